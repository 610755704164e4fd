/* :at: the board as it was: what is asked for, what is refused meanwhile, the way back. */
#include "support/drive.h"

/* As the database would: the roster and the weeks. */
static void answer_then(struct board *board)
{
    struct answer given = weeks_asked(board, EFFECT_OPEN);
    given.roster = studio_roster(MEMBER_PRODUCER);
    given.server_now = board->now;
    answer(board, last(board, EFFECT_OPEN), given);
}

static void go(struct board *board, const char *line)
{
    drive_forget(board);
    command(board, line);
    answer_then(board);
}

START_TEST(everything_is_asked_as_it_was)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    drive_forget(&board);
    command(&board, "at yesterday 18:00");
    instant at = board.state->past.at;
    ck_assert_int_ne(at, 0);
    ck_assert_int_lt(at, board.now);
    ck_assert_int_eq(last(&board, EFFECT_OPEN)->at, at);
    ck_assert_ptr_null(drawn_at_cursor(board.state)); /* nothing of today's is shown as yesterday's */
    answer_then(&board);
    drive_forget(&board);
    press(&board, "3w");
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->at, at);
    press(&board, "R");
    ck_assert_int_eq(last(&board, EFFECT_ROSTER)->at, at);
    drive_close(&board);
}
END_TEST

START_TEST(before_the_trail_it_says_since_when_it_knows)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "at -2h");
    struct answer given = weeks_asked(&board, EFFECT_OPEN);
    given.roster = studio_roster(MEMBER_PRODUCER);
    given.roster->known = board.now - HOUR_US;
    given.server_now = board.now;
    answer(&board, last(&board, EFFECT_OPEN), given);
    assert_said(&board, "Names, rates, working hours and time off are known from ");
    drive_close(&board);
}
END_TEST

START_TEST(nothing_is_written_and_every_key_says_why)
{
    static const char *const keys[] = {"a", "e",  "m",  "d",  "y",  "p", "u", "^R", "sh", "sp", "sc", "s2",   "sP", "+",
                                       "-", "xr", "xk", "xp", "xm", "!", "o", "@",  "T",  ".",  "f",  "<F5>", "L"};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    go(&board, "at -2h");
    ck_assert_ptr_nonnull(drawn_at_cursor(board.state));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        drive_forget(&board);
        press(&board, keys[i]);
        assert_said(&board, "The board is shown as it was at ");
        assert_said(&board, "; :at now goes back.");
        assert_mode(&board, MODE_BOARD);
        ck_assert_uint_eq(board.effects.count, 0);
        ck_assert_uint_eq(board.state->pending.count, 0);
    }
    command(&board, "confirm");
    command(&board, "decide fri");
    assert_said(&board, "The board is shown as it was at ");
    ck_assert_uint_eq(board.state->pending.count, 0);
    press(&board, "<F3>"); /* what is free is worked out from what stood then */
    assert_mode(&board, MODE_AVAILABILITY);
    press(&board, "a");
    assert_said(&board, "The board is shown as it was at ");
    press(&board, "gt"); /* of the views only these two show bookings of then */
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(now_leads_back_and_reads_anew)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "at now");
    assert_said(&board, "shown as it is");
    go(&board, "at -2h");
    command(&board, "at");
    assert_said(&board, "shown as it was at");
    drive_forget(&board);
    command(&board, "at now");
    ck_assert_int_eq(board.state->past.at, 0);
    ck_assert_int_eq(last(&board, EFFECT_OPEN)->at, 0);
    answer_then(&board);
    press(&board, "a");
    assert_mode(&board, MODE_QUICK_ADD);
    drive_close(&board);
}
END_TEST

START_TEST(what_others_do_meanwhile_does_not_disturb)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    go(&board, "at -2h");
    drive_forget(&board);
    hear(&board, TOLD_ROSTER | TOLD_BOOKINGS | TOLD_PRESENCE);
    ck_assert_uint_eq(board.effects.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(an_answer_for_another_moment_is_of_no_use)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    drive_forget(&board);
    command(&board, "at -2h");
    struct effect first = *last(&board, EFFECT_OPEN);
    command(&board, "at -3h");
    ck_assert_uint_eq(asked(&board, EFFECT_CANCEL), 1);
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN), 2);
    struct answer given;
    studio_weeks(first.first, first.end, &given);
    given.roster = studio_roster(MEMBER_PRODUCER);
    answer(&board, &first, given);
    ck_assert(!bookings_covers(board.state->bookings, board.state->shown.first, board.state->shown.first + 7));
    answer_then(&board);
    ck_assert(bookings_covers(board.state->bookings, board.state->shown.first, board.state->shown.first + 7));
    drive_close(&board);
}
END_TEST

START_TEST(a_hold_that_has_lapsed_since_is_there)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    struct booking hold = studio_booking(6);
    hold.status = STATUS_HOLD;
    hold.lapses_at = board.now - HOUR_US;
    bookings_put(board.state->bookings, &hold);
    ck_assert(!booking_is_live(&hold, state_moment(board.state)));
    board.state->past.at = board.now - 2 * HOUR_US;
    ck_assert(booking_is_live(&hold, state_moment(board.state)));
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_no_moment_of_the_past_is_refused_in_words)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "at tomorrow 9:00");
    assert_said(&board, "still to come");
    command(&board, "at sometime");
    ck_assert_int_eq(board.state->past.at, 0);
    link_to(&board, LINK_OFFLINE);
    command(&board, "at -2h");
    assert_said(&board, "not before the board is live");
    ck_assert_int_eq(board.state->past.at, 0);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        everything_is_asked_as_it_was,
        before_the_trail_it_says_since_when_it_knows,
        nothing_is_written_and_every_key_says_why,
        now_leads_back_and_reads_anew,
        what_others_do_meanwhile_does_not_disturb,
        an_answer_for_another_moment_is_of_no_use,
        a_hold_that_has_lapsed_since_is_there,
        what_is_no_moment_of_the_past_is_refused_in_words,
    };
    return drive_run("moment", tests, sizeof tests / sizeof *tests);
}
