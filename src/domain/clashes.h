/* clashes: a cache of the clashes of all loaded bookings.
 *
 * An artist's clashes are found when somebody first asks for them. They are found anew once the bookings' revision or
 * the minute has changed (holds lapse by the minute). So a view may ask while it draws, and pays only for the artists
 * that it shows. Whoever replaces the roster calls clashes_forget(). */
#ifndef CALLBOARD_DOMAIN_CLASHES_H
#define CALLBOARD_DOMAIN_CLASHES_H

#include "domain/clash.h"

struct clashes; /* opaque */

struct clashes *clashes_new(void);
void clashes_free(struct clashes **clashes);
void clashes_forget(struct clashes *clashes);

/* The clash of any booking as it stands or as it is proposed, as clash_find() tells it. If `booking` is a row of
 * `all`, the clash is only looked up. */
struct clash clashes_of(struct clashes *clashes, const struct roster *roster, const struct bookings *all,
                        const struct booking *booking, instant now);

#endif
