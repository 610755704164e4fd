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
    return presence->day != state->cursor.day || !id_equal(presence->artist, cursor_artist(state));
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
        return presence->asked_at + LEAST_US;
    return is_watching(state) ? presence->asked_at + MOST_US : INT64_MAX;
}

void presence_ask(struct state *state, struct effects *effects)
{
    struct presence *presence = &state->presence;
    if (presence_wake(state) > state->clock.now)
        return;
    state->wanted.presence = false;
    presence->asked_at = state->clock.now;
    presence->artist = cursor_artist(state);
    presence->day = state->cursor.day;
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

void presence_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct presence *presence = &state->presence;
    (void)effects;
    if (answer->fault != FAULT_NONE) /* a standby cannot say who is there; nobody misses it */
        return;
    free(presence->list);
    presence->list = answer->people;
    presence->count = answer->person_count;
    if (presence->count > 1)
        qsort(presence->list, presence->count, sizeof *presence->list, by_person);
    presence->revision++;
    answer->people = NULL;
    answer->person_count = 0;
}

bool presence_on(const struct state *state, struct id artist)
{
    day first = state_first_day(state), end = first + state_days(state);
    for (size_t i = 0; i < state->presence.count && state->past.at == 0; i++) {
        const struct person *person = &state->presence.list[i];
        if (id_equal(person->artist, artist) && person->day >= first && person->day < end)
            return true;
    }
    return false;
}

static bool is_listed(const struct presence *presence, size_t before, struct id user, const struct id *artist)
{
    for (size_t i = 0; i < before; i++)
        if (id_equal(presence->list[i].user, user) && (artist == NULL || id_equal(presence->list[i].artist, *artist)))
            return true;
    return false;
}

static char *names(const struct state *state, const struct id *artist)
{
    const struct presence *presence = &state->presence;
    char *all = NULL;
    for (size_t i = 0; i < presence->count && state->past.at == 0; i++) {
        const struct person *person = &presence->list[i];
        if ((artist != NULL && !id_equal(person->artist, *artist)) || is_listed(presence, i, person->user, artist))
            continue;
        const char *name = roster_member_name(state->roster, person->user);
        char *longer = all != NULL ? mem_format("%s, %s", all, name) : mem_copy(name);
        free(all);
        all = longer;
    }
    return all;
}

char *presence_names(const struct state *state)
{
    return names(state, NULL);
}

char *presence_names_on(const struct state *state, struct id artist)
{
    return names(state, &artist);
}
