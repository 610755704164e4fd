/* option: which days of a second option are free, by the same rule by which the database splits one (sql/README.md,
 * "Second options"): a day is free if no blocking booking and no option earlier in the queue touches the option's hours
 * on that day. */
#ifndef CALLBOARD_DOMAIN_OPTION_H
#define CALLBOARD_DOMAIN_OPTION_H

#include "domain/bookings.h"
#include "domain/roster.h"

/* What can be taken: from the start of the first free day's hours to the end of the last one's. Days in between may be
 * taken. `whole`: every day is free. */
struct opening {
    bool any, whole;
    instant start, end;
};

/* The opening of a second option, as far as its weeks are loaded. Any other booking has none. */
struct opening option_opening(const struct roster *roster, const struct bookings *all, const struct booking *option,
                              instant now);

#endif
