#include "controller/undo.h"

#include <stdlib.h>

#include "controller/clear.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/words.h"
#include "domain/memory.h"

static void push(struct undo_list *list, struct id act, char *what)
{
    list->list = mem_grow(list->list, &list->capacity, list->count, sizeof *list->list);
    list->list[list->count++] = (struct undo_entry){.act = act, .what = what};
}

/* Several undos may follow each other on the way; but what an act on its way will leave is not known yet. */
static bool must_wait(const struct state *state, bool redo)
{
    for (size_t i = 0; i < state->edit_count; i++)
        if (redo || state->edits[i].kind != EFFECT_UNDO)
            return true;
    return false;
}

static void begin(struct state *state, struct effects *effects, struct undo_list *list, bool redo)
{
    if (!edits_allowed(state))
        return;
    if (must_wait(state, redo)) {
        message_say(state, MESSAGE_INFO, "The last act is still on its way; one moment.");
        return;
    }
    if (list->count == 0) {
        message_say(state, MESSAGE_INFO,
                    redo ? "There is nothing to do again." : "There is nothing to take back.");
        return;
    }
    struct undo_entry entry = list->list[--list->count];
    struct booking none = {.status = STATUS_CANCELLED, .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE};
    struct edit *edit = edit_begin(state, EFFECT_UNDO, NULL, &none);
    edit->undo = entry.act;
    edit->redo = redo;
    edit->problem = entry.what;
    edit_send(state, effects, edit);
}

void undo_begin(struct state *state, struct effects *effects)
{
    begin(state, effects, &state->undo, false);
}

void redo_begin(struct state *state, struct effects *effects)
{
    begin(state, effects, &state->redo, true);
}

void undo_note(struct state *state, const struct edit *edit)
{
    bool taken_back = edit->kind == EFFECT_UNDO && !edit->redo;
    if (edit->kind != EFFECT_UNDO)
        clear_undo(&state->redo);
    push(taken_back ? &state->redo : &state->undo, edit->act, words_act(state, edit));
}
