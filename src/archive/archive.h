/* archive: the folder of a backup on disk.
 *
 *   DIR/manifest.json         what it is (manifest.h)
 *   DIR/manifest.json.sha256  the manifest's sum, as sha256sum prints it
 *   DIR/NAME.jsonl[.zst]      the rows of a table, one JSON object a line
 *
 * It is written under a temporary name beside DIR, .NAME.partial, and renamed when all of it is on the disk: a folder
 * of that name is a whole backup or none. Who writes holds a lock on the temporary folder, so that what a killed run
 * has left is told from what another one is writing.
 *
 * Where a function has `error`, it returns false or NULL on failure, and *error is then a sentence that the caller
 * frees. */
#ifndef CALLBOARD_ARCHIVE_ARCHIVE_H
#define CALLBOARD_ARCHIVE_ARCHIVE_H

#include "archive/manifest.h"

/* ---- writing ---- */

struct archive_draft; /* a backup that is being written */

/* DIR must not be there, or be an empty folder. */
struct archive_draft *archive_begin(const char *dir, char **error);
/* Begins the file of a table, packed as well as this program can; then come its rows, each with its line's end. */
bool archive_table(struct archive_draft *draft, const char *name, char **error);
bool archive_rows(struct archive_draft *draft, const char *bytes, size_t length, char **error);
/* Ends the file: it is on the disk, and *out has its name, size, sum and number of rows; its columns are left alone. */
bool archive_table_end(struct archive_draft *draft, struct manifest_table *out, char **error);
/* Writes the manifest and gives the folder its name. Frees the draft either way; what is not done leaves nothing
 * behind. */
bool archive_commit(struct archive_draft **draft, const struct manifest *manifest, char **error);
/* Removes what was written; NULL is harmless. */
void archive_discard(struct archive_draft **draft);

/* ---- reading ---- */

/* Reads the manifest of the backup in DIR and judges it (manifest_read()). The caller clears *out, which is empty if it
 * returns false. */
bool archive_open(const char *dir, int newest_schema, struct manifest *out, char **error);

struct archive_file; /* the file of a table that is being read */

struct archive_file *archive_file_open(const char *dir, const struct manifest_table *table, char **error);
/* The next row, without its line's end; it is valid until the next call. False at the end, with *error NULL if the file
 * is all that the manifest promises: size, sum and rows. */
bool archive_file_row(struct archive_file *file, const char **row, size_t *length, char **error);
void archive_file_close(struct archive_file **file);

/* Reads each file from end to end. */
bool archive_check(const char *dir, const struct manifest *manifest, char **error);

#endif
