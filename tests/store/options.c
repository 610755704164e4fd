/* Second options through real stores: taken whole and in part, and two releases at once that free two of its days. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/pg.h"
#include "support/run.h"

enum { RACES = 60 };

static struct pg pg;
static struct store *ana, *ben;

static void set_up(void)
{
    pg_do(&pg, "SET session_replication_role = replica; DELETE FROM callboard.bookings;"
               "DELETE FROM callboard.booking_events; UPDATE callboard.tenants SET promote = 'offer'");
    ana = pg_store(&pg, "ana", false, NULL);
    ben = pg_store(&pg, "ben", false, NULL);
}

static void tear_down(void)
{
    store_free(&ana);
    store_free(&ben);
}

static struct answer ask(struct store *store, struct effect effect)
{
    return pg_ask(store, effect, 10);
}

/* The booking that was made; the caller clears the answer. */
static struct answer book(int artist, int first, int last, enum booking_status status)
{
    struct effect effect = pg_book(&pg, artist, first, 9, 9);
    effect.booking.end = pg_at(last, 18);
    effect.booking.status = status;
    effect.second_option = status == STATUS_HOLD;
    struct answer answer = ask(ana, effect);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    return answer;
}

static struct effect release(const struct booking *booking)
{
    struct effect effect = pg_change(EFFECT_RELEASE, booking);
    effect.booking.reason = REASON_RELEASED;
    return effect;
}

START_TEST(an_offer_is_taken_as_far_as_it_is_free)
{
    struct answer monday = book(0, 0, 0, STATUS_PENCIL), tuesday = book(0, 1, 1, STATUS_CONFIRMED);
    struct answer option = book(0, 0, 1, STATUS_HOLD);
    struct answer early = ask(ana, pg_change(EFFECT_TAKE, &option.rows[0]));
    ck_assert_int_eq(early.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(early.row_count, 2);
    struct answer released = ask(ben, release(&monday.rows[0]));
    ck_assert_int_eq(released.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(released.row_count, 2); /* and who is offered something */
    struct effect take = pg_change(EFFECT_TAKE, &option.rows[0]);
    struct effect again = pg_change(EFFECT_TAKE, &option.rows[0]);
    again.act = take.act;
    struct answer taken = ask(ana, take), repeated = ask(ana, again);
    ck_assert_int_eq(taken.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(taken.row_count, 2);
    ck_assert_int_eq(repeated.outcome, OUTCOME_DONE); /* the answer to the first was lost: nothing more happens */
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE split_from IS NOT NULL"), 1);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'hold'"), 1);
    struct answer *const answers[] = {&monday, &tuesday, &option, &early, &released, &taken, &repeated};
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        answer_clear(answers[i]);
}
END_TEST

START_TEST(many_take_what_they_are_offered_as_one)
{
    struct change changes[2] = {{.kind = EFFECT_TAKE}, {.kind = EFFECT_TAKE}};
    struct answer blocked = book(3, 0, 0, STATUS_PENCIL), behind = book(3, 0, 1, STATUS_HOLD),
                  alone = book(4, 0, 2, STATUS_HOLD);
    struct effect bulk = pg_effect(EFFECT_BULK);
    booking_copy(&changes[0].before, &behind.rows[0]);
    booking_copy(&changes[0].after, &behind.rows[0]);
    booking_copy(&changes[1].before, &alone.rows[0]);
    booking_copy(&changes[1].after, &alone.rows[0]);
    changes_copy(&bulk.changes, changes, 2);
    bulk.change_count = 2;
    struct answer taken = ask(ana, bulk);
    ck_assert_int_eq(taken.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(taken.refusal_count, 0);
    ck_assert_uint_eq(taken.row_count, 3);
    for (size_t i = 0; i < 2; i++) {
        booking_clear(&changes[i].before);
        booking_clear(&changes[i].after);
    }
    answer_clear(&blocked);
    answer_clear(&behind);
    answer_clear(&alone);
    answer_clear(&taken);
}
END_TEST

/* Both on the wire together; the number of those that were done. */
static int race(struct effect one, struct effect other)
{
    int waiting = 2, done = 0;
    struct event event;
    store_submit(ana, &one);
    store_submit(ben, &other);
    while (waiting > 0) {
        pg_turn(ana, 5);
        pg_turn(ben, 5);
        for (int i = 0; i < 2; i++)
            while (store_next(i == 0 ? ana : ben, &event)) {
                waiting -= event.kind == EVENT_ANSWER;
                done += event.kind == EVENT_ANSWER && event.answered.answer.outcome == OUTCOME_DONE;
                event_clear(&event);
            }
    }
    return done;
}

START_TEST(two_releases_at_once_split_once)
{
    pg_do(&pg, "UPDATE callboard.tenants SET promote = 'auto'");
    for (int round = 0; round < RACES; round++) {
        int artist = round % PG_ARTISTS;
        pg_do(&pg, "SET session_replication_role = replica; DELETE FROM callboard.bookings");
        struct answer monday = book(artist, 0, 0, STATUS_PENCIL), tuesday = book(artist, 1, 1, STATUS_CONFIRMED);
        struct answer option = book(artist, 0, 1, STATUS_HOLD);
        ck_assert_int_eq(race(release(&monday.rows[0]), release(&tuesday.rows[0])), 2);
        ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'hold'"), 0);
        ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'pencil'"), 2);
        ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE split_from IS NOT NULL"), 1);
        answer_clear(&monday);
        answer_clear(&tuesday);
        answer_clear(&option);
    }
}
END_TEST

START_TEST(of_two_who_take_one_offer_one_gets_it)
{
    for (int round = 0; round < RACES; round++) {
        pg_do(&pg, "SET session_replication_role = replica; DELETE FROM callboard.bookings");
        struct answer option = book(round % PG_ARTISTS, 0, 1, STATUS_HOLD);
        ck_assert_int_eq(race(pg_change(EFFECT_TAKE, &option.rows[0]), pg_change(EFFECT_TAKE, &option.rows[0])), 1);
        ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'pencil'"), 1);
        answer_clear(&option);
    }
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("options");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, an_offer_is_taken_as_far_as_it_is_free);
    tcase_add_test(cases, many_take_what_they_are_offered_as_one);
    tcase_add_test(cases, two_releases_at_once_split_once);
    tcase_add_test(cases, of_two_who_take_one_offer_one_gets_it);
    int status = run_tests("options", cases);
    pg_drop(&pg);
    return status;
}
