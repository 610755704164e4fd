/* ics_stamp: a date or a time as iCalendar writes it, RFC 5545 3.3.4 and 3.3.5. */
#ifndef CALLBOARD_CLI_ICS_STAMP_H
#define CALLBOARD_CLI_ICS_STAMP_H

#include "domain/file_zones.h"
#include "domain/zone.h"

struct ics_stamp {
    bool given, bad; /* the file has one; it is no time */
    bool utc, date;  /* it ends in Z; it is a date alone */
    struct local_time local;
    char *zone; /* owned; NULL: none is named */
};

/* "20261124T090000", "20261124T090000Z", "20261124". *utc: it ends in Z; *date: it has no clock. */
bool ics_stamp_parse(const char *text, struct local_time *out, bool *utc, bool *date);

/* "20261124T090000Z": one text for one moment, also where two zones name it; the caller frees. */
char *ics_stamp_text(struct file_zones *zones, const struct ics_stamp *stamp);
/* The same as the event writes it, by the clocks of its zone; the caller frees. */
char *ics_stamp_clock(const struct ics_stamp *stamp);
bool ics_stamp_is_same(struct file_zones *zones, const struct ics_stamp *a, const struct ics_stamp *b);
/* The stamp so many microseconds later by its own clocks; its zone is that of `stamp`, borrowed. */
struct ics_stamp ics_stamp_later(const struct ics_stamp *stamp, int64_t us);
/* Clocks as if they were UTC's. */
instant ics_as_utc(struct local_time local);

#endif
