/* A list: its rows under their headings, and below them a panel that describes the row under the cursor. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/reads/list.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum { LEFT = 2, GAP = 2, COLUMNS_MOST = 16, LINE_LABEL_CELLS = 9 };

static const enum role tone_roles[TONE_COUNT] = {
    [TONE_PLAIN] = ROLE_PLAIN, [TONE_DIM] = ROLE_DIM,           [TONE_GOOD] = ROLE_LIVE,
    [TONE_AMBER] = ROLE_CLASH, [TONE_CONFLICT] = ROLE_CONFLICT, [TONE_OFFER] = ROLE_OFFER,
};

/* ---- columns ---- */

static bool is_shown(const struct canvas *canvas, const struct list_column *column)
{
    return canvas->layout.columns >= column->from_columns;
}

/* Sets the width of each column in cells; 0: the terminal is too narrow for it. Columns that grow share the cells that
 * the others leave. */
static void measure(const struct canvas *canvas, const struct list *list, int widths[COLUMNS_MOST])
{
    int room = canvas->layout.columns - 2 * LEFT, growing = 0;
    for (size_t at = 0; at < list->column_count; at++) {
        widths[at] = is_shown(canvas, list->columns + at) ? list->columns[at].width : 0;
        room -= widths[at] > 0 ? widths[at] + GAP : 0;
        growing += widths[at] > 0 && list->columns[at].grows;
    }
    for (size_t at = 0; at < list->column_count; at++)
        if (widths[at] > 0 && list->columns[at].grows && room + GAP > 0) {
            int share = (room + GAP) / growing;
            widths[at] += share;
            room -= share;
            growing--;
        }
}

static void put_cell(struct pen *pen, const struct list_column *column, int width, enum role role, const char *text)
{
    int cells = text_width(text), end = pen->end;
    if (width == 0)
        return;
    int next = pen->column + width + GAP;
    if (column->right && cells < width)
        pen_gap(pen, width - cells);
    pen->end = next - GAP < end ? next - GAP : end;
    pen_text(pen, role, text);
    pen->column = next;
    pen->end = end;
}

static struct pen row_pen(const struct canvas *canvas, int row)
{
    return (struct pen){.frame = canvas->frame, .row = row, .column = LEFT, .end = canvas->layout.columns - 1};
}

void draw_list_headings(struct canvas *canvas)
{
    const struct list *list = list_shown(canvas->state);
    struct pen pen = row_pen(canvas, 1);
    int widths[COLUMNS_MOST];
    measure(canvas, list, widths);
    for (size_t at = 0; at < list->column_count; at++)
        put_cell(&pen, list->columns + at, widths[at], ROLE_HEADING, list->columns[at].heading);
}

/* ", of the newest 2,500": what was looked through for what the list is narrowed to, where that is not all. */
static const char *format_reach(const struct state *state, char *out, size_t size)
{
    const struct list *list = list_shown(state);
    const char *reach = list->reach != NULL ? list->reach(state->lists[state->shown.list].narrow) : NULL;
    snprintf(out, size, "%s%s", reach != NULL ? ", of " : "", reach != NULL ? reach : "");
    return out;
}

void format_list_title(const struct state *state, char *out, size_t size)
{
    const struct list_view *view = &state->lists[state->shown.list];
    const struct list *list = list_shown(state);
    const char *which = list->subtitle != NULL ? list->subtitle(state) : NULL,
               *more = view->page.complete || !list->paged ? "" : "+";
    char title[80], reach[40];
    snprintf(title, sizeof title, "%s%s%s", list->title, which != NULL ? ": " : "", which != NULL ? which : "");
    if (list_loading(state) && list_all(state) == 0)
        snprintf(out, size, "%s", title);
    else if (view->narrow != NULL)
        snprintf(out, size, "%s  %d%s &%s%s", title, list_count(state), more, view->narrow,
                 format_reach(state, reach, sizeof reach));
    else
        snprintf(out, size, "%s  %d%s", title, list_count(state), more);
}

/* ---- rows ---- */

static void draw_row(struct canvas *canvas, int screen_row, int row, bool under_cursor)
{
    const struct list *list = list_shown(canvas->state);
    struct pen pen = row_pen(canvas, screen_row);
    int widths[COLUMNS_MOST];
    measure(canvas, list, widths);
    for (size_t at = 0; at < list->column_count; at++) {
        struct list_cell cell;
        if (widths[at] == 0)
            continue;
        list_cell(canvas->state, row, &list->columns[at], &cell);
        put_cell(&pen, list->columns + at, widths[at], tone_roles[cell.tone], cell.text);
    }
    if (under_cursor)
        frame_role(canvas->frame, screen_row, 1, canvas->layout.columns - 2, ROLE_CURSOR);
}

static void draw_empty(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct list *list = list_shown(state);
    struct area area = {canvas->layout.board_row + 1, LEFT, 3, canvas->layout.columns - 2 * LEFT};
    char text[512], reach[40];
    if (list_loading(state))
        snprintf(text, sizeof text,
                 state->link.state == LINK_LIVE ? "loading ..." : "This list comes when the link is up.");
    else if (state->lists[state->shown.list].narrow != NULL)
        snprintf(text, sizeof text, "No row has \"%.100s\" in it%s; %s shows all.",
                 state->lists[state->shown.list].narrow, format_reach(state, reach, sizeof reach), "Esc");
    else if (list->empty_key != ACTION_NONE)
        snprintf(text, sizeof text, "%s: %s %s", list->empty, keymap_key(state->keymap, list->empty_key),
                 list->empty_what);
    else
        snprintf(text, sizeof text, "%s", list->empty);
    draw_wrapped(canvas->frame, area, 0, ROLE_DIM, text);
}

static void place_cursor(struct canvas *canvas, int screen_row)
{
    if (canvas->state->mode != MODE_LIST)
        return;
    canvas->frame->cursor_row = screen_row;
    canvas->frame->cursor_column = LEFT;
    canvas->frame->cursor_visible = true;
}

static void draw_detail(struct canvas *canvas, int row)
{
    const struct list *list = list_shown(canvas->state);
    canvas_rule(canvas, ROLE_DIM, NULL);
    char *text = row != LIST_NO_ROW && list->detail != NULL ? list->detail(canvas->state, row) : NULL;
    if (text != NULL) {
        struct pen pen = canvas_panel_row(canvas, 1);
        pen_text(&pen, ROLE_PLAIN, text);
    }
    free(text);
}

void view_list(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct list_view *view = &state->lists[state->shown.list];
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)state->shown.list << 32 | view->revision);
    for (int at = 0; at < canvas->layout.board_rows; at++) {
        int place = view->top + at, row = list_row_at(state, place), screen_row = canvas->layout.board_row + at;
        bool under_cursor = row != LIST_NO_ROW && place == view->cursor;
        if (under_cursor)
            place_cursor(canvas, screen_row);
        if (canvas_begin_row(canvas, screen_row, stamp_mix(stamp, (uint64_t)row << 1 | under_cursor)) &&
            row != LIST_NO_ROW)
            draw_row(canvas, screen_row, row, under_cursor);
    }
    if (list_count(state) == 0)
        draw_empty(canvas);
}

void view_list_detail(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    draw_detail(canvas, list_row_at(state, state->lists[state->shown.list].cursor));
}

void view_list_line(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    bool narrows = state->list_line.narrows;
    canvas_rule(canvas, ROLE_BRAND, narrows ? "rows with this text" : "search");
    struct pen pen = canvas_panel_row(canvas, 1);
    struct area area = {pen.row, 1 + LINE_LABEL_CELLS, 1, pen.end - 1 - LINE_LABEL_CELLS};
    pen_text(&pen, ROLE_OFFER, narrows ? "only" : "search");
    draw_line(canvas->frame, area, ROLE_INPUT, &state->line, true);
    pen = canvas_panel_row(canvas, 2);
    if (state->line_problem != NULL)
        pen_text(&pen, ROLE_CLASH, state->line_problem);
    else if (narrows && list_shown(state)->narrows != NULL)
        pen_text(&pen, ROLE_DIM, list_shown(state)->narrows);
    else if (narrows)
        pen_format(&pen, ROLE_DIM, "%d of %d rows", list_count(state), list_all(state));
}
