/* store_parts: what the files behind store.h share. queue.c moves requests, store.c is the outside. */
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

/* store.c */

/* Answers a request: hands it back to who asked, or makes an event of it and frees it. */
void store_finish(struct store *store, struct request *request, struct answer answer);
void store_set_link(struct store *store, enum link_state link, const char *message);
/* Once, however often something changed; `told` as in event.h. */
void store_notify(struct store *store, unsigned told);
void store_go_live(struct store *store); /* and notifies where changes may have been missed */

/* Takes part in the queue and blocks until it is answered; the caller owns the request before and after. */
void store_run(struct store *store, struct request *request, int seconds);

/* queue.c */

void queue_add(struct store *store, struct request *request);
void queue_hello(struct store *store);
/* Sends whatever may be sent now. */
void queue_dispatch(struct store *store);
/* Takes in what has arrived. */
void queue_read(struct store *store);
/* The link broke: reads are answered, writes wait to be settled on the next one. */
void queue_lost(struct store *store);
/* Answers everything that need not wait for a link that is away; all of it if `fault` is final. */
void queue_refuse(struct store *store, enum fault fault, const char *message);
/* Gives up what has waited too long; false: the server is silent, the link counts as dead. */
bool queue_expire(struct store *store, int64_t now);
int64_t queue_next_deadline(const struct store *store);                  /* clock_ms(); INT64_MAX: none */
struct request *queue_take_ticket(struct store *store, uint64_t ticket); /* only what was not sent yet */
void queue_free(struct store *store);

#endif
