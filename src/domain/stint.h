/* stint: on which days a booking makes its artist work, and for how long: the hours that count.
 *
 * All that shows or judges hours asks here: the board's `h`, load, the week, clashes, the order by load. The database
 * counts by the same rule (callboard.counted_days()), and a test holds one against the other.
 *
 * Days and clocks are the tenant's; lengths are what passes in truth, clock changes counted.
 *
 * 1. Short: by the clocks it ends earlier than its start's time on the next day. It counts whole, on the day on which
 *    it begins: a night shoot until four in the morning belongs to the evening before, holiday or not. There is one
 *    exception: it begins inside the pattern's hours of one day and ends inside those of a later one ("Tue 14:00 - Wed
 *    12:00"). Such a booking leaves the night free, and is counted by days.
 * 2. By days. Each day counts the pattern's minutes within the booking; a public holiday has none. A day off, which is
 *    a holiday or a day on which no hours of the pattern begin, counts where it has no such minutes and lies before the
 *    first or behind the last day that has some, or where no day has any: the minutes within 09:00-18:00, widened to
 *    the booking's own clocks where its end's clock is later than its start's. Without a pattern each day is a day off.
 * 3. Time off is taken away, wherever it lies.
 *
 * The hours of a pattern belong to the day on which they begin: "fri 22-06" is work on Friday, and Saturday is off.
 *
 * A limit on the hours of a day looks at the length instead: of a booking of up to 24 hours by the clocks all of it, on
 * the day on which it begins; of a longer one what counts on the day. */
#ifndef CALLBOARD_DOMAIN_STINT_H
#define CALLBOARD_DOMAIN_STINT_H

#include "domain/bookings.h"
#include "domain/schedule.h"

struct stint {
    const struct zone *zone; /* borrowed, as the schedule is */
    const struct schedule *schedule;
    instant start, end;
    day first, last;      /* the days on which it may count */
    bool whole;           /* rule 1 */
    bool a_day;           /* no longer than 24 hours by the clocks */
    struct minutes usual; /* the hours of a day off */
};

struct stint stint_of(const struct zone *zone, const struct schedule *schedule, const struct booking *booking);
/* The microseconds that count on day `d`; 0 on a day without work. */
int64_t stint_counted(const struct stint *stint, struct time_off_slice off, day d);
/* The microseconds that a limit on the hours of day `d` looks at, on which so many count. */
int64_t stint_length(const struct stint *stint, day d, int64_t counted);

/* From the day's first working minute to its last; false on a day without work. */
bool stint_hours(const struct schedule *schedule, day d, struct minutes *hours);

#endif
