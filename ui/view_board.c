/* The board: a line for each artist with the bookings as blocks, and headings of departments between the lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/selection.h"
#include "controller/live/news.h"
#include "controller/live/presence.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum {
    IN_A_ROW_MOST = 512,   /* bookings of one artist on one screen; a conference room has thirty */
    SHADE_LEAST_HOURS = 4, /* an evening is not worth dots, a free afternoon is */
    OFF_SPANS = SCHEDULE_SPANS + 1,
};

/* The columns of the cell under the cursor: a day, in the day view half an hour. Width 0: it is not shown. */
static struct span cursor_columns(const struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    const struct state *state = canvas->state;
    int index = (int)(state->cursor.day - layout->first), minute = state->cursor.slot * MINUTES_A_SLOT;
    if (index < 0 || index >= layout->days)
        return (struct span){0};
    if (layout->hour_cells == 0)
        return (struct span){.column = layout_day_column(layout, index), .width = layout_day_cells(layout, index)};
    int first = layout_cell(layout, 0, minute);
    return (struct span){.column = layout->days_column + first,
                         .width = layout_cell(layout, 0, minute + MINUTES_A_SLOT) - first};
}

/* ---- department headings ---- */

size_t group_end(const struct grid *grid, size_t line)
{
    size_t end = line + 1;
    while (end < grid->count && grid->lines[end].kind == LINE_ARTIST)
        end++;
    return end;
}

bool day_is_loaded(const struct state *state, day d)
{
    day monday = day_monday(d);
    return bookings_covers(state->bookings, monday, monday + DAYS_A_WEEK);
}

int count_free(const struct state *state, size_t from, size_t to, day d)
{
    const struct roster *roster = state->roster;
    int count = 0;
    for (size_t at = from; at < to; at++)
        if (state->grid.lines[at].kind == LINE_ARTIST)
            count += free_all_day(roster, state->bookings, roster->artists + state->grid.lines[at].artist, d);
    return count;
}

static void draw_group(struct canvas *canvas, int row, size_t line)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    const char *name = state_group_title(state, state->grid.lines + line);
    size_t end = group_end(&state->grid, line);
    frame_text(canvas->frame, row, layout->name_column, layout->days_column - layout->name_column - 1, ROLE_GROUP,
               name);
    for (int index = 0; index < layout->days && layout->cells > 1; index++) {
        day d = layout->first + index;
        int count = day_is_loaded(state, d) ? count_free(state, line + 1, end, d) : 0;
        int column = layout_day_column(layout, index), cells = layout_day_cells(layout, index);
        if (count > 0)
            frame_format(canvas->frame, row, column, cells, ROLE_FREE, cells >= (count > 9 ? 7 : 6) ? "%d free" : "%d",
                         count);
    }
}

/* ---- an artist's line ---- */

/* The layout's minute for what clocks show on the index-th day. */
static int minute_on(const struct canvas *canvas, int index, int clock)
{
    const struct zone *zone = canvas->state->roster->tenant.zone;
    day d = canvas->layout.first + index;
    return canvas->layout.hour_cells > 0 ? (int)zone_elapsed(zone, d, zone_instant(zone, d, clock)) : clock;
}

/* From and to: the layout's minutes. */
static void dot(struct canvas *canvas, int row, int index, int from, int to)
{
    const struct layout *layout = &canvas->layout;
    int first = layout_cell(layout, index, from), last = layout_cell(layout, index, to);
    frame_fill(canvas->frame, row, layout_day_column(layout, index) + first, last - first, '.', ROLE_OFF);
}

/* Dots where the working pattern leaves hours out. */
static void shade_pattern(struct canvas *canvas, int row, int index, const struct artist *artist)
{
    const struct layout *layout = &canvas->layout;
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(&artist->schedule, layout->first + index, spans, SCHEDULE_SPANS);
    int from = layout->window_start;
    for (int at = 0; at <= count; at++) {
        int to = at < count ? minute_on(canvas, index, spans[at].from) : layout->window_end;
        if (to > layout->window_end)
            to = layout->window_end;
        if (count == 0 || to - from >= SHADE_LEAST_HOURS * 60)
            dot(canvas, row, index, from, to);
        if (at < count && minute_on(canvas, index, spans[at].to) > from)
            from = minute_on(canvas, index, spans[at].to);
    }
}

static void shade_time_off(struct canvas *canvas, int row, const struct artist *artist)
{
    const struct state *state = canvas->state;
    struct time_off_slice off = bookings_time_off(state->bookings, artist->id);
    for (size_t at = 0; at < off.count; at++) {
        struct span span =
            layout_span(&canvas->layout, state->roster->tenant.zone, off.list[at]->start, off.list[at]->end);
        for (int column = span.column; column < span.column + span.width; column++) {
            int index = layout_day_at(&canvas->layout, column);
            int cell = column - layout_day_column(&canvas->layout, index);
            if (cell < layout_day_cells(&canvas->layout, index)) /* gaps stay gaps */
                frame_fill(canvas->frame, row, column, 1, '.', ROLE_OFF);
        }
    }
}

static void draw_load(struct canvas *canvas, int row, const struct artist *artist)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    const struct zone *zone = state->roster->tenant.zone;
    day first = layout->first, end = layout->first + layout->days;
    int load = load_minutes(state->roster, state->bookings, artist, first, end), pattern = load;
    if (artist->schedule.given && load > 0)
        pattern = schedule_overlap(&artist->schedule, zone, zone_day_start(zone, first), zone_day_start(zone, end));
    char text[16] = "-";
    if (load > 0)
        snprintf(text, sizeof text, "%d", (load + 30) / 60);
    int width = text_width(text);
    frame_text(canvas->frame, row, layout->load_column + layout->load_width - width, width,
               load > pattern ? ROLE_LOAD_OVER : ROLE_LOAD, text);
}

static void draw_name(struct canvas *canvas, int row, const struct artist *artist, bool bold)
{
    const struct layout *layout = &canvas->layout;
    frame_text(canvas->frame, row, layout->name_column, layout->name_width, bold ? ROLE_BRAND : ROLE_PLAIN,
               artist->name);
    if (presence_on(canvas->state, artist->id) && layout->name_column > 0)
        frame_text(canvas->frame, row, layout->name_column - 1, 1, ROLE_PERSON, "+");
    if (artist->skill_count > 0)
        frame_text(canvas->frame, row, layout->skill_column, layout->skill_width, ROLE_DIM, artist->skills[0]);
}

/* The word beside a lane that holds what is in the way. */
static void draw_taken(struct canvas *canvas, const struct blocks *blocks)
{
    bool taken = false;
    for (size_t at = 0; at < blocks->count; at++)
        taken = taken || (blocks->list[at].as == DRAWN_IN_THE_WAY && blocks_have(blocks, blocks->list + at));
    if (taken)
        frame_text(canvas->frame, blocks->row, canvas->layout.days_column - 6, 5, ROLE_CONFLICT, "taken");
}

static bool cursor_is_cell(const struct state *state)
{
    return state->mode != MODE_MOVE && state->mode != MODE_CONFLICT && state->mode != MODE_STALE;
}

/* Days of the selection, and a sign before the marked artist's name. */
static void draw_selection(struct canvas *canvas, int row, const struct artist *artist)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    day first, last;
    if (selection_is_marked(state, artist->id) && layout->name_column > 0)
        frame_text(canvas->frame, row, layout->name_column - 1, 1, ROLE_SELECTED, "#");
    if (!state->selection.ranging || !selection_has_artist(state, artist))
        return;
    if (selection_has_hours(state)) {
        instant start, end;
        selection_span(state, &start, &end);
        struct span span = layout_span(layout, state->roster->tenant.zone, start, end);
        frame_role(canvas->frame, row, span.column, span.width, ROLE_SELECTED);
        return;
    }
    selection_days(state, &first, &last);
    for (int index = 0; index < layout->days; index++)
        if (layout->first + index >= first && layout->first + index <= last)
            frame_role(canvas->frame, row, layout_day_column(layout, index), layout_day_cells(layout, index),
                       ROLE_SELECTED);
}

/* The artist's bookings in the days shown; what is drawn of them is up to the caller. */
static size_t collect_row(const struct canvas *canvas, const struct artist *artist, struct drawn *out)
{
    const struct layout *layout = &canvas->layout;
    const struct zone *zone = canvas->state->roster->tenant.zone;
    return drawn_list(canvas->state, artist, zone_day_start(zone, layout->first),
                      zone_day_start(zone, layout->first + layout->days), out, IN_A_ROW_MOST, NULL);
}

/* Draws a thin line where a booking stood a moment ago, beneath what stands there now. */
static void draw_left(struct canvas *canvas, int row, const struct artist *artist)
{
    const struct news_state *news = &canvas->state->news;
    for (size_t at = 0; at < news->count; at++) {
        const struct news_mark *mark = news->marks + at;
        struct span span =
            layout_span(&canvas->layout, canvas->state->roster->tenant.zone, mark->place.start, mark->place.end);
        if (mark->left && id_equal(mark->place.artist, artist->id))
            frame_fill(canvas->frame, row, span.column, span.width, '-', ROLE_FRESH);
    }
}

/* Marks the blocks that somebody else has just changed, for a moment; their sign and title stay. */
static void draw_news(struct canvas *canvas, const struct blocks *blocks)
{
    for (size_t at = 0; at < blocks->count && canvas->state->news.count > 0; at++) {
        const struct drawn *drawn = blocks->list + at;
        struct span span = layout_span(&canvas->layout, canvas->state->roster->tenant.zone, drawn->booking->start,
                                       drawn->booking->end);
        if (news_of(canvas->state, drawn->booking->id) != NULL && blocks_have(blocks, drawn))
            frame_role(canvas->frame, blocks->row, span.column, span.width, ROLE_FRESH);
    }
}

static void draw_artist(struct canvas *canvas, int row, const struct grid_line *line, int lane, bool bold)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    const struct artist *artist = state->roster->artists + line->artist;
    struct drawn drawn[IN_A_ROW_MOST];
    struct blocks blocks = {
        .list = drawn, .row = row, .lane = line->lanes > 1 ? lane : -1, .rest = lane + 1 == line->lanes};
    blocks.count = collect_row(canvas, artist, drawn);
    if (lane == 0) {
        draw_name(canvas, row, artist, bold);
        for (int index = 0; index < layout->days; index++)
            shade_pattern(canvas, row, index, artist);
        shade_time_off(canvas, row, artist);
        draw_load(canvas, row, artist);
        draw_left(canvas, row, artist);
    }
    draw_blocks(canvas, &blocks);
    draw_news(canvas, &blocks);
    if (lane > 0)
        draw_taken(canvas, &blocks);
    if (selection_exists(state))
        draw_selection(canvas, row, artist);
}

/* The cursor's lane: that of the booking it is on. */
static int cursor_lane(const struct canvas *canvas, const struct grid_line *line)
{
    struct drawn drawn[IN_A_ROW_MOST];
    size_t count = line->lanes > 1 ? collect_row(canvas, canvas->state->roster->artists + line->artist, drawn) : 0;
    for (size_t at = 0; at < count; at++)
        if (id_equal(drawn[at].booking->id, canvas->state->cursor.booking))
            return drawn[at].lane < line->lanes ? drawn[at].lane : line->lanes - 1;
    return 0;
}

/* Draws the cursor over the artist's rows, which begin at `row`; only rows up to `last` are on the screen. */
static void draw_cursor(struct canvas *canvas, const struct grid_line *line, int row, int last)
{
    int lane = cursor_lane(canvas, line);
    if (cursor_is_cell(canvas->state) && row + lane <= last)
        canvas_cover(canvas, row + lane, cursor_columns(canvas), ROLE_CURSOR);
}

/* ---- all lines ---- */

/* If no cell shows the cursor, a bold name shows its line. */
static bool name_is_bold(const struct state *state, size_t line)
{
    return (int)line == state->cursor.line && !cursor_is_cell(state);
}

uint64_t stamp_selection(uint64_t stamp, const struct state *state, const struct artist *artist)
{
    const struct selection *selection = &state->selection;
    instant start, end;
    selection_span(state, &start, &end);
    if (selection->ranging && selection_has_artist(state, artist))
        stamp = stamp_mix(stamp_mix(stamp, (uint64_t)start), (uint64_t)end);
    stamp = stamp_mix(stamp, selection_is_marked(state, artist->id));
    return stamp_bytes(stamp, selection->bookings, selection->booking_count * sizeof *selection->bookings);
}

static uint64_t line_stamp(const struct canvas *canvas, size_t line, int lane)
{
    const struct state *state = canvas->state;
    const struct grid_line *at = state->grid.lines + line;
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)at->artist);
    stamp = stamp_mix(stamp, (uint64_t)at->kind << 32 | (uint64_t)at->lanes << 16 | (uint64_t)lane);
    if (at->kind == LINE_GROUP)
        return stamp_mix(stamp, group_end(&state->grid, line) - line);
    const struct artist *artist = state->roster->artists + at->artist;
    if (selection_exists(state))
        stamp = stamp_selection(stamp, state, artist);
    return stamp_mix(stamp, (uint64_t)name_is_bold(state, line) << 1 | presence_on(state, artist->id));
}

void place_hardware_cursor(struct canvas *canvas, int row)
{
    struct span cursor = cursor_columns(canvas);
    canvas->frame->cursor_row = row;
    canvas->frame->cursor_column = cursor.column;
    canvas->frame->cursor_visible = cursor.width > 0;
}

static int lanes_of(const struct grid_line *line)
{
    return line->kind == LINE_ARTIST && line->lanes > 1 ? line->lanes : 1;
}

static int draw_line_at(struct canvas *canvas, size_t line, int row, int last)
{
    const struct state *state = canvas->state;
    const struct grid_line *at = state->grid.lines + line;
    int lanes = lanes_of(at);
    bool under_cursor = at->kind == LINE_ARTIST && (int)line == state->cursor.line;
    int first = row;
    if (under_cursor)
        place_hardware_cursor(canvas, row);
    for (int lane = 0; lane < lanes && row <= last; lane++, row++) {
        if (!canvas_begin_row(canvas, row, line_stamp(canvas, line, lane)))
            continue;
        if (at->kind == LINE_GROUP)
            draw_group(canvas, row, line);
        else
            draw_artist(canvas, row, at, lane, name_is_bold(state, line));
    }
    if (under_cursor)
        draw_cursor(canvas, at, first, last);
    return row;
}

void draw_empty_grid(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    char *text =
        state->roster == NULL
            ? mem_copy(state->link.state == LINK_REFUSED ? "The board cannot be opened." : "Opening the board ...")
        : state->filtering.text != NULL ? mem_copy("Nobody here is what the filter asks for.")
        : state->past.at != 0           ? mem_copy("Nobody was on the board yet.")
        : state->roster->role < MEMBER_ADMIN
            ? mem_copy("There are no artists yet: an admin adds them.")
            : mem_format("There are no artists yet: %s adds the first.", keymap_key(state->keymap, ACTION_ADD));
    for (int row = 0; row < layout->board_rows; row++)
        canvas_blank(canvas, layout->board_row + row);
    struct area area = {layout->board_row + 1, 2, layout->board_rows - 1, layout->columns - 4};
    area.row += draw_wrapped(canvas->frame, area, 0, ROLE_PLAIN, text) + 1;
    free(text);
    if (state->link.message != NULL && state->link.state != LINK_LIVE)
        draw_wrapped(canvas->frame, area, 0, ROLE_CONFLICT, state->link.message);
}

static void draw_zone2(struct canvas *canvas, int row)
{
    const struct layout *layout = &canvas->layout;
    if (!canvas_begin_row(canvas, row, canvas->stamp))
        return;
    frame_text(canvas->frame, row, layout->name_column, layout->days_column - layout->name_column - 1, ROLE_DIM,
               zone_city(canvas->state->settings.zone2));
    draw_hours(canvas, row, canvas->state->settings.zone2);
}

/* Where lanes have opened or closed, or the list has scrolled, most lines stand elsewhere and are the same. */
static void move_lines(struct canvas *canvas, size_t line, int row, int last)
{
    const struct grid *grid = &canvas->state->grid;
    int rows = last - row + 1, count = 0;
    uint64_t *stamps = mem_new((size_t)(rows > 0 ? rows : 0) + 1, sizeof *stamps);
    for (; line < grid->count && count < rows; line++)
        for (int lane = 0; lane < lanes_of(grid->lines + line) && count < rows; lane++)
            stamps[count++] = line_stamp(canvas, line, lane);
    canvas_move_rows(canvas, row, stamps, count);
    free(stamps);
}

void view_board(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    int row = canvas->layout.board_row, last = row + canvas->layout.board_rows - 1;
    if (state->roster == NULL || state->grid.count == 0) {
        draw_empty_grid(canvas);
        return;
    }
    if (canvas->layout.hour_cells > 0 && state->settings.zone2 != NULL)
        draw_zone2(canvas, row++);
    size_t top = (size_t)(state->cursor.top > 0 ? state->cursor.top : 0);
    move_lines(canvas, top, row, last);
    for (size_t line = top; line < state->grid.count && row <= last; line++)
        row = draw_line_at(canvas, line, row, last);
    for (; row <= last; row++)
        canvas_begin_row(canvas, row, 1); /* blank, and stays so */
}
