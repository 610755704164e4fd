/* migrate: brings the schema of a database up to date.
 *
 * A migration is a numbered SQL file, compiled into the program. Those that the database does not have are applied in
 * order, each in a transaction of its own that also records its checksum; an advisory lock keeps two programs from
 * migrating at the same time. migrate refuses a database that has another text of a migration, that has one which
 * this program does not know, or that lacks one in between. Every migration has a verify script, which raises an
 * error if what the migration made is not there. */
#ifndef CALLBOARD_STORE_MIGRATE_H
#define CALLBOARD_STORE_MIGRATE_H

#include <stdbool.h>
#include <stddef.h>

#include "store/store.h"

/* Embed.cmake makes them of sql/migrations when the program is built. */
struct migration {
    int number;
    const char *name;
    const char *sql;
    const char *verify;
};
extern const struct migration migrations[];
extern const size_t migration_count;

int migrate_newest(void); /* the number of this program's last migration */

enum migration_state { MIGRATION_PENDING, MIGRATION_APPLIED, MIGRATION_CHANGED };

struct migration_report {
    int number;
    const char *name;
    enum migration_state state;
    char applied_at[40];
};

/* Each of these opens a connection of its own with `options`, whose login must be a superuser or the schema's owner,
 * and blocks until it has finished. It calls `report` (may be NULL) once for each migration, with `context`. False:
 * *error is a sentence that the caller frees, and *fault (unless NULL) says why it could not connect; FAULT_FAILED:
 * it did connect and failed later. */
typedef void migration_reporter(const struct migration_report *report, void *context);
bool migrate_status(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error);
bool migrate_apply(const struct store_options *options, bool dry_run, migration_reporter *report, void *context,
                   enum fault *fault, char **error);
bool migrate_verify(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error);

#endif
