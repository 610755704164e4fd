/* booking_pick: the bookings of a stretch of time that a filter asks for, for the verbs that list them. */
#ifndef CALLBOARD_CLI_BOOKING_PICK_H
#define CALLBOARD_CLI_BOOKING_PICK_H

#include "cli/booking_rows.h"
#include "cli/options.h"
#include "domain/filter.h"

/* The options that name the stretch, rows of a verb's table. */
#define BOOKING_PICK_OPTIONS                                                                        \
    {.name = "from", .value = "T", .help = "only what ends after this time; today if not given"},   \
    {                                                                                               \
        .name = "to", .value = "T",                                                                 \
        .help = "only what begins before; a date alone: all of that day; twelve weeks if not given" \
    }
struct booking_pick {
    struct booking_rows rows; /* by start */
    instant start, end;
    bool whole;                /* both ends of the stretch were given */
    struct filter filter;      /* owned */
    struct filter_view view;   /* what it looks at: the rows' bookings */
    struct id artist, project; /* nil: any */
};

/* Loads what the words of `options` (a filter), --from and --to ask for, and of an `artist` or `project` alone that is
 * not nil. The caller clears *out. Returns false after it has printed an error; *status is then the exit status. */
bool booking_pick_load(struct cli *cli, struct session *session, const struct options *options, struct id artist,
                       struct id project, struct booking_pick *out, enum exit_status *status);
void booking_pick_clear(struct booking_pick *pick);
/* Is the booking one of them? `pick` is a struct booking_pick. */
bool booking_pick_has(const struct booking *booking, const void *pick);

/* "2026-11-24 to 2027-02-15"; the caller frees. */
char *booking_pick_stretch(const struct session *session, const struct booking_pick *pick);
/* " --from and --to show other days.", where they were not given; else "". */
const char *booking_pick_more(const struct booking_pick *pick);

#endif
