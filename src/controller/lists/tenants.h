/* tenants: goes from one tenant's board to another's. The program drops the state, the connection and all rows, and
 * begins anew with the other tenant. It keeps the settings and how the board is shown. */
#ifndef CALLBOARD_LISTS_TENANTS_H
#define CALLBOARD_LISTS_TENANTS_H

#include "controller/state/turn.h"

/* ":tenant NAME" goes to that tenant as tenants_enter() does. ":tenant" alone lists the tenants of the login. */
void tenants_command(struct turn *turn, const char *argument);
void tenants_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* Ends this board; the board of `tenant` follows. While writes are pending, the first call only warns: leaving would
 * lose them. */
void tenants_enter(struct state *state, const struct membership *tenant);

#endif
