/* Links that do not come about, each with its sentence; a server that goes away and comes back; tables for
 * the command line. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/table.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;

static void answers(struct store_options options, enum fault fault, const char *words)
{
    struct store *store = store_new(&options);
    struct effect effect = pg_effect(EFFECT_OPEN);
    struct answer answer = store_ask(store, &effect, 5);
    ck_assert_msg(answer.fault == fault, "fault %d: %s", (int)answer.fault, answer.message ? answer.message : "");
    ck_assert_msg(strstr(answer.message, words) != NULL, "%s", answer.message);
    answer_clear(&answer);
    store_free(&store);
}

static struct store_options as(const char *login)
{
    return (struct store_options){.conninfo = pg.conninfo, .login = login, .source = "cli"};
}

START_TEST(what_waiting_does_not_help)
{
    struct store_options options = as("nobody_at_all");
    answers(options, FAULT_NOT_ALLOWED, "does not let the login \"nobody_at_all\" in");
    options = as("ben");
    options.tenant = "Elsewhere";
    answers(options, FAULT_NO_TENANT, "Elsewhere");
    options = as("ben");
    options.conninfo = "dbname=no_such_database";
    answers(options, FAULT_NOT_MIGRATED, "no database \"no_such_database\"");
    options.conninfo = "dbname=postgres"; /* without a schema */
    answers(options, FAULT_NOT_MIGRATED, "callboard migrate");
    options.conninfo = "host=/nowhere dbname=x";
    answers(options, FAULT_UNREACHABLE, "cannot be reached");
    options.conninfo = "host=name.invalid dbname=x connect_timeout=2";
    answers(options, FAULT_UNREACHABLE, "cannot be reached");
}
END_TEST

START_TEST(schemas_that_do_not_fit)
{
    pg_do(&pg, "INSERT INTO callboard.schema_migrations VALUES (9999, 'tomorrow', 'x')");
    answers(as("ben"), FAULT_TOO_NEW, "install a newer callboard");
    pg_do(&pg, "DELETE FROM callboard.schema_migrations WHERE number = 9999");
    pg_do(&pg, "CREATE TABLE kept AS SELECT * FROM callboard.schema_migrations;"
               "DELETE FROM callboard.schema_migrations WHERE number > 50");
    answers(as("ben"), FAULT_NOT_MIGRATED, "callboard migrate");
    pg_do(&pg, "INSERT INTO callboard.schema_migrations SELECT * FROM kept WHERE number > 50; DROP TABLE kept");
}
END_TEST

START_TEST(several_memberships_are_named)
{
    pg_do(&pg, "INSERT INTO callboard.tenants (id, name) VALUES (gen_random_uuid(), 'Second House');"
               "INSERT INTO callboard.members (tenant_id, user_id, login, name, role)"
               " SELECT id, gen_random_uuid(), 'ben', 'Ben', 'viewer' FROM callboard.tenants WHERE name = "
               "'Second House'");
    answers(as("ben"), FAULT_NO_TENANT, "Second House");
    struct store_options options = as("ben");
    options.tenant = "Studio";
    struct store *store = store_new(&options);
    struct effect effect = pg_effect(EFFECT_OPEN);
    struct answer answer = store_ask(store, &effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
    store_free(&store);
    pg_do(&pg, "DELETE FROM callboard.members WHERE role = 'viewer' AND login = 'ben';"
               "DELETE FROM callboard.record_events r USING callboard.tenants t"
               " WHERE t.id = r.tenant_id AND t.name = 'Second House';"
               "DELETE FROM callboard.tenants WHERE name = 'Second House'");
}
END_TEST

START_TEST(a_board_says_why_it_is_refused_and_tries_when_asked_again)
{
    pg_do(&pg, "INSERT INTO callboard.schema_migrations VALUES (9999, 'tomorrow', 'x')");
    struct store *store = pg_store(&pg, "ben", true, NULL);
    struct event event;
    ck_assert(pg_wait(store, EVENT_LINK, 5, &event));
    ck_assert_int_eq(event.link.state, LINK_REFUSED);
    ck_assert_ptr_nonnull(event.link.message);
    event_clear(&event);
    pg_do(&pg, "DELETE FROM callboard.schema_migrations WHERE number = 9999");
    struct answer answer = pg_ask(store, pg_effect(EFFECT_OPEN), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
    store_free(&store);
}
END_TEST

START_TEST(the_server_goes_and_comes_back)
{
    struct store *store = pg_store(&pg, "ben", true, NULL);
    struct answer answer = pg_ask(store, pg_effect(EFFECT_OPEN), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
    pg_control(&pg, "stop");
    ck_assert(pg.pooled || pg_wait_link(store, LINK_OFFLINE, 5)); /* a pooler keeps its clients */
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    store_submit(store, &book);
    answer = pg_ask(store, pg_effect(EFFECT_WEEKS), 15);
    ck_assert_int_eq(answer.fault, pg.pooled ? FAULT_LOST : FAULT_UNREACHABLE);
    answer_clear(&answer);
    pg_control(&pg, "start");
    struct event event;
    ck_assert(pg_wait(store, EVENT_ANSWER, 20, &event));
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_DONE);
    event_clear(&event);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
    store_free(&store);
}
END_TEST

START_TEST(a_locked_artist_is_busy_not_lost)
{
    struct store *store = pg_store(&pg, "ben", false, NULL);
    struct effect book = pg_book(&pg, 1, 1, 9, 4);
    char command[500];
    snprintf(command, sizeof command,
             "psql -qX -d %s -c \"BEGIN; LOCK callboard.artists; SELECT pg_sleep(6)\""
             " >/dev/null &",
             pg.database);
    ck_assert_int_eq(system(command), 0);
    while (!pg_count(&pg, "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted"
                          " AND relation = 'callboard.artists'::regclass"))
        ;
    clock_t before = clock();
    struct answer answer = store_ask(store, &book, 10);
    ck_assert_int_eq(answer.fault, FAULT_BUSY);
    ck_assert_int_eq(answer.outcome, OUTCOME_FAILED);
    ck_assert_msg(clock() - before < CLOCKS_PER_SEC / 2, "it did not sleep while it waited");
    answer_clear(&answer);
    store_free(&store);
}
END_TEST

START_TEST(tables_carry_text_as_it_shall_be_printed)
{
    struct store_options options = as("ana");
    struct store *store = store_new(&options);
    const char *nothing[] = {NULL};
    struct table table = table_ask(store, &query_artist_table, nothing, 1, 5);
    ck_assert_msg(table.fault == FAULT_NONE, "%s", table.message ? table.message : "");
    ck_assert_uint_eq(table.rows, PG_ARTISTS);
    ck_assert_str_eq(table_cell(&table, 0, "name"), "Artist 01");
    ck_assert_str_eq(table_cell(&table, 0, "skills"), "[\"comp\", \"rig, \\\"hard\\\"\"]");
    ck_assert_str_eq(table_cell(&table, 0, "rate"), "40.50");
    ck_assert_int_eq(table.types[table_column(&table, "rate")], COLUMN_NUMBER);
    ck_assert_ptr_null(table_cell(&table, 0, "no such column"));
    table_clear(&table);
    const char *bad[] = {"not a uuid"};
    table = table_ask(store, &query_artist_table, bad, 1, 5);
    ck_assert_int_eq(table.fault, FAULT_INVALID);
    ck_assert_ptr_nonnull(table.message);
    table_clear(&table);
    table = table_ask_operator(&options, &query_tenant_table, NULL, 0, 5);
    ck_assert_int_eq(table.fault, FAULT_NONE);
    ck_assert_str_eq(table_cell(&table, 0, "name"), "Studio");
    table_clear(&table);
    store_free(&store);
}
END_TEST

/* Leaving must not wait for anything, wherever the connection stands. */
START_TEST(a_store_can_be_left_at_any_time)
{
    for (int turns = 0; turns < 12; turns++) {
        struct store *store = pg_store(&pg, "ben", true, turns % 2 ? "host=name.invalid dbname=x" : NULL);
        struct effect effect = pg_effect(EFFECT_OPEN);
        store_submit(store, &effect);
        for (int i = 0; i < turns; i++)
            pg_turn(store, 2);
        int64_t start = pg_ms();
        store_free(&store);
        ck_assert(pg_ms() - start < 100);
    }
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("refused");
    if (!pg.pooled) /* a pooler words its refusals in its own way, and hears no LISTEN */
        tcase_add_test(cases, what_waiting_does_not_help);
    tcase_add_test(cases, schemas_that_do_not_fit);
    tcase_add_test(cases, several_memberships_are_named);
    if (!pg.pooled)
        tcase_add_test(cases, a_board_says_why_it_is_refused_and_tries_when_asked_again);
    tcase_add_test(cases, the_server_goes_and_comes_back);
    tcase_add_test(cases, a_locked_artist_is_busy_not_lost);
    tcase_add_test(cases, tables_carry_text_as_it_shall_be_printed);
    tcase_add_test(cases, a_store_can_be_left_at_any_time);
    int status = run_tests("refused", cases);
    pg_drop(&pg);
    return status;
}
