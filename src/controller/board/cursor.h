/* cursor: moves the board's cursor. It stands on an artist and a day, and on a booking there. Moving it scrolls the
 * board. */
#ifndef CALLBOARD_BOARD_CURSOR_H
#define CALLBOARD_BOARD_CURSOR_H

#include "controller/state/state.h"

/* The bounds of the cursor's cell: a day, or half an hour in ZOOM_DAY. */
void cursor_cell(const struct state *state, instant *start, instant *end);
/* The half hour of day d that an instant falls into; the first or the last one if it is on another day. Needs the
 * roster. */
int cursor_slot_of(const struct state *state, day d, instant at);

/* Each of these puts the cursor on the first booking that is seen in its new cell and scrolls it into sight. The row
 * opens into lanes only where it is sent to a booking, or has one in the hand; it closes when the cursor leaves it. */
void cursor_down(struct state *state, int artists);           /* negative: up */
void cursor_to_line(struct state *state, int line);           /* if that line is a heading: to the next artist's line */
void cursor_right(struct state *state, int cells);            /* negative: left; over the edge the weeks move along */
void cursor_to_day(struct state *state, day d);               /* if the day is not shown the weeks move along */
void cursor_to(struct state *state, struct id artist, day d); /* shows the artist even if the filter hides it */
void cursor_to_booking(struct state *state, const struct booking *booking);
void cursor_to_cell(struct state *state, int line, day d, int slot); /* slot: for ZOOM_DAY only */

/* Puts the cursor on today if it is among the weeks shown, else on their first day. */
void cursor_place(struct state *state);
/* Called when the server's time and the tenant's zone are known: reads the day `opens_on` again, shows its week, and
 * places the cursor. Does nothing if the cursor was moved meanwhile. */
void cursor_open_week(struct state *state);

/* Puts the cursor on this booking of its cell as soon as cursor_keep() finds it there; it may be about to be drawn. */
void cursor_pick(struct state *state, struct id booking);

/* Builds the grid anew. The cursor stays on its artist and booking if they are still shown. */
void cursor_regrid(struct state *state);

/* Builds the grid anew after a new roster has come. The cursor stays on its artist, whose row stays where it is on the
 * screen. */
void cursor_follow_roster(struct state *state);

/* Call it after bookings or the grid have changed: the cursor follows its booking to wherever that went on the board;
 * without one it stays in its cell. */
void cursor_keep(struct state *state);
/* Call it after the bookings of the weeks shown have come for the first time, so that the cursor stands on one of
 * them. */
void cursor_load(struct state *state);
/* Call it after somebody else or the clock may have changed bookings: the cursor stays on its booking if that is still
 * in its cell, and never leaves the cell. While the rows are held (grid_is_held()) none of them moves. */
void cursor_stay(struct state *state);
/* Call it after one's own act has been answered: the cursor follows its booking, unless the user is busy with something
 * else by then. */
void cursor_settle(struct state *state);
/* Scrolls the board by so many lines, at most to its ends; the cursor is moved so that it stays in sight. */
void cursor_roll(struct state *state, int lines);
/* Call it after the board's size has changed: scrolls the cursor into sight. */
void cursor_scroll(struct state *state);

#endif
