/* conninfo: how a connection is asked for, as libpq's keywords and values.
 *
 * What decides about safety or about noticing a dead link is given explicitly, so that neither the
 * environment nor a service file can change it. (libpq takes an empty value for "not given", so the two
 * variables that can only be unset, PGOPTIONS and PGHOSTADDR, are main()'s business; a private cluster that
 * would be reached through PGHOSTADDR is refused, see conninfo_diverted.) */
#ifndef CALLBOARD_STORE_CONNINFO_H
#define CALLBOARD_STORE_CONNINFO_H

#include <libpq-fe.h>

#include "store/store.h"

enum { CONNINFO_KEYS = 20, SERVER_VERSION_MIN = 150000 };

struct conninfo {
    const char *keys[CONNINFO_KEYS]; /* NULL at the end */
    char *values[CONNINFO_KEYS];     /* owned */
    int count;
    bool private_cluster;
};

void conninfo_fill(struct conninfo *info, const struct store_options *options);
void conninfo_clear(struct conninfo *info);

/* Begins to connect; never NULL. Names are looked up in here and in PQconnectPoll: for a worker thread. */
PGconn *conninfo_start(const struct conninfo *info);

/* The environment sends a connection that was meant for the private cluster's socket elsewhere. */
bool conninfo_diverted(const struct conninfo *info, PGconn *connection);

#endif
