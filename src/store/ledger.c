#include "store/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* What the functions of a file's name are: a sum over all that the file decides, in a form that a dump or another
 * server leaves as it is. One that somebody has put beside it changes the sum. NULL for what is no function. */
#define FUNCTION_SUM                                                                                                   \
    "(SELECT md5(string_agg(concat_ws('|', pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), p.prosrc," \
    " p.prokind, l.lanname, p.prosecdef, p.provolatile, p.proparallel, p.proisstrict, p.proleakproof, p.prorows,"      \
    " p.procost, p.proconfig, pg_get_userbyid(p.proowner), obj_description(p.oid, 'pg_proc'),"                         \
    " (SELECT string_agg(one::text, ',' ORDER BY one::text)"                                                           \
    " FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) one)), '||' ORDER BY p.oid))"                       \
    " FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'callboard'::regnamespace"         \
    " AND path LIKE 'functions/%' AND p.proname = substring(path FROM '[^/]*$'))"

/* ---- reading ---- */

static void keep_migrations(struct migrator *migrator, const PGresult *result)
{
    migrator->migration_count = (size_t)PQntuples(result);
    migrator->migrations = mem_new(migrator->migration_count + 1, sizeof *migrator->migrations);
    for (int i = 0; i < PQntuples(result); i++) {
        struct applied_migration *record = &migrator->migrations[i];
        record->number = atoi(PQgetvalue(result, i, 0));
        snprintf(record->checksum, sizeof record->checksum, "%s", PQgetvalue(result, i, 1));
        snprintf(record->applied_at, sizeof record->applied_at, "%s", PQgetvalue(result, i, 2));
    }
}

static void keep_files(struct migrator *migrator, const PGresult *result)
{
    migrator->file_count = (size_t)PQntuples(result);
    migrator->files = mem_new(migrator->file_count + 1, sizeof *migrator->files);
    for (int i = 0; i < PQntuples(result); i++) {
        struct applied_file *record = &migrator->files[i];
        record->path = mem_copy(PQgetvalue(result, i, 0));
        snprintf(record->checksum, sizeof record->checksum, "%s", PQgetvalue(result, i, 1));
        record->intact = PQgetvalue(result, i, 2)[0] == 't';
    }
}

/* Reads a table into the migrator with `keep`, if the database has the table. */
static bool read_table(struct migrator *migrator, const char *table, const char *sql,
                       void (*keep)(struct migrator *, const PGresult *))
{
    PGresult *result = migrator_ask(migrator, "SELECT to_regclass($1) IS NULL", &table, 1);
    bool answered = result != NULL, missing = answered && PQgetvalue(result, 0, 0)[0] == 't';
    PQclear(result);
    if (!answered || missing)
        return answered;
    result = migrator_ask(migrator, sql, NULL, 0);
    answered = result != NULL;
    if (answered)
        keep(migrator, result);
    PQclear(result);
    return answered;
}

bool ledger_read(struct migrator *migrator)
{
    ledger_clear(migrator);
    return read_table(migrator, "callboard.schema_migrations",
                      "SELECT number, checksum, to_char(applied_at, 'YYYY-MM-DD HH24:MI:SSTZH:TZM')"
                      " FROM callboard.schema_migrations ORDER BY number",
                      keep_migrations) &&
           read_table(migrator, "callboard.schema_files",
                      "SELECT path, checksum, made IS NOT DISTINCT FROM " FUNCTION_SUM
                      " FROM callboard.schema_files ORDER BY path",
                      keep_files);
}

void ledger_clear(struct migrator *migrator)
{
    for (size_t i = 0; i < migrator->file_count; i++)
        free(migrator->files[i].path);
    free(migrator->files);
    free(migrator->migrations);
    migrator->files = NULL;
    migrator->migrations = NULL;
    migrator->file_count = migrator->migration_count = 0;
}

const struct applied_migration *ledger_migration(const struct migrator *migrator, int number)
{
    for (size_t i = 0; i < migrator->migration_count; i++)
        if (migrator->migrations[i].number == number)
            return &migrator->migrations[i];
    return NULL;
}

const struct applied_file *ledger_file(const struct migrator *migrator, const char *path)
{
    for (size_t i = 0; i < migrator->file_count; i++)
        if (strcmp(migrator->files[i].path, path) == 0)
            return &migrator->files[i];
    return NULL;
}

/* ---- writing ---- */

bool ledger_prepare(struct migrator *migrator)
{
    return migrator_run(migrator, "CREATE SCHEMA IF NOT EXISTS callboard;"
                                  "CREATE TABLE IF NOT EXISTS callboard.schema_migrations ("
                                  " number int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL,"
                                  " applied_at timestamptz NOT NULL DEFAULT now(),"
                                  " applied_by text NOT NULL DEFAULT session_user);"
                                  "CREATE TABLE IF NOT EXISTS callboard.schema_files ("
                                  " path text PRIMARY KEY, checksum text NOT NULL, made text,"
                                  " applied_at timestamptz NOT NULL DEFAULT now(),"
                                  " applied_by text NOT NULL DEFAULT session_user)");
}

bool ledger_record(struct migrator *migrator, const struct migration *migration)
{
    char number[16];
    snprintf(number, sizeof number, "%d", migration->number);
    const char *values[] = {number, migration->name, migration->checksum};
    return migrator_run_with(
        migrator, "INSERT INTO callboard.schema_migrations (number, name, checksum) VALUES ($1::int, $2, $3)", values,
        3);
}

bool ledger_record_files(struct migrator *migrator, const char *paths, const char *checksums)
{
    const char *values[] = {paths, checksums};
    return migrator_run_with(migrator,
                             "INSERT INTO callboard.schema_files AS f (path, checksum, made)"
                             " SELECT path, checksum, " FUNCTION_SUM
                             " FROM unnest($1::text[], $2::text[]) AS given (path, checksum)"
                             " ON CONFLICT (path) DO UPDATE SET checksum = excluded.checksum, made = excluded.made,"
                             " applied_at = now(), applied_by = session_user",
                             values, 2);
}

/* ---- the baseline in the place of what it was merged from ---- */

static bool has_replaced(const struct migrator *migrator)
{
    for (size_t i = 0; i < replaced_count; i++)
        if (ledger_migration(migrator, replaced[i].number) != NULL)
            return true;
    return false;
}

static bool refuse_some(struct migrator *migrator)
{
    for (size_t i = 0; i < replaced_count; i++) {
        const struct applied_migration *record = ledger_migration(migrator, replaced[i].number);
        if (record == NULL)
            return migrator_fail(
                migrator,
                mem_format("The database lacks migration %s, which this callboard has no more: its baseline "
                           "stands for %04d to %04d. Migrate with the callboard of commit %s first.",
                           replaced[i].name, replaced[0].number, replaced[replaced_count - 1].number, baseline_commit));
        if (strcmp(record->checksum, replaced[i].checksum) != 0)
            return migrator_fail(migrator, mem_format("Migration %s was another one when it was applied on %s: this "
                                                      "callboard cannot know what the database has.",
                                                      replaced[i].name, record->applied_at));
    }
    return true;
}

bool ledger_adopt(struct migrator *migrator)
{
    if (!has_replaced(migrator))
        return true;
    char newest[16];
    snprintf(newest, sizeof newest, "%d", replaced[replaced_count - 1].number);
    const char *values[] = {newest};
    if (!refuse_some(migrator) || !ledger_prepare(migrator) ||
        !migrator_run_with(migrator, "DELETE FROM callboard.schema_migrations WHERE number <= $1::int", values, 1))
        return false;
    for (size_t i = 0; i < migration_count && migrations[i].number <= baseline_newest; i++)
        if (!ledger_record(migrator, &migrations[i]))
            return false;
    return ledger_read(migrator);
}

/* ---- what does not belong to this program ---- */

static bool is_known(int number)
{
    for (size_t i = 0; i < migration_count; i++)
        if (migrations[i].number == number)
            return true;
    return false;
}

bool ledger_refuse_unknown(struct migrator *migrator)
{
    for (size_t i = 0; i < migrator->migration_count; i++) {
        int number = migrator->migrations[i].number;
        if (number > migration_newest)
            return migrator_fail(migrator, mem_format("The database is newer than this program: it has migration %04d, "
                                                      "this program ends at %04d. Install a newer callboard.",
                                                      number, migration_newest));
        if (!is_known(number))
            return migrator_fail(migrator, mem_format("The database has migration %04d, which this program does not "
                                                      "know: it was made by another build of callboard.",
                                                      number));
    }
    return true;
}

bool ledger_refuse_changed(struct migrator *migrator)
{
    bool pending_before = false;
    for (size_t i = 0; i < migration_count; i++) {
        const struct applied_migration *record = ledger_migration(migrator, migrations[i].number);
        if (record != NULL && strcmp(record->checksum, migrations[i].checksum) != 0)
            return migrator_fail(migrator, mem_format("Migration %s has been changed since it was applied on %s; write "
                                                      "a new one instead.",
                                                      migrations[i].name, record->applied_at));
        if (record != NULL && pending_before)
            return migrator_fail(migrator,
                                 mem_format("Migration %s is applied, but one before it is not.", migrations[i].name));
        pending_before = record == NULL;
    }
    return true;
}
