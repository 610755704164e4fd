/* time_off: the form and the list of when artists are away. */
#ifndef CALLBOARD_MODES_TIME_OFF_H
#define CALLBOARD_MODES_TIME_OFF_H

#include "controller/state/turn.h"
#include "protocol/time_off.h"

/* Opens the form for a record, which it takes over. A new record gets its artists before (time_off_add_artist()); an
 * edited one has its ids, artists and reason. */
void time_off_form(struct state *state, struct effects *effects, struct record *record, instant start, instant end);
void time_off_add_artist(struct record *record, const struct artist *artist);

/* Shows the list of one artist's time off. */
void time_off_show(struct turn *turn, struct id artist);
/* The key on the board: shows the time off under the cursor in its list; without one opens the form for the selected
 * artists and days. */
handler time_off_board;

#endif
