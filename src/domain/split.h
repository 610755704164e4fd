/* split: what is left of a time around that which is in its way. */
#ifndef CALLBOARD_DOMAIN_SPLIT_H
#define CALLBOARD_DOMAIN_SPLIT_H

#include <stddef.h>

#include "domain/booking.h"
#include "domain/schedule.h"

struct piece { /* [start, end) */
    instant start, end;
};

/* The parts of `wanted` that none of the bookings in its way touches, by time; how many. *pieces is the caller's to
 * free; NULL where there are none.
 *
 * Where `wanted` lasts several days, an end that was cut is drawn back into the working hours: what goes until
 * Tuesday 09:00 goes until Monday 18:00. Without a pattern these are the hours from its own first clock time to its
 * last. What begins outside the working hours, as a night shoot does, was meant so and is cut only. */
size_t split_around(const struct zone *zone, const struct schedule *schedule, const struct booking *wanted,
                    const struct booking *in_the_way, size_t count, struct piece **pieces);

#endif
