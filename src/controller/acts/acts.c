#include "controller/acts/acts.h"

#include <stdlib.h>

#include "controller/acts/pending.h"
#include "controller/board/grid.h"
#include "controller/board/selection.h"
#include "controller/state/message.h"
#include "domain/memory.h"

enum { ASKED_FROM = 11 }; /* bookings: a bulk act over 10 asks once */

size_t acts_targets(struct state *state, const char *what, const struct booking ***list)
{
    *list = NULL;
    if (!pending_allowed(state))
        return 0;
    if (!selection_exists(state)) {
        const struct booking *here = pending_target(state, what);
        return here != NULL ? selection_bookings(state, list) : 0;
    }
    bool ranging = state->selection.ranging;
    size_t count = selection_bookings(state, list);
    for (size_t i = 0; i < count; i++)
        if (pending_under_way(state, (*list)[i]->id)) {
            message_say(state, MESSAGE_INFO, "The last change of %s is still on its way; one moment.",
                        (*list)[i]->title);
            count = 0;
        }
    if (count == 0 && !state->messages.fresh)
        message_say(state, MESSAGE_INFO, "There is no booking in the selection to %s; %s %s.", what,
                    keymap_key(state->keymap, ranging ? ACTION_SELECT : ACTION_MARKS_CLEAR),
                    ranging ? "ends the range" : "clears the marks");
    if (count == 0) {
        free(*list);
        *list = NULL;
    }
    return count;
}

void batch_add(struct batch *batch, enum effect_kind kind, const struct booking *before, const struct booking *after)
{
    batch->changes = mem_grow(batch->changes, &batch->capacity, batch->count, sizeof *batch->changes);
    struct change *change = &batch->changes[batch->count++];
    *change = (struct change){.kind = kind};
    if (before != NULL)
        booking_copy(&change->before, before);
    booking_copy(&change->after, after);
}

void act_add_take(struct batch *batch, const struct booking *option)
{
    struct booking wanted;
    booking_copy(&wanted, option);
    wanted.status = STATUS_PENCIL;
    wanted.queued_at = INSTANT_NONE;
    batch_add(batch, EFFECT_TAKE, option, &wanted);
    booking_clear(&wanted);
}

struct pending *act_begin_bulk(struct state *state, struct batch *batch)
{
    struct booking none = {.status = STATUS_CANCELLED, .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE};
    struct pending *pending = pending_begin(state, EFFECT_BULK, NULL, &none);
    pending->changes = batch->changes;
    pending->change_count = batch->count;
    *batch = (struct batch){0};
    return pending;
}

struct pending *batch_begin(struct state *state, struct batch *batch)
{
    if (batch->count == 0)
        return NULL;
    if (batch->count > 1)
        return act_begin_bulk(state, batch);
    const struct change *only = &batch->changes[0];
    struct pending *pending = pending_begin(state, only->kind, &only->before, &only->after);
    changes_free(batch->changes, batch->count);
    *batch = (struct batch){0};
    return pending;
}

/* A split is a bulk act of one change, and asks no more than any other act on one booking. */
static bool asks(const struct state *state, const struct pending *pending)
{
    if (pending->kind != EFFECT_BULK || pending->bulk == BULK_TRY || pending->change_count == 1)
        return false;
    for (size_t i = 0; i < pending->change_count; i++)
        if (state_is_of_others(state, &pending->changes[i]))
            return true;
    return pending->change_count >= ASKED_FROM;
}

void batch_send(struct state *state, struct effects *effects, struct pending *pending)
{
    selection_end_range(state);
    if (asks(state, pending))
        pending->state = PENDING_ASKED;
    else
        pending_send(state, effects, pending);
}

void acts_remember(struct state *state, enum action_id action, const struct booking *booking)
{
    struct last_act *last = &state->last_act;
    struct booking kept = {0};
    if (booking != NULL)
        booking_copy(&kept, booking);
    booking_clear(&last->booking);
    *last = (struct last_act){.action = action, .booking = kept};
}

void acts_remember_hand(struct state *state, const struct hand *hand, int artists)
{
    acts_remember(state, ACTION_DROP, NULL);
    state->last_act.hand = *hand;
    state->last_act.artists = artists;
}

void acts_make_new(struct state *state, struct booking *booking)
{
    booking->id = id_next(&state->ids);
    booking->version = 0;
    booking->created_by = state->roster->me;
    pending_set_status(state, booking, booking->status, booking_is_second_option(booking));
}

instant acts_days_later(const struct zone *zone, instant at, day days)
{
    struct local_time local = zone_local(zone, at);
    return zone_instant(zone, local.day + days, (int)(local.us / MINUTE_US)) + local.us % MINUTE_US;
}

bool acts_shift(const struct state *state, struct booking *booking, day days, int artists)
{
    const struct zone *zone = state->roster->tenant.zone;
    if (days != 0) {
        booking->start = acts_days_later(zone, booking->start, days);
        booking->end = acts_days_later(zone, booking->end, days);
    }
    if (artists == 0)
        return true;
    int rank = grid_rank_of(state, booking->artist);
    const struct artist *to = rank >= 0 ? grid_artist_at(state, rank + artists) : NULL;
    if (to != NULL)
        booking->artist = to->id;
    return to != NULL;
}
