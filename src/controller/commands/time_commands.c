/* The commands ":at" (the board as it was at an instant) and ":diff" (what has changed since one). */
#include "controller/commands/time_commands.h"

#include <stdlib.h>
#include <string.h>

#include "controller/live/diff.h"
#include "controller/live/past.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "controller/state/roles.h"
#include "domain/memory.h"
#include "domain/when.h"

static void say_shown(struct state *state)
{
    if (state->past.at != 0)
        past_say(state);
    else
        message_say(state, MESSAGE_INFO, "The board is shown as it is; :at yesterday 18:00 shows it as it was.");
}

void past_command(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    instant at;
    char *problem = NULL;
    if (*argument == '\0') {
        say_shown(state);
    } else if (state->past.at != 0 && strcmp(argument, "now") == 0) {
        past_show(turn, 0);
        message_say(state, MESSAGE_INFO, "The board is shown as it is.");
    } else if (past_may_read(state)) {
        if (!when_parse_past(argument, state->roster->tenant.zone, state->clock.now, &at, &problem))
            message_say(state, MESSAGE_WARNING, "%s", problem);
        else if (at == state->clock.now)
            say_shown(state);
        else
            past_show(turn, at);
    }
    free(problem);
}

void past_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    static const struct {
        const char *word, *what;
    } moments[] = {
        {"now", "the board as it is"},
        {"-1h", "an hour ago"},
        {"-1d", "a day ago"},
        {"-1w", "a week ago"},
        {"yesterday", "at 00:00, or 18:00 as you say"},
    };
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    (void)state;
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++)
        prompt_offer(out, begun, moments[i].word, moments[i].what);
    free(begun);
}

void diff_command(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    instant since = state->past.at;
    char *problem = NULL;
    if (strcmp(argument, "off") == 0) {
        message_say(state, MESSAGE_INFO,
                    state->diff.since != 0 ? "Differences are marked no more." : "None are marked.");
        diff_stop(state);
    } else if (past_may_read(state)) {
        const char *from = *argument != '\0' ? argument : "yesterday";
        if ((*argument != '\0' || since == 0) &&
            !when_parse_past(from, state->roster->tenant.zone, state->clock.now, &since, &problem))
            message_say(state, MESSAGE_WARNING, "%s", problem);
        else
            diff_begin(turn, since);
    }
    free(problem);
}

void diff_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    prompt_offer(out, begun, "off", "mark them no more");
    free(begun);
    past_complete(state, line, from, out);
}
