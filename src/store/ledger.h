/* ledger: reads and writes the database's own records of its schema: which migrations were applied to it
 * (callboard.schema_migrations), and which functions and walls were run (callboard.schema_files), each with the
 * checksum of its text.
 *
 * The baseline is the migrations up to baseline_newest. It was made by merging older ones, replaced[]. A database that
 * has all of those, with their checksums, has all that the baseline makes: ledger_adopt() gives it the baseline's
 * records in their place, and nothing of the baseline is run. */
#ifndef CALLBOARD_STORE_LEDGER_H
#define CALLBOARD_STORE_LEDGER_H

#include "store/migrator.h"

/* A migration that the baseline stands for. Embed.cmake makes them of sql/migrations/baseline.txt. */
struct replaced_migration {
    int number;
    const char *name;
    const char *checksum;
};
extern const struct replaced_migration replaced[];
extern const size_t replaced_count;
extern const int baseline_newest;    /* the number of the baseline's last migration */
extern const char baseline_commit[]; /* whose callboard can apply all that are replaced */

/* Reads both tables; a database without them has no records. */
bool ledger_read(struct migrator *migrator);
void ledger_clear(struct migrator *migrator);

/* In a transaction: makes the two tables where they are missing. */
bool ledger_prepare(struct migrator *migrator);
/* In a transaction: puts the baseline's records in the place of the replaced ones, if the database has any of those. */
bool ledger_adopt(struct migrator *migrator);

/* Refuses a database that is newer than this program, or that has a migration which this program does not know. */
bool ledger_refuse_unknown(struct migrator *migrator);
/* Refuses one that has a migration with another text, or lacks one before another that it has. */
bool ledger_refuse_changed(struct migrator *migrator);

/* The record, or NULL. The migrator owns it. */
const struct applied_migration *ledger_migration(const struct migrator *migrator, int number);
const struct applied_file *ledger_file(const struct migrator *migrator, const char *path);

bool ledger_record(struct migrator *migrator, const struct migration *migration);
/* Records the files of these paths and checksums, each a literal of a PostgreSQL array, as this program's. */
bool ledger_record_files(struct migrator *migrator, const char *paths, const char *checksums);

#endif
