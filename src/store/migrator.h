/* migrator: the state of one run of `callboard migrate`: its connection, what the database has, and what went wrong. It
 * is shared by migrate, ledger and schema_files and by nobody else.
 *
 * Each step returns false after it has failed, with a sentence in `error`; a caller stops there and passes false on. */
#ifndef CALLBOARD_STORE_MIGRATOR_H
#define CALLBOARD_STORE_MIGRATOR_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

#include "store/migrate.h"

/* A row of callboard.schema_migrations. */
struct applied_migration {
    int number;
    char checksum[CHECKSUM_SIZE];
    char applied_at[40];
};

/* A row of callboard.schema_files: a function or a wall that was run. */
struct applied_file {
    char *path; /* owned */
    char checksum[CHECKSUM_SIZE];
    bool intact; /* the function still is what its file made; true for a wall */
};

struct migrator {
    PGconn *connection;
    store_trace *trace;                   /* may be NULL */
    struct applied_migration *migrations; /* by number; owned */
    size_t migration_count;
    struct applied_file *files; /* owned */
    size_t file_count;
    bool fresh;                 /* nothing had been applied when the run began */
    bool walls_are_due;         /* each wall is run again: a migration was applied in this run, or a wall has a gap */
    migration_reporter *report; /* may be NULL */
    void *context;
    enum fault fault;
    char *error;   /* owned */
    char state[6]; /* the SQLSTATE of the statement that failed last; empty: the connection broke */
};

/* Runs one statement with its values, or, with count 0, one or several without, and waits. NULL: the server refused,
 * and `error` has its sentence. The caller clears the result. */
PGresult *migrator_ask(struct migrator *migrator, const char *sql, const char *const *values, int count);
/* The same for statements whose answer nobody reads. */
bool migrator_run(struct migrator *migrator, const char *sql);
bool migrator_run_with(struct migrator *migrator, const char *sql, const char *const *values, int count);
/* Runs, one after the other, the statements that `sql` answers, a row each. */
bool migrator_run_answers(struct migrator *migrator, const char *sql, const char *const *values, int count);

/* Takes `sentence`, which it owns from now on, for the error. Returns false. */
bool migrator_fail(struct migrator *migrator, char *sentence);
/* Puts what failed before the server's own words. Returns false. */
bool migrator_blame(struct migrator *migrator, const char *what, const char *name, const char *failed);

#endif
