/* clash: warnings that the constraint does not know, and the hours that count.
 *
 * Confirmed and pencil count as load, inside the working pattern less time off; a booking that stays
 * within one day counts whole (decisions.md, "Time and the grid").
 *
 * A clash warns and never forbids. What is looked at is what is loaded: a week that is not loaded counts as
 * free. The board loads as many weeks again on either side of those it shows, so a row of days that reaches
 * over the edge of the screen is counted; what reaches over the neighbours too is told too short, never too
 * long. Who asks about a single booking loads the weeks clash_weeks() names. */
#ifndef CALLBOARD_DOMAIN_CLASH_H
#define CALLBOARD_DOMAIN_CLASH_H

#include "domain/bookings.h"
#include "domain/roster.h"

enum clash_kind { /* bits */
                  CLASH_NONE = 0,
                  CLASH_HOLD = 1, /* over somebody's timed hold, or a timed hold over somebody's booking */
                  CLASH_PATTERN =
                      2, /* begins or ends outside the artist's working hours of that day, breaks aside */
                  CLASH_TIME_OFF = 4, /* on time off */
                  CLASH_TURNAROUND =
                      8, /* less rest than rest_hours to a pencil or confirmed booking on another day */
                  CLASH_LONG_DAY = 16,    /* with it a day has more than max_day_hours */
                  CLASH_DAYS_IN_ROW = 32, /* one of its days comes after max_days_in_row others without a break */
                  CLASH_FILLS_ROW =
                      64, /* its days come soon enough, but days behind it do not: said when it is made, no sign */
};

/* What is amiss and the figures it is told with; those of a kind that is not there are 0. */
struct clash {
    unsigned kinds;
    instant over_start, over_end; /* HOLD: what both have of the first that it meets */
    bool over_hold;               /* HOLD: that is a hold itself */
    day pattern_day;              /* PATTERN: the day in question ... */
    struct minutes pattern;       /* ... and its working hours; empty: no work that day */
    instant off_start, off_end;   /* TIME_OFF */
    day rest_day;                 /* TURNAROUND: the day that comes too soon ... */
    int rest_minutes;             /* ... and the rest before it */
    day long_day;                 /* LONG_DAY: the longest ... */
    int day_minutes;              /* ... and its minutes */
    day row_since;                /* DAYS_IN_ROW, FILLS_ROW: the first of them ... */
    int row_days;                 /* ... and how many there are, up to its own last day; FILLS_ROW: all */
};

/* Of a booking as it stands or as it is proposed (its own stored row is not counted against it). A second
 * option is meant to lie over another booking: that is no clash. Nor are the nights and free days inside
 * a booking of several days. Hours and days count as stint.h says, with those of the artist's pencil and
 * confirmed bookings; what overlaps this one would give way to it and does not count. */
struct clash clash_find(const struct roster *roster, const struct bookings *all, const struct booking *booking,
                        instant now);
/* The same for all bookings_of(artist), in their order: cheaper than one by one. */
void clash_find_all(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                    instant now, struct clash *out);
/* The weeks [first, end) to be loaded before clash_find() is asked about a single booking. */
void clash_weeks(const struct tenant *tenant, const struct booking *booking, day *first, day *end);

/* "11 h on Tue 24, the limit is 10; 9 h rest before Wed 25, 11 wanted"; "" for none. The caller frees. */
char *clash_words(const struct tenant *tenant, const struct clash *clash);

/* Minutes of load in [start, end). */
int load_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                 instant start, instant end);
/* Minutes inside the pattern, off time off and free of pencil and confirmed, on one day. */
int free_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d);
/* True if the artist works on that day and nothing that blocks and no time off touches it. */
bool free_all_day(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                  day d);

#endif
