/* Going to a date: one line, read when Enter is pressed. */
#include "controller/modes/modes.h"
#include "support/bare_board.h"

extern const struct mode_row mode_goto;

static struct bare bare;
static struct state *const state = &bare.state;

/* The line is open, and has this on it. */
static void open_with(const char *text)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    bare.modes.modes[MODE_GOTO] = &mode_goto;
    struct turn turn = bare_turn(&bare, ACTION_GOTO);
    goto_open(&turn);
    mode_goto.pasted(&turn, text);
}

static void act(enum action_id action)
{
    ck_assert(mode_act(state, &bare.effects, action, 0));
}

START_TEST(a_date_shows_its_week)
{
    open_with("4 jan");
    act(ACTION_SUBMIT);
    ck_assert_int_eq((int)state->mode, MODE_BOARD);
    ck_assert_int_eq(state->cursor.day, studio_monday() + 42);
    ck_assert_int_eq(state->shown.first, studio_monday() + 42);
    ck_assert_int_eq(last_of(&bare.effects, EFFECT_WEEKS)->first, studio_monday() + 42);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
    board_close(&bare);
}
END_TEST

START_TEST(what_is_no_date_is_explained_until_one_types_on)
{
    open_with("someday");
    act(ACTION_SUBMIT);
    ck_assert_int_eq((int)state->mode, MODE_GOTO);
    ck_assert_ptr_nonnull(state->line_problem);
    struct turn turn = bare_turn(&bare, ACTION_NONE);
    mode_goto.typed(&turn, KEYCODE_BACKSPACE);
    ck_assert_ptr_null(state->line_problem);
    ck_assert_str_eq(state->line.text, "someda");
    board_close(&bare);
}
END_TEST

START_TEST(back_leaves_the_cursor_alone)
{
    open_with("4 jan");
    act(ACTION_BACK);
    ck_assert_int_eq((int)state->mode, MODE_BOARD);
    ck_assert_int_eq(state->cursor.day, studio_monday() + 1);
    ck_assert_uint_eq(bare.effects.count, 0);
    board_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_date_shows_its_week,
        what_is_no_date_is_explained_until_one_types_on,
        back_leaves_the_cursor_alone,
    };
    return bare_run("goto", tests, sizeof tests / sizeof *tests);
}
