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

/* ---- lanes ---- */

/* On Thursday a pencil of Hiro's lies over a hold, in another lane. */
static int lanes_of(int artist)
{
    return state->grid.lines[grid_line_of(state, studio_id('a', (unsigned)artist))].lanes;
}

/* Hiro's `index`-th booking. */
static const struct booking *hiros(size_t index)
{
    return bookings_of(state->bookings, studio_id('a', STUDIO_HIRO)).list[index];
}

/* Somebody puts another hold over both. */
static void another_hold_comes(void)
{
    struct booking hold = {0};
    booking_copy(&hold, hiros(2));
    hold.id = studio_id('b', 999);
    bookings_put(state->bookings, &hold);
    booking_clear(&hold);
    cursor_stay(state);
}

START_TEST(going_down_the_list_opens_no_row)
{
    cursor_to(state, studio_id('a', STUDIO_HIRO), studio_monday() + 3);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 1);
    cursor_right(state, -1);
    cursor_down(state, 1);
    cursor_down(state, -1);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 1);
}
END_TEST

START_TEST(a_row_opens_where_the_cursor_is_sent_to_a_booking_and_closes_behind_it)
{
    cursor_to_booking(state, hiros(0));
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
    cursor_right(state, 1); /* beside it stays open */
    cursor_regrid(state);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
    cursor_down(state, -1);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 1);
    cursor_down(state, 1);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 1);
}
END_TEST

START_TEST(a_row_is_open_while_something_is_in_the_hand)
{
    booking_copy(&state->carrying.booking, hiros(0));
    state->mode = MODE_MOVE;
    cursor_to(state, studio_id('a', STUDIO_HIRO), studio_monday() + 3);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
    state->mode = MODE_BOARD;
    cursor_keep(state); /* and stays open where it was dropped */
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
    booking_clear(&state->carrying.booking);
}
END_TEST

/* ---- while something is typed ---- */

static void typed(struct turn *turn, uint32_t key)
{
    (void)turn;
    (void)key;
}

static void begin_line(enum mode mode)
{
    bare.row[mode].typed = typed;
    state->mode = mode;
}

static void end_line(void)
{
    state->mode = MODE_BOARD;
    filtering_refresh(state, &bare.effects);
}

START_TEST(an_open_row_grows_no_lane_under_a_line)
{
    static const enum mode lines[] = {MODE_QUICK_ADD, MODE_FORM, MODE_SEARCH, MODE_COMMAND};
    cursor_to_booking(state, hiros(1));
    begin_line(lines[_i]);
    another_hold_comes();
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
    end_line();
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 3);
}
END_TEST

START_TEST(an_open_row_loses_no_lane_under_a_line)
{
    cursor_to_booking(state, hiros(1));
    another_hold_comes();
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 3);
    begin_line(MODE_QUICK_ADD);
    bookings_remove(state->bookings, studio_id('b', 999));
    cursor_stay(state);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 3);
    end_line();
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 2);
}
END_TEST

START_TEST(without_a_line_an_open_row_grows_at_once)
{
    cursor_to_booking(state, hiros(1));
    another_hold_comes();
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 3);
}
END_TEST

/* What one awaits oneself is no change by others. */
START_TEST(a_week_that_comes_opens_the_row_under_what_is_in_the_hand)
{
    bare.row[MODE_MOVE].holds_rows = true;
    booking_copy(&state->carrying.booking, hiros(0));
    state->mode = MODE_MOVE;
    cursor_to_booking(state, hiros(1));
    struct booking hold = {0};
    booking_copy(&hold, hiros(2));
    hold.id = studio_id('b', 999);
    bookings_put(state->bookings, &hold);
    booking_clear(&hold);
    cursor_load(state);
    ck_assert_int_eq(lanes_of(STUDIO_HIRO), 3);
    booking_clear(&state->carrying.booking);
}
END_TEST

static void leave_out_the_first(struct roster *roster)
{
    struct roster *left_out = roster_new();
    left_out->artists = mem_new(left_out->artist_count = 1, sizeof *left_out->artists);
    left_out->artists[0] = roster->artists[0];
    memmove(roster->artists, roster->artists + 1, --roster->artist_count * sizeof *roster->artists);
    roster_free(&left_out);
    roster_index(roster);
}

/* The studio before Ada came, who stands first on its board. */
static void ada_is_not_there_yet(void)
{
    struct roster *roster = state->roster;
    leave_out_the_first(roster);
    cursor_regrid(state);
    cursor_to(state, studio_id('a', STUDIO_CHIDI), studio_monday());
}

static void ada_comes(void)
{
    roster_free(&state->roster);
    state->roster = studio_roster(MEMBER_PRODUCER);
    cursor_follow_roster(state);
}

START_TEST(nobody_joins_the_rows_under_a_line)
{
    ada_is_not_there_yet();
    size_t count = state->grid.count;
    int line = state->cursor.line;
    begin_line(MODE_QUICK_ADD);
    ada_comes();
    ck_assert_uint_eq(state->grid.count, count);
    ck_assert_int_eq(state->cursor.line, line);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
    ck_assert_str_eq(name_at(0), "Ben Okri");
    end_line();
    ck_assert_uint_eq(state->grid.count, count + 1);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
    ck_assert_str_eq(name_at(0), "Ada Byron");
}
END_TEST

START_TEST(who_leaves_is_gone_at_once)
{
    begin_line(MODE_QUICK_ADD);
    struct roster *roster = studio_roster(MEMBER_PRODUCER);
    leave_out_the_first(roster);
    roster_free(&state->roster);
    state->roster = roster;
    cursor_follow_roster(state);
    ck_assert_uint_eq(state->grid.artists, STUDIO_ARTISTS - 1);
    ck_assert_str_eq(state_cursor_artist(state)->name, "Chidi Eze");
}
END_TEST

START_TEST(who_joins_above_leaves_the_cursors_row_where_it_is)
{
    state->terminal.rows = 16;
    ada_is_not_there_yet();
    cursor_to(state, studio_id('a', STUDIO_MIA), studio_monday());
    int above = state->cursor.line - state->cursor.top;
    ck_assert_int_gt(state->cursor.top, 0);
    ada_comes();
    ck_assert_str_eq(state_cursor_artist(state)->name, "Mia Rossi");
    ck_assert_int_eq(state->cursor.line - state->cursor.top, above);
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
    tcase_add_test(tests, going_down_the_list_opens_no_row);
    tcase_add_test(tests, a_row_opens_where_the_cursor_is_sent_to_a_booking_and_closes_behind_it);
    tcase_add_test(tests, a_row_is_open_while_something_is_in_the_hand);
    tcase_add_loop_test(tests, an_open_row_grows_no_lane_under_a_line, 0, 4);
    tcase_add_test(tests, an_open_row_loses_no_lane_under_a_line);
    tcase_add_test(tests, without_a_line_an_open_row_grows_at_once);
    tcase_add_test(tests, a_week_that_comes_opens_the_row_under_what_is_in_the_hand);
    tcase_add_test(tests, nobody_joins_the_rows_under_a_line);
    tcase_add_test(tests, who_leaves_is_gone_at_once);
    tcase_add_test(tests, who_joins_above_leaves_the_cursors_row_where_it_is);
    return run_tests("grid", tests);
}
