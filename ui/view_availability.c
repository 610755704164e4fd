/* The availability view: a line for each artist with the hours still free on each day, the more the brighter. A
 * department's heading says how many of its artists are free all day. */
#include <stdio.h>

#include "controller/board/selection.h"
#include "domain/text.h"
#include "ui/canvas.h"

/* ---- one day's figure ---- */

struct free_day {
    int free, hours; /* minutes free, and minutes of work */
};

static struct free_day free_day(const struct state *state, const struct artist *artist, day d)
{
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(&artist->schedule, d, spans, SCHEDULE_SPANS);
    struct free_day out = {.free = free_minutes(state->roster, state->bookings, artist, d)};
    for (int at = 0; at < count; at++)
        out.hours += spans[at].to - spans[at].from;
    return out;
}

/* What is over cannot be booked any more. */
static enum role free_role(const struct free_day *of, bool over)
{
    if (of->hours == 0)
        return ROLE_OFF;
    if (of->free == 0 || over)
        return ROLE_DIM;
    if (2 * of->free < of->hours)
        return ROLE_HOURS_SOME;
    return of->free < of->hours ? ROLE_HOURS_MOST : ROLE_HOURS_ALL;
}

/* Two figures would run into the next day's. */
static bool is_tight(const struct layout *layout)
{
    return layout->cells + layout->gap < 3;
}

/* Whole hours, at least 1 where anything is free; '+' for ten and more where days are narrow. */
static void format_free(const struct free_day *of, bool tight, char *out, size_t size)
{
    int hours = (of->free + 30) / 60;
    if (of->free == 0)
        snprintf(out, size, "%s", of->hours == 0 ? "." : "-");
    else if (hours > 9 && tight)
        snprintf(out, size, "+");
    else
        snprintf(out, size, "%d", hours < 1 ? 1 : hours);
}

/* A figure stands at the right of narrow days and in the middle of wide ones; the cells it is shown in. */
static struct span figure_span(const struct layout *layout, int index)
{
    int width = layout->cells < 3 ? layout->cells : 3;
    return (struct span){.column = layout_day_column(layout, index) + (layout->cells - width) / 2, .width = width};
}

static void draw_figure(struct canvas *canvas, int row, int index, enum role role, const char *text)
{
    struct span span = figure_span(&canvas->layout, index);
    int width = text_width(text);
    int indent = span.width > 2 ? span.width - 1 - width : span.width - width;
    frame_fill(canvas->frame, row, span.column, span.width, ' ', role);
    frame_text(canvas->frame, row, span.column + (indent > 0 ? indent : 0), width, role, text);
}

static void draw_sum(struct canvas *canvas, int row, enum role role, const char *text)
{
    const struct layout *layout = &canvas->layout;
    int width = text_width(text);
    frame_text(canvas->frame, row, layout->load_column + layout->load_width - width, width, role, text);
}

/* ---- rows ---- */

static void draw_weekdays(struct canvas *canvas, int row)
{
    const struct layout *layout = &canvas->layout;
    char letter[2] = "";
    frame_text(canvas->frame, row, layout->name_column, layout->days_column - 1 - layout->name_column, ROLE_DIM,
               "free hours");
    for (int index = 0; index < layout->days; index++) {
        int weekday = day_weekday(layout->first + index);
        letter[0] = weekday_name(weekday)[0];
        draw_figure(canvas, row, index, weekday >= 5 ? ROLE_DIM : ROLE_HEADING, letter);
    }
    draw_sum(canvas, row, ROLE_DIM, "sum");
}

/* How many of the lines [from, to) are free all along each day. */
static void draw_totals(struct canvas *canvas, int row, const char *name, size_t from, size_t to)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    char text[16];
    frame_text(canvas->frame, row, layout->name_column, layout->days_column - 1 - layout->name_column, ROLE_GROUP,
               name);
    for (int index = 0; index < layout->days; index++) {
        day d = layout->first + index;
        if (!day_is_loaded(state, d))
            continue;
        int count = count_free(state, from, to, d);
        snprintf(text, sizeof text, is_tight(layout) && count > 9 ? "+" : "%d", count);
        if (count > 0)
            draw_figure(canvas, row, index, d < state_today(state) ? ROLE_DIM : ROLE_BRAND, text);
        else if (day_weekday(d) < 5)
            draw_figure(canvas, row, index, ROLE_OFF, "-");
    }
}

/* Days of the selection, and a sign before the marked artist's name. */
static void draw_selection(struct canvas *canvas, int row, const struct artist *artist)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    day first, last;
    if (selection_is_marked(state, artist->id))
        frame_text(canvas->frame, row, layout->name_column, 1, ROLE_SELECTED, "#");
    if (!state->selection.ranging || !selection_has_artist(state, artist))
        return;
    selection_days(state, &first, &last);
    for (int index = 0; index < layout->days; index++) {
        struct span span = figure_span(layout, index);
        if (layout->first + index >= first && layout->first + index <= last)
            frame_role(canvas->frame, row, span.column, span.width, ROLE_SELECTED);
    }
}

static void draw_artist(struct canvas *canvas, int row, const struct artist *artist, bool under_cursor)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    char text[16];
    int sum = 0;
    frame_text(canvas->frame, row, layout->name_column + 1, layout->name_width - 1,
               under_cursor ? ROLE_BRAND : ROLE_PLAIN, artist->name);
    if (artist->skill_count > 0)
        frame_text(canvas->frame, row, layout->skill_column, layout->skill_width, ROLE_DIM, artist->skills[0]);
    for (int index = 0; index < layout->days; index++) {
        struct free_day of = {0};
        if (!day_is_loaded(state, layout->first + index))
            continue;
        of = free_day(state, artist, layout->first + index);
        sum += of.free;
        format_free(&of, is_tight(layout), text, sizeof text);
        draw_figure(canvas, row, index, free_role(&of, layout->first + index < state_today(state)), text);
    }
    snprintf(text, sizeof text, "%d", (sum + 30) / 60);
    draw_sum(canvas, row, ROLE_LOAD, text);
    if (selection_exists(state))
        draw_selection(canvas, row, artist);
    struct span cursor = figure_span(layout, (int)(state->cursor.day - layout->first));
    if (under_cursor)
        frame_role(canvas->frame, row, cursor.column, cursor.width, ROLE_CURSOR);
}

static uint64_t line_stamp(const struct canvas *canvas, size_t line)
{
    const struct state *state = canvas->state;
    const struct grid_line *at = state->grid.lines + line;
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)at->artist << 8 | (uint64_t)at->kind);
    stamp = stamp_mix(stamp, (uint64_t)state_today(state));
    if (at->kind == LINE_GROUP)
        return stamp_mix(stamp, group_end(&state->grid, line) - line);
    if (selection_exists(state))
        stamp = stamp_selection(stamp, state, state->roster->artists + at->artist);
    return (int)line == state->cursor.line ? stamp_mix(stamp, (uint64_t)state->cursor.day + 1) : stamp;
}

static void draw_line_at(struct canvas *canvas, int row, size_t line)
{
    const struct state *state = canvas->state;
    const struct grid_line *at = state->grid.lines + line;
    const struct artist *artist = state->roster->artists + at->artist;
    bool under_cursor = at->kind == LINE_ARTIST && (int)line == state->cursor.line;
    if (under_cursor)
        place_hardware_cursor(canvas, row);
    if (!canvas_begin_row(canvas, row, line_stamp(canvas, line)))
        return;
    if (at->kind == LINE_GROUP)
        draw_totals(canvas, row, state_group_title(state, at), line + 1, group_end(&state->grid, line));
    else
        draw_artist(canvas, row, artist, under_cursor);
}

void view_availability(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    int row = canvas->layout.board_row, last = row + canvas->layout.board_rows - 1;
    if (state->roster == NULL || state->grid.count == 0) {
        draw_empty_grid(canvas);
        return;
    }
    if (canvas_begin_row(canvas, row, stamp_mix(canvas->stamp, 1)))
        draw_weekdays(canvas, row);
    row++;
    if (state->shown.grouping == GROUPING_NONE &&
        canvas_begin_row(canvas, row, stamp_mix(canvas->stamp, state->grid.count << 32 | (uint32_t)state_today(state))))
        draw_totals(canvas, row, "free all day", 0, state->grid.count);
    row += state->shown.grouping == GROUPING_NONE;
    for (size_t line = (size_t)(state->cursor.top > 0 ? state->cursor.top : 0); line < state->grid.count && row <= last;
         line++)
        draw_line_at(canvas, row++, line);
    for (; row <= last; row++)
        canvas_begin_row(canvas, row, 1); /* blank, and stays so */
}
