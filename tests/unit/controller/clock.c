/* What the clock does to an open board: minutes, midnight and lapses are the server's, whatever this machine thinks. */
#include "domain/when.h"
#include "support/drive.h"

enum { HOLD = 4 };

/* The server's time, told again. */
static void server_says(struct board *board, instant now)
{
    drive_forget(board);
    hear(board, TOLD_BOOKINGS);
    struct answer given = weeks_asked(board, EFFECT_WEEKS);
    given.server_now = now;
    answer(board, last(board, EFFECT_WEEKS), given);
}

/* The hold now ends `us` after the server's present time. */
static struct booking lapsing_in(struct board *board, instant us)
{
    struct booking hold = studio_booking(HOLD);
    hold.lapses_at = board->state->clock.now + us;
    bookings_put(board->state->bookings, &hold);
    pass_time(board, 0);
    return hold;
}

START_TEST(the_board_wakes_when_the_servers_minute_begins)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    server_says(&board, board.now - DAY_US + 20 * SECOND_US);
    ck_assert_int_eq(state_wake(board.state) - board.now, 40 * SECOND_US);
    pass_time(&board, 40 * SECOND_US);
    ck_assert_int_eq(state_wake(board.state) - board.now, MINUTE_US);
    drive_close(&board);
}
END_TEST

START_TEST(a_hold_is_gone_at_its_instant_between_two_minutes)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    server_says(&board, studio_now() - DAY_US); /* this machine's clock is a day ahead */
    struct booking hold = lapsing_in(&board, 25 * SECOND_US);
    ck_assert_int_ne(drawn_as(&board, STUDIO_BEN, hold.id), -1);
    ck_assert_int_eq(state_wake(board.state) - board.now, 25 * SECOND_US);
    unsigned revision = bookings_revision(board.state->bookings);
    pass_time(&board, 25 * SECOND_US - 1);
    ck_assert_uint_eq(bookings_revision(board.state->bookings), revision);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 0);
    pass_time(&board, 1);
    ck_assert_uint_ne(bookings_revision(board.state->bookings), revision); /* rows are drawn anew by it */
    ck_assert_int_eq(drawn_as(&board, STUDIO_BEN, hold.id), -1);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    answer_outcome(&board, EFFECT_SWEEP, OUTCOME_DONE);
    ck_assert_int_eq(state_wake(board.state) - board.now, 35 * SECOND_US);
    pass_time(&board, 35 * SECOND_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

START_TEST(a_lapse_that_a_key_meets_first_is_swept_too)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    struct booking hold = lapsing_in(&board, 25 * SECOND_US);
    board.now += 26 * SECOND_US;
    press(&board, "k");
    ck_assert_int_eq(drawn_as(&board, STUDIO_BEN, hold.id), -1);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

START_TEST(what_lapsed_while_the_link_was_away_is_swept_when_it_is_back)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    struct booking hold = lapsing_in(&board, 25 * SECOND_US);
    link_to(&board, LINK_OFFLINE);
    pass_time(&board, 30 * SECOND_US);
    ck_assert_int_eq(drawn_as(&board, STUDIO_BEN, hold.id), -1);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 0);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

START_TEST(midnight_takes_the_cursor_along_at_its_minute)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "t");
    day today = board.state->cursor.day;
    instant midnight = state_day_start(board.state, today + 1);
    server_says(&board, midnight - 3 * SECOND_US);
    ck_assert_int_eq(state_wake(board.state) - board.now, 3 * SECOND_US);
    pass_time(&board, 3 * SECOND_US);
    ck_assert_int_eq(board.state->cursor.day, today + 1);
    drive_close(&board);
}
END_TEST

/* A line that is open says "today" and "tue" of the day on which it was begun. */
START_TEST(midnight_moves_nothing_under_a_line)
{
    static const char *const lines[] = {"a", "e", "/", ":", "&", "gd", "m"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, "t"); /* his dailies of Monday */
        day today = board.state->cursor.day;
        server_says(&board, state_day_start(board.state, today + 1) - 3 * SECOND_US);
        press(&board, lines[i]);
        pass_time(&board, 3 * SECOND_US);
        ck_assert_msg(board.state->cursor.day == today, "after %s", lines[i]);
        press(&board, "<Esc>");
        pass_time(&board, MINUTE_US);
        if (i == 0) /* its owner is back where it was begun, and the day goes on */
            ck_assert_int_eq(board.state->cursor.day, today + 1);
        drive_close(&board);
    }
}
END_TEST

/* A board that asks for its weeks while this machine's clock is `wrong` days ahead of the server's `now`. */
static void begin(struct board *board, instant now, const char *opens_on, int weeks, int wrong)
{
    *board = (struct board){.keymap = keymap_new(mode_has), .now = now};
    struct state_options options = {.ids = studio_ids(&board->ids),
                                    .keymap = board->keymap,
                                    .now = now + wrong * DAY_US,
                                    .clock_skew = wrong * DAY_US,
                                    .opens_on = opens_on,
                                    .weeks = weeks};
    ck_assert(when_parse_day(opens_on, (day)(options.now / DAY_US), &options.first, NULL));
    board->state = state_new(&options);
    update_start(board->state, &board->effects);
    link_to(board, LINK_LIVE);
}

static void answer_open(struct board *board)
{
    struct effect *open = last(board, EFFECT_OPEN_FIRST);
    struct answer given;
    studio_weeks(open->first, open->end, &given);
    given.roster = studio_roster(MEMBER_PRODUCER);
    given.server_now = board->now;
    answer(board, open, given);
}

static void must_open_right(instant now, const char *opens_on, int weeks, int wrong)
{
    struct board board;
    begin(&board, now, opens_on, weeks, wrong);
    answer_open(&board);
    day today = (day)(now / DAY_US), asked_for;
    ck_assert(when_parse_day(opens_on, today, &asked_for, NULL));
    day first = day_monday(asked_for);
    bool has_today = today >= first && today < first + weeks * DAYS_A_WEEK;
    ck_assert_msg(board.state->shown.first == first, "%s, %d weeks, %d days wrong", opens_on, weeks, wrong);
    ck_assert_int_eq(board.state->cursor.day, has_today ? today : first);
    ck_assert_int_eq(board.state->cursor.follows_today, has_today);
    drive_close(&board);
}

/* On each day of a week, and of the one in which the year of week 53 ends. */
START_TEST(a_board_opens_on_the_servers_week)
{
    static const char *const words[] = {"tomorrow", "fri", "-1w", "+1w", "W53", "2026-W48", "28"};
    static const int wrong[] = {-8, -1, 0, 1, 8};
    for (int d = 0; d < 2 * DAYS_A_WEEK; d++)
        for (int i = 0; i < 5; i++) {
            instant now = studio_now() + (d < DAYS_A_WEEK ? d : d + 28) * DAY_US;
            for (int weeks = 1; weeks <= 3; weeks++)
                must_open_right(now, "today", weeks, wrong[i]);
            must_open_right(now, words[(d + i) % 7], 2, wrong[i]);
        }
}
END_TEST

START_TEST(what_was_turned_to_before_the_first_answer_stays)
{
    struct board board;
    begin(&board, studio_now(), "today", 1, 6);
    press(&board, "]");
    answer_open(&board);
    ck_assert_int_eq(board.state->shown.first, studio_monday() + DAYS_A_WEEK);
    drive_close(&board);
}
END_TEST

static void presence_says(struct board *board, int64_t ahead)
{
    press(board, "l");
    pass_time(board, 3 * SECOND_US);
    struct answer given = {.server_now = board->now + ahead};
    answer(board, last(board, EFFECT_PRESENCE), given);
}

/* Every answer has the time. The clock follows one that was set, and no answer that came late. */
START_TEST(an_answer_sets_the_clock_and_a_late_one_does_not)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    board.state->presence.board = studio_id('r', 1);
    presence_says(&board, 7 * DAY_US);
    ck_assert_int_eq(board.state->clock.now - board.now, 7 * DAY_US);
    presence_says(&board, 7 * DAY_US - 5 * SECOND_US);
    ck_assert_int_eq(board.state->clock.now - board.now, 7 * DAY_US);
    presence_says(&board, DAY_US);
    ck_assert_int_eq(board.state->clock.now - board.now, DAY_US);
    presence_says(&board, 2 * DAY_US); /* it is asked again after a clock that was set back */
    ck_assert_int_eq(board.state->clock.now - board.now, 2 * DAY_US);
    drive_close(&board);
}
END_TEST

/* What day begins then is only a guess. */
START_TEST(midnight_before_the_first_answer_moves_nothing)
{
    struct board board;
    begin(&board, studio_now(), "today", 1, 6);
    pass_time(&board, DAY_US);
    ck_assert_int_eq(board.state->shown.first, studio_monday());
    answer_open(&board);
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 1);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_board_wakes_when_the_servers_minute_begins,   a_hold_is_gone_at_its_instant_between_two_minutes,
        a_lapse_that_a_key_meets_first_is_swept_too,      what_lapsed_while_the_link_was_away_is_swept_when_it_is_back,
        midnight_takes_the_cursor_along_at_its_minute,    a_board_opens_on_the_servers_week,
        what_was_turned_to_before_the_first_answer_stays, midnight_before_the_first_answer_moves_nothing,
        an_answer_sets_the_clock_and_a_late_one_does_not, midnight_moves_nothing_under_a_line,
    };
    return drive_run("clock", tests, sizeof tests / sizeof *tests);
}
