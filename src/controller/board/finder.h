/* finder: reads the fields of the crew finder, and asks the database who is free.
 *
 *   when    as quick add reads days and hours: tue-thu, 24-26 nov, tomorrow 10-13, mon am. Days alone: all day
 *   rate    62.50: at most so much an hour
 *   skills  comp, nuke: both; any comp, nuke: one of them. Beginnings will do
 *   hours   16: free for so many hours of it; empty: free all along */
#ifndef CALLBOARD_BOARD_FINDER_H
#define CALLBOARD_BOARD_FINDER_H

#include "controller/state/state.h"

/* Fills the fields with the cursor's day, or the range, and the skills of its artist. */
void finder_propose(struct state *state);

/* Asks anew for what the fields say, and gives up the answer that is on its way. */
void finder_ask(struct state *state, struct effects *effects);
/* Asks for what is typed so far, if it means something else than before. Who was found stays until the answer comes;
 * what cannot be read yet asks nothing. */
void finder_follow(struct state *state, struct effects *effects);
/* What was typed is complete: false, and nobody is shown any more, if it cannot be read. */
bool finder_check(struct state *state, struct effects *effects);
/* Shows the finder as it was left, and asks anew. */
void finder_enter(struct state *state, struct effects *effects);

/* EFFECT_FIND: who was found. */
void finder_take(struct state *state, struct effects *effects, struct event *event);

#endif
