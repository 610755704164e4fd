/* The panel of a write that met a newer version of its booking: the user chooses one of the two. */
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"

void stale_open(struct state *state, struct effects *effects, size_t index)
{
    booking_clear(&state->stale.theirs);
    booking_copy(&state->stale.theirs, &state->pending.list[index].rows[0]);
    pending_show(state, index);
    mode_enter(state, effects, MODE_STALE);
    cursor_to_booking(state, &state->pending.list[index].after);
}

/* Over the newer version, which is now the one this write knows of. A status alone or a move alone leaves the
 * rest as they made it. */
static void keep_mine(struct turn *turn)
{
    struct state *state = turn->state;
    struct pending *pending = &state->pending.list[state->pending.shown];
    booking_clear(&pending->before);
    booking_copy(&pending->before, &state->stale.theirs);
    mode_enter(state, turn->effects, state->shown.view);
    pending_send_anew(state, turn->effects, pending);
    cursor_keep(state);
}

static void keep_theirs(struct turn *turn)
{
    struct state *state = turn->state;
    mode_enter(state, turn->effects, state->shown.view);
    pending_remove(state, state->pending.shown);
    message_say(state, MESSAGE_INFO, "%s stays as it is now.", state->stale.theirs.title);
    cursor_pick(state, state->stale.theirs.id);
    cursor_keep(state);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
    pending_give_back(turn->state, turn->effects, turn->state->pending.shown);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return 5; /* what happened, mine, theirs, a blank, the choice */
}

/* clang-format off */
const struct mode_row mode_stale = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_KEEP_MINE] = keep_mine,
        [ACTION_KEEP_THEIRS] = keep_theirs,
        [ACTION_BACK] = back,
    },
    .panel_rows = panel_rows,
    .holds_rows = true,
};
