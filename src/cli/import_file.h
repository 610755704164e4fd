/* import_file: reads a file's rows in the format that the end of its name tells.
 *
 * To add a format NAME, write src/cli/NAME_file.c, which ends by defining `const struct import_format
 * import_format_NAME`, and add X(NAME) to the list below. */
#ifndef CALLBOARD_CLI_IMPORT_FILE_H
#define CALLBOARD_CLI_IMPORT_FILE_H

#include "cli/import.h"

/* The formats. A file whose name ends with no suffix of theirs is read as what it begins with, else as the first. */
#define IMPORT_FORMATS(X) X(csv) X(ics) X(json) X(jsonl) X(xlsx)

/* A column of a CSV file by one of its names. */
struct import_word {
    const char *word;
    enum import_field field;
};

/* What --map says: the name that the file has for a field. */
struct import_map {
    const char *columns[IMPORT_FIELDS]; /* borrowed; NULL: it is called as callboard calls it, or is not there */
};

/* What the rows of a file are about. */
struct import_kind {
    const char *columns;             /* "artist, title and start": what a CSV file may have, for a sentence */
    const struct import_word *words; /* every column, also by other names; ends with NULL */
    const struct import_word *needed;
    size_t needed_count;
    const struct import_map *map; /* NULL: each column must be one of the words. Else all others are passed over */
    size_t most;                  /* rows of a file: one takes a hundred times the memory of the shortest line */
    day horizon;                  /* an event that repeats without an end is read up to this day; 0: it is refused */
    day beginning;                /* of one that repeats, the times from this day on are wanted; 0: all */
};

extern const struct import_kind import_bookings;

struct import_format {
    const char *name;    /* "CSV" */
    const char *suffix;  /* ".csv", in lower case */
    const char *opening; /* how a text of it begins that has no name, "BEGIN:VCALENDAR"; NULL: whatever else it is */
    const char *help;    /* sentences for --help: what a file must look like */
    bool columns;        /* its columns, or keys, have names, which --map may map */
    /* Appends the rows of `text`, the whole file in UTF-8 without a byte order mark. The reader sets each row's line
     * and fields, without spaces at either end. A field may stay NULL, and times are as people write them:
     * import_check.c checks and completes every row. A row that the reader cannot make sense of gets a `problem`; the
     * other rows are booked all the same. Returns false if the whole file is unusable: *error is then a sentence
     * that the caller frees. The caller clears *out in either case. */
    bool (*read)(const struct import_kind *kind, const char *text, struct import_rows *out, char **error);
    /* In its place, of a format that is no text: gets the file as it is. */
    bool (*read_bytes)(const struct import_kind *kind, const char *bytes, size_t length, struct import_rows *out,
                       char **error);
};

#define DECLARE_FORMAT(name) extern const struct import_format import_format_##name;
IMPORT_FORMATS(DECLARE_FORMAT)
#undef DECLARE_FORMAT

extern const struct import_format *const import_formats[]; /* ends with NULL */

enum { IMPORT_MOST = 1000000 }; /* the rows of any kind, if there is no reason for fewer */

/* Reads the rows of a file of at most 256 MB, "-" for the standard input. A text is in UTF-8, or in UTF-16 with its
 * mark. The caller clears *out with import_rows_clear(). Returns false if the file cannot be read: *error is then a
 * sentence that names the file and that the caller frees, and *out is empty. */
bool import_file_read(const struct import_kind *kind, const char *path, struct import_rows *out, char **error);

#endif
