/* search: what the board shows of a text: artists' names, bookings' titles and projects in the days shown. */
#ifndef CALLBOARD_BOARD_SEARCH_H
#define CALLBOARD_BOARD_SEARCH_H

#include "controller/state/state.h"

/* Looks for `text` from now on; blank: for nothing. */
void search_for(struct state *state, const char *text);
void search_forget(struct state *state);

/* Puts the cursor on the next match in reading order (by row, then time), `step` 1 or -1; `here` lets one
 * under the cursor count. False: there is none. *wrapped (if not NULL): it went over the end. */
bool search_step(struct state *state, int step, bool here, bool *wrapped);

#endif
