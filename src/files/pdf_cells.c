#include "files/pdf_cells.h"

#include <string.h>

static const double PAD = 3, LEAST = 14; /* inside a cell; a row's height */

const char *pdf_string(const json_t *object, const char *key)
{
    const char *value = json_string_value(json_object_get(object, key));
    return value != NULL ? value : "";
}

static void ink(cairo_t *page, unsigned colour)
{
    cairo_set_source_rgb(page, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void fill(cairo_t *page, const struct pdf_box *box, unsigned colour)
{
    cairo_rectangle(page, box->x, box->y, box->width, box->height);
    ink(page, colour);
    cairo_fill(page);
}

/* The thin line around every cell. */
static void rule(cairo_t *page, const struct pdf_box *box)
{
    cairo_rectangle(page, box->x, box->y, box->width, box->height);
    cairo_set_line_width(page, 0.5);
    cairo_set_dash(page, NULL, 0, 0);
    ink(page, 0xbbbbbb);
    cairo_stroke(page);
}

/* ---- labels ---- */

static PangoLayout *label_layout(struct pdf_text *text, const struct pdf_label *label, double width)
{
    PangoLayout *layout = pdf_text_layout(text, label->spans, label->count, width - 2 * PAD);
    if (label->right)
        pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    return layout;
}

double pdf_label_height(struct pdf_text *text, const struct pdf_label *label, double width)
{
    PangoLayout *layout = label_layout(text, label, width);
    double height = pdf_text_height(layout) + PAD;
    g_object_unref(layout);
    return height > LEAST ? height : LEAST;
}

void pdf_label_draw(struct pdf_text *text, cairo_t *page, const struct pdf_label *label, const struct pdf_box *box)
{
    PangoLayout *layout = label_layout(text, label, box->width);
    fill(page, box, label->ground);
    rule(page, box);
    pdf_text_put(page, layout, box->x + PAD, box->y + PAD / 2);
}

/* ---- kinds ---- */

/* Told apart in grey as well, by the line around them and by sign and word. */
static const struct kind {
    const char *word;
    unsigned ground, line;
    double dash[2]; /* on, off; a line without gaps where both are 0 */
} kinds[] = {
    {"off", 0xf4f4f4, 0xf4f4f4, {0, 0}},      {"confirmed", 0xcfe8cf, 0x2c662c, {0, 0}},
    {"pencil", 0xfdf3c8, 0x86690c, {4, 2}},   {"hold", 0xdbe9fb, 0x2a5a9c, {0, 2.4}},
    {"second", 0xffffff, 0x777777, {0, 2.4}},
};

static const struct kind *kind_of(const json_t *cell)
{
    const char *word = pdf_string(cell, "kind");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].word, word) == 0)
            return &kinds[i];
    return NULL;
}

/* Dots are dashes of no length with round ends. */
static void frame(cairo_t *page, const struct kind *kind, const struct pdf_box *box)
{
    const double width = 1.3;
    const struct pdf_box inner = {box->x + 1.2, box->y + 1.2, box->width - 2.4, box->height - 2.4};
    fill(page, &inner, kind->ground);
    cairo_rectangle(page, inner.x, inner.y, inner.width, inner.height);
    cairo_set_line_width(page, width);
    cairo_set_line_cap(page, kind->dash[0] > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(page, kind->dash, kind->dash[1] > 0 ? 2 : 0, 0);
    ink(page, kind->line);
    cairo_stroke(page);
    cairo_set_line_cap(page, CAIRO_LINE_CAP_BUTT);
}

/* ---- cells ---- */

int pdf_cell_days(const json_t *cell)
{
    json_int_t days = json_integer_value(json_object_get(cell, "days"));
    return days < 1 ? 1 : days > PDF_DAYS ? PDF_DAYS : (int)days;
}

bool pdf_cell_is_booked(const json_t *cell)
{
    return json_object_get(cell, "title") != NULL;
}

/* Title and project, then times and how firm it is, then what it clashes with; or why nobody works. */
static PangoLayout *lay_out(struct pdf_text *text, const json_t *cell, const char *between, double width)
{
    const char *project = pdf_string(cell, "project"), *clash = pdf_string(cell, "clash");
    bool booked = pdf_cell_is_booked(cell);
    const struct pdf_span spans[] = {
        {pdf_string(cell, "sign"), TYPE_BOOKED, false},      {pdf_string(cell, "title"), TYPE_BOOKED, booked},
        {*project != '\0' ? " @" : "", TYPE_PROJECT, false}, {project, TYPE_PROJECT, *project != '\0'},
        {booked ? between : "", TYPE_WORDS, false},          {pdf_string(cell, "words"), TYPE_WORDS, false},
        {*clash != '\0' ? "\n* " : "", TYPE_CLASH, false},   {clash, TYPE_CLASH, false},
    };
    return pdf_text_layout(text, spans, sizeof spans / sizeof *spans, width - 2 * PAD);
}

/* On one line where that has room. */
static PangoLayout *fitting(struct pdf_text *text, const json_t *cell, double width)
{
    PangoLayout *layout = lay_out(text, cell, "   ", width);
    int lines = *pdf_string(cell, "clash") != '\0' ? 2 : 1;
    if (pango_layout_get_line_count(layout) <= lines)
        return layout;
    g_object_unref(layout);
    return lay_out(text, cell, "\n", width);
}

/* A cell is always as wide. It is the table's, not the caller's. */
static PangoLayout *cell_layout(struct pdf_text *text, const json_t *cell, double width)
{
    PangoLayout *layout = g_hash_table_lookup(text->layouts, cell);
    if (layout == NULL) {
        layout = fitting(text, cell, width);
        g_hash_table_insert(text->layouts, (gpointer)cell, layout);
    }
    return layout;
}

static double cell_height(struct pdf_text *text, const json_t *cell, double width)
{
    return pdf_text_height(cell_layout(text, cell, width)) + PAD * 1.5;
}

/* Half of it remains to be seen. */
static void veil(cairo_t *page, const struct pdf_box *box)
{
    cairo_rectangle(page, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
    cairo_set_source_rgba(page, 1, 1, 1, 0.5);
    cairo_fill(page);
}

static void draw_cell(struct pdf_text *text, cairo_t *page, const json_t *cell, const struct pdf_box *box)
{
    const struct kind *kind = kind_of(cell);
    rule(page, box);
    if (kind == NULL)
        return;
    PangoLayout *layout = cell_layout(text, cell, box->width);
    frame(page, kind, box);
    pdf_text_put(page, g_object_ref(layout), box->x + PAD, box->y + PAD * 0.75);
    if (json_is_true(json_object_get(cell, "pale")))
        veil(page, box);
}

/* From one day's column to the last of the cell's. */
static double cell_width(const struct pdf_columns *columns, const json_t *cell, int first)
{
    double width = 0;
    for (int i = first; i < first + pdf_cell_days(cell) && i < PDF_DAYS; i++)
        width += columns->day[i];
    return width;
}

double pdf_row_height(struct pdf_text *text, const struct pdf_columns *columns, const json_t *row)
{
    double most = LEAST;
    int first = 0;
    size_t at;
    const json_t *cell;
    json_array_foreach(row, at, cell)
    {
        double height = kind_of(cell) != NULL ? cell_height(text, cell, cell_width(columns, cell, first)) : 0;
        most = height > most ? height : most;
        first += pdf_cell_days(cell);
    }
    return most;
}

void pdf_row_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const json_t *row, double y,
                  double height)
{
    struct pdf_box box = {.x = PDF_MARGIN + columns->name, .y = y, .height = height};
    int first = 0;
    size_t at;
    const json_t *cell;
    json_array_foreach(row, at, cell)
    {
        box.width = cell_width(columns, cell, first);
        draw_cell(text, page, cell, &box);
        box.x += box.width;
        first += pdf_cell_days(cell);
    }
}
