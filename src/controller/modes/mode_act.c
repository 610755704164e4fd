/* The one way from an action to what it does, for a key, a click and a command. */
#include "controller/modes/modes.h"
#include "controller/state/roles.h"

bool mode_act(struct state *state, struct effects *effects, enum action_id action, int count)
{
    handler *act = mode_handler(state->modes, state->mode, action);
    struct turn turn = {
        .state = state, .effects = effects, .action = action, .count = count > 0 ? count : 1, .counted = count > 0};
    if (act != NULL && !role_refuses(state, action))
        act(&turn);
    return act != NULL;
}
