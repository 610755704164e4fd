/* challenge: asks the holder of a pencil to confirm or release it, and withdraws such a challenge. */
#ifndef CALLBOARD_ACTS_CHALLENGE_H
#define CALLBOARD_ACTS_CHALLENGE_H

#include "controller/acts/acts.h"

/* The key `!`. On somebody else's pencil it challenges that, with the member's second option behind it; without one
 * it opens quick add for one. On the member's own second option it challenges what is in its way. If the member has
 * challenged already, it withdraws the challenge. */
handler challenge_or_withdraw;

/* A pending write that makes the second option of the batch's only change and challenges all that is in its way. It
 * is not sent yet. Takes the change over. */
struct pending *challenge_begin(struct state *state, struct batch *batch);

/* On a what-if board nobody is challenged: says so. */
bool challenge_is_elsewhere(struct state *state);
/* True for somebody else's pencil that nobody has challenged, on the live board. */
bool challenge_is_possible(const struct state *state, const struct booking *pencil);

#endif
