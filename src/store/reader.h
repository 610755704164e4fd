/* reader: reads the values of a result, row after row, by the names of the columns.
 *
 * No read function fails: the reader remembers the first column that is missing or has a value that cannot be read, and
 * that value reads as zero, NULL or nil. Read all that is needed, then ask reader_end() whether all of it was good. */
#ifndef CALLBOARD_STORE_READER_H
#define CALLBOARD_STORE_READER_H

#include <libpq-fe.h>

#include "protocol/answer.h"

enum { READER_COLUMNS = 24 };

struct reader {
    const PGresult *result;
    const char *const *names; /* ends with NULL; the index in this list is the `column` of the functions below */
    int at[READER_COLUMNS];   /* where each column stands in the result; -1: it is missing */
    int row;                  /* the row that is read now; callers count it up */
    const char *bad;          /* name of the first column that is missing or cannot be read; NULL: all is good */
};

/* Begins at the first row. At most READER_COLUMNS names. `result` and `names` must live as long as the reader. */
struct reader reader_of(const PGresult *result, const char *const *names);

/* Reads every row from reader->row on into an element of its own: a new array of elements of `size` bytes, never NULL,
 * for the caller to free; *count is how many there are. `read` fills one zeroed element; it returns false where the row
 * is not an element. Stops at the first value that cannot be read: reader_end() tells. */
void *reader_list(struct reader *reader, size_t size, bool (*read)(struct reader *reader, void *element),
                  size_t *count);

/* True: everything was read. False: *error is a sentence that the caller frees. */
bool reader_end(const struct reader *reader, char **error);

const char *read_text(struct reader *reader, int column);                 /* owned by the result; NULL: SQL's NULL */
char *read_copy(struct reader *reader, int column);                       /* the caller frees; NULL: SQL's NULL */
char *read_string(struct reader *reader, int column);                     /* the caller frees; "" for SQL's NULL */
int64_t read_int64(struct reader *reader, int column, int64_t otherwise); /* `otherwise` for SQL's NULL */
int read_int(struct reader *reader, int column);                          /* 0 for SQL's NULL */
bool read_bool(struct reader *reader, int column);                        /* false for SQL's NULL */
struct id read_id(struct reader *reader, int column);                     /* nil for SQL's NULL */
instant read_instant(struct reader *reader, int column);                  /* INSTANT_NONE for SQL's NULL */
/* Remembers `column` as one that cannot be read; for callers that read a text themselves. */
void reader_refuse(struct reader *reader, int column);

#endif
