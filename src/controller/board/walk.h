/* walk: the handlers that move the cursor and choose which days are shown. The board has them, and so has the mode in
 * which a booking in the hand follows the cursor. */
#ifndef CALLBOARD_BOARD_WALK_H
#define CALLBOARD_BOARD_WALK_H

#include "controller/state/turn.h"

handler walk_cells, walk_artists, walk_bookings, walk_row_ends, walk_column_ends, walk_pages, walk_weeks, walk_today,
    walk_zoom, walk_zoom_to, walk_zoom_day, walk_group, walk_lanes;

void view_show_weeks(struct state *state, int weeks); /* from the cursor's week on if that is not shown */
void view_group_by(struct state *state, enum grouping grouping);
void view_sort_by(struct state *state, enum sorting sorting);
void view_open_lanes(struct state *state, bool all); /* of every row, or of the cursor's alone */
/* Goes back from the hours of one day to the weeks. */
void view_leave_day(struct state *state);

#endif
