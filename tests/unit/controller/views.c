/* Views: switching between them, and availability, where Enter books. */
#include "support/drive.h"

START_TEST(gt_goes_round)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "gt");
    assert_mode(&board, MODE_AVAILABILITY);
    press(&board, "gt");
    assert_mode(&board, MODE_FINDER);
    press(&board, "gt");
    assert_mode(&board, MODE_LIST);
    for (int i = 0; i < 20 && board.state->mode != MODE_BOARD; i++)
        press(&board, "gt");
    assert_mode(&board, MODE_BOARD);
    press(&board, "2gt");
    assert_mode(&board, MODE_FINDER);
    press(&board, "2gTgT");
    assert_mode(&board, MODE_LIST);
    press(&board, "<F2>");
    assert_mode(&board, MODE_BOARD);
    press(&board, "<F3>q");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(a_view_remembers_its_weeks)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "gt");
    ck_assert_int_eq(board.state->shown.weeks, 4);
    press(&board, "6zw<F2>");
    ck_assert_int_eq(board.state->shown.weeks, 1);
    press(&board, "<F3>");
    ck_assert_int_eq(board.state->shown.weeks, 6);
    press(&board, "99zw");
    ck_assert_int_eq(board.state->shown.weeks, 12);
    drive_close(&board);
}
END_TEST

START_TEST(the_weeks_come_in_one_trip)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    drive_forget(&board);
    press(&board, "gt");
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    struct effect *effect = last(&board, EFFECT_WEEKS);
    ck_assert_int_eq(effect->first, studio_monday());
    ck_assert_int_eq(effect->end, studio_monday() + 28);
    drive_close(&board);
}
END_TEST

START_TEST(on_a_weeks_last_day_it_begins_with_the_next)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    pass_time(&board, 5 * DAY_US);
    press(&board, "t<F3>");
    ck_assert_int_eq(board.state->shown.first, studio_monday()); /* Saturday */
    press(&board, "<F2>");
    pass_time(&board, DAY_US);
    press(&board, "t");
    drive_forget(&board);
    press(&board, "<F3>");
    ck_assert_int_eq(board.state->shown.first, studio_monday() + 7);
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 7);
    ck_assert_uint_le(asked(&board, EFFECT_WEEKS), 1);
    press(&board, "W"); /* whoever wants to look back may */
    ck_assert_int_eq(board.state->shown.first, studio_monday());
    drive_close(&board);
}
END_TEST

START_TEST(a_range_is_booked_and_marks_are_artists)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "<F3>vlh<Esc>");
    assert_mode(&board, MODE_AVAILABILITY); /* the range ends first */
    ck_assert(!board.state->selection.ranging);
    press(&board, "vlj");
    enter_line(&board, "<Enter>", "Rig");
    const struct effect *both = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(both->change_count, 2);
    ck_assert(both->changes[0].after.start == studio_at(25, 9, 0));
    ck_assert(both->changes[0].after.end == studio_at(26, 18, 0));
    assert_mode(&board, MODE_AVAILABILITY);
    press(&board, "gg<Space>j<Space>"); /* on a booking or not */
    ck_assert_uint_eq(board.state->selection.artist_count, 2);
    ck_assert_uint_eq(board.state->selection.booking_count, 0);
    enter_line(&board, "<Enter>", "Comp");
    ck_assert_uint_eq(last(&board, EFFECT_BULK)->change_count, 2);
    drive_close(&board);
}
END_TEST

/* Days far out may not be left behind by the fewer weeks of the board. */
START_TEST(the_cursor_stays_on_artist_and_day)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "gtw3lj");
    day there = board.state->cursor.day;
    struct id artist = state_cursor_artist(board.state)->id;
    press(&board, "gT");
    ck_assert_int_eq(board.state->cursor.day, there);
    assert_id(state_cursor_artist(board.state)->id, artist);
    ck_assert_int_ge(there, board.state->shown.first);
    ck_assert_int_lt(there, board.state->shown.first + 7);
    drive_close(&board);
}
END_TEST

START_TEST(leaves_the_hours_of_one_day)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "zdgt");
    ck_assert_int_eq(board.state->shown.zoom, ZOOM_WEEKS);
    press(&board, "gT");
    ck_assert_int_eq(board.state->shown.weeks, 1);
    drive_close(&board);
}
END_TEST

START_TEST(enter_books_and_stays)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "gt<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    type(&board, "Rig fix");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_AVAILABILITY);
    struct effect *effect = last(&board, EFFECT_BOOK);
    assert_id(effect->booking.artist, studio_id('a', STUDIO_CHIDI));
    ck_assert_int_eq(effect->booking.start, studio_at(25, 9, 0));
    drive_close(&board);
}
END_TEST

START_TEST(a_refusal_is_shown_there_too)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "gt<Enter>", "Rig fix");
    answer_conflict(&board, EFFECT_BOOK, 6);
    assert_mode(&board, MODE_CONFLICT);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_QUICK_ADD);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_AVAILABILITY);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {gt_goes_round,
                                  a_view_remembers_its_weeks,
                                  the_weeks_come_in_one_trip,
                                  on_a_weeks_last_day_it_begins_with_the_next,
                                  a_range_is_booked_and_marks_are_artists,
                                  the_cursor_stays_on_artist_and_day,
                                  leaves_the_hours_of_one_day,
                                  enter_books_and_stays,
                                  a_refusal_is_shown_there_too};
    return drive_run("views", tests, sizeof tests / sizeof *tests);
}
