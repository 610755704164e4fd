/* table: a query's result as text cells, for verbs that list: printed as text, JSON or CSV as it is. */
#ifndef CALLBOARD_STORE_TABLE_H
#define CALLBOARD_STORE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "store/queries.h"
#include "store/store.h"

enum column_type { COLUMN_TEXT, COLUMN_NUMBER, COLUMN_BOOL, COLUMN_TIME, COLUMN_JSON, COLUMN_LIST };

struct table {
    enum fault fault;
    enum outcome outcome; /* set where the query is a write: its column "outcome" in the first row */
    char *message;        /* a sentence where fault is set; owned */
    size_t columns, rows;
    char **names; /* owned */
    enum column_type *types;
    char **cells; /* rows * columns; NULL is SQL's NULL; COLUMN_BOOL is "true" or "false"; COLUMN_TIME in RFC
                     3339 with the zone's offset; COLUMN_LIST is a JSON array of strings; owned */
};

/* Runs one embedded query with text parameters (NULL: SQL NULL) inside the tenant's context. Blocks up to
 * `seconds`. The caller clears. A write whose link breaks is not asked again: FAULT_LOST, OUTCOME_UNKNOWN. */
struct table table_ask(struct store *store, const struct query *query, const char *const *parameters,
                       size_t count, int seconds);

/* The same outside of any tenant, on a connection of its own: for the operator's queries, and for those that
 * work without a tenant. */
struct table table_ask_operator(const struct store_options *options, const struct query *query,
                                const char *const *parameters, size_t count, int seconds);

void table_clear(struct table *table);
int table_column(const struct table *table, const char *name);                   /* -1: none */
const char *table_cell(const struct table *table, size_t row, const char *name); /* NULL: NULL or none */

#endif
