/* stint: on which days a booking makes its artist work, and for how long.
 *
 * A booking shorter than a day is work from its start to its end, and all of it counts on the day on which it begins:
 * a night shoot until four in the morning belongs to the evening before. There is one exception: a booking that
 * begins inside the working hours of one day and ends inside those of the next ("Tue 14:00 - Wed 12:00") leaves the
 * night free. Such a booking, and every longer one, counts the hours of the working pattern on each of its days, less
 * time off. Without a pattern these are 09:00-18:00. */
#ifndef CALLBOARD_DOMAIN_STINT_H
#define CALLBOARD_DOMAIN_STINT_H

#include "domain/bookings.h"
#include "domain/schedule.h"

struct stint {
    instant start, end;
    day first, last; /* the days it may count on */
    bool whole;      /* all of it on `first` */
};

struct stint stint_of(const struct zone *zone, const struct schedule *schedule, const struct booking *booking);
/* Its minutes on day `d`; 0 on a day without work. */
int stint_minutes(const struct stint *stint, const struct zone *zone, const struct schedule *schedule,
                  struct time_off_slice off, day d);

/* From the day's first working minute to its last; false on a day without work. */
bool stint_hours(const struct schedule *schedule, day d, struct minutes *hours);

#endif
