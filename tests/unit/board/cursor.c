/* Where the cursor goes, and what it takes along. */
#include "controller/board/cursor.h"

#include "controller/board/drawn.h"
#include "support/bare_board.h"

enum { HARBOUR_RIG = 6 }; /* Chidi's, Tuesday 9 to 13 */

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
}

static void tear_down(void)
{
    board_close(&bare);
}

static void assert_on(unsigned artist, day d)
{
    ck_assert(id_equal(state_cursor_artist(state)->id, studio_id('a', artist)));
    ck_assert_int_eq(state->cursor.day, d);
}

START_TEST(headings_are_stepped_over)
{
    cursor_to(state, studio_id('a', STUDIO_EFUA), studio_monday());
    cursor_down(state, 1);
    assert_on(STUDIO_FARID, studio_monday());
    cursor_down(state, -2);
    assert_on(STUDIO_DAGNY, studio_monday());
    cursor_down(state, -100);
    assert_on(STUDIO_ADA, studio_monday());
    cursor_to_line(state, 0); /* a heading */
    assert_on(STUDIO_ADA, studio_monday());
    cursor_to_line(state, 1000);
    assert_on(STUDIO_PAVEL, studio_monday());
}
END_TEST

START_TEST(the_weeks_move_along_as_few_as_needed)
{
    cursor_right(state, 6);
    ck_assert_int_eq(state->shown.first, studio_monday() + 7);
    assert_on(STUDIO_CHIDI, studio_monday() + 7);
    cursor_right(state, -1);
    ck_assert_int_eq(state->shown.first, studio_monday());
    state->shown.weeks = 2;
    cursor_to_day(state, studio_monday() + 30);
    ck_assert_int_eq(state->shown.first, studio_monday() + 21); /* in the second of the two */
    cursor_to_day(state, studio_monday());
    ck_assert_int_eq(state->shown.first, studio_monday());
}
END_TEST

START_TEST(it_falls_on_the_first_booking_of_its_cell)
{
    ck_assert(id_equal(state->cursor.booking, studio_id('b', HARBOUR_RIG)));
    ck_assert_str_eq(drawn_at_cursor(state)->title, "Harbour rig");
    cursor_right(state, 1);
    ck_assert(id_is_nil(state->cursor.booking));
    ck_assert_ptr_null(drawn_at_cursor(state));
}
END_TEST

/* A hold from Monday on, and what is confirmed over it on Wednesday: the cursor is on what one sees. */
START_TEST(of_two_it_falls_on_the_one_that_is_seen)
{
    struct booking hold = {.id = studio_id('b', 990),
                           .artist = studio_id('a', STUDIO_PAVEL),
                           .start = studio_at(23, 9, 0),
                           .end = studio_at(27, 18, 0),
                           .status = STATUS_HOLD,
                           .lapses_at = INSTANT_NONE,
                           .queued_at = studio_now(),
                           .decide_by = INSTANT_NONE,
                           .title = "Pitch",
                           .version = 1};
    struct booking over = hold;
    over.id = studio_id('b', 991);
    over.start = studio_at(25, 9, 0);
    over.end = studio_at(25, 13, 0);
    over.status = STATUS_CONFIRMED;
    over.queued_at = INSTANT_NONE;
    bookings_put(state->bookings, &hold);
    bookings_put(state->bookings, &over);
    cursor_to(state, studio_id('a', STUDIO_PAVEL), studio_monday());
    ck_assert(id_equal(state->cursor.booking, hold.id));
    cursor_right(state, 2);
    ck_assert(id_equal(state->cursor.booking, over.id));
    cursor_right(state, 1);
    ck_assert(id_equal(state->cursor.booking, hold.id));
}
END_TEST

START_TEST(it_follows_its_booking_over_the_board)
{
    struct booking moved = studio_booking(HARBOUR_RIG);
    moved.artist = studio_id('a', STUDIO_KWAME);
    moved.start += DAY_US;
    moved.end += DAY_US;
    moved.version++;
    bookings_put(state->bookings, &moved);
    cursor_keep(state);
    assert_on(STUDIO_KWAME, studio_monday() + 2);
    ck_assert(id_equal(state->cursor.booking, moved.id));
    booking_clear(&moved);
}
END_TEST

START_TEST(what_somebody_else_moved_takes_it_nowhere)
{
    struct booking moved = studio_booking(HARBOUR_RIG);
    moved.artist = studio_id('a', STUDIO_KWAME);
    moved.version++;
    bookings_put(state->bookings, &moved);
    cursor_stay(state);
    assert_on(STUDIO_CHIDI, studio_monday() + 1);
    ck_assert(id_is_nil(state->cursor.booking));
    booking_clear(&moved);
}
END_TEST

START_TEST(in_the_day_view_a_cell_is_half_an_hour)
{
    instant start, end;
    state->shown.zoom = ZOOM_DAY;
    state->cursor.slot = 47;
    cursor_cell(state, &start, &end);
    ck_assert(start == studio_at(24, 23, 30) && end == studio_at(25, 0, 0));
    cursor_right(state, 1);
    ck_assert_int_eq(state->cursor.day, studio_monday() + 2);
    ck_assert_int_eq(state->cursor.slot, 0);
    cursor_right(state, -1);
    ck_assert_int_eq(state->cursor.slot, 47);
}
END_TEST

/* On 25 October the clocks of London go back: 25 hours. */
START_TEST(the_long_night_has_two_more_cells)
{
    day autumn = 0;
    day_from_civil(2026, 10, 25, &autumn);
    state->shown.zoom = ZOOM_DAY;
    cursor_to_day(state, autumn);
    state->cursor.slot = 48;
    cursor_right(state, 1);
    ck_assert_int_eq(state->cursor.day, autumn);
    cursor_right(state, 1);
    ck_assert_int_eq(state->cursor.day, autumn + 1);
    ck_assert_int_eq(cursor_slot_of(state, autumn, state_day_start(state, autumn + 1) + HOUR_US), 49);
    ck_assert_int_eq(cursor_slot_of(state, autumn, state_day_start(state, autumn) - 1), 0);
}
END_TEST

START_TEST(a_board_opens_where_it_was_told_unless_the_cursor_has_moved)
{
    state->shown.opens_on = "+1w";
    state->cursor.placed_on = state->cursor.day;
    cursor_open_week(state);
    ck_assert_int_eq(state->shown.first, studio_monday() + DAYS_A_WEEK);
    ck_assert_int_eq(state->cursor.day, studio_monday() + DAYS_A_WEEK);
    state->cursor.day++;
    state->shown.opens_on = "+2w";
    cursor_open_week(state);
    ck_assert_int_eq(state->shown.first, studio_monday() + DAYS_A_WEEK);
}
END_TEST

START_TEST(it_stays_in_sight)
{
    state->terminal.rows = 12; /* nine rows for lines */
    cursor_to_line(state, 0);
    ck_assert_int_eq(state->cursor.top, 0);
    cursor_to_line(state, 1000);
    ck_assert_int_gt(state->cursor.top, 0);
    ck_assert_int_lt(state->cursor.line - state->cursor.top, state_line_rows(state));
    int top = state->cursor.top;
    cursor_roll(state, -3);
    ck_assert_int_eq(state->cursor.top, top - 3);
    ck_assert_int_lt(state->cursor.line - state->cursor.top, state_line_rows(state));
    cursor_roll(state, -100);
    ck_assert_int_eq(state->cursor.top, 0);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("cursor");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, headings_are_stepped_over);
    tcase_add_test(tests, the_weeks_move_along_as_few_as_needed);
    tcase_add_test(tests, it_falls_on_the_first_booking_of_its_cell);
    tcase_add_test(tests, of_two_it_falls_on_the_one_that_is_seen);
    tcase_add_test(tests, it_follows_its_booking_over_the_board);
    tcase_add_test(tests, what_somebody_else_moved_takes_it_nowhere);
    tcase_add_test(tests, in_the_day_view_a_cell_is_half_an_hour);
    tcase_add_test(tests, the_long_night_has_two_more_cells);
    tcase_add_test(tests, a_board_opens_where_it_was_told_unless_the_cursor_has_moved);
    tcase_add_test(tests, it_stays_in_sight);
    return run_tests("cursor", tests);
}
