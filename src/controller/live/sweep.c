#include "controller/live/sweep.h"

#include "controller/board/cursor.h"
#include "controller/live/news.h"
#include "controller/reads/reads.h"

/* Looks for the next end once for each change of the bookings, not with every event. */
static void look_ahead(struct state *state)
{
    struct sweep *sweep = &state->sweep;
    unsigned revision = bookings_revision(state->bookings);
    if (sweep->known && sweep->revision == revision)
        return;
    sweep->known = true;
    sweep->revision = revision;
    sweep->next = bookings_next_end(state->bookings, state->clock.now);
}

/* One open board is enough to write it down; several do no harm. */
static void ask(struct state *state, struct effects *effects)
{
    struct sweep *sweep = &state->sweep;
    if (!sweep->wanted || sweep->ticket != 0 || state->link.state != LINK_LIVE || !state_may_write(state))
        return;
    sweep->wanted = false;
    struct effect *effect = effects_add(effects, EFFECT_SWEEP);
    effect->ticket = sweep->ticket = reads_ticket(state);
    effect->act = id_next(&state->ids);
    news_own_act(state, effect->act);
}

void sweep_attend(struct state *state, struct effects *effects)
{
    struct sweep *sweep = &state->sweep;
    if (state->past.at != 0) /* what is shown is over and done with */
        sweep->known = false;
    if (state->roster == NULL || state->past.at != 0)
        return;
    if (sweep->known && sweep->next <= state->clock.now) {
        sweep->wanted = true;
        bookings_touch(state->bookings);
        if (drafts_any_open(state)) /* a drafted hold's clock stands still: the database knows how it is now */
            reads_reload(state, effects);
        cursor_stay(state); /* what has lapsed is no longer drawn */
    }
    look_ahead(state);
    ask(state, effects);
}

void sweep_again(struct state *state)
{
    if (bookings_challenge_due(state->bookings, state->clock.now))
        state->sweep.wanted = true;
}

instant sweep_wake(const struct state *state)
{
    return state->sweep.known ? state->sweep.next : INT64_MAX;
}
