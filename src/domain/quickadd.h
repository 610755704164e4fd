/* quickadd: one line as a producer writes it.
 *
 *   title [@project] [day|range] [time|+duration] [status] [; note]
 *
 *   Sunrise comp @SUN tue-thu pencil      tomorrow 10-13 hold      24 nov am      mon +4h
 *
 * Only trailing words are read as day, time and status, so a title may hold "Fri" or "10"; double quotes
 * protect a title ("Friday night"). "tue-thu" is one booking from Tuesday's start to Thursday's end. What
 * is left out comes from the cursor: its day or range and the artist's working hours; pencil. */
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
    char *title; /* owned */
    char *notes; /* owned; NULL: none */
    struct id project;
    day first, last;
    instant start, end;
    enum booking_status status;
    bool second_option; /* "2" or "second" */
    char *problem;      /* owned; NULL: the line can be booked as it is */
};

/* Always fills *out with the best reading so far, so that it can be shown while typing; `problem` says
 * in one sentence what keeps it from being booked. */
void quickadd_read(const char *line, const struct quickadd_context *context, struct quickadd *out);
void quickadd_clear(struct quickadd *reading);

/* "Tue 24 - Thu 26 Nov 09:00-18:00  ~Sunrise comp  @SUN Sunrise  pencil": what was understood. The caller
 * frees. */
char *quickadd_explain(const struct quickadd *reading, const struct quickadd_context *context);

#endif
