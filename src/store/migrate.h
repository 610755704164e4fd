/* migrate: brings the schema of a database up to date.
 *
 * A run is one transaction. It applies the migrations that the database does not have, in order: numbered SQL files,
 * each applied once and recorded with its checksum. Then it runs the functions and walls whose text is another one
 * than the database has (schema_files.h), drops the functions whose files have gone, and last lets the new
 * migrations' verify scripts look whether what they promise is there. If anything fails, nothing is changed.
 *
 * A lock on callboard.schema_migrations (in a new database an advisory lock) keeps two programs from migrating at the
 * same time. migrate refuses a database that has another text
 * of a migration, that has one which this program does not know, or that lacks one in between. All files are compiled
 * into the program. */
#ifndef CALLBOARD_STORE_MIGRATE_H
#define CALLBOARD_STORE_MIGRATE_H

#include <stdbool.h>
#include <stddef.h>

#include "store/store.h"

enum { CHECKSUM_SIZE = 65 }; /* SHA-256 as hexadecimal digits, with its end */

/* Embed.cmake makes them of sql/migrations when the program is built. */
struct migration {
    int number;
    const char *name;
    const char *sql;
    const char *verify; /* raises an error if what the migration made is not there */
    const char *checksum;
};
extern const struct migration migrations[];
extern const size_t migration_count;
extern const int migration_newest;   /* the number of the last one */
extern const char schema_checksum[]; /* over the checksums of all migrations, functions and walls */

enum migration_state { MIGRATION_PENDING, MIGRATION_APPLIED, MIGRATION_CHANGED };

/* One migration; or, with the number 0, all functions and walls together; or a sentence. */
struct migration_report {
    const char *sentence; /* what a migration has to say of the data that it found; the other members are then zero */
    int number;
    const char *name;
    enum migration_state state;
    char applied_at[40]; /* empty: not, or in this very run */
    size_t files;        /* number 0: how many of them are pending, were run, or were found to be right */
};

/* Each of these opens a connection of its own with `options`, whose login must be a superuser or an operator as
 * sql/README.md describes him, and blocks until it has finished. It calls `report` (may be NULL) once for each
 * migration, and last for the functions and walls, with `context`; migrate_apply() only for what it did, and if it
 * returns false, that was taken back. False: *error is a sentence that the caller frees, and *fault (unless NULL) says
 * why it could not connect; FAULT_FAILED: it did connect and failed later; FAULT_LOST: the link broke at the very end,
 * and whether the changes are kept is unknown. */
typedef void migration_reporter(const struct migration_report *report, void *context);
bool migrate_status(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error);
bool migrate_apply(const struct store_options *options, bool dry_run, migration_reporter *report, void *context,
                   enum fault *fault, char **error);
bool migrate_verify(const struct store_options *options, migration_reporter *report, void *context, enum fault *fault,
                    char **error);

#endif
