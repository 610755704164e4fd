/* answers: what the database said to a read, into the state. */
#ifndef CALLBOARD_CONTROLLER_ANSWERS_H
#define CALLBOARD_CONTROLLER_ANSWERS_H

#include "controller/state/state.h"

void answers_take(struct state *state, struct effects *effects, struct event *event);

#endif
