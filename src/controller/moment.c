#include "controller/moment.h"

#include <stdlib.h>
#include <string.h>

#include "controller/book.h"
#include "controller/drafts.h"
#include "controller/message.h"
#include "controller/prompt.h"
#include "controller/reads.h"
#include "controller/views.h"
#include "domain/memory.h"
#include "domain/when.h"

bool moment_hides(const struct state *state, enum action_id action)
{
    static const bool of_now[ACTION_COUNT] = {
        [ACTION_FIND] = true,          [ACTION_VIEW_FINDER] = true,  [ACTION_VIEW_BOOKINGS] = true,
        [ACTION_VIEW_PROJECTS] = true, [ACTION_VIEW_ARTISTS] = true, [ACTION_VIEW_TIME_OFF] = true,
        [ACTION_VIEW_MEMBERS] = true,  [ACTION_VIEW_LOG] = true,     [ACTION_VIEW_SETTINGS] = true,
        [ACTION_VIEW_HOLIDAYS] = true, [ACTION_WAITING] = true,
    };
    return state->at != 0 && of_now[action];
}

void moment_say(struct state *state)
{
    char *moment = state_moment_text(state, state->at);
    message_say(state, MESSAGE_WARNING, "The board is shown as it was at %s; :at now goes back.", moment);
    free(moment);
}

/* The roster is of the moment too: one that is on its way is of no use. */
static void show(struct turn *turn, instant at)
{
    struct state *state = turn->state;
    if (state->view != MODE_BOARD && state->view != MODE_AVAILABILITY)
        view_show(state, turn->effects, MODE_BOARD);
    book_close(state, turn->effects);
    state->at = at;
    reads_cancel(turn->effects, &state->roster_ticket);
    state->live.wanted = state->presence.wanted = true; /* asked when one is back */
    reads_weeks(state, turn->effects);
}

void moment_leave(struct turn *turn)
{
    show(turn, 0);
}

static void say_shown(struct state *state)
{
    if (state->at != 0)
        moment_say(state);
    else
        message_say(state, MESSAGE_INFO, "The board is shown as it is; :at yesterday 18:00 shows it as it was.");
}

bool moment_may_read(struct state *state)
{
    if (state->roster == NULL || state->link != LINK_LIVE)
        message_say(state, MESSAGE_WARNING, "The past is read from the database: not before the board is live.");
    else if (state->edit_count > 0)
        message_say(state, MESSAGE_WARNING, "%zu change%s not saved yet; one moment.", state->edit_count,
                    state->edit_count == 1 ? " is" : "s are");
    else if (drafts_any_open(state))
        message_say(state, MESSAGE_WARNING, "A what-if board has no past; :board live goes back to the live one.");
    else
        return true;
    return false;
}

void moment_command(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    instant at;
    char *problem = NULL;
    if (*argument == '\0') {
        say_shown(state);
    } else if (state->at != 0 && strcmp(argument, "now") == 0) {
        show(turn, 0);
        message_say(state, MESSAGE_INFO, "The board is shown as it is.");
    } else if (moment_may_read(state)) {
        if (!when_parse_past(argument, state->roster->tenant.zone, state->now, &at, &problem))
            message_say(state, MESSAGE_WARNING, "%s", problem);
        else if (at == state->now)
            say_shown(state);
        else
            show(turn, at);
    }
    free(problem);
}

void moment_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    static const struct {
        const char *word, *what;
    } moments[] = {
        {"now", "the board as it is"}, {"-1h", "an hour ago"}, {"-1d", "a day ago"},
        {"-1w", "a week ago"},         {"yesterday", "at 00:00, or 18:00 as you say"},
    };
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    (void)state;
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++)
        prompt_offer(out, begun, moments[i].word, moments[i].what);
    free(begun);
}
