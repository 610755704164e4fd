/* week_layout: computes at which column of a line each day and each booking of a week begins. week_text.c draws by
 * it. */
#ifndef CALLBOARD_CLI_WEEK_LAYOUT_H
#define CALLBOARD_CLI_WEEK_LAYOUT_H

#include "cli/week_text.h"

struct week_layout {
    int columns;                /* the width of the whole line */
    bool terminal;              /* as of the week */
    const char *const *colours; /* as of the week */
    int name_width, tag_width;  /* the tag is the artist's first skill; its width is 0 if there is no room */
    int day_x[DAYS_A_WEEK + 1]; /* the column where each day begins; [7] is where the column of the load begins */
};

struct week_layout week_layout_make(const struct week_text *week);

/* Computes the cells of a booking from `start` to `end`: the first is *from, the first behind it *to, and there is at
 * least one. Returns false if the booking is not in this week. */
bool week_layout_place(const struct week_text *week, const struct week_layout *layout, instant start, instant end,
                       int *from, int *to);
/* The day at column x, 0 for Monday to 6. */
int week_layout_day_at(const struct week_layout *layout, int x);

#endif
