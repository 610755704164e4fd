/* presence: who else looks at the board, and where. Presence locks nothing, and nothing waits for it. */
#ifndef CALLBOARD_LIVE_PRESENCE_H
#define CALLBOARD_LIVE_PRESENCE_H

#include "controller/state/state.h"

/* Runs after every event: tells the database where the cursor is, if it has moved, and asks for the others; at most
 * every two seconds. While others are here it asks every five seconds, because a board that dies does not say so. */
void presence_ask(struct state *state, struct effects *effects);
void presence_take(struct state *state, struct effects *effects, struct event *event);
/* When it must be asked next; INT64_MAX: only when something happens. */
instant presence_wake(const struct state *state);

/* True if somebody else's cursor is on this artist and on one of the days shown; on this board, be it the live one or a
 * what-if board. */
bool presence_on(const struct state *state, struct id artist);
/* "ben, mia (live)": all others, and on which board they are if that is another one; or those on this board whose
 * cursor is on one artist in any week; each once. NULL: nobody. The caller frees. */
char *presence_names(const struct state *state);
size_t presence_count(const struct state *state); /* how many others, as presence_names() has them */
char *presence_names_on(const struct state *state, struct id artist);

#endif
