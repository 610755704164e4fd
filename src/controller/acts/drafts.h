/* drafts: what-if boards. While one is open, the board shows its bookings laid over the live ones, and every act goes
 * to it. Each effect carries the draft's id, and the store reads and writes accordingly, so no mode needs to know but
 * those that show what is of the live board all the same (the trail, what waits for the member): they say so. On a
 * what-if board nothing is in the way; what the live board would refuse is drawn as refused. The commit writes all of
 * it as one act. */
#ifndef CALLBOARD_ACTS_DRAFTS_H
#define CALLBOARD_ACTS_DRAFTS_H

#include "controller/state/turn.h"

/* Each of these refuses with a message while changes are still on their way. */
void drafts_open(struct state *state, struct effects *effects, const struct draft *draft);
void drafts_leave(struct state *state, struct effects *effects); /* to the live board; says so */

/* Begins a what-if board and opens it; `name` is one word. */
void drafts_begin(struct turn *turn, const char *name);
/* Drops a what-if board. The first time it only asks, if something is drafted on it. */
void drafts_drop(struct turn *turn, const struct draft *draft);
void drafts_forget_drop(struct state *state); /* something else was done, so the next drop asks again */
void drafts_share(struct turn *turn, const struct draft *draft, const struct member *member, bool with);
/* Sends all that is drafted on the open board to the live one; the answer to EFFECT_COMMIT settles it. */
void drafts_commit(struct turn *turn);
/* The open board was committed: says so, and shows the live board. */
void drafts_committed(struct state *state, struct effects *effects, const struct answer *answer);

/* Runs last after every event: marks the effects from `from` on as meant for the open board, and leaves a board that
 * somebody else has closed. */
void drafts_follow(struct state *state, struct effects *effects, size_t from);

/* :board new|open|live|list|commit|drop|share|unshare */
void drafts_command(struct turn *turn, const char *argument);
void drafts_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
