#include "store/migrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/dial.h"

/* The key of the advisory lock: any number, but the same one in every version of callboard. */
#define LOCK_KEY "7810773106571186"

/* A row of callboard.schema_migrations */
struct applied {
    int number;
    char checksum[80];
    char applied_at[40];
};

struct migrator {
    PGconn *connection;
    struct applied *records;
    size_t record_count;
    migration_reporter *report;
    void *context;
    enum fault fault;
    char *error;
};

/* ---- small helpers: they do nothing after the first failure, whose sentence is in `error` ---- */

static PGresult *ask(struct migrator *migrator, const char *sql, const char *const *values, int count)
{
    PGresult *result = count ? PQexecParams(migrator->connection, sql, count, NULL, values, NULL, NULL, 0)
                             : PQexec(migrator->connection, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return result;
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *where = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
    free(migrator->error);
    migrator->error = mem_format("the server says: %s (%s%s%s)", words != NULL ? words : "the connection broke",
                                 code != NULL ? code : "no answer", where != NULL ? ", at character " : "",
                                 where != NULL ? where : "");
    PQclear(result);
    return NULL;
}

/* Frees the result. True: there was one. */
static bool dismiss(PGresult *result)
{
    bool answered = result != NULL;
    PQclear(result);
    return answered;
}

static bool run(struct migrator *migrator, const char *sql)
{
    return dismiss(ask(migrator, sql, NULL, 0));
}

static bool fail(struct migrator *migrator, char *sentence)
{
    free(migrator->error);
    migrator->error = sentence;
    return false;
}

/* Makes the error of one migration, whose transaction has been rolled back. */
static bool blame(struct migrator *migrator, const struct migration *migration, const char *what)
{
    char *why = migrator->error;
    migrator->error = mem_format("Migration %s %s; nothing of it was kept: %s", migration->name, what,
                                 why != NULL ? why : "no reason given");
    free(why);
    return false;
}

/* ---- what the database has ---- */

static void keep_records(struct migrator *migrator, const PGresult *result)
{
    migrator->record_count = (size_t)PQntuples(result);
    migrator->records = mem_new(migrator->record_count + 1, sizeof *migrator->records);
    for (int i = 0; i < PQntuples(result); i++) {
        struct applied *record = &migrator->records[i];
        record->number = atoi(PQgetvalue(result, i, 0));
        snprintf(record->checksum, sizeof record->checksum, "%s", PQgetvalue(result, i, 1));
        snprintf(record->applied_at, sizeof record->applied_at, "%s", PQgetvalue(result, i, 2));
    }
}

static bool read_records(struct migrator *migrator)
{
    PGresult *result = ask(migrator, "SELECT to_regclass('callboard.schema_migrations') IS NULL", NULL, 0);
    bool empty = result != NULL && PQgetvalue(result, 0, 0)[0] == 't';
    if (!dismiss(result))
        return false;
    if (empty)
        return true;
    result = ask(migrator,
                 "SELECT number, checksum, to_char(applied_at, 'YYYY-MM-DD HH24:MI:SSTZH:TZM')"
                 " FROM callboard.schema_migrations ORDER BY number",
                 NULL, 0);
    if (result != NULL)
        keep_records(migrator, result);
    return dismiss(result);
}

static const struct applied *record_of(const struct migrator *migrator, int number)
{
    for (size_t i = 0; i < migrator->record_count; i++)
        if (migrator->records[i].number == number)
            return &migrator->records[i];
    return NULL;
}

static bool has_changed(struct migrator *migrator, const struct migration *migration, const struct applied *record,
                        bool *changed)
{
    const char *values[] = {migration->sql};
    PGresult *result = ask(migrator, "SELECT encode(sha256(convert_to($1::text, 'UTF8')), 'hex')", values, 1);
    if (result != NULL)
        *changed = strcmp(PQgetvalue(result, 0, 0), record->checksum);
    return dismiss(result);
}

static bool look_at(struct migrator *migrator, const struct migration *migration, struct migration_report *out)
{
    const struct applied *record = record_of(migrator, migration->number);
    bool changed = false;
    *out = (struct migration_report){.number = migration->number, .name = migration->name};
    if (record == NULL)
        return true;
    if (!has_changed(migrator, migration, record, &changed))
        return false;
    out->state = changed ? MIGRATION_CHANGED : MIGRATION_APPLIED;
    snprintf(out->applied_at, sizeof out->applied_at, "%s", record->applied_at);
    return true;
}

static void say(const struct migrator *migrator, const struct migration_report *report)
{
    if (migrator->report != NULL)
        migrator->report(report, migrator->context);
}

/* ---- what migrate refuses ---- */

int migrate_newest(void)
{
    return migration_count ? migrations[migration_count - 1].number : 0;
}

static bool is_known(int number)
{
    for (size_t i = 0; i < migration_count; i++)
        if (migrations[i].number == number)
            return true;
    return false;
}

static bool refuse_unknown(struct migrator *migrator)
{
    int newest = migrate_newest();
    for (size_t i = 0; i < migrator->record_count; i++) {
        int number = migrator->records[i].number;
        if (number > newest)
            return fail(migrator, mem_format("The database is newer than this program: it has migration %04d, "
                                             "this program ends at %04d. Install a newer callboard.",
                                             number, newest));
        if (!is_known(number))
            return fail(migrator, mem_format("The database has migration %04d, which this program does not know: "
                                             "it was made by another build of callboard.",
                                             number));
    }
    return true;
}

static bool refuse_changed(struct migrator *migrator)
{
    bool pending_before = false;
    for (size_t i = 0; i < migration_count; i++) {
        struct migration_report report;
        if (!look_at(migrator, &migrations[i], &report))
            return false;
        if (report.state == MIGRATION_CHANGED)
            return fail(migrator, mem_format("Migration %s has been changed since it was applied on %s; write a new "
                                             "one instead.",
                                             report.name, report.applied_at));
        if (report.state == MIGRATION_APPLIED && pending_before)
            return fail(migrator, mem_format("Migration %s is applied, but one before it is not.", report.name));
        pending_before = report.state == MIGRATION_PENDING;
    }
    return true;
}

/* ---- applying and verifying ---- */

static bool record_it(struct migrator *migrator, const struct migration *migration)
{
    char number[16];
    snprintf(number, sizeof number, "%d", migration->number);
    const char *values[] = {number, migration->name, migration->sql};
    PGresult *result = ask(migrator,
                           "INSERT INTO callboard.schema_migrations (number, name, checksum)"
                           " VALUES ($1::int, $2, encode(sha256(convert_to($3::text, 'UTF8')), 'hex'))",
                           values, 3);
    return dismiss(result);
}

static bool prepare_ledger(struct migrator *migrator)
{
    return run(migrator, "CREATE SCHEMA IF NOT EXISTS callboard;"
                         "CREATE TABLE IF NOT EXISTS callboard.schema_migrations ("
                         " number int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL,"
                         " applied_at timestamptz NOT NULL DEFAULT now(),"
                         " applied_by text NOT NULL DEFAULT session_user)");
}

static bool apply_one(struct migrator *migrator, const struct migration *migration)
{
    if ((migrator->record_count == 0 && migration == &migrations[0] && !prepare_ledger(migrator)) ||
        !run(migrator, migration->sql))
        return blame(migrator, migration, "failed");
    if (!run(migrator, migration->verify))
        return blame(migrator, migration, "did not make what it promises");
    if (!record_it(migrator, migration))
        return blame(migrator, migration, "could not be recorded");
    struct migration_report report = {.number = migration->number, .name = migration->name, .state = MIGRATION_APPLIED};
    say(migrator, &report);
    return true;
}

/* A dry run applies all of them in one transaction and rolls it back. */
static bool apply_pending(struct migrator *migrator, bool dry_run)
{
    if (dry_run && !run(migrator, "BEGIN"))
        return false;
    for (size_t i = 0; i < migration_count; i++) {
        if (record_of(migrator, migrations[i].number) != NULL)
            continue;
        if (!dry_run && !run(migrator, "BEGIN"))
            return false;
        if (!apply_one(migrator, &migrations[i]) || (!dry_run && !run(migrator, "COMMIT")))
            return false;
    }
    return !dry_run || run(migrator, "ROLLBACK");
}

static bool verify_all(struct migrator *migrator)
{
    for (size_t i = 0; i < migration_count; i++) {
        struct migration_report report;
        if (!look_at(migrator, &migrations[i], &report))
            return false;
        if (report.state == MIGRATION_PENDING)
            return fail(migrator, mem_format("Migration %s is not applied yet; run `callboard migrate`.", report.name));
        if (!run(migrator, "BEGIN") || !run(migrator, migrations[i].verify) || !run(migrator, "ROLLBACK"))
            return blame(migrator, &migrations[i], "is recorded, but what it makes is not there");
        say(migrator, &report);
    }
    return true;
}

static bool report_all(struct migrator *migrator)
{
    for (size_t i = 0; i < migration_count; i++) {
        struct migration_report report;
        if (!look_at(migrator, &migrations[i], &report))
            return false;
        say(migrator, &report);
    }
    return true;
}

/* ---- connecting and locking ---- */

/* The lock belongs to the session and ends with it. A second program waits for it, and then finds nothing left to
 * do. */
static bool open_migrator(struct migrator *migrator, const struct store_options *options)
{
    migrator->connection = dial_and_wait(options, &migrator->fault, &migrator->error);
    if (migrator->connection == NULL)
        return false;
    migrator->fault = FAULT_FAILED;
    return run(migrator, "SET lock_timeout = '60s'") && run(migrator, "SELECT pg_advisory_lock(" LOCK_KEY ")") &&
           run(migrator, "SET lock_timeout = 0") && read_records(migrator);
}

static bool close_migrator(struct migrator *migrator, bool done, enum fault *fault, char **error)
{
    PQfinish(migrator->connection);
    free(migrator->records);
    if (fault != NULL)
        *fault = done ? FAULT_NONE : migrator->fault;
    *error = done ? NULL : migrator->error;
    if (done)
        free(migrator->error);
    return done;
}

bool migrate_status(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error)
{
    struct migrator migrator = {.report = report, .context = context};
    bool done = open_migrator(&migrator, options) && report_all(&migrator) && refuse_unknown(&migrator);
    return close_migrator(&migrator, done, fault, error);
}

bool migrate_apply(const struct store_options *options, bool dry_run, migration_reporter *report, void *context,
                   enum fault *fault, char **error)
{
    struct migrator migrator = {.report = report, .context = context};
    bool done = open_migrator(&migrator, options) && refuse_unknown(&migrator) && refuse_changed(&migrator) &&
                apply_pending(&migrator, dry_run);
    return close_migrator(&migrator, done, fault, error);
}

bool migrate_verify(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error)
{
    struct migrator migrator = {.report = report, .context = context};
    bool done = open_migrator(&migrator, options) && refuse_unknown(&migrator) && refuse_changed(&migrator) &&
                verify_all(&migrator);
    return close_migrator(&migrator, done, fault, error);
}
