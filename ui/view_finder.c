/* The crew finder: the fields that are asked for, and below them who was found. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/selection.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum {
    FIRST_ROW = 1, /* below the title: the board's headings are not wanted */
    LABEL_CELLS = 10,
    FIELD_CELLS = 26,
    LIST_ROW = FIRST_ROW + FINDER_FIELDS + 2, /* behind a blank row and the list's headings */
    NAME_COLUMN = 5,
    NAME_CELLS = 20,
    FIGURE_CELLS = 9,
    SKILL_CELLS = 24,
    ROOMY = 100, /* columns */
    IN_A_ROW_MOST = 32,
};

/* ---- fields ---- */

static const char *const labels[FINDER_FIELDS] = {
    [FINDER_WHEN] = "when",
    [FINDER_RATE] = "top rate",
    [FINDER_SKILLS] = "skills",
    [FINDER_HOURS] = "hours",
};

static const char *const hints[FINDER_FIELDS] = {
    [FINDER_WHEN] = "tue-thu   next week   tomorrow 10-13",
    [FINDER_RATE] = "an hour at most, like 60 or 62.50",
    [FINDER_SKILLS] = "comp, nuke   or   any comp, nuke",
    [FINDER_HOURS] = "of it, like 16; empty: free all along",
};

/* Draws how the days were understood. */
static void write_when(struct pen *pen, const struct state *state)
{
    const struct finder *finder = &state->finder;
    const struct zone *zone = state->roster->tenant.zone;
    char text[80];
    if (finder->has_hours)
        format_times(zone, finder->find.start, finder->find.end, true, text, sizeof text);
    else if (finder->first == finder->last)
        zone_format_human(zone, finder->find.start, false, text, sizeof text);
    else
        day_format_span(finder->first, finder->last, text, sizeof text);
    if (!finder->has_hours && finder->first == finder->last)
        text[strlen(text) - strlen(" 00:00")] = '\0';
    pen_text(pen, ROLE_PLAIN, text);
    if (finder->first != finder->last && !finder->has_hours)
        pen_format(pen, ROLE_DIM, "  %d days", finder->last - finder->first + 1);
}

static void draw_field(struct canvas *canvas, enum finder_field_id id)
{
    const struct state *state = canvas->state;
    const struct finder *finder = &state->finder;
    bool focus = state->mode == MODE_FINDER_FORM && finder->focus == id;
    int row = FIRST_ROW + (int)id;
    struct pen pen = {.frame = canvas->frame, .row = row, .column = 1, .end = canvas->layout.columns - 1};
    struct area area = {row, 1 + LABEL_CELLS, 1, FIELD_CELLS};
    bool wrong = finder->problem != NULL && finder->problem_field == id;
    pen_text(&pen, wrong ? ROLE_CLASH : focus ? ROLE_OFFER : ROLE_DIM, labels[id]);
    if (finder->field[id].text != NULL)
        draw_line(canvas->frame, area, focus ? ROLE_INPUT : ROLE_PLAIN, finder->field + id, focus);
    pen.column = 1 + LABEL_CELLS + FIELD_CELLS + 2;
    if (focus)
        pen_text(&pen, ROLE_DIM, hints[id]);
    else if (id == FINDER_WHEN && state->roster != NULL && finder->find.end != 0)
        write_when(&pen, state);
    else if (id == FINDER_RATE && state->roster != NULL && finder->find.rate > 0)
        pen_format(&pen, ROLE_DIM, "%s an hour at most", state->roster->tenant.currency);
    else if (id == FINDER_SKILLS && finder->find.skills != NULL && strchr(finder->find.skills, '\n') != NULL)
        pen_text(&pen, ROLE_DIM, finder->find.any ? "any of them" : "all of them");
}

/* ---- who was found ---- */

static void write_figure(struct pen *pen, enum role role, const char *text)
{
    int gap = FIGURE_CELLS - text_width(text);
    pen_gap(pen, gap > 0 ? gap : 0);
    pen_text(pen, role, text);
}

/* "62.50", "62", and nothing where there is no rate. */
static void write_money(struct pen *pen, int64_t cents)
{
    char text[32] = "";
    if (cents >= 0)
        snprintf(text, sizeof text, cents % 100 ? "%lld.%02lld" : "%lld", (long long)cents / 100,
                 (long long)cents % 100);
    write_figure(pen, ROLE_PLAIN, text);
}

static void write_free(struct pen *pen, const struct finder *finder, const struct finding *one)
{
    bool all_along = one->enough && finder->find.minutes == 0;
    char text[64], way[32] = "";
    if (one->in_the_way > 0)
        snprintf(way, sizeof way, ", %d %s%s", one->in_the_way, all_along ? "hold" : "booking",
                 one->in_the_way == 1 ? "" : "s");
    snprintf(text, sizeof text, "%s%s", all_along ? "free all along" : one->enough ? "enough" : "in part", way);
    pen_gap(pen, 3);
    pen_text(pen, !one->enough ? ROLE_DIM : *way ? ROLE_CLASH : ROLE_LIVE, text);
}

static void write_skills(struct pen *pen, const struct artist *artist)
{
    int end = pen->column + SKILL_CELLS;
    for (size_t at = 0; at < artist->skill_count; at++)
        if (pen->column + text_width(artist->skills[at]) <= end) {
            pen_text(pen, ROLE_DIM, artist->skills[at]);
            pen_gap(pen, 1);
        }
    pen->column = end;
}

static void draw_candidate(struct canvas *canvas, int row, int index)
{
    const struct state *state = canvas->state;
    const struct finder *finder = &state->finder;
    const struct finding *one = finder->found + index;
    const struct artist *artist = roster_artist(state->roster, one->artist);
    struct pen pen = {.frame = canvas->frame, .row = row, .column = NAME_COLUMN, .end = canvas->layout.columns - 1};
    bool under_cursor = index == finder->cursor;
    char hours[32];
    if (selection_is_marked(state, one->artist))
        frame_text(canvas->frame, row, NAME_COLUMN - 1, 1, ROLE_SELECTED, "#");
    pen.end = NAME_COLUMN + NAME_CELLS - 1;
    pen_text(&pen, under_cursor ? ROLE_BRAND : ROLE_PLAIN, artist != NULL ? artist->name : "?");
    pen.column = NAME_COLUMN + NAME_CELLS;
    pen.end = canvas->layout.columns - 1;
    if (artist != NULL && canvas->layout.columns >= ROOMY)
        write_skills(&pen, artist);
    write_money(&pen, artist != NULL ? artist->rate : -1);
    write_money(&pen, one->cost);
    snprintf(hours, sizeof hours, one->minutes % 60 ? "%d:%02d h" : "%d h", one->minutes / 60, one->minutes % 60);
    write_figure(&pen, ROLE_PLAIN, hours);
    write_free(&pen, finder, one);
    if (under_cursor && state->mode == MODE_FINDER) {
        frame_role(canvas->frame, row, 1, canvas->layout.columns - 2, ROLE_CURSOR);
        canvas->frame->cursor_row = row;
        canvas->frame->cursor_column = NAME_COLUMN;
        canvas->frame->cursor_visible = true;
    }
}

static void draw_headings(struct canvas *canvas, int row)
{
    struct pen pen = {.frame = canvas->frame, .row = row, .column = NAME_COLUMN, .end = canvas->layout.columns - 1};
    pen_text(&pen, ROLE_DIM, "Artist");
    pen.column = NAME_COLUMN + NAME_CELLS + (canvas->layout.columns >= ROOMY ? SKILL_CELLS : 0);
    write_figure(&pen, ROLE_DIM, "rate");
    write_figure(&pen, ROLE_DIM, "cost");
    write_figure(&pen, ROLE_DIM, "free");
}

/* Whole pages, so that a step changes two rows. */
static void draw_list(struct canvas *canvas, int last)
{
    const struct finder *finder = &canvas->state->finder;
    int rows = last - LIST_ROW + 1, top = rows > 0 ? finder->cursor / rows * rows : 0;
    for (int index = top; index < (int)finder->count && index < top + rows; index++) {
        canvas_hot_row(canvas, LIST_ROW + index - top, index);
        draw_candidate(canvas, LIST_ROW + index - top, index);
    }
}

/* What would be amiss if the one under the cursor were booked then. Days alone have no hours of their own yet: they
 * become the artist's. */
static void write_amiss(struct pen *pen, const struct state *state, const struct artist *artist)
{
    const struct finder *finder = &state->finder;
    struct booking wanted = {.artist = artist->id,
                             .start = finder->find.start,
                             .end = finder->find.end,
                             .status = STATUS_PENCIL,
                             .lapses_at = INSTANT_NONE,
                             .queued_at = INSTANT_NONE,
                             .decide_by = INSTANT_NONE};
    struct clash clash = drawn_clash(state, &wanted);
    clash.kinds &= ~(unsigned)CLASH_HOLD; /* it stands before, with its time */
    if (!finder->has_hours)
        clash.kinds &= ~(unsigned)(CLASH_PATTERN | CLASH_TURNAROUND);
    pen_gap(pen, 1);
    write_clash(pen, clash_words(&state->roster->tenant, &clash));
}

/* Draws what the artist under the cursor has in those days, as far as the board has loaded it. */
static void draw_bookings(struct canvas *canvas, int row)
{
    const struct state *state = canvas->state;
    const struct finder *finder = &state->finder;
    const struct artist *artist = roster_artist(state->roster, finder->found[finder->cursor].artist);
    struct pen pen = {.frame = canvas->frame, .row = row, .column = 1, .end = canvas->layout.columns - 1};
    struct drawn drawn[IN_A_ROW_MOST];
    char text[80];
    if (artist == NULL ||
        !bookings_covers(state->bookings, day_monday(finder->first), day_monday(finder->last) + DAYS_A_WEEK))
        return;
    size_t count = drawn_list(state, artist, finder->find.start, finder->find.end, drawn, IN_A_ROW_MOST, NULL);
    pen_text(&pen, ROLE_BRAND, artist->name);
    for (size_t at = 0; at < count; at++) {
        drawn[at].clashes = CLASH_NONE;
        format_glyph(state, drawn + at, text, sizeof text);
        pen_gap(&pen, 2);
        pen_format(&pen, booking_blocks(drawn[at].booking->status) ? ROLE_PLAIN : ROLE_CLASH, "%s%s", text,
                   drawn[at].booking->title);
        format_times(state->roster->tenant.zone, drawn[at].booking->start, drawn[at].booking->end, false, text,
                     sizeof text);
        pen_gap(&pen, 1);
        pen_text(&pen, ROLE_DIM, text);
    }
    write_amiss(&pen, state, artist);
}

static const char *state_word(const struct state *state)
{
    const struct finder *finder = &state->finder;
    if (finder->problem != NULL || finder->field[FINDER_WHEN].text == NULL)
        return "";
    if (!finder->loaded && finder->count == 0)
        return state->link.state == LINK_LIVE ? "Looking ..." : "Not connected: it is asked when the link is back.";
    return finder->loaded && finder->count == 0
               ? "Nobody is free then. A higher rate, fewer skills or \"any\" may find somebody."
               : "";
}

/* In a studio without artists: who adds them, and by which keys. */
static void say_empty(struct canvas *canvas, struct area area)
{
    const struct state *state = canvas->state;
    char list[32];
    format_keys(keymap_key(state->keymap, ACTION_VIEW_ARTISTS), list, sizeof list);
    char *text = state->roster->role == MEMBER_ADMIN
                     ? mem_format("There are no artists yet, so nobody can be found: %s leads to their list, where %s "
                                  "adds one.",
                                  list, keymap_key(state->keymap, ACTION_LIST_ADD))
                     : mem_copy("There are no artists yet, so nobody can be found: an admin adds them.");
    draw_wrapped(canvas->frame, area, 0, ROLE_PLAIN, text);
    free(text);
}

void view_finder(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    int last = canvas->layout.hint_row - 1;
    struct area sentence = {LIST_ROW, NAME_COLUMN, last - LIST_ROW + 1, canvas->layout.columns - 1 - NAME_COLUMN};
    for (int row = FIRST_ROW; row <= last; row++)
        canvas_blank(canvas, row);
    for (enum finder_field_id id = 0; id < FINDER_FIELDS; id++)
        draw_field(canvas, id);
    if (state->finder.problem != NULL)
        frame_text(canvas->frame, LIST_ROW - 2, 1, canvas->layout.columns - 2, ROLE_CLASH, state->finder.problem);
    if (state->roster != NULL && state->roster->artist_count == 0)
        say_empty(canvas, sentence);
    else
        draw_wrapped(canvas->frame, sentence, 0, ROLE_DIM, state_word(state));
    if (state->finder.count == 0 || state->roster == NULL)
        return;
    draw_headings(canvas, LIST_ROW - 1);
    if (!state_has_rules(state)) { /* every row is needed for the list */
        draw_list(canvas, last);
        return;
    }
    draw_list(canvas, last - 2);
    draw_bookings(canvas, last - 1);
}
