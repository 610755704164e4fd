#include "store/migrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/dial.h"
#include "store/ledger.h"
#include "store/schema_files.h"

/* The key of the advisory lock: any number, but the same one in every version of callboard. */
#define LOCK_KEY "7810773106571186"

/* ---- reporting ---- */

static void say(const struct migrator *migrator, const struct migration_report *report)
{
    if (migrator->report != NULL)
        migrator->report(report, migrator->context);
}

static void say_files(const struct migrator *migrator, enum migration_state state, size_t files)
{
    struct migration_report report = {.name = "functions and walls", .state = state, .files = files};
    say(migrator, &report);
}

static void say_migration(const struct migrator *migrator, const struct migration *migration)
{
    const struct applied_migration *record = ledger_migration(migrator, migration->number);
    struct migration_report report = {.number = migration->number, .name = migration->name};
    if (record != NULL) {
        report.state = strcmp(record->checksum, migration->checksum) == 0 ? MIGRATION_APPLIED : MIGRATION_CHANGED;
        snprintf(report.applied_at, sizeof report.applied_at, "%s", record->applied_at);
    }
    say(migrator, &report);
}

static bool report_all(struct migrator *migrator)
{
    if (!schema_files_look(migrator))
        return false;
    for (size_t i = 0; i < migration_count; i++)
        say_migration(migrator, &migrations[i]);
    size_t pending = schema_files_pending(migrator);
    say_files(migrator, pending > 0 ? MIGRATION_PENDING : MIGRATION_APPLIED, pending > 0 ? pending : schema_file_count);
    return true;
}

/* ---- applying and verifying ---- */

static bool apply_one(struct migrator *migrator, const struct migration *migration)
{
    migrator->walls_are_due = true;
    if (!migrator_run(migrator, migration->sql))
        return migrator_blame(migrator, "Migration", migration->name, "failed");
    if (!ledger_record(migrator, migration))
        return migrator_blame(migrator, "Migration", migration->name, "could not be recorded");
    struct migration_report report = {.number = migration->number, .name = migration->name, .state = MIGRATION_APPLIED};
    say(migrator, &report);
    return true;
}

static bool verify_one(struct migrator *migrator, const struct migration *migration)
{
    if (migrator_run(migrator, migration->verify))
        return true;
    return migrator_fail(migrator,
                         mem_format("Migration %s is recorded, but what it makes is not there: put it back by hand, as "
                                    "sql/migrations has it. %s",
                                    migration->name, migrator->error));
}

static bool is_pending(const struct migrator *migrator, const struct migration *migration)
{
    return ledger_migration(migrator, migration->number) == NULL;
}

/* After the migrations the records are read anew: a migration may have taken away what a file made. */
static bool apply_files(struct migrator *migrator)
{
    if (!ledger_read(migrator) || !schema_files_look(migrator))
        return false;
    size_t pending = schema_files_pending(migrator);
    if (!schema_files_apply(migrator) || !ledger_read(migrator) || !schema_files_verify(migrator))
        return false;
    if (pending > 0)
        say_files(migrator, MIGRATION_APPLIED, pending);
    return true;
}

/* What is pending ends the list, see ledger_refuse_changed(). */
static bool apply_all(struct migrator *migrator)
{
    size_t first = 0;
    while (first < migration_count && !is_pending(migrator, &migrations[first]))
        first++;
    if (!ledger_prepare(migrator))
        return false;
    for (size_t i = first; i < migration_count; i++)
        if (!apply_one(migrator, &migrations[i]))
            return false;
    if (!apply_files(migrator))
        return false;
    for (size_t i = first; i < migration_count; i++)
        if (!verify_one(migrator, &migrations[i]))
            return false;
    return true;
}

static bool verify_all(struct migrator *migrator)
{
    for (size_t i = 0; i < migration_count; i++) {
        if (is_pending(migrator, &migrations[i]))
            return migrator_fail(
                migrator, mem_format("Migration %s is not applied yet; run `callboard migrate`.", migrations[i].name));
        if (!verify_one(migrator, &migrations[i]))
            return false;
        say_migration(migrator, &migrations[i]);
    }
    if (!schema_files_verify(migrator))
        return false;
    say_files(migrator, MIGRATION_APPLIED, schema_file_count);
    return true;
}

/* A migration speaks to the operator by RAISE WARNING with a SQLSTATE of ours. What else the server remarks is its
 * own. */
static void take_notice(void *context, const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state != NULL && strncmp(state, "CB", 2) == 0)
        say(context, &(struct migration_report){.sentence = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)});
}

/* ---- connecting, locking, and the transaction ---- */

/* Lets no second program in, which waits and then finds nothing left to do. The ledger's table is nobody's but the
 * operator's to lock; only for a database without one it is an advisory lock, which any login could take. What is in
 * the way of a change later must give way soon, because whoever wants to read stands in line behind the change. */
static bool lock_out_others(struct migrator *migrator)
{
    return migrator_run(migrator, "SET LOCAL lock_timeout = '60s'; DO $$ BEGIN"
                                  " IF to_regclass('callboard.schema_migrations') IS NULL THEN"
                                  " PERFORM pg_advisory_xact_lock(" LOCK_KEY "); END IF;"
                                  " IF to_regclass('callboard.schema_migrations') IS NOT NULL THEN"
                                  " LOCK TABLE callboard.schema_migrations IN SHARE ROW EXCLUSIVE MODE; END IF; END $$;"
                                  " SET LOCAL lock_timeout = '5s'");
}

/* With this search_path the server prints names with their schema, whatever the login's own is. The records are read
 * behind the lock, by a snapshot of its own for each statement. A database from before the baseline is given its
 * records here: by apply for good, by the others for their look at it. */
static bool begin(struct migrator *migrator, const struct store_options *options)
{
    migrator->connection = dial_and_wait(options, &migrator->fault, &migrator->error);
    if (migrator->connection == NULL)
        return false;
    migrator->fault = FAULT_FAILED;
    migrator->trace = options->trace;
    PQsetNoticeReceiver(migrator->connection, take_notice, migrator);
    if (!migrator_run(migrator, "SET search_path = pg_catalog") ||
        !migrator_run(migrator, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE") || !lock_out_others(migrator) ||
        !ledger_read(migrator))
        return false;
    migrator->fresh = migrator->migration_count == 0;
    return ledger_adopt(migrator) && ledger_refuse_unknown(migrator);
}

static bool end(struct migrator *migrator, bool done, const char *how, enum fault *fault, char **error)
{
    bool ended = done && migrator_run(migrator, how);
    if (done && !ended && PQstatus(migrator->connection) == CONNECTION_BAD) {
        migrator->fault = FAULT_LOST;
        migrator_fail(migrator,
                      mem_copy("The connection broke at the very end; `callboard migrate --status` says whether "
                               "the changes are kept."));
    }
    done = ended;
    PQfinish(migrator->connection);
    ledger_clear(migrator);
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
    bool done = begin(&migrator, options) && report_all(&migrator);
    return end(&migrator, done, "ROLLBACK", fault, error);
}

bool migrate_apply(const struct store_options *options, bool dry_run, migration_reporter *report, void *context,
                   enum fault *fault, char **error)
{
    struct migrator migrator = {.report = report, .context = context};
    bool done = begin(&migrator, options) && ledger_refuse_changed(&migrator) && apply_all(&migrator);
    return end(&migrator, done, dry_run ? "ROLLBACK" : "COMMIT", fault, error);
}

bool migrate_verify(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error)
{
    struct migrator migrator = {.report = report, .context = context};
    bool done = begin(&migrator, options) && ledger_refuse_changed(&migrator) && verify_all(&migrator);
    return end(&migrator, done, "ROLLBACK", fault, error);
}
