#include "controller/state/roles.h"

#include <stdlib.h>

#include "controller/state/message.h"
#include "controller/state/turn.h"

bool past_hides(const struct state *state, enum action_id action)
{
    return state->past.at != 0 && action_get(action)->flags & ACTION_OF_NOW;
}

void past_say(struct state *state)
{
    char *moment = state_moment_text(state, state->past.at);
    message_say(state, MESSAGE_WARNING, "The board is shown as it was at %s; :at now goes back.", moment);
    free(moment);
}

static bool writes(const struct state *state, enum mode mode, enum action_id action)
{
    const struct mode_row *row = mode_row(state, mode);
    return row->guarded && (action_get(action)->flags & ACTION_WRITES || (action == ACTION_OPEN && row->opens_to_book));
}

bool role_allows(const struct state *state, enum mode mode, enum action_id action)
{
    bool may_write = state_may_write(state) && state->past.at == 0;
    return state->roster == NULL || ((may_write || !writes(state, mode, action)) && !past_hides(state, action));
}

void role_say(struct state *state)
{
    message_say(state, MESSAGE_WARNING, "Viewers only look: ask an admin of %s to make you a producer.",
                state->roster->tenant.name);
}

bool role_refuses(struct state *state, enum action_id action)
{
    if (role_allows(state, state->mode, action))
        return false;
    if (state->past.at != 0)
        past_say(state);
    else
        role_say(state);
    return true;
}
