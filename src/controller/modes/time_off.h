/* time_off: when artists are away, entered and listed. */
#ifndef CALLBOARD_MODES_TIME_OFF_H
#define CALLBOARD_MODES_TIME_OFF_H

#include "controller/state/turn.h"
#include "protocol/time_off.h"

/* The form. A new record gets its artists first; an edited one has who, artists and reason. Takes the record over. */
void time_off_form(struct state *state, struct effects *effects, struct record *record, instant start, instant end);
void time_off_add_artist(struct record *record, const struct artist *artist);

/* The list of one artist's time off. */
void time_off_show(struct turn *turn, struct id artist);
/* From the board: the time off under the cursor in its list; else the form, for the artists and days selected. */
handler time_off_board;

#endif
