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

/* Returns true if they are at most 366 days apart, the longest that a booking may be. Without this limit a slip in the
 * year would keep the database busy until its timeout. */
bool booking_range_within_a_year(struct cli *cli, instant start, instant end);

/* Begins an effect of `kind` on a booking that exists. The first word is the booking's id, or its beginning;
 * --if-version goes into out->version, 0 if it is not given. The caller fills in the rest. After false *status is the
 * exit status. */
bool booking_effect_read(struct cli *cli, struct session *session, const struct options *options, enum effect_kind kind,
                         struct effect *out, enum exit_status *status);

/* A row for the table of options of a verb that calls booking_effect_read(). */
#define BOOKING_VERSION_OPTION                                                                                  \
    {                                                                                                           \
        .name = "if-version", .value = "N", .help = "refuse (exit 4) unless the booking still has this version" \
    }

#endif
