/* challenge: asking the holder of a pencil to confirm or release it, and taking that back. */
#ifndef CALLBOARD_ACTS_CHALLENGE_H
#define CALLBOARD_ACTS_CHALLENGE_H

#include "controller/acts/acts.h"

/* `!`: on a pencil of somebody else's challenges it, with one's own second option behind it or, where there is none
 * yet, one that is typed now; on a second option of one's own challenges what is in its way; where one has challenged
 * already withdraws that. */
handler challenge_or_withdraw;

/* A challenge of all that is in the way of the second option that the act's one change makes, not sent yet; takes the
 * change over. */
struct pending *challenge_begin(struct state *state, struct batch *batch);

/* Somebody else's pencil that nobody has challenged. */
bool challenge_is_possible(const struct state *state, const struct booking *pencil);

#endif
