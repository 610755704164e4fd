/* quickadd: reads a booking from one line, as a producer writes it.
 *
 *   title [@project] [day|range] [time|+duration] [status] [by day [time]] [; note]
 *
 *   Sunrise comp @SUN tue-thu pencil      tomorrow 10-13 hold      24 nov am      mon +4h
 *
 * Only trailing words count as day, time and status, in any order, so a title may hold "Fri" or "10" in its middle.
 * Double quotes protect words anywhere ("Friday night"). A word with "@" before it is the project, wherever it
 * stands. "tue-thu" is one booking from Tuesday's start to Thursday's end. What the line leaves out comes from the
 * cursor: its day or range, and the artist's working hours; the status is then pencil.
 *
 *   days       tue, tue-thu, 24 nov, 24-26 nov, 24 nov - 2 dec, 24-26, 2026-11-24, today, tomorrow. A weekday
 *              is the one in the week of the cursor's first day, a number the next such day from that
 *              week's Monday on.
 *   time       10-13, 9:30-12, 10am-1pm, 22-6 (into the next day), 9:30 (until the working hours end); am
 *              and pm: the working hours before and after 13:00 (the middle, where 13:00 is not inside)
 *   duration   +30m, +4h: from the start; +2d, +1w: so many days, to the end of the last one's hours
 *   status     hold, pencil, confirmed, second (2nd): a second option; heavy: a heavy pencil
 *   decision   by fri, by 24 nov 12:00: when the pencil must be decided; a day alone means the end of its hours. It
 *              counts from today, unlike the booking's days: by fri is this week's or next week's Friday
 *
 * "10-13" is a time because both can be hours; "24-26" is days because they cannot. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_H
#define CALLBOARD_DOMAIN_QUICKADD_H

#include "domain/booking.h"
#include "domain/roster.h"

struct quickadd_context {
    const struct roster *roster;
    const struct artist *artist;
    day today;
    day first, last; /* the cursor's day or range, last included */
};

struct quickadd {
    char *title;       /* owned */
    char *notes;       /* owned; NULL: none */
    struct id project; /* nil: none */
    day first, last;
    instant start, end;
    enum booking_status status;
    bool second_option; /* "second" or "2nd"; status is then hold */
    bool heavy;         /* with status pencil */
    instant decide_by;  /* with status pencil; INSTANT_NONE: nobody said */
    char *problem;      /* owned; NULL: the line can be booked as it is */
};

/* Always fills *out with the best reading so far, so that a view can show it while somebody types. `problem` says in
 * one sentence why the line cannot be booked yet. */
void quickadd_read(const char *line, const struct quickadd_context *context, struct quickadd *out);
void quickadd_clear(struct quickadd *reading);

/* "Tue 24 - Thu 26 Nov 09:00-18:00  ~Sunrise comp  @SUN Sunrise  pencil": says what the line was read as.
 * The caller frees. */
char *quickadd_explain(const struct quickadd *reading, const struct quickadd_context *context);

#endif
