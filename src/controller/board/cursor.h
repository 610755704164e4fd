/* cursor: where it stands (artist x day, and the booking there), and what of the board is in sight. */
#ifndef CALLBOARD_BOARD_CURSOR_H
#define CALLBOARD_BOARD_CURSOR_H

#include "controller/state/state.h"

/* The cursor's cell: a day, in ZOOM_DAY half an hour. */
void cursor_cell(const struct state *state, instant *start, instant *end);
/* The half hour of day d that an instant falls into, the first or the last where it is another day's; a roster is there. */
int cursor_slot_of(const struct state *state, day d, instant at);

/* Each of these leaves the cursor on the first booking of its new cell, and in sight. */
void cursor_down(struct state *state, int artists); /* negative: up */
void cursor_to_line(struct state *state, int line); /* the next artist's line where that one is a heading */
void cursor_right(struct state *state, int cells);  /* negative: left; over the edge the weeks move along */
void cursor_to_day(struct state *state, day d);     /* the weeks move along where it is not shown */
void cursor_to(struct state *state, struct id artist, day d); /* an artist whom the filter hides is shown */
void cursor_to_booking(struct state *state, const struct booking *booking);

/* Builds the grid anew: the cursor stays on its artist and booking where they are still shown. */
void cursor_regrid(struct state *state);

/* After bookings or grid changed beneath it: stays on its booking, wherever that went on the board; else in
 * its cell. */
void cursor_keep(struct state *state);
/* Moves what is in sight by so many lines, as far as there are some; the cursor stays in sight. */
void cursor_roll(struct state *state, int lines);
/* After somebody else may have changed them: on its booking if that is still in its cell, and never in another cell. */
void cursor_stay(struct state *state);
/* After the size of the board changed: scrolls so that the cursor is in sight. */
void cursor_scroll(struct state *state);

#endif
