#include "controller/acts/challenge.h"

#include "controller/acts/edits.h"

bool challenge_is_possible(const struct state *state, const struct booking *pencil)
{
    return pencil->status == STATUS_PENCIL && !id_equal(pencil->created_by, state->roster->me) &&
           bookings_challenge(state->bookings, pencil->id) == NULL;
}

struct edit *challenge_begin(struct state *state, struct act *act)
{
    struct edit *edit = edit_begin(state, EFFECT_CHALLENGE, &act->changes[0].before, &act->changes[0].after);
    edit->changes = act->changes;
    edit->change_count = act->count;
    *act = (struct act){0};
    return edit;
}
