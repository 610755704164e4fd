/* standing: what a booking's status alone does not say: what a second option lies behind, whether it is offered
 * anything, and until when a pencil is challenged. The same rules as on the board (domain/option.h, bookings.h). */
#ifndef CALLBOARD_CLI_STANDING_H
#define CALLBOARD_CLI_STANDING_H

#include "cli/session.h"
#include "domain/bookings.h"

/* Appends three columns to a table of bookings, which has a column "id":
 *   offered           true: a second option, and its place or some of its days are free
 *   challenged_until  of a pencil that is challenged, and of the option that challenges
 *   behind            the ids that a second option lies behind: what blocks it, and who is before it in the queue
 * `around` has the bookings of all weeks that the rows touch, and the challenges. A row that it does not have (a
 * cancelled one) is offered nothing and lies behind nothing. */
void standing_add(struct table *table, const struct session *session, const struct bookings *around);

#endif
