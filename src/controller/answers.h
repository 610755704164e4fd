/* answers: what becomes of what the database answered, where that is for no room below alone. Each takes what it keeps
 * out of event->answered.answer. */
#ifndef CALLBOARD_CONTROLLER_ANSWERS_H
#define CALLBOARD_CONTROLLER_ANSWERS_H

#include "controller/state/state.h"

/* EFFECT_OPEN and EFFECT_WEEKS for the weeks shown; EFFECT_WEEKS for their neighbours; EFFECT_ROSTER. */
void answers_open(struct state *state, struct effects *effects, struct event *event);
void answers_neighbours(struct state *state, struct effects *effects, struct event *event);
void answers_roster(struct state *state, struct effects *effects, struct event *event);

#endif
