/* What the clock does to an open board: minutes, midnight and lapses are the server's, whatever this machine thinks. */
#include "support/drive.h"

enum { HOLD = 4 };

static void tick(struct board *board, instant us)
{
    board->now += us;
    drive(board, (struct event){.kind = EVENT_TIME});
}

/* The server's time, told again. */
static void server_says(struct board *board, instant now)
{
    drive_forget(board);
    drive(board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    struct effect *effect = last(board, EFFECT_WEEKS);
    struct answer given;
    studio_weeks(effect->first, effect->end, &given);
    given.server_now = now;
    answer(board, effect, given);
}

/* The hold now ends `us` after the server's present time. */
static struct booking lapsing_in(struct board *board, instant us)
{
    struct booking hold = studio_booking(HOLD);
    hold.lapses_at = board->state->now + us;
    bookings_put(board->state->bookings, &hold);
    tick(board, 0);
    return hold;
}

START_TEST(the_board_wakes_when_the_servers_minute_begins)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    server_says(&board, board.now - DAY_US + 20 * SECOND_US);
    ck_assert_int_eq(state_wake(board.state) - board.now, 40 * SECOND_US);
    tick(&board, 40 * SECOND_US);
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
    tick(&board, 25 * SECOND_US - 1);
    ck_assert_uint_eq(bookings_revision(board.state->bookings), revision);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 0);
    tick(&board, 1);
    ck_assert_uint_ne(bookings_revision(board.state->bookings), revision); /* rows are drawn anew by it */
    ck_assert_int_eq(drawn_as(&board, STUDIO_BEN, hold.id), -1);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    answer_outcome(&board, EFFECT_SWEEP, OUTCOME_DONE);
    ck_assert_int_eq(state_wake(board.state) - board.now, 35 * SECOND_US);
    tick(&board, 35 * SECOND_US);
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
    tick(&board, 30 * SECOND_US);
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
    day today = board.state->cursor_day;
    instant midnight = state_day_start(board.state, today + 1);
    server_says(&board, midnight - 3 * SECOND_US);
    ck_assert_int_eq(state_wake(board.state) - board.now, 3 * SECOND_US);
    tick(&board, 3 * SECOND_US);
    ck_assert_int_eq(board.state->cursor_day, today + 1);
    drive_close(&board);
}
END_TEST

/* A board that opens while this machine thinks it is `wrong` days later. */
static day opened_on(bool opens_today, int wrong, bool *follows)
{
    struct keymap *keymap = keymap_new();
    unsigned ids = 0;
    struct effects effects = {0};
    struct state *state = state_new(&(struct state_options){.ids = studio_ids(&ids),
                                                            .keymap = keymap,
                                                            .now = studio_now() + wrong * DAY_US,
                                                            .clock_skew = wrong * DAY_US,
                                                            .opens_today = opens_today,
                                                            .first = studio_monday() + (opens_today ? wrong : 0),
                                                            .weeks = 1});
    update_start(state, &effects);
    struct event live = {.kind = EVENT_LINK, .at = studio_now(), .link = {.state = LINK_LIVE}};
    update(state, &live, &effects);
    struct event opened = {.kind = EVENT_ANSWER,
                           .at = studio_now(),
                           .answered = {effects.list[0].ticket, EFFECT_OPEN, {0}}};
    studio_weeks(effects.list[0].first, effects.list[0].end, &opened.answered.answer);
    opened.answered.answer.roster = studio_roster(MEMBER_PRODUCER);
    update(state, &opened, &effects);
    day on = state->cursor_day;
    *follows = state->follow_today;
    effects_clear(&effects);
    state_free(&state);
    keymap_free(&keymap);
    return on;
}

START_TEST(a_board_opens_on_the_servers_today)
{
    bool follows;
    day today = studio_monday();
    for (int wrong = -9; wrong <= 9; wrong++)
        for (int asked_for = 0; asked_for <= 1; asked_for++) {
            ck_assert_int_eq(opened_on(!asked_for, wrong, &follows), today);
            ck_assert(follows);
        }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_board_wakes_when_the_servers_minute_begins,
        a_hold_is_gone_at_its_instant_between_two_minutes,
        a_lapse_that_a_key_meets_first_is_swept_too,
        what_lapsed_while_the_link_was_away_is_swept_when_it_is_back,
        midnight_takes_the_cursor_along_at_its_minute,
        a_board_opens_on_the_servers_today,
    };
    return drive_run("clock", tests, sizeof tests / sizeof *tests);
}
