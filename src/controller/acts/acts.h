/* acts: what a verb does to the bookings selected, as one act: a single write where it is one change, else a bulk act
 * that is judged as a whole and undone as a whole. */
#ifndef CALLBOARD_CONTROLLER_ACTS_H
#define CALLBOARD_CONTROLLER_ACTS_H

#include "controller/state/turn.h"

/* The bookings a verb is for, or 0 after it was said why there are none. The caller frees the list. */
size_t acts_targets(struct state *state, const char *what, const struct booking ***list);

/* The changes of one act, gathered. */
struct batch {
    struct change *changes;
    size_t count, capacity;
};
void batch_add(struct batch *batch, enum effect_kind kind, const struct booking *before, const struct booking *after);
/* A pending write of what was gathered, not sent yet; takes the changes over. NULL: nothing was gathered. */
struct pending *batch_begin(struct state *state, struct batch *batch);
/* The same, but a bulk act even where it is one change. */
struct pending *act_begin_bulk(struct state *state, struct batch *batch);
/* Sends it; asks first where it is large or touches what others have confirmed. The range is over. */
void batch_send(struct state *state, struct effects *effects, struct pending *pending);

/* What y and d take, and p puts down: every booking of the pattern as a change of the act. False: there are not
 * that many artists below the cursor. */
void clip_set(struct state *state, const struct booking *const *list, size_t count, enum clip_kind clip);
bool clip_put(struct state *state, struct batch *batch);
void clip_forget(struct state *state);

/* The verbs of the board. */
handler acts_copy, acts_copy_text, acts_paste, acts_set_status, acts_step_status, acts_release, acts_pick_up, acts_again,
    acts_take_offer, acts_heavy, acts_decide;
/* By when the pencils selected are to be decided: "fri 12:00", "" or "none": nobody says. */
void acts_decide_by(struct turn *turn, const char *text);

/* Sends what was gathered (nothing: nothing happens) and remembers it for `.`. */
void batch_commit(struct turn *turn, struct batch *batch);
/* One change of the act: the option becomes a pencil, as far as it is free. */
void act_add_take(struct batch *batch, const struct booking *option);

/* Remembers for `.` what was just done. */
void acts_remember(struct state *state, enum action_id action, const struct booking *booking);
/* The same of a drop: how far the hand took it, and by how many rows. */
void acts_remember_hand(struct state *state, const struct hand *hand, int artists);
/* A booking anew: an id of its own, by this member, its time as a hold or its place in the queue counted from now. */
void acts_make_new(struct state *state, struct booking *booking);
instant acts_days_later(const struct zone *zone, instant at, day days); /* the same clock time */
/* The booking `days` later by the clocks on the wall, and `artists` rows further down; false: there is no such row. */
bool acts_shift(const struct state *state, struct booking *booking, day days, int artists);

#endif
