/* queue: the requests of a store, from the moment they are asked until they are answered. */
#ifndef CALLBOARD_STORE_QUEUE_H
#define CALLBOARD_STORE_QUEUE_H

#include "store/store_parts.h"

void queue_add(struct store *store, struct request *request);
void queue_hello(struct store *store); /* asks for the session first, on a new connection */
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
