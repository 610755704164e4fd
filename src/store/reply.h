/* reply: makes the answer of a request out of what its segment returned. */
#ifndef CALLBOARD_STORE_REPLY_H
#define CALLBOARD_STORE_REPLY_H

#include "store/request.h"

/* The answer of a request whose segment has ended, well or not. The caller owns it. */
struct answer reply_of(struct request *request);

/* The answer of a request that the database has not answered. A write that was sent is OUTCOME_UNKNOWN, any other
 * request OUTCOME_FAILED. `message` is copied. */
struct answer reply_without(const struct request *request, enum fault fault, const char *message);

/* Reads the tenant from the row of open_session, with which the segment began, and compares the schema's version with
 * the program's. False: *fault says that they do not fit, or that the row could not be read, and *message is a
 * sentence that the caller frees. True: *fault is FAULT_NONE. */
bool reply_session(const struct request *request, struct id *tenant, enum fault *fault, char **message);

/* At STAGE_CHECK and STAGE_LAST: has the write happened? True: *out is its answer, with the bookings that its act
 * changed. The caller clears *out in either case. */
bool reply_settled(struct request *request, struct answer *out);

/* Was the HELLO answered by another server process than the one that the connection was made with? Then a pooler stands
 * between, and no notification will come. */
bool reply_pooled(const struct request *request);

#endif
