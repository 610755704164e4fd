/* presence: who else looks at the board, and where. Soft: it locks nothing and nothing waits for it. */
#ifndef CALLBOARD_LIVE_PRESENCE_H
#define CALLBOARD_LIVE_PRESENCE_H

#include "controller/state/state.h"

/* Says where the cursor is, if it has gone somewhere else, and asks for the others; at most every two seconds, and
 * every five while somebody is there, because one who dies says nothing. After every event. */
void presence_ask(struct state *state, struct effects *effects);
void presence_take(struct state *state, struct effects *effects, struct event *event);
/* When it has to be asked next; INT64_MAX: when something happens. */
instant presence_wake(const struct state *state);

/* Somebody else's cursor is on this artist and on one of the days shown. */
bool presence_on(const struct state *state, struct id artist);
/* "ben, mia": everybody, or those on one artist (in any week); each once. The caller frees; NULL: nobody. */
char *presence_names(const struct state *state);
char *presence_names_on(const struct state *state, struct id artist);

#endif
