/* store_parts: what a store consists of, for the files that work on it.
 *
 * They stand in this order, and each calls only those behind it: table.c asks for a query's text, store.c is the
 * outside, queue.c moves the requests, outbox.c hands over what came of them. */
#ifndef CALLBOARD_STORE_STORE_PARTS_H
#define CALLBOARD_STORE_STORE_PARTS_H

#include "store/conn.h"
#include "store/request_list.h"

enum { OPTION_PASSWORD = 5, OPTION_TENANT = 6, OPTION_TEXTS = 9 }; /* in the order of store.c's copy_options() */

struct store {
    struct store_options options; /* its strings are ours */
    char *texts[OPTION_TEXTS];
    struct conn *conn;
    struct session session;
    struct request_list waiting; /* not sent; in the order of asking */
    struct request_list flying;  /* sent; in the order their answers come */
    enum link_state link;
    bool pooled;          /* what is sent reaches another server process each time: no notification comes */
    bool missed;          /* changes may have gone by unseen since the last answer */
    struct event *events; /* from first_event on: not taken yet */
    size_t first_event, event_count, event_capacity;
    struct id *unknown; /* acts that were answered OUTCOME_UNKNOWN: a repeat of one is checked first */
    size_t unknown_count, unknown_capacity;
};

/* Takes part in the queue and blocks until it is answered; the caller owns the request before and after. */
void store_run(struct store *store, struct request *request, int seconds);

#endif
