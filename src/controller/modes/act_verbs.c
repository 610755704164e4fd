/* The verbs: status, release, copy, paste, pick up, and the last act again. Each acts on all that is selected. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

void batch_commit(struct turn *turn, struct batch *batch)
{
    struct pending *pending = batch_begin(turn->state, batch);
    if (pending == NULL)
        return;
    acts_remember(turn->state, turn->action, NULL);
    batch_send(turn->state, turn->effects, pending);
    cursor_keep(turn->state);
}

/* ---- status and release ---- */

static void add_status(const struct state *state, struct batch *batch, const struct booking *booking,
                       enum booking_status status, bool second)
{
    struct booking wanted;
    if (booking->status == status && booking_is_second_option(booking) == second)
        return;
    booking_copy(&wanted, booking);
    pending_set_status(state, &wanted, status, second);
    batch_add(batch, EFFECT_STATUS, booking, &wanted);
    booking_clear(&wanted);
}

static void say_already(struct state *state, const struct booking *booking, size_t count)
{
    const char *word = booking_is_second_option(booking) ? "a second option" : status_word(booking->status);
    if (count == 1)
        message_say(state, MESSAGE_INFO, "%s is that already: %s.", booking->title, word);
    else
        message_say(state, MESSAGE_INFO, "All %zu are that already: %s.", count, word);
}

void acts_set_status(struct turn *turn)
{
    static const enum booking_status status[ACTION_COUNT] = {[ACTION_STATUS_HOLD] = STATUS_HOLD,
                                                             [ACTION_STATUS_SECOND] = STATUS_HOLD,
                                                             [ACTION_STATUS_PENCIL] = STATUS_PENCIL,
                                                             [ACTION_STATUS_CONFIRMED] = STATUS_CONFIRMED};
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(turn->state, "change", &list);
    for (size_t i = 0; i < count; i++)
        add_status(turn->state, &batch, list[i], status[turn->action], turn->action == ACTION_STATUS_SECOND);
    if (count > 0 && batch.count == 0)
        say_already(turn->state, list[0], count);
    free(list);
    batch_commit(turn, &batch);
}

static void say_at_the_end(struct state *state, const struct booking *booking, bool firmer)
{
    if (firmer)
        message_say(state, MESSAGE_INFO, "%s is confirmed: nothing is firmer.", booking->title);
    else
        message_say(state, MESSAGE_INFO, "%s is a hold: nothing is softer; %s releases it.", booking->title,
                    keymap_key(state->keymap, ACTION_RELEASE));
}

void acts_step_status(struct turn *turn)
{
    bool firmer = turn->action == ACTION_FIRMER;
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(turn->state, firmer ? "make firmer" : "make softer", &list);
    for (size_t i = 0; i < count; i++)
        if (list[i]->status != (firmer ? STATUS_CONFIRMED : STATUS_HOLD))
            add_status(turn->state, &batch, list[i], list[i]->status + (firmer ? 1u : -1u), false);
    if (count > 0 && batch.count == 0)
        say_at_the_end(turn->state, list[0], firmer);
    free(list);
    batch_commit(turn, &batch);
}

void acts_release(struct turn *turn)
{
    static const enum cancel_reason reasons[ACTION_COUNT] = {[ACTION_RELEASE] = REASON_RELEASED,
                                                             [ACTION_KILL] = REASON_KILLED,
                                                             [ACTION_POSTPONE] = REASON_POSTPONED,
                                                             [ACTION_MISTAKE] = REASON_MISTAKE};
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(turn->state, "release", &list);
    for (size_t i = 0; i < count; i++) {
        struct booking wanted;
        booking_copy(&wanted, list[i]);
        wanted.status = STATUS_CANCELLED;
        wanted.reason = reasons[turn->action];
        batch_add(&batch, EFFECT_RELEASE, list[i], &wanted);
        booking_clear(&wanted);
    }
    free(list);
    batch_commit(turn, &batch);
}

void acts_pick_up(struct turn *turn)
{
    const struct booking **list;
    size_t count = acts_targets(turn->state, "move", &list);
    if (count > 0)
        move_open_all(turn->state, turn->effects, list, count, (struct hand){0});
    free(list);
    reads_weeks(turn->state, turn->effects);
}

/* ---- copy and paste ---- */

/* To the range's first day and topmost artist, so that a week on is a week on for all of it. */
static void go_to_corner(struct state *state)
{
    const struct artist **artists;
    day first, last;
    size_t count = selection_artists(state, &artists);
    selection_days(state, &first, &last);
    if (state->selection.ranging && count > 0)
        cursor_to(state, artists[0]->id, first);
    free(artists);
}

void acts_copy(struct turn *turn)
{
    struct state *state = turn->state;
    bool move = turn->action == ACTION_CUT;
    const char *paste = keymap_key(state->keymap, ACTION_PASTE);
    const struct booking **list;
    size_t count = acts_targets(state, move ? "mark for moving" : "copy", &list);
    if (count > 0) {
        clip_set(state, list, count, move ? CLIP_MOVE : CLIP_COPY);
        if (count > 1)
            message_say(state, MESSAGE_INFO, "%s %zu bookings; %s puts the pattern where the cursor is.",
                        move ? "Marked for moving:" : "Copied", count, paste);
        else
            message_say(state, MESSAGE_INFO,
                        move ? "Marked %s for moving; %s puts it where the cursor is."
                             : "Copied %s; %s puts a copy where the cursor is.",
                        list[0]->title, paste);
        go_to_corner(state);
        selection_end_range(state);
    }
    free(list);
}

void acts_paste(struct turn *turn)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    if (!pending_allowed(state) || state_cursor_artist(state) == NULL)
        return;
    if (state->clip.kind == CLIP_NONE) {
        message_say(state, MESSAGE_INFO, "Nothing was copied yet: %s copies a booking, %s marks one for moving.",
                    keymap_key(state->keymap, ACTION_COPY), keymap_key(state->keymap, ACTION_CUT));
        return;
    }
    if (!clip_put(state, &batch)) {
        message_say(state, MESSAGE_INFO, "The pattern has more rows than there are artists from here on.");
        return;
    }
    if (state->clip.kind == CLIP_MOVE)
        clip_forget(state);
    if (batch.count == 1)
        cursor_pick(state, batch.changes[0].after.id);
    batch_commit(turn, &batch);
}

/* ---- the last act again ---- */

/* Books the last new booking again, for every selected artist, from the first selected day on. */
static void add_again(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist **artists;
    struct batch batch = {0};
    day first, last;
    size_t count = pending_allowed(state) ? selection_artists(state, &artists) : 0;
    if (count == 0)
        return;
    selection_days(state, &first, &last);
    for (size_t i = 0; i < count; i++) {
        struct booking wanted;
        booking_copy(&wanted, &state->last_act.booking);
        acts_shift(state, &wanted, first - zone_local(state->roster->tenant.zone, wanted.start).day, 0);
        wanted.artist = artists[i]->id;
        acts_make_new(state, &wanted);
        batch_add(&batch, EFFECT_BOOK, NULL, &wanted);
        booking_clear(&wanted);
    }
    free(artists);
    if (batch.count == 1)
        cursor_pick(state, batch.changes[0].after.id);
    batch_send(state, turn->effects, batch_begin(state, &batch));
    cursor_keep(state);
}

static void drop_again(struct turn *turn)
{
    const struct last_act last = turn->state->last_act;
    const struct booking **list;
    size_t count = acts_targets(turn->state, "move", &list);
    if (count > 0)
        move_by(turn, list, count, &last);
    free(list);
}

void acts_again(struct turn *turn)
{
    struct state *state = turn->state;
    turn->action = state->last_act.action;
    if (turn->action == ACTION_NONE)
        message_say(state, MESSAGE_INFO, "There is no act yet that could be done again.");
    else if (turn->action == ACTION_ADD)
        add_again(turn);
    else if (turn->action == ACTION_DROP)
        drop_again(turn);
    else
        mode_handler(state->modes, MODE_BOARD, turn->action)(turn);
}
