/* update: the core: it takes one event, changes the state, and adds effects. Everything that the board does is
 * decided here, without a terminal and without a database. */
#ifndef CALLBOARD_CONTROLLER_UPDATE_H
#define CALLBOARD_CONTROLLER_UPDATE_H

#include "controller/state/state.h"

/* Takes over what the event owns and leaves it cleared. Appends to `effects`. */
void update(struct state *state, struct event *event, struct effects *effects);

/* The first effects of a run: EFFECT_OPEN for the weeks shown. */
void update_start(struct state *state, struct effects *effects);

#endif
