/* sweep: holds and challenges that the clock ends. They leave the screen at their very instant by the server's clock,
 * and the database writes their end down soon afterwards. */
#ifndef CALLBOARD_LIVE_SWEEP_H
#define CALLBOARD_LIVE_SWEEP_H

#include "controller/state/state.h"
#include "protocol/effect.h"

/* Runs after every event: if the time of a loaded hold or challenge has come, has its row drawn anew; if this board
 * may write, asks the database for the sweep. */
void sweep_attend(struct state *state, struct effects *effects);
/* Runs when a minute begins: asks again if the end of a challenge has not been written down yet. */
void sweep_again(struct state *state);
instant sweep_wake(const struct state *state); /* by the server's clock; INT64_MAX: nothing loaded ends */

#endif
