/* Which artists the board shows, in which order, under which headings. */
#include "controller/board/grid.h"

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

static void build(enum grouping grouping, enum sorting sorting)
{
    state->shown.grouping = grouping;
    state->shown.sorting = sorting;
    cursor_regrid(state);
}

static const char *name_at(int rank)
{
    const struct artist *artist = grid_artist_at(state, rank);
    return artist != NULL ? artist->name : "nobody";
}

static size_t headings(void)
{
    return state->grid.count - state->grid.artists;
}

START_TEST(every_department_has_its_heading)
{
    ck_assert_uint_eq(state->grid.artists, STUDIO_ARTISTS);
    ck_assert_uint_eq(headings(), 4);
    ck_assert_int_eq((int)state->grid.lines[0].kind, LINE_GROUP);
    ck_assert_int_eq(grid_line_of(state, studio_id('a', STUDIO_ADA)), 1);
    ck_assert_int_eq(grid_line_of(state, studio_id('a', 99)), -1);
}
END_TEST

START_TEST(without_groups_rank_and_line_are_one)
{
    build(GROUPING_NONE, SORTING_BOARD);
    ck_assert_uint_eq(headings(), 0);
    for (int rank = 0; rank < STUDIO_ARTISTS; rank++) {
        struct id artist = studio_id('a', (unsigned)rank + 1);
        ck_assert_int_eq(grid_line_of(state, artist), rank);
        ck_assert_int_eq(grid_rank_of(state, artist), rank);
    }
    ck_assert_str_eq(name_at(STUDIO_ARTISTS), "nobody");
    ck_assert_str_eq(name_at(-1), "nobody");
}
END_TEST

START_TEST(by_rate_the_cheapest_stand_first_and_no_rate_last)
{
    state->roster->artists[STUDIO_ADA - 1].rate = -1;
    build(GROUPING_NONE, SORTING_RATE);
    ck_assert_str_eq(name_at(0), "Efua Mensah");
    ck_assert_str_eq(name_at(STUDIO_ARTISTS - 1), "Ada Byron");
    for (int rank = 1; rank < STUDIO_ARTISTS - 1; rank++)
        ck_assert(grid_artist_at(state, rank - 1)->rate <= grid_artist_at(state, rank)->rate);
}
END_TEST

START_TEST(by_load_the_idle_stand_first)
{
    build(GROUPING_NONE, SORTING_LOAD);
    ck_assert_int_lt(grid_rank_of(state, studio_id('a', STUDIO_KWAME)),
                     grid_rank_of(state, studio_id('a', STUDIO_INES)));
    ck_assert_int_lt(grid_rank_of(state, studio_id('a', STUDIO_INES)),
                     grid_rank_of(state, studio_id('a', STUDIO_FARID)));
}
END_TEST

START_TEST(groups_are_sorted_within)
{
    build(GROUPING_DEPARTMENT, SORTING_RATE);
    ck_assert_uint_eq(headings(), 4);
    int efua = grid_rank_of(state, studio_id('a', STUDIO_EFUA)), ada = grid_rank_of(state, studio_id('a', STUDIO_ADA));
    ck_assert_int_eq(ada - efua, 4); /* the cheapest and the dearest of Compositing */
}
END_TEST

START_TEST(the_cursor_stays_on_its_artist)
{
    build(GROUPING_SKILL, SORTING_NAME);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
    build(GROUPING_NONE, SORTING_LOAD);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
}
END_TEST

START_TEST(a_filter_leaves_rows_and_the_headings_above_them)
{
    ck_assert(filtering_set(state, "skill:rig", NULL));
    ck_assert_uint_eq(state->grid.artists, 2);
    ck_assert_uint_eq(headings(), 2);
    ck_assert_str_eq(name_at(0), "Chidi Eze");
    ck_assert_str_eq(name_at(1), "Kwame Boateng");
    ck_assert(filtering_set(state, "  ", NULL));
    ck_assert_uint_eq(state->grid.artists, STUDIO_ARTISTS);
}
END_TEST

START_TEST(a_filter_that_cannot_be_read_changes_nothing)
{
    char *problem = NULL;
    ck_assert(filtering_set(state, "skill:rig", NULL));
    ck_assert(!filtering_set(state, "skill:welding", &problem));
    ck_assert_ptr_nonnull(problem);
    ck_assert_uint_eq(state->grid.artists, 2);
    free(problem);
}
END_TEST

START_TEST(somebody_gone_to_is_shown_although_the_filter_would_not)
{
    ck_assert(filtering_set(state, "skill:rig", NULL));
    cursor_to(state, studio_id('a', STUDIO_ADA), studio_monday());
    ck_assert_uint_eq(state->grid.artists, 3);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Ada Byron");
    cursor_to(state, studio_id('a', STUDIO_CHIDI), studio_monday());
    filtering_refresh(state, &bare.effects);
    ck_assert_uint_eq(state->grid.artists, 2);
}
END_TEST

/* What is typed belongs to a row. */
START_TEST(no_row_goes_while_something_is_in_the_hand)
{
    bare.row[MODE_MOVE].holds_rows = true;
    ck_assert(filtering_set(state, "skill:rig", NULL));
    cursor_to(state, studio_id('a', STUDIO_ADA), studio_monday());
    cursor_to(state, studio_id('a', STUDIO_CHIDI), studio_monday());
    state->mode = MODE_MOVE;
    filtering_refresh(state, &bare.effects);
    ck_assert_uint_eq(state->grid.artists, 3);
}
END_TEST

/* A pencil lies over his hold in another lane. */
START_TEST(the_cursors_row_opens_into_lanes)
{
    int line = grid_line_of(state, studio_id('a', STUDIO_HIRO));
    ck_assert_int_eq(state->grid.lines[line].lanes, 1);
    cursor_to_line(state, line);
    ck_assert_int_eq(state->grid.lines[line].lanes, 2);
    cursor_down(state, -1);
    ck_assert_int_eq(state->grid.lines[line].lanes, 1);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("grid");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, every_department_has_its_heading);
    tcase_add_test(tests, without_groups_rank_and_line_are_one);
    tcase_add_test(tests, by_rate_the_cheapest_stand_first_and_no_rate_last);
    tcase_add_test(tests, by_load_the_idle_stand_first);
    tcase_add_test(tests, groups_are_sorted_within);
    tcase_add_test(tests, the_cursor_stays_on_its_artist);
    tcase_add_test(tests, a_filter_leaves_rows_and_the_headings_above_them);
    tcase_add_test(tests, a_filter_that_cannot_be_read_changes_nothing);
    tcase_add_test(tests, somebody_gone_to_is_shown_although_the_filter_would_not);
    tcase_add_test(tests, no_row_goes_while_something_is_in_the_hand);
    tcase_add_test(tests, the_cursors_row_opens_into_lanes);
    return run_tests("grid", tests);
}
