/* drawn: the bookings as they are to be drawn: the stored ones with edits and the one in the hand laid over.
 */
#ifndef CALLBOARD_CONTROLLER_DRAWN_H
#define CALLBOARD_CONTROLLER_DRAWN_H

#include "controller/state.h"

enum { DRAWN_MOST = 512 }; /* bookings of one artist in the weeks shown; more are not looked at */

/* state_drawn's list without lanes, ranks and clashes, by start, then id: what a cursor step needs. */
size_t drawn_collect(const struct state *state, struct id artist, instant start, instant end,
                     struct drawn *out, size_t most);

/* How many lanes the artist's bookings in [start, end) need. */
int drawn_lanes(const struct state *state, struct id artist, instant start, instant end);

/* A booking by its id as it is drawn; NULL: not known. */
const struct booking *drawn_booking(const struct state *state, struct id id);

#endif
