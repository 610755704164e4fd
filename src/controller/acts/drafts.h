/* drafts: what-if boards. While one is open the board shows what it wants over the live one, and every act goes there:
 * each effect carries its id, and the store asks and writes accordingly, so that no mode needs to know. Nothing is in
 * the way on it; what the live board would refuse is drawn as refused. The commit writes all of it, as one act. */
#ifndef CALLBOARD_ACTS_DRAFTS_H
#define CALLBOARD_ACTS_DRAFTS_H

#include "controller/state/turn.h"

/* Each refuses with a message where changes are still on their way. */
void drafts_open(struct state *state, struct effects *effects, const struct draft *draft);
void drafts_leave(struct state *state, struct effects *effects); /* to the live board; says so */

/* Begins one and opens it; `name` is one word. */
void drafts_begin(struct turn *turn, const char *name);
/* Asks the first time where something is drafted on it. */
void drafts_drop(struct turn *turn, const struct draft *draft);
void drafts_forget_drop(struct state *state); /* that it was asked: something else was done */
void drafts_share(struct turn *turn, const struct draft *draft, const struct member *member, bool with);
/* Sends what is drafted on the open one to the live board; EFFECT_COMMIT's answer settles it. */
void drafts_commit(struct turn *turn);
/* It was committed: says so, and shows the live board. */
void drafts_committed(struct state *state, struct effects *effects, const struct answer *answer);

/* After every event: the effects from `from` on are for the board that is open, and one that somebody else has closed
 * is left. */
void drafts_follow(struct state *state, struct effects *effects, size_t from);

/* :board new|open|live|list|commit|drop|share|unshare */
void drafts_command(struct turn *turn, const char *argument);
void drafts_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
