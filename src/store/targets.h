/* targets: whom the parameters of a connection lead to: each host that they name, and each address of it.
 *
 * libpq would go through them by itself, but it waits for ever for one that says nothing, because PQconnectPoll() has
 * no deadline, and it knows no other way than one after the other. dial.c asks each of them on a connection of its own.
 * What libpq asks of a host (target_session_attrs, its line in .pgpass) stays libpq's affair. */
#ifndef CALLBOARD_STORE_TARGETS_H
#define CALLBOARD_STORE_TARGETS_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "store/conninfo.h"

/* A text is "" where the parameters leave it to libpq. */
struct target {
    char *host, *address, *port; /* owned */
    bool lacks;                  /* a host, or an address, which others have */
    const char *wanted;          /* target_session_attrs, where it is another than the parameters say; or NULL */
};

struct targets {
    struct target *list; /* owned; the first is the one to be tried first */
    size_t count, capacity;
    bool several;   /* they are more than one server, or one on several ways */
    int patience_s; /* connect_timeout; 0: it is not given */
};

/* Reads them from the parameters, a service file and the environment. prefer-standby has each of several targets twice,
 * first as a standby, then whatever it is. Looks names up, which blocks. The caller clears. */
struct targets targets_read(const struct conninfo *info);
void targets_clear(struct targets *targets);

/* Begins to connect to that one alone, with the other parameters as they are. The caller closes the connection, which
 * is never NULL. */
PGconn *target_start(const struct target *target, const struct conninfo *info);

/* What the connection is trying to reach, or has reached, in words that are others for every target. The caller
 * frees. */
char *targets_current(PGconn *connection);

#endif
