#include "controller/acts/undo.h"

#include <stdlib.h>

#include "controller/acts/pending.h"
#include "controller/acts/words.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

/* Undos may follow each other on the way, but nobody knows yet what another act on its way will leave to undo. */
static bool must_wait(const struct state *state)
{
    for (size_t i = 0; i < state->pending.count; i++)
        if (state->pending.list[i].kind != EFFECT_UNDO)
            return true;
    return false;
}

static bool may_begin(struct state *state)
{
    if (!pending_allowed(state))
        return false;
    if (!must_wait(state))
        return true;
    message_say(state, MESSAGE_INFO, "The last act is still on its way; one moment.");
    return false;
}

static struct pending *begin_edit(struct state *state, bool redo)
{
    struct booking none = {.status = STATUS_CANCELLED, .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE};
    struct pending *pending = pending_begin(state, EFFECT_UNDO, NULL, &none);
    pending->redo = redo;
    return pending;
}

static bool was_asked(const struct state *state, bool redo)
{
    const struct undoing *undoing = &state->undoing;
    return !id_is_nil(undoing->asked) && undoing->asked_redo == redo &&
           state_steady(state) < undoing->asked_at + MINUTE_US;
}

static void forget_asked(struct state *state)
{
    free(state->undoing.asked_what);
    state->undoing.asked_what = NULL;
    state->undoing.asked = (struct id){{0}};
}

static void turn_asked(struct state *state, struct effects *effects, bool redo)
{
    struct pending *pending = begin_edit(state, redo);
    pending->undo = state->undoing.asked;
    pending->problem = mem_copy(state->undoing.asked_what);
    forget_asked(state);
    pending_send(state, effects, pending);
}

void undo_begin(struct state *state, struct effects *effects, bool redo, int count)
{
    if (!may_begin(state))
        return;
    if (was_asked(state, redo)) {
        turn_asked(state, effects, redo);
        return;
    }
    struct pending *pending = begin_edit(state, redo);
    pending->below = redo ? state->undoing.redo_below : state->undoing.below;
    pending->more = count - 1;
    pending_send(state, effects, pending);
}

void undo_chosen(struct state *state, struct effects *effects, struct id act, bool redo, const char *what)
{
    if (drafts_any_open(state)) {
        message_say(state, MESSAGE_INFO, "This list is of the live board: :board live goes there.");
        return;
    }
    if (!may_begin(state))
        return;
    struct pending *pending = begin_edit(state, redo);
    pending->undo = act;
    pending->problem = mem_copy(what);
    pending_send(state, effects, pending);
}

void undo_note(struct state *state, struct effects *effects, const struct pending *pending)
{
    bool taken_back = pending->kind == EFFECT_UNDO && !pending->redo;
    forget_asked(state);
    bool past_refused = pending->kind == EFFECT_UNDO && pending->below != 0; /* it goes on below that one */
    if (!(taken_back && past_refused))
        state->undoing.below = 0;
    if (taken_back || !past_refused)
        state->undoing.redo_below = 0;
    bool lists_acts = state->shown.list == LIST_OWN_ACTS || state->shown.list == LIST_LOG;
    if (state->shown.view == MODE_LIST && (lists_acts || pending->kind == EFFECT_UNDO))
        list_reload(state, effects, state->shown.list);
    if (pending->kind == EFFECT_UNDO)
        reads_roster_anew(state, effects);
}

void undo_learn(struct state *state, struct pending *pending, const struct answer *answer)
{
    const struct undone *undone = &answer->undone;
    if (pending->kind != EFFECT_UNDO || undone->seq == 0)
        return;
    free(pending->problem);
    pending->problem = words_undone(state, undone);
    if (answer->outcome != OUTCOME_ASKS)
        *(pending->redo ? &state->undoing.redo_below : &state->undoing.below) = undone->seq;
}

void undo_ask(struct state *state, const struct pending *pending, const struct answer *answer)
{
    const char *key = pending->redo ? "^R" : "u";
    state->undoing.asked = answer->undone.act;
    state->undoing.asked_redo = pending->redo;
    state->undoing.asked_at = state_steady(state);
    free(state->undoing.asked_what);
    state->undoing.asked_what = mem_copy(words_or_act(pending));
    message_say(state, MESSAGE_WARNING, "%s would %s: %s (%s). Once more %s does it.", key,
                pending->redo ? "do again" : "take back", words_or_act(pending), answer->message, key);
}
