/* repeat: reads how often a booking comes back, as people write it.
 *
 *   [daily | workdays | weekly | every 2 days | every 2 weeks] [COUNT [times] | until DATE]
 *
 * Any beginning of the first word will do: "w 4", "d until 18 dec". COUNT is how many bookings come after the first
 * one; DATE (see when.h) is the last day on which one may begin. Without either, one comes. */
#ifndef CALLBOARD_DOMAIN_REPEAT_H
#define CALLBOARD_DOMAIN_REPEAT_H

#include "domain/day.h"

enum { REPEAT_MOST = 100 }; /* times */

struct repeat {
    int step;      /* days from one to the next */
    bool workdays; /* step 1, Saturdays and Sundays left out */
    int count;     /* 1 to REPEAT_MOST; 0: until `last` */
    day last;
};

/* False: *error is a sentence the caller frees. */
bool repeat_parse(const char *text, day today, struct repeat *out, char **error);

/* Fills `out` with the days after `first` on which the booking comes back. Returns how many. */
size_t repeat_days(const struct repeat *repeat, day first, day out[REPEAT_MOST]);

#endif
