/* The panels in which a search, a filter or a command is typed, with what it finds so far. */
#include <string.h>

#include "domain/text.h"
#include "ui/canvas.h"

static void draw_input(struct canvas *canvas, const char *sign, const struct line *line)
{
    struct pen pen = canvas_panel_row(canvas, 1);
    struct area area = {pen.row, 2, 1, canvas->layout.columns - 4};
    pen_text(&pen, ROLE_OFFER, sign);
    draw_line(canvas->frame, area, ROLE_INPUT, line, true);
}

static struct pen title(struct canvas *canvas, const char *name, const char *about)
{
    struct pen pen = canvas_rule(canvas, ROLE_BRAND, name);
    pen_gap(&pen, 2);
    pen_format(&pen, ROLE_DIM, " %s ", about);
    return pen;
}

static int candidate_cells(const struct candidate *candidate, bool about)
{
    return text_width(candidate->word) + (about && candidate->what[0] ? 1 + text_width(candidate->what) : 0);
}

void draw_candidates(struct canvas *canvas, int row, bool about)
{
    const struct prompt *prompt = &canvas->state->prompt;
    const struct candidates *all = &prompt->candidates;
    struct pen pen = canvas_panel_row(canvas, row);
    size_t chosen = prompt->choice > 0 ? prompt->choice - 1 : 0, first = 0;
    int width = 0;
    for (size_t at = 0; at < all->count && at <= chosen; at++) {
        width += candidate_cells(&all->list[at], about) + 2;
        if (width > pen.end - pen.column - 4) {
            first = at;
            width = candidate_cells(&all->list[at], about) + 2;
        }
    }
    pen_gap(&pen, 1);
    for (size_t at = first; at < all->count && pen.column < pen.end - 3; at++) {
        if (pen.column + candidate_cells(&all->list[at], about) > pen.end - 3) {
            pen_text(&pen, ROLE_DIM, "..");
            break;
        }
        pen_text(&pen, prompt->choice == at + 1 ? ROLE_CURSOR : ROLE_PLAIN, all->list[at].word);
        if (about && all->list[at].what[0])
            pen_format(&pen, ROLE_DIM, " %s", all->list[at].what);
        pen_gap(&pen, 2);
    }
}

/* About the chosen candidate, or the only one. */
static void draw_about(struct canvas *canvas, int row)
{
    const struct prompt *prompt = &canvas->state->prompt;
    const struct candidates *all = &prompt->candidates;
    struct pen pen = canvas_panel_row(canvas, row);
    if (all->count == 0 || (prompt->choice == 0 && all->count > 1))
        return;
    pen_gap(&pen, 1);
    pen_text(&pen, ROLE_DIM, all->list[prompt->choice > 0 ? prompt->choice - 1 : 0].what);
}

void view_search(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    title(canvas, "search", "artists, projects and titles in the days shown; then n and N");
    draw_input(canvas, "/", &state->line);
    struct pen pen = canvas_panel_row(canvas, 2);
    pen_gap(&pen, 1);
    if (state->line_problem != NULL)
        pen_text(&pen, ROLE_CLASH, state->line_problem);
    else if (state->search.text != NULL)
        pen_format(&pen, ROLE_PLAIN, "%zu of %zu", state->search.at, state->search.count);
}

void view_filter(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    title(canvas, "filter", "skill:comp free:tue project:SUN status:hold rate<60 dept:fx mine text -not =saved");
    draw_input(canvas, "&", &state->line);
    struct pen pen = canvas_panel_row(canvas, 2);
    pen_gap(&pen, 1);
    if (state->line_problem != NULL)
        pen_text(&pen, ROLE_CLASH, state->line_problem);
    else
        pen_format(&pen, ROLE_PLAIN, "%zu of %zu artists", state->grid.artists, state->roster->artist_count);
    draw_candidates(canvas, 3, false);
}

void view_command(struct canvas *canvas)
{
    title(canvas, "command", "an action or setting by its name, or a date; Tab completes");
    draw_input(canvas, ":", &canvas->state->line);
    draw_candidates(canvas, 2, false);
    draw_about(canvas, 3);
}

void view_help_search(struct canvas *canvas)
{
    title(canvas, "search the help", "only lines with it stay");
    draw_input(canvas, "/", &canvas->state->help.line);
}
