/* tenants: going from one tenant's board to another's. The state, the connection and all that is loaded end, and
 * begin anew there. Only how things are shown is taken along. */
#ifndef CALLBOARD_LISTS_TENANTS_H
#define CALLBOARD_LISTS_TENANTS_H

#include "controller/state/turn.h"

/* ":tenant NAME" goes there; while changes are still on their way it asks once. ":tenant" alone lists the login's
 * tenants. */
void tenants_command(struct turn *turn, const char *argument);
void tenants_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* Ends this board and has that of `tenant` follow. While changes are still on their way, the first time only asks. */
void tenants_enter(struct state *state, const struct membership *tenant);

#endif
