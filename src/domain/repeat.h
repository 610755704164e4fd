/* repeat: how often something comes back, as people write it.
 *
 *   [daily | workdays | weekly | every 2 days | every 2 weeks] [COUNT [times] | until DATE]
 *
 * Any beginning of the first word will do: "w 4", "d until 18 dec". COUNT is how many come after the one that
 * is repeated; DATE (see when.h) is the last day one may begin on. Left out: once. */
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

/* The days after `first` that it comes back on, at most REPEAT_MOST; how many. */
size_t repeat_days(const struct repeat *repeat, day first, day out[REPEAT_MOST]);

#endif
