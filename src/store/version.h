/* version: whether a database's schema is the one that this program was made for.
 *
 * Another one's functions may take other parameters and answer other columns. So nothing is asked of it: which of the
 * two is the older is said, and what to do. */
#ifndef CALLBOARD_STORE_VERSION_H
#define CALLBOARD_STORE_VERSION_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

#include "store/store.h"

/* `found`: the number of the newest migration there. False: *fault is FAULT_NOT_MIGRATED or FAULT_TOO_NEW, and *message
 * a sentence that the caller frees. */
bool version_fits(int64_t found, enum fault *fault, char **message);

/* The same of a connection that belongs to no session; it asks, and blocks until the server has answered. False also
 * where there is no schema, or the server refuses: *fault and *message then say that. */
bool version_ask(PGconn *connection, store_trace *trace, enum fault *fault, char **message);

#endif
