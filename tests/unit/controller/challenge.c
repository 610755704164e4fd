/* Challenges: `!`, the conflict panel's fifth repair, what waits for either side, and when the clock is asked. */
#include "support/drive.h"

enum { ANA = 1, BEN = 2, RIG = 6, DUST = 15, FIRE = 18, HARBOUR_FX = 19, ORBIT = 20 };

/* Onto Greta's Monday or Chidi's Tuesday. */
static void open_on(struct board *board, int artist, int mday, const char *title)
{
    drive_open(board, artist, mday);
    ck_assert_str_eq(drawn_at_cursor(board->state)->title, title);
}

START_TEST(who_has_no_option_yet_types_it_and_both_are_one_act)
{
    struct board board;
    open_on(&board, STUDIO_CHIDI, 24, "Harbour rig");
    press(&board, "!");
    assert_mode(&board, MODE_QUICK_ADD);
    type(&board, "Rig fix @SUN");
    ck_assert_str_eq(board.state->line.text, "Rig fix @SUN 09:00-13:00 second");
    press(&board, "<Enter>");
    struct effect *effect = last(&board, EFFECT_CHALLENGE);
    ck_assert_uint_eq(effect->change_count, 1);
    const struct booking *option = &effect->changes[0].after;
    ck_assert(booking_is_second_option(option) && option->start == studio_at(24, 9, 0) &&
              option->end == studio_at(24, 13, 0));
    assert_id(effect->booking.id, option->id);
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, option->id), DRAWN_PENDING);
    answer_done(&board, EFFECT_CHALLENGE);
    assert_said(&board, "challenges what is in its way, until Tue 24 Nov 08:48");
    press(&board, "u");
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 1);
    drive_close(&board);
}
END_TEST

START_TEST(a_refusal_brings_the_line_back_and_it_still_challenges)
{
    struct board board;
    open_on(&board, STUDIO_CHIDI, 24, "Harbour rig");
    enter_line(&board, "!", "Rig fix");
    answer_invalid(&board, EFFECT_CHALLENGE, "Harbour rig is confirmed: there is nothing left to decide.");
    assert_said(&board, "nothing left to decide");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig fix 09:00-13:00 second");
    press(&board, "<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_CHALLENGE), 2);
    answer_outcome(&board, EFFECT_CHALLENGE, OUTCOME_INVALID);
    press(&board, "<Esc>a");
    ck_assert(!board.state->quick_add.challenges); /* an ordinary line again */
    drive_close(&board);
}
END_TEST

START_TEST(who_waits_already_challenges_with_one_key_and_withdraws_with_the_same)
{
    struct board board;
    open_on(&board, STUDIO_CHIDI, 24, "Harbour rig");
    struct booking mine = studio_booking(ORBIT);
    mine.created_by = studio_id('m', ANA);
    mine.artist = studio_id('a', STUDIO_CHIDI);
    mine.start = studio_at(24, 9, 0);
    mine.end = studio_at(24, 12, 0);
    bookings_put(board.state->bookings, &mine);
    press(&board, "!");
    assert_mode(&board, MODE_BOARD);
    struct effect *effect = last(&board, EFFECT_CHALLENGE);
    assert_id(effect->booking.id, studio_id('b', RIG));
    ck_assert_uint_eq(effect->change_count, 0);
    press(&board, "!");
    assert_said(&board, "still on its way");
    answer_done(&board, EFFECT_CHALLENGE);
    assert_said(&board,
                "Challenged ~Harbour rig for Chidi Eze: ben is to confirm or release it until Tue 24 Nov 08:48.");
    hear_challenge(&board, RIG, ANA, studio_at(24, 9, 0));
    press(&board, "!");
    assert_id(last(&board, EFFECT_WITHDRAW)->booking.id, studio_id('b', RIG));
    answer_done(&board, EFFECT_WITHDRAW);
    assert_said(&board, "Withdrawn: ~Harbour rig for Chidi Eze is challenged no more.");
    booking_clear(&mine);
    drive_close(&board);
}
END_TEST

START_TEST(why_not_is_the_databases_to_say)
{
    static const struct {
        int artist, mday;
        const char *title;
    } rows[] = {
        {STUDIO_GRETA, 23, "Sunrise dust"}, {STUDIO_FARID, 23, "Harbour water"}, {STUDIO_HIRO, 24, "A fire test"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        open_on(&board, rows[i].artist, rows[i].mday, rows[i].title);
        press(&board, "!");
        answer_invalid(&board, EFFECT_CHALLENGE, "It is your own pencil: confirm or release it.");
        assert_said(&board, "your own pencil");
        ck_assert_uint_eq(board.state->pending.count, 0);
        drive_close(&board);
    }
}
END_TEST

START_TEST(a_free_cell_has_nothing_to_challenge)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "!");
    assert_said(&board, "There is no booking here to challenge");
    drive_close(&board);
}
END_TEST

START_TEST(five_queues_what_was_refused_and_challenges)
{
    struct board board;
    drive_open_refused(&board, RIG);
    press(&board, "5");
    assert_mode(&board, MODE_BOARD);
    struct effect *effect = last(&board, EFFECT_CHALLENGE);
    ck_assert_int_eq((int)effect->changes[0].kind, EFFECT_BOOK);
    ck_assert(booking_is_second_option(&effect->changes[0].after));
    ck_assert_uint_eq(board.state->pending.count, 1);
    answer_outcome(&board, EFFECT_CHALLENGE, OUTCOME_INVALID);
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig fix @HAR");
    ck_assert(!board.state->quick_add.challenges);
    drive_close(&board);
}
END_TEST

START_TEST(five_takes_a_stored_booking_along)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "ml<Enter>");
    answer_conflict(&board, EFFECT_MOVE, RIG);
    press(&board, "5");
    struct effect *effect = last(&board, EFFECT_CHALLENGE);
    ck_assert_int_eq((int)effect->changes[0].kind, EFFECT_EDIT);
    ck_assert_int_eq(effect->changes[0].before.version, 1);
    ck_assert(booking_is_second_option(&effect->changes[0].after));
    ck_assert(effect->changes[0].after.start == studio_at(24, 14, 0));
    drive_close(&board);
}
END_TEST

START_TEST(five_is_for_pencils_of_others)
{
    struct board board;
    drive_open_refused(&board, 5); /* confirmed */
    press(&board, "5");
    assert_said(&board, "Only a pencil of somebody else's");
    drive_close(&board);
    drive_open_refused(&board, DUST); /* one's own */
    press(&board, "5");
    assert_said(&board, "Only a pencil of somebody else's");
    assert_mode(&board, MODE_CONFLICT);
    drive_close(&board);
}
END_TEST

START_TEST(either_side_finds_it_among_what_waits)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    hear_challenge(&board, DUST, BEN, studio_at(24, 14, 0));
    answer_last(&board, EFFECT_WAITING, answer_booking(OUTCOME_DONE, DUST));
    press(&board, "gw");
    assert_mode(&board, MODE_WAITING);
    press(&board, "<Enter>");
    ck_assert_str_eq(cursor_title(&board), "Sunrise dust");
    press(&board, "sc"); /* the answer */
    ck_assert_int_eq((int)last(&board, EFFECT_STATUS)->booking.status, STATUS_CONFIRMED);
    answer_done(&board, EFFECT_STATUS);
    press(&board, "gw");
    assert_said(&board, "Nothing waits for you");
    drive_close(&board);
}
END_TEST

START_TEST(the_clock_is_asked_once_its_time_is_over)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    hear_challenge(&board, DUST, BEN, board.now + 2 * MINUTE_US);
    pass_time(&board, MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 0);
    pass_time(&board, MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        who_has_no_option_yet_types_it_and_both_are_one_act,
        a_refusal_brings_the_line_back_and_it_still_challenges,
        who_waits_already_challenges_with_one_key_and_withdraws_with_the_same,
        why_not_is_the_databases_to_say,
        a_free_cell_has_nothing_to_challenge,
        five_queues_what_was_refused_and_challenges,
        five_takes_a_stored_booking_along,
        five_is_for_pencils_of_others,
        either_side_finds_it_among_what_waits,
        the_clock_is_asked_once_its_time_is_over,
    };
    return drive_run("challenge", tests, sizeof tests / sizeof *tests);
}
