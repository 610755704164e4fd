/* A migration whose link breaks, at each of its statements: what failed is told, nothing is changed, and the next run
 * does it. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/ledger.h"
#include "store/migrate.h"
#include "store/schema_files.h"
#include "support/calls.h"
#include "support/pg.h"
#include "support/run.h"
#include "support/super.h"

static struct pg pg;
static struct store_options options;

typedef bool work(const struct store_options *, migration_reporter *, void *, enum fault *, char **);

static bool apply(const struct store_options *with, migration_reporter *report, void *context, enum fault *fault,
                  char **error)
{
    return migrate_apply(with, false, report, context, fault, error);
}

static void must(work *what)
{
    char *error = NULL;
    ck_assert_msg(what(&options, NULL, NULL, NULL, &error), "%s", error);
}

static void refuses(work *what, const char *words)
{
    enum fault fault = FAULT_NONE;
    char *error = NULL;
    ck_assert_msg(!what(&options, NULL, NULL, &fault, &error), "not refused: %s", words);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" lacks \"%s\"", error, words);
    ck_assert_int_eq(fault, FAULT_FAILED);
    free(error);
}

/* All that a run writes down, and the functions. */
static char *state(void)
{
    return super_text(pg.database,
                      "SELECT md5((SELECT string_agg(f::text, ',' ORDER BY path) FROM callboard.schema_files f)"
                      " || (SELECT string_agg(m::text, ',' ORDER BY number) FROM callboard.schema_migrations m)"
                      " || (SELECT string_agg(p.oid || prosrc || proacl::text, ',' ORDER BY p.oid) FROM pg_proc p"
                      "     WHERE pronamespace = 'callboard'::regnamespace))");
}

/* ---- a database that has all ---- */

/* What a run finds to be done. */
static const char in_order[] = "SELECT 1";
static const char one_changed[] = "UPDATE callboard.schema_files SET checksum = 'other'"
                                  " WHERE path = 'functions/read/read_artists'";
static const char one_has_a_twin[] =
    "UPDATE callboard.schema_files SET checksum = 'other'"
    " WHERE path = 'functions/read/read_artists';"
    "CREATE OR REPLACE FUNCTION callboard.read_artists(point) RETURNS int LANGUAGE sql AS 'SELECT 1'";
static const char one_has_gone[] = "INSERT INTO callboard.schema_files VALUES ('functions/gone', 'x'), ('odd', 'y')"
                                   " ON CONFLICT DO NOTHING;"
                                   "CREATE OR REPLACE FUNCTION callboard.gone() RETURNS int LANGUAGE sql AS 'SELECT 1'";
static const char wall_changed[] = "UPDATE callboard.schema_files SET checksum = 'other' WHERE path LIKE 'walls/%'";

static const struct {
    const char *found;
    work *what;
    const char *call, *about;
    int number;
} broken[] = {
    {in_order, apply, "PQexec", "SET search_path", 1},
    {in_order, apply, "PQexec", "BEGIN", 1},
    {in_order, apply, "PQexec", "SET LOCAL lock_timeout = '60s'", 1},
    {in_order, apply, "PQexecParams", "to_regclass", 1},
    {in_order, apply, "PQexecParams", "to_regclass", 2},
    {in_order, apply, "PQexec", "FROM callboard.schema_migrations", 1},
    {in_order, apply, "PQexec", "FROM callboard.schema_files", 1},
    {in_order, apply, "PQexec", "CREATE SCHEMA", 1},
    {in_order, apply, "PQexecParams", "to_regclass", 3},
    {in_order, apply, "PQexec", "SAVEPOINT look", 1},
    {in_order, apply, "PQexec", "ROLLBACK TO look", 1},
    {in_order, apply, "PQexecParams", "INSERT INTO callboard.schema_files", 1},
    {in_order, apply, "PQexecParams", "to_regclass", 5},
    {in_order, apply, "PQexec", "COMMIT", 1},
    {in_order, migrate_status, "PQexec", "SAVEPOINT look", 1},
    {in_order, migrate_status, "PQexec", "ROLLBACK", 2},
    {in_order, migrate_verify, "PQexec", "BEGIN", 1},
    {one_changed, apply, "PQexecParams", "REVOKE ALL ON ROUTINE", 1},
    {one_changed, apply, "PQexec", "REVOKE ALL ON ROUTINE", 1},
    {one_changed, apply, "PQexec", "SET LOCAL check_function_bodies", 1},
    {one_changed, apply, "PQexec", "SET LOCAL ROLE callboard_owner", 1},
    {one_changed, apply, "PQexec", "GRANT CREATE", 1},
    {one_changed, apply, "PQexec", "RESET ROLE", 2},
    {one_changed, apply, "PQexec", "SAVEPOINT before", 1},
    {one_changed, apply, "PQexec", "RELEASE before", 1},
    {one_changed, apply, "PQexec", "REVOKE CREATE", 1},
    {one_has_a_twin, apply, "PQexec", "ROLLBACK TO before", 1},
    {one_has_a_twin, apply, "PQexecParams", "DROP ROUTINE", 1},
    {one_has_a_twin, apply, "PQexec", "SET LOCAL ROLE callboard_reader", 2},
    {one_has_a_twin, apply, "PQexec", "RELEASE before", 1},
    {one_has_gone, apply, "PQexecParams", "DROP ROUTINE", 1},
    {one_has_gone, apply, "PQexecParams", "DELETE FROM callboard.schema_files", 1},
    {wall_changed, apply, "PQexec", "RESET ROLE", 4},
};

enum { BROKEN = sizeof broken / sizeof *broken };

START_TEST(a_run_whose_link_breaks_changes_nothing)
{
    pg_do(&pg, "%s", broken[_i].found);
    char *before = state();
    calls_fail(broken[_i].call, broken[_i].about, broken[_i].number, 0);
    refuses(broken[_i].what, "The server says: the connection broke (no answer)");
    ck_assert_msg(calls_end() == 1, "%s %d", broken[_i].about, broken[_i].number);
    char *after = state();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
    if (_i + 1 < BROKEN && broken[_i].found == broken[_i + 1].found)
        return; /* the next one finds the same */
    must(apply);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_proc WHERE proname = 'gone'"
                                   " OR (proname = 'read_artists' AND proargtypes::text = '600')"),
                     0);
}
END_TEST

/* It does not matter what is not known: the function is made anew. */
START_TEST(whoever_cannot_count_twins_makes_it_anew)
{
    pg_do(&pg, "%s", one_changed);
    calls_fail("PQexecParams", "SELECT count(*) FROM pg_proc", 1, 0);
    must(apply);
    ck_assert_int_eq(calls_end(), 1);
    must(migrate_verify);
}
END_TEST

START_TEST(a_transaction_in_the_way_is_named)
{
    pg_do(&pg, "%s", one_changed);
    pg_do(&pg, "CREATE FUNCTION public.in_the_way() RETURNS event_trigger LANGUAGE plpgsql AS"
               " 'BEGIN RAISE lock_not_available; END';"
               "CREATE EVENT TRIGGER in_the_way ON ddl_command_start WHEN TAG IN ('CREATE FUNCTION')"
               " EXECUTE FUNCTION public.in_the_way()");
    refuses(apply, "Somebody's open transaction is in the way; try again when it has ended.");
    pg_do(&pg, "DROP EVENT TRIGGER in_the_way; DROP FUNCTION public.in_the_way()");
    must(apply);
}
END_TEST

START_TEST(a_file_of_somebody_else_is_told_by_verify)
{
    pg_do(&pg, "INSERT INTO callboard.schema_files VALUES ('odd', 'y')");
    refuses(migrate_verify, "odd is in the database, but this program has no such file");
    must(apply);
    must(migrate_verify);
}
END_TEST

START_TEST(what_a_wall_makes_is_looked_for)
{
    const struct schema_file *wall = schema_files;
    while (wall->verify == NULL)
        wall++;
    calls_fail("PQexec", wall->verify, 1, 0);
    refuses(migrate_verify, "is recorded, but what it makes is not there");
    ck_assert_int_eq(calls_end(), 1);
    calls_fail("PQexec", migrations[0].verify, 1, 0);
    refuses(migrate_verify, migrations[0].name);
    ck_assert_int_eq(calls_end(), 1);
}
END_TEST

/* ---- one that has nothing, or what was before ---- */

static struct pg full; /* `pg`, while that is another one */

static void another(void)
{
    full = pg;
    pg_make_empty(&pg);
    options.conninfo = pg.direct;
}

static void back(void)
{
    calls_end();
    pg_drop(&pg);
    pg = full;
    options.conninfo = pg.direct;
}

static void has_nothing(void)
{
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM pg_namespace WHERE nspname = 'callboard'"), 0);
}

START_TEST(a_first_run_is_whole_or_nothing)
{
    another();
    calls_fail("PQexec", migrations[0].sql, 1, 0);
    refuses(apply, "failed; nothing was changed");
    ck_assert_int_eq(calls_end(), 1);
    calls_fail("PQexecParams", "INSERT INTO callboard.schema_migrations", 1, 0);
    refuses(apply, "could not be recorded; nothing was changed");
    ck_assert_int_eq(calls_end(), 1);
    has_nothing();
    calls_fail("PQexec", migrations[migration_count - 1].verify, 1, 0);
    refuses(apply, "is recorded, but what it makes is not there");
    ck_assert_int_eq(calls_end(), 1);
    has_nothing();
    back();
}
END_TEST

START_TEST(records_from_before_the_baseline_are_replaced_as_a_whole)
{
    static const char *const statements[][2] = {{"PQexec", "CREATE SCHEMA"},
                                                {"PQexecParams", "DELETE FROM callboard.schema_migrations"},
                                                {"PQexecParams", "INSERT INTO callboard.schema_migrations"}};
    another();
    pg_do(&pg, "CREATE SCHEMA callboard; CREATE TABLE callboard.schema_migrations (number int PRIMARY KEY,"
               " name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(),"
               " applied_by text NOT NULL DEFAULT session_user)");
    for (size_t i = 0; i < replaced_count; i++)
        pg_do(&pg, "INSERT INTO callboard.schema_migrations VALUES (%d, '%s', '%s')", replaced[i].number,
              replaced[i].name, replaced[i].checksum);
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        calls_fail(statements[i][0], statements[i][1], 1, 0);
        refuses(apply, "the connection broke");
        ck_assert_int_eq(calls_end(), 1);
        ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.schema_migrations"), (long)replaced_count);
    }
    back();
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        whoever_cannot_count_twins_makes_it_anew,  a_transaction_in_the_way_is_named,
        a_file_of_somebody_else_is_told_by_verify, what_a_wall_makes_is_looked_for,
        a_first_run_is_whole_or_nothing,           records_from_before_the_baseline_are_replaced_as_a_whole,
    };
    pg_make_empty(&pg);
    options = (struct store_options){.conninfo = pg.direct, .login = "postgres"};
    must(apply);
    TCase *all = tcase_create("statements");
    tcase_set_timeout(all, 60);
    tcase_add_loop_test(all, a_run_whose_link_breaks_changes_nothing, 0, BROKEN);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    int status = run_tests("statements", all);
    pg_drop(&pg);
    return status;
}
