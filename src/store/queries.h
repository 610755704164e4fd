/* queries: sql/queries/NAME.sql, one query a file, compiled in. Each file opens with a comment that says
 * purpose, parameters and columns. Declared here by hand, so that a missing file is a link error. */
#ifndef CALLBOARD_STORE_QUERIES_H
#define CALLBOARD_STORE_QUERIES_H

#include <stddef.h>

struct query {
    const char *name; /* the file's, without .sql */
    const char *sql;
};

/* All of them, for the test that prepares each. */
extern const struct query *const queries[];
extern const size_t query_count;

/* One line a query: extern const struct query query_NAME; */
extern const struct query query_open;

#endif
