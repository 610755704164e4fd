#include "controller/acts/edits.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/drawn.h"
#include "controller/live/news.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/roles.h"
#include "domain/memory.h"

/* What is done while the commit is on its way would be meant for a board that may be gone then. */
static bool commit_under_way(const struct state *state)
{
    for (size_t i = 0; i < state->edit_count; i++)
        if (state->edits[i].kind == EFFECT_COMMIT)
            return true;
    return false;
}

bool edits_allowed(struct state *state)
{
    if (state->roster == NULL) {
        message_say(state, MESSAGE_WARNING,
                    "The board is not loaded yet; nothing can be booked before it is.");
        state->typing_on = true;
        state->typed_at = state->now - state->clock_skew;
    } else if (state->at != 0)
        moment_say(state);
    else if (!state_may_write(state))
        role_say(state);
    else if (commit_under_way(state))
        message_say(state, MESSAGE_INFO, "The commit of this what-if board is on its way; one moment.");
    return state_may_write(state) && state->at == 0 && !commit_under_way(state);
}

const struct booking *edits_target(struct state *state, const char *what)
{
    if (!edits_allowed(state))
        return NULL;
    const struct booking *booking = drawn_at_cursor(state);
    if (booking == NULL) {
        message_say(state, MESSAGE_INFO, "There is no booking here to %s; %s adds one.", what,
                    keymap_key(state->keymap, ACTION_ADD));
        return NULL;
    }
    if (edits_under_way(state, booking->id)) {
        message_say(state, MESSAGE_INFO, "The last change of %s is still on its way; one moment.",
                    booking->title);
        return NULL;
    }
    return booking;
}

struct edit *edit_begin(struct state *state, enum effect_kind kind, const struct booking *before,
                        const struct booking *after)
{
    state->edits = mem_grow(state->edits, &state->edit_capacity, state->edit_count, sizeof *state->edits);
    struct edit *edit = &state->edits[state->edit_count++];
    *edit = (struct edit){.kind = kind, .act = id_next(&state->ids)};
    news_own_act(state, edit->act);
    if (before != NULL)
        booking_copy(&edit->before, before);
    booking_copy(&edit->after, after);
    edit->second_option = booking_is_second_option(after);
    edit->origin = (struct origin){.first = state->cursor_day, .last = state->cursor_day};
    if (state_cursor_artist(state) != NULL)
        edit->origin.artist = state_cursor_artist(state)->id;
    return edit;
}

void edit_send(struct state *state, struct effects *effects, struct edit *edit)
{
    if (state->link == LINK_OFFLINE)
        message_say(state, MESSAGE_WARNING, "The database is away; this is saved as soon as it is back.");
    edit->state = EDIT_PENDING;
    edit->ticket = reads_ticket(state);
    struct effect *effect = effects_add(effects, edit->kind);
    effect->ticket = edit->ticket;
    effect->act = edit->act;
    effect->undo = edit->undo;
    effect->redo = edit->redo;
    effect->below = edit->below;
    effect->with_status = edit->with_status;
    effect->version = edit->before.version;
    effect->second_option = edit->second_option;
    effect->bulk = edit->bulk;
    changes_copy(&effect->changes, edit->changes, edit->change_count);
    effect->change_count = edit->change_count;
    booking_copy(&effect->booking, &edit->after);
}

void edit_send_anew(struct state *state, struct effects *effects, struct edit *edit)
{
    edit->act = id_next(&state->ids);
    news_own_act(state, edit->act);
    edit->resent = false;
    edit_send(state, effects, edit);
}

void edit_remove(struct state *state, size_t index)
{
    clear_edit(&state->edits[index]);
    memmove(&state->edits[index], &state->edits[index + 1],
            (--state->edit_count - index) * sizeof *state->edits);
    if (state->conflict.edit > index) /* the panels, open or behind help */
        state->conflict.edit--;
    if (state->stale.edit > index)
        state->stale.edit--;
    if (state->bulk.edit > index)
        state->bulk.edit--;
}

void edit_set_status(const struct state *state, struct booking *booking, enum booking_status status,
                     bool second)
{
    bool timed = status == STATUS_HOLD && !second;
    booking->status = status;
    booking->queued_at = second ? state->now : INSTANT_NONE;
    booking->lapses_at = timed ? state->now + state->roster->tenant.hold_minutes * MINUTE_US : INSTANT_NONE;
}

void edits_ask_again(struct state *state, struct effects *effects)
{
    for (size_t i = 0; i < state->edit_count; i++)
        if (state->edits[i].state == EDIT_UNKNOWN) {
            state->edits[i].resent = true;
            edit_send(state, effects, &state->edits[i]);
        }
}
