/* paint: a working pattern changed cell by cell, as a grid of half hours shows it.
 *
 * The grid is drawn from the pattern and painting changes the pattern, so that minutes between two lines of the grid
 * (08:45, 17:10) stay as they are until their own cell is painted. Weekdays count from 0, Monday; cells from 0, the
 * half hour from 00:00. "No pattern" has no cell that works: the first one painted makes it a pattern. */
#ifndef CALLBOARD_DOMAIN_PAINT_H
#define CALLBOARD_DOMAIN_PAINT_H

#include "domain/schedule.h"

enum { PAINT_MINUTES = 30, PAINT_CELLS = MINUTES_A_DAY / PAINT_MINUTES };

enum paint_fill { PAINT_FREE, PAINT_PART, PAINT_FULL }; /* how much of a cell is work */

struct paint_area { /* weekdays and cells, the last ones included */
    int first_day, last_day, first_cell, last_cell;
};

enum paint_fill paint_fill(const struct schedule *schedule, int weekday, int cell);

/* Makes the area work, or free. False: the pattern would have more than SCHEDULE_SPANS spans; it is as it was. */
bool paint_area(struct schedule *schedule, const struct paint_area *area, bool work);
/* Work, unless all of the area is: then free. */
bool paint_turn(struct schedule *schedule, const struct paint_area *area);
/* Gives the days [first, last] the hours of `weekday` of `from` (which may be *schedule). False as above. */
bool paint_days(struct schedule *schedule, const struct schedule *from, int weekday, int first, int last);

/* Minutes of work on that weekday; of the week. Without a pattern: 0. */
int paint_day_minutes(const struct schedule *schedule, int weekday);
int paint_week_minutes(const struct schedule *schedule);

#endif
