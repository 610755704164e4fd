/* The panel of a form: its fields, and below them a row for a problem. */
#include "controller/reads/form.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum { GAP = 2, HINT_CELLS = 40, LEAST_LABEL_CELLS = 9 };

/* All labels take the width of the longest, so that the texts stand in one column. */
static int label_cells(const struct form_table *table)
{
    int cells = LEAST_LABEL_CELLS;
    for (int field = 0; field < table->count; field++)
        if (text_width(table->fields[field].label) + GAP > cells)
            cells = text_width(table->fields[field].label) + GAP;
    return cells;
}

static void draw_field(struct canvas *canvas, int row, int field)
{
    const struct form *form = &canvas->state->form;
    const struct field *of = &form->table->fields[field];
    struct pen pen = canvas_panel_row(canvas, row);
    int label = label_cells(form->table);
    bool focus = form->focus == field;
    bool roomy = pen.end - pen.column >= label + 2 * HINT_CELLS;
    struct area area = {pen.row, 1 + label, 1, pen.end - 1 - label - (roomy ? HINT_CELLS : 0)};
    bool wrong = form->problem != NULL && form->problem_field == field;
    pen_text(&pen, wrong ? ROLE_CLASH : focus ? ROLE_OFFER : ROLE_DIM, of->label);
    draw_line(canvas->frame, area, focus ? ROLE_INPUT : ROLE_PLAIN, form->field + field, focus);
    pen.column = pen.end - HINT_CELLS + 2;
    if (focus && roomy)
        pen_text(&pen, ROLE_DIM, of->hint);
}

/* The last row shows the problem, else that the form is being saved, else the hint if the field has no room for it. */
static void draw_last(struct canvas *canvas, int row)
{
    const struct form *form = &canvas->state->form;
    struct pen pen = canvas_panel_row(canvas, row);
    int label = label_cells(form->table);
    struct area area = {pen.row, pen.column + label, 2, pen.end - pen.column - label};
    if (form->problem != NULL) {
        pen_format(&pen, ROLE_CLASH, "%-*s", label,
                   form->problem_field == NO_FIELD ? "refused" : form->table->fields[form->problem_field].label);
        draw_wrapped(canvas->frame, area, 0, ROLE_CLASH, form->problem);
    } else if (form->saving) {
        pen_text(&pen, ROLE_DIM, "being saved ...");
    } else if (pen.end - pen.column < label + 2 * HINT_CELLS) {
        pen_format(&pen, ROLE_DIM, "%-*s", label, "");
        pen_text(&pen, ROLE_DIM, form->table->fields[form->focus].hint);
    }
}

/* Said while one types, as soon as artist, times and status can be read. The blank row below serves it as well. */
static void draw_amiss(struct canvas *canvas, int row)
{
    const struct form *form = &canvas->state->form;
    struct filled filled;
    if (!form_try(canvas->state, form, form->table->places, &filled))
        return;
    struct pen pen = canvas_panel_rows(canvas, row);
    write_refusal(&pen, canvas->state, &filled.booking);
    write_clash_whole(&pen, drawn_clash_words(canvas->state, &filled.booking));
    filled_clear(&filled);
}

/* A panel with too few rows for all fields scrolls, so that the field with the focus is shown. */
void view_form(struct canvas *canvas)
{
    const struct form *form = &canvas->state->form;
    bool of_booking = form->table->of_booking;
    /* rule, problem, blank, and what a booking clashes with */
    int rows = canvas->layout.panel_rows - (state_has_rules(canvas->state) ? 3 : 1) - of_booking;
    int shown = rows < form->table->count ? rows : form->table->count;
    int first = form->focus >= shown ? form->focus - shown + 1 : 0;
    canvas_rule(canvas, ROLE_BRAND, form_is_new(form) ? form->table->fresh : form->table->edit);
    for (int row = 0; row < shown; row++)
        draw_field(canvas, 1 + row, first + row);
    draw_last(canvas, 1 + shown);
    if (of_booking)
        draw_amiss(canvas, canvas->layout.panel_rows - (state_has_rules(canvas->state) ? 2 : 0));
}
