#include "ui/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

uint64_t stamp_mix(uint64_t stamp, uint64_t value)
{
    return (stamp ^ value) * UINT64_C(0x9e3779b97f4a7c15) ^ (stamp >> 29);
}

uint64_t stamp_bytes(uint64_t stamp, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;
    for (; count >= sizeof(uint64_t); at += sizeof(uint64_t), count -= sizeof(uint64_t)) {
        uint64_t value;
        memcpy(&value, at, sizeof value);
        stamp = stamp_mix(stamp, value);
    }
    while (count-- > 0)
        stamp = stamp_mix(stamp, *at++);
    return stamp;
}

/* Forgets what a click on the row meant. */
static void cool_down(struct hots *hots, int row)
{
    size_t kept = 0;
    for (size_t at = 0; at < hots->count; at++)
        if (hots->list[at].row != row)
            hots->list[kept++] = hots->list[at];
    hots->count = kept;
}

void canvas_blank(struct canvas *canvas, int row)
{
    if (row < 0 || row >= canvas->frame->rows)
        return;
    canvas->drawn[row] = 0;
    cool_down(canvas->hots, row);
    frame_fill(canvas->frame, row, 0, canvas->frame->columns, ' ', ROLE_PLAIN);
}

bool canvas_begin_row(struct canvas *canvas, int row, uint64_t stamp)
{
    if (row < 0 || row >= canvas->frame->rows)
        return false;
    stamp |= 1; /* 0 stands for "something else" */
    if (canvas->drawn[row] == stamp)
        return false;
    canvas_blank(canvas, row);
    canvas->drawn[row] = stamp;
    return true;
}

/* The row below or above `at` that was drawn from this stamp, the nearest first; -1: none was. */
static int drawn_from(const uint64_t *drawn, int count, int at, uint64_t stamp)
{
    for (int by = 1; by < count; by++) {
        if (at + by < count && drawn[at + by] == stamp)
            return at + by;
        if (at - by >= 0 && drawn[at - by] == stamp)
            return at - by;
    }
    return -1;
}

void canvas_move_rows(struct canvas *canvas, int first, const uint64_t *stamps, int count)
{
    const uint64_t *drawn = canvas->drawn + first;
    int *from = mem_new((size_t)count + 1, sizeof *from), moved = 0;
    for (int at = 0; at < count; at++) {
        uint64_t stamp = stamps[at] | 1;
        from[at] = drawn[at] == stamp ? -1 : drawn_from(drawn, count, at, stamp);
        moved += from[at] >= 0;
    }
    if (moved > 0) {
        for (int at = 0; at < count; at++)
            from[at] = from[at] < 0 ? -1 : first + from[at];
        frame_move(canvas->frame, first, count, from);
    }
    for (int at = 0; at < count; at++)
        if (from[at] >= 0) {
            cool_down(canvas->hots, first + at);
            canvas->drawn[first + at] = stamps[at] | 1;
        }
    free(from);
}

void canvas_cover(struct canvas *canvas, int row, struct span cells, enum role role)
{
    struct cover *cover = canvas->cover;
    *cover = (struct cover){row, cells.column, 0, cover->roles};
    for (const struct cell *cell; cover->width < cells.width; cover->width++) {
        cell = frame_cell(canvas->frame, row, cells.column + cover->width);
        if (cell == NULL)
            break;
        cover->roles[cover->width] = cell->role;
    }
    frame_role(canvas->frame, row, cover->column, cover->width, role);
}

void canvas_uncover(struct canvas *canvas)
{
    struct cover *cover = canvas->cover;
    for (int at = 0; at < cover->width; at++)
        frame_role(canvas->frame, cover->row, cover->column + at, 1, cover->roles[at]);
    cover->width = 0;
}

enum { GOES_ON_AT = 3 };

/* The bytes of the words that still fit on the row, the blank behind the last of them left out. */
static size_t words_that_fit(const struct pen *pen, const char *text)
{
    size_t fit = 0;
    for (size_t at = 1; text[at]; at++)
        if (text[at] == ' ' && text[at - 1] != ' ') {
            if (text_fit(text, pen->end - pen->column) < at)
                break;
            fit = at;
        }
    return fit;
}

static void tape_text(struct tape *tape, enum role role, const char *text)
{
    size_t bytes = strlen(text) + 1;
    if (tape->count == TAPE_RUNS || bytes > sizeof tape->bytes - tape->used)
        return;
    tape->runs[tape->count++] = (struct run){role, tape->gap, tape->used};
    memcpy(tape->bytes + tape->used, text, bytes);
    tape->used += bytes;
    tape->gap = 0;
    tape->width += text_width(text);
}

struct pen tape_pen(struct tape *tape, const struct pen *pen)
{
    struct pen writer = *pen;
    tape->count = tape->used = 0;
    tape->gap = tape->width = 0;
    writer.tape = tape;
    return writer;
}

void pen_play(struct pen *pen, const struct tape *tape)
{
    for (size_t at = 0; at < tape->count; at++) {
        pen_gap(pen, tape->runs[at].gap);
        pen_text(pen, tape->runs[at].role, tape->bytes + tape->runs[at].from);
    }
    pen_gap(pen, tape->gap);
}

void pen_text(struct pen *pen, enum role role, const char *text)
{
    if (pen->tape != NULL) {
        tape_text(pen->tape, role, text);
        return;
    }
    while (pen->more > 0 && text_width(text) > pen->end - pen->column) {
        size_t fit = pen->column < pen->end ? words_that_fit(pen, text) : 0;
        char *words = mem_format("%.*s", (int)fit, text);
        frame_text(pen->frame, pen->row, pen->column, pen->end - pen->column, role, words);
        free(words);
        text += fit + strspn(text + fit, " ");
        pen->row++;
        pen->column = GOES_ON_AT;
        pen->more--;
    }
    if (pen->column < pen->end)
        pen->column += frame_text(pen->frame, pen->row, pen->column, pen->end - pen->column, role, text);
}

int pen_room(const struct pen *pen)
{
    return pen->end - pen->column + pen->more * (pen->end - GOES_ON_AT);
}

void pen_format(struct pen *pen, enum role role, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    pen_text(pen, role, text);
}

void pen_gap(struct pen *pen, int cells)
{
    if (pen->tape != NULL) {
        pen->tape->gap += cells;
        pen->tape->width += cells;
    } else {
        pen->column += cells;
    }
}

struct pen canvas_panel_row(struct canvas *canvas, int row)
{
    const struct layout *layout = &canvas->layout;
    if (!state_has_rules(canvas->state))
        row--; /* the panel begins where the rule would be */
    bool there = row >= 0 && row < layout->panel_rows;
    return (struct pen){
        .frame = canvas->frame,
        .row = there ? layout->panel_row + row : -1, /* the frame clips what has no room */
        .column = 1,
        .end = layout->columns - 1,
    };
}

struct pen canvas_panel_rows(struct canvas *canvas, int row)
{
    struct pen pen = canvas_panel_row(canvas, row);
    if (pen.row >= 0)
        pen.more = canvas->layout.panel_row + canvas->layout.panel_rows - pen.row - 1;
    return pen;
}

struct pen canvas_rule(struct canvas *canvas, enum role role, const char *title)
{
    const struct layout *layout = &canvas->layout;
    uint64_t stamp = stamp_mix((uint64_t)role << 1 | (canvas->state->past.at != 0), (uint64_t)layout->columns);
    struct pen pen = canvas_panel_row(canvas, 0);
    for (int row = pen.row < 0 ? 0 : 1; row < layout->panel_rows; row++)
        canvas_blank(canvas, layout->panel_row + row);
    if (title != NULL) { /* what a panel writes behind its title is about the cursor's cell */
        stamp = stamp_bytes(stamp, title, strlen(title));
        stamp = stamp_mix(stamp, (uint64_t)canvas->state->cursor.line << 32 | (uint32_t)canvas->state->cursor.day);
    }
    bool changed = canvas_begin_row(canvas, pen.row, stamp);
    if (changed)
        frame_fill(canvas->frame, pen.row, 1, layout->columns - 2, '-',
                   canvas->state->past.at != 0 ? ROLE_PAST : ROLE_RULE);
    if (title != NULL) {
        pen.column = 2;
        pen_format(&pen, role, " %s ", title);
    }
    return pen;
}

static int cells_of(const char *text, size_t bytes)
{
    int cells = 0;
    for (size_t at = 0, used = 0; at < bytes; at += used)
        cells += text_cells(text_next(text + at, &used));
    return cells;
}

/* The byte from which on `line` is shown so that its cursor is within `width` cells. */
static size_t scrolled(const struct line *line, int width)
{
    size_t from = 0;
    while (from < line->cursor) {
        if (cells_of(line->text + from, line->cursor - from) < width)
            break;
        size_t used = 0;
        text_next(line->text + from, &used);
        from += used;
    }
    return from;
}

void draw_line(struct frame *frame, struct area area, enum role role, const struct line *line, bool focus)
{
    if (line->text == NULL)
        return;
    size_t from = focus ? scrolled(line, area.columns) : 0;
    frame_text(frame, area.row, area.column, area.columns, role, line->text + from);
    if (!focus)
        return;
    frame->cursor_row = area.row;
    frame->cursor_column = area.column + cells_of(line->text + from, line->cursor - from);
    frame->cursor_visible = true;
}

void draw_line_part(struct frame *frame, struct area area, enum role role, const struct line *line, size_t from,
                    size_t length)
{
    size_t shown = scrolled(line, area.columns), end = from + length, least = from > shown ? from : shown;
    if (end <= shown)
        return;
    int column = cells_of(line->text + shown, least - shown), width = cells_of(line->text + least, end - least);
    if (column < area.columns)
        frame_role(frame, area.row, area.column + column, width < area.columns - column ? width : area.columns - column,
                   role);
}

/* Bytes of the next row, at most `cells` wide and ending at a blank where there is one. */
static size_t next_row(const char *text, int cells)
{
    size_t line_end = strcspn(text, "\n");
    size_t fit = text_fit(text, cells);
    if (fit >= line_end)
        return line_end;
    for (size_t at = fit; at > 0; at--)
        if (text[at] == ' ')
            return at;
    return fit > 0 ? fit : 1;
}

int draw_wrapped(struct frame *frame, struct area area, int skip, enum role role, const char *text)
{
    int rows = 0;
    while (text != NULL && *text) {
        size_t bytes = next_row(text, area.columns);
        if (rows >= skip && rows - skip < area.rows) {
            char row[1024];
            snprintf(row, sizeof row, "%.*s", (int)bytes, text);
            frame_text(frame, area.row + rows - skip, area.column, area.columns, role, row);
        }
        rows++;
        text += bytes;
        if (*text == ' ' || *text == '\n')
            text++;
    }
    return rows;
}

void format_times(const struct zone *zone, instant start, instant end, bool month, char *out, size_t size)
{
    zone_format_times(zone, start, end, month, out, size);
}

void format_zone2(const struct state *state, instant start, instant end, char *out, size_t size)
{
    char times[80];
    const char *shown = times;
    if (size > 0)
        out[0] = '\0';
    if (state->settings.zone2 == NULL)
        return;
    const struct zone *zone = state->roster->tenant.zone;
    day from = zone_local(state->settings.zone2, start).day, to = zone_local(state->settings.zone2, end - 1).day;
    format_times(state->settings.zone2, start, end, false, times, sizeof times);
    if (from == to && from == zone_local(zone, start).day && to == zone_local(zone, end - 1).day)
        shown = strrchr(times, ' ') + 1;
    bool roomy = state->terminal.columns >= 100;
    snprintf(out, size, " (%s%s%s)", shown, roomy ? " " : "", roomy ? zone_city(state->settings.zone2) : "");
}

void write_clash(struct pen *pen, char *words)
{
    if (*words)
        pen_format(pen, ROLE_CLASH, " * %s", words);
    free(words);
}

void format_keys(const char *keys, char *out, size_t size)
{
    size_t length = 0;
    for (const char *word = keys; *word && length + 1 < size;) {
        size_t bytes = strcspn(word, " ");
        bool named = bytes > 2 && word[0] == '<' && word[bytes - 1] == '>';
        length += (size_t)snprintf(out + length, size - length, "%s%.*s", word == keys ? "" : " ",
                                   (int)(named ? bytes - 2 : bytes), named ? word + 1 : word);
        word += bytes + (word[bytes] == ' ');
    }
    out[length < size ? length : size - 1] = '\0';
}
