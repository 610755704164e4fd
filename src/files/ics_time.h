/* ics_time: makes a time of libical of a local time. */
#ifndef CALLBOARD_FILES_ICS_TIME_H
#define CALLBOARD_FILES_ICS_TIME_H

#include <libical/ical.h>

#include "domain/zone.h"

/* In no zone; `date`: the day alone counts. */
static inline struct icaltimetype ics_time(struct local_time local, bool date)
{
    struct icaltimetype time = icaltime_null_time();
    struct civil civil = day_civil(local.day);
    int second = (int)(local.us / SECOND_US);
    time.year = civil.year;
    time.month = civil.month;
    time.day = civil.day;
    time.is_date = date;
    time.hour = second / 3600;
    time.minute = second / 60 % 60;
    time.second = second % 60;
    return time;
}

#endif
