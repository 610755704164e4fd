/* Marks and ranges: what the next act is for. */
#include "controller/board/selection.h"

#include <stdio.h>

#include "controller/board/filtering.h"
#include "support/bare_board.h"

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

static void act(handler *does, enum action_id action)
{
    struct turn turn = bare_turn(&bare, action);
    does(&turn);
}

/* Their numbers, "5 6 7". */
static void assert_selected(const char *wanted)
{
    const struct booking **list;
    char numbers[64] = "";
    size_t count = selection_bookings(state, &list);
    for (size_t i = 0; i < count; i++)
        sprintf(numbers + strlen(numbers), "%s%d", i > 0 ? " " : "", list[i]->id.bytes[15]);
    free(list);
    ck_assert_str_eq(numbers, wanted);
}

START_TEST(without_a_mark_it_is_what_is_under_the_cursor)
{
    ck_assert(!selection_exists(state));
    assert_selected("6");
    cursor_right(state, 1); /* a free day */
    assert_selected("");
}
END_TEST

START_TEST(a_range_reaches_from_the_anchor_to_the_cursor)
{
    day first, last;
    act(selection_range, ACTION_SELECT);
    cursor_right(state, -1);
    cursor_down(state, -1);
    selection_days(state, &first, &last);
    ck_assert_int_eq(first, studio_monday());
    ck_assert_int_eq(last, studio_monday() + 1);
    ck_assert(selection_has_artist(state, &state->roster->artists[STUDIO_BEN - 1]));
    ck_assert(!selection_has_artist(state, &state->roster->artists[STUDIO_ADA - 1]));
    assert_selected("3 5 6"); /* by start */
    act(selection_range, ACTION_SELECT);
    ck_assert(!selection_exists(state));
}
END_TEST

START_TEST(whole_rows_are_the_weeks_shown)
{
    act(selection_rows, ACTION_SELECT_ROWS);
    assert_selected("5 6 7");
    act(selection_rows, ACTION_SELECT_ROWS); /* once more ends it */
    ck_assert(!selection_exists(state));
}
END_TEST

START_TEST(a_mark_comes_and_goes)
{
    act(selection_mark, ACTION_MARK);
    ck_assert(selection_is_marked(state, studio_id('b', 6)));
    cursor_right(state, 1);
    act(selection_mark, ACTION_MARK); /* a free day: the artist */
    ck_assert(selection_is_marked(state, studio_id('a', STUDIO_CHIDI)));
    cursor_right(state, -1);
    act(selection_mark, ACTION_MARK);
    ck_assert(!selection_is_marked(state, studio_id('b', 6)));
    act(selection_clear, ACTION_MARKS_CLEAR);
    ck_assert_str_eq(bare_said(&bare), "Marks cleared.");
    act(selection_clear, ACTION_MARKS_CLEAR);
    ck_assert_str_eq(bare_said(&bare), "Nothing is marked.");
}
END_TEST

START_TEST(marked_artists_are_meant_over_the_days_of_the_range)
{
    const struct artist **list;
    selection_mark_artist(state, studio_id('a', STUDIO_KWAME));
    selection_mark_artist(state, studio_id('a', STUDIO_BEN));
    ck_assert_uint_eq(selection_artists(state, &list), 2);
    ck_assert_str_eq(list[0]->name, "Ben Okri"); /* in board order */
    free(list);
    cursor_to_day(state, studio_monday());
    act(selection_range, ACTION_SELECT);
    cursor_right(state, 2);
    assert_selected("3 24 4");
}
END_TEST

START_TEST(a_range_of_a_filtered_board_holds_what_is_asked_for)
{
    ck_assert(filtering_set(state, "status:confirmed", NULL));
    act(selection_rows, ACTION_SELECT_ROWS);
    assert_selected("5 7");
}
END_TEST

START_TEST(all_that_is_shown_is_marked_once)
{
    ck_assert(filtering_set(state, "@ORB", NULL));
    act(selection_mark_all, ACTION_MARK_ALL);
    ck_assert_str_eq(bare_said(&bare),
                     "2 bookings marked: the next act is for all of these bookings; U clears the marks.");
    act(selection_mark_all, ACTION_MARK_ALL);
    assert_selected("26 20");
}
END_TEST

START_TEST(a_booking_that_is_done_with_loses_its_mark)
{
    act(selection_mark, ACTION_MARK);
    selection_unmark_booking(state, studio_id('b', 6));
    ck_assert(!selection_exists(state));
    act(selection_mark, ACTION_MARK);
    bookings_remove(state->bookings, studio_id('b', 6));
    assert_selected(""); /* a mark on what is gone selects nothing, not what the cursor is on */
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("selection");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, without_a_mark_it_is_what_is_under_the_cursor);
    tcase_add_test(tests, a_range_reaches_from_the_anchor_to_the_cursor);
    tcase_add_test(tests, whole_rows_are_the_weeks_shown);
    tcase_add_test(tests, a_mark_comes_and_goes);
    tcase_add_test(tests, marked_artists_are_meant_over_the_days_of_the_range);
    tcase_add_test(tests, a_range_of_a_filtered_board_holds_what_is_asked_for);
    tcase_add_test(tests, all_that_is_shown_is_marked_once);
    tcase_add_test(tests, a_booking_that_is_done_with_loses_its_mark);
    return run_tests("selection", tests);
}
