/* conninfo: makes libpq's connection parameters, keywords and values, of the store's options.
 *
 * The parameters for safety and for noticing a dead link are always given, so that neither the environment nor a
 * service file can change them. libpq treats an empty value as "not given", so PGOPTIONS and PGHOSTADDR can only be
 * removed from the environment: main() does that, and conninfo_diverted() finds a private cluster's connection that
 * went elsewhere nevertheless. */
#ifndef CALLBOARD_STORE_CONNINFO_H
#define CALLBOARD_STORE_CONNINFO_H

#include <libpq-fe.h>

#include "store/store.h"

enum { CONNINFO_KEYS = 24, SERVER_VERSION_MIN = 150000 };

struct conninfo {
    const char *keys[CONNINFO_KEYS]; /* NULL at the end */
    char *values[CONNINFO_KEYS];     /* owned */
    int count;
    bool private_cluster;
};

/* Makes the parameters; copies what it takes from `options`. */
void conninfo_fill(struct conninfo *info, const struct store_options *options);
/* This value from now on, whatever the options say; "" leaves the value to what is said before. */
void conninfo_set(struct conninfo *info, const char *key, const char *value);
struct conninfo conninfo_copy(const struct conninfo *info); /* the caller clears */
/* Every parameter as libpq will have it, also those of a service file and of the environment. Does not connect. The
 * caller frees, by PQconninfoFree(). */
PQconninfoOption *conninfo_read(const struct conninfo *info);
void conninfo_clear(struct conninfo *info); /* frees the values */

/* Begins to connect and returns libpq's connection, never NULL, which the caller closes. This call and
 * PQconnectPoll() look host names up, which blocks: call both in a worker thread. */
PGconn *conninfo_start(const struct conninfo *info);

/* True: the connection was meant for the private cluster's socket, but the environment made libpq connect elsewhere. */
bool conninfo_diverted(const struct conninfo *info, PGconn *connection);

#endif
