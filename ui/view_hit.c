/* Finds what stands at a place of the screen. Words have said what they mean when they were drawn; rows and cells
 * follow from the layout. */
#include "controller/keys/keymap.h"
#include "controller/reads/list.h"
#include "domain/memory.h"
#include "ui/canvas.h"

enum { MOST = 512 }; /* bookings of one artist on one screen */

static struct hot *add_hot(struct hots *hots, int row, int column, int width)
{
    hots->list = mem_grow(hots->list, &hots->capacity, hots->count, sizeof *hots->list);
    struct hot *hot = hots->list + hots->count++;
    *hot = (struct hot){.row = row, .column = column, .width = width};
    return hot;
}

void canvas_hot_keys(struct canvas *canvas, const struct pen *pen, int from, const char *keys)
{
    struct hit hit = {.kind = HIT_KEYS};
    size_t used = 0;
    for (int at = 0; at < HIT_KEYS_MOST && *keys && *keys != ' ' && key_parse(keys, &hit.keys[at], &used); at++)
        keys += used;
    if (pen->row >= 0 && pen->column > from && hit.keys[0] != 0)
        add_hot(canvas->hots, pen->row, from, pen->column - from)->hit = hit;
}

void canvas_hot_row(struct canvas *canvas, int row, int entry)
{
    if (row >= 0)
        add_hot(canvas->hots, row, 0, canvas->layout.columns)->hit = (struct hit){.kind = HIT_ROW, .line = entry};
}

static const struct hot *find_hot(const struct hots *hots, int row, int column)
{
    for (size_t at = 0; at < hots->count; at++) {
        const struct hot *hot = hots->list + at;
        if (hot->row == row && column >= hot->column && column < hot->column + hot->width)
            return hot;
    }
    return NULL;
}

/* ---- the grid ---- */

static int first_line_row(const struct canvas *canvas)
{
    return canvas->layout.board_row + state_board_rows(canvas->state) - state_line_rows(canvas->state);
}

/* The grid's line at a row of the screen, and which of its lanes; -1: none. */
static int line_at(const struct canvas *canvas, int row, int *lane)
{
    const struct state *state = canvas->state;
    int at = first_line_row(canvas), last = canvas->layout.board_row + canvas->layout.board_rows - 1;
    for (size_t line = (size_t)(state->cursor.top > 0 ? state->cursor.top : 0); line < state->grid.count && row <= last;
         line++) {
        int lanes = state->grid.lines[line].lanes > 1 ? state->grid.lines[line].lanes : 1;
        *lane = row - at;
        if (*lane >= 0 && *lane < lanes)
            return (int)line;
        at += lanes;
    }
    return -1;
}

static day day_at(const struct canvas *canvas, int column)
{
    int index = layout_day_at(&canvas->layout, column);
    return index < 0 ? canvas->state->cursor.day : canvas->layout.first + index;
}

/* The half hour whose cells hold the column, the first or the last shown where it is outside of them. */
static int slot_at(const struct canvas *canvas, int column)
{
    const struct layout *layout = &canvas->layout;
    int cell = column - layout->days_column, slot = layout->window_start / MINUTES_A_SLOT;
    if (layout->hour_cells == 0 || cell < 0)
        return canvas->state->cursor.slot;
    while ((slot + 1) * MINUTES_A_SLOT < layout->window_end &&
           layout_cell(layout, 0, (slot + 1) * MINUTES_A_SLOT) <= cell)
        slot++;
    return slot;
}

static struct id booking_at(const struct canvas *canvas, const struct grid_line *line, int lane, int column)
{
    const struct state *state = canvas->state;
    const struct artist *artist = state->roster->artists + line->artist;
    const struct layout *layout = &canvas->layout;
    const struct zone *zone = state->roster->tenant.zone;
    struct drawn drawn[MOST];
    struct blocks blocks = {.list = drawn, .lane = line->lanes > 1 ? lane : -1, .rest = lane + 1 == line->lanes};
    blocks.count = drawn_list(state, artist, zone_day_start(zone, layout->first),
                              zone_day_start(zone, layout->first + layout->days), drawn, MOST, NULL);
    int who = blocks_at(canvas, &blocks, column);
    return who >= 0 && drawn[who].as != DRAWN_GHOST ? drawn[who].booking->id : (struct id){0};
}

static struct hit grid_hit(const struct canvas *canvas, bool has_blocks, int row, int column)
{
    const struct state *state = canvas->state;
    struct hit hit = {.kind = HIT_HEADINGS, .day = day_at(canvas, column), .slot = slot_at(canvas, column)};
    int lane = 0, line = -1;
    if (row < first_line_row(canvas))
        return hit;
    if (state->roster != NULL)
        line = line_at(canvas, row, &lane);
    if (line < 0 || state->grid.lines[line].kind != LINE_ARTIST)
        return (struct hit){0};
    hit.kind = HIT_CELL;
    hit.line = line;
    if (has_blocks && layout_day_at(&canvas->layout, column) >= 0)
        hit.booking = booking_at(canvas, state->grid.lines + line, lane, column);
    return hit;
}

static struct hit list_hit(const struct canvas *canvas, int row)
{
    const struct state *state = canvas->state;
    int at = row - canvas->layout.board_row, place = state->lists[state->shown.list].top + at;
    if (at < 0 || at >= canvas->layout.board_rows || list_row_at(state, place) == LIST_NO_ROW)
        return (struct hit){0};
    return (struct hit){.kind = HIT_ROW, .line = place};
}

struct hit canvas_hit(const struct canvas *canvas, view_part *body, int row, int column)
{
    const struct hot *hot = find_hot(canvas->hots, row, column);
    if (hot != NULL)
        return hot->hit;
    if (body == view_list)
        return list_hit(canvas, row);
    if (body == view_board || body == view_availability)
        return grid_hit(canvas, body == view_board, row, column);
    return (struct hit){0};
}
