/* pending: a write that is on its way: drawn at once, sent, and removed when the database has answered. */
#ifndef CALLBOARD_ACTS_PENDING_H
#define CALLBOARD_ACTS_PENDING_H

#include "controller/state/state.h"

/* The role may write and the board is loaded; else says why not. */
bool pending_allowed(struct state *state);
/* The booking under the cursor if it can be acted on now; else says why not, and NULL. `what` is said where
 * the cursor is on a free part: "move". Valid until bookings or edits change. */
const struct booking *pending_target(struct state *state, const char *what);

/* A new pending write, not sent yet. `before` NULL: a new booking. Copies both. Valid until the next one begins. */
struct pending *pending_begin(struct state *state, enum effect_kind kind, const struct booking *before,
                        const struct booking *after);
void pending_send(struct state *state, struct effects *effects, struct pending *pending);
/* The same write as a new act, after a refusal. */
void pending_send_anew(struct state *state, struct effects *effects, struct pending *pending);
/* The panel that opens, one of MODE_CONFLICT, MODE_STALE and MODE_BULK, is about this one. */
void pending_show(struct state *state, size_t index);
void pending_remove(struct state *state, size_t index);

/* Gives a booking a status as the database will: a hold gets its time, a second option its place. */
void pending_set_status(const struct state *state, struct booking *booking, enum booking_status status,
                     bool second);

/* Settles the write that this answer belongs to; false: none does. */
bool pending_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer);
/* Asks again about writes whose outcome is unknown, with the same ids. */
void pending_ask_again(struct state *state, struct effects *effects);
#endif
