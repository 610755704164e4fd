/* mouse: a click puts the cursor there, and a second click opens. Dragging a booking moves it, dragging elsewhere
 * draws a range. The wheel scrolls; with Shift or over the headings it turns weeks. Keys do all of this too. */
#ifndef CALLBOARD_CONTROLLER_MOUSE_H
#define CALLBOARD_CONTROLLER_MOUSE_H

#include "controller/state/state.h"

/* Takes an EVENT_MOUSE, which says what it hit. */
void mouse_take(struct state *state, struct effects *effects, const struct event *event);

#endif
