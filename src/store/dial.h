/* dial: one attempt to connect, in a thread of its own.
 *
 * Where the parameters name several hosts, or a host has several addresses, whoever takes us first is it (race.h).
 *
 * libpq looks names up while PQconnectPoll runs, and getaddrinfo() blocks for as long as it likes; no thread that has
 * keys to answer may wait for that. The thread owns the PGconn until dial_finished() hands it over. */
#ifndef CALLBOARD_STORE_DIAL_H
#define CALLBOARD_STORE_DIAL_H

#include <libpq-fe.h>

#include "store/store.h"

struct dial;

struct dialled {
    PGconn *connection; /* the caller closes it; NULL: the server refused or could not be reached */
    enum fault fault;   /* why there is no connection */
    char *message;      /* the same as a sentence; the caller frees it; NULL where there is a connection */
    char *detail;       /* what libpq said, and who kept silent, for the log; the caller frees it; may be NULL */
    bool several;       /* the parameters name more servers than one */
};

struct dial *dial_start(const struct store_options *options); /* copies what it needs of `options` */
int dial_fd(const struct dial *dial); /* a file descriptor that poll() finds readable when the attempt has ended */
/* True: the attempt has ended, and *out has its result; call it no more. False: the attempt is still under way. */
bool dial_finished(struct dial *dial, struct dialled *out);
/* Frees the dial. It does not wait for an attempt that is under way: the thread ends by itself. */
void dial_free(struct dial **dial);

/* Connects and blocks until that has succeeded or failed, for the operator's verbs. The server's notices are not
 * printed. The caller closes the connection. NULL: *fault says why, and *error is a sentence that the caller frees. */
PGconn *dial_and_wait(const struct store_options *options, enum fault *fault, char **error);

#endif
