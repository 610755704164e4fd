/* save: a record on its way to the database: a project, a member, the settings ... A save is no act of the board:
 * nothing is drawn before the answer, and `u` does not take it back.
 *
 * The form that sent a save stays open until it is done, and shows the sentence of a refusal. If the form has been
 * left, or none was open, a message says how the save ended. After each save the roster and the lists are asked for
 * anew. */
#ifndef CALLBOARD_READS_SAVE_H
#define CALLBOARD_READS_SAVE_H

#include "controller/state/turn.h"

/* Sends `record`, a row of `list`, and takes it over. `done`, also taken over, is said when the save is done, unless
 * the answer has a sentence of its own, which stands behind it; NULL: the answer's is all that is said. */
void save_send(struct turn *turn, enum effect_kind kind, enum list_id list, struct record *record, char *done);

/* True if a save of this record is on its way. */
bool save_under_way(const struct state *state, struct id id);

/* Settles the save that this answer belongs to; false: it belongs to none. */
bool save_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer);

void saves_free(struct state *state);

#endif
