/* zone: instants, and what the clocks on a wall in one time zone say at them.
 *
 * An instant is microseconds since 1970-01-01 00:00 UTC. A local time is a day and microseconds since
 * that day's wall-clock midnight; a clock change may skip a local time or show it twice, and days may
 * have 23 or 25 hours (or 23.5: Australia/Lord_Howe). */
#ifndef CALLBOARD_DOMAIN_ZONE_H
#define CALLBOARD_DOMAIN_ZONE_H

#include "domain/day.h"

typedef int64_t instant; /* microseconds, UTC */

#define INSTANT_NONE INT64_MIN
#define SECOND_US    INT64_C(1000000)
#define MINUTE_US    (60 * SECOND_US)
#define HOUR_US      (60 * MINUTE_US)
#define DAY_US       (24 * HOUR_US)

struct zone;

struct local_time {
    day day;
    int64_t us; /* since wall-clock midnight, 0 .. DAY_US - 1 */
};

enum local_match {
    LOCAL_ONCE,  /* the ordinary case: both readings are equal */
    LOCAL_TWICE, /* clocks went back: the earlier reading first, then the later */
    LOCAL_NEVER, /* clocks went forward over it: an instant before the gap, as if the new offset already
                    held, and one after it, as if the old offset still held */
};

/* Reads the system's zone data (/usr/share/zoneinfo, whatever TZ and TZDIR say). NULL: no such zone. Changes are known
 * up to the year 2100; after it the last offset holds. */
struct zone *zone_load(const char *name);
void zone_free(struct zone **zone);

const char *zone_name(const struct zone *zone);
const char *zone_city(const struct zone *zone); /* the last part of its name: "Lord_Howe", "UTC" */
struct local_time zone_local(const struct zone *zone, instant at);
enum local_match zone_instants(const struct zone *zone, struct local_time local, instant out[2]);

/* The one instant that a local time stands for where nobody can be asked (drawing, moving by a day): the earlier of
 * two, and the first one after a gap. */
instant zone_instant(const struct zone *zone, day d, int minute);
instant zone_day_start(const struct zone *zone, day d); /* the day's first instant */
int zone_day_minutes(const struct zone *zone, day d);   /* 1440; 1380 or 1500 at a clock change */
/* Whole minutes since the day's first instant: what clocks show, unless they were changed on the way. Negative before
 * that day, and more than the day has after it. */
int64_t zone_elapsed(const struct zone *zone, day d, instant at);

/* "2026-11-24T09:00:00+00:00", fractions only where there are some. 33 bytes are enough. */
void zone_format_rfc3339(const struct zone *zone, instant at, char *out, size_t size);
/* "Tue 24 Nov 09:00" and, `with_year`, "Tue 24 Nov 2026 09:00"; the time as zone_format_time() writes it. */
void zone_format_human(const struct zone *zone, instant at, bool with_year, char *out, size_t size);
/* "09:00", and where clocks show that twice, which of them: "01:30+01:00". 12 bytes are enough. */
void zone_format_time(const struct zone *zone, instant at, char *out, size_t size);
/* "09:00", as it is typed. */
void zone_format_clock(const struct zone *zone, instant at, char *out, size_t size);
/* "Tue 24 09:00"; with the month where asked. */
void zone_format_moment(const struct zone *zone, instant at, bool month, char *out, size_t size);
/* "Tue 24 09:00-18:00", "Tue 24 09:00 - Thu 26 18:00"; with the month where asked. */
void zone_format_times(const struct zone *zone, instant start, instant end, bool month, char *out, size_t size);

#endif
