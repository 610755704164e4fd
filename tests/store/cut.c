/* The wire is cut in the middle of a write, at every stage of it: the outcome is never guessed, the store
 * comes back by itself, and what was asked for has happened exactly once. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/pg.h"
#include "support/proxy.h"
#include "support/run.h"

enum { NEVER = -1, SENT_STEP = 149, RECEIVED_STEP = 97 };

static struct pg pg;
static struct proxy *proxy;
static struct store *store;
static char through[400];

static struct answer must(struct effect effect)
{
    struct answer answer = pg_ask(store, effect, 20);
    ck_assert_msg(answer.outcome == OUTCOME_DONE && answer.fault == FAULT_NONE, "%s: %s", outcome_word(answer.outcome),
                  answer.message ? answer.message : "");
    return answer;
}

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    store = pg_store(&pg, "ben", false, through);
    struct answer answer = pg_ask(store, pg_effect(EFFECT_OPEN), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
}

static void teardown(void)
{
    proxy_cut_after_sent(proxy, NEVER);
    proxy_cut_after_received(proxy, NEVER);
    proxy_stall(proxy, false);
    proxy_refuse(proxy, false);
    store_free(&store);
}

/* A write of this kind on a booking that is made for it. */
static struct effect prepare(enum effect_kind kind)
{
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    if (kind == EFFECT_BOOK)
        return book;
    struct id act = book.act;
    struct answer made = must(book);
    struct effect effect = kind == EFFECT_UNDO ? pg_effect(kind) : pg_change(kind, &made.rows[0]);
    effect.undo = act;
    if (kind == EFFECT_MOVE) {
        effect.booking.start += DAY_US;
        effect.booking.end += DAY_US;
    }
    if (kind == EFFECT_EDIT) {
        free(effect.booking.title);
        effect.booking.title = mem_copy("Edited");
    }
    effect.booking.status = kind == EFFECT_STATUS ? STATUS_CONFIRMED : effect.booking.status;
    effect.booking.reason = kind == EFFECT_RELEASE ? REASON_KILLED : REASON_NONE;
    answer_clear(&made);
    return effect;
}

static long events_of(struct id act)
{
    char text[ID_TEXT];
    id_format(act, text);
    return pg_count(&pg, "SELECT count(*) FROM callboard.booking_events WHERE act_id = '%s'", text);
}

/* Cuts once, `after` so many bytes. */
static void cut_once(enum effect_kind kind, void (*cut)(struct proxy *, long), long after)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    struct effect effect = prepare(kind);
    struct id act = effect.act;
    cut(proxy, after);
    struct answer answer = must(effect);
    cut(proxy, NEVER);
    ck_assert_int_eq(events_of(act), 1);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
    ck_assert_uint_eq(answer.row_count, 1);
    answer_clear(&answer);
}

START_TEST(a_write_is_settled_wherever_the_wire_is_cut)
{
    static const enum effect_kind kinds[] = {EFFECT_BOOK,   EFFECT_MOVE,    EFFECT_EDIT,
                                             EFFECT_STATUS, EFFECT_RELEASE, EFFECT_UNDO};
    int64_t start = pg_ms();
    int tries = 0;
    long before = proxy_cuts(proxy);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (long after = 1; after < 2200; after += SENT_STEP * pg_share(), tries++)
            cut_once(kinds[i], proxy_cut_after_sent, after);
        for (long after = 0; after < 900; after += RECEIVED_STEP * pg_share(), tries++)
            cut_once(kinds[i], proxy_cut_after_received, after);
    }
    long cuts = proxy_cuts(proxy) - before;
    printf("%d writes, the wire cut under %ld of them: all settled, each done once, %.1f s\n", tries, cuts,
           (double)(pg_ms() - start) / 1e3);
    ck_assert_int_gt(cuts, tries / 3);
}
END_TEST

START_TEST(a_write_that_was_taken_meanwhile_is_a_conflict)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    struct event event;
    proxy_cut_after_sent(proxy, 40); /* never arrives */
    store_submit(store, &effect);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 5));
    proxy_refuse(proxy, true);
    struct store *other = pg_store(&pg, "ana", false, NULL);
    struct answer answer = pg_ask(other, pg_book(&pg, 0, 1, 9, 4), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    store_free(&other);
    proxy_refuse(proxy, false);
    ck_assert(pg_wait(store, EVENT_ANSWER, 10, &event));
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(event.answered.answer.row_count, 1);
    event_clear(&event);
}
END_TEST

START_TEST(reads_are_told_and_writes_wait_while_the_link_is_away)
{
    struct event event;
    proxy_refuse(proxy, true);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 5));
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    store_submit(store, &book);
    struct answer answer = pg_ask(store, pg_effect(EFFECT_WEEKS), 2);
    ck_assert_int_eq(answer.fault, FAULT_UNREACHABLE);
    ck_assert_ptr_nonnull(answer.message);
    answer_clear(&answer);
    proxy_refuse(proxy, false);
    ck_assert(pg_wait(store, EVENT_ANSWER, 10, &event));
    ck_assert_int_eq(event.answered.effect, EFFECT_BOOK);
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_DONE);
    event_clear(&event);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
}
END_TEST

/* Somebody at a prompt is told at once; a sent write is told that it is unknown, not that it failed. */
START_TEST(whoever_stands_and_waits_is_answered)
{
    proxy_cut_after_received(proxy, 0);
    struct effect effect = pg_book(&pg, 0, 1, 9, 4), again = effect;
    struct id act = effect.act;
    booking_copy(&again.booking, &effect.booking);
    store_submit(store, &effect);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 5)); /* the server has it, the answer was lost */
    store_free(&store);
    store = pg_store(&pg, "ben", false, through);
    struct answer answer = store_ask(store, &again, 5); /* a second call of the same verb with the same id */
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_int_eq(events_of(act), 1);
    answer_clear(&answer);
    proxy_refuse(proxy, true);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 5));
    effect = pg_book(&pg, 0, 2, 9, 4);
    int64_t start = pg_ms();
    answer = store_ask(store, &effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_UNREACHABLE);
    ck_assert_int_eq(answer.outcome, OUTCOME_FAILED);
    ck_assert(pg_ms() - start < 2000);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_silent_server_is_given_up_and_the_write_settled)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    struct event event;
    proxy_stall(proxy, true);
    int64_t start = pg_ms();
    store_submit(store, &effect);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 12));
    printf("a silent server is noticed after %.1f s\n", (double)(pg_ms() - start) / 1e3);
    ck_assert(pg_ms() - start <= 8000);
    proxy_stall(proxy, false);
    ck_assert(pg_wait(store, EVENT_ANSWER, 20, &event));
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_DONE);
    event_clear(&event);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.booking_events e JOIN callboard.bookings b"
                                   " ON b.id = e.booking_id"),
                     1);
}
END_TEST

/* COMMIT answers "done" even if the wait for the standby was cancelled, with no more than a WARNING. */
START_TEST(a_commit_that_no_standby_has_is_unknown)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4), again = effect;
    struct event event;
    booking_copy(&again.booking, &effect.booking);
    again.ticket += 1000;
    pg_do(&pg, "ALTER ROLE ben SET synchronous_commit = on");
    pg_do(&pg, "ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    pg_do(&pg, "SELECT pg_reload_conf()");
    store_free(&store);
    store = pg_store(&pg, "ben", false, through);
    store_submit(store, &effect);
    while (!pg_count(&pg, "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
        pg_turn(store, 20);
    ck_assert(pg_wait(store, EVENT_ANSWER, 5, &event));
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_UNKNOWN);
    event_clear(&event);
    pg_do(&pg, "ALTER SYSTEM RESET synchronous_standby_names");
    pg_do(&pg, "SELECT pg_reload_conf()");
    pg_do(&pg, "ALTER ROLE ben RESET synchronous_commit");
    struct answer answer = must(again); /* asking again with the same ids settles it */
    answer_clear(&answer);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
}
END_TEST

START_TEST(a_board_hears_of_changes_it_may_have_missed)
{
    struct event event;
    store_free(&store);
    store = pg_store(&pg, "ben", true, through);
    ck_assert(pg_wait_link(store, LINK_LIVE, 5));
    proxy_refuse(proxy, true);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 5));
    proxy_refuse(proxy, false);
    ck_assert(pg_wait(store, EVENT_NOTIFY, 10, &event));
    event_clear(&event);
    pg_do(&pg, "INSERT INTO callboard.projects (tenant_id, id, code, name)"
               " SELECT tenant_id, gen_random_uuid(), 'X', 'X' FROM callboard.projects LIMIT 1");
    ck_assert(pg_wait(store, EVENT_NOTIFY, 5, &event)); /* it listens again */
    event_clear(&event);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    proxy = proxy_start(pg.wire_dir, pg.port);
    snprintf(through, sizeof through, "host=%s port=%d dbname=%s", proxy_dir(proxy), pg.port, pg.database);
    TCase *cases = tcase_create("cut");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_write_is_settled_wherever_the_wire_is_cut);
    tcase_add_test(cases, a_write_that_was_taken_meanwhile_is_a_conflict);
    tcase_add_test(cases, reads_are_told_and_writes_wait_while_the_link_is_away);
    tcase_add_test(cases, whoever_stands_and_waits_is_answered);
    tcase_add_test(cases, a_silent_server_is_given_up_and_the_write_settled);
    if (!pg.pooled)
        tcase_add_test(cases, a_commit_that_no_standby_has_is_unknown);
    if (!pg.pooled)
        tcase_add_test(cases, a_board_hears_of_changes_it_may_have_missed);
    int status = run_tests("cut", cases);
    proxy_stop(&proxy);
    pg_drop(&pg);
    return status;
}
