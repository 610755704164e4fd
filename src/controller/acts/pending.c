#include "controller/acts/pending.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/drawn.h"
#include "controller/live/news.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/roles.h"
#include "domain/memory.h"

/* While a commit is on its way no act may begin: it would be for a board that may be gone by then. */
static bool commit_under_way(const struct state *state)
{
    for (size_t i = 0; i < state->pending.count; i++)
        if (state->pending.list[i].kind == EFFECT_COMMIT)
            return true;
    return false;
}

bool pending_allowed(struct state *state)
{
    if (state->roster == NULL) {
        message_say(state, MESSAGE_WARNING, "The board is not loaded yet; nothing can be booked before it is.");
        state->typing.ahead = true;
        state->typing.at = state_steady(state);
    } else if (state->past.at != 0)
        past_say(state);
    else if (!state_may_write(state))
        role_say(state);
    else if (commit_under_way(state))
        message_say(state, MESSAGE_INFO, "The commit of this what-if board is on its way; one moment.");
    return state_may_write(state) && state->past.at == 0 && !commit_under_way(state);
}

const struct booking *pending_target(struct state *state, const char *what)
{
    if (!pending_allowed(state))
        return NULL;
    const struct booking *booking = drawn_at_cursor(state);
    if (booking == NULL) {
        message_say(state, MESSAGE_INFO, "There is no booking here to %s; %s adds one.", what,
                    keymap_key(state->keymap, ACTION_ADD));
        return NULL;
    }
    if (pending_under_way(state, booking->id)) {
        message_say(state, MESSAGE_INFO, "The last change of %s is still on its way; one moment.", booking->title);
        return NULL;
    }
    return booking;
}

struct pending *pending_begin(struct state *state, enum effect_kind kind, const struct booking *before,
                              const struct booking *after)
{
    state->pending.list =
        mem_grow(state->pending.list, &state->pending.capacity, state->pending.count, sizeof *state->pending.list);
    struct pending *pending = &state->pending.list[state->pending.count++];
    *pending = (struct pending){.kind = kind, .act = id_next(&state->ids)};
    news_own_act(state, pending->act);
    if (before != NULL)
        booking_copy(&pending->before, before);
    booking_copy(&pending->after, after);
    pending->second_option = booking_is_second_option(after);
    pending->origin = (struct origin){.first = state->cursor.day, .last = state->cursor.day};
    if (state_cursor_artist(state) != NULL)
        pending->origin.artist = state_cursor_artist(state)->id;
    return pending;
}

void pending_send(struct state *state, struct effects *effects, struct pending *pending)
{
    if (state->link.state == LINK_OFFLINE)
        message_say(state, MESSAGE_WARNING, "The database is away; this is saved as soon as it is back.");
    pending->state = PENDING_SENT;
    pending->ticket = reads_ticket(state);
    struct effect *effect = effects_add(effects, pending->kind);
    effect->ticket = pending->ticket;
    effect->act = pending->act;
    effect->undo = pending->undo;
    effect->redo = pending->redo;
    effect->below = pending->below;
    if (pending->kind == EFFECT_UNDO) {
        effect->first = state_first_day(state);
        effect->end = effect->first + state_days(state);
        effect->in_lists = state->shown.view == MODE_LIST;
    }
    effect->with_status = pending->with_status;
    effect->version = pending->before.version;
    effect->second_option = pending->second_option;
    effect->bulk = pending->bulk;
    changes_copy(&effect->changes, pending->changes, pending->change_count);
    effect->change_count = pending->change_count;
    booking_copy(&effect->booking, &pending->after);
}

void pending_send_anew(struct state *state, struct effects *effects, struct pending *pending)
{
    pending->act = id_next(&state->ids);
    news_own_act(state, pending->act);
    pending->resent = false;
    pending_send(state, effects, pending);
}

void pending_remove(struct state *state, size_t index)
{
    clear_pending(&state->pending.list[index]);
    memmove(&state->pending.list[index], &state->pending.list[index + 1],
            (--state->pending.count - index) * sizeof *state->pending.list);
    if (state->pending.shown > index)
        state->pending.shown--;
}

void pending_show(struct state *state, size_t index)
{
    state->pending.shown = index;
}

void pending_set_status(const struct state *state, struct booking *booking, enum booking_status status, bool second)
{
    bool timed = status == STATUS_HOLD && !second;
    booking->status = status;
    booking->queued_at = second ? state->clock.now : INSTANT_NONE;
    booking->lapses_at = timed ? state->clock.now + state->roster->tenant.hold_minutes * MINUTE_US : INSTANT_NONE;
}

void pending_ask_again(struct state *state, struct effects *effects)
{
    for (size_t i = 0; i < state->pending.count; i++)
        if (state->pending.list[i].state == PENDING_UNKNOWN) {
            state->pending.list[i].resent = true;
            pending_send(state, effects, &state->pending.list[i]);
        }
}
