/* booking_options: what the verbs that write bookings read alike. */
#ifndef CALLBOARD_CLI_BOOKING_OPTIONS_H
#define CALLBOARD_CLI_BOOKING_OPTIONS_H

#include "cli/options.h"
#include "cli/session.h"

/* "hold" "pencil" "confirmed", or "second" for a second option. False: said why on err. */
bool booking_status_read(struct cli *cli, const char *word, enum booking_status *status, bool *second);
bool booking_range_in_order(struct cli *cli, instant start, instant end); /* false: said on err */

/* Begins a write on the stored booking that the first word names: its id and --if-version. */
bool booking_effect_read(struct cli *cli, const struct options *options, enum effect_kind kind,
                         struct effect *out);

#define BOOKING_VERSION_OPTION                                                                               \
    {                                                                                                        \
        .name = "if-version", .value = "N",                                                                  \
        .help = "refuse (exit 4) unless the booking still has this version"                                  \
    }

#endif
