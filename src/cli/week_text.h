/* week_text: prints a week of the board as plain text, for pipes, mail and screen readers. */
#ifndef CALLBOARD_CLI_WEEK_TEXT_H
#define CALLBOARD_CLI_WEEK_TEXT_H

#include <stdio.h>

#include "domain/bookings.h"
#include "domain/roster.h"

struct week_text {
    const struct roster *roster;
    const struct bookings *bookings; /* they hold the week, and those around it that clashes need */
    const struct zone *zone;         /* the days are those of this zone */
    instant now;
    day monday;
    int columns;                /* the lines' width; at least 40 are used */
    bool bare;                  /* leave title and legend out */
    bool terminal;              /* clean the text; a file or a pipe gets it as it is */
    const char *const *colours; /* by meaning (colour.h); NULL: none */
};

void week_text_print(FILE *out, const struct week_text *week);

#endif
