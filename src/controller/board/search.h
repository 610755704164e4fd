/* search: finds a text on the board: in artists' names, and in titles and projects of the bookings in the days
 * shown. */
#ifndef CALLBOARD_BOARD_SEARCH_H
#define CALLBOARD_BOARD_SEARCH_H

#include "controller/state/state.h"

/* Makes `text` the text to look for; a blank one ends the search. */
void search_for(struct state *state, const char *text);
void search_forget(struct state *state);

/* Puts the cursor on the next (`step` 1) or previous (-1) match, by row, then by time. With `here` a match under the
 * cursor counts. False: there is none. Sets *wrapped (if not NULL) to whether it went over the end. */
bool search_step(struct state *state, int step, bool here, bool *wrapped);

#endif
