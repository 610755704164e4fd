/* Migrations: applied once, recorded, refused where the program and the database do not belong together. Functions and
 * walls: run where their text is another one, put back where somebody changed them, dropped with their files. Every
 * embedded query fits the schema they make. */
#include "store/migrate.h"

#include <check.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/queries.h"
#include "store/schema_files.h"
#include "support/pg.h"
#include "support/proxy.h"
#include "support/run.h"
#include "support/super.h"

/* All that a function's file decides, of all functions. */
#define SUM_OF_FUNCTIONS                                                                                             \
    "SELECT md5(string_agg(p.oid::regprocedure || p.prokind || p.prosrc || p.prosecdef || p.prorettype::regtype || " \
    "coalesce(p.proconfig::text, '') || p.proowner::regrole || coalesce((SELECT string_agg(a::text, "                \
    "',' ORDER BY a::text) FROM unnest(proacl) a), ''), '' ORDER BY p.oid::regprocedure::text)) FROM pg_proc p "     \
    "WHERE pronamespace = 'callboard'::regnamespace AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')"

static struct pg pg;
static struct store_options options;

struct count {
    size_t pending, applied, changed;
    size_t pending_files, files; /* of the functions and walls */
};

static void tally(const struct migration_report *report, void *context)
{
    struct count *count = context;
    ck_assert_ptr_null(report->sentence); /* nothing is there to be said anything of */
    if (report->number == 0) {
        count->pending_files += report->state == MIGRATION_PENDING ? report->files : 0;
        count->files += report->state == MIGRATION_APPLIED ? report->files : 0;
        return;
    }
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

static struct count apply(void)
{
    struct count count = {0};
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, false, tally, &count, NULL, &error), "%s", error);
    return count;
}

static struct count status(void)
{
    struct count count = {0};
    char *error = NULL;
    ck_assert_msg(migrate_status(&options, tally, &count, NULL, &error), "%s", error);
    return count;
}

static void refuses(bool (*what)(const struct store_options *, migration_reporter *, void *, enum fault *, char **),
                    const char *words)
{
    char *error = NULL;
    ck_assert_msg(!what(&options, NULL, NULL, NULL, &error), "not refused: %s", words);
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
    pg_do(&pg, "UPDATE callboard.schema_migrations SET checksum = 'x' WHERE number = 43");
    ck_assert(!migrate_apply(&options, false, NULL, NULL, &fault, &error));
    ck_assert_int_eq(fault, FAULT_FAILED);
    free(error);
}
END_TEST

START_TEST(twice_changes_nothing)
{
    struct count first = apply(), second = apply(), after = status();
    ck_assert_uint_gt(migration_count, 0);
    ck_assert_uint_eq(first.applied, migration_count);
    ck_assert_uint_eq(first.files, schema_file_count);
    ck_assert_uint_eq(second.applied + second.files, 0);
    ck_assert_uint_eq(after.applied, migration_count);
    ck_assert_uint_eq(after.files, schema_file_count);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_migrations"), (long)migration_count);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_files"), (long)schema_file_count);
}
END_TEST

START_TEST(a_dry_run_leaves_nothing_behind)
{
    struct count count = {0};
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, true, tally, &count, NULL, &error), "%s", error);
    ck_assert_uint_eq(count.applied, migration_count);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_namespace WHERE nspname = 'callboard'"), 0);
    count = status();
    ck_assert_uint_eq(count.pending, migration_count);
    ck_assert_uint_eq(count.pending_files, schema_file_count);
}
END_TEST

START_TEST(a_changed_file_is_refused)
{
    apply();
    pg_do(&pg, "UPDATE callboard.schema_migrations SET checksum = 'other' WHERE name = '0045_tenants'");
    refuses(apply_really, "0045_tenants has been changed since");
    ck_assert_uint_eq(status().changed, 1);
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
    pg_do(&pg, "DELETE FROM callboard.schema_migrations WHERE number IN (0, 44)");
    refuses(apply_really, "one before it is not");
}
END_TEST

START_TEST(a_failing_one_changes_nothing)
{
    pg_do(&pg, "CREATE SCHEMA callboard; CREATE TABLE callboard.tenants (mine int)");
    char *error = NULL;
    ck_assert(!migrate_apply(&options, false, NULL, NULL, NULL, &error));
    ck_assert_msg(strstr(error, "0045_tenants failed; nothing was changed.") != NULL, "%s", error);
    free(error);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_class WHERE relnamespace = 'callboard'::regnamespace"), 1);
    pg_do(&pg, "DROP TABLE callboard.tenants");
    apply(); /* once the way is free */
}
END_TEST

/* ---- functions and walls ---- */

static long functions(const char *condition)
{
    return pg_count(&pg, "SELECT count(*) FROM pg_proc p WHERE pronamespace = 'callboard'::regnamespace AND %s",
                    condition);
}

START_TEST(a_function_whose_text_is_another_one_is_run_again)
{
    apply();
    pg_do(&pg, "UPDATE callboard.schema_files SET checksum = 'older' WHERE path IN "
               "('functions/book/book', 'walls/policies')");
    ck_assert_uint_eq(status().pending_files, 2);
    refuses(migrate_verify, "sql/functions/book/book.sql is not in the database as this program has it");
    ck_assert_uint_eq(apply().files, 2);
    ck_assert_uint_eq(status().pending_files, 0);
}
END_TEST

/* Each of these is put back by the next run, whatever the file's checksum says. */
START_TEST(a_function_that_somebody_changed_is_put_back)
{
    static const char *const changes[] = {
        "ALTER FUNCTION callboard.move SECURITY INVOKER",
        "GRANT EXECUTE ON FUNCTION callboard.begin_write TO callboard_member",
        "GRANT EXECUTE ON FUNCTION callboard.begin_write TO PUBLIC",
        "REVOKE EXECUTE ON FUNCTION callboard.move FROM callboard_member",
        "ALTER FUNCTION callboard.move RESET search_path",
        "CREATE OR REPLACE FUNCTION callboard.is_zone(p_zone text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT "
        "true'",
        "DROP FUNCTION callboard.is_zone(text)",
        "CREATE FUNCTION callboard.is_zone(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE PROCEDURE callboard.is_zone() LANGUAGE sql AS 'SELECT 1'",
        "ALTER FUNCTION callboard.is_zone OWNER TO postgres",
        "DROP FUNCTION callboard.is_zone(text); CREATE PROCEDURE callboard.is_zone(p_zone text) LANGUAGE sql AS ''",
        "DROP FUNCTION callboard.is_zone(text); CREATE FUNCTION callboard.is_zone(p_zone text) RETURNS int LANGUAGE "
        "sql "
        "AS 'SELECT 1'",
        "DROP FUNCTION callboard.is_zone(text); CREATE FUNCTION callboard.is_zone(int, int) RETURNS int LANGUAGE sql "
        "AS 'SELECT 1'",
    };
    apply();
    char *whole = super_text(pg.database, SUM_OF_FUNCTIONS);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        pg_do(&pg, "%s", changes[i]);
        char *changed = super_text(pg.database, SUM_OF_FUNCTIONS);
        ck_assert_str_ne(changed, whole);
        refuses(migrate_verify, "is not in the database as this program has it");
        ck_assert_msg(apply().files > 0, "%s", changes[i]);
        char *again = super_text(pg.database, SUM_OF_FUNCTIONS);
        ck_assert_msg(strcmp(again, whole) == 0, "%s", changes[i]);
        free(changed);
        free(again);
    }
    free(whole);
}
END_TEST

START_TEST(a_function_without_a_file_is_dropped)
{
    apply();
    pg_do(&pg, "CREATE FUNCTION callboard.of_old() RETURNS int LANGUAGE sql AS 'SELECT 1';"
               "INSERT INTO callboard.schema_files (path, checksum) VALUES ('functions/book/of_old', 'x')");
    apply();
    ck_assert_int_eq(functions("proname = 'of_old'"), 0);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_files WHERE path ~ 'of_old'"), 0);
}
END_TEST

START_TEST(a_file_that_has_moved_keeps_its_function)
{
    apply();
    long oid = pg_count(&pg, "SELECT 'callboard.book'::regproc::oid");
    pg_do(&pg,
          "UPDATE callboard.schema_files SET path = 'functions/elsewhere/book' WHERE path = 'functions/book/book'");
    ck_assert_uint_eq(apply().files, 2); /* one that is here, and one that has gone */
    ck_assert_int_eq(pg_count(&pg, "SELECT 'callboard.book'::regproc::oid"), oid);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_files"), (long)schema_file_count);
}
END_TEST

START_TEST(one_that_others_need_is_not_dropped)
{
    apply();
    pg_do(&pg, "CREATE FUNCTION callboard.of_old() RETURNS int LANGUAGE sql AS 'SELECT 1';"
               "CREATE VIEW public.theirs AS SELECT callboard.of_old();"
               "INSERT INTO callboard.schema_files (path, checksum) VALUES ('functions/book/of_old', 'x')");
    refuses(apply_really, "The function of_old has no file any more and could not be dropped; nothing was changed");
    ck_assert_int_eq(functions("proname = 'of_old'"), 1);
}
END_TEST

/* Each is named by verify, and closed by the next run. */
START_TEST(a_gap_in_a_wall_is_noticed_and_closed)
{
    static const struct {
        const char *change, *words;
    } gaps[] = {
        {"ALTER TABLE callboard.challenges DISABLE ROW LEVEL SECURITY", "policies missing: challenges"},
        {"DROP POLICY own_draft ON callboard.drafts", "policies missing: drafts"},
        {"ALTER POLICY own_tenant ON callboard.artists USING (tenant_id = (SELECT callboard.current_tenant()) OR true)",
         "policies missing: artists"},
        {"CREATE POLICY more ON callboard.artists FOR SELECT TO callboard_reader USING (true)",
         "policies missing: artists"},
        {"REVOKE SELECT ON callboard.bookings FROM callboard_reader", "policies missing: bookings"},
        {"GRANT DELETE ON callboard.projects TO callboard_member", "read or write past the functions: projects"},
        {"CREATE TABLE callboard.later (tenant_id uuid, id uuid, PRIMARY KEY (tenant_id, id));"
         "ALTER TABLE callboard.later OWNER TO callboard_owner",
         "policies missing: later"},
        {"ALTER TABLE callboard.bookings DISABLE TRIGGER bookings_log", "switched off or changed: bookings_log"},
        {"CREATE OR REPLACE TRIGGER bookings_log AFTER DELETE ON callboard.bookings FOR EACH ROW"
         " EXECUTE FUNCTION callboard.log_booking()",
         "switched off or changed: bookings_log"},
        {"CREATE POLICY more ON callboard.tenants FOR SELECT TO callboard_reader USING (true)",
         "policies missing: tenants"},
        {"DROP MATERIALIZED VIEW callboard.hold_fates", "is recorded, but what it makes is not there"},
    };
    apply();
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        pg_do(&pg, "%s", gaps[i].change);
        refuses(migrate_verify, gaps[i].words);
        ck_assert_msg(status().pending_files > 0, "%s", gaps[i].change);
        apply();
        char *error = NULL;
        ck_assert_msg(migrate_verify(&options, NULL, NULL, NULL, &error), "%s: %s", gaps[i].change, error);
    }
}
END_TEST

/* As sql/README.md describes him: first on a database that a superuser has made, then on one of his own. */
START_TEST(an_operator_who_is_no_superuser_migrates)
{
    apply();
    pg_do(&pg,
          "CREATE ROLE op LOGIN CREATEROLE;"
          "GRANT callboard_owner, callboard_reader, callboard_doorman, callboard_watcher TO op;"
          "ALTER DATABASE %s OWNER TO op;"
          "UPDATE callboard.schema_files SET checksum = 'older';"
          "DROP POLICY own_tenant ON callboard.artists",
          pg.database);
    options.login = "op";
    ck_assert_uint_eq(apply().files, schema_file_count);
    pg_do(&pg, "DROP SCHEMA callboard CASCADE");
    ck_assert_uint_eq(apply().applied, migration_count);
    char *error = NULL;
    ck_assert_msg(migrate_verify(&options, NULL, NULL, NULL, &error), "%s", error);
    pg_do(&pg,
          "REVOKE callboard_owner, callboard_reader, callboard_doorman, callboard_watcher FROM op;"
          "ALTER DATABASE %s OWNER TO postgres; REASSIGN OWNED BY op TO postgres; DROP OWNED BY op; DROP ROLE op",
          pg.database);
}
END_TEST

/* What no file of ours makes good: it is named. */
START_TEST(who_was_let_in_elsewhere_is_noticed)
{
    static const struct {
        const char *change, *back, *words;
    } gaps[] = {
        {"GRANT CREATE ON SCHEMA callboard TO callboard_member",
         "REVOKE CREATE ON SCHEMA callboard FROM callboard_member",
         "may make something in the schema: callboard_member"},
        {"GRANT callboard_reader TO callboard_operator", "REVOKE callboard_reader FROM callboard_operator",
         "nobody may be a member: callboard_operator of callboard_reader"},
        {"GRANT SELECT (confirmed) ON callboard.booked_hours TO callboard_member",
         "REVOKE SELECT (confirmed) ON callboard.booked_hours FROM callboard_member",
         "booked_hours (SELECT to callboard_member)"},
        {"CREATE FUNCTION callboard.theirs() RETURNS int LANGUAGE sql AS 'SELECT 1'",
         "DROP FUNCTION callboard.theirs()", "anybody may call: theirs"},
    };
    apply();
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        pg_do(&pg, "%s", gaps[i].change);
        refuses(migrate_verify, gaps[i].words);
        pg_do(&pg, "%s", gaps[i].back);
    }
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
    ck_assert_uint_eq(count.files, schema_file_count);
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

/* ---- a link that breaks ---- */

enum { CUTS = 48 };
static const char *const of_work = "SELECT count(*) FROM callboard.schema_files WHERE checksum = 'older'";

/* Two files to run again, and a function to drop. */
static void make_work(void)
{
    pg_do(&pg, "UPDATE callboard.schema_files SET checksum = 'older' WHERE path IN "
               "('functions/book/book', 'walls/policies');"
               "CREATE OR REPLACE FUNCTION callboard.of_old() RETURNS int LANGUAGE sql AS 'SELECT 1';"
               "INSERT INTO callboard.schema_files (path, checksum) VALUES ('functions/book/of_old', 'older') "
               "ON CONFLICT (path) DO NOTHING");
}

static bool dry_run(const struct store_options *with, migration_reporter *report, void *context, enum fault *fault,
                    char **error)
{
    return migrate_apply(with, true, report, context, fault, error);
}

/* Runs it CUTS times, and cuts the wire each time a little later; the last time it gets through. Whatever was not done
 * wholly is not done, and is told. */
static void cut_everywhere(bool (*what)(const struct store_options *, migration_reporter *, void *, enum fault *,
                                        char **))
{
    struct proxy *proxy = proxy_start(pg.socket_dir, pg.port);
    char conninfo[500];
    snprintf(conninfo, sizeof conninfo, "host=%s port=%d dbname=%s", proxy_dir(proxy), pg.port, pg.database);
    struct store_options through = {.conninfo = conninfo, .login = "postgres"};
    char *error = NULL;
    make_work();
    ck_assert_msg(dry_run(&through, NULL, NULL, NULL, &error), "%s", error);
    long whole = proxy_sent(proxy);
    for (int cut = 0; cut < CUTS; cut += pg_share()) {
        enum fault fault = FAULT_NONE;
        make_work();
        proxy_cut_after_sent(proxy, whole * cut / CUTS);
        if (what(&through, NULL, NULL, &fault, &error))
            continue;
        ck_assert_int_ne(fault, FAULT_NONE);
        ck_assert_str_ne(error, "");
        if (fault != FAULT_LOST) /* which says that nobody knows */
            ck_assert_int_eq(pg_count(&pg, "%s", of_work), 3);
        free(error);
    }
    proxy_stop(&proxy);
}

START_TEST(a_link_that_breaks_leaves_nothing_half_done)
{
    apply();
    cut_everywhere(apply_really);
    make_work();
    ck_assert_uint_eq(apply().files, 3);
    cut_everywhere(migrate_status);
    cut_everywhere(migrate_verify);
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
    tcase_add_test(cases, a_failing_one_changes_nothing);
    tcase_add_test(cases, a_function_whose_text_is_another_one_is_run_again);
    tcase_add_test(cases, a_function_that_somebody_changed_is_put_back);
    tcase_add_test(cases, a_function_without_a_file_is_dropped);
    tcase_add_test(cases, a_file_that_has_moved_keeps_its_function);
    tcase_add_test(cases, one_that_others_need_is_not_dropped);
    tcase_add_test(cases, a_gap_in_a_wall_is_noticed_and_closed);
    tcase_add_test(cases, an_operator_who_is_no_superuser_migrates);
    tcase_add_test(cases, who_was_let_in_elsewhere_is_noticed);
    tcase_add_test(cases, verify_notices_what_is_gone);
    tcase_add_test(cases, two_at_once_do_it_once);
    tcase_add_test(cases, a_link_that_breaks_leaves_nothing_half_done);
    tcase_add_test(cases, every_query_fits_the_schema);
    tcase_add_test(cases, every_query_is_declared);
    return run_tests("migrate", cases);
}
