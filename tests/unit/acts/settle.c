/* What becomes of a pending write: one test an outcome. */
#include "controller/acts/pending.h"
#include "controller/board/drawn.h"
#include "support/bare_board.h"

enum { HARBOUR_RIG = 6, HARBOUR_RIG_TWO = 7 }; /* Chidi's, of Tuesday and Thursday */

static struct bare bare;
static struct state *const state = &bare.state;
static struct booking wanted; /* the rig, a day later */

/* The rig is on its way to Wednesday. */
static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    struct booking rig = studio_booking(HARBOUR_RIG);
    wanted = studio_booking(HARBOUR_RIG);
    wanted.start += DAY_US;
    wanted.end += DAY_US;
    pending_send(state, &bare.effects, pending_begin(state, EFFECT_MOVE, &rig, &wanted));
    booking_clear(&rig);
}

static void tear_down(void)
{
    booking_clear(&wanted);
    board_close(&bare);
}

static struct answer answer_with(enum outcome outcome, const struct booking *row)
{
    struct answer answer = {.outcome = outcome};
    if (row != NULL) {
        answer.rows = mem_new(1, sizeof *answer.rows);
        booking_copy(&answer.rows[answer.row_count++], row);
    }
    return answer;
}

static void settle(struct answer answer)
{
    ck_assert(pending_settle(state, &bare.effects, state->pending.list[0].ticket, &answer));
    answer_clear(&answer);
}

static const struct booking *stored(void)
{
    return bookings_find(state->bookings, studio_id('b', HARBOUR_RIG));
}

START_TEST(until_it_is_settled_it_is_drawn_as_it_is_wanted)
{
    ck_assert(drawn_booking(state, wanted.id)->start == wanted.start);
    ck_assert(stored()->start != wanted.start);
    ck_assert(pending_under_way(state, wanted.id));
    ck_assert_int_eq(last_of(&bare.effects, EFFECT_MOVE)->version, 1);
}
END_TEST

START_TEST(done_is_what_the_answer_says)
{
    wanted.version = 2;
    settle(answer_with(OUTCOME_DONE, &wanted));
    ck_assert_uint_eq(state->pending.count, 0);
    ck_assert_int_eq(stored()->version, 2);
    ck_assert(stored()->start == wanted.start);
    ck_assert_str_eq(bare_said(&bare), "Moved ~Harbour rig for Chidi Eze, Wed 25 Nov 09:00-13:00.");
}
END_TEST

START_TEST(a_conflict_keeps_what_is_in_the_way)
{
    struct booking blocker = studio_booking(HARBOUR_RIG_TWO);
    settle(answer_with(OUTCOME_CONFLICT, &blocker));
    ck_assert_int_eq((int)state->pending.list[0].state, PENDING_REFUSED);
    ck_assert_uint_eq(state->pending.list[0].row_count, 1);
    ck_assert(id_equal(state->pending.list[0].rows[0].id, blocker.id));
    ck_assert_str_eq(bare_said(&bare), ""); /* the panel says it */
    booking_clear(&blocker);
}
END_TEST

START_TEST(a_newer_version_is_kept_to_be_chosen_from)
{
    struct booking theirs = studio_booking(HARBOUR_RIG);
    theirs.version = 5;
    settle(answer_with(OUTCOME_STALE, &theirs));
    ck_assert_int_eq((int)state->pending.list[0].state, PENDING_STALE);
    ck_assert_int_eq(stored()->version, 5);
    booking_clear(&theirs);
}
END_TEST

START_TEST(who_wanted_just_that_is_told_that_it_is_done)
{
    wanted.version = 5;
    settle(answer_with(OUTCOME_STALE, &wanted));
    ck_assert_uint_eq(state->pending.count, 0);
    ck_assert_str_eq(bare_said(&bare), "Somebody else has just done the same: Harbour rig.");
}
END_TEST

START_TEST(a_booking_that_is_gone_goes)
{
    settle(answer_with(OUTCOME_GONE, NULL));
    ck_assert_uint_eq(state->pending.count, 0);
    ck_assert_ptr_null(stored());
    ck_assert_str_eq(bare_said(&bare), "~Harbour rig for Chidi Eze is gone: somebody else has released it.");
}
END_TEST

START_TEST(what_was_typed_comes_back)
{
    state->pending.list[0].origin.mode = MODE_FORM;
    settle(answer_with(OUTCOME_INVALID, NULL));
    ck_assert_int_eq((int)state->pending.list[0].state, PENDING_FAILED);
    ck_assert_str_eq(state->pending.list[0].problem, "The database did not accept these values.");
}
END_TEST

START_TEST(what_may_have_arrived_is_unknown_and_asked_again_as_the_same_act)
{
    struct id act = state->pending.list[0].act;
    settle((struct answer){.fault = FAULT_LOST});
    ck_assert_int_eq((int)state->pending.list[0].state, PENDING_UNKNOWN);
    pending_ask_again(state, &bare.effects);
    ck_assert_int_eq((int)state->pending.list[0].state, PENDING_SENT);
    ck_assert(id_equal(last_of(&bare.effects, EFFECT_MOVE)->act, act));
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_MOVE), 2);
    wanted.version = 2; /* our own first try */
    settle(answer_with(OUTCOME_STALE, &wanted));
    ck_assert_str_eq(bare_said(&bare), "Moved ~Harbour rig for Chidi Eze, Wed 25 Nov 09:00-13:00.");
}
END_TEST

START_TEST(an_answer_to_something_else_settles_nothing)
{
    struct answer answer = answer_with(OUTCOME_DONE, &wanted);
    ck_assert(!pending_settle(state, &bare.effects, state->pending.list[0].ticket + 1, &answer));
    ck_assert_uint_eq(state->pending.count, 1);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_lapsed_hold_comes_back_as_a_line)
{
    struct booking sim = studio_booking(4), confirmed = studio_booking(4);
    state->pending.list[0].ticket = 0; /* not this one */
    confirmed.status = STATUS_CONFIRMED;
    struct pending *pending = pending_begin(state, EFFECT_STATUS, &sim, &confirmed);
    pending_send(state, &bare.effects, pending);
    struct answer answer = answer_with(OUTCOME_LAPSED, NULL);
    ck_assert(pending_settle(state, &bare.effects, pending->ticket, &answer));
    pending = &state->pending.list[1];
    ck_assert_int_eq((int)pending->state, PENDING_FAILED);
    ck_assert_str_eq(pending->problem, "?Sunrise sim for Ben Okri has lapsed: its time was over. Enter books it anew.");
    ck_assert_str_eq(pending->origin.text, "\"Sunrise sim\" @SUN 09:00-18:00 confirmed");
    ck_assert_int_eq(pending->origin.first, studio_monday() + 2);
    booking_clear(&sim);
    booking_clear(&confirmed);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("settle");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, until_it_is_settled_it_is_drawn_as_it_is_wanted);
    tcase_add_test(tests, done_is_what_the_answer_says);
    tcase_add_test(tests, a_conflict_keeps_what_is_in_the_way);
    tcase_add_test(tests, a_newer_version_is_kept_to_be_chosen_from);
    tcase_add_test(tests, who_wanted_just_that_is_told_that_it_is_done);
    tcase_add_test(tests, a_booking_that_is_gone_goes);
    tcase_add_test(tests, what_was_typed_comes_back);
    tcase_add_test(tests, what_may_have_arrived_is_unknown_and_asked_again_as_the_same_act);
    tcase_add_test(tests, an_answer_to_something_else_settles_nothing);
    tcase_add_test(tests, a_lapsed_hold_comes_back_as_a_line);
    return run_tests("settle", tests);
}
