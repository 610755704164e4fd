/* ics_event: the events of an iCalendar file, RFC 5545, as its lines say them.
 *
 * The lines are taken apart here (domain/ics_line.h) and not by libical, which loses what a file says: blanks around a
 * text, all behind the 500th value of a line, the comma of "a\;b,c". What must be worked out is libical's:
 * ics_series.h, ics_zones.h. */
#ifndef CALLBOARD_FILES_ICS_EVENT_H
#define CALLBOARD_FILES_ICS_EVENT_H

#include "files/ics_zones.h"

enum { ICS_EVENTS_MOST = 100000 };

struct ics_list {
    char **texts; /* owned */
    size_t count, capacity;
};

/* A date of RDATE or EXDATE. */
struct ics_date {
    struct ics_stamp start, end; /* `end` is given, or `length`, where it is a period */
    char *length;                /* owned; a duration, or NULL */
};

struct ics_dates {
    struct ics_date *list; /* owned */
    size_t count, capacity;
};

/* What callboard's own properties say, X-CALLBOARD-STATUS and so on. */
enum ics_own { ICS_OWN_STATUS, ICS_OWN_HEAVY, ICS_OWN_DECIDE_BY, ICS_OWN_ARTIST_ID, ICS_OWN_PROJECT_ID, ICS_OWNS };

struct ics_event {
    int line;                                                           /* where it begins */
    char *uid, *title, *notes, *location, *project, *status, *sequence; /* owned; NULL: not said */
    char *length;                                                       /* owned; DURATION */
    char *own[ICS_OWNS];                                                /* owned */
    struct ics_stamp start, end, recurrence;
    struct ics_list resources, attendees, rules, except_rules;
    struct ics_dates more, except; /* RDATE, EXDATE */
    bool onwards;                  /* it is told of this and all later ones of its series */
    bool ours;                     /* callboard has written it */
    bool named;                    /* and the artist's name before its title */
    bool open;                     /* it has no END */
};

struct ics_calendar {
    struct ics_event *events; /* owned */
    size_t count, capacity;
    bool cancels;            /* METHOD:CANCEL */
    char *zone;              /* owned; X-WR-TIMEZONE, whose clocks times without a zone are by; NULL: not said */
    struct ics_zones *zones; /* owned */
};

/* Reads `text`, which must outlive the calendar, into a calendar that is empty but for its zones. NULL, or why it
 * cannot be used, which the caller frees; the caller clears *out in either case. */
char *ics_calendar_read(struct ics_calendar *out, const char *text);
void ics_calendar_clear(struct ics_calendar *calendar);

#endif
