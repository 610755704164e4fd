/* The working pattern as a grid: what each key paints, and what goes back into the form. */
#include "controller/modes/pattern.h"

#include "controller/modes/modes.h"
#include "controller/reads/form.h"
#include "support/bare_board.h"

extern const struct mode_row mode_pattern;

static const struct field fields[] = {{.label = "pattern"}, {.label = "notes"}};
static const struct form_table table = {.fields = fields, .count = 2};

static struct bare bare;
static struct state *const state = &bare.state;
static struct pattern_editor *const editor = &bare.state.pattern;

static void open_with(const char *words)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    bare.modes.modes[MODE_PATTERN] = &mode_pattern;
    struct record record = {0};
    record_set(&record, 0, words);
    form_open_record(state, &bare.effects, &table, &record);
    pattern_open(state, &bare.effects, "Chidi Eze");
}

static void close_pattern(void)
{
    free(editor->whose);
    board_close(&bare);
}

static void act(enum action_id action, int count)
{
    ck_assert_msg(mode_act(state, &bare.effects, action, count), "%s", action_get(action)->name);
}

static void assert_painted(const char *wanted)
{
    char *words = schedule_format(&editor->schedule);
    ck_assert_str_eq(words, wanted);
    free(words);
}

START_TEST(it_opens_where_work_begins)
{
    open_with("tue-thu 10:00-18:00");
    ck_assert_int_eq((int)state->mode, MODE_PATTERN);
    ck_assert_int_eq(editor->weekday, 1);
    ck_assert_int_eq(editor->cell, 20);
    close_pattern();
}
END_TEST

START_TEST(words_that_are_no_pattern_stay_with_what_is_wrong)
{
    open_with("mon-someday 9-18");
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_ptr_nonnull(state->form.problem);
    ck_assert_str_eq(state->form.field[0].text, "mon-someday 9-18");
    close_pattern();
}
END_TEST

START_TEST(a_stroke_paints_the_range_or_clears_it)
{
    open_with("");
    ck_assert_int_eq(editor->cell, 18); /* nine on Monday */
    act(ACTION_SELECT, 0);
    act(ACTION_RIGHT, 17);
    act(ACTION_DOWN, 4);
    act(ACTION_PATTERN_PAINT, 0);
    assert_painted("mon-fri 09:00-18:00");
    ck_assert(!editor->ranging);
    act(ACTION_PATTERN_CLEAR, 0); /* Friday: the cursor's */
    assert_painted("mon-thu 09:00-18:00");
    close_pattern();
}
END_TEST

START_TEST(one_stroke_back_and_forth)
{
    open_with("mon-fri 09:00-18:00");
    act(ACTION_PATTERN_CLEAR, 0);
    act(ACTION_DOWN, 0);
    act(ACTION_PATTERN_CLEAR, 0);
    assert_painted("wed-fri 09:00-18:00");
    act(ACTION_UNDO, 0);
    assert_painted("tue-fri 09:00-18:00");
    act(ACTION_UNDO, 0);
    assert_painted("wed-fri 09:00-18:00");
    close_pattern();
}
END_TEST

START_TEST(a_day_is_given_to_others)
{
    open_with("mon 09:00-12:00");
    act(ACTION_PATTERN_PASTE, 0);
    ck_assert_str_eq(bare_said(&bare), "No day has been copied; y copies one.");
    act(ACTION_PATTERN_COPY, 0);
    act(ACTION_DOWN, 0);
    act(ACTION_PATTERN_PASTE, 2);
    assert_painted("mon-wed 09:00-12:00");
    ck_assert_int_eq(editor->weekday, 3); /* where the next one goes */
    act(ACTION_UP, 0);
    act(ACTION_PATTERN_WEEKDAYS, 0);
    assert_painted("mon-fri 09:00-12:00");
    close_pattern();
}
END_TEST

START_TEST(the_cursor_stays_on_the_grid_and_jumps_to_where_work_changes)
{
    open_with("mon-fri 09:00-12:00 13:00-18:00");
    act(ACTION_BOOKING_NEXT, 0);
    ck_assert_int_eq(editor->cell, 24); /* noon */
    act(ACTION_BOOKING_NEXT, 2);
    ck_assert_int_eq(editor->cell, 36);
    act(ACTION_LAST_DAY, 0);
    act(ACTION_RIGHT, 3);
    ck_assert_int_eq(editor->cell, PAINT_CELLS - 1);
    act(ACTION_BOTTOM, 0);
    act(ACTION_DOWN, 0);
    ck_assert_int_eq(editor->weekday, DAYS_A_WEEK - 1);
    act(ACTION_TOP, 3);
    ck_assert_int_eq(editor->weekday, 2);
    close_pattern();
}
END_TEST

START_TEST(done_puts_the_words_into_the_form_and_goes_on)
{
    open_with("mon 09:00-12:00");
    act(ACTION_PATTERN_WEEKDAYS, 0);
    act(ACTION_PATTERN_DONE, 0);
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(state->form.field[0].text, "mon-fri 09:00-12:00");
    ck_assert_int_eq(state->form.focus, 1);
    close_pattern();
}
END_TEST

START_TEST(back_ends_the_range_then_leaves_the_form_as_it_was)
{
    open_with("mon 09:00-12:00");
    act(ACTION_SELECT, 0);
    act(ACTION_BACK, 0);
    ck_assert_int_eq((int)state->mode, MODE_PATTERN);
    act(ACTION_PATTERN_CLEAR, 0);
    act(ACTION_BACK, 0);
    ck_assert_int_eq((int)state->mode, MODE_PATTERN);
    act(ACTION_BACK, 0);
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(state->form.field[0].text, "mon 09:00-12:00");
    close_pattern();
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        it_opens_where_work_begins,
        words_that_are_no_pattern_stay_with_what_is_wrong,
        a_stroke_paints_the_range_or_clears_it,
        one_stroke_back_and_forth,
        a_day_is_given_to_others,
        the_cursor_stays_on_the_grid_and_jumps_to_where_work_changes,
        done_puts_the_words_into_the_form_and_goes_on,
        back_ends_the_range_then_leaves_the_form_as_it_was,
    };
    return bare_run("pattern", tests, sizeof tests / sizeof *tests);
}
