/* What the state answers about itself: which day it is, which rows of the screen are whose. */
#include "controller/state/state.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    bare_open(&bare);
}

static void tear_down(void)
{
    bare_close(&bare);
}

static int panel_rows;

static int rows_of_panel(const struct state *of)
{
    (void)of;
    return panel_rows;
}

static void open_panel(int rows)
{
    panel_rows = rows;
    bare.row[MODE_FORM].panel_rows = rows_of_panel;
    state->mode = MODE_FORM;
}

START_TEST(a_panel_takes_its_rows_from_the_board)
{
    ck_assert_int_eq(state_board_rows(state), 40 - 6); /* title, heading, rule, inspect line, blank, hint line */
    ck_assert_int_eq(state_panel_rows(state), 0);
    open_panel(8);
    ck_assert_int_eq(state_panel_rows(state), 8);
    ck_assert_int_eq(state_board_rows(state), 40 - 5 - 8);
}
END_TEST

START_TEST(no_panel_is_higher_than_the_screen)
{
    open_panel(100);
    ck_assert_int_eq(state_panel_rows(state), 35);
    ck_assert_int_eq(state_board_rows(state), 0);
    state->terminal.rows = 2;
    ck_assert_int_eq(state_panel_rows(state), 0);
    ck_assert_int_eq(state_board_rows(state), 0);
}
END_TEST

START_TEST(a_low_screen_has_no_rules)
{
    state->terminal.rows = 16;
    ck_assert(state_has_rules(state));
    ck_assert_int_eq(state_board_rows(state), 10);
    state->terminal.rows = 15;
    ck_assert(!state_has_rules(state));
    ck_assert_int_eq(state_board_rows(state), 11);
}
END_TEST

START_TEST(a_view_keeps_rows_for_itself)
{
    int rows = state_board_rows(state);
    ck_assert_int_eq(state_line_rows(state), rows);
    state->shown.view = MODE_AVAILABILITY;
    ck_assert_int_eq(state_line_rows(state), rows - 2); /* weekdays, and everybody */
    state->shown.grouping = GROUPING_DEPARTMENT;
    ck_assert_int_eq(state_line_rows(state), rows - 1);
}
END_TEST

START_TEST(today_is_the_tenants)
{
    state->clock.now = studio_at(24, 3, 0);
    ck_assert_int_eq(state_today(state), studio_monday() + 1);
    zone_free(&state->roster->tenant.zone);
    state->roster->tenant.zone = zone_load("America/New_York"); /* there it is still Monday */
    ck_assert_int_eq(state_today(state), studio_monday());
}
END_TEST

START_TEST(another_year_is_named)
{
    char *text = state_moment_text(state, studio_at(20, 18, 0)),
         *before = state_moment_text(state, studio_at(20, 18, 0) - 365 * DAY_US);
    ck_assert_str_eq(text, "Fri 20 Nov 18:00");
    ck_assert_str_eq(before, "Thu 20 Nov 2025 18:00");
    free(text);
    free(before);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("state");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_panel_takes_its_rows_from_the_board);
    tcase_add_test(tests, no_panel_is_higher_than_the_screen);
    tcase_add_test(tests, a_low_screen_has_no_rules);
    tcase_add_test(tests, a_view_keeps_rows_for_itself);
    tcase_add_test(tests, today_is_the_tenants);
    tcase_add_test(tests, another_year_is_named);
    return run_tests("state", tests);
}
