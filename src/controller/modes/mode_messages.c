/* The messages of this session, to read again. */
#include "controller/modes/modes.h"
#include "controller/modes/pager.h"

void messages_open(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, MODE_MESSAGES);
}

static void leave_messages(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

/* clang-format off */
const struct mode_row mode_messages = {
    .parent = PARENT_PAGER,
    .on = {[ACTION_BACK] = leave_messages, [ACTION_QUIT] = leave_messages},
    .enter = pager_begin,
    .panel_rows = pager_all_rows,
    .counts = true,
};
