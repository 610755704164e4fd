/* Searching the board: names, titles and projects, in reading order. */
#include "controller/board/search.h"

#include "support/bare_board.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_ADA, 23);
}

static void tear_down(void)
{
    board_close(&bare);
}

/* The next match is that booking of that artist (0: the name), so many of so many. */
static void assert_next(int step, unsigned artist, unsigned booking, size_t at, size_t count)
{
    ck_assert(search_step(state, step, false, NULL));
    ck_assert(id_equal(state_cursor_artist(state)->id, studio_id('a', artist)));
    ck_assert(id_equal(state->search.booking, booking > 0 ? studio_id('b', booking) : (struct id){0}));
    ck_assert_uint_eq(state->search.at, at);
    ck_assert_uint_eq(state->search.count, count);
}

START_TEST(matches_come_row_by_row)
{
    search_for(state, "  Foxglove RIG ");
    assert_next(1, STUDIO_KWAME, 24, 1, 2);
    assert_next(1, STUDIO_KWAME, 25, 2, 2);
    assert_next(-1, STUDIO_KWAME, 24, 1, 2);
}
END_TEST

START_TEST(a_name_comes_before_its_bookings)
{
    search_for(state, "ines");
    assert_next(1, STUDIO_INES, 0, 1, 1);
}
END_TEST

START_TEST(a_project_is_found_by_code_and_name)
{
    search_for(state, "orbit");
    assert_next(1, STUDIO_HIRO, 20, 1, 2);
    search_for(state, "orb");
    assert_next(1, STUDIO_LENA, 26, 2, 2);
}
END_TEST

START_TEST(it_goes_round_and_says_so)
{
    bool wrapped = true;
    search_for(state, "previs");
    ck_assert(search_step(state, 1, false, &wrapped));
    ck_assert(!wrapped);
    ck_assert(search_step(state, 1, false, &wrapped));
    ck_assert(wrapped);
    ck_assert(search_step(state, -1, false, &wrapped));
    ck_assert(wrapped);
}
END_TEST

START_TEST(what_is_under_the_cursor_counts_while_one_types)
{
    search_for(state, "sunrise sq 020");
    ck_assert(search_step(state, 1, true, NULL));
    ck_assert_int_eq(state->cursor.day, studio_monday());
    ck_assert(id_equal(state->cursor.booking, studio_id('b', 1)));
}
END_TEST

START_TEST(nothing_found_moves_nothing)
{
    search_for(state, "nosuchtitle");
    ck_assert(!search_step(state, 1, false, NULL));
    ck_assert_uint_eq(state->search.count, 0);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Ada Byron");
    search_for(state, "   ");
    ck_assert_ptr_null(state->search.text);
    ck_assert(!search_step(state, 1, false, NULL));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("search");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, matches_come_row_by_row);
    tcase_add_test(tests, a_name_comes_before_its_bookings);
    tcase_add_test(tests, a_project_is_found_by_code_and_name);
    tcase_add_test(tests, it_goes_round_and_says_so);
    tcase_add_test(tests, what_is_under_the_cursor_counts_while_one_types);
    tcase_add_test(tests, nothing_found_moves_nothing);
    return run_tests("search", tests);
}
