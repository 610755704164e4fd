/* pending: a write that is on its way. The board draws it at once and sends it; the database's answer settles it, and
 * then it is removed. */
#ifndef CALLBOARD_ACTS_PENDING_H
#define CALLBOARD_ACTS_PENDING_H

#include "controller/state/state.h"

/* True if this member may write now and the board is loaded; else a message says why not. */
bool pending_allowed(struct state *state);
/* The booking under the cursor if a verb can act on it now. NULL: it cannot, and a message says why. `what` is the
 * verb for that message: "move". Valid until bookings or pending writes change. */
const struct booking *pending_target(struct state *state, const char *what);

/* Begins a pending write, which is not sent yet. `before` NULL: it makes a new booking. Copies both bookings. The
 * pointer is valid until the next write begins. */
struct pending *pending_begin(struct state *state, enum effect_kind kind, const struct booking *before,
                              const struct booking *after);
void pending_send(struct state *state, struct effects *effects, struct pending *pending);
/* Sends the same write as a new act, after a refusal. */
void pending_send_anew(struct state *state, struct effects *effects, struct pending *pending);
/* The panel that opens, one of MODE_CONFLICT, MODE_STALE and MODE_BULK, is about this one. */
void pending_show(struct state *state, size_t index);
void pending_remove(struct state *state, size_t index);

/* Gives a booking a status as the database would: a hold gets the instant at which it lapses, a second option its
 * place in the queue. */
void pending_set_status(const struct state *state, struct booking *booking, enum booking_status status, bool second);

/* Settles the write that this answer belongs to; false: it belongs to none. */
bool pending_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer);
/* Sends writes of unknown outcome again, with the same ids. */
void pending_ask_again(struct state *state, struct effects *effects);
#endif
