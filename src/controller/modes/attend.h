/* attend: when the board is free for it, the panel of an edit that was refused, or what was typed comes back. */
#ifndef CALLBOARD_MODES_ATTEND_H
#define CALLBOARD_MODES_ATTEND_H

#include "controller/state/state.h"

/* After every event. */
void edits_attend(struct state *state, struct effects *effects);

#endif
