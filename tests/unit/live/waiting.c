/* What waits for the member: of what was told, that which still waits at this moment. */
#include "controller/live/waiting.h"

#include "support/bare_board.h"

enum { SIM = 4, PITCH = 20 }; /* Ben's hold of Wednesday: 12 minutes left; Hiro's second option */

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

/* Takes the booking over. */
static void is_told(struct booking booking)
{
    struct event event = {.kind = EVENT_ANSWER, .answered = {1, EFFECT_WAITING, {.row_count = 1}}};
    event.answered.answer.rows = mem_new(1, sizeof booking);
    event.answered.answer.rows[0] = booking;
    waiting_take(state, &bare.effects, &event);
    event_clear(&event);
}

static size_t waits(void)
{
    const struct booking *list[WAITING_MOST];
    return waiting_now(state, list);
}

START_TEST(a_hold_waits_in_its_last_ten_minutes)
{
    is_told(studio_booking(SIM));
    ck_assert_uint_eq(waits(), 0);
    state->clock.now += 2 * MINUTE_US;
    ck_assert_uint_eq(waits(), 1);
    state->clock.now += 10 * MINUTE_US;
    ck_assert_uint_eq(waits(), 1); /* it has lapsed, which its owner may not have seen */
}
END_TEST

START_TEST(a_hold_that_lapsed_waits_until_it_was_looked_at_or_the_day_is_over)
{
    struct booking lapsed = studio_booking(SIM);
    instant over = lapsed.lapses_at;
    lapsed.status = STATUS_CANCELLED; /* swept, so that it stands on no board */
    lapsed.reason = REASON_LAPSED;
    bookings_remove(state->bookings, lapsed.id);
    is_told(lapsed);
    state->clock.now = over + HOUR_US;
    ck_assert_uint_eq(waits(), 1);
    state->clock.now = over + DAY_US;
    ck_assert_uint_eq(waits(), 0);
    state->clock.now = over + HOUR_US;
    waiting_saw(state, state->waiting.list);
    ck_assert_uint_eq(waits(), 0);
    free(state->waiting.seen);
    state->waiting.seen = NULL;
}
END_TEST

START_TEST(what_is_loaded_is_believed_rather_than_what_was_told)
{
    is_told(studio_booking(PITCH));
    ck_assert_uint_eq(waits(), 1);
    bookings_remove(state->bookings, studio_id('b', PITCH));
    ck_assert_uint_eq(waits(), 0); /* its week is loaded, and it is not there */
}
END_TEST

START_TEST(what_is_told_of_another_week_is_believed)
{
    struct booking far = studio_booking(PITCH);
    far.id = studio_id('b', 900);
    far.start += 70 * DAY_US;
    far.end += 70 * DAY_US;
    is_told(far);
    ck_assert_uint_eq(waits(), 1);
    state->past.at = studio_at(20, 18, 0); /* nothing waits in the past */
    ck_assert_uint_eq(waits(), 0);
}
END_TEST

START_TEST(what_is_being_decided_waits_no_more)
{
    struct pending pending = {.kind = EFFECT_RELEASE, .after = {.id = studio_id('b', PITCH)}};
    is_told(studio_booking(PITCH));
    state->pending.list = &pending;
    state->pending.count = 1;
    ck_assert_uint_eq(waits(), 0);
    state->pending.list = NULL;
    state->pending.count = 0;
}
END_TEST

START_TEST(nothing_is_lost_with_an_answer_that_failed)
{
    struct event event = {.kind = EVENT_ANSWER, .answered = {1, EFFECT_WAITING, {.fault = FAULT_LOST}}};
    is_told(studio_booking(PITCH));
    waiting_take(state, &bare.effects, &event);
    ck_assert_uint_eq(waits(), 1);
    event_clear(&event);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("waiting");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_hold_waits_in_its_last_ten_minutes);
    tcase_add_test(tests, a_hold_that_lapsed_waits_until_it_was_looked_at_or_the_day_is_over);
    tcase_add_test(tests, what_is_loaded_is_believed_rather_than_what_was_told);
    tcase_add_test(tests, what_is_told_of_another_week_is_believed);
    tcase_add_test(tests, what_is_being_decided_waits_no_more);
    tcase_add_test(tests, nothing_is_lost_with_an_answer_that_failed);
    return run_tests("waiting", tests);
}
