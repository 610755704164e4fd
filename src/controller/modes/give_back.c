/* Gives back what was typed for a pending write, as it was, when the write is over. */
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"

void pending_give_back(struct state *state, struct effects *effects, size_t index)
{
    struct pending pending = state->pending.list[index];
    state->pending.list[index] = (struct pending){0};
    pending_remove(state, index);
    mode_enter(state, effects, state->shown.view);
    if (!pending.committed)
        cursor_to(state, pending.origin.artist, pending.origin.first);
    selection_set_range(state, pending.origin.ranging, pending.origin.anchor, pending.origin.last);
    if (pending.origin.mode == MODE_QUICK_ADD && state_cursor_artist(state) != NULL)
        (pending.kind == EFFECT_BULK ? quick_add_open_selected : quick_add_open)(
            state, effects, pending.origin.text, pending.origin.first, pending.origin.last);
    else if (pending.origin.mode == MODE_FORM)
        form_reopen(state, effects, &pending.origin.form, pending.problem);
    else if (pending.origin.mode == MODE_MOVE)
        move_reopen(state, effects, &pending);
    state->quick_add.challenges = state->mode == MODE_QUICK_ADD && pending.origin.challenges;
    if (pending.problem != NULL)
        message_say(state, MESSAGE_ERROR, "%s", pending.problem);
    else if (state->mode == state->shown.view)
        message_say(state, MESSAGE_INFO, "Left as it was.");
    clear_pending(&pending);
    cursor_keep(state);
    reads_weeks(state, effects);
    reads_details(state, effects);
}
