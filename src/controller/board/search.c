#include "controller/board/search.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "domain/memory.h"
#include "domain/text.h"

struct match {
    int line;
    const struct booking *booking; /* NULL: the artist's name */
};

struct matches {
    struct match *list;
    size_t count, capacity;
};

void search_forget(struct state *state)
{
    free(state->search.text);
    state->search = (struct search){0};
}

void search_for(struct state *state, const char *text)
{
    char *trimmed = text_trim(text), *folded = text_fold(trimmed);
    search_forget(state);
    free(trimmed);
    if (*folded != '\0')
        state->search.text = folded;
    else
        free(folded);
}

/* ---- all matches, in reading order ---- */

static void add(struct matches *matches, int line, const struct booking *booking)
{
    matches->list = mem_grow(matches->list, &matches->capacity, matches->count, sizeof *matches->list);
    matches->list[matches->count++] = (struct match){.line = line, .booking = booking};
}

static bool is_match(const struct state *state, const struct booking *booking)
{
    const struct project *project = roster_project(state->roster, booking->project);
    const char *text = state->search.text;
    return text_contains_folded(booking->title, text) ||
           (project != NULL &&
            (text_contains_folded(project->code, text) || text_contains_folded(project->name, text)));
}

static struct matches find_all(const struct state *state)
{
    struct matches matches = {0};
    day first = state_first_day(state);
    instant start = state_day_start(state, first), end = state_day_start(state, first + state_days(state));
    for (size_t i = 0; i < state->grid.count; i++) {
        struct drawn drawn[DRAWN_MOST];
        if (state->grid.lines[i].kind != LINE_ARTIST)
            continue;
        const struct artist *artist = &state->roster->artists[state->grid.lines[i].artist];
        if (text_contains_folded(artist->name, state->search.text))
            add(&matches, (int)i, NULL);
        size_t count = drawn_collect(state, artist->id, start, end, drawn, DRAWN_MOST);
        for (size_t j = 0; j < count; j++)
            if (drawn[j].as != DRAWN_GHOST && is_match(state, drawn[j].booking))
                add(&matches, (int)i, drawn[j].booking);
    }
    return matches;
}

/* ---- where the cursor is among them ---- */

static struct id artist_of(const struct state *state, int line)
{
    return state->roster->artists[state->grid.lines[line].artist].id;
}

/* The cursor was not moved since it was put on a match: the match may be a name, which has no cell. */
static bool still_there(const struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    const struct search *search = &state->search;
    return search->at > 0 && artist != NULL && id_equal(artist->id, search->artist) &&
           search->day == state->cursor.day && id_equal(search->stood, state->cursor.booking);
}

static bool is_last_one(const struct state *state, const struct match *match)
{
    struct id booking = match->booking != NULL ? match->booking->id : (struct id){0};
    return id_equal(artist_of(state, match->line), state->search.artist) && id_equal(booking, state->search.booking);
}

/* Before (-1), at (0) or behind (1) the cursor in reading order. */
static int side_of(const struct state *state, const struct match *match)
{
    if (still_there(state) && is_last_one(state, match))
        return 0;
    if (match->line != state->cursor.line)
        return match->line < state->cursor.line ? -1 : 1;
    bool on_name = still_there(state) && id_is_nil(state->search.booking);
    if (match->booking == NULL || on_name)
        return match->booking == NULL ? -1 : 1;
    if (id_equal(match->booking->id, state->cursor.booking))
        return 0;
    const struct booking *here = drawn_at_cursor(state);
    instant from = here != NULL ? here->start : state_day_start(state, state->cursor.day);
    return match->booking->start < from ? -1 : 1;
}

/* The index of the match to go to. */
static size_t choose(const struct state *state, const struct matches *matches, int step, bool here, bool *wrapped)
{
    *wrapped = false;
    for (size_t i = 0; step > 0 && i < matches->count; i++) {
        int side = side_of(state, &matches->list[i]);
        if (side > 0 || (here && side == 0))
            return i;
    }
    for (size_t i = matches->count; step < 0 && i-- > 0;)
        if (side_of(state, &matches->list[i]) < 0)
            return i;
    *wrapped = true;
    return step > 0 ? 0 : matches->count - 1;
}

/* ---- going there ---- */

static void go_to(struct state *state, const struct match *match)
{
    struct id artist = artist_of(state, match->line);
    struct id booking = match->booking != NULL ? match->booking->id : (struct id){0};
    day first = state_first_day(state);
    if (match->booking == NULL)
        cursor_to_line(state, match->line);
    else if (match->booking->start >= state_day_start(state, first))
        cursor_to_booking(state, match->booking);
    else { /* it began before the days shown */
        cursor_to(state, artist, first);
        state->cursor.booking = booking;
    }
    state->search.artist = artist;
    state->search.booking = booking;
    state->search.stood = state->cursor.booking;
    state->search.day = state->cursor.day;
}

bool search_step(struct state *state, int step, bool here, bool *wrapped)
{
    bool over;
    if (state->search.text == NULL || state->roster == NULL)
        return false;
    struct matches matches = find_all(state);
    state->search.count = matches.count;
    if (matches.count > 0) {
        size_t at = choose(state, &matches, step, here, &over);
        state->search.at = at + 1;
        go_to(state, &matches.list[at]);
        if (wrapped != NULL)
            *wrapped = over;
    } else
        state->search.at = 0;
    free(matches.list);
    return state->search.at > 0;
}
