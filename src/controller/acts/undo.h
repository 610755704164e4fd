/* undo: takes back acts of this member, also those of earlier sessions, and does them again. The database finds the
 * newest act on the trail; nothing about it is kept here, so two boards of one member agree. Undo and redo are acts
 * themselves: they are judged like any other act and stand in the log. */
#ifndef CALLBOARD_ACTS_UNDO_H
#define CALLBOARD_ACTS_UNDO_H

#include "controller/state/state.h"

/* Takes back (or redoes) the newest `count` acts, one after the other, up to the first that is refused or asked
 * about. */
void undo_begin(struct state *state, struct effects *effects, bool redo, int count);
/* Takes back (or redoes) one act that was chosen from the list of own acts; `what` says it in words. */
void undo_chosen(struct state *state, struct effects *effects, struct id act, bool redo, const char *what);
/* `pending` was done: the next u or ^R begins at the newest act again, and the list of acts is asked for anew. */
void undo_note(struct state *state, struct effects *effects, const struct pending *pending);
/* Keeps what the answer says about an undo: which act it was about, in words, and where the next undo goes on if this
 * one was refused. */
void undo_learn(struct state *state, struct pending *pending, const struct answer *answer);
/* The database asks before it takes back (or does again) what is not the last thing one did, or is not shown: says what
 * it is about; the same key once more does it. */
void undo_ask(struct state *state, const struct pending *pending, const struct answer *answer);

#endif
