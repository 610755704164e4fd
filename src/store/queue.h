/* queue: sends a store's requests and answers them. A request waits until it can be sent, then it is under way until
 * its results have arrived; queue.c says what becomes of it when the link breaks. The queue owns the requests. */
#ifndef CALLBOARD_STORE_QUEUE_H
#define CALLBOARD_STORE_QUEUE_H

#include "store/store_parts.h"

void queue_add(struct store *store, struct request *request); /* at the end of those that wait; takes `request` over */
/* Puts a REQUEST_HELLO before all that wait: on a new connection the session comes first. */
void queue_hello(struct store *store);
/* Adds a request that asks nothing, to see whether the server answers. */
void queue_pulse(struct store *store);
/* Sends every request that may be sent now. */
void queue_dispatch(struct store *store);
/* Reads what has arrived, answers the requests that are complete, and passes notifications on. */
void queue_read(struct store *store);
/* Call it when the link broke: reads are answered with a fault, writes wait to be settled on the next link. `why` is a
 * sentence; NULL: it just broke. */
void queue_lost(struct store *store, const char *why);
/* Call it while there is no link: answers every waiting request with `fault`, except writes that may wait for the next
 * link. If `fault` is final, it answers those as well. */
void queue_refuse(struct store *store, enum fault fault, const char *message);
/* Answers the requests that have waited too long. False: the server has not answered in time, and the link counts as
 * dead. `now` is clock_ms(). */
bool queue_expire(struct store *store, int64_t now);
/* True: the server owes an answer for longer than most take. */
bool queue_is_overdue(const struct store *store, int64_t now);
/* The time of clock_ms() at which one of these two is due. INT64_MAX: never. */
int64_t queue_next_deadline(const struct store *store);
/* Takes the request with this ticket out of the queue, for the caller to answer. NULL: it was sent already, or is not
 * there. */
struct request *queue_take_ticket(struct store *store, uint64_t ticket);
void queue_free(struct store *store);

#endif
