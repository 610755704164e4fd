/* mouse: a click puts the cursor there, a second one opens; what is dragged moves or draws a range; the wheel
 * scrolls, with Shift or over the headings it turns weeks. Everything is an act that a key has too. */
#ifndef CALLBOARD_CONTROLLER_MOUSE_H
#define CALLBOARD_CONTROLLER_MOUSE_H

#include "controller/state/state.h"

/* An EVENT_MOUSE with what it hit. */
void mouse_take(struct state *state, struct effects *effects, const struct event *event);

#endif
