#include "controller/live/diff.h"

#include <stdlib.h>
#include <string.h>

#include "controller/live/news.h"
#include "controller/live/past.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

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

static bool is_here(const struct state *state, const struct news_place *place)
{
    instant first = state_day_start(state, state_first_day(state)),
            end = state_day_start(state, state_first_day(state) + state_days(state));
    return place->start < end && place->end > first && roster_artist(state->roster, place->artist) != NULL;
}

/* How many of the differences are on the days shown. Who was removed has no row on which anything could be seen. */
static size_t count_here(const struct state *state, const struct answer *answer)
{
    size_t here = 0;
    for (size_t i = 0; i < answer->news_count; i++)
        here += is_here(state, &answer->news[i].was) || (answer->news[i].live && is_here(state, &answer->news[i].is));
    return here;
}

/* "2 bookings differ here, 8 in all, since Mon 23 Nov 09:00: ..." */
static void say_bookings(struct state *state, const struct answer *answer, const char *moment, const char *besides)
{
    size_t here = count_here(state, answer), all = answer->news_count;
    char *count = here == all ? mem_format("%zu booking%s", all, all == 1 ? " differs" : "s differ")
                              : mem_format("%zu here, %zu in all differ", here, all);
    message_say(state, MESSAGE_INFO, "%s since %s: + added, > moved here, = changed, ---- left; :diff off ends.%s%s",
                count, moment, *besides != '\0' ? " Also: " : "", besides);
    free(count);
}

static void say(struct state *state, const struct answer *answer)
{
    char *moment = state_moment_text(state, state->diff.since);
    const char *besides = answer->message != NULL ? answer->message : "";
    if (answer->news_count > 0)
        say_bookings(state, answer, moment, besides);
    else if (*besides != '\0')
        message_say(state, MESSAGE_INFO, "No booking differs since %s, but %s.", moment, besides);
    else
        message_say(state, MESSAGE_INFO, "Nothing has changed since %s.", moment);
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
