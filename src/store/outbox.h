/* outbox: what comes out of a store: the answers, the news of the link and of changes, until store_next() takes
 * them. */
#ifndef CALLBOARD_STORE_OUTBOX_H
#define CALLBOARD_STORE_OUTBOX_H

#include "store/store_parts.h"

/* Answers a request. If somebody waits for it in store_run(), the answer goes there; otherwise it becomes an
 * event, and the request is freed. */
void outbox_answer(struct store *store, struct request *request, struct answer answer);
/* Tells that the link's state is another one now; nothing if it is the same. `message` is copied. */
void outbox_link(struct store *store, enum link_state link, const char *message);
/* Tells that something has changed: one event, however often it is called; `told` as in event.h. */
void outbox_notify(struct store *store, unsigned told);
/* Tells that the link is up, and that everything may have changed if the store was away meanwhile. */
void outbox_live(struct store *store);

bool outbox_is_empty(const struct store *store);
bool outbox_take(struct store *store, struct event *out); /* the oldest; false: none */
void outbox_free(struct store *store);

#endif
