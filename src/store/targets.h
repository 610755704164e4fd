/* targets: where a connection may go when its parameters name several hosts, or a host that has several addresses.
 *
 * libpq goes on to the next where one refuses. Of one that says nothing it knows nothing, because PQconnectPoll() has no
 * deadline: dial.c has, and here leaves that one out of the list before it begins anew. What libpq asks of each host
 * (target_session_attrs, its line in .pgpass) stays libpq's affair. */
#ifndef CALLBOARD_STORE_TARGETS_H
#define CALLBOARD_STORE_TARGETS_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "store/conninfo.h"

/* What the connection is trying to reach, in words that are others for every target. The caller frees. */
char *targets_current(PGconn *connection);

/* Makes the parameters name what `connection` was to try, less the one that it is at. False: there is no other, and
 * the parameters are as they were. Looks the host's name up again if it may have more addresses: this blocks. */
bool targets_leave_out(struct conninfo *info, PGconn *connection);

#endif
