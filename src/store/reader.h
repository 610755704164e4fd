/* reader: the values of one row after another, by column name. The first that cannot be read is remembered;
 * what follows reads as zero. */
#ifndef CALLBOARD_STORE_READER_H
#define CALLBOARD_STORE_READER_H

#include <libpq-fe.h>

#include "protocol/answer.h"

enum { READER_COLUMNS = 24 };

struct reader {
    const PGresult *result;
    const char *const *names; /* ends with NULL; a column is meant by its index in here */
    int at[READER_COLUMNS];
    int row;
    const char *bad; /* name of the column that is missing or cannot be read */
};

struct reader reader_of(const PGresult *result, const char *const *names);

/* Reads every row from reader->row on into an element of its own: a new array of elements of `size` bytes, never NULL,
 * for the caller to free; *count is how many there are. `read` fills one zeroed element; it returns false where the row
 * is not an element. Stops at the first value that cannot be read: reader_end() tells. */
void *reader_list(struct reader *reader, size_t size, bool (*read)(struct reader *reader, void *element),
                  size_t *count);

/* True: nothing was wrong. False: *error is a sentence. */
bool reader_end(const struct reader *reader, char **error);

const char *read_text(struct reader *reader, int column); /* NULL: SQL's NULL */
char *read_copy(struct reader *reader, int column);       /* NULL stays NULL */
char *read_string(struct reader *reader, int column);     /* NULL becomes "" */
int64_t read_int64(struct reader *reader, int column, int64_t otherwise);
int read_int(struct reader *reader, int column);
bool read_bool(struct reader *reader, int column);
struct id read_id(struct reader *reader, int column);    /* NULL: nil */
instant read_instant(struct reader *reader, int column); /* NULL: INSTANT_NONE */
void reader_refuse(struct reader *reader, int column);   /* the caller could not read it */

#endif
