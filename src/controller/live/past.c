#include "controller/live/past.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/views.h"
#include "controller/live/book.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

/* The roster belongs to the instant too, so one that is on its way is of no use. */
void past_show(struct turn *turn, instant at)
{
    struct state *state = turn->state;
    if (state->shown.view != MODE_BOARD && state->shown.view != MODE_AVAILABILITY)
        view_show(state, turn->effects, MODE_BOARD);
    book_close(state, turn->effects);
    state->past.at = at;
    reads_cancel(turn->effects, &state->loading.roster);
    reads_weeks(state, turn->effects);
}

void past_leave(struct turn *turn)
{
    past_show(turn, 0);
}

bool past_may_read(struct state *state)
{
    if (state->roster == NULL || state->link.state != LINK_LIVE)
        message_say(state, MESSAGE_WARNING, "The past is read from the database: not before the board is live.");
    else if (state->pending.count > 0)
        message_say(state, MESSAGE_WARNING, "%zu change%s not saved yet; one moment.", state->pending.count,
                    state->pending.count == 1 ? " is" : "s are");
    else if (drafts_any_open(state))
        message_say(state, MESSAGE_WARNING, "A what-if board has no past; :board live goes back to the live one.");
    else
        return true;
    return false;
}

/* Before the trail of records began, only bookings are known as they were. */
static void say_since_when(struct state *state)
{
    char *known = state_moment_text(state, state->roster->known);
    message_say(state, MESSAGE_WARNING, ROSTER_KNOWN, known);
    free(known);
}

void past_roster_came(struct state *state)
{
    bool arrives = state->past.roster != state->past.at;
    state->past.roster = state->past.at;
    if (arrives && state->past.at != 0 && state->past.at < state->roster->known)
        say_since_when(state);
}
