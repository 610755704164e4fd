/* drawn: the bookings as they are to be drawn: the stored ones with the pending writes and the one in the hand laid over.
 */
#ifndef CALLBOARD_BOARD_DRAWN_H
#define CALLBOARD_BOARD_DRAWN_H

#include "controller/state/state.h"

enum { DRAWN_MOST = 512 }; /* bookings of one artist in the weeks shown; more are not looked at */

/* The artist's bookings as they are to be drawn: stored ones with the pending writes laid over them. */
enum drawn_as {
    DRAWN_STORED,
    DRAWN_PENDING,
    DRAWN_REFUSED,    /* the refused write */
    DRAWN_IN_THE_WAY, /* what refused it */
    DRAWN_UNKNOWN,
    DRAWN_MOVING, /* in the hand */
    DRAWN_GHOST,  /* where the one in the hand still stands */
    DRAWN_ASIDE,  /* stored, but not what the filter asks for */
};
struct drawn {
    const struct booking *booking;
    enum drawn_as as;
    unsigned clashes; /* enum clash_kind bits that have a sign: drawn_clash() without CLASH_FILLS_ROW */
    int rank;         /* 2, 3 ... for second options; else 1 */
    int lane;
};
/* Those of one artist that overlap [start, end), by lane, then start; at most `most`; the count. `lanes`
 * (if not NULL) receives how many lanes they need. */
size_t drawn_list(const struct state *state, const struct artist *artist, instant start, instant end,
                   struct drawn *out, size_t most, int *lanes);

/* drawn_list's list without lanes, ranks and clashes, by start, then id: what a cursor step needs. */
size_t drawn_collect(const struct state *state, struct id artist, instant start, instant end,
                     struct drawn *out, size_t most);

/* How many lanes the artist's bookings in [start, end) need. */
int drawn_lanes(const struct state *state, struct id artist, instant start, instant end);

/* A booking by its id as it is drawn; NULL: not known. */
const struct booking *drawn_booking(const struct state *state, struct id id);

/* What clashes with the booking as it is drawn, stored or not; its words: clash_words(). */
struct clash drawn_clash(const struct state *state, const struct booking *booking);
/* The same in words for who books it now, days behind it included; "": nothing. The caller frees. */
char *drawn_clash_words(const struct state *state, const struct booking *booking);

/* The booking under the cursor; NULL: on a free part. */
const struct booking *drawn_at_cursor(const struct state *state);

#endif
