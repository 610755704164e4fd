/* The list of one's own acts, the log, the card's long history and its versions. */
#include "support/drive.h"

/* `count` versions of Chidi's pencil, the newest of them `newest`. */
static void tell_history(struct board *board, int newest, int count)
{
    struct booking row = studio_booking(6);
    struct answer given = answer_row(OUTCOME_DONE, &row);
    given.history = mem_new((size_t)count, sizeof *given.history);
    given.history_count = (size_t)count;
    for (int i = 0; i < count; i++) {
        struct history_entry *entry = &given.history[i];
        *entry = (struct history_entry){.seq = 1000 + newest - count + i + 1, .at = studio_now()};
        entry->actor = mem_copy("Ben");
        entry->act = mem_copy("moved");
        entry->source = mem_copy("board");
        entry->difference = mem_copy("");
        booking_copy(&entry->after, &row);
        entry->after.version = newest - count + i + 1;
    }
    booking_clear(&row);
    answer(board, last(board, EFFECT_CARD), given);
}

START_TEST(any_act_of_the_list_is_taken_back_or_done_again)
{
    static const char *const done[][RECORD_VALUES] = {{"70", "Mon", "moved 12 bookings", "", "done", "", "board"}};
    static const char *const undone[][RECORD_VALUES] = {{"70", "Mon", "moved 12 bookings", "", "undone", "", "board"}};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "gu");
    assert_mode(&board, MODE_LIST);
    ck_assert_int_eq((int)last(&board, EFFECT_LIST)->list, LIST_OWN_ACTS);
    answer_list(&board, done, 1);
    press(&board, "<Enter>");
    assert_id(last(&board, EFFECT_UNDO)->undo, studio_id('e', 1));
    ck_assert(!last(&board, EFFECT_UNDO)->redo);
    answer_outcome(&board, EFFECT_UNDO, OUTCOME_DONE);
    assert_said(&board, "Took back: moved 12 bookings.");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 2); /* how they stand now */
    answer_list(&board, undone, 1);
    press(&board, "<Enter>");
    ck_assert(last(&board, EFFECT_UNDO)->redo);
    answer_conflict(&board, EFFECT_UNDO, 6);
    assert_said(&board, "Could not do again (moved 12 bookings): Chidi Eze is taken Tue 24 Nov");
    press(&board, "u");
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo));
    drive_close(&board);
}
END_TEST

START_TEST(the_log_leads_to_the_card_and_from_there_to_the_board)
{
    struct board board;
    char id[ID_TEXT];
    drive_open(&board, STUDIO_ADA, 27);
    id_format(studio_id('b', 6), id);
    const char *const rows[][RECORD_VALUES] = {
        {"7", "Mon", "Ben", "board", "moved", "Harbour rig", "Chidi Eze", "x", id}};
    press(&board, "L");
    ck_assert_int_eq((int)last(&board, EFFECT_LIST)->list, LIST_LOG);
    answer_list(&board, rows, 1);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_CARD);
    assert_id(last(&board, EFFECT_CARD)->booking.id, studio_id('b', 6));
    press(&board, "<Esc>");
    assert_mode(&board, MODE_LIST);
    press(&board, "<Enter>");
    tell_history(&board, 2, 2);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(cursor_title(&board), "Harbour rig");
    press(&board, "L");
    answer_list(&board, rows, 1);
    press(&board, "gv");
    assert_mode(&board, MODE_VERSIONS);
    press(&board, "q");
    assert_mode(&board, MODE_LIST);
    drive_close(&board);
}
END_TEST

START_TEST(the_log_is_narrowed_by_the_database)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 27);
    enter_line(&board, "L&", "by:ben");
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_narrow, "by:ben");
    drive_close(&board);
}
END_TEST

START_TEST(versions_go_back_and_forth_and_ask_for_older_ones)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "gv");
    tell_history(&board, 60, HISTORY_MOST);
    const struct card *card = &board.state->card;
    ck_assert(!card->complete);
    press(&board, "hhl");
    ck_assert_uint_eq(card->back, 1);
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 1);
    for (int i = 0; i < HISTORY_MOST; i++)
        press(&board, "h");
    ck_assert_uint_eq(card->back, HISTORY_MOST - 1);
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 2);
    ck_assert_int_eq(last(&board, EFFECT_CARD)->below, card->history[0].seq);
    tell_history(&board, 10, 10);
    ck_assert_uint_eq(card->history_count, 60);
    ck_assert(card->complete);
    ck_assert_int_eq(card->history[card->history_count - 1].after.version, 60);
    press(&board, "h");
    ck_assert_uint_eq(card->back, HISTORY_MOST);
    press(&board, "99h");
    ck_assert_uint_eq(card->back, 59);
    press(&board, "h");
    assert_said(&board, "there is no older version");
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(the_end_of_a_long_history_asks_for_more)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "i");
    tell_history(&board, 60, HISTORY_MOST);
    board.state->pager.most = 40; /* as far as it was drawn */
    press(&board, "j");
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 1);
    press(&board, "G");
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 2);
    tell_history(&board, 10, 10);
    press(&board, "G");
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 2);
    drive_close(&board);
}
END_TEST

START_TEST(a_free_day_has_no_versions_and_what_is_gone_no_place)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "gv");
    assert_said(&board, "no booking here");
    press(&board, "hgv");
    struct booking row = studio_booking(6);
    row.status = STATUS_CANCELLED;
    answer_last(&board, EFFECT_CARD, answer_row(OUTCOME_DONE, &row));
    booking_clear(&row);
    press(&board, "<Enter>");
    assert_said(&board, "Harbour rig is not on the board any more.");
    drive_close(&board);
}
END_TEST

static void answer_undone(struct board *board, int64_t seq)
{
    struct answer given = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE, .undone = {.seq = seq}};
    answer(board, last(board, EFFECT_UNDO), given);
}

START_TEST(a_count_takes_back_several_acts_one_after_the_other)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "3u");
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 1); /* the next one is known when this is done */
    answer_undone(&board, 90);
    answer_undone(&board, 80);
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 3);
    answer_undone(&board, 70);
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 3);
    press(&board, "2^R");
    ck_assert(last(&board, EFFECT_UNDO)->redo);
    answer_conflict(&board, EFFECT_UNDO, 6);
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 4); /* refused: no further */
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        any_act_of_the_list_is_taken_back_or_done_again,
        the_log_leads_to_the_card_and_from_there_to_the_board,
        the_log_is_narrowed_by_the_database,
        versions_go_back_and_forth_and_ask_for_older_ones,
        the_end_of_a_long_history_asks_for_more,
        a_free_day_has_no_versions_and_what_is_gone_no_place,
        a_count_takes_back_several_acts_one_after_the_other,
    };
    return drive_run("past", tests, sizeof tests / sizeof *tests);
}
