/* undo: taking back one's own acts, and doing them again; also those of earlier sessions. Which act is the newest the
 * database reads off the trail: nothing of it is kept here, so that two boards of a member agree. Both are acts
 * themselves: judged like any other, and in the log. */
#ifndef CALLBOARD_ACTS_UNDO_H
#define CALLBOARD_ACTS_UNDO_H

#include "controller/state/state.h"

/* The newest `count` of them, one after the other, up to the first that is refused. */
void undo_begin(struct state *state, struct effects *effects, bool redo, int count);
/* One that was chosen from the list of one's own acts; `what` says it in words. */
void undo_chosen(struct state *state, struct effects *effects, struct id act, bool redo, const char *what);
/* After `pending` was done: the next u or ^R begins at the newest act again, and the list of acts is asked for anew. */
void undo_note(struct state *state, struct effects *effects, const struct pending *pending);
/* What an undo turned out to be about, in words, and where the next one goes on should it have been refused. */
void undo_learn(struct state *state, struct pending *pending, const struct undone *undone);

#endif
