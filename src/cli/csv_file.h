/* csv_file: reads CSV, RFC 4180, with LF or CRLF, and with whatever a spreadsheet separates by: commas, semicolons or
 * tabs. libcsv takes the text apart into records; these become rows of an import, by the columns that the first record
 * names. */
#ifndef CALLBOARD_CLI_CSV_FILE_H
#define CALLBOARD_CLI_CSV_FILE_H

#include "cli/import_file.h"

struct csv_record {
    int line; /* where it begins, from 1 */
    size_t count, capacity;
    char **fields; /* owned */
};

struct csv_file {
    struct csv_record *records; /* owned */
    size_t count, capacity;
    bool plain; /* no writer has put an apostrophe before a cell (csv_guard.h): it is of a workbook */
};

/* Takes the text apart, at `separator`; 0: at the one that it seems to have. The caller clears *out in either case.
 * False: *error is a sentence that the caller frees. */
bool csv_file_read(const char *text, char separator, struct csv_file *out, char **error);
void csv_file_clear(struct csv_file *file);

/* Appends the rows; the first record names the columns. False as above. */
bool csv_file_rows(const struct import_kind *kind, const struct csv_file *file, struct import_rows *out, char **error);

#endif
