/* rate: reads and writes what an hour costs: 60 or 62.50. A rate is kept in hundredths of the tenant's currency. */
#ifndef CALLBOARD_DOMAIN_RATE_H
#define CALLBOARD_DOMAIN_RATE_H

#include <stdbool.h>
#include <stdint.h>

/* Takes a point or a comma and at most two places. False: `text` is no rate, or a higher one than the database
 * keeps. */
bool rate_parse(const char *text, int64_t *rate);
/* "60", "62.50"; "" for -1. The caller frees. */
char *rate_format(int64_t rate);

#endif
