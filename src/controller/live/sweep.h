/* sweep: what the clock ends, holds and challenges: gone from the screen at their very instant by the server's clock,
 * and written down soon afterwards. */
#ifndef CALLBOARD_LIVE_SWEEP_H
#define CALLBOARD_LIVE_SWEEP_H

#include "controller/state/state.h"
#include "protocol/effect.h"

/* After every event: has the time of something loaded come, its artist's row is drawn anew, and a board that may
 * write asks for the sweep. */
void sweep_attend(struct state *state, struct effects *effects);
/* A minute has begun: challenges whose end has not been written down yet are asked for again. */
void sweep_again(struct state *state);
instant sweep_wake(const struct state *state); /* by the server's clock; INT64_MAX: nothing loaded ends */

#endif
