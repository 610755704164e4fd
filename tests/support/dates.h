/* dates: days and instants as tests write them. */
#ifndef CALLBOARD_TESTS_SUPPORT_DATES_H
#define CALLBOARD_TESTS_SUPPORT_DATES_H

#include <check.h>

#include "domain/zone.h"

enum { MONDAY = 20780 }; /* 23 Nov 2026 */

static inline day civil(int year, int month, int mday)
{
    day d = 0;
    ck_assert(day_from_civil(year, month, mday, &d));
    return d;
}

static inline instant utc(int year, int month, int mday, int hour, int minute)
{
    return civil(year, month, mday) * DAY_US + hour * HOUR_US + minute * MINUTE_US;
}

/* Of MONDAY's week, where London's clocks show UTC. */
static inline instant at(int weekday, int hour)
{
    return (MONDAY + weekday) * DAY_US + hour * HOUR_US;
}

#endif
