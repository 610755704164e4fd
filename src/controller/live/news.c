#include "controller/live/news.h"

#include <stdlib.h>
#include <string.h>

#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

#define MARKED_US (4 * SECOND_US) /* long enough to look up, short enough to be gone when one looks again */
#define POLL_US   SECOND_US

/* ---- asking ---- */

static void ask(struct state *state, struct effects *effects)
{
    struct news_state *known = &state->news;
    bool due = state->wanted.news || (state->link.pooled && state_steady(state) >= known->poll_at);
    if (!due || known->ticket != 0 || !reads_follows(state))
        return;
    state->wanted.news = false;
    struct effect *effect = effects_add(effects, EFFECT_NEWS);
    effect->ticket = known->ticket = reads_ticket(state);
    effect->horizon = known->horizon;
}

instant news_wake(const struct state *state)
{
    const struct news_state *known = &state->news;
    instant wake = INT64_MAX;
    if (state->link.pooled && state->past.at == 0 && state->link.state == LINK_LIVE && known->ticket == 0)
        wake = known->poll_at;
    for (size_t i = 0; i < known->count; i++)
        wake = known->marks[i].until < wake ? known->marks[i].until : wake;
    return wake == INT64_MAX ? INT64_MAX : wake + state->clock.skew;
}

/* ---- marks ---- */

static void mark_clear(struct news_mark *mark)
{
    free(mark->actor);
    free(mark->act);
}

static void expire(struct state *state)
{
    struct news_state *known = &state->news;
    size_t kept = 0;
    for (size_t i = 0; i < known->count; i++) {
        if (known->marks[i].until > state_steady(state))
            known->marks[kept++] = known->marks[i];
        else
            mark_clear(&known->marks[i]);
    }
    known->revision += kept != known->count;
    known->count = kept;
}

void news_attend(struct state *state, struct effects *effects)
{
    expire(state);
    ask(state, effects);
}

void news_forget(struct state *state)
{
    for (size_t i = 0; i < state->news.count; i++)
        state->news.marks[i].until = state_steady(state);
    expire(state);
}

static void mark(struct state *state, const struct news *news, const struct news_place *place, bool left)
{
    struct news_state *known = &state->news;
    known->marks = mem_grow(known->marks, &known->capacity, known->count, sizeof *known->marks);
    known->marks[known->count++] = (struct news_mark){.booking = news->booking,
                                                      .place = *place,
                                                      .was = news->was,
                                                      .left = left,
                                                      .until = state_steady(state) + MARKED_US,
                                                      .actor = mem_copy(news->actor),
                                                      .act = mem_copy(news->act)};
    known->revision++;
}

static bool same_place(const struct news_place *a, const struct news_place *b)
{
    return id_equal(a->artist, b->artist) && a->start == b->start && a->end == b->end;
}

/* The place a booking has now, and the one it left. A what-if board may have the booking at neither. */
static void mark_both(struct state *state, const struct news *news)
{
    if (id_is_nil(news->is.artist))
        return;
    bool elsewhere = !news->live || !same_place(&news->is, &news->was);
    if (news->live)
        mark(state, news, &news->is, false);
    if (elsewhere)
        mark(state, news, &news->was, true);
}

const struct news_mark *news_of(const struct state *state, struct id booking)
{
    for (size_t i = state->news.count; i-- > 0;)
        if (id_equal(state->news.marks[i].booking, booking) && !state->news.marks[i].left)
            return &state->news.marks[i];
    return NULL;
}

/* ---- words ---- */

/* The booking that the user is busy with: in a form, in the hand, on a card, under the cursor. */
static struct id at_hand(const struct state *state)
{
    switch (state->mode) {
    case MODE_FORM:
        return state->form.booking.id;
    case MODE_MOVE:
        return state->carrying.booking.id;
    case MODE_CARD:
        return state->card.booking;
    default:
        return state->cursor.booking;
    }
}

static const char *comfort(const struct state *state)
{
    if (state->mode == MODE_FORM)
        return " What you typed is kept; saving shows both.";
    if (state->mode == MODE_MOVE)
        return " It is still in your hand; dropping it shows both.";
    return "";
}

/* True for changes that the clock has made, or that followed from somebody's act on another booking. No person is
 * named for these, because nobody did them on purpose. */
static bool is_nobodys(const char *act)
{
    static const char *const acts[] = {"lapsed", "promoted", "offered", "split", "reminded", "challenged out"};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(act, acts[i]) == 0)
            return true;
    return false;
}

static void tell(struct state *state, const struct news *news)
{
    const char *where = drafts_any_open(state) && !news->drafted ? " on the live board" : "";
    if (is_nobodys(news->act))
        message_say(state, MESSAGE_WARNING, "%s was %s%s meanwhile.%s", news->title, news->act, where, comfort(state));
    else
        message_say(state, MESSAGE_WARNING, "%s %s %s%s meanwhile.%s", news->actor, news->act, news->title, where,
                    comfort(state));
}

/* ---- what has come ---- */

void news_own_act(struct state *state, struct id act)
{
    struct news_state *known = &state->news;
    known->own_acts[known->next_act] = act;
    known->next_act = (known->next_act + 1) % OWN_ACTS;
}

static bool is_own(const struct news_state *known, struct id act)
{
    for (int i = 0; i < OWN_ACTS && !id_is_nil(act); i++)
        if (id_equal(known->own_acts[i], act))
            return true;
    return false;
}

static bool is_seen(const struct news_state *known, int64_t seq)
{
    for (size_t i = 0; i < known->seen_count; i++)
        if (known->seen[i] == seq)
            return true;
    return false;
}

static void take_one(struct state *state, const struct news *news)
{
    if (state->diff.since == 0) /* else the differences are asked for anew */
        mark_both(state, news);
    if (!id_is_nil(news->booking) && id_equal(news->booking, at_hand(state))) {
        tell(state, news);
        reads_card_anew(state); /* a card shows the history */
    }
}

void news_mark_differences(struct state *state, const struct answer *answer)
{
    news_forget(state);
    for (size_t i = 0; i < answer->news_count; i++)
        mark_both(state, &answer->news[i]);
    for (size_t i = 0; i < state->news.count; i++) {
        state->news.marks[i].is_difference = true;
        state->news.marks[i].until = INT64_MAX;
    }
}

static void remember(struct news_state *known, const struct answer *answer)
{
    known->seen = mem_resize(known->seen, answer->news_count + 1, sizeof *known->seen);
    for (size_t i = 0; i < answer->news_count; i++)
        known->seen[i] = answer->news[i].seq;
    known->seen_count = answer->news_count;
    known->horizon = answer->horizon;
}

void news_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct news_state *known = &state->news;
    bool any = false;
    known->poll_at = state_steady(state) + POLL_US;
    if (answer->fault != FAULT_NONE) /* nobody asked for it: it comes with the next change */
        return;
    for (size_t i = 0; i < answer->news_count; i++) {
        const struct news *news = &answer->news[i];
        if (is_seen(known, news->seq))
            continue;
        any = true;
        if (!is_own(known, news->act_id))
            take_one(state, news);
    }
    remember(known, answer);
    if (any && state->link.pooled) { /* nobody else tells */
        state->wanted.waiting = state->wanted.diff = true;
        reads_reload(state, effects);
        list_notice(state, effects);
    }
    reads_details(state, effects);
}

void news_clear(struct news_state *known)
{
    for (size_t i = 0; i < known->count; i++)
        mark_clear(&known->marks[i]);
    free(known->marks);
    free(known->seen);
}
