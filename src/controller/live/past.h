/* past: the board as it was (":at"). state->past.at says which moment is shown; everything that is read for the board is
 * asked as of then, and nothing is written. What the schema keeps no history of is today's: names, skills, rates,
 * working patterns, time off, holidays, settings. */
#ifndef CALLBOARD_LIVE_PAST_H
#define CALLBOARD_LIVE_PAST_H

#include "controller/state/turn.h"

/* False: the past cannot be read now, and it is said why: no link, pending writes, a what-if board. */
bool past_may_read(struct state *state);
/* Shows the board as it was then; 0: as it is. */
void past_show(struct turn *turn, instant at);
void past_leave(struct turn *turn); /* back to the board as it is */
/* A roster came: it is of the moment shown, since whatever was asked for another one was given up. */
void past_roster_came(struct state *state);

#endif
