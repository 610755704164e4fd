/* undo: taking back one's own acts of this session, and doing them again. Both are acts themselves: the
 * database judges them like any other, and they go into the log. */
#ifndef CALLBOARD_CONTROLLER_UNDO_H
#define CALLBOARD_CONTROLLER_UNDO_H

#include "controller/state.h"

void undo_begin(struct state *state, struct effects *effects);
void redo_begin(struct state *state, struct effects *effects);
/* After `edit` was done: what can be taken back or done again now. */
void undo_note(struct state *state, const struct edit *edit);

#endif
