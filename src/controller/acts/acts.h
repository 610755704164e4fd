/* acts: what a verb does to the selected bookings. It is always one act: one change is a single write, more are a
 * bulk act, which is judged and undone as a whole. */
#ifndef CALLBOARD_CONTROLLER_ACTS_H
#define CALLBOARD_CONTROLLER_ACTS_H

#include "controller/state/turn.h"

/* Sets *list to the bookings that a verb acts on, and returns how many. If there are none, it says why and returns 0.
 * `what` is the verb for that sentence. The caller frees the list. */
size_t acts_targets(struct state *state, const char *what, const struct booking ***list);

/* The changes that are gathered for one act. */
struct batch {
    struct change *changes;
    size_t count, capacity;
};
void batch_add(struct batch *batch, enum effect_kind kind, const struct booking *before, const struct booking *after);
/* Makes a pending write of the batch and takes its changes over; it is not sent yet. NULL: the batch is empty. */
struct pending *batch_begin(struct state *state, struct batch *batch);
/* The same, but always a bulk act, even of one change. */
struct pending *act_begin_bulk(struct state *state, struct batch *batch);
/* Sends the write, or asks first if it is large or touches what others have confirmed. Ends the range. */
void batch_send(struct state *state, struct effects *effects, struct pending *pending);

/* clip_set() is what `y` and `d` take. clip_put() is `p`: it adds a change for every booking of the clipboard; false:
 * there are not that many artists below the cursor. */
void clip_set(struct state *state, const struct booking *const *list, size_t count, enum clip_kind clip);
bool clip_put(struct state *state, struct batch *batch);
void clip_forget(struct state *state);

/* The verbs of the board. */
handler acts_copy, acts_copy_text, acts_paste, acts_set_status, acts_step_status, acts_release, acts_pick_up,
    acts_again, acts_take_offer, acts_heavy, acts_decide, acts_split, acts_stretch;
/* Sets by when the selected pencils must be decided: "fri 12:00"; "" or "none" takes the date away. */
void acts_decide_by(struct turn *turn, const char *text);

/* Sends the batch and remembers the act for `.`; an empty batch does nothing. */
void batch_commit(struct turn *turn, struct batch *batch);
/* Adds one change: the option becomes a pencil, as far as its way is free. */
void act_add_take(struct batch *batch, const struct booking *option);

/* Remembers for `.` what was just done. `booking` may be NULL. */
void acts_remember(struct state *state, enum action_id action, const struct booking *booking);
/* The same of a drop: how far the hand took it, and by how many rows. */
void acts_remember_hand(struct state *state, const struct hand *hand, int artists);
/* Makes a copied booking a new one: an id of its own, by this member, its time as a hold or its place in the queue
 * counted from now. */
void acts_make_new(struct state *state, struct booking *booking);
instant acts_days_later(const struct zone *zone, instant at, day days); /* the same clock time */
/* Moves the booking `days` later by the clocks on the wall, and `artists` rows further down; false: there is no such
 * row. */
bool acts_shift(const struct state *state, struct booking *booking, day days, int artists);

#endif
