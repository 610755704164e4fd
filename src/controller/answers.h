/* answers: takes in the database's answers that concern more than one room below. Each function takes what it keeps
 * out of event->answered.answer. inbox.c says which answer goes to which function. */
#ifndef CALLBOARD_CONTROLLER_ANSWERS_H
#define CALLBOARD_CONTROLLER_ANSWERS_H

#include "controller/state/state.h"

/* Sets the clock by the server's time, where the answer has it. An answer may be late but never early, so of two that
 * differ the later time is the nearer, unless the server's clock was set back by more than an answer may take. */
void answers_clock(struct state *state, const struct event *event);
/* EFFECT_OPEN, EFFECT_OPEN_FIRST and EFFECT_WEEKS for the weeks shown; EFFECT_WEEKS for their neighbours;
 * EFFECT_ROSTER; EFFECT_OPEN_REST. */
void answers_open(struct state *state, struct effects *effects, struct event *event);
void answers_neighbours(struct state *state, struct effects *effects, struct event *event);
void answers_roster(struct state *state, struct effects *effects, struct event *event);
void answers_rest(struct state *state, struct effects *effects, struct event *event);

#endif
