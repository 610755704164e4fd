/* A connection for several statements, as backup and restore have one: what is asked in one transaction, rows that come
 * as they are, and what is told when the server refuses, when the link breaks, and when somebody presses ^C. */
#include "store/talk.h"

#include <check.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/interrupt.h"
#include "support/calls.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct talk *talk;
static enum fault fault;
static char *error;

static void setup(void)
{
    const struct store_options options = {.conninfo = pg.direct, .login = "postgres"};
    signal(SIGINT, SIG_DFL); /* of check's own */
    signal(SIGTERM, SIG_DFL);
    pg_do(&pg, "DROP TABLE words; CREATE TABLE words (word text)");
    talk = talk_open(&options, &fault, &error);
    ck_assert_msg(talk != NULL, "%s", error);
}

static void teardown(void)
{
    calls_end();
    talk_close(&talk);
    ck_assert_ptr_null(talk);
}

static void must(bool done)
{
    ck_assert_msg(done, "%s", error);
}

static void told(enum fault wanted, const char *words)
{
    ck_assert_msg(fault == wanted, "fault %d: %s", (int)fault, error);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" lacks \"%s\"", error, words);
    free(error);
}

static void ask(const char *sql, enum fault wanted)
{
    const struct query query = {.name = "test", .sql = sql};
    struct table table = talk_ask(talk, &query, NULL, 0);
    ck_assert_msg(table.fault == wanted, "%s: fault %d, %s", sql, (int)table.fault, table.message);
    table_clear(&table);
}

static long words(void)
{
    return pg_count(&pg, "SELECT count(*) FROM words");
}

START_TEST(whoever_cannot_connect_is_told_why)
{
    const struct store_options nowhere = {.conninfo = "host=/nowhere dbname=x", .login = "postgres"};
    ck_assert_ptr_null(talk_open(&nowhere, &fault, &error));
    told(FAULT_UNREACHABLE, "cannot be reached");
    struct talk *none = NULL;
    talk_close(&none);
}
END_TEST

START_TEST(who_only_reads_changes_nothing)
{
    must(talk_begin_reading(talk, &fault, &error));
    const char *parameters[] = {"seven", NULL};
    const struct query query = {.name = "test", .sql = "SELECT $1::text AS word, $2::text AS nothing"};
    struct table table = talk_ask(talk, &query, parameters, 2);
    ck_assert_int_eq(table.fault, FAULT_NONE);
    ck_assert_str_eq(table_cell(&table, 0, "word"), "seven");
    ck_assert_ptr_null(table_cell(&table, 0, "nothing"));
    table_clear(&table);
    ask("INSERT INTO words VALUES ('no')", FAULT_UNREACHABLE); /* what a standby answers, too */
    ck_assert_int_eq(words(), 0);
}
END_TEST

START_TEST(what_is_committed_is_there)
{
    must(talk_begin_writing(talk, &fault, &error));
    ask("INSERT INTO words VALUES ('yes')", FAULT_NONE);
    ck_assert_int_eq(words(), 0);
    must(talk_commit(talk, &fault, &error));
    ck_assert_int_eq(words(), 1);
}
END_TEST

START_TEST(what_is_not_committed_is_gone)
{
    must(talk_begin_writing(talk, &fault, &error));
    ask("INSERT INTO words VALUES ('perhaps')", FAULT_NONE);
    talk_close(&talk);
    ck_assert_int_eq(words(), 0);
}
END_TEST

START_TEST(a_commit_of_what_has_failed_says_so)
{
    must(talk_begin_writing(talk, &fault, &error));
    ask("INSERT INTO words VALUES ('no')", FAULT_NONE);
    ask("SELECT 1 / 0", FAULT_INVALID);
    ck_assert(!talk_commit(talk, &fault, &error));
    told(FAULT_FAILED, "took all of it back; nothing was changed");
    ck_assert_int_eq(words(), 0);
}
END_TEST

START_TEST(a_commit_that_the_server_refuses_is_told)
{
    must(talk_begin_writing(talk, &fault, &error));
    ask("CREATE TABLE one (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)", FAULT_NONE);
    ask("INSERT INTO one VALUES (1), (1)", FAULT_NONE);
    ck_assert(!talk_commit(talk, &fault, &error));
    told(FAULT_INVALID, "already one");
    must(talk_begin_writing(talk, &fault, &error)); /* it goes on */
    ask("CREATE TABLE two (n int, EXCLUDE USING btree (n WITH =) DEFERRABLE INITIALLY DEFERRED)", FAULT_NONE);
    ask("ALTER TABLE two RENAME CONSTRAINT two_n_excl TO no_double_booking", FAULT_NONE);
    ask("INSERT INTO two VALUES (1), (1)", FAULT_NONE);
    ck_assert(!talk_commit(talk, &fault, &error));
    ck_assert_int_ne(fault, FAULT_NONE);
    told(FAULT_FAILED, "The artist is taken"); /* whatever a booking's conflict is, a restore has failed */
}
END_TEST

static void end_the_backend(void)
{
    pg_do(&pg,
          "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE datname = '%s'"
          " AND pid <> pg_backend_pid()",
          pg.database);
}

START_TEST(a_link_that_breaks_leaves_a_commit_unknown)
{
    must(talk_begin_writing(talk, &fault, &error));
    end_the_backend();
    ck_assert(!talk_commit(talk, &fault, &error));
    told(FAULT_LOST, "");
    ask("SELECT 1", FAULT_LOST);
    ck_assert(!talk_begin_reading(talk, &fault, &error));
    told(FAULT_LOST, "The link to the database broke");
    const struct query query = {.name = "test", .sql = "SELECT 1"};
    ck_assert(!talk_copy(talk, &query, NULL, 0, NULL, NULL, &fault, &error));
    told(FAULT_LOST, "The link to the database broke");
}
END_TEST

/* An exclusion that is not the bookings'. */
START_TEST(what_has_no_words_is_told_by_its_code)
{
    static const char *const statements[] = {
        "CREATE TEMP TABLE t (n int, EXCLUDE USING btree (n WITH =)); INSERT INTO t VALUES (1), (1)",
        "RAISE SQLSTATE ''23P01''", "RAISE SQLSTATE ''ZZ001''"};
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        char *sql = mem_format("DO 'BEGIN %s; END'", statements[i]);
        const struct query query = {.name = "test", .sql = sql};
        struct table table = talk_ask(talk, &query, NULL, 0);
        ck_assert_int_eq(table.fault, FAULT_FAILED);
        ck_assert_msg(strstr(table.message, i < 2 ? "error 23P01, which" : "error ZZ001, which") != NULL, "%s",
                      table.message);
        table_clear(&table);
        free(sql);
    }
}
END_TEST

/* ---- COPY ---- */

struct taken {
    char text[400];
    size_t rows, most;
};

static bool take(void *context, const char *bytes, size_t length, char **why)
{
    struct taken *taken = context;
    if (taken->rows == taken->most) {
        *why = mem_copy("The disk is full.");
        return false;
    }
    size_t used = strlen(taken->text), room = sizeof taken->text - 1 - used;
    memcpy(taken->text + used, bytes, length < room ? length : room);
    taken->rows++;
    return true;
}

static struct taken copied(const char *sql, const char *const *parameters, size_t count, size_t most, bool wanted)
{
    const struct query query = {.name = "test", .sql = sql};
    struct taken taken = {.most = most};
    error = NULL;
    bool done = talk_copy(talk, &query, parameters, count, take, &taken, &fault, &error);
    ck_assert_msg(done == wanted, "%s: %s", sql, error);
    return taken;
}

START_TEST(rows_come_as_they_are)
{
    const char *parameters[] = {"it's \\ \"so\"", "2"};
    struct taken taken = copied("SELECT $1 || ', ' || n FROM generate_series(1, $2) n", parameters, 2, 100, true);
    ck_assert_str_eq(taken.text, "it's \\ \"so\", 1\nit's \\ \"so\", 2\n");
    taken = copied("SELECT '$3 costs $' WHERE $1 <> '$'", parameters, 2, 100, true);
    ck_assert_str_eq(taken.text, "$3 costs $\n");
    taken = copied("SELECT 1 WHERE false", NULL, 0, 100, true);
    ck_assert_uint_eq(taken.rows, 0);
}
END_TEST

START_TEST(what_cannot_be_copied_is_told)
{
    const char *parameters[] = {"\xff"};
    copied("SELECT nothing", NULL, 0, 100, false);
    told(FAULT_NOT_MIGRATED, "callboard migrate");
    copied("SELECT $1", parameters, 1, 100, false); /* no UTF-8 */
    told(FAULT_FAILED, "");
    struct taken taken = copied("SELECT 6 / (3 - n) FROM generate_series(1, 5) n", NULL, 0, 100, false);
    told(FAULT_INVALID, "a form that the database cannot read");
    ck_assert_str_eq(taken.text, "3\n6\n");
    ask("SELECT 1", FAULT_NONE);
}
END_TEST

#define MANY "SELECT repeat('x', 1000) FROM generate_series(1, 200000)"

START_TEST(whoever_takes_no_more_stops_the_server)
{
    must(talk_begin_reading(talk, &fault, &error));
    struct taken taken = copied(MANY, NULL, 0, 1, false);
    ck_assert_uint_eq(taken.rows, 1);
    told(FAULT_FAILED, "The disk is full.");
    ask("SELECT 1", FAULT_FAILED); /* it was cancelled, and with it the transaction */
}
END_TEST

START_TEST(where_nothing_can_be_cancelled_all_is_thrown_away)
{
    calls_fail("PQgetCancel", NULL, 1, 0);
    copied("SELECT repeat('x', 1000) FROM generate_series(1, 2000)", NULL, 0, 1, false);
    ck_assert_int_eq(calls_end(), 1);
    told(FAULT_FAILED, "The disk is full.");
    ask("SELECT 1", FAULT_NONE);
}
END_TEST

/* ---- ^C ---- */

/* Presses it once the server is at work on that. */
static void interrupt_when_asleep(void)
{
    char command[600];
    snprintf(
        command, sizeof command,
        "(until [ \"$(psql -qAtX -d %s -c \"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'\")\" "
        "= 1 ]; do :; done; kill -INT $PPID) &",
        pg.database);
    ck_assert_int_eq(system(command), 0);
}

/* The process would end here. */
static void end_of_interrupt(void)
{
    ck_assert(interrupt_came());
    calls_fail("raise", NULL, 1, 0);
    interrupt_end();
    ck_assert_int_eq(calls_end(), 1);
}

START_TEST(a_statement_is_cancelled)
{
    interrupt_begin();
    ck_assert(!interrupt_came());
    interrupt_when_asleep();
    ask("SELECT pg_sleep(600)", FAULT_BUSY);
    ask("SELECT 1", FAULT_NONE); /* the link is whole */
    end_of_interrupt();
}
END_TEST

START_TEST(a_copy_is_cancelled)
{
    interrupt_begin();
    interrupt_when_asleep();
    copied("SELECT pg_sleep(n * 600) FROM generate_series(0, 1) n", NULL, 0, 100, false);
    told(FAULT_BUSY, "");
    interrupt_last_words("What was saved so far is in the folder.");
    end_of_interrupt();
    interrupt_last_words(NULL);
}
END_TEST

START_TEST(a_signal_is_noted_without_a_pipe)
{
    calls_fail("pipe2", NULL, 1, EMFILE);
    interrupt_begin();
    ck_assert_int_eq(calls_end(), 1);
    struct pollfd fd;
    ck_assert_int_eq(interrupt_poll(&fd), 1);
    ck_assert_int_lt(fd.fd, 0);
    ck_assert_int_eq(raise(SIGTERM), 0);
    end_of_interrupt();
    interrupt_begin();
    calls_fail("write", NULL, 1, EAGAIN); /* it is full of signals */
    ck_assert_int_eq(raise(SIGHUP), 0);
    ck_assert_int_eq(calls_end(), 1);
    end_of_interrupt();
}
END_TEST

START_TEST(whoever_ignores_it_goes_on)
{
    signal(SIGHUP, SIG_IGN);
    interrupt_begin();
    ck_assert_int_eq(raise(SIGHUP), 0);
    ck_assert(!interrupt_came());
    interrupt_end();
    ck_assert_int_eq(raise(SIGHUP), 0);
    signal(SIGHUP, SIG_DFL);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    pg_do(&pg, "CREATE TABLE words ()");
    const TTest *const tests[] = {
        whoever_cannot_connect_is_told_why,
        who_only_reads_changes_nothing,
        what_is_committed_is_there,
        what_is_not_committed_is_gone,
        a_commit_of_what_has_failed_says_so,
        a_commit_that_the_server_refuses_is_told,
        a_link_that_breaks_leaves_a_commit_unknown,
        what_has_no_words_is_told_by_its_code,
        rows_come_as_they_are,
        what_cannot_be_copied_is_told,
        whoever_takes_no_more_stops_the_server,
        where_nothing_can_be_cancelled_all_is_thrown_away,
        a_statement_is_cancelled,
        a_copy_is_cancelled,
        a_signal_is_noted_without_a_pipe,
        whoever_ignores_it_goes_on,
    };
    TCase *all = tcase_create("talk");
    tcase_add_checked_fixture(all, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    int status = run_tests("talk", all);
    pg_drop(&pg);
    return status;
}
