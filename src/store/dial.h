/* dial: one attempt to connect, in a thread of its own.
 *
 * libpq looks names up while PQconnectPoll runs, and getaddrinfo() blocks for as long as it likes; no
 * thread that has keys to answer may wait for that. The thread owns the PGconn until it is handed over. */
#ifndef CALLBOARD_STORE_DIAL_H
#define CALLBOARD_STORE_DIAL_H

#include <libpq-fe.h>

#include "store/store.h"

struct dial;

struct dialled {
    PGconn *connection; /* NULL: refused or not reached; the caller closes it */
    enum fault fault;
    char *message; /* a sentence where there is no connection; owned by the caller */
    char *detail;  /* libpq's own words, for the log; owned by the caller */
};

struct dial *dial_start(const struct store_options *options);
int dial_fd(const struct dial *dial); /* readable once the attempt has ended */
/* False: still under way. True: *out is the caller's, once. */
bool dial_finished(struct dial *dial, struct dialled *out);
/* Gives up an attempt that is under way without waiting for it. */
void dial_free(struct dial **dial);

/* Connects and blocks until that has ended; for the operator's verbs. The server's notices are not printed.
 * NULL: *error is a sentence (caller frees). */
PGconn *dial_and_wait(const struct store_options *options, enum fault *fault, char **error);

#endif
