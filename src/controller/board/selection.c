#include "controller/board/selection.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/grid.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/moment.h"

/* ---- asked by everybody ---- */

bool selection_exists(const struct state *state)
{
    const struct selection *selection = &state->selection;
    return selection->ranging || selection->artist_count > 0 || selection->booking_count > 0;
}

void selection_days(const struct state *state, day *first, day *last)
{
    if (state->selection.ranging && state->selection.whole_rows) {
        *first = state_first_day(state);
        *last = *first + state_days(state) - 1;
        return;
    }
    day anchor = state->selection.ranging ? state->selection.anchor_day : state->cursor.day;
    *first = anchor < state->cursor.day ? anchor : state->cursor.day;
    *last = anchor > state->cursor.day ? anchor : state->cursor.day;
}

bool selection_has_hours(const struct state *state)
{
    return state->selection.ranging && state->selection.by_hours && state->shown.zoom == ZOOM_DAY;
}

void selection_span(const struct state *state, instant *start, instant *end)
{
    cursor_cell(state, start, end);
    if (!state->selection.ranging)
        return;
    if (selection_has_hours(state)) {
        instant from = state_day_start(state, state->selection.anchor_day) +
                       state->selection.anchor_slot * MINUTES_A_SLOT * MINUTE_US;
        *end = from + MINUTES_A_SLOT * MINUTE_US > *end ? from + MINUTES_A_SLOT * MINUTE_US : *end;
        *start = from < *start ? from : *start;
        return;
    }
    day first, last;
    selection_days(state, &first, &last);
    *start = state_day_start(state, first);
    *end = state_day_start(state, last + 1);
}

char *selection_hours_text(const struct state *state)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant start, end;
    char from[8], to[8];
    if (!selection_has_hours(state))
        return mem_copy("");
    selection_span(state, &start, &end);
    instant left = moment_from_now(zone, start, end, state->clock.now);
    zone_format_clock(zone, left < end ? left : start, from, sizeof from);
    zone_format_clock(zone, end, to, sizeof to);
    return mem_format(" %s-%s", from, zone_local(zone, end).us == 0 ? "24:00" : to);
}

static bool holds(const struct id *list, size_t count, struct id id)
{
    for (size_t i = 0; i < count; i++)
        if (id_equal(list[i], id))
            return true;
    return false;
}

bool selection_is_marked(const struct state *state, struct id id)
{
    const struct selection *selection = &state->selection;
    return holds(selection->artists, selection->artist_count, id) ||
           holds(selection->bookings, selection->booking_count, id);
}

bool selection_has_artist(const struct state *state, const struct artist *artist)
{
    const struct selection *selection = &state->selection;
    if (selection->artist_count > 0)
        return holds(selection->artists, selection->artist_count, artist->id);
    int line = grid_line_of(state, artist->id);
    int anchor = selection->ranging ? grid_line_of(state, selection->anchor_artist) : state->cursor.line;
    anchor = anchor < 0 ? state->cursor.line : anchor; /* the anchor's artist has left the board */
    int first = anchor < state->cursor.line ? anchor : state->cursor.line;
    int last = anchor > state->cursor.line ? anchor : state->cursor.line;
    return line >= first && line <= last;
}

void selection_format_marked(const struct state *state, char *out, size_t size)
{
    size_t artists = state->selection.artist_count, bookings = state->selection.booking_count;
    char of_artists[40] = "";
    if (artists > 0)
        snprintf(of_artists, sizeof of_artists, "%zu artist%s", artists, artists == 1 ? "" : "s");
    if (bookings > 0)
        snprintf(out, size, "%zu booking%s%s%s marked", bookings, bookings == 1 ? "" : "s", artists > 0 ? ", " : "",
                 of_artists);
    else
        snprintf(out, size, "%s marked", of_artists);
}

/* ---- what is selected, as lists ---- */

size_t selection_artists(const struct state *state, const struct artist ***list)
{
    size_t count = 0;
    *list = state->grid.count > 0 ? mem_new(state->grid.count, sizeof **list) : NULL;
    for (size_t i = 0; i < state->grid.count; i++) {
        const struct artist *artist = &state->roster->artists[state->grid.lines[i].artist];
        if (state->grid.lines[i].kind == LINE_ARTIST && selection_has_artist(state, artist))
            (*list)[count++] = artist;
    }
    return count;
}

struct found {
    const struct booking **list;
    size_t count, capacity;
};

static void add(struct found *found, const struct booking *booking)
{
    found->list = mem_grow(found->list, &found->capacity, found->count, sizeof *found->list);
    found->list[found->count++] = booking;
}

static void add_marked(const struct state *state, struct found *found)
{
    for (size_t i = 0; i < state->selection.booking_count; i++) {
        const struct booking *booking = drawn_booking(state, state->selection.bookings[i]);
        if (booking != NULL && booking_is_live(booking, state_moment(state)))
            add(found, booking);
    }
}

/* With a filter about bookings a range holds those it asks for, not those that stand aside. */
static bool is_asked_for(const struct state *state, const struct booking *booking)
{
    const struct filter *filter = &state->filtering.filter;
    return !filter_picks_bookings(filter) || filter_picks(filter, state->roster, booking);
}

static void add_of_artist(const struct state *state, struct found *found, struct id artist, instant start, instant end)
{
    struct drawn drawn[DRAWN_MOST];
    size_t there = drawn_collect(state, artist, start, end, drawn, DRAWN_MOST);
    for (size_t i = 0; i < there; i++)
        if (drawn[i].as != DRAWN_GHOST && is_asked_for(state, drawn[i].booking))
            add(found, drawn[i].booking);
}

/* Those of marked artists without a range: of the cursor's whole day, also where its hours are shown. */
static void times_of_act(const struct state *state, instant *start, instant *end)
{
    selection_span(state, start, end);
    if (state->selection.ranging)
        return;
    *start = state_day_start(state, state->cursor.day);
    *end = state_day_start(state, state->cursor.day + 1);
}

static void add_of_artists(const struct state *state, struct found *found)
{
    instant start, end;
    const struct artist **artists;
    size_t count = selection_artists(state, &artists);
    times_of_act(state, &start, &end);
    for (size_t i = 0; i < count; i++)
        add_of_artist(state, found, artists[i]->id, start, end);
    free(artists);
}

/* All bookings of all rows on the days shown. */
static void add_shown(const struct state *state, struct found *found)
{
    day first = state_first_day(state);
    instant start = state_day_start(state, first), end = state_day_start(state, first + state_days(state));
    for (size_t i = 0; i < state->grid.count; i++)
        if (state->grid.lines[i].kind == LINE_ARTIST)
            add_of_artist(state, found, state->roster->artists[state->grid.lines[i].artist].id, start, end);
}

static int by_start(const void *a, const void *b)
{
    const struct booking *left = *(const struct booking *const *)a, *right = *(const struct booking *const *)b;
    if (left->start != right->start)
        return left->start < right->start ? -1 : 1;
    return id_compare(left->id, right->id);
}

size_t selection_bookings(const struct state *state, const struct booking ***list)
{
    struct found found = {0};
    const struct booking *here = drawn_at_cursor(state);
    if (state->selection.booking_count > 0)
        add_marked(state, &found);
    else if (selection_exists(state))
        add_of_artists(state, &found);
    else if (here != NULL)
        add(&found, here);
    if (found.count > 1)
        qsort(found.list, found.count, sizeof *found.list, by_start);
    *list = found.list;
    return found.count;
}

/* ---- the keys ---- */

void selection_end_range(struct state *state)
{
    state->selection.ranging = state->selection.whole_rows = false;
}

void selection_free(struct selection *selection)
{
    free(selection->artists);
    free(selection->bookings);
    *selection = (struct selection){0};
}

void selection_range(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    if (state->selection.ranging || artist == NULL) {
        selection_end_range(state);
        return;
    }
    state->selection.ranging = true;
    state->selection.anchor_artist = artist->id;
    state->selection.anchor_day = state->cursor.day;
    state->selection.by_hours = state->shown.zoom == ZOOM_DAY;
    state->selection.anchor_slot = state->cursor.slot;
}

void selection_rows(struct turn *turn)
{
    struct state *state = turn->state;
    if (!state->selection.ranging || state->selection.whole_rows)
        selection_range(turn);
    state->selection.whole_rows = state->selection.ranging;
    state->selection.by_hours = false;
}

static bool unmark(struct id *list, size_t *count, struct id id)
{
    for (size_t i = 0; i < *count; i++)
        if (id_equal(list[i], id)) {
            memmove(&list[i], &list[i + 1], (--*count - i) * sizeof *list);
            return true;
        }
    return false;
}

void selection_mark_artist(struct state *state, struct id artist)
{
    struct selection *to = &state->selection;
    if (unmark(to->artists, &to->artist_count, artist))
        return;
    to->artists = mem_grow(to->artists, &to->artist_capacity, to->artist_count, sizeof *to->artists);
    to->artists[to->artist_count++] = artist;
}

void selection_unmark_artists(struct state *state)
{
    state->selection.artist_count = 0;
}

static void mark_booking(struct selection *to, struct id booking)
{
    to->bookings = mem_grow(to->bookings, &to->booking_capacity, to->booking_count, sizeof *to->bookings);
    to->bookings[to->booking_count++] = booking;
}

void selection_unmark_booking(struct state *state, struct id booking)
{
    unmark(state->selection.bookings, &state->selection.booking_count, booking);
}

void selection_mark(struct turn *turn)
{
    struct state *state = turn->state;
    struct selection *to = &state->selection;
    const struct artist *artist = state_cursor_artist(state);
    if (!id_is_nil(state->cursor.booking)) {
        if (unmark(to->bookings, &to->booking_count, state->cursor.booking))
            return;
        mark_booking(to, state->cursor.booking);
    } else if (artist != NULL) {
        selection_mark_artist(state, artist->id);
    }
}

void selection_mark_all(struct turn *turn)
{
    struct state *state = turn->state;
    struct selection *to = &state->selection;
    struct found found = {0};
    if (to->ranging)
        add_of_artists(state, &found);
    else
        add_shown(state, &found);
    for (size_t i = 0; i < found.count; i++)
        if (!holds(to->bookings, to->booking_count, found.list[i]->id))
            mark_booking(to, found.list[i]->id);
    selection_end_range(state);
    char marked[SELECTION_WORDS];
    selection_format_marked(state, marked, sizeof marked);
    if (found.count > 0)
        message_say(state, MESSAGE_INFO, "%s: the next act is for %s; %s clears the marks.", marked,
                    to->booking_count == 1 ? "it" : "all of these bookings",
                    keymap_key(state->keymap, ACTION_MARKS_CLEAR));
    else
        message_say(state, MESSAGE_INFO, "There is no booking here to mark.");
    free(found.list);
}

void selection_forget(struct selection *selection)
{
    selection->ranging = selection->whole_rows = false;
    selection->artist_count = selection->booking_count = 0;
}

void selection_clear(struct turn *turn)
{
    struct selection *selection = &turn->state->selection;
    size_t count = selection->artist_count + selection->booking_count;
    selection->artist_count = selection->booking_count = 0;
    message_say(turn->state, MESSAGE_INFO, count > 0 ? "Marks cleared." : "Nothing is marked.");
}

void selection_set_range(struct state *state, bool ranging, struct id anchor_artist, day anchor_day)
{
    state->selection.ranging = ranging;
    state->selection.whole_rows = false;
    state->selection.anchor_artist = anchor_artist;
    state->selection.anchor_day = anchor_day;
    state->selection.by_hours = false;
}
