/* Migrations: applied once, recorded, refused where the program and the database do not belong together; and
 * every embedded query fits the schema they make. */
#include "store/migrate.h"

#include <check.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/queries.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store_options options;

struct count {
    size_t pending, applied, changed;
};

static void tally(const struct migration_report *report, void *context)
{
    struct count *count = context;
    count->pending += report->state == MIGRATION_PENDING;
    count->applied += report->state == MIGRATION_APPLIED;
    count->changed += report->state == MIGRATION_CHANGED;
}

static void setup(void)
{
    pg_make_empty(&pg);
    options = (struct store_options){.conninfo = pg.direct, .login = "postgres"};
}

static void teardown(void)
{
    pg_drop(&pg);
}

static void apply(void)
{
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, false, NULL, NULL, NULL, &error), "%s", error);
}

static void refuses(bool (*what)(const struct store_options *, migration_reporter *, void *, enum fault *, char **),
                    const char *words)
{
    char *error = NULL;
    ck_assert(!what(&options, NULL, NULL, NULL, &error));
    ck_assert_msg(strstr(error, words) != NULL, "%s", error);
    free(error);
}

static bool apply_really(const struct store_options *with, migration_reporter *report, void *context, enum fault *fault,
                         char **error)
{
    return migrate_apply(with, false, report, context, fault, error);
}

START_TEST(what_cannot_be_reached_is_no_refusal)
{
    struct store_options nowhere = {.conninfo = "host=/nonexistent", .login = "postgres"};
    enum fault fault = FAULT_NONE;
    char *error = NULL;
    ck_assert(!migrate_status(&nowhere, NULL, NULL, &fault, &error));
    ck_assert_int_eq(fault, FAULT_UNREACHABLE);
    free(error);
    apply();
    pg_do(&pg, "UPDATE callboard.schema_migrations SET checksum = 'x' WHERE number = 1");
    ck_assert(!migrate_apply(&options, false, NULL, NULL, &fault, &error));
    ck_assert_int_eq(fault, FAULT_FAILED);
    free(error);
}
END_TEST

START_TEST(twice_changes_nothing)
{
    struct count first = {0}, second = {0}, status = {0};
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, false, tally, &first, NULL, &error), "%s", error);
    ck_assert(migrate_apply(&options, false, tally, &second, NULL, &error));
    ck_assert(migrate_status(&options, tally, &status, NULL, &error));
    ck_assert_uint_eq(first.applied, migration_count);
    ck_assert_uint_eq(second.applied, 0);
    ck_assert_uint_eq(status.applied, migration_count);
    ck_assert_uint_gt(migration_count, 0);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_migrations"), (long)migration_count);
}
END_TEST

START_TEST(a_dry_run_leaves_nothing_behind)
{
    struct count count = {0}, status = {0};
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, true, tally, &count, NULL, &error), "%s", error);
    ck_assert_uint_eq(count.applied, migration_count);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_namespace WHERE nspname = 'callboard'"), 0);
    ck_assert(migrate_status(&options, tally, &status, NULL, &error));
    ck_assert_uint_eq(status.pending, migration_count);
}
END_TEST

START_TEST(a_changed_file_is_refused)
{
    struct count status = {0};
    char *error = NULL;
    apply();
    pg_do(&pg, "UPDATE callboard.schema_migrations SET checksum = 'other' WHERE number = 3");
    refuses(apply_really, "has been changed since");
    ck_assert(migrate_status(&options, tally, &status, NULL, &error));
    ck_assert_uint_eq(status.changed, 1);
}
END_TEST

START_TEST(a_newer_database_is_refused)
{
    apply();
    pg_do(&pg, "INSERT INTO callboard.schema_migrations VALUES (9999, 'tomorrow', 'x')");
    refuses(apply_really, "newer than this program");
    refuses(migrate_status, "newer than this program");
}
END_TEST

START_TEST(an_unknown_and_a_missing_one_are_refused)
{
    apply();
    pg_do(&pg, "INSERT INTO callboard.schema_migrations VALUES (0, 'elsewhere', 'x')");
    refuses(apply_really, "does not know");
    pg_do(&pg, "DELETE FROM callboard.schema_migrations WHERE number IN (0, 2)");
    refuses(apply_really, "one before it is not");
}
END_TEST

START_TEST(a_failing_one_leaves_those_before_it)
{
    pg_do(&pg, "CREATE SCHEMA callboard; CREATE TABLE callboard.tenants (mine int)");
    char *error = NULL;
    ck_assert(!migrate_apply(&options, false, NULL, NULL, NULL, &error));
    ck_assert_msg(strstr(error, "0003_tenants failed; nothing of it was kept") != NULL, "%s", error);
    free(error);
    ck_assert_int_eq(pg_count(&pg, "SELECT max(number) FROM callboard.schema_migrations"), 2);
    pg_do(&pg, "DROP TABLE callboard.tenants");
    apply(); /* and once the way is free it goes on from there */
}
END_TEST

START_TEST(verify_notices_what_is_gone)
{
    char *error = NULL;
    struct count count = {0};
    refuses(migrate_verify, "not applied yet");
    apply();
    ck_assert_msg(migrate_verify(&options, tally, &count, NULL, &error), "%s", error);
    ck_assert_uint_eq(count.applied, migration_count);
    pg_do(&pg, "ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking");
    refuses(migrate_verify, "what it makes is not there");
}
END_TEST

START_TEST(two_at_once_do_it_once)
{
    char command[600];
    snprintf(command, sizeof command,
             "psql -qX -d %s -c \"SELECT pg_advisory_lock(7810773106571186), pg_sleep(1)\""
             " >/dev/null &",
             pg.database);
    ck_assert_int_eq(system(command), 0);
    while (!pg_count(&pg, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
        ;
    int64_t start = pg_ms();
    apply();
    ck_assert_int_gt(pg_ms() - start, 500);
}
END_TEST

/* A typo in a query fails here, not in the evening. */
START_TEST(every_query_fits_the_schema)
{
    apply();
    char info[500];
    snprintf(info, sizeof info, "%s user=postgres", pg.direct);
    PGconn *connection = PQconnectdb(info);
    for (size_t i = 0; i < query_count; i++) {
        PGresult *result = PQprepare(connection, queries[i]->name, queries[i]->sql, 0, NULL);
        ck_assert_msg(PQresultStatus(result) == PGRES_COMMAND_OK, "%s: %s", queries[i]->name,
                      PQerrorMessage(connection));
        PQclear(result);
    }
    PQfinish(connection);
}
END_TEST

static char *slurp(const char *path)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert(getdelim(&text, &size, '\0', file) > 0);
    fclose(file);
    return text;
}

START_TEST(every_query_is_declared)
{
    char *header = slurp(TEST_SOURCE_DIR "/src/store/queries.h"), name[128];
    for (size_t i = 0; i < query_count; i++) {
        snprintf(name, sizeof name, "query_%s", queries[i]->name);
        ck_assert_msg(strstr(header, name) != NULL, "sql/queries/%s.sql is not declared in src/store/queries.h",
                      queries[i]->name);
    }
    free(header);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("migrate");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, what_cannot_be_reached_is_no_refusal);
    tcase_add_test(cases, twice_changes_nothing);
    tcase_add_test(cases, a_dry_run_leaves_nothing_behind);
    tcase_add_test(cases, a_changed_file_is_refused);
    tcase_add_test(cases, a_newer_database_is_refused);
    tcase_add_test(cases, an_unknown_and_a_missing_one_are_refused);
    tcase_add_test(cases, a_failing_one_leaves_those_before_it);
    tcase_add_test(cases, verify_notices_what_is_gone);
    tcase_add_test(cases, two_at_once_do_it_once);
    tcase_add_test(cases, every_query_fits_the_schema);
    tcase_add_test(cases, every_query_is_declared);
    return run_tests("migrate", cases);
}
