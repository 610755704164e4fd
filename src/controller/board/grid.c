#include "controller/board/grid.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/drawn.h"
#include "controller/board/filter_rows.h"
#include "controller/reads/list.h"
#include "controller/state/turn.h"
#include "domain/memory.h"

/* ---- which artists, in which order ---- */

struct row {
    const char *group;
    int64_t weight; /* what is sorted by; of equals the earlier on the plain board comes first */
    const char *name;
    int artist;
};

static int compare_rows(const void *a, const void *b)
{
    const struct row *left = a, *right = b;
    int order = strcmp(left->group, right->group);
    if (order == 0 && left->weight != right->weight)
        order = left->weight < right->weight ? -1 : 1;
    if (order == 0)
        order = strcoll(left->name, right->name);
    return order != 0 ? order : left->artist - right->artist;
}

struct grid_basis grid_basis(const struct state *state)
{
    day end = state->shown.first + DAYS_A_WEEK * state->shown.weeks;
    return (struct grid_basis){.first = state->shown.first,
                               .today = state_today(state),
                               .weeks = state->shown.weeks,
                               .covered = bookings_covers(state->bookings, state->shown.first, end),
                               .revision = bookings_revision(state->bookings),
                               .minute = state_moment(state) / MINUTE_US};
}

/* Least load and lowest rate first; a rate that was not given comes last. */
static int64_t weight_of(const struct state *state, const struct artist *artist)
{
    if (state->shown.sorting == SORTING_LOAD)
        return load_minutes(state->roster, state->bookings, artist, state->shown.first,
                            state->shown.first + DAYS_A_WEEK * state->shown.weeks);
    if (state->shown.sorting == SORTING_RATE)
        return artist->rate < 0 ? INT64_MAX : artist->rate;
    return 0;
}

/* A row that is kept for the cursor's sake, and then turns out to belong there, is like any other. */
static bool is_shown(struct state *state, const struct filter_view *view, const struct artist *artist)
{
    bool shown = filter_shows(&state->filtering.filter, view, artist), kept = id_equal(artist->id, state->grid.kept);
    if (shown && kept)
        state->grid.kept = (struct id){0};
    return shown || kept;
}

static struct filter_view filter_view_of(const struct state *state)
{
    return (struct filter_view){
        .roster = state->roster,
        .bookings = state->bookings,
        .start = state_day_start(state, state->shown.first),
        .end = state_day_start(state, state->shown.first + DAYS_A_WEEK * state->shown.weeks),
        .now = state_moment(state),
    };
}

static struct row row_of(const struct state *state, size_t artist, bool grouped)
{
    const struct artist *it = &state->roster->artists[artist];
    const struct grid_line line = {.artist = (int)artist};
    return (struct row){
        .group = grouped ? state_group_title(state, &line) : "",
        .weight = weight_of(state, it),
        .name = state->shown.sorting == SORTING_BOARD ? "" : it->name,
        .artist = (int)artist,
    };
}

static size_t choose_rows(struct state *state, struct row *rows)
{
    const struct filter_view view = filter_view_of(state);
    size_t count = 0;
    for (size_t i = 0; i < state->roster->artist_count; i++)
        if (is_shown(state, &view, &state->roster->artists[i]))
            rows[count++] = row_of(state, i, state->shown.grouping != GROUPING_NONE);
    return count;
}

/* The order of the artists' list, which knows neither filter nor groups. */
static void order_everyone(struct state *state, struct row *rows)
{
    size_t count = state->roster->artist_count;
    list_changed(state, LIST_ARTISTS);
    free(state->grid.order);
    state->grid.order = NULL;
    if (state->shown.sorting == SORTING_BOARD)
        return;
    for (size_t i = 0; i < count; i++)
        rows[i] = row_of(state, i, false);
    qsort(rows, count, sizeof *rows, compare_rows);
    state->grid.order = mem_new(count + 1, sizeof *state->grid.order);
    for (size_t i = 0; i < count; i++)
        state->grid.order[i] = rows[i].artist;
}

static bool in_board_order(const struct state *state)
{
    return state->shown.sorting == SORTING_BOARD && state->shown.grouping != GROUPING_SKILL;
}

/* ---- lines ---- */

static void append(struct state *state, enum grid_line_kind kind, int artist)
{
    struct grid *grid = &state->grid;
    grid->lines = mem_grow(grid->lines, &grid->capacity, grid->count, sizeof *grid->lines);
    grid->lines[grid->count++] =
        (struct grid_line){.kind = kind, .artist = artist, .id = state->roster->artists[artist].id, .lanes = 1};
}

int grid_line_of(const struct state *state, struct id artist)
{
    int wanted = state->roster != NULL ? roster_artist_at(state->roster, artist) : -1;
    for (size_t i = 0; wanted >= 0 && i < state->grid.count; i++)
        if (state->grid.lines[i].kind == LINE_ARTIST && state->grid.lines[i].artist == wanted)
            return (int)i;
    return -1;
}

int grid_rank_of(const struct state *state, struct id artist)
{
    int line = grid_line_of(state, artist), rank = line < 0 ? -1 : 0;
    for (int i = 0; i < line; i++)
        rank += state->grid.lines[i].kind == LINE_ARTIST;
    return rank;
}

const struct artist *grid_artist_at(const struct state *state, int rank)
{
    for (size_t i = 0; rank >= 0 && i < state->grid.count; i++)
        if (state->grid.lines[i].kind == LINE_ARTIST && rank-- == 0)
            return &state->roster->artists[state->grid.lines[i].artist];
    return NULL;
}

static void append_rows(struct state *state, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool opens = i == 0 || strcmp(rows[i].group, rows[i - 1].group) != 0;
        if (state->shown.grouping != GROUPING_NONE && opens)
            append(state, LINE_GROUP, rows[i].artist);
        append(state, LINE_ARTIST, rows[i].artist);
    }
    state->grid.artists = count;
}

void grid_build(struct state *state)
{
    state->grid.count = state->grid.artists = 0;
    state->grid.stale = false;
    state->grid.revision++;
    if (state->roster == NULL)
        return;
    filter_rows_renew(state);
    struct row *rows = mem_new(state->roster->artist_count + 1, sizeof *rows);
    size_t count = choose_rows(state, rows);
    if (!in_board_order(state))
        qsort(rows, count, sizeof *rows, compare_rows);
    append_rows(state, rows, count);
    order_everyone(state, rows);
    free(rows);
    state->grid.basis = grid_basis(state);
}

/* The same lines with the artists of a new roster; false: one of them is gone. */
static bool renumber(struct state *state)
{
    for (size_t i = 0; i < state->grid.count; i++) {
        state->grid.lines[i].artist = roster_artist_at(state->roster, state->grid.lines[i].id);
        if (state->grid.lines[i].artist < 0)
            return false;
    }
    return state->grid.count > 0;
}

void grid_follow(struct state *state)
{
    if (!grid_is_held(state) || !renumber(state)) {
        grid_build(state);
        return;
    }
    struct row *rows = mem_new(state->roster->artist_count + 1, sizeof *rows);
    order_everyone(state, rows);
    free(rows);
    state->grid.revision++;
    state->grid.stale = true;
}

bool grid_is_held(const struct state *state)
{
    const struct mode_row *row = mode_row(state, state->mode);
    return row->holds_rows || row->typed != NULL;
}

void grid_open_line(struct state *state, int line)
{
    if (line < 0 || (size_t)line >= state->grid.count || state->grid.lines[line].kind != LINE_ARTIST)
        return;
    struct grid_line *row = &state->grid.lines[line];
    bool open = line == state->cursor.line && state->cursor.opened;
    int lanes = 1;
    if (state->shown.view == MODE_BOARD && (open || state->shown.all_lanes)) {
        day first = state_first_day(state);
        lanes = drawn_lanes(state, row->id, state_day_start(state, first),
                            state_day_start(state, first + state_days(state)));
    }
    if (lanes != row->lanes)
        state->grid.revision++;
    row->lanes = lanes;
}

void grid_open_all(struct state *state)
{
    for (size_t i = 0; i < state->grid.count; i++)
        grid_open_line(state, (int)i);
}

void grid_keep(struct state *state, struct id artist)
{
    state->grid.kept = artist;
}
