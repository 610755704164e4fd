/* ics_stamp: a date or a time as iCalendar writes it, RFC 5545 3.3.4 and 3.3.5. */
#ifndef CALLBOARD_FILES_ICS_STAMP_H
#define CALLBOARD_FILES_ICS_STAMP_H

#include "domain/zone.h"

struct ics_stamp {
    bool given, bad; /* the file has one; it is no time */
    bool utc, date;  /* it ends in Z; it is a date alone */
    struct local_time local;
    char *zone; /* owned; NULL: none is named */
};

/* What one stands for, so that two can be compared whatever zones they are written in. */
struct ics_moment {
    instant at;    /* clocks of no known zone, and a date's midnight, as if they were UTC's */
    bool floating; /* it has no known zone, or is a date */
    bool date;
    day day; /* by its own clocks */
};

/* "20261124T090000", "20261124T090000Z", "20261124" into everything but the zone; *out is `bad` if it is neither. */
void ics_stamp_parse(const char *text, struct ics_stamp *out);
/* As it is written; the caller frees. */
char *ics_stamp_clock(const struct ics_stamp *stamp);
/* So many microseconds later by its own clocks; the zone is that of `stamp`, borrowed. */
struct ics_stamp ics_stamp_later(const struct ics_stamp *stamp, int64_t us);
/* Does nothing come before it, by its clocks? */
bool ics_stamp_is_floating(const struct ics_stamp *stamp);

/* One text for one moment: "20261124T080000Z"; the caller frees. */
char *ics_moment_text(const struct ics_moment *moment);
bool ics_moment_is_same(const struct ics_moment *a, const struct ics_moment *b);
int ics_moment_compare(const struct ics_moment *a, const struct ics_moment *b);

/* Clocks as if they were UTC's, and back. */
instant ics_as_utc(struct local_time local);
struct local_time ics_from_utc(instant at);

#endif
