/* week_layout: where a week's days, names and bookings come to stand in a line of text. */
#ifndef CALLBOARD_CLI_WEEK_LAYOUT_H
#define CALLBOARD_CLI_WEEK_LAYOUT_H

#include "cli/week_text.h"

struct week_layout {
    int columns;                /* of the whole line */
    int name_width, tag_width;  /* tag: the first skill; 0 where there is no room */
    int day_x[DAYS_A_WEEK + 1]; /* where each day begins; [7] is where the load column begins */
};

struct week_layout week_layout_make(const struct week_text *week);

/* Cells [*from, *to) that [start, end) takes in the line; false: not in this week. At least one cell. */
bool week_layout_place(const struct week_text *week, const struct week_layout *layout, instant start,
                       instant end, int *from, int *to);
int week_layout_day_at(const struct week_layout *layout, int x); /* 0-6 */

#endif
