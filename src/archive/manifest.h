/* manifest: manifest.json of a backup: whose it is, of when, and the rows, size and checksum of each file.
 *
 *   {"program": "callboard", "format": 1, "version": "0.1.0", "schema": 67, "made": "2026-11-24T18:00:00.123456Z",
 *    "by": "ana", "complete": false, "tenant": {"id": "...", "name": "Northlight Studios"},
 *    "trail": {"first": 17, "last": 4711},
 *    "tables": [{"name": "bookings", "file": "bookings.jsonl.zst", "stored": "zstd", "rows": 12, "bytes": 700,
 *                "sha256": "...", "columns": ["id", "artist_id", ...]}, ...]}
 *
 * A file is JSON Lines: one object a row, with the named columns. The sum is that of the file as it is stored. "trail"
 * is missing where there is none; "complete" is true if the operator made it. */
#ifndef CALLBOARD_ARCHIVE_MANIFEST_H
#define CALLBOARD_ARCHIVE_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/digest.h"
#include "archive/packing.h"
#include "domain/id.h"

enum { MANIFEST_FORMAT = 1 };

struct manifest_table {
    char *name; /* letters and "_"; owned, as all texts here */
    char *file; /* its name, without a folder */
    enum packing stored;
    int64_t rows, bytes;
    char sha256[DIGEST_TEXT];
    char **columns; /* letters and "_" */
    size_t column_count;
};

struct manifest {
    char *version; /* of the program that made it */
    int schema;    /* number of the newest migration */
    char *made;    /* the moment that it shows, RFC 3339 in UTC */
    char *by;      /* the login */
    bool complete;
    char tenant_id[ID_TEXT];
    char *tenant; /* its name */
    bool has_trail;
    int64_t first, last; /* numbers of the trail */
    struct manifest_table *tables;
    size_t table_count;
};

/* Reads what manifest_write() has written, and judges it: whatever it returns true for has the form above. `newest` is
 * the newest schema that this program knows. The caller clears *out. False: *error is a sentence that says what is
 * wrong with the backup and what to do, which the caller frees; *out is empty. */
bool manifest_read(const char *text, size_t length, int newest, struct manifest *out, char **error);
/* The caller frees. */
char *manifest_write(const struct manifest *manifest);
void manifest_clear(struct manifest *manifest);

enum { MANIFEST_WHEN = 17 };
void manifest_when(const struct manifest *manifest, char out[MANIFEST_WHEN]); /* "2026-11-24 18:00", in UTC */
int64_t manifest_rows(const struct manifest *manifest);                       /* of all tables */
const struct manifest_table *manifest_table(const struct manifest *manifest, const char *name); /* NULL: not there */
int64_t manifest_bytes(const struct manifest *manifest);                                        /* of all files */

#endif
