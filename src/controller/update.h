/* update: state x event -> state' and effects. Everything the board does is decided here, with neither
 * terminal nor database. */
#ifndef CALLBOARD_CONTROLLER_UPDATE_H
#define CALLBOARD_CONTROLLER_UPDATE_H

#include "controller/state/state.h"

/* Takes over what the event owns (and leaves it cleared); appends to `effects`. */
void update(struct state *state, struct event *event, struct effects *effects);

/* The effects of the very first moment: EFFECT_OPEN for the week shown and its neighbours. */
void update_start(struct state *state, struct effects *effects);

#endif
