/* outbox: the events that a store has for the loop, in their order, until store_next() takes them: answers, changes
 * of the link's state, notifications that something in the database has changed. */
#ifndef CALLBOARD_STORE_OUTBOX_H
#define CALLBOARD_STORE_OUTBOX_H

#include "store/store_parts.h"

/* Answers a request; takes over `answer`. If store_run() waits for this request, its caller gets the answer in the
 * request; otherwise the answer becomes an EVENT_ANSWER and the request is freed. */
void outbox_answer(struct store *store, struct request *request, struct answer answer);
/* Sets the state of the link; adds an EVENT_LINK if that state is a new one. `message` is copied. */
void outbox_link(struct store *store, enum link_state link, const char *message);
/* Adds an EVENT_NOTIFY; `told` is a set of the bits of `enum told`. If one is still in the outbox, it gets the bits
 * instead of a second event. */
void outbox_notify(struct store *store, unsigned told);
/* Sets the link's state to LINK_LIVE. If the link was away before, it also adds an EVENT_NOTIFY with TOLD_ALL,
 * because the server's notifications of that time are lost. */
void outbox_live(struct store *store);

bool outbox_is_empty(const struct store *store);
bool outbox_take(struct store *store, struct event *out); /* takes the oldest event; false: there is none */
void outbox_free(struct store *store);

#endif
