/* Handlers that every view has: undo, reload, leave, suspend. */
#include "controller/acts/pending.h"
#include "controller/acts/undo.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/leaving.h"
#include "controller/state/message.h"

void view_undo(struct turn *turn)
{
    undo_begin(turn->state, turn->effects, false, turn->count);
}

void view_redo(struct turn *turn)
{
    undo_begin(turn->state, turn->effects, true, turn->count);
}

void view_reload(struct turn *turn)
{
    reads_anew(turn->state, turn->effects);
    pending_ask_again(turn->state, turn->effects);
}

void view_suspend(struct turn *turn)
{
    if (turn->state->forced_command)
        message_say(turn->state, MESSAGE_WARNING, "This session runs callboard only: there is nothing to suspend to.");
    else
        effects_add(turn->effects, EFFECT_SUSPEND);
}

/* Asks once if writes are on their way, because they would be lost without a trace. */
void view_leave(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->pending.count > 0 && !state->leaving.asked) {
        message_say(state, MESSAGE_WARNING, "%zu change%s not saved yet; %s once more leaves all the same.",
                    state->pending.count, state->pending.count == 1 ? " is" : "s are",
                    keymap_key(state->keymap, turn->action));
        leaving_warned(state);
        return;
    }
    leaving_now(state);
}

void view_redraw(struct turn *turn)
{
    effects_add(turn->effects, EFFECT_REDRAW);
}
