/* schedule: an artist's weekly working pattern.
 *
 * A pattern is a set of spans in minutes of the week: 0 is Monday 00:00, 10080 the end of Sunday, by
 * the clocks on the wall of the tenant's zone. PostgreSQL keeps it as an int4multirange of the same
 * minutes. An artist without a pattern is available at any time and never draws a warning. */
#ifndef CALLBOARD_DOMAIN_SCHEDULE_H
#define CALLBOARD_DOMAIN_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/zone.h"

enum { MINUTES_A_WEEK = 10080, SCHEDULE_SPANS = 28 };

/* [from, to) */
struct minutes {
    int from, to;
};

/* A public one: the house is closed */
struct holiday {
    day day;
    char *name; /* owned; "" where it has none */
};

/* Of the tenant, by day. */
struct holidays {
    struct holiday *list; /* owned */
    size_t count;
};

/* Frees the list and what it owns; none are left. */
void holidays_clear(struct holidays *holidays);
/* The holiday on that day; NULL: none. */
const struct holiday *holiday_on(const struct holidays *holidays, day d);

struct schedule {
    bool given;                      /* false: no pattern */
    const struct holidays *holidays; /* days without work, whatever the pattern says; borrowed; NULL: none */
    int count;
    struct minutes span[SCHEDULE_SPANS]; /* sorted, apart from each other */
};

extern const struct schedule schedule_none; /* nobody's: no pattern */

/* "mon-fri 09:00-18:00, sat 10-14", "none" (no pattern), "never" (an empty one). On false *error (if
 * not NULL) is a sentence the caller frees. */
bool schedule_parse(const char *text, struct schedule *out, char **error);
char *schedule_format(const struct schedule *schedule); /* the same grammar; the caller frees */

/* PostgreSQL's text form, "{[540,1080),[1980,2520)}"; NULL stands for no pattern. */
bool schedule_from_multirange(const char *text, struct schedule *out);
char *schedule_to_multirange(const struct schedule *schedule); /* NULL: no pattern */

/* Makes [from, to), minutes of the week, work or free; the schedule then is a pattern. False: it would have more than
 * SCHEDULE_SPANS spans, and stays as it was. */
bool schedule_set(struct schedule *schedule, int from, int to, bool work);

/* Fills `out` with the spans of one weekday, in minutes of that day, at most `most`. Returns how many. Without a
 * pattern there is one span, the whole day. */
int schedule_day(const struct schedule *schedule, int weekday, struct minutes *out, int most);

/* The spans of one date. A public holiday has none, but an artist without a pattern is available even then. */
int schedule_on(const struct schedule *schedule, day d, struct minutes *out, int most);

/* The hours proposed for a new booking on that weekday: from the first start on it to the last end, which for a night
 * shift is beyond 24:00; 09:00-18:00 where there is no pattern or no hours begin on the day. */
struct minutes schedule_proposal(const struct schedule *schedule, int weekday);

/* Minutes of [start, end) that lie inside the pattern (real minutes, clock changes counted right);
 * without a pattern all of them. */
int schedule_overlap(const struct schedule *schedule, const struct zone *zone, instant start, instant end);

#endif
