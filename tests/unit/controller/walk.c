/* Walking the board: cursor, weeks, zoom, and what is asked of the database for it. */
#include "support/drive.h"

static day monday(int weeks)
{
    return studio_monday() + 7 * weeks;
}

START_TEST(the_cursor_walks_by_artist_and_day_with_counts)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "2j");
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    press(&board, "3jk");
    ck_assert_str_eq(cursor_artist(&board), "Efua Mensah"); /* headings are stepped over */
    press(&board, "2l<Right>h");
    ck_assert_int_eq(board.state->cursor.day, monday(0) + 2);
    press(&board, "$");
    ck_assert_int_eq(board.state->cursor.day, monday(0) + 6);
    press(&board, "0");
    ck_assert_int_eq(board.state->cursor.day, monday(0));
    press(&board, "G");
    ck_assert_str_eq(cursor_artist(&board), "Pavel Novak");
    press(&board, "gg");
    ck_assert_str_eq(cursor_artist(&board), "Ada Byron");
    press(&board, "7G");
    ck_assert_str_eq(cursor_artist(&board), "Greta Lind");
    press(&board, "99k10l");
    ck_assert_str_eq(cursor_artist(&board), "Ada Byron");
    ck_assert_int_eq(board.state->cursor.day, monday(0) + 10);
    ck_assert_int_eq(board.state->shown.first, monday(1)); /* over the edge the week moves along */
    drive_close(&board);
}
END_TEST

START_TEST(a_step_asks_nothing_and_leaves_the_grid_alone)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    unsigned revision = board.state->grid.revision;
    drive_forget(&board);
    press(&board, "jjllkh");
    ck_assert_uint_eq(board.effects.count, 0);
    ck_assert_uint_eq(board.state->grid.revision, revision);
    drive_close(&board);
}
END_TEST

START_TEST(the_board_scrolls_to_keep_the_cursor_in_sight)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    drive(&board, (struct event){.kind = EVENT_RESIZE, .size = {16, 80}});
    int rows = state_board_rows(board.state);
    ck_assert_int_eq(rows, 10);
    press(&board, "G");
    ck_assert_int_eq(board.state->cursor.line - board.state->cursor.top, rows - 1);
    press(&board, "^B");
    ck_assert_int_lt(board.state->cursor.line, 12);
    press(&board, "gg");
    ck_assert_int_eq(board.state->cursor.top, 0); /* the heading above the first artist too */
    drive_close(&board);
}
END_TEST

START_TEST(the_cursor_stands_on_bookings_and_walks_them)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    ck_assert_str_eq(cursor_title(&board), "Dailies");
    press(&board, "}");
    ck_assert_str_eq(cursor_title(&board), "Harbour rig");
    ck_assert_int_eq(board.state->cursor.day, monday(0) + 1);
    press(&board, "<Tab>");
    ck_assert_str_eq(cursor_title(&board), "Harbour rig two");
    press(&board, "2{");
    ck_assert_str_eq(cursor_title(&board), "Dailies");
    press(&board, "{");
    assert_said(&board, "no earlier booking");
    press(&board, "2l");
    ck_assert_ptr_null(drawn_at_cursor(board.state));
    drive_close(&board);
}
END_TEST

/* Hiro's row has two lanes. */
START_TEST(a_row_opens_where_bookings_are_walked_not_where_the_list_is)
{
    struct board board;
    drive_open(&board, STUDIO_GRETA, 26);
    press(&board, "j");
    int hiro = board.state->cursor.line;
    ck_assert_str_eq(cursor_artist(&board), "Hiro Tanaka");
    ck_assert_int_eq(board.state->grid.lines[hiro].lanes, 1);
    press(&board, "hl");
    ck_assert_int_eq(board.state->grid.lines[hiro].lanes, 1);
    ck_assert_str_eq(cursor_title(&board), "Harbour fx"); /* what is seen there, not the hold beneath */
    press(&board, "}");
    ck_assert_int_eq(board.state->grid.lines[hiro].lanes, 2);
    ck_assert_str_eq(cursor_title(&board), "Pitch: Orbit");
    press(&board, "k");
    ck_assert_int_eq(board.state->grid.lines[hiro].lanes, 1);
    press(&board, "zl");
    ck_assert_int_eq(board.state->grid.lines[hiro].lanes, 2);
    drive_close(&board);
}
END_TEST

START_TEST(neighbours_are_fetched_ahead_so_that_a_flip_needs_no_round_trip)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "w");
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1); /* the week after the next, not the one shown */
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, monday(2));
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->end, monday(3));
    ck_assert(bookings_covers(board.state->bookings, monday(1), monday(2)));
    answer_weeks(&board);
    drive_forget(&board);
    press(&board, "w");
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, monday(3));
    ck_assert_uint_eq(board.effects.count, 1);
    drive_close(&board);
}
END_TEST

START_TEST(a_far_week_is_asked_for_once_then_its_neighbours)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "10w");
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, monday(10));
    press(&board, "www");
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1); /* one under way, the rest waits */
    answer_weeks(&board);
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, monday(13));
    answer_weeks(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 3);
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, monday(12));
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->end, monday(15));
    answer_weeks(&board);
    ck_assert(!bookings_covers(board.state->bookings, monday(0), monday(1))); /* memory stays bounded */
    drive_close(&board);
}
END_TEST

START_TEST(zoom_keeps_the_cursors_week)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "z4");
    ck_assert_int_eq(state_days(board.state), 28);
    press(&board, "20l");
    ck_assert_int_eq(board.state->shown.first, monday(0));
    press(&board, "z1");
    ck_assert_int_eq(board.state->shown.first, monday(2));
    press(&board, "tzd");
    ck_assert_int_eq(state_days(board.state), 1);
    ck_assert_int_eq(state_first_day(board.state), monday(0));
    ck_assert_int_eq(board.state->cursor.slot, 18); /* Ada's booking begins at nine */
    press(&board, "l");
    ck_assert_int_eq(board.state->cursor.slot, 19);
    press(&board, "30l");
    ck_assert_int_eq(board.state->cursor.slot, 1);
    ck_assert_int_eq(state_first_day(board.state), monday(0) + 1);
    press(&board, "q");
    ck_assert_int_eq(state_days(board.state), 7);
    ck_assert(!board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

static void go_to(struct board *board, const char *date)
{
    enter_line(board, "gd", date);
    answer_weeks(board);
}

START_TEST(a_day_has_the_half_hours_that_go_by)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    go_to(&board, "25 oct 2026"); /* London has 25 hours that day */
    press(&board, "zd18h");
    ck_assert_int_eq(board.state->cursor.slot, 0); /* from 08:00, nine hours on */
    press(&board, "49l");
    ck_assert_int_eq(board.state->cursor.slot, 49);
    press(&board, "l");
    ck_assert_int_eq(board.state->cursor.slot, 0);
    press(&board, "h");
    ck_assert_int_eq(board.state->cursor.slot, 49);
    press(&board, "q");
    go_to(&board, "29 mar 2026"); /* and 23 hours this day */
    press(&board, "zd");
    ck_assert_int_eq(board.state->cursor.slot, 14);
    press(&board, "32l");
    ck_assert_int_eq(board.state->cursor.slot, 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_date_is_gone_to_or_said_to_be_none)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "gd");
    assert_mode(&board, MODE_GOTO);
    type(&board, "31 feb");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_GOTO);
    ck_assert_ptr_nonnull(board.state->line_problem);
    ck_assert_str_eq(board.state->line.text, "31 feb");
    enter_line(&board, "^U", "2027-W03");
    assert_mode(&board, MODE_BOARD);
    ck_assert_int_eq(board.state->shown.first, monday(8));
    press(&board, "t");
    ck_assert_int_eq(board.state->shown.first, monday(0));
    drive_close(&board);
}
END_TEST

START_TEST(grouping_keeps_the_artist)
{
    struct board board;
    drive_open(&board, STUDIO_GRETA, 24);
    size_t lines = board.state->grid.count;
    press(&board, "zg");
    assert_said(&board, "By first skill.");
    ck_assert_str_eq(cursor_artist(&board), "Greta Lind");
    press(&board, "zg");
    ck_assert_uint_eq(board.state->grid.count, lines - 4);
    ck_assert_str_eq(cursor_artist(&board), "Greta Lind");
    drive_close(&board);
}
END_TEST

START_TEST(unknown_keys_and_given_up_sequences)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "Q");
    assert_said(&board, "Q does nothing here; ? shows the keys.");
    press(&board, "z<Esc>");
    ck_assert_str_eq(said(&board), "");
    press(&board, "z5");
    assert_said(&board, "5 does nothing here");
    ck_assert_uint_eq(board.state->typing.key_count, 0);
    paste(&board, "ZZ");
    ck_assert(!board.state->leaving.quit); /* pasted text is never commands */
    drive_close(&board);
}
END_TEST

/* The screen says how far it can be scrolled: beyond that no key may be lost. */
START_TEST(what_is_read_scrolls_no_further_than_its_last_page)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "?G"); /* typed ahead of the first picture: to the end, wherever that is */
    ck_assert_int_gt(board.state->pager.scroll, 1000);
    board.state->pager.most = 7;
    press(&board, "k");
    ck_assert_int_eq(board.state->pager.scroll, 6);
    press(&board, "99j");
    ck_assert_int_eq(board.state->pager.scroll, 7);
    press(&board, "ggG");
    ck_assert_int_eq(board.state->pager.scroll, 7);
    board.state->pager.most = 3; /* the terminal has grown */
    press(&board, "k");
    ck_assert_int_eq(board.state->pager.scroll, 2);
    drive_close(&board);
}
END_TEST

START_TEST(help_messages_and_leaving)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "?jj");
    assert_mode(&board, MODE_HELP);
    ck_assert_int_eq(board.state->pager.scroll, 2);
    press(&board, "gg3^F");
    ck_assert_int_eq(board.state->pager.scroll, 3 * state_panel_rows(board.state));
    ck_assert_int_eq(state_board_rows(board.state), 0);
    press(&board, "q");
    assert_mode(&board, MODE_BOARD);
    press(&board, "gm");
    assert_mode(&board, MODE_MESSAGES);
    press(&board, "^C");
    drive_forget(&board);
    press(&board, "^L^Z");
    ck_assert_uint_eq(asked(&board, EFFECT_REDRAW), 1);
    ck_assert_uint_eq(asked(&board, EFFECT_SUSPEND), 1);
    board.state->forced_command = true;
    press(&board, "^Z");
    ck_assert_uint_eq(asked(&board, EFFECT_SUSPEND), 1);
    press(&board, "q");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_cursor_walks_by_artist_and_day_with_counts,
        a_step_asks_nothing_and_leaves_the_grid_alone,
        the_board_scrolls_to_keep_the_cursor_in_sight,
        the_cursor_stands_on_bookings_and_walks_them,
        a_row_opens_where_bookings_are_walked_not_where_the_list_is,
        neighbours_are_fetched_ahead_so_that_a_flip_needs_no_round_trip,
        a_far_week_is_asked_for_once_then_its_neighbours,
        zoom_keeps_the_cursors_week,
        a_day_has_the_half_hours_that_go_by,
        a_date_is_gone_to_or_said_to_be_none,
        grouping_keeps_the_artist,
        unknown_keys_and_given_up_sequences,
        what_is_read_scrolls_no_further_than_its_last_page,
        help_messages_and_leaving,
    };
    return drive_run("walk", tests, sizeof tests / sizeof *tests);
}
