/* split: cuts the time that somebody wants around the bookings that are in its way, and a booking in two. */
#ifndef CALLBOARD_DOMAIN_SPLIT_H
#define CALLBOARD_DOMAIN_SPLIT_H

#include <stddef.h>

#include "domain/booking.h"
#include "domain/schedule.h"

/* [start, end) */
struct piece {
    instant start, end;
};

/* Sets *pieces to the parts of `wanted` that no booking in its way touches, in order of time. Returns how many. The
 * caller frees *pieces, which is NULL if there are none.
 *
 * If `wanted` lasts several days, an end that was cut is drawn back into the working hours: a piece that would end on
 * Tuesday at 09:00 ends on Monday at 18:00. Without a pattern the working hours are those from the first clock time
 * of `wanted` to its last. A booking that begins outside the working hours, as a night shoot does, was meant so and
 * is only cut. */
size_t split_around(const struct zone *zone, const struct schedule *schedule, const struct booking *wanted,
                    const struct booking *in_the_way, size_t count, struct piece **pieces);

/* What is left of a booking without [from, until), which lies over it at least in part; ends that are cut are drawn
 * back as above. With `from` equal to `until` it is cut in two there. Returns how many pieces `out` has: none, one or
 * two. */
size_t split_out(const struct zone *zone, const struct schedule *schedule, const struct booking *booking, instant from,
                 instant until, struct piece out[2]);

#endif
