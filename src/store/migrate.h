/* migrate: numbered SQL files, compiled in, applied in order, each in one transaction with its checksum
 * recorded, all under one advisory lock. A changed or missing file, and a schema newer than the program,
 * are refused. Every migration has a verify script that raises if what it made is not there. */
#ifndef CALLBOARD_STORE_MIGRATE_H
#define CALLBOARD_STORE_MIGRATE_H

#include <stdbool.h>
#include <stddef.h>

#include "store/store.h"

struct migration { /* generated from sql/migrations at build time; see queries.h */
    int number;
    const char *name;
    const char *sql;
    const char *verify;
};
extern const struct migration migrations[];
extern const size_t migration_count;

int migrate_newest(void); /* the number this program's migrations end at */

enum migration_state { MIGRATION_PENDING, MIGRATION_APPLIED, MIGRATION_CHANGED };

struct migration_report {
    int number;
    const char *name;
    enum migration_state state;
    char applied_at[40];
};

/* All of these connect with `options` (as the operator: a superuser or the owner) and block. `report` (may be
 * NULL) is called once a migration. False: *error is a sentence (caller frees), and *fault (if not NULL) is
 * what kept it from connecting, FAULT_FAILED for everything after that. */
typedef void migration_reporter(const struct migration_report *report, void *context);
bool migrate_status(const struct store_options *options, migration_reporter *report, void *context,
                    enum fault *fault, char **error);
bool migrate_apply(const struct store_options *options, bool dry_run, migration_reporter *report,
                   void *context, enum fault *fault, char **error);
bool migrate_verify(const struct store_options *options, migration_reporter *report, void *context,
                    enum fault *fault, char **error);

#endif
