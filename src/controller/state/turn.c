#include "controller/state/turn.h"

const struct mode_row *mode_row(const struct state *state, enum mode mode)
{
    return state->modes->modes[mode];
}

handler *mode_handler(const struct mode_register *modes, enum mode mode, enum action_id action)
{
    const struct mode_row *row = modes->modes[mode];
    while (row->on[action] == NULL && row != modes->parents[PARENT_ROOT])
        row = modes->parents[row->parent];
    // cppcheck-suppress CastIntegerToAddressAtReturn ; they are pointers to functions
    return row->on[action];
}

void mode_enter(struct state *state, struct effects *effects, enum mode mode)
{
    const struct mode_row *from = mode_row(state, state->mode), *to = mode_row(state, mode);
    bool goes_on = from->over || to->over || mode == state->mode;
    if (!goes_on && from->leave != NULL)
        from->leave(state, effects, mode);
    state->mode = mode;
    if (!from->over && to->enter != NULL)
        to->enter(state, effects);
}
