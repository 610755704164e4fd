/* csv_file: a CSV file read whole, by libcsv: records of fields with the line each begins on. */
#ifndef CALLBOARD_CLI_CSV_FILE_H
#define CALLBOARD_CLI_CSV_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct csv_record {
    int line; /* 1 is the file's first */
    size_t count, capacity;
    char **fields; /* owned */
};

struct csv_file {
    struct csv_record *records; /* owned */
    size_t count, capacity;
};

/* RFC 4180, UTF-8 with or without a byte order mark, LF or CRLF. False: *error is a sentence (the caller
 * frees) and *out is empty. */
bool csv_file_read(const char *path, struct csv_file *out, char **error);
void csv_file_clear(struct csv_file *file);

#endif
