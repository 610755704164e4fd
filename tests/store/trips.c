/* Round trips, counted by a proxy between the store and the server: one for each thing asked. */
#include <check.h>
#include <stdio.h>

#include "support/pg.h"
#include "support/proxy.h"
#include "support/run.h"

static struct pg pg;
static struct proxy *proxy;
static char through[400];

/* Asks, and counts what the wire saw. */
static long trips_of(struct store *store, struct effect effect, enum outcome outcome)
{
    long before = proxy_round_trips(proxy);
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_msg(answer.fault == FAULT_NONE, "%s", answer.message ? answer.message : "");
    if (effect_is_write(effect.kind))
        ck_assert_int_eq(answer.outcome, outcome);
    answer_clear(&answer);
    return proxy_round_trips(proxy) - before;
}

static void connect_first(struct store *store)
{
    ck_assert(pg_wait_link(store, LINK_LIVE, 5));
}

START_TEST(each_act_is_one_round_trip)
{
    struct store *store = pg_store(&pg, "ben", false, through);
    connect_first(store);
    long open = trips_of(store, pg_effect(EFFECT_OPEN), OUTCOME_DONE);
    long week = trips_of(store, pg_effect(EFFECT_WEEKS), OUTCOME_DONE);
    long book = trips_of(store, pg_book(&pg, 0, 1, 9, 4), OUTCOME_DONE);
    long refused = trips_of(store, pg_book(&pg, 0, 1, 9, 4), OUTCOME_CONFLICT);
    struct effect crew = pg_effect(EFFECT_FIND);
    crew.find = (struct find){.start = pg_at(1, 9), .end = pg_at(3, 18), .rate = -1};
    long find = trips_of(store, crew, OUTCOME_DONE);
    printf("round trips: open %ld, week %ld, booking %ld, refused booking %ld, finder %ld\n", open, week, book, refused,
           find);
    ck_assert_int_eq(open, 1);
    ck_assert_int_eq(week, 1);
    ck_assert_int_eq(book, 1);
    ck_assert_int_eq(refused, 1);
    ck_assert_int_eq(find, 1);
    store_free(&store);
}
END_TEST

/* The first thing a verb asks needs no opening before it. */
START_TEST(a_first_write_is_one_round_trip_too)
{
    struct store *store = pg_store(&pg, "ben", false, through);
    connect_first(store);
    ck_assert_int_eq(trips_of(store, pg_book(&pg, 1, 1, 9, 4), OUTCOME_DONE), 1);
    store_free(&store);
}
END_TEST

/* LISTEN first, then the first picture, then the rest of the roster, and still one round trip: all leave together. */
START_TEST(a_board_listens_and_opens_in_one_round_trip)
{
    struct store *store = pg_store(&pg, "ben", true, through);
    struct effect first = pg_effect(EFFECT_OPEN_FIRST), rest = pg_effect(EFFECT_OPEN_REST);
    uint64_t tickets[] = {first.ticket, rest.ticket};
    struct event event;
    store_submit(store, &first);
    store_submit(store, &rest);
    ck_assert(pg_wait_link(store, LINK_LIVE, 5));
    long connected = proxy_round_trips(proxy);
    for (int i = 0; i < 2; i++) {
        ck_assert(pg_wait(store, EVENT_ANSWER, 5, &event));
        ck_assert_int_eq(event.answered.answer.fault, FAULT_NONE);
        ck_assert_uint_eq(event.answered.ticket, tickets[i]);
        event_clear(&event);
    }
    ck_assert_int_eq(proxy_round_trips(proxy), connected);
    store_free(&store);
}
END_TEST

/* Twenty milliseconds each way: whoever walks on meanwhile does not wait for what was asked before. */
START_TEST(requests_overtake_the_wire)
{
    struct store *store = pg_store(&pg, "ben", false, through);
    connect_first(store);
    ck_assert_int_eq(trips_of(store, pg_effect(EFFECT_OPEN), OUTCOME_DONE), 1);
    proxy_delay(proxy, 20);
    int64_t start = pg_ms();
    struct event event;
    for (int i = 0; i < 10; i++) {
        struct effect effect = pg_effect(EFFECT_WEEKS);
        store_submit(store, &effect);
    }
    ck_assert_msg(pg_ms() - start < 20, "submitting waited for the wire");
    for (int i = 0; i < 10; i++) {
        ck_assert(pg_wait(store, EVENT_ANSWER, 5, &event));
        ck_assert_int_eq(event.answered.answer.fault, FAULT_NONE);
        event_clear(&event);
    }
    proxy_delay(proxy, 0);
    store_free(&store);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    proxy = proxy_start(pg.wire_dir, pg.port);
    snprintf(through, sizeof through, "host=%s port=%d dbname=%s", proxy_dir(proxy), pg.port, pg.database);
    TCase *cases = tcase_create("trips");
    tcase_add_test(cases, each_act_is_one_round_trip);
    tcase_add_test(cases, a_first_write_is_one_round_trip_too);
    if (!pg.pooled)
        tcase_add_test(cases, a_board_listens_and_opens_in_one_round_trip);
    tcase_add_test(cases, requests_overtake_the_wire);
    int status = run_tests("trips", cases);
    proxy_stop(&proxy);
    pg_drop(&pg);
    return status;
}
