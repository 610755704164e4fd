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
void cursor_to_cell(struct state *state, int line, day d, int slot); /* slot: of ZOOM_DAY alone */

/* On today if the weeks shown have it, else on the first day of them. */
void cursor_place(struct state *state);
/* Called when the server's time and the tenant's zone are known: reads the day `opens_on` again, shows its week, and
 * places the cursor. Does nothing if the cursor was moved meanwhile. */
void cursor_open_week(struct state *state);

/* On this booking of its cell, once cursor_keep() finds it there: it may be one that is about to be drawn. */
void cursor_pick(struct state *state, struct id booking);

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
