/* save: records on their way to the database: projects, members, settings ... Not acts of the board: nothing is drawn
 * before the answer, and `u` does not take them back.
 *
 * The form that sent one stays until it is done; a refusal puts its sentence there. Where the form was left or none
 * was open, a message says how it ended. After every save that is done the roster and the lists are asked anew. */
#ifndef CALLBOARD_READS_SAVE_H
#define CALLBOARD_READS_SAVE_H

#include "controller/state/turn.h"

/* Sends `record` (taken over). `list`: the list that it is a row of. `done` (taken over) is said when it is
 * done, unless the answer has a sentence of its own. */
void save_send(struct turn *turn, enum effect_kind kind, enum list_id list, struct record *record, char *done);

/* A save of this record is on its way. */
bool save_under_way(const struct state *state, struct id id);

/* Settles the save that this answer belongs to; false: none does. */
bool save_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer);

void saves_free(struct state *state);

#endif
