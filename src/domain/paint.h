/* paint: changes a working pattern cell by cell on a grid of half hours.
 *
 * The grid is only a view of the pattern, and painting changes the pattern itself. So times between two lines of the
 * grid (08:45, 17:10) stay as they are until somebody paints their cell. Weekday 0 is Monday, cell 0 the half hour
 * from 00:00. "No pattern" has no working cell; painting the first one makes it a pattern. */
#ifndef CALLBOARD_DOMAIN_PAINT_H
#define CALLBOARD_DOMAIN_PAINT_H

#include "domain/schedule.h"

enum { PAINT_MINUTES = 30, PAINT_CELLS = MINUTES_A_DAY / PAINT_MINUTES };

enum paint_fill { PAINT_FREE, PAINT_PART, PAINT_FULL }; /* how much of a cell is work */

/* Weekdays and cells, the last ones included. */
struct paint_area {
    int first_day, last_day, first_cell, last_cell;
};

enum paint_fill paint_fill(const struct schedule *schedule, int weekday, int cell);

/* Makes the area work, or free. False: the pattern would have more than SCHEDULE_SPANS spans, and stays as it was. */
bool paint_area(struct schedule *schedule, const struct paint_area *area, bool work);
/* Makes the area free if all of it is work, else work. */
bool paint_turn(struct schedule *schedule, const struct paint_area *area);
/* Gives the days [first, last] the hours of `weekday` of `from` (which may be *schedule). False as above. */
bool paint_days(struct schedule *schedule, const struct schedule *from, int weekday, int first, int last);

/* Minutes of work on that weekday; of the week. Without a pattern: 0. */
int paint_day_minutes(const struct schedule *schedule, int weekday);
int paint_week_minutes(const struct schedule *schedule);

#endif
