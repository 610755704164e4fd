/* ics_series: the times of an event: one, or those on which it repeats. Rules (RRULE, EXRULE) are libical's to work
 * out, by the clocks of the event's own zone.
 *
 * The start counts, whether a rule names it or not. A rule for hours, minutes or seconds is refused, and so is one
 * that nobody could have meant: with more times than these. */
#ifndef CALLBOARD_FILES_ICS_SERIES_H
#define CALLBOARD_FILES_ICS_SERIES_H

#include "files/ics_event.h"

enum {
    ICS_SERIES_MOST = 1000,         /* times of one event, of those that are wanted */
    ICS_SERIES_MOST_IN_ALL = 10000, /* and before and after them */
    ICS_SERIES_YEARS = 100          /* for which a rule is followed */
};

/* The days that are wanted, both included. What has an end is read whole all the same: who compares it with what was
 * imported before must know what else there is. */
struct ics_range {
    bool has_from, has_to;
    day from, to;
};

struct ics_instance {
    struct ics_stamp start, end; /* their zones belong to the event */
};

struct ics_instances {
    struct ics_instance *list; /* owned */
    size_t count, capacity;
    bool repeats;
    bool endless; /* it goes on behind the last day that is wanted */
};

/* What an event is looked at with. */
struct ics_series {
    struct ics_zones *zones;
    const struct ics_range *range;
    const struct ics_moment *told; /* those of its times of which other events tell */
    size_t told_count;
    const struct ics_moment *onwards; /* from this one on all are told of by another event; NULL: none are */
};

/* NULL, or what is wrong with the event, which the caller frees. The caller frees out->list in either case. */
char *ics_series_read(const struct ics_series *series, const struct ics_event *event, struct ics_instances *out);

#endif
