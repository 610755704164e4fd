/* views: board, availability ... : what fills the screen, each a mode that the others go back to. A further view
 * is its mode's file, its action, and one row in views.c. */
#ifndef CALLBOARD_BOARD_VIEWS_H
#define CALLBOARD_BOARD_VIEWS_H

#include "controller/state/turn.h"

/* Shows a view: artist, day and weeks are those of the view before, or the weeks it showed last. */
void view_show(struct state *state, struct effects *effects, enum mode view);
/* Shows a list; what it needs of the database is asked for. */
void view_show_list(struct state *state, struct effects *effects, enum list_id list);

/* The same for a list that belongs to the one shown: leaving it goes back there; from elsewhere to the board. */
void view_show_inner(struct state *state, struct effects *effects, enum list_id list);
/* The list of time off as such an inner list; artist: only this one's. */
void view_show_time_off(struct state *state, struct effects *effects, struct id artist);
void view_leave_list(struct state *state, struct effects *effects);

handler views_turn, views_open; /* the next or previous one; the one the action names */

#endif
