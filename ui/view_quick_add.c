/* The panels of quick add and of going to a date: the line that is typed, and below it what was understood. */
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "domain/clamp.h"
#include "domain/text.h"
#include "ui/canvas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    UNDERSTOOD = 2,  /* a row of the panel */
    SHORT_ROWS = 80, /* columns */
    WRAP_LOSS = 12,  /* cells at a row's end that a word has no room in */
};

static struct area draw_input(struct canvas *canvas)
{
    struct pen pen = canvas_panel_row(canvas, 1);
    struct area area = {pen.row, 3, 1, canvas->layout.columns - 5};
    pen_text(&pen, ROLE_OFFER, ">");
    draw_line(canvas->frame, area, ROLE_INPUT, &canvas->state->line, true);
    return area;
}

/* What was read as something looks like that; the rest is the title. */
static void draw_marks(struct canvas *canvas, struct area area)
{
    static const enum role roles[] = {[QUICKADD_WHEN] = ROLE_READ_WHEN,
                                      [QUICKADD_WHAT] = ROLE_READ_WHAT,
                                      [QUICKADD_STATUS] = ROLE_READ_STATUS,
                                      [QUICKADD_NOTE] = ROLE_DIM,
                                      [QUICKADD_DOUBT] = ROLE_DOUBT};
    const struct quickadd *reading = &canvas->state->quick_add.reading;
    for (size_t i = 0; i < reading->mark_count; i++)
        draw_line_part(canvas->frame, area, roles[reading->marks[i].kind], &canvas->state->line, reading->marks[i].from,
                       reading->marks[i].length);
}

/* On two rows if need be, or three short ones; at least one is left for the remarks. Returns the panel's row below. */
static int draw_understood(struct canvas *canvas, const struct quickadd_context *context)
{
    const struct state *state = canvas->state;
    const struct quickadd *reading = &state->quick_add.reading;
    struct pen pen = canvas_panel_rows(canvas, UNDERSTOOD);
    char zone2[120] = "";
    int first = pen.row;
    pen.more = clamp(pen.more - 1, 0, canvas->layout.columns < SHORT_ROWS ? 2 : 1);
    pen_gap(&pen, 2);
    if (state->line.text[strspn(state->line.text, " ")] == '\0') {
        char *example = quickadd_example(context);
        pen_format(&pen, ROLE_DIM, "for example  %s", example);
        free(example);
    } else if (reading->problem != NULL) {
        pen_text(&pen, ROLE_CLASH, reading->problem);
    } else {
        format_zone2(state, reading->start, reading->end, zone2, sizeof zone2);
        char *words = quickadd_explain(reading, context, pen_room(&pen) - text_width(zone2) - pen.more * WRAP_LOSS);
        pen_text(&pen, ROLE_PLAIN, words);
        pen_text(&pen, ROLE_PLAIN, zone2);
        free(words);
    }
    return UNDERSTOOD + 1 + pen.row - first;
}

/* Of several bookings says how many; of several artists, who is the first. */
static void write_refusals(struct pen *pen, const struct state *state)
{
    struct quick_add_taken taken = quick_add_taken(state);
    if (taken.count == 0)
        return;
    write_refusal(pen, state, &taken.first);
    const struct artist *artist = roster_artist(state->roster, taken.first.artist);
    if (artist != NULL && !id_equal(artist->id, state->quick_add.artist))
        pen_format(pen, ROLE_CONFLICT, ", %s", artist->name);
    if (taken.of > 1)
        pen_format(pen, ROLE_CONFLICT, "; %zu of %zu", taken.count, taken.of);
}

/* What is doubtful, what would be refused, what clashes. */
static void write_remarks(struct pen *pen, const struct state *state)
{
    const struct quickadd *reading = &state->quick_add.reading;
    if (reading->doubt != NULL) {
        pen_gap(pen, 2);
        pen_text(pen, ROLE_CLASH, reading->doubt);
    }
    if (state->line.text[strspn(state->line.text, " ")] != '\0')
        write_refusals(pen, state);
    if (reading->doubt == NULL)
        write_clash_whole(pen, quick_add_clash_words(state));
}

/* What Tab would put there has the first row. If there is but one, somebody who has typed all of a code may press Enter
 * now: in a low window the remarks are worth more then. */
static void draw_remarks(struct canvas *canvas, int row)
{
    const struct state *state = canvas->state;
    size_t candidates = state->prompt.candidates.count;
    bool low = canvas_panel_row(canvas, row + 1).row<0, remarks = quick_add_taken(state).count> 0;
    bool shown = candidates > 0 && !(low && candidates == 1 && remarks);
    if (shown)
        draw_candidates(canvas, row, true);
    struct pen pen = canvas_panel_rows(canvas, row + shown);
    if (pen.row >= 0)
        write_remarks(&pen, state);
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

/* The rule names what the cursor is on; the row of what was understood says what the line itself names. */
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
    if (pen.end - pen.column > 58) {
        pen.column = pen.end - 54;
        pen_text(&pen, ROLE_DIM, " title @project >artist tue-thu 9-18 each hold ; note ");
    }
    struct quickadd_context context = quick_add_context(state);
    draw_marks(canvas, draw_input(canvas));
    draw_remarks(canvas, draw_understood(canvas, &context));
}

void view_goto(struct canvas *canvas)
{
    struct pen pen = canvas_rule(canvas, ROLE_BRAND, "go to");
    char iso[16], day_and_month[16];
    day tomorrow = state_today(canvas->state) + 1; /* no example is over */
    struct civil date = day_civil(tomorrow);
    day_format_iso(tomorrow, iso, sizeof iso);
    snprintf(day_and_month, sizeof day_and_month, "%d %s", date.day, month_name(date.month));
    pen_gap(&pen, 2);
    pen_format(&pen, ROLE_DIM, " tue  %s  %s  W%d  +2w  today ", day_and_month, iso, day_iso_week(tomorrow).week);
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
