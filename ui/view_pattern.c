/* A working pattern as a grid: a row for each weekday, a column for each half hour, the sums at the right, the
 * pattern in words below. */
#include <stdio.h>
#include <stdlib.h>

#include "controller/modes/pattern.h"
#include "ui/canvas.h"

enum {
    DAY_COLUMN = 1,
    GRID_COLUMN = 6,
    SUM_CELLS = 8,
    WIDE = GRID_COLUMN + 2 * PAINT_CELLS + SUM_CELLS + 1, /* columns from which a half hour has two cells */
    HEADED = 12,                                          /* rows from which there is a heading and the words */
    LABEL_CELLS = 4,                                      /* "09" with its gap */
    WORDS_INDENT = GRID_COLUMN,
};

/* The place of the grid on the screen, and the part of it that is shown: low and narrow screens show less. */
struct sheet {
    const struct state *state;
    struct frame *frame;
    int top;         /* the row of the scale */
    int cells;       /* of a half hour */
    int first, last; /* half hours shown, the last one included */
    int columns;
};

static struct sheet make_sheet(const struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    int cells = layout->columns >= WIDE ? 2 : 1;
    int room = (layout->columns - GRID_COLUMN - SUM_CELLS - 1) / cells;
    int shown = room < PAINT_CELLS ? room : PAINT_CELLS;
    int first = canvas->state->pattern.cell < shown ? 0 : PAINT_CELLS - shown;
    return (struct sheet){
        .state = canvas->state,
        .frame = canvas->frame,
        .top = layout->rows >= HEADED ? 3 : 1,
        .cells = cells,
        .first = first,
        .last = first + shown - 1,
        .columns = layout->columns,
    };
}

static int cell_column(const struct sheet *sheet, int cell)
{
    return GRID_COLUMN + (cell - sheet->first) * sheet->cells;
}

static void format_hours(int minutes, char *out, size_t size)
{
    snprintf(out, size, "%d:%02d", minutes / 60, minutes % 60);
}

static void draw_sum(const struct sheet *sheet, int row, enum role role, int minutes)
{
    char text[16];
    format_hours(minutes, text, sizeof text);
    frame_format(sheet->frame, row, sheet->columns - SUM_CELLS - 1, SUM_CELLS, role, "%8s", minutes > 0 ? text : "-");
}

static void draw_scale(const struct sheet *sheet)
{
    int step = LABEL_CELLS / sheet->cells;
    for (int cell = sheet->first + (step - sheet->first % step) % step; cell <= sheet->last; cell += step)
        frame_format(sheet->frame, sheet->top, cell_column(sheet, cell), LABEL_CELLS, ROLE_DIM, "%02d",
                     cell * PAINT_MINUTES / 60);
    frame_text(sheet->frame, sheet->top, sheet->columns - 2, 1, ROLE_DIM, "h");
}

static bool in_area(const struct paint_area *area, int weekday, int cell)
{
    return weekday >= area->first_day && weekday <= area->last_day && cell >= area->first_cell &&
           cell <= area->last_cell;
}

static void draw_cell(const struct sheet *sheet, int row, int weekday, int cell)
{
    static const struct {
        uint32_t glyph;
        enum role role;
    } looks[] = {
        [PAINT_FREE] = {'.', ROLE_OFF}, [PAINT_PART] = {'-', ROLE_HOURS_SOME}, [PAINT_FULL] = {'=', ROLE_HOURS_ALL}};
    const struct pattern_editor *editor = &sheet->state->pattern;
    struct paint_area area = pattern_area(sheet->state);
    enum paint_fill fill = paint_fill(&editor->schedule, weekday, cell);
    enum role role = looks[fill].role;
    if (in_area(&area, weekday, cell))
        role = weekday == editor->weekday && cell == editor->cell ? ROLE_CURSOR : ROLE_SELECTED;
    frame_fill(sheet->frame, row, cell_column(sheet, cell), sheet->cells, looks[fill].glyph, role);
}

static void draw_day(const struct sheet *sheet, int weekday)
{
    const struct pattern_editor *editor = &sheet->state->pattern;
    int row = sheet->top + 1 + weekday;
    frame_text(sheet->frame, row, DAY_COLUMN, GRID_COLUMN - DAY_COLUMN,
               weekday == editor->weekday ? ROLE_HEADING : ROLE_DIM, weekday_name(weekday));
    for (int cell = sheet->first; cell <= sheet->last; cell++)
        draw_cell(sheet, row, weekday, cell);
    int minutes = paint_day_minutes(&editor->schedule, weekday);
    draw_sum(sheet, row, minutes > 0 ? ROLE_LOAD : ROLE_DIM, minutes);
}

static void draw_heading(const struct sheet *sheet)
{
    const struct pattern_editor *editor = &sheet->state->pattern;
    struct pen pen = {.frame = sheet->frame, .row = sheet->top - 2, .column = DAY_COLUMN, .end = sheet->columns - 17};
    char hours[16];
    pen_text(&pen, ROLE_HEADING, "Working pattern");
    pen_format(&pen, ROLE_DIM, "  %s", editor->whose);
    format_hours(paint_week_minutes(&editor->schedule), hours, sizeof hours);
    frame_format(sheet->frame, pen.row, sheet->columns - 16, 15, ROLE_LOAD, "%8s a week", hours);
}

/* 1440 is 24:00. */
static void format_range(const struct paint_area *area, char *out, size_t size)
{
    int from = area->first_cell * PAINT_MINUTES, to = (area->last_cell + 1) * PAINT_MINUTES;
    bool one = area->first_day == area->last_day;
    snprintf(out, size, "%s%s%s %02d:%02d-%02d:%02d", weekday_name(area->first_day), one ? "" : "-",
             one ? "" : weekday_name(area->last_day), from / 60, from % 60, to / 60, to % 60);
}

/* Says what the cursor is on, and what the pattern is there. */
static void draw_inspect(const struct sheet *sheet, int row)
{
    static const char *const words[] = {
        [PAINT_FREE] = "no work", [PAINT_PART] = "work in a part of it", [PAINT_FULL] = "work"};
    const struct pattern_editor *editor = &sheet->state->pattern;
    struct paint_area area = pattern_area(sheet->state);
    struct pen pen = {.frame = sheet->frame, .row = row, .column = WORDS_INDENT, .end = sheet->columns - 1};
    char range[40];
    format_range(&area, range, sizeof range);
    pen_format(&pen, ROLE_BRAND, "%s  ", range);
    if (editor->ranging)
        pen_text(&pen, ROLE_DIM, "range");
    else
        pen_text(&pen, ROLE_PLAIN, words[paint_fill(&editor->schedule, editor->weekday, editor->cell)]);
}

static void draw_words(const struct sheet *sheet, int row, int rows)
{
    const struct schedule *schedule = &sheet->state->pattern.schedule;
    struct area area = {row, WORDS_INDENT, rows, sheet->columns - WORDS_INDENT - 1};
    char *words = schedule_format(schedule);
    if (!schedule->given)
        draw_wrapped(sheet->frame, area, 0, ROLE_DIM, "none: no pattern, may be booked at any time without a warning");
    else if (schedule->count == 0)
        draw_wrapped(sheet->frame, area, 0, ROLE_DIM, "never: every booking is outside the working pattern");
    else
        draw_wrapped(sheet->frame, area, 0, ROLE_PLAIN, words);
    free(words);
}

void view_pattern(struct canvas *canvas)
{
    struct sheet sheet = make_sheet(canvas);
    const struct pattern_editor *editor = &canvas->state->pattern;
    int below = sheet.top + 1 + DAYS_A_WEEK + 1;
    for (int row = 1; row < canvas->layout.hint_row; row++)
        canvas_blank(canvas, row);
    if (canvas->layout.rows >= HEADED)
        draw_heading(&sheet);
    draw_scale(&sheet);
    for (int weekday = 0; weekday < DAYS_A_WEEK; weekday++)
        draw_day(&sheet, weekday);
    if (below < canvas->layout.hint_row)
        draw_inspect(&sheet, below);
    if (below + 2 < canvas->layout.hint_row)
        draw_words(&sheet, below + 2, canvas->layout.hint_row - below - 2);
    canvas->frame->cursor_visible = true;
    canvas->frame->cursor_row = sheet.top + 1 + editor->weekday;
    canvas->frame->cursor_column = cell_column(&sheet, editor->cell);
}
