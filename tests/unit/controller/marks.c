/* Whole rows and everything shown as the selection; marks last until what they were for is done. */
#include "controller/board/selection.h"
#include "support/drive.h"

/* The whole bulk act is done. */
static void answer_all_done(struct board *board)
{
    struct effect *effect = last(board, EFFECT_BULK);
    struct answer given = answer_row(OUTCOME_DONE, NULL);
    given.rows = mem_new(effect->change_count, sizeof *given.rows);
    for (size_t i = 0; i < effect->change_count; i++)
        booking_copy(&given.rows[given.row_count++], &effect->changes[i].after);
    answer(board, effect, given);
}

/* Shown by the filter and marked. */
static size_t mark_all_of(struct board *board, const char *filter)
{
    press(board, "&");
    type(board, filter);
    press(board, "<Enter>*");
    return board->state->selection.booking_count;
}

START_TEST(whole_rows_are_selected_with_one_key)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    day first, end;
    press(&board, "V");
    selection_days(board.state, &first, &end);
    ck_assert_int_eq(first, board.state->shown.first);
    ck_assert_int_eq(end, board.state->shown.first + 6);
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 2); /* where it was */
    press(&board, "jh");
    selection_days(board.state, &first, &end);
    ck_assert_int_eq(end - first, 6);
    ck_assert(selection_has_artist(board.state, &board.state->roster->artists[STUDIO_CHIDI - 1]));
    ck_assert(selection_has_artist(board.state, &board.state->roster->artists[STUDIO_CHIDI]));
    press(&board, "V");
    ck_assert(!selection_exists(board.state));
    drive_close(&board);
}
END_TEST

START_TEST(a_range_of_days_grows_to_whole_rows)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "vjV");
    ck_assert(board.state->selection.ranging);
    ck_assert(board.state->selection.whole_rows);
    assert_id(board.state->selection.anchor_artist, studio_id('a', STUDIO_CHIDI));
    drive_close(&board);
}
END_TEST

/* Four keys, and a fifth where others have confirmed some of it. */
START_TEST(a_week_moves_to_the_next_artist)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 26);
    press(&board, "Vdjp");
    assert_mode(&board, MODE_BULK);
    press(&board, "1");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_gt(bulk->change_count, 1);
    for (size_t i = 0; i < bulk->change_count; i++) {
        ck_assert_int_eq((int)bulk->changes[i].kind, EFFECT_MOVE);
        assert_id(bulk->changes[i].before.artist, studio_id('a', STUDIO_CHIDI));
        assert_id(bulk->changes[i].after.artist, studio_id('a', STUDIO_CHIDI + 1));
        ck_assert(bulk->changes[i].after.start == bulk->changes[i].before.start);
    }
    drive_close(&board);
}
END_TEST

START_TEST(everything_shown_is_marked_and_changed_at_once)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    size_t count = mark_all_of(&board, "@HAR status:pencil");
    ck_assert_uint_gt(count, 1);
    press(&board, "*"); /* twice is as once */
    ck_assert_uint_eq(board.state->selection.booking_count, count);
    press(&board, "sc");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, count);
    for (size_t i = 0; i < count; i++) {
        assert_id(bulk->changes[i].after.project, studio_id('p', 2));
        ck_assert_int_eq((int)bulk->changes[i].before.status, STATUS_PENCIL);
        ck_assert_int_eq((int)bulk->changes[i].after.status, STATUS_CONFIRMED);
    }
    answer_all_done(&board);
    assert_said(&board, "more: now confirmed.");
    ck_assert_uint_eq(board.state->selection.booking_count, 0);
    drive_close(&board);
}
END_TEST

/* The next act is not for what was confirmed already when all that was marked was confirmed. */
START_TEST(what_needed_no_change_loses_its_mark_too)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    size_t count = mark_all_of(&board, "@HAR");
    press(&board, "sc");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_gt(bulk->change_count, 1);
    ck_assert_uint_lt(bulk->change_count, count);
    answer_all_done(&board);
    for (size_t i = 0; i < board.state->selection.booking_count; i++) {
        struct id left = board.state->selection.bookings[i];
        ck_assert_int_ne((int)bookings_find(board.state->bookings, left)->status, STATUS_CONFIRMED);
    }
    drive_close(&board);
}
END_TEST

START_TEST(a_range_becomes_marks)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "V*");
    ck_assert(!board.state->selection.ranging);
    ck_assert_uint_gt(board.state->selection.booking_count, 1);
    for (size_t i = 0; i < board.state->selection.booking_count; i++)
        assert_id(bookings_find(board.state->bookings, board.state->selection.bookings[i])->artist,
                  studio_id('a', STUDIO_CHIDI));
    drive_close(&board);
}
END_TEST

/* A booking that was marked weeks ago on the board is not moved out of sight. */
START_TEST(what_is_picked_up_is_shown)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "<Space>");
    struct id marked = board.state->selection.bookings[0];
    day first = board.state->shown.first;
    press(&board, "wjm");
    assert_mode(&board, MODE_MOVE);
    assert_id(board.state->carrying.booking.id, marked);
    ck_assert_int_eq(board.state->shown.first, first);
    drive_close(&board);
}
END_TEST

START_TEST(nothing_shown_is_said)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    ck_assert_uint_eq(mark_all_of(&board, "nosuchtitle"), 0);
    assert_said(&board, "There is no booking here to mark.");
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        whole_rows_are_selected_with_one_key,
        a_range_of_days_grows_to_whole_rows,
        a_week_moves_to_the_next_artist,
        everything_shown_is_marked_and_changed_at_once,
        what_needed_no_change_loses_its_mark_too,
        a_range_becomes_marks,
        what_is_picked_up_is_shown,
        nothing_shown_is_said,
    };
    return drive_run("marks", tests, sizeof tests / sizeof *tests);
}
