/* clash: warnings that the constraint does not know, and the hours that count.
 *
 * Confirmed and pencil count as load, inside the working pattern less time off; a booking that stays
 * within one day counts whole (decisions.md, "Time and the grid"). */
#ifndef CALLBOARD_DOMAIN_CLASH_H
#define CALLBOARD_DOMAIN_CLASH_H

#include "domain/bookings.h"
#include "domain/roster.h"

enum clash { /* bits */
             CLASH_NONE = 0,
             CLASH_HOLD = 1, /* over somebody's timed hold, or a timed hold over somebody's booking */
             CLASH_PATTERN =
                 2, /* begins or ends outside the artist's working hours of that day, breaks aside */
             CLASH_TIME_OFF = 4, /* on time off */
             CLASH_TURNAROUND =
                 8, /* less rest than rest_hours to a pencil or confirmed booking on another day */
};

/* Of a booking as it stands or as it is proposed (its own stored row is not counted against it). A second
 * option is meant to lie over another booking: that is no clash. Nor are the nights and free days inside
 * a booking of several days. */
unsigned clash_find(const struct roster *roster, const struct bookings *all, const struct booking *booking,
                    instant now);
/* "on time off, outside the working hours"; "" for none. The caller frees. */
char *clash_words(unsigned clashes);

/* Minutes of load in [start, end). */
int load_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                 instant start, instant end);
/* Minutes inside the pattern, off time off and free of pencil and confirmed, on one day. */
int free_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d);
/* True if the artist works on that day and nothing that blocks and no time off touches it. */
bool free_all_day(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                  day d);

#endif
