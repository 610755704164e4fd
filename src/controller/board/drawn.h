/* drawn: the bookings as the board shows them: the stored ones, with the pending writes and the booking in the hand
 * laid over them. */
#ifndef CALLBOARD_BOARD_DRAWN_H
#define CALLBOARD_BOARD_DRAWN_H

#include "controller/state/state.h"

enum { DRAWN_MOST = 512 }; /* bookings of one artist in the weeks shown; further ones are left out */

/* Why a booking is drawn. */
enum drawn_as {
    DRAWN_STORED,
    DRAWN_PENDING,
    DRAWN_REFUSED,    /* the refused write */
    DRAWN_IN_THE_WAY, /* a booking that refused it */
    DRAWN_UNKNOWN,
    DRAWN_MOVING,  /* in the hand */
    DRAWN_NO_ROOM, /* the same, over what blocks or in the past: a drop would be refused */
    DRAWN_GHOST,   /* where the booking in the hand still stands */
    DRAWN_ASIDE,   /* stored, but the filter does not ask for it */
};
struct drawn {
    const struct booking *booking;
    enum drawn_as as;
    unsigned clashes; /* the bits of drawn_clash() that have a sign: all but CLASH_FILLS_ROW */
    int rank;         /* 2, 3 ... for second options; else 1 */
    int lane;
};
/* Fills `out` with the bookings of one artist that overlap [start, end), by lane, then by start, at most `most`.
 * Returns how many. Sets *lanes (if not NULL) to how many lanes they need. */
size_t drawn_list(const struct state *state, const struct artist *artist, instant start, instant end, struct drawn *out,
                  size_t most, int *lanes);

/* The same without lanes, ranks and clashes, by start, then by id: a step of the cursor needs no more. */
size_t drawn_collect(const struct state *state, struct id artist, instant start, instant end, struct drawn *out,
                     size_t most);

/* How many lanes the artist's bookings in [start, end) need. */
int drawn_lanes(const struct state *state, struct id artist, instant start, instant end);

/* A booking by its id as it is drawn; NULL: not known. */
const struct booking *drawn_booking(const struct state *state, struct id id);

/* The clash of a booking as it is drawn, whether it is stored or not. */
struct clash drawn_clash(const struct state *state, const struct booking *booking);
/* The same in words for somebody who books it now, CLASH_FILLS_ROW included; "": nothing. The caller frees. */
char *drawn_clash_words(const struct state *state, const struct booking *booking);

/* What blocks and stands where this booking is wanted, the first of it; the constraint would refuse to save. NULL:
 * there is none in the weeks loaded, or the booking does not block. */
const struct booking *drawn_in_its_way(const struct state *state, const struct booking *wanted);
/* It would begin in the past, and does not begin there already; guard_past() would refuse to save. */
bool drawn_is_past(const struct state *state, const struct booking *wanted);
/* Either of the two: it would be refused. */
bool drawn_has_no_room(const struct state *state, const struct booking *wanted);
/* Which of two bookings of one row covers the other where they overlap: below 0 if `left` does, above 0 if `right`
 * does, 0 if neither is more than the other; then the earlier in the list does. */
int drawn_compare(const struct drawn *left, const struct drawn *right);
/* The first booking in [start, end) of the artist's row that nothing covers there; nil: none. */
struct id drawn_first(const struct state *state, struct id artist, instant start, instant end);

/* The booking under the cursor; NULL: the cursor is on a free part. */
const struct booking *drawn_at_cursor(const struct state *state);

#endif
