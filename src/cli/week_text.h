/* week_text: one week of the board as plain text, for pipes, mail and screen readers. */
#ifndef CALLBOARD_CLI_WEEK_TEXT_H
#define CALLBOARD_CLI_WEEK_TEXT_H

#include <stdio.h>

#include "domain/bookings.h"
#include "domain/roster.h"

struct week_text {
    const struct roster *roster;
    const struct bookings *bookings; /* with the week loaded */
    const struct zone *zone;         /* whose days are drawn */
    instant now;
    day monday;
    int columns; /* width to keep to; at least 40 are taken */
    bool bare;   /* without title and legend */
};

void week_text_print(FILE *out, const struct week_text *week);

#endif
