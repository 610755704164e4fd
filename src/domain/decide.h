/* decide: reads the day and hour by which somebody is to decide on a pencil, as people write it. */
#ifndef CALLBOARD_DOMAIN_DECIDE_H
#define CALLBOARD_DOMAIN_DECIDE_H

#include "domain/schedule.h"

/* "fri", "24 nov", "tomorrow": until the working hours of that day end (18:00 without a pattern); "fri 12:00",
 * "2026-11-24 09:00": until then. False: *error (if not NULL) is a sentence the caller frees. */
bool decide_read(const char *text, const struct zone *zone, const struct schedule *schedule, instant now, instant *out,
                 char **error);

#endif
