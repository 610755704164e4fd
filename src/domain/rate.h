/* rate: what an hour costs, as people write it: 60 or 62.50, in hundredths of the tenant's currency. */
#ifndef CALLBOARD_DOMAIN_RATE_H
#define CALLBOARD_DOMAIN_RATE_H

#include <stdbool.h>
#include <stdint.h>

/* A point or a comma, at most two places. False: it is no such figure, or a higher one than the database keeps. */
bool rate_parse(const char *text, int64_t *rate);
/* "60", "62.50"; "" for -1. The caller frees. */
char *rate_format(int64_t rate);

#endif
