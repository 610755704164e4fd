/* tenants: going from one studio's board to another's. Nothing of the one is taken along to the other but how things are
 * shown: the state, the connection and all that was loaded end, and begin anew there. */
#ifndef CALLBOARD_LISTS_TENANTS_H
#define CALLBOARD_LISTS_TENANTS_H

#include "controller/state/turn.h"

/* :tenant NAME goes there (asking once where changes are still on their way), :tenant alone lists one's own. */
void tenants_command(struct turn *turn, const char *argument);
void tenants_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* Ends this board for that of `tenant`; the first time only asks, where changes are still on their way. */
void tenants_enter(struct state *state, const struct membership *tenant);

#endif
