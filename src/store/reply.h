/* reply: a finished request's results as the answer that the controller gets. */
#ifndef CALLBOARD_STORE_REPLY_H
#define CALLBOARD_STORE_REPLY_H

#include "store/request.h"

/* Of a request whose segment ended, well or not. */
struct answer reply_of(struct request *request);

/* Of a request that was never answered: `message` is copied. */
struct answer reply_without(const struct request *request, enum fault fault, const char *message);

/* The session's row of a segment that opened one: false if the schema does not fit; *message (caller frees)
 * says how. *fault is FAULT_NONE where it fits. */
bool reply_session(const struct request *request, struct id *tenant, enum fault *fault, char **message);

/* STAGE_CHECK, STAGE_LAST: the bookings that the act has touched; false: it has not happened. */
bool reply_settled(struct request *request, struct answer *out);

/* Did another server process than the connection's own answer the HELLO? */
bool reply_pooled(const struct request *request);

#endif
