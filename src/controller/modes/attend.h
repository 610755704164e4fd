/* attend: when the board is free for it, the panel of a pending write that was refused, or what was typed comes back. */
#ifndef CALLBOARD_MODES_ATTEND_H
#define CALLBOARD_MODES_ATTEND_H

#include "controller/state/state.h"

/* After every event. */
void pending_attend(struct state *state, struct effects *effects);

#endif
