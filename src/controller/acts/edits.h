/* edits: the acts: begun, drawn at once, sent, settled by what the database answers. */
#ifndef CALLBOARD_ACTS_EDITS_H
#define CALLBOARD_ACTS_EDITS_H

#include "controller/state/state.h"

/* The role may write and the board is loaded; else says why not. */
bool edits_allowed(struct state *state);
/* The booking under the cursor if it can be acted on now; else says why not, and NULL. `what` is said where
 * the cursor is on a free part: "move". Valid until bookings or edits change. */
const struct booking *edits_target(struct state *state, const char *what);

/* A new edit, not sent yet. `before` NULL: a new booking. Copies both. Valid until the next edit begins. */
struct edit *edit_begin(struct state *state, enum effect_kind kind, const struct booking *before,
                        const struct booking *after);
void edit_send(struct state *state, struct effects *effects, struct edit *edit);
/* The same edit as a new act, after a refusal. */
void edit_send_anew(struct state *state, struct effects *effects, struct edit *edit);
void edit_remove(struct state *state, size_t index);

/* Gives a booking a status as the database will: a hold gets its time, a second option its place. */
void edit_set_status(const struct state *state, struct booking *booking, enum booking_status status,
                     bool second);

/* Settles the edit that this answer belongs to; false: none does. */
bool edits_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer);
/* Asks again about edits whose outcome is unknown, with the same ids. */
void edits_ask_again(struct state *state, struct effects *effects);
#endif
