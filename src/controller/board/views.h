/* views: the modes that fill the screen: board, availability, finder, list. Every other mode goes back to the view
 * that it was opened from. src/README.md says how to add one. */
#ifndef CALLBOARD_BOARD_VIEWS_H
#define CALLBOARD_BOARD_VIEWS_H

#include "controller/state/turn.h"

/* Shows a view. It keeps the artist and the day, and shows as many weeks as it did last, else as the view before. */
void view_show(struct state *state, struct effects *effects, enum mode view);
/* The same, but those who are marked in the finder stay so: they are about to be booked. */
void view_show_marked(struct state *state, struct effects *effects, enum mode view);
/* Shows a list, and asks the database for its rows. */
void view_show_list(struct state *state, struct effects *effects, enum list_id list);

/* The same for a list that belongs to the list shown now: leaving it goes back to that one, else to the board. */
void view_show_inner(struct state *state, struct effects *effects, enum list_id list);
/* The list of time off as such an inner list; artist: only this one's. */
void view_show_time_off(struct state *state, struct effects *effects, struct id artist);
/* The log, narrowed to what the text says, which it takes over; leaving it goes back to the list it was opened from. */
void view_show_log(struct state *state, struct effects *effects, char *narrow);
/* The log of the settings, holidays among them: what gv does in both lists, whatever the row. */
void view_show_settings_log(struct turn *turn, int row);
void view_leave_list(struct state *state, struct effects *effects);

handler views_turn, views_open; /* the next or previous one; the one the action names */

#endif
