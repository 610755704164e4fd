/* words: puts bookings and acts into the words of messages. All functions need the roster; the caller frees. */
#ifndef CALLBOARD_ACTS_WORDS_H
#define CALLBOARD_ACTS_WORDS_H

#include "controller/state/state.h"

char *words_for(const struct state *state, const struct booking *booking); /* "~Rig fix for Chidi Eze" */

char *words_done(const struct state *state,
                 const struct pending *pending); /* "Booked ~Rig fix for Chidi Eze, Tue ..." */
/* "Rig fix, Chidi Eze, Tue 24 Nov 09:00-18:00, pencil, Harbour (HAR)": for pasting elsewhere; nothing in it acts
 * on a terminal. */
char *words_line(const struct state *state, const struct booking *booking);
/* A quick-add line that books the same as `booking`, without day and artist: `"Rig fix" @HAR 09:00-18:00 pencil`. */
char *words_as_line(const struct state *state, const struct booking *booking);
/* The clash of what a write has made: "9 h rest before Wed 25, 11 wanted"; "" for none. */
char *words_clash(const struct state *state, const struct pending *pending);
/* "booked ~Rig fix for Chidi Eze", "moved 12 bookings"; older ones: ", of Fri 20 Nov 16:12" */
char *words_undone(const struct state *state, const struct undone *undone);
/* What an undo takes back, as far as it is known; borrowed. */
const char *words_or_act(const struct pending *pending);

/* What a write has left free for others, read off the rows of its answer: " Moved up: ~Harbour rig for Chidi Eze."
 * " Offered: 2 Harbour rig for Chidi Eze and 1 more."; "" for nothing. */
char *words_moved_up(const struct state *state, const struct pending *pending, const struct booking *rows,
                     size_t count);

/* "Chidi Eze is taken Tue 24 Nov 09:00-13:00 by ~Harbour rig" */
char *words_taken(const struct state *state, const struct booking *by);

#endif
