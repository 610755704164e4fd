/* Finds the first pending write that waits for a decision, and opens its panel. */
#include "controller/modes/attend.h"

#include "controller/modes/modes.h"

void pending_attend(struct state *state, struct effects *effects)
{
    size_t i = 0;
    while (state->mode == state->shown.view && state->typing.key_count == 0 && i < state->pending.count) {
        struct pending *pending = &state->pending.list[i];
        bool failed = pending->state == PENDING_FAILED;
        if (pending->kind == EFFECT_BULK && (pending->state == PENDING_ASKED || pending->state == PENDING_REFUSED))
            bulk_open(state, effects, i);
        else if (pending->state == PENDING_REFUSED)
            conflict_open(state, effects, i);
        else if (pending->state == PENDING_STALE)
            stale_open(state, effects, i);
        else if (failed)
            pending_give_back(state, effects, i); /* the next one stands at `i` then */
        i += !failed;
    }
}
