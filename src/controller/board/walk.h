/* walk: the acts that move the cursor and choose what is shown; the board's, and the hand's that follows it.
 */
#ifndef CALLBOARD_BOARD_WALK_H
#define CALLBOARD_BOARD_WALK_H

#include "controller/state/turn.h"

handler walk_cells, walk_artists, walk_bookings, walk_row_ends, walk_column_ends, walk_pages, walk_weeks,
    walk_today, walk_zoom, walk_zoom_to, walk_zoom_day, walk_group, walk_lanes;

void view_show_weeks(struct state *state, int weeks); /* from the cursor's on where that is not shown */
void view_group_by(struct state *state, enum grouping grouping);
void view_sort_by(struct state *state, enum sorting sorting);
void view_open_lanes(struct state *state, bool all); /* of every row, or of the cursor's alone */
/* Back from the hours of one day to its weeks. */
void view_leave_day(struct state *state);

#endif
