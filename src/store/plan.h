/* plan: what an effect asks of the database, and how its answer is read.
 *
 * Every query of the board has one row in plan.c, a struct statement: its text, the function that fills its parameters
 * from the effect, and the function that reads its result into the answer. The plan of an effect is a list of such
 * statements; request.c sends them in one round trip, reply.c reads what they returned. To add a query: write
 * sql/queries/NAME.sql, declare it in queries.h, write its reader in a rows_*.c file, and add its statement and the row
 * of its effect's plan in plan.c. */
#ifndef CALLBOARD_STORE_PLAN_H
#define CALLBOARD_STORE_PLAN_H

#include "protocol/effect.h"
#include "store/parameters.h"
#include "store/queries.h"
#include "store/rows.h"

struct statement {
    const struct query *query;
    void (*fill)(struct parameters *to, const struct effect *effect); /* NULL: the query has no parameters */
    rows_reader *read;                                                /* NULL: nothing in its rows is needed */
};

enum { PLAN_STATEMENTS = 10 };

struct plan {
    bool opens;             /* the segment begins with open_session; otherwise with enter */
    rows_reader *read_head; /* reads the row of open_session or enter; NULL: nothing in it is needed */
    const struct statement *statements[PLAN_STATEMENTS + 1]; /* in the order of sending; then NULL */
    /* Called when everything has been read: judges the answer as a whole. NULL: there is nothing to judge. */
    void (*end)(const struct effect *effect, struct answer *answer);
};

/* The plan that carries `effect` out: that of its kind, on the live board, on a what-if board, or in the past. It has
 * no statements if the effect does not ask the database. */
const struct plan *plan_of(const struct effect *effect);

/* The same for a kind of NATURE_SAVE: plan_of() asks it. */
const struct plan *plan_of_save(enum effect_kind kind);

/* The plan that finds out whether the write `effect` has happened: it reads the bookings that the act changed into
 * `rows`. */
const struct plan *plan_to_settle(const struct effect *effect);

#endif
