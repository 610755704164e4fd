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

enum migration_state { MIGRATION_PENDING, MIGRATION_APPLIED, MIGRATION_CHANGED };

struct migration_report {
    int number;
    const char *name;
    enum migration_state state;
    char applied_at[40];
};

/* All of these connect with `options` (as the operator: a superuser or the owner) and block. False: *error
 * is a sentence (caller frees). `report` is called once a migration. */
bool migrate_status(const struct store_options *options,
                    void (*report)(const struct migration_report *, void *), void *context, char **error);
bool migrate_apply(const struct store_options *options, bool dry_run,
                   void (*report)(const struct migration_report *, void *), void *context, char **error);
bool migrate_verify(const struct store_options *options,
                    void (*report)(const struct migration_report *, void *), void *context, char **error);

#endif
