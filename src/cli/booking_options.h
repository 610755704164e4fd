/* booking_options: reads the words and options that several verbs for bookings share. */
#ifndef CALLBOARD_CLI_BOOKING_OPTIONS_H
#define CALLBOARD_CLI_BOOKING_OPTIONS_H

#include "cli/options.h"
#include "cli/session.h"

/* Each function returns false after it has printed an error on cli->err. */

/* Reads "hold", "pencil", "confirmed", or "second" for a second option: *status is then STATUS_HOLD and *second is
 * true. */
bool booking_status_read(struct cli *cli, const char *word, enum booking_status *status, bool *second);

/* Returns true if the end is after the start. */
bool booking_range_in_order(struct cli *cli, instant start, instant end);

/* Begins an effect of `kind` on a booking that exists. The first word is the booking's id; --if-version goes into
 * out->version, 0 if it is not given. The caller fills in the rest. */
bool booking_effect_read(struct cli *cli, const struct options *options, enum effect_kind kind, struct effect *out);

/* A row for the table of options of a verb that calls booking_effect_read(). */
#define BOOKING_VERSION_OPTION                                                                                  \
    {                                                                                                           \
        .name = "if-version", .value = "N", .help = "refuse (exit 4) unless the booking still has this version" \
    }

#endif
