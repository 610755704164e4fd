#include "controller/roles.h"

#include "controller/message.h"
#include "controller/moment.h"

/* Acts on the booking that change nothing of it. Every other act of booking or status changes something, so a new
 * action is a producer's unless it stands here. */
static const bool only_looks[ACTION_COUNT] = {
    [ACTION_OPEN] = true, [ACTION_COPY_TEXT] = true, [ACTION_SELECT] = true, [ACTION_MARK] = true,
    [ACTION_SELECT_ROWS] = true, [ACTION_MARK_ALL] = true, [ACTION_MARKS_CLEAR] = true,
};

/* In the other modes something is under way that only a producer has begun, or the list says who may. */
enum { VIEWS = IN(MODE_BOARD) | IN(MODE_AVAILABILITY) | IN(MODE_FINDER) };

static bool changes(enum mode mode, enum action_id action)
{
    enum action_group group = action_get(action)->group;
    if (action == ACTION_OPEN)
        return mode == MODE_AVAILABILITY || mode == MODE_FINDER; /* books there; on the board it opens the card */
    return (VIEWS & IN(mode)) && (group == GROUP_EDIT || group == GROUP_STATUS) && !only_looks[action];
}

bool role_allows(const struct state *state, enum mode mode, enum action_id action)
{
    bool may_write = state_may_write(state) && state->at == 0;
    return state->roster == NULL || ((may_write || !changes(mode, action)) && !moment_hides(state, action));
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
    if (state->at != 0)
        moment_say(state);
    else
        role_say(state);
    return true;
}
