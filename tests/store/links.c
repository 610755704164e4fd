/* What libpq and the machine can refuse a link, and a second server that takes over: whatever fails is tried again,
 * what was asked for happens once, and who cannot be helped is told. */
#include <check.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/table.h"
#include "support/calls.h"
#include "support/pg.h"
#include "support/proxy.h"
#include "support/run.h"
#include "support/super.h"

static struct pg pg;
static struct proxy *proxy, *second;
static char through[400], either[800]; /* conninfo */
static struct store *store;
static char logged[4000];

static void take_line(const char *line)
{
    strncat(logged, line, sizeof logged - 1 - strlen(logged));
}

static struct store *opened(const char *conninfo, bool listen)
{
    const struct store_options options = {
        .conninfo = conninfo, .login = "ben", .source = "board", .listen = listen, .log = take_line};
    return store_new(&options);
}

static void setup(void)
{
    signal(SIGINT, SIG_DFL); /* of check's own */
    logged[0] = '\0';
    pg_do(&pg, "DELETE FROM callboard.bookings; DROP SEQUENCE IF EXISTS public.tries; CREATE SEQUENCE public.tries;"
               "GRANT ALL ON SEQUENCE public.tries TO PUBLIC");
}

static void teardown(void)
{
    calls_end();
    for (int i = 0; i < 2; i++) {
        struct proxy *each = i == 0 ? proxy : second;
        proxy_cut_after_sent(each, -1);
        proxy_stall(each, false);
        proxy_refuse(each, false);
    }
    store_free(&store);
}

/* Nobody waits for what it tells; what is not taken would keep the store awake. */
static void turn(int ms)
{
    struct event event;
    pg_turn(store, ms);
    while (store_next(store, &event))
        event_clear(&event);
}

static long bookings(void)
{
    return pg_count(&pg, "SELECT count(*) FROM callboard.bookings");
}

static void is_done(struct answer answer)
{
    ck_assert_msg(answer.outcome == OUTCOME_DONE && answer.fault == FAULT_NONE, "%s: %s", outcome_word(answer.outcome),
                  answer.message);
    answer_clear(&answer);
}

static void told(struct answer answer, enum fault fault, enum outcome outcome, const char *words)
{
    ck_assert_msg(answer.fault == fault && answer.outcome == outcome, "fault %d, %s: %s", (int)answer.fault,
                  outcome_word(answer.outcome), answer.message);
    ck_assert_msg(strstr(answer.message, words) != NULL, "\"%s\" lacks \"%s\"", answer.message, words);
    answer_clear(&answer);
}

/* ---- calls that fail ---- */

static const struct {
    const char *call, *about;
    int number;
} troubles[] = {
    {"PQsetnonblocking", NULL, 1},
    {"PQenterPipelineMode", NULL, 1},
    {"PQsendQueryParams", "callboard.open_session", 1},
    {"PQsendQueryParams", "callboard.listen", 1},
    {"PQsendQueryParams", "callboard.enter", 1},
    {"PQsendQueryParams", "callboard.book", 1},
    {"PQpipelineSync", NULL, 1},
    {"PQpipelineSync", NULL, 2},
    {"PQflush", NULL, 1},
    {"PQflush", NULL, 3},
    {"pthread_create", NULL, 1},
    {"eventfd", NULL, 1},
    {"eventfd", NULL, 2},
    {"poll", NULL, 1},
};

START_TEST(a_board_books_once_whatever_fails)
{
    calls_fail(troubles[_i].call, troubles[_i].about, troubles[_i].number, EMFILE);
    store = opened(pg.conninfo, true);
    struct answer answer = pg_ask(store, pg_book(&pg, 0, 1, 9, 4), 20);
    ck_assert_msg(calls_end() == 1, "%s %d", troubles[_i].call, troubles[_i].number);
    is_done(answer);
    ck_assert_int_eq(bookings(), 1);
}
END_TEST

static void asks_in_vain(const char *call, int number, int error, enum fault fault, const char *words)
{
    struct effect effect = pg_effect(EFFECT_OPEN);
    int64_t began = pg_ms();
    calls_fail(call, NULL, number, error);
    store = opened(pg.conninfo, false);
    struct answer answer = store_ask(store, &effect, 20);
    ck_assert_int_eq(calls_end(), 1);
    ck_assert_int_lt(pg_ms() - began, 10000); /* at once */
    told(answer, fault, OUTCOME_FAILED, words);
    store_free(&store);
}

START_TEST(a_verb_is_told_at_once)
{
    asks_in_vain("pthread_create", 1, EAGAIN, FAULT_UNREACHABLE, "no thread or file descriptor left");
    asks_in_vain("eventfd", 1, EMFILE, FAULT_UNREACHABLE, "no thread or file descriptor left");
    asks_in_vain("PQserverVersion", 1, 140012, FAULT_FAILED, "The server is PostgreSQL 14; callboard needs 15");
}
END_TEST

START_TEST(a_board_on_an_old_server_is_refused)
{
    calls_fail("PQserverVersion", NULL, 1, 140012);
    store = opened(pg.conninfo, true);
    struct event event;
    ck_assert(pg_wait(store, EVENT_LINK, 5, &event));
    ck_assert_int_eq(event.link.state, LINK_REFUSED);
    event_clear(&event);
}
END_TEST

START_TEST(a_name_whose_address_cannot_be_written_is_not_lost)
{
    calls_fail("getnameinfo", NULL, CALLS_EACH, 0);
    struct effect effect = pg_effect(EFFECT_OPEN);
    store = opened("host=localhost port=1 dbname=x", false);
    told(store_ask(store, &effect, 5), FAULT_UNREACHABLE, OUTCOME_FAILED, "cannot be reached");
    ck_assert_int_gt(calls_end(), 0);
}
END_TEST

/* ---- what was asked for and waits ---- */

START_TEST(what_was_not_sent_can_be_called_off)
{
    proxy_stall(proxy, true);
    store = opened(through, true);
    struct effect book = pg_book(&pg, 0, 1, 9, 4), other = pg_book(&pg, 1, 1, 9, 4);
    uint64_t ticket = other.ticket;
    struct effect cancel = {.kind = EFFECT_CANCEL, .ticket = ticket}, outside = {.kind = EFFECT_REDRAW};
    store_submit(store, &book);
    store_submit(store, &other);
    store_submit(store, &cancel);
    struct event event;
    ck_assert(pg_wait(store, EVENT_ANSWER, 5, &event));
    ck_assert_uint_eq(event.answered.ticket, ticket);
    told(event.answered.answer, FAULT_TIMEOUT, OUTCOME_FAILED, "Given up before it was sent.");
    cancel = (struct effect){.kind = EFFECT_CANCEL, .ticket = ticket}; /* there is none any more */
    store_submit(store, &cancel);
    store_submit(store, &outside); /* nothing of the database's */
    ck_assert(!store_next(store, &event));
    proxy_stall(proxy, false);
    ck_assert(pg_wait(store, EVENT_ANSWER, 20, &event));
    is_done(event.answered.answer);
    ck_assert_int_eq(bookings(), 1);
}
END_TEST

START_TEST(what_was_never_sent_is_not_saved)
{
    proxy_stall(proxy, true);
    store = opened(through, false);
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    told(store_ask(store, &book, 1), FAULT_UNREACHABLE, OUTCOME_FAILED, "did not come back in time; nothing was saved");
    ck_assert_int_eq(bookings(), 0);
}
END_TEST

START_TEST(what_was_sent_is_settled_when_it_is_asked_again)
{
    struct effect open = pg_effect(EFFECT_OPEN), book = pg_book(&pg, 0, 1, 9, 4), again = book;
    struct effect other = pg_book(&pg, 1, 1, 9, 4);
    booking_copy(&again.booking, &book.booking);
    store = opened(through, false);
    is_done(store_ask(store, &open, 5));
    proxy_stall(proxy, true);
    told(store_ask(store, &book, 2), FAULT_UNREACHABLE, OUTCOME_UNKNOWN, "did not come back in time to say whether");
    proxy_stall(proxy, false);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 1)); /* what was told before */
    ck_assert(pg_wait_link(store, LINK_LIVE, 20));
    is_done(store_ask(store, &other, 20));
    is_done(store_ask(store, &again, 20));
    ck_assert_int_eq(bookings(), 2);
}
END_TEST

/* ---- what fails in the database ---- */

/* An INSERT into the bookings fails with this code until the sequence is `until`. */
static void fail_bookings(const char *code, int until)
{
    pg_do(&pg,
          "CREATE OR REPLACE FUNCTION public.fails() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
          " IF nextval('public.tries') < %d THEN RAISE EXCEPTION USING ERRCODE = '%s',"
          " CONSTRAINT = 'no_double_booking'; END IF; RETURN NEW; END $$;"
          "CREATE TRIGGER a_fails BEFORE INSERT ON callboard.bookings FOR EACH ROW EXECUTE FUNCTION public.fails()",
          until, code);
}

static void mend_bookings(void)
{
    pg_do(&pg, "DROP TRIGGER a_fails ON callboard.bookings");
}

START_TEST(who_was_in_the_way_is_asked_again_once)
{
    static const char *const codes[] = {"40001", "40P01"};
    store = opened(pg.conninfo, false);
    for (int i = 0; i < 2; i++) {
        pg_do(&pg, "ALTER SEQUENCE public.tries RESTART");
        fail_bookings(codes[i], 2);
        struct answer answer = pg_ask(store, pg_book(&pg, i, 1, 9, 4), 10);
        mend_bookings();
        is_done(answer);
    }
    ck_assert_int_eq(bookings(), 2);
    fail_bookings("40001", 1000);
    struct answer answer = pg_ask(store, pg_book(&pg, 5, 1, 9, 4), 10);
    mend_bookings();
    told(answer, FAULT_BUSY, OUTCOME_FAILED, "Several writers were in each other's way");
    ck_assert_int_eq(bookings(), 2);
}
END_TEST

/* The first try never arrives, the second finds somebody else at work. */
START_TEST(a_second_try_that_is_hindered_is_tried_again)
{
    store = opened(through, false);
    is_done(pg_ask(store, pg_effect(EFFECT_OPEN), 10));
    fail_bookings("55P03", 3);
    proxy_cut_after_sent(proxy, 40);
    struct answer answer = pg_ask(store, pg_book(&pg, 0, 1, 9, 4), 20);
    mend_bookings();
    is_done(answer);
    ck_assert_int_eq(bookings(), 1);
}
END_TEST

static char *was; /* a function, as it was */

/* It fails from now on, and counts how often. */
static void break_function(const char *name, const char *arguments, const char *returns)
{
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT pg_get_functiondef('callboard.%s'::regproc)", name);
    was = super_text(pg.database, sql);
    pg_do(&pg,
          "CREATE OR REPLACE FUNCTION callboard.%s(%s) RETURNS %s LANGUAGE plpgsql VOLATILE SECURITY DEFINER"
          " AS $$ BEGIN PERFORM nextval('public.tries'); RAISE lock_not_available; END $$",
          name, arguments, returns);
}

static void mend_function(void)
{
    pg_do(&pg, "%s", was);
    free(was);
}

static void wait_for_tries(int count)
{
    while (pg_count(&pg, "SELECT last_value FROM public.tries") < count)
        turn(20);
}

/* While nobody can say whether the first has happened, the second waits: they keep their order. */
START_TEST(writes_wait_for_one_that_is_being_settled)
{
    struct event event;
    store = opened(through, false);
    is_done(pg_ask(store, pg_effect(EFFECT_OPEN), 10));
    char *arguments = super_text(pg.database, "SELECT pg_get_function_arguments('callboard.read_act'::regproc)");
    char *returns = super_text(pg.database, "SELECT pg_get_function_result('callboard.read_act'::regproc)");
    break_function("read_act", arguments, returns);
    free(arguments);
    free(returns);
    proxy_cut_after_sent(proxy, 40);
    struct effect first = pg_book(&pg, 0, 1, 9, 4), next = pg_book(&pg, 0, 2, 9, 4);
    uint64_t tickets[] = {first.ticket, next.ticket};
    store_submit(store, &first);
    ck_assert(pg_wait_link(store, LINK_OFFLINE, 10));
    store_submit(store, &next);
    wait_for_tries(2);
    ck_assert_int_eq(bookings(), 0);
    mend_function();
    for (int i = 0; i < 2; i++) {
        ck_assert(pg_wait(store, EVENT_ANSWER, 20, &event));
        ck_assert_uint_eq(event.answered.ticket, tickets[i]);
        is_done(event.answered.answer);
    }
    ck_assert_int_eq(bookings(), 2);
}
END_TEST

START_TEST(a_board_that_cannot_listen_tries_again)
{
    break_function("listen", "p_backend int", "boolean");
    store = opened(pg.conninfo, true);
    wait_for_tries(2);
    mend_function();
    ck_assert(pg_wait_link(store, LINK_LIVE, 20));
}
END_TEST

START_TEST(two_notifications_are_one_event)
{
    struct event event;
    store = opened(pg.conninfo, true);
    ck_assert(pg_wait_link(store, LINK_LIVE, 10));
    struct store *other = pg_store(&pg, "ana", false, NULL);
    is_done(pg_ask(other, pg_book(&pg, 0, 1, 9, 4), 10));
    pg_do(&pg, "UPDATE callboard.projects SET name = 'Sunset'");
    store_free(&other);
    unsigned told_of = 0;
    for (int turns = 0; turns < 100 && told_of != (TOLD_BOOKINGS | TOLD_ROSTER); turns++) {
        pg_turn(store, 50);
        pg_turn(store, 50);
        while (store_next(store, &event)) {
            told_of |= event.kind == EVENT_NOTIFY ? event.told : 0;
            event_clear(&event);
        }
    }
    ck_assert_uint_eq(told_of, TOLD_BOOKINGS | TOLD_ROSTER);
}
END_TEST

/* ---- ^C ---- */

START_TEST(a_verb_that_is_interrupted_stops_the_server)
{
    char command[600];
    const struct query query = {.name = "test", .sql = "SELECT pg_sleep(600)"};
    store = opened(pg.conninfo, false);
    snprintf(
        command, sizeof command,
        "(until [ \"$(psql -qAtX -d %s -c \"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'\")\" "
        "= 1 ]; do :; done; kill -INT $PPID) &",
        pg.database);
    ck_assert_int_eq(system(command), 0);
    calls_fail("raise", NULL, 1, 0); /* else this process would end */
    struct table table = table_ask(store, &query, NULL, 0, 30);
    ck_assert_int_eq(calls_end(), 1);
    ck_assert_int_eq(table.fault, FAULT_BUSY);
    table_clear(&table);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"), 0);
}
END_TEST

/* ---- two servers ---- */

static void go_live(void)
{
    store = opened(either, true);
    ck_assert(pg_wait_link(store, LINK_LIVE, 10));
}

START_TEST(a_server_that_owes_an_answer_is_left_for_another)
{
    go_live();
    proxy_stall(proxy, true);
    struct answer answer = pg_ask(store, pg_book(&pg, 0, 1, 9, 4), 20);
    is_done(answer);
    ck_assert_int_eq(bookings(), 1);
    ck_assert_ptr_nonnull(strstr(logged, "another one has taken its place"));
}
END_TEST

START_TEST(an_idle_board_notices_that_its_server_is_frozen)
{
    go_live();
    is_done(pg_ask(store, pg_effect(EFFECT_WEEKS), 10));
    long sent = proxy_sent(proxy);
    for (int64_t began = pg_ms(); proxy_sent(proxy) == sent && pg_ms() - began < 10000;)
        turn(100);
    ck_assert_int_gt(proxy_sent(proxy), sent); /* it has asked, with nothing to be asked */
    ck_assert_ptr_null(strstr(logged, "taken its place"));
    proxy_stall(proxy, true);
    ck_assert(pg_wait_link(store, LINK_LIVE, 20));
    ck_assert_ptr_nonnull(strstr(logged, "another one has taken its place"));
}
END_TEST

/* Somebody holds a lock: the server is as well as the other one. */
START_TEST(a_slow_answer_is_waited_for)
{
    char command[500];
    go_live();
    snprintf(command, sizeof command,
             "psql -qX -d %s -c \"BEGIN; LOCK callboard.artists; SELECT pg_sleep(2.5)\" >/dev/null &", pg.database);
    ck_assert_int_eq(system(command), 0);
    while (!pg_count(&pg, "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted"
                          " AND relation = 'callboard.artists'::regclass"))
        ;
    is_done(pg_ask(store, pg_book(&pg, 0, 1, 9, 4), 20));
    ck_assert_ptr_null(strstr(logged, "taken its place"));
}
END_TEST

START_TEST(where_nobody_else_is_there_the_first_is_waited_for)
{
    struct event event;
    go_live();
    proxy_refuse(second, true);
    proxy_stall(proxy, true);
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    store_submit(store, &book);
    for (int64_t began = pg_ms(); pg_ms() - began < 1200;) /* it looks for another one */
        turn(20);
    proxy_stall(proxy, false);
    ck_assert(pg_wait(store, EVENT_ANSWER, 20, &event));
    is_done(event.answered.answer);
    ck_assert_ptr_null(strstr(logged, "taken its place"));
}
END_TEST

int main(void)
{
    pg_make(&pg);
    proxy = proxy_start(pg.wire_dir, pg.port);
    second = proxy_start(pg.wire_dir, pg.port);
    snprintf(through, sizeof through, "host=%s port=%d dbname=%s", proxy_dir(proxy), pg.port, pg.database);
    snprintf(either, sizeof either, "host=%s,%s port=%d dbname=%s", proxy_dir(proxy), proxy_dir(second), pg.port,
             pg.database);
    const TTest *const tests[] = {
        a_verb_is_told_at_once,
        a_board_on_an_old_server_is_refused,
        a_name_whose_address_cannot_be_written_is_not_lost,
        what_was_not_sent_can_be_called_off,
        what_was_never_sent_is_not_saved,
        what_was_sent_is_settled_when_it_is_asked_again,
        who_was_in_the_way_is_asked_again_once,
        a_second_try_that_is_hindered_is_tried_again,
        writes_wait_for_one_that_is_being_settled,
        a_board_that_cannot_listen_tries_again,
        two_notifications_are_one_event,
        a_verb_that_is_interrupted_stops_the_server,
        a_server_that_owes_an_answer_is_left_for_another,
        an_idle_board_notices_that_its_server_is_frozen,
        a_slow_answer_is_waited_for,
        where_nobody_else_is_there_the_first_is_waited_for,
    };
    TCase *all = tcase_create("links");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_loop_test(all, a_board_books_once_whatever_fails, 0, sizeof troubles / sizeof *troubles);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    int status = run_tests("links", all);
    proxy_stop(&proxy);
    proxy_stop(&second);
    pg_drop(&pg);
    return status;
}
