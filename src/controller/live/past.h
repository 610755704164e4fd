/* past: the board as it was (":at"). state->past.at says which instant is shown. The board's bookings are read as of
 * then, and so are names, skills, rates, working patterns, time off and holidays; nothing is written. Settings and
 * members' names are today's. */
#ifndef CALLBOARD_LIVE_PAST_H
#define CALLBOARD_LIVE_PAST_H

#include "controller/state/turn.h"

/* True if the past can be read now; else a message says why not: no link, pending writes, a what-if board. */
bool past_may_read(struct state *state);
/* Shows the board as it was then; 0: as it is now. */
void past_show(struct turn *turn, instant at);
void past_leave(struct turn *turn); /* goes back to the board as it is now */
/* A roster has come. It is of the instant shown, because questions about another one were given up. */
void past_roster_came(struct state *state);

#endif
