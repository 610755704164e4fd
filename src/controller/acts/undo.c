#include "controller/acts/undo.h"

#include <stdlib.h>

#include "controller/acts/edits.h"
#include "controller/acts/words.h"
#include "controller/reads/list.h"
#include "controller/state/message.h"
#include "domain/memory.h"

/* Several undos may follow each other on the way; but what an act on its way will leave is not known yet. */
static bool must_wait(const struct state *state)
{
    for (size_t i = 0; i < state->edit_count; i++)
        if (state->edits[i].kind != EFFECT_UNDO)
            return true;
    return false;
}

static bool may_begin(struct state *state)
{
    if (!edits_allowed(state))
        return false;
    if (!must_wait(state))
        return true;
    message_say(state, MESSAGE_INFO, "The last act is still on its way; one moment.");
    return false;
}

static struct edit *begin_edit(struct state *state, bool redo)
{
    struct booking none = {.status = STATUS_CANCELLED, .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE};
    struct edit *edit = edit_begin(state, EFFECT_UNDO, NULL, &none);
    edit->redo = redo;
    return edit;
}

void undo_begin(struct state *state, struct effects *effects, bool redo, int count)
{
    if (!may_begin(state))
        return;
    struct edit *edit = begin_edit(state, redo);
    edit->below = redo ? state->redo_below : state->undo_below;
    edit->more = count - 1;
    edit_send(state, effects, edit);
}

void undo_chosen(struct state *state, struct effects *effects, struct id act, bool redo, const char *what)
{
    if (drafts_any_open(state)) {
        message_say(state, MESSAGE_INFO, "This list is of the live board: :board live goes there.");
        return;
    }
    if (!may_begin(state))
        return;
    struct edit *edit = begin_edit(state, redo);
    edit->undo = act;
    edit->problem = mem_copy(what);
    edit_send(state, effects, edit);
}

void undo_note(struct state *state, struct effects *effects, const struct edit *edit)
{
    bool taken_back = edit->kind == EFFECT_UNDO && !edit->redo;
    if (!taken_back)
        state->undo_below = 0;
    if (taken_back || edit->kind != EFFECT_UNDO)
        state->redo_below = 0;
    if (state->view == MODE_LIST && (state->list == LIST_OWN_ACTS || state->list == LIST_LOG))
        list_reload(state, effects, state->list);
}

void undo_learn(struct state *state, struct edit *edit, const struct undone *undone)
{
    if (edit->kind != EFFECT_UNDO || undone->seq == 0)
        return;
    free(edit->problem);
    edit->problem = words_undone(state, undone);
    *(edit->redo ? &state->redo_below : &state->undo_below) = undone->seq;
}
