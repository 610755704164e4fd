/* What others do, as a board hears of it: by notification on a direct connection, by asking behind a pool. */
#include <check.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/pg.h"
#include "support/run.h"

static struct pg pg;

static struct answer changes(struct store *store, uint64_t horizon)
{
    struct effect effect = pg_effect(EFFECT_NEWS);
    effect.horizon = horizon;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_uint_gt(answer.horizon, 0);
    return answer;
}

static struct answer be_here(struct store *store, struct id board, int artist)
{
    struct effect effect = pg_effect(EFFECT_PRESENCE);
    effect.act = board;
    effect.booking.artist = pg.artist[artist];
    effect.first = pg_monday();
    effect.pooled = pg.pooled;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

static void book(struct store *store, int artist)
{
    struct answer answer = pg_ask(store, pg_book(&pg, artist, 0, 9, 4), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

/* The first that says whether notifications come. */
static struct store *open_board(const char *login)
{
    struct store *board = pg_store(&pg, login, true, NULL);
    struct event event;
    ck_assert(pg_wait(board, EVENT_LINK, 5, &event));
    ck_assert_int_eq(event.link.state, LINK_LIVE);
    ck_assert_int_eq(event.link.pooled, pg.pooled);
    event_clear(&event);
    return board;
}

START_TEST(a_board_knows_whether_it_will_be_told)
{
    struct store *board = open_board("ana");
    store_free(&board);
}
END_TEST

START_TEST(what_others_do_is_told_with_its_act_and_actor)
{
    struct store *ana = open_board("ana"), *ben = open_board("ben");
    struct answer before = changes(ana, 0);
    ck_assert_uint_eq(before.news_count, 0);
    book(ben, 1);
    struct answer after = changes(ana, before.horizon);
    ck_assert_uint_eq(after.news_count, 1);
    ck_assert_str_eq(after.news[0].act, "booked");
    ck_assert(id_equal(after.news[0].is.artist, pg.artist[1]));
    ck_assert_int_eq(after.news[0].is.start, pg_at(0, 9));
    ck_assert_int_eq(after.news[0].is.end, pg_at(0, 13));
    ck_assert(after.news[0].live);
    struct answer later = changes(ana, after.horizon);
    ck_assert_uint_eq(later.news_count, 0);
    answer_clear(&before);
    answer_clear(&after);
    answer_clear(&later);
    store_free(&ana);
    store_free(&ben);
}
END_TEST

/* A transaction that stays open on a connection of the test's own, straight to the server. */
static PGconn *begin(const char *sql)
{
    char conninfo[480];
    snprintf(conninfo, sizeof conninfo, "%s user=postgres", pg.direct);
    PGconn *connection = PQconnectdb(conninfo);
    const char *const steps[] = {"BEGIN", sql};
    for (int i = 0; i < 2; i++) {
        PGresult *result = PQexec(connection, steps[i]);
        ck_assert_msg(PQresultStatus(result) == PGRES_COMMAND_OK, "%s", PQerrorMessage(connection));
        PQclear(result);
    }
    return connection;
}

static void commit(PGconn *connection)
{
    PQclear(PQexec(connection, "COMMIT"));
    PQfinish(connection);
}

/* A connection of the test's own holds a transaction open that began before what is told in between. */
START_TEST(a_late_commit_is_not_lost)
{
    struct store *ana = open_board("ana"), *ben = open_board("ben");
    struct answer first = changes(ana, 0);
    PGconn *slow = begin("INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, "
                         "status, created_by) SELECT t.id, gen_random_uuid(), a.id, 'Slow', now() + '9 days', "
                         "now() + '10 days', 'pencil', m.user_id FROM callboard.tenants t, callboard.artists a, "
                         "callboard.members m WHERE a.tenant_id = t.id AND m.tenant_id = t.id LIMIT 1");
    book(ben, 2);
    struct answer second = changes(ana, first.horizon);
    ck_assert_uint_eq(second.news_count, 1);
    commit(slow);
    struct answer third = changes(ana, second.horizon);
    ck_assert_uint_eq(third.news_count, 2); /* the late one, and once more the one that came first */
    ck_assert_str_eq(third.news[0].title, "Slow");
    ck_assert_int_lt(third.news[0].seq, third.news[1].seq);
    ck_assert_int_eq(third.news[1].seq, second.news[0].seq);
    answer_clear(&first);
    answer_clear(&second);
    answer_clear(&third);
    store_free(&ana);
    store_free(&ben);
}
END_TEST

START_TEST(who_is_there_is_told_and_gone_when_the_link_is)
{
    const struct id one = {{1}}, two = {{2}};
    struct store *ana = open_board("ana"), *ben = open_board("ben");
    struct answer alone = be_here(ana, one, 0);
    ck_assert_uint_eq(alone.person_count, 0);
    struct answer both = be_here(ben, two, 3);
    ck_assert_uint_eq(both.person_count, 1);
    ck_assert(id_equal(both.people[0].board, one));
    ck_assert(id_equal(both.people[0].artist, pg.artist[0]));
    ck_assert_int_eq(both.people[0].day, pg_monday());
    struct event event;
    if (!pg.pooled) {
        ck_assert(pg_wait(ana, EVENT_NOTIFY, 5, &event));
        ck_assert_uint_eq(event.told, TOLD_PRESENCE);
    }
    store_free(&ben);
    int64_t deadline = pg_ms() + 5000;
    size_t left = 1;
    while (!pg.pooled && left > 0 && pg_ms() < deadline) { /* the server process needs a moment to end */
        struct answer now = be_here(ana, one, 0);
        left = now.person_count;
        answer_clear(&now);
    }
    ck_assert(pg.pooled || left == 0); /* behind a pool: after twelve seconds, see tests/sql */
    answer_clear(&alone);
    answer_clear(&both);
    store_free(&ana);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("live");
    pg_make(&pg);
    tcase_add_test(cases, a_board_knows_whether_it_will_be_told);
    tcase_add_test(cases, what_others_do_is_told_with_its_act_and_actor);
    tcase_add_test(cases, a_late_commit_is_not_lost);
    tcase_add_test(cases, who_is_there_is_told_and_gone_when_the_link_is);
    int status = run_tests("live", cases);
    pg_drop(&pg);
    return status;
}
