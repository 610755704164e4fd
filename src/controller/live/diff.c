#include "controller/live/diff.h"

#include <stdlib.h>
#include <string.h>

#include "controller/live/news.h"
#include "controller/live/past.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

void diff_stop(struct state *state)
{
    state->diff = (struct diff){0};
    news_forget(state);
}

void diff_begin(struct turn *turn, instant since)
{
    struct state *state = turn->state;
    if (state->past.at != 0)
        past_leave(turn);
    news_forget(state);
    state->diff = (struct diff){.since = since};
    state->wanted.diff = true;
}

void diff_ask(struct state *state, struct effects *effects)
{
    struct diff *diff = &state->diff;
    if (diff->since == 0 || !state->wanted.diff || diff->ticket != 0 || !reads_follows(state))
        return;
    state->wanted.diff = false;
    struct effect *effect = effects_add(effects, EFFECT_DIFF);
    effect->ticket = diff->ticket = reads_ticket(state);
    effect->at = diff->since;
}

static void say(struct state *state, const struct answer *answer)
{
    char *moment = state_moment_text(state, state->diff.since);
    if (answer->news_count == 0)
        message_say(state, MESSAGE_INFO, "Nothing has changed since %s.", moment);
    else
        message_say(state, MESSAGE_INFO,
                    "%zu booking%s since %s: + added, > moved here, = changed, ---- left; :diff off ends.",
                    answer->news_count, answer->news_count == 1 ? " differs" : "s differ", moment);
    free(moment);
}

void diff_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    (void)effects;
    if (answer->fault != FAULT_NONE || state->diff.since == 0)
        return;
    news_mark_differences(state, answer);
    if (!state->diff.told)
        say(state, answer);
    state->diff.told = true;
}

const char *diff_sign(const struct news_mark *mark)
{
    if (mark == NULL || !mark->is_difference)
        return "";
    return strcmp(mark->act, "added") == 0 ? "+" : strcmp(mark->act, "moved") == 0 ? ">" : "=";
}
