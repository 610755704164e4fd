#include "controller/acts/challenge.h"

#include "controller/acts/pending.h"

bool challenge_is_possible(const struct state *state, const struct booking *pencil)
{
    return pencil->status == STATUS_PENCIL && !id_equal(pencil->created_by, state->roster->me) &&
           bookings_challenge(state->bookings, pencil->id) == NULL;
}

struct pending *challenge_begin(struct state *state, struct batch *batch)
{
    struct pending *pending =
        pending_begin(state, EFFECT_CHALLENGE, &batch->changes[0].before, &batch->changes[0].after);
    pending->changes = batch->changes;
    pending->change_count = batch->count;
    *batch = (struct batch){0};
    return pending;
}
