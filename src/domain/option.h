/* option: which days of a second option are free, as the database sees it when it splits one (sql/README.md,
 * "Second options"): a day is free where nothing that blocks, and no option before it in the queue, touches the
 * option's hours on it. */
#ifndef CALLBOARD_DOMAIN_OPTION_H
#define CALLBOARD_DOMAIN_OPTION_H

#include "domain/bookings.h"
#include "domain/roster.h"

/* What can be taken: from the first free day's hours to the end of the last one's; there may be others between. */
struct opening {
    bool any, whole;
    instant start, end;
};

/* Of a second option as far as its weeks are loaded; of anything else: nothing. */
struct opening option_opening(const struct roster *roster, const struct bookings *all, const struct booking *option,
                              instant now);

#endif
