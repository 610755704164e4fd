#include "controller/grid.h"

#include <string.h>

#include "controller/drawn.h"
#include "domain/memory.h"

static void append(struct grid *grid, enum grid_line_kind kind, size_t artist)
{
    grid->lines = mem_grow(grid->lines, &grid->capacity, grid->count, sizeof *grid->lines);
    grid->lines[grid->count++] = (struct grid_line){.kind = kind, .artist = (int)artist, .lanes = 1};
}

static bool opens_group(const struct roster *roster, size_t artist)
{
    return artist == 0 ||
           strcmp(roster->artists[artist].department, roster->artists[artist - 1].department) != 0;
}

int grid_line_of(const struct state *state, struct id artist)
{
    int wanted = state->roster != NULL ? roster_artist_at(state->roster, artist) : -1;
    for (size_t i = 0; wanted >= 0 && i < state->grid.count; i++)
        if (state->grid.lines[i].kind == LINE_ARTIST && state->grid.lines[i].artist == wanted)
            return (int)i;
    return -1;
}

void grid_build(struct state *state)
{
    struct grid *grid = &state->grid;
    grid->count = 0;
    for (size_t i = 0; state->roster != NULL && i < state->roster->artist_count; i++) {
        if (state->grouped && opens_group(state->roster, i))
            append(grid, LINE_GROUP, i);
        append(grid, LINE_ARTIST, i);
    }
    state->grid_revision++;
}

void grid_open_line(struct state *state, int line, bool open)
{
    if (line < 0 || (size_t)line >= state->grid.count || state->grid.lines[line].kind != LINE_ARTIST)
        return;
    struct grid_line *row = &state->grid.lines[line];
    int lanes = 1;
    if (state->view == MODE_BOARD && (open || state->all_lanes)) {
        day first = state_first_day(state);
        lanes = drawn_lanes(state, state->roster->artists[row->artist].id, state_day_start(state, first),
                            state_day_start(state, first + state_days(state)));
    }
    if (lanes != row->lanes)
        state->grid_revision++;
    row->lanes = lanes;
}

void grid_open_all(struct state *state)
{
    for (size_t i = 0; i < state->grid.count; i++)
        grid_open_line(state, (int)i, (int)i == state->cursor_line);
}
