/* The projects: what a row says, and what each act sends. */
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "support/bare_board.h"

extern const struct list list_projects;

enum { CODE, NAME, CLIENT, COLOUR, STATE, VERSION, LIVE }; /* as the database tells them */

static const struct list *const tables[LIST_COUNT] = {[LIST_PROJECTS] = &list_projects};

static struct bare bare;
static struct state *const state = &bare.state;

static void add_row(struct page *page, const char *const texts[])
{
    struct record *row = &page->rows[page->count++];
    row->id = studio_id('p', (unsigned)page->count);
    for (size_t at = CODE; at <= LIVE; at++)
        record_set(row, at, texts[at]);
}

/* Harbour is open, the night shift is closed. */
static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    state->list_tables = tables;
    state->shown.list = LIST_PROJECTS;
    struct answer answer = {.page = {.rows = mem_new(2, sizeof *answer.page.rows), .complete = true}};
    add_row(&answer.page, (const char *const[]){"HAR", "Harbour", "Tidewater", "teal", "open", "4", "1"});
    add_row(&answer.page, (const char *const[]){"N S", "Night shift", "", "", "closed", "7", "0"});
    list_take_page(state, &bare.effects, &answer, LIST_PROJECTS);
}

static void tear_down(void)
{
    list_clear(&state->lists[LIST_PROJECTS]);
    saves_free(state);
    board_close(&bare);
}

static void act(enum action_id action, int row)
{
    struct turn turn = bare_turn(&bare, action);
    list_find_act(&list_projects, action)->act(&turn, row);
}

static void assert_detail(int row, const char *wanted)
{
    char *detail = list_projects.detail(state, row);
    ck_assert_str_eq(detail, wanted);
    free(detail);
}

START_TEST(a_row_says_what_it_is)
{
    struct list_cell cell = {0};
    assert_detail(0, "HAR  Harbour for Tidewater  open, 1 booking to come");
    assert_detail(1, "N S  Night shift  closed, 0 bookings to come; not proposed for new bookings");
    list_cell(state, 1, &list_projects.columns[0], &cell);
    ck_assert_str_eq(cell.text, "N S");
    ck_assert_int_eq((int)cell.tone, TONE_DIM);
}
END_TEST

START_TEST(one_key_closes_and_opens_it_again)
{
    act(ACTION_LIST_STATE, 0);
    const struct effect *effect = last_of(&bare.effects, EFFECT_SAVE_PROJECT);
    ck_assert_str_eq(record_text(&effect->record, STATE), "closed");
    ck_assert_int_eq(effect->record.version, 4);
    ck_assert(save_under_way(state, studio_id('p', 1)));
    act(ACTION_LIST_STATE, 1);
    ck_assert_str_eq(record_text(&last_of(&bare.effects, EFFECT_SAVE_PROJECT)->record, STATE), "open");
}
END_TEST

START_TEST(an_edit_begins_from_the_row_and_its_version)
{
    act(ACTION_LIST_EDIT, 0);
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(state->form.field[CLIENT].text, "Tidewater");
    ck_assert_int_eq(state->form.record.version, 4);
    act(ACTION_LIST_ADD, LIST_NO_ROW);
    ck_assert_str_eq(state->form.field[STATE].text, "open");
    ck_assert_int_eq(state->form.record.version, 0);
}
END_TEST

START_TEST(on_the_board_only_what_is_booked_on_it_is_shown)
{
    act(ACTION_LIST_OPEN, 0);
    ck_assert_int_eq((int)state->mode, MODE_BOARD);
    ck_assert_str_eq(state->filtering.text, "project:HAR");
    ck_assert_str_eq(bare_said(&bare), "Only what is booked on HAR is shown; & and an empty line shows all.");
    ck_assert_uint_lt(state->grid.artists, STUDIO_ARTISTS);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("projects");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_row_says_what_it_is);
    tcase_add_test(tests, one_key_closes_and_opens_it_again);
    tcase_add_test(tests, an_edit_begins_from_the_row_and_its_version);
    tcase_add_test(tests, on_the_board_only_what_is_booked_on_it_is_shown);
    return run_tests("projects", tests);
}
