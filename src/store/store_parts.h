/* store_parts: struct store itself, for the files of the store that work on it.
 *
 * These are, from above, and each calls only those below it: table.c (a query's result as texts), store.c (what store.h
 * offers), queue.c (sends and answers requests), outbox.c (keeps the events for the loop). */
#ifndef CALLBOARD_STORE_STORE_PARTS_H
#define CALLBOARD_STORE_STORE_PARTS_H

#include "store/conn.h"
#include "store/request_list.h"

/* The texts of the options that the store copies; store.c's copy_options() names each. */
enum option_text {
    OPTION_CONNINFO,
    OPTION_SERVICE,
    OPTION_SOCKET_DIR,
    OPTION_SERVER_USER,
    OPTION_LOGIN,
    OPTION_PASSWORD,
    OPTION_TENANT,
    OPTION_ZONE,
    OPTION_SOURCE,
    OPTION_TEXTS,
};

struct store {
    struct store_options options; /* its strings are those of `texts` */
    char *texts[OPTION_TEXTS];    /* owned */
    struct conn *conn;
    struct session session;
    struct id act;               /* the act that the queries of table_ask() are part of; nil: of none */
    struct request_list waiting; /* not sent; in the order in which they will be */
    struct request_list flying;  /* sent; in the order in which they will be answered */
    enum link_state link;
    int64_t heard_at;     /* clock_ms(): when the server last answered */
    bool pooled;          /* a pooler gives each segment to another server process: no notification comes */
    bool missed;          /* the link was away: notifications may have been lost */
    struct event *events; /* owned; the first that store_next() has not taken is events[first_event] */
    size_t first_event, event_count, event_capacity;
    struct id *unknown; /* owned; acts that were answered OUTCOME_UNKNOWN: if one is sent again, it is checked first */
    size_t unknown_count, unknown_capacity;
};

/* Sends the request as any other and blocks until it is answered, at most about `seconds`. The caller keeps the
 * request and finds the answer in it. */
void store_run(struct store *store, struct request *request, int seconds);

#endif
