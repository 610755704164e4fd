#include "files/pdf_table.h"

#include <stdlib.h>

#include "domain/memory.h"

static const double WIDTH = PDF_WIDTH - 2 * PDF_MARGIN;
enum { WEEKDAYS = 5 };
enum { WHITE = 0xffffff, GREY = 0xeeeeee };

/* Something is booked on a Saturday or a Sunday alone. */
static bool works_at_end(const json_t *row)
{
    int first = 0;
    size_t at;
    const json_t *cell;
    json_array_foreach(row, at, cell)
    {
        if (first >= WEEKDAYS && pdf_cell_is_booked(cell))
            return true;
        first += pdf_cell_days(cell);
    }
    return false;
}

/* Runs for each row of the sheet until one is true. */
static bool any_row(const json_t *sheet, bool (*is)(const json_t *row))
{
    size_t i, j, k, l;
    const json_t *table, *group, *entry, *row;
    json_array_foreach(json_object_get(sheet, "tables"), i, table)
        json_array_foreach(json_object_get(table, "groups"), j, group)
            json_array_foreach(json_object_get(group, "entries"), k, entry)
                json_array_foreach(json_object_get(entry, "rows"), l, row) if (is(row)) return true;
    return false;
}

/* Where nobody works on weekends, these leave their room to the other days. */
struct pdf_columns pdf_columns_of(const json_t *sheet)
{
    struct pdf_columns columns = {.name = 96, .hours = json_is_true(json_object_get(sheet, "sums")) ? 26 : 0};
    double days = WIDTH - columns.name - columns.hours;
    double weekend = any_row(sheet, works_at_end) ? days / PDF_DAYS : 40;
    for (int i = 0; i < PDF_DAYS; i++)
        columns.day[i] = i < WEEKDAYS ? (days - 2 * weekend) / WEEKDAYS : weekend;
    return columns;
}

/* ---- the head ---- */

static PangoLayout *studio_layout(struct pdf_text *text, const json_t *sheet, const json_t *table, double width)
{
    const struct pdf_span spans[] = {{pdf_string(sheet, "studio"), TYPE_STUDIO, true},
                                     {"  ", TYPE_TITLE, false},
                                     {pdf_string(table, "title"), TYPE_TITLE, true}};
    return pdf_text_layout(text, spans, sizeof spans / sizeof *spans, width);
}

static PangoLayout *as_of_layout(struct pdf_text *text, const json_t *sheet)
{
    const struct pdf_span span = {pdf_string(sheet, "as_of"), TYPE_FOOT, false};
    PangoLayout *layout = pdf_text_layout(text, &span, 1, WIDTH / 3);
    pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    return layout;
}

/* The studio's line, with some air below. */
static double studio_height(struct pdf_text *text, const json_t *sheet, const json_t *table)
{
    PangoLayout *layout = studio_layout(text, sheet, table, WIDTH * 2 / 3);
    double height = pdf_text_height(layout) + 5;
    g_object_unref(layout);
    return height;
}

static struct pdf_label day_label(const json_t *day)
{
    const char *holiday = pdf_string(day, "holiday");
    return (struct pdf_label){.spans = {{pdf_string(day, "name"), TYPE_HEAD, false},
                                        {*holiday ? " " : "", TYPE_HEAD, false},
                                        {holiday, TYPE_NAME, *holiday}},
                              .count = 3,
                              .ground = GREY};
}

static struct pdf_label head_label(const char *words)
{
    return (struct pdf_label){.spans = {{words, TYPE_HEAD, false}}, .count = 1, .ground = GREY};
}

static double days_height(struct pdf_text *text, const struct pdf_columns *columns, const json_t *table)
{
    const struct pdf_label name = head_label(pdf_string(table, "names"));
    double most = pdf_label_height(text, &name, columns->name);
    size_t i;
    const json_t *day;
    json_array_foreach(json_object_get(table, "days"), i, day)
    {
        const struct pdf_label label = day_label(day);
        double height = pdf_label_height(text, &label, columns->day[i % PDF_DAYS]);
        most = height > most ? height : most;
    }
    return most;
}

double pdf_head_height(struct pdf_text *text, const struct pdf_columns *columns, const json_t *sheet,
                       const json_t *table)
{
    return studio_height(text, sheet, table) + days_height(text, columns, table);
}

static void draw_days(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const json_t *table,
                      double y)
{
    struct pdf_box box = {PDF_MARGIN, y, columns->name, days_height(text, columns, table)};
    struct pdf_label label = head_label(pdf_string(table, "names"));
    size_t i;
    const json_t *day;
    pdf_label_draw(text, page, &label, &box);
    json_array_foreach(json_object_get(table, "days"), i, day)
    {
        label = day_label(day);
        box.x += box.width;
        box.width = columns->day[i % PDF_DAYS];
        pdf_label_draw(text, page, &label, &box);
    }
    box.x += box.width;
    box.width = columns->hours;
    label = head_label("h");
    label.right = true;
    if (columns->hours > 0)
        pdf_label_draw(text, page, &label, &box);
}

void pdf_head_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const json_t *sheet,
                   const json_t *table)
{
    pdf_text_put(page, studio_layout(text, sheet, table, WIDTH * 2 / 3), PDF_MARGIN, PDF_MARGIN - 2);
    pdf_text_put(page, as_of_layout(text, sheet), PDF_MARGIN + WIDTH * 2 / 3, PDF_MARGIN + 4);
    draw_days(text, page, columns, table, PDF_MARGIN + studio_height(text, sheet, table));
}

/* ---- rows ---- */

void pdf_group_draw(struct pdf_text *text, cairo_t *page, const json_t *group, bool goes_on, double y)
{
    const struct pdf_box box = {PDF_MARGIN, y, WIDTH, PDF_GROUP};
    const struct pdf_label label = {
        .spans = {{pdf_string(group, "name"), TYPE_HEAD, true}, {goes_on ? ", continued" : "", TYPE_NAME, false}},
        .count = 2,
        .ground = GREY};
    pdf_label_draw(text, page, &label, &box);
}

static struct pdf_label name_label(const struct pdf_rows *rows)
{
    const char *words = pdf_string(rows->entry, "words");
    return (struct pdf_label){.spans = {{pdf_string(rows->entry, "name"), TYPE_NAME, true},
                                        {rows->first > 0 ? ", continued" : "", TYPE_WORDS, false},
                                        {*words != '\0' ? "\n" : "", TYPE_WORDS, false},
                                        {words, TYPE_WORDS, false}},
                              .count = 4,
                              .ground = WHITE};
}

static double row_height(struct pdf_text *text, const struct pdf_columns *columns, const struct pdf_rows *rows,
                         size_t i)
{
    return pdf_row_height(text, columns, json_array_get(json_object_get(rows->entry, "rows"), rows->first + i));
}

double pdf_rows_height(struct pdf_text *text, const struct pdf_columns *columns, const struct pdf_rows *rows)
{
    const struct pdf_label name = name_label(rows);
    double least = pdf_label_height(text, &name, columns->name), height = 0;
    for (size_t i = 0; i < rows->count; i++)
        height += row_height(text, columns, rows, i);
    return height > least ? height : least;
}

/* The last row takes what a long name needs. */
static void draw_cells(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns,
                       const struct pdf_rows *rows, double y, double end)
{
    const json_t *list = json_object_get(rows->entry, "rows");
    for (size_t i = 0; i < rows->count; i++) {
        double height = i + 1 < rows->count ? row_height(text, columns, rows, i) : end - y;
        pdf_row_draw(text, page, columns, json_array_get(list, rows->first + i), y, height);
        y += height;
    }
}

void pdf_rows_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const struct pdf_rows *rows,
                   double y)
{
    double height = pdf_rows_height(text, columns, rows);
    struct pdf_box box = {PDF_MARGIN, y, columns->name, height};
    struct pdf_label label = name_label(rows);
    pdf_label_draw(text, page, &label, &box);
    draw_cells(text, page, columns, rows, y, y + height);
    if (columns->hours == 0)
        return;
    box.width = columns->hours;
    box.x = PDF_MARGIN + WIDTH - box.width;
    label = (struct pdf_label){
        .spans = {{pdf_string(rows->entry, "hours"), TYPE_NAME, false}}, .count = 1, .ground = WHITE, .right = true};
    pdf_label_draw(text, page, &label, &box);
}

/* ---- the foot ---- */

void pdf_foot_draw(struct pdf_text *text, cairo_t *page, const json_t *sheet, int number, int count)
{
    char *words = mem_format("page %d of %d", number, count);
    const struct pdf_span key = {pdf_string(sheet, "key"), TYPE_FOOT, false}, place = {words, TYPE_FOOT, false};
    PangoLayout *right = pdf_text_layout(text, &place, 1, WIDTH / 3);
    double y = PDF_HEIGHT - PDF_MARGIN - pdf_text_height(right);
    pango_layout_set_alignment(right, PANGO_ALIGN_RIGHT);
    pdf_text_put(page, pdf_text_layout(text, &key, 1, WIDTH * 2 / 3), PDF_MARGIN, y);
    pdf_text_put(page, right, PDF_MARGIN + WIDTH * 2 / 3, y);
    free(words);
}
