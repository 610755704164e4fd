/* clash: what is amiss with a booking although the database accepts it, and how many hours somebody works.
 *
 * A clash warns and never forbids: too little rest, too long a day, too many days in a row, hours outside the working
 * pattern, time off, somebody's hold.
 *
 * Load is what counts of confirmed and pencil bookings, see stint.h.
 *
 * Only loaded weeks are looked at; other weeks count as free. The board loads as many weeks on either side as it
 * shows, so it counts a row of days that reaches over the edge of the screen. A row that reaches even further is told
 * too short, never too long. Whoever asks about a single booking first loads the weeks that clash_weeks() names. */
#ifndef CALLBOARD_DOMAIN_CLASH_H
#define CALLBOARD_DOMAIN_CLASH_H

#include "domain/bookings.h"
#include "domain/roster.h"

/* Bits. */
enum clash_kind {
    CLASH_NONE = 0,
    CLASH_HOLD = 1,         /* it overlaps somebody's timed hold, or is a timed hold over a booking */
    CLASH_PATTERN = 2,      /* it begins or ends outside the artist's working hours of that day (breaks do not count) */
    CLASH_TIME_OFF = 4,     /* on time off */
    CLASH_TURNAROUND = 8,   /* less rest than rest_hours before or after a booking that blocks on another day */
    CLASH_LONG_DAY = 16,    /* a day then has more than max_day_hours */
    CLASH_DAYS_IN_ROW = 32, /* one of its days follows max_days_in_row days without a break */
    CLASH_FILLS_ROW = 64,   /* its own days are within the limit, but it joins them to days after it: no sign */
};

/* What is amiss, and the figures for the sentence about it; the figures of other kinds are 0. */
struct clash {
    unsigned kinds;
    instant over_start, over_end; /* HOLD: the first overlap; of several, one with a booking, then the longest */
    bool over_hold;               /* HOLD: that booking is a hold */
    day pattern_day;              /* PATTERN: the day in question ... */
    struct minutes pattern;       /* ... and its working hours; empty: no work that day */
    instant off_start, off_end;   /* TIME_OFF: the first; of several, the longest */
    day rest_day;                 /* TURNAROUND: the day that comes too soon ... */
    int rest_minutes;             /* ... and the rest before it */
    day long_day;                 /* LONG_DAY: the longest ... */
    int day_minutes;              /* ... and its minutes */
    day row_since;                /* DAYS_IN_ROW, FILLS_ROW: the first of them ... */
    int row_days;                 /* ... and how many there are, up to its own last day; FILLS_ROW: all */
};

/* The clash of a booking as it stands or as it is proposed; its own stored row is not counted against it. A second
 * option is meant to lie over another booking, so that is no clash; nor are the nights and free days inside a booking
 * of several days. Hours and days are counted as stint.h says, together with the artist's other pencil and confirmed
 * bookings. Bookings that overlap this one would have to give way to it and do not count. */
struct clash clash_find(const struct roster *roster, const struct bookings *all, const struct booking *booking,
                        instant now);
/* The same for all bookings_of(artist), in their order: cheaper than one by one. */
void clash_find_all(const struct roster *roster, const struct bookings *all, const struct artist *artist, instant now,
                    struct clash *out);
/* The weeks [first, end) to be loaded before clash_find() is asked about a single booking. */
void clash_weeks(const struct tenant *tenant, const struct booking *booking, day *first, day *end);

/* "11 h on Tue 24, the limit is 10; 9 h rest before Wed 25, 11 wanted"; "" for none. The caller frees. */
char *clash_words(const struct tenant *tenant, const struct clash *clash);

/* Minutes of load on the days [first, end). */
int load_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day first,
                 day end);
/* Minutes of one day that are inside the pattern, outside time off, and free of pencil and confirmed bookings. */
int free_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d);
/* True if the artist works on that day and no time off and no blocking booking touches it. */
bool free_all_day(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d);

#endif
