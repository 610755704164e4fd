/* trace: tells what is asked of a server, for whoever wants to look on (store_options.trace): which one was reached,
 * and of each round trip the statements by their names, their rows, and the SQLSTATE and the constraint of the one
 * that failed. It never tells a value, nor what the server says, in which there may be some.
 *
 * A trip is begun when its statements are sent, and is told when it has ended, also by a link that breaks under it. If
 * nobody looks on, nothing here does anything. */
#ifndef CALLBOARD_STORE_TRACE_H
#define CALLBOARD_STORE_TRACE_H

#include <libpq-fe.h>

#include "store/store.h"

struct trip {
    store_trace *tell; /* NULL: nobody looks on, or it has been told */
    int64_t began_us;
    char *words; /* owned; what has come back so far; NULL: nothing */
};

/* The server that a connection was made with. */
void trace_server(const struct store_options *options, PGconn *connection);

struct trip trip_begin(store_trace *tell);
/* What has become of the next statement, of this name. NULL: the link broke. */
void trip_add(struct trip *trip, const char *name, PGresult *result);
/* The same for one that has no name: it is called by the words with which it begins. */
void trip_add_sql(struct trip *trip, const char *sql, PGresult *result);
void trip_end(struct trip *trip); /* tells it */
void trip_drop(struct trip *trip);

#endif
