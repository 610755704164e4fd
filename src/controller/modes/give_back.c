/* What was typed comes back as it was, when the edit that it became is over. */
#include "controller/acts/edits.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"

void edit_take_back(struct state *state, struct effects *effects, size_t index)
{
    struct edit edit = state->edits[index];
    state->edits[index] = (struct edit){0};
    edit_remove(state, index);
    mode_enter(state, effects, state->view);
    if (!edit.committed)
        cursor_to(state, edit.origin.artist, edit.origin.first);
    state->selection.ranging = edit.origin.ranging;
    state->selection.anchor_artist = edit.origin.anchor;
    state->selection.anchor_day = edit.origin.last;
    if (edit.origin.mode == MODE_QUICK_ADD && state_cursor_artist(state) != NULL)
        (edit.kind == EFFECT_BULK ? quick_add_open_selected : quick_add_open)(
            state, effects, edit.origin.text, edit.origin.first, edit.origin.last);
    else if (edit.origin.mode == MODE_FORM)
        form_reopen(state, effects, &edit.origin.form, edit.problem);
    else if (edit.origin.mode == MODE_MOVE)
        move_reopen(state, effects, &edit);
    state->line_challenges = state->mode == MODE_QUICK_ADD && edit.origin.challenges;
    if (edit.problem != NULL)
        message_say(state, MESSAGE_ERROR, "%s", edit.problem);
    else if (state->mode == state->view)
        message_say(state, MESSAGE_INFO, "Left as it was.");
    clear_edit(&edit);
    cursor_keep(state);
    reads_weeks(state, effects);
    reads_details(state, effects);
}
