/* Edits that wait for the member's decision. */
#include "controller/modes/attend.h"

#include "controller/modes/modes.h"

void edits_attend(struct state *state, struct effects *effects)
{
    size_t i = 0;
    while (state->mode == state->view && state->key_count == 0 && i < state->edit_count) {
        struct edit *edit = &state->edits[i];
        bool failed = edit->state == EDIT_FAILED;
        if (edit->kind == EFFECT_BULK && (edit->state == EDIT_ASKED || edit->state == EDIT_REFUSED))
            bulk_open(state, effects, i);
        else if (edit->state == EDIT_REFUSED)
            conflict_open(state, effects, i);
        else if (edit->state == EDIT_STALE)
            stale_open(state, effects, i);
        else if (failed)
            edit_take_back(state, effects, i); /* the next one stands at `i` then */
        i += !failed;
    }
}
