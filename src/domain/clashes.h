/* clashes: those of all loaded bookings, each worked out once and kept until something changes.
 *
 * An artist's clashes are found when they are first asked for, and anew when the bookings' revision or the
 * minute (holds lapse) is another than it was then: what only draws may ask as well, and pays for what it
 * shows. Who replaces the roster says so by clashes_forget(). */
#ifndef CALLBOARD_DOMAIN_CLASHES_H
#define CALLBOARD_DOMAIN_CLASHES_H

#include "domain/clash.h"

struct clashes; /* opaque */

struct clashes *clashes_new(void);
void clashes_free(struct clashes **clashes);
void clashes_forget(struct clashes *clashes);

/* Of any booking as it stands or as it is proposed, like clash_find(); one that is stored, and asked for by its
 * stored row, is only looked up. */
struct clash clashes_of(struct clashes *clashes, const struct roster *roster, const struct bookings *all,
                        const struct booking *booking, instant now);

#endif
