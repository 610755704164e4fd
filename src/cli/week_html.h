/* week_html: prints weeks as one page of HTML that needs nothing else: no script, no picture, no other file.
 *
 * A table a week, a row or more an artist; on paper each week begins a page in A4 landscape, the days stand on every
 * page, and no artist is torn in two. Beside each colour stand a sign and a word. Whatever a text says, it is text. */
#ifndef CALLBOARD_CLI_WEEK_HTML_H
#define CALLBOARD_CLI_WEEK_HTML_H

#include <stdio.h>

#include "domain/bookings.h"
#include "domain/roster.h"

struct week_html {
    const struct roster *roster;
    const struct bookings *bookings; /* they hold the weeks, and those around them that clashes need */
    const struct zone *zone;         /* the days are those of this zone */
    instant now;
    day monday, end; /* of the first week; the day behind the last one */
    /* Which bookings are shown, and then only the artists who have some, without sums and clashes, which would tell of
     * the others; NULL: all, and everybody. */
    bool (*shows)(const struct booking *booking, const void *context);
    const void *context;
};

void week_html_print(FILE *out, const struct week_html *weeks);

#endif
