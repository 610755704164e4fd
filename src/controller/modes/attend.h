/* attend: pending writes that need the user's decision. As soon as the board is free, it opens the panel of a refused
 * write, or gives back what was typed for a failed one. */
#ifndef CALLBOARD_MODES_ATTEND_H
#define CALLBOARD_MODES_ATTEND_H

#include "controller/state/state.h"

/* Runs after every event. */
void pending_attend(struct state *state, struct effects *effects);

#endif
