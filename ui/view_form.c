/* The full form. */
#include "ui/canvas.h"

static const char *const labels[FIELD_COUNT] = {
    [FIELD_TITLE] = "title", [FIELD_PROJECT] = "project", [FIELD_ARTIST] = "artist", [FIELD_FROM] = "from",
    [FIELD_TO] = "to",       [FIELD_STATUS] = "status",   [FIELD_NOTES] = "notes",
};

/* What may be typed there, shown dim behind the field that has the focus. */
static const char *const hints[FIELD_COUNT] = {
    [FIELD_TITLE] = "what it is",
    [FIELD_PROJECT] = "code or name; may be empty",
    [FIELD_ARTIST] = "name",
    [FIELD_FROM] = "24 nov 09:00",
    [FIELD_TO] = "24 nov 18:00",
    [FIELD_STATUS] = "hold  pencil  confirmed  second option",
    [FIELD_NOTES] = "for everybody on the board",
};

enum { LABEL_CELLS = 9, HINT_CELLS = 40 };

static void draw_field(struct canvas *canvas, enum form_field_id id)
{
    const struct form *form = &canvas->state->form;
    struct pen pen = canvas_panel_row(canvas, 1 + (int)id);
    bool focus = form->focus == id;
    bool roomy = pen.end - pen.column >= LABEL_CELLS + 2 * HINT_CELLS;
    struct area area = {pen.row, 1 + LABEL_CELLS, 1, pen.end - 1 - LABEL_CELLS - (roomy ? HINT_CELLS : 0)};
    bool wrong = form->problem && form->problem_field == id;

    pen_text(&pen, wrong ? ROLE_CLASH : focus ? ROLE_OFFER : ROLE_DIM, labels[id]);
    draw_line(canvas->frame, area, focus ? ROLE_INPUT : ROLE_PLAIN, form->field + id, focus);
    pen.column = pen.end - HINT_CELLS + 2;
    if (focus && roomy)
        pen_text(&pen, ROLE_DIM, hints[id]);
}

void view_form(struct canvas *canvas)
{
    const struct form *form = &canvas->state->form;

    canvas_rule(canvas, ROLE_BRAND, form->booking.version > 0 ? "edit" : "new booking");
    for (enum form_field_id id = 0; id < FIELD_COUNT; id++)
        draw_field(canvas, id);
    struct pen pen = canvas_panel_row(canvas, 1 + FIELD_COUNT);

    if (form->problem) {
        pen_format(&pen, ROLE_CLASH, "%-*s", LABEL_CELLS, labels[form->problem_field]);
        pen_text(&pen, ROLE_CLASH, form->problem);
    }
}
