/* table: the result of any query as a table of texts, for the verbs that print lists as text, JSON or CSV. */
#ifndef CALLBOARD_STORE_TABLE_H
#define CALLBOARD_STORE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/queries.h"
#include "store/store.h"

struct pg_result; /* libpq's */

enum column_type { COLUMN_TEXT, COLUMN_NUMBER, COLUMN_BOOL, COLUMN_TIME, COLUMN_JSON, COLUMN_LIST, COLUMN_PATTERN };

struct table {
    enum fault fault;
    enum outcome outcome; /* of a write: the column "outcome" of the first row */
    char *message;        /* fault: a sentence; owned */
    int64_t took_us;      /* from asking until the answer was there; what connecting took aside */
    size_t columns, rows;
    char **names;             /* of the columns; owned */
    enum column_type *types;  /* of the columns; owned */
    struct pg_result *result; /* owned; NULL: a table that was made otherwise */
    /* rows * columns texts, row by row; the result's, and without one owned. NULL is SQL's NULL. COLUMN_BOOL is "true"
     * or "false", COLUMN_TIME is in RFC 3339 with the zone's offset, COLUMN_LIST is a JSON array of strings,
     * COLUMN_PATTERN is a working pattern as it is typed, "none" for NULL. */
    char **cells;
};

/* Runs one query for the store's tenant; `parameters` are texts, NULL is SQL's NULL. Blocks up to `seconds`. The caller
 * clears the table. If the link breaks, the query is not sent again: the table has FAULT_LOST and OUTCOME_UNKNOWN. */
struct table table_ask(struct store *store, const struct query *query, const char *const *parameters, size_t count,
                       int seconds);

/* The same for no tenant, on a connection that it opens and closes itself: for the operator's queries, and for those
 * that need no tenant. A schema of another version than this program is refused. */
struct table table_ask_operator(const struct store_options *options, const struct query *query,
                                const char *const *parameters, size_t count, int seconds);
/* The same of a schema of any version: for who looks what is wrong with it. */
struct table table_ask_any_version(const struct store_options *options, const struct query *query,
                                   const char *const *parameters, size_t count, int seconds);

struct table_column {
    const char *name;
    enum column_type type;
};
/* Adds columns behind the others, empty. The table's cells are its own from then on: each new one takes an owned
 * text. */
void table_widen(struct table *table, const struct table_column *columns, size_t count);

void table_clear(struct table *table);
int table_column(const struct table *table, const char *name); /* the index of the column; -1: there is none */
/* Owned by the table. NULL: SQL's NULL, or there is no such column. */
const char *table_cell(const struct table *table, size_t row, const char *name);

#endif
