#include "controller/reads/reads.h"

#include "controller/state/message.h"
#include "domain/memory.h"

enum { NEIGHBOURS_MOST = 8 }; /* weeks on either side */

uint64_t reads_ticket(struct state *state)
{
    return ++state->next_ticket;
}

static bool may_ask(const struct state *state)
{
    return state->link.state == LINK_LIVE || state->link.state == LINK_CONNECTING;
}

struct weeks {
    day first, end; /* Mondays, `end` excluded */
};

static struct weeks shown(const struct state *state)
{
    return (struct weeks){state->shown.first, state->shown.first + DAYS_A_WEEK * state->shown.weeks};
}

/* How many weeks to load on either side: as many as are shown, but no more than somebody is likely to turn to. */
static struct weeks with_neighbours(const struct state *state)
{
    struct weeks here = shown(state);
    day length = here.end - here.first;
    if (length > NEIGHBOURS_MOST * DAYS_A_WEEK)
        length = NEIGHBOURS_MOST * DAYS_A_WEEK;
    return (struct weeks){here.first - length, here.end + length};
}

static struct weeks missing_neighbours(const struct state *state)
{
    struct weeks here = shown(state), wanted = with_neighbours(state);
    while (wanted.first < here.first && bookings_are_fresh(state->bookings, wanted.first, wanted.first + DAYS_A_WEEK))
        wanted.first += DAYS_A_WEEK;
    while (wanted.end > here.end && bookings_are_fresh(state->bookings, wanted.end - DAYS_A_WEEK, wanted.end))
        wanted.end -= DAYS_A_WEEK;
    if (wanted.first == here.first)
        wanted.first = here.end;
    else if (wanted.end == here.end)
        wanted.end = here.first;
    return wanted;
}

static void ask_shown(struct state *state, struct effects *effects, enum effect_kind kind, struct weeks weeks)
{
    struct effect *effect = effects_add(effects, kind);
    effect->ticket = state->loading.weeks.ticket = reads_ticket(state);
    effect->at = state->past.at;
    effect->first = state->loading.weeks.first = weeks.first;
    effect->end = state->loading.weeks.end = weeks.end;
    state->loading.weeks.asked = bookings_writes(state->bookings);
}

/* It leaves together with the question for the first picture, and is answered after it. */
static void ask_rest(struct state *state, struct effects *effects)
{
    if (state->loading.rest == 0)
        effects_add(effects, EFFECT_OPEN_REST)->ticket = state->loading.rest = reads_ticket(state);
}

static void ask_neighbours(struct state *state, struct effects *effects)
{
    struct weeks weeks = missing_neighbours(state);
    if (weeks.first >= weeks.end)
        return;
    struct effect *effect = effects_add(effects, EFFECT_WEEKS);
    effect->ticket = state->loading.ahead.ticket = reads_ticket(state);
    effect->at = state->past.at;
    effect->first = state->loading.ahead.first = weeks.first;
    effect->end = state->loading.ahead.end = weeks.end;
    state->loading.ahead.asked = bookings_writes(state->bookings);
}

void reads_weeks(struct state *state, struct effects *effects)
{
    struct weeks here = shown(state);
    if (state->loading.weeks.ticket != 0 || !may_ask(state))
        return;
    if (state->roster == NULL)
        ask_shown(state, effects, EFFECT_OPEN_FIRST, here);
    else if (state->past.roster != state->past.at)
        ask_shown(state, effects, EFFECT_OPEN, here);
    else if (!bookings_are_fresh(state->bookings, here.first, here.end))
        ask_shown(state, effects, EFFECT_WEEKS, here);
    else if (state->loading.ahead.ticket == 0)
        ask_neighbours(state, effects);
    if (state->roster == NULL || state->roster->incomplete)
        ask_rest(state, effects);
}

void reads_reload(struct state *state, struct effects *effects)
{
    bookings_expire(state->bookings);
    state->loading.ahead.ticket = 0; /* its answer may be older than the change */
    state->loading.again = state->loading.weeks.ticket != 0;
    reads_weeks(state, effects);
}

bool reads_ended(struct state *state)
{
    bool again = state->loading.again;
    state->loading.again = false;
    return again;
}

void reads_give_up(struct state *state, struct effects *effects)
{
    reads_cancel(effects, &state->loading.weeks.ticket);
    reads_cancel(effects, &state->loading.ahead.ticket);
    state->loading.again = false;
}

void reads_forget_book(struct state *state, struct effects *effects)
{
    reads_give_up(state, effects);
    reads_cancel(effects, &state->finder.ticket);
    state->finder.loaded = false;
    for (enum list_id list = 0; list < LIST_COUNT; list++) {
        reads_cancel(effects, &state->lists[list].ticket);
        state->lists[list].anew = true;
    }
}

void reads_anew(struct state *state, struct effects *effects)
{
    struct weeks here = shown(state);
    if (state->link.state == LINK_LIVE) {
        reads_give_up(state, effects);
        reads_cancel(effects, &state->loading.roster);
        bookings_forget_but(state->bookings, here.first, here.end);
        state->wanted.waiting = state->wanted.news = state->wanted.diff = state->wanted.presence = true;
    }
    reads_roster(state, effects);
    reads_reload(state, effects);
}

void reads_roster(struct state *state, struct effects *effects)
{
    if (state->roster == NULL || state->loading.roster != 0 || !may_ask(state))
        return;
    struct effect *effect = effects_add(effects, EFFECT_ROSTER);
    effect->ticket = state->loading.roster = reads_ticket(state);
    effect->at = state->past.at;
}

bool reads_awaits_rest(struct state *state)
{
    bool awaits = state->roster != NULL && state->roster->incomplete;
    if (awaits)
        message_say(state, MESSAGE_WARNING, "Members, tenants and what-if boards are still on their way; try again.");
    return awaits;
}

void reads_roster_anew(struct state *state, struct effects *effects)
{
    state->loading.roster = 0;
    reads_roster(state, effects);
}

static void ask_about(struct state *state, struct effects *effects, enum effect_kind kind,
                      const struct booking *booking, uint64_t *ticket)
{
    if (*ticket != 0 || !may_ask(state))
        return;
    struct effect *effect = effects_add(effects, kind);
    effect->ticket = *ticket = reads_ticket(state);
    booking_copy(&effect->booking, booking);
}

/* The card's booking, or once it is there what came before the oldest of its history. */
static void reads_card(struct state *state, struct effects *effects)
{
    const struct card *card = &state->card;
    struct booking wanted = {.id = card->booking};
    size_t before = effects->count;
    if ((state->mode != MODE_CARD && state->mode != MODE_VERSIONS) || (card->loaded && !card->more))
        return;
    ask_about(state, effects, EFFECT_CARD, &wanted, &state->card.ticket);
    if (card->loaded && card->history_count > 0 && effects->count > before)
        effects->list[effects->count - 1].below = card->history[0].seq;
}

bool reads_follows(const struct state *state)
{
    return state->past.at == 0 && state->link.state == LINK_LIVE && state->roster != NULL;
}

void reads_card_anew(struct state *state)
{
    state->card.loaded = false;
}

void reads_details(struct state *state, struct effects *effects)
{
    reads_card(state, effects);
    if (state->mode == MODE_FORM && !state->form.notes_loaded)
        ask_about(state, effects, EFFECT_CARD, &state->form.booking, &state->form.ticket);
    if (state->shown.view == MODE_FINDER)
        reads_find(state, effects);
    if (state->mode == MODE_CONFLICT && !state->conflict.repairs_loaded)
        ask_about(state, effects, EFFECT_REPAIRS, &state->pending.list[state->pending.shown].after,
                  &state->conflict.ticket);
}

void reads_find(struct state *state, struct effects *effects)
{
    struct finder *finder = &state->finder;
    bool asks = !finder->loaded && finder->ticket == 0 && finder->problem == NULL && finder->find.end != 0;
    if (!asks || !may_ask(state))
        return;
    struct effect *effect = effects_add(effects, EFFECT_FIND);
    effect->ticket = finder->ticket = reads_ticket(state);
    effect->find = finder->find;
    effect->find.skills = finder->find.skills != NULL ? mem_copy(finder->find.skills) : NULL;
}

void reads_cancel(struct effects *effects, uint64_t *ticket)
{
    if (*ticket != 0)
        effects_add(effects, EFFECT_CANCEL)->ticket = *ticket;
    *ticket = 0;
}

/* The link's own state tells about these; they are asked again when it is back. */
static bool tells_itself(enum fault fault)
{
    return fault == FAULT_UNREACHABLE || fault == FAULT_LOST;
}

bool reads_failed(struct state *state, const struct answer *answer)
{
    if (answer->fault == FAULT_NONE)
        return false;
    if (tells_itself(answer->fault))
        return true;
    message_say(state, MESSAGE_ERROR, "%s",
                answer->message != NULL ? answer->message
                : answer->fault == FAULT_TIMEOUT
                    ? "The database did not answer in time; it is asked again within a minute."
                    : "The database could not answer; it is asked again within a minute.");
    message_trying(state);
    return true;
}
