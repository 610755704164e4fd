/* The panels of quick add and of going to a date: the line that is typed, and below it what was understood. */
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "ui/canvas.h"

#include <stdlib.h>

static void draw_input(struct canvas *canvas)
{
    struct pen pen = canvas_panel_row(canvas, 1);
    struct area area = {pen.row, 3, 1, canvas->layout.columns - 5};
    pen_text(&pen, ROLE_OFFER, ">");
    draw_line(canvas->frame, area, ROLE_INPUT, &canvas->state->line, true);
}

static void draw_understood(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    struct pen pen = canvas_panel_row(canvas, 2);
    struct quickadd_context context = {
        .roster = state->roster,
        .artist = roster_artist(state->roster, state->quick_add.artist),
        .today = state_today(state),
        .first = state->quick_add.first,
        .last = state->quick_add.last,
    };
    char *words = quickadd_explain(&state->quick_add.reading, &context), zone2[120] = "";
    if (state->quick_add.reading.problem == NULL)
        format_zone2(state, state->quick_add.reading.start, state->quick_add.reading.end, zone2, sizeof zone2);
    pen_gap(&pen, 2);
    if (state->quick_add.reading.problem != NULL)
        pen_text(&pen, ROLE_CLASH, state->quick_add.reading.problem);
    else
        pen_format(&pen, ROLE_PLAIN, "%s%s", words, zone2);
    free(words);
    write_clash(&pen, quick_add_clash_words(state));
}

/* Several artists are counted, a single one is named. */
static void write_selected(struct pen *pen, const struct state *state)
{
    const struct artist *only = NULL;
    size_t count = 0;
    for (size_t at = 0; at < state->roster->artist_count; at++)
        if (selection_has_artist(state, state->roster->artists + at)) {
            only = state->roster->artists + at;
            count++;
        }
    if (count == 1)
        pen_format(pen, ROLE_BRAND, " %s ", only->name);
    else
        pen_format(pen, ROLE_SELECTED, " %zu artists ", count);
}

void view_quick_add(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct artist *artist = state->roster != NULL ? roster_artist(state->roster, state->quick_add.artist) : NULL;
    struct pen pen =
        canvas_rule(canvas, ROLE_BRAND, state->quick_add.challenges ? "challenge: a second option for" : "add");
    if (artist == NULL)
        return;
    pen_gap(&pen, 2);
    if (state->quick_add.selected)
        write_selected(&pen, state);
    else
        pen_format(&pen, ROLE_BRAND, " %s ", artist->name);
    pen_format(&pen, ROLE_PLAIN, " %s %d ", weekday_name(day_weekday(state->quick_add.first)),
               day_civil(state->quick_add.first).day);
    if (state->quick_add.last != state->quick_add.first)
        pen_format(&pen, ROLE_PLAIN, "- %s %d ", weekday_name(day_weekday(state->quick_add.last)),
                   day_civil(state->quick_add.last).day);
    pen_format(&pen, ROLE_PLAIN, "%s ", month_name(day_civil(state->quick_add.last).month));
    if (pen.end - pen.column > 62) {
        pen.column = pen.end - 58;
        pen_text(&pen, ROLE_DIM, " title @project tue-thu 9-18 hold|pencil|confirmed ; note ");
    }
    draw_input(canvas);
    draw_understood(canvas);
}

void view_goto(struct canvas *canvas)
{
    struct pen pen = canvas_rule(canvas, ROLE_BRAND, "go to");
    pen_gap(&pen, 2);
    pen_text(&pen, ROLE_DIM, " tue  24 nov  2026-11-24  W48  +2w  today ");
    draw_input(canvas);
    pen = canvas_panel_row(canvas, 2);
    pen_gap(&pen, 2);
    if (canvas->state->line_problem != NULL)
        pen_text(&pen, ROLE_CLASH, canvas->state->line_problem);
}

void view_repeat(struct canvas *canvas)
{
    struct pen pen = canvas_rule(canvas, ROLE_BRAND, "repeat");
    pen_gap(&pen, 2);
    pen_text(&pen, ROLE_DIM, " weekly 4   daily until 18 dec   workdays 3   every 2 weeks 6 ");
    draw_input(canvas);
    pen = canvas_panel_row(canvas, 2);
    pen_gap(&pen, 2);
    if (canvas->state->line_problem != NULL)
        pen_text(&pen, ROLE_CLASH, canvas->state->line_problem);
    else
        pen_text(&pen, ROLE_DIM, "Enter shows what of it is taken, before anything is booked.");
}
