/* export_ics: bookings as iCalendar, RFC 5545, as calendars of all kinds read it.
 *
 * Times are in UTC, which no calendar misreads. RESOURCES is the artist, CATEGORIES the project, UID the booking's id,
 * SEQUENCE one less than its version, DTSTAMP and LAST-MODIFIED its last change: a calendar that reads the same twice
 * finds the same. The title of an event has the artist's name before it where the calendar is of several.
 * What iCalendar has no word for stands in properties of our own, X-CALLBOARD-..., so that `callboard import` reads all
 * of it again: a hold, a second option, a heavy pencil, when it is to be decided, and the ids of artist and project. */
#ifndef CALLBOARD_CLI_EXPORT_ICS_H
#define CALLBOARD_CLI_EXPORT_ICS_H

#include "cli/booking_rows.h"

struct ics_calendar {
    const char *name; /* as calendars show it; NULL: the studio's */
    bool of_one;      /* artist, who is then not named in the titles */
    bool busy;        /* who and when, but not what and for whom */
    const char *feed; /* what the file is a feed of, see feed_folder.h; NULL: it is none */
    /* Which bookings are shown; NULL: all rows. */
    bool (*shows)(const struct booking *booking, const void *context);
    const void *context;
};

/* Prints the rows. */
void export_ics(FILE *file, const struct session *session, const struct booking_rows *rows,
                const struct ics_calendar *calendar);

#endif
