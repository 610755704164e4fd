#include "controller/live/presence.h"

#include <stdlib.h>

#include "controller/reads/reads.h"
#include "domain/memory.h"

#define LEAST_US (2 * SECOND_US) /* between two questions: a cursor that is held down tells no more often */
#define MOST_US  (5 * SECOND_US) /* while somebody is there */

static struct id cursor_artist(const struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    return artist != NULL ? artist->id : (struct id){0};
}

static bool possible(const struct state *state)
{
    return !id_is_nil(state->presence.board) && state->presence.ticket == 0 && reads_follows(state);
}

static bool has_moved(const struct state *state)
{
    const struct presence *presence = &state->presence;
    return presence->day != state->cursor.day || !id_equal(presence->artist, cursor_artist(state)) ||
           !id_equal(presence->draft, state->drafting.open.id);
}

/* Behind a pool a board counts as present only as long as it says so. */
static bool is_watching(const struct state *state)
{
    return state->presence.count > 0 || state->link.pooled;
}

instant presence_wake(const struct state *state)
{
    const struct presence *presence = &state->presence;
    if (!possible(state))
        return INT64_MAX;
    if (state->wanted.presence || has_moved(state))
        return presence->asked_at + LEAST_US + state->clock.skew;
    return is_watching(state) ? presence->asked_at + MOST_US + state->clock.skew : INT64_MAX;
}

void presence_ask(struct state *state, struct effects *effects)
{
    struct presence *presence = &state->presence;
    if (presence_wake(state) > state->clock.now)
        return;
    state->wanted.presence = false;
    presence->asked_at = state_steady(state);
    presence->artist = cursor_artist(state);
    presence->day = state->cursor.day;
    presence->draft = state->drafting.open.id; /* which every effect carries */
    struct effect *effect = effects_add(effects, EFFECT_PRESENCE);
    effect->ticket = presence->ticket = reads_ticket(state);
    effect->act = presence->board;
    effect->booking.artist = presence->artist;
    effect->first = presence->day;
    effect->pooled = state->link.pooled;
}

/* Sorts the others, or the names in the title would change places with every answer. */
static int by_person(const void *left, const void *right)
{
    const struct person *a = left, *b = right;
    int order = id_compare(a->user, b->user);
    return order != 0 ? order : id_compare(a->board, b->board);
}

static bool is_same(const struct person *a, const struct person *b)
{
    return id_equal(a->board, b->board) && id_equal(a->user, b->user) && id_equal(a->artist, b->artist) &&
           a->day == b->day && id_equal(a->draft, b->draft) && a->live == b->live;
}

/* Most answers say what is known: the revision stays, and nothing is drawn anew. */
static bool are_known(const struct presence *presence, const struct person *list, size_t count)
{
    bool known = presence->count == count;
    for (size_t i = 0; i < count && known; i++)
        known = is_same(presence->list + i, list + i);
    return known;
}

void presence_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct presence *presence = &state->presence;
    (void)effects;
    if (answer->fault != FAULT_NONE) /* a standby cannot say who is there; nobody misses it */
        return;
    if (answer->person_count > 1)
        qsort(answer->people, answer->person_count, sizeof *answer->people, by_person);
    presence->revision += !are_known(presence, answer->people, answer->person_count);
    free(presence->list);
    presence->list = answer->people;
    presence->count = answer->person_count;
    answer->people = NULL;
    answer->person_count = 0;
}

/* On the board that is open. Asked with every question, because this one may have been opened since the answer. */
static bool is_here(const struct state *state, const struct person *person)
{
    return drafts_any_open(state) ? id_equal(person->draft, state->drafting.open.id) : person->live;
}

bool presence_on(const struct state *state, struct id artist)
{
    day first = state_first_day(state), end = first + state_days(state);
    for (size_t i = 0; i < state->presence.count && state->past.at == 0; i++) {
        const struct person *person = &state->presence.list[i];
        if (is_here(state, person) && id_equal(person->artist, artist) && person->day >= first && person->day < end)
            return true;
    }
    return false;
}

static bool is_among(const struct state *state, size_t before, struct id user, const struct id *artist, bool here)
{
    for (size_t i = 0; i < before; i++) {
        const struct person *person = &state->presence.list[i];
        if (id_equal(person->user, user) && is_here(state, person) == here &&
            (artist == NULL || id_equal(person->artist, *artist)))
            return true;
    }
    return false;
}

static char *append(char *all, char *name)
{
    if (all == NULL)
        return name;
    char *longer = mem_format("%s, %s", all, name);
    free(all);
    free(name);
    return longer;
}

static char *names_here(const struct state *state, const struct id *artist)
{
    char *all = NULL;
    for (size_t i = 0; i < state->presence.count; i++) {
        const struct person *person = &state->presence.list[i];
        if (is_here(state, person) && (artist == NULL || id_equal(person->artist, *artist)) &&
            !is_among(state, i, person->user, artist, true))
            all = append(all, mem_copy(roster_member_name(state->roster, person->user)));
    }
    return all;
}

/* "live", a what-if board's name, or of one that is not the member's to open "what-if". */
static const char *place_of(const struct state *state, const struct person *person)
{
    const struct draft *draft = roster_draft(state->roster, person->draft);
    return person->live ? "live" : draft != NULL ? draft->name : "what-if";
}

/* Whoever has several boards open is named once, where he is here at that. */
static char *append_elsewhere(const struct state *state, char *all)
{
    const struct presence *presence = &state->presence;
    for (size_t i = 0; i < presence->count; i++) {
        const struct person *person = &presence->list[i];
        if (!is_among(state, presence->count, person->user, NULL, true) &&
            !is_among(state, i, person->user, NULL, false))
            all = append(
                all, mem_format("%s (%s)", roster_member_name(state->roster, person->user), place_of(state, person)));
    }
    return all;
}

char *presence_names(const struct state *state)
{
    return state->past.at == 0 ? append_elsewhere(state, names_here(state, NULL)) : NULL;
}

size_t presence_count(const struct state *state)
{
    size_t count = 0;
    for (size_t i = 0; i < state->presence.count && state->past.at == 0; i++) {
        struct id user = state->presence.list[i].user;
        count += !is_among(state, i, user, NULL, true) && !is_among(state, i, user, NULL, false);
    }
    return count;
}

char *presence_names_on(const struct state *state, struct id artist)
{
    return state->past.at == 0 ? names_here(state, &artist) : NULL;
}
