#include "controller/acts/challenge.h"

#include "controller/acts/pending.h"
#include "controller/state/message.h"

bool challenge_is_possible(const struct state *state, const struct booking *pencil)
{
    return !drafts_any_open(state) && pencil->status == STATUS_PENCIL &&
           !id_equal(pencil->created_by, state->roster->me) && bookings_challenge(state->bookings, pencil->id) == NULL;
}

bool challenge_is_elsewhere(struct state *state)
{
    if (drafts_any_open(state))
        message_say(state, MESSAGE_INFO, "Challenges are made on the live board: :board live goes there.");
    return drafts_any_open(state);
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
