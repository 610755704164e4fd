/* The first two rows: whose board it is, which weeks, who sits here, whether the link is up; and the headings. */
#include "ui/canvas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/live/presence.h"
#include "controller/live/waiting.h"
#include "controller/reads/list.h"
#include "domain/text.h"

enum { LEGIBLE = 8 }; /* cells of a name that is cut */

static const struct {
    enum role role;
    const char *word;
} links[] = {
    [LINK_CONNECTING] = {ROLE_DIM, "connecting"},
    [LINK_LIVE] = {ROLE_LIVE, "live"},
    [LINK_OFFLINE] = {ROLE_OFFLINE, "offline"},
    [LINK_REFUSED] = {ROLE_OFFLINE, "no access"},
};

/* "W48  23-29 Nov 2026", in few cells without the year, in fewer the week alone. */
static void format_weeks(const struct canvas *canvas, int cells, char *out, size_t size)
{
    const struct layout *layout = &canvas->layout;
    day last = layout->first + layout->days - 1;
    char span[64], week[16], year[16];
    day_format_span(layout->first, last, span, sizeof span);
    if (layout->hour_cells > 0)
        snprintf(week, sizeof week, "%s", weekday_name(day_weekday(layout->first)));
    else if (layout->days <= DAYS_A_WEEK)
        snprintf(week, sizeof week, "W%d", day_iso_week(layout->first).week);
    else
        snprintf(week, sizeof week, "W%d-%d", day_iso_week(layout->first).week, day_iso_week(last).week);
    snprintf(out, size, "%s  %s", week, span);
    snprintf(year, sizeof year, " %d", day_civil(last).year);
    if (text_width(out) > cells) { /* what most know anyway goes first */
        size_t length = strlen(out), tail = strlen(year);
        if (length > tail && strcmp(out + length - tail, year) == 0)
            out[length - tail] = '\0';
    }
    if (text_width(out) > cells && layout->hour_cells == 0)
        snprintf(out, size, "%s", week);
}

static bool loading(const struct canvas *canvas)
{
    const struct state *state = canvas->state;
    day end = state->shown.first + state->shown.weeks * DAYS_A_WEEK;
    return state->link.state == LINK_LIVE && state->loading.weeks.ticket != 0 &&
           !(state->bookings != NULL && bookings_covers(state->bookings, state->shown.first, end));
}

/* Draws "+ ben, mia" up to the column `end`, with as many names as there is room for. Returns the cells that it
 * takes. */
static int draw_others(struct canvas *canvas, int end, const char *names)
{
    enum { MOST = 24 };
    if (names == NULL)
        return 0;
    int width = text_width(names);
    bool whole = width <= MOST;
    char text[MOST * 4 + 8];
    snprintf(text, sizeof text, "+ %.*s%s", (int)text_fit(names, MOST), names, whole ? "" : "..");
    width = text_width(text);
    frame_text(canvas->frame, 0, end - width, width, ROLE_PERSON, text);
    return width + 2;
}

/* "+2": how many they are, where their names have no room. Returns the cells that it takes. */
static int draw_count(struct canvas *canvas, int end, size_t count)
{
    char text[16];
    int width = snprintf(text, sizeof text, "+%zu", count);
    frame_text(canvas->frame, 0, end - width, width, ROLE_PERSON, text);
    return width + 1;
}

/* Draws from the right end: the link, then as much of the member's name and role as there is room for. Returns the
 * column where it begins. */
static int draw_session(struct canvas *canvas, size_t waiting)
{
    const struct state *state = canvas->state;
    int end = canvas->layout.columns - 1;
    const char *word = loading(canvas) ? "loading" : links[state->link.state].word;
    char who[160] = "";
    bool roomy = canvas->layout.columns >= 100;
    char *others = roomy && state->roster != NULL ? presence_names(state) : NULL;
    size_t count = !roomy && state->roster != NULL ? presence_count(state) : 0;
    if (state->roster != NULL) { /* that one only looks is said however narrow it is */
        bool with_role = roomy || state->roster->role == MEMBER_VIEWER;
        snprintf(who, sizeof who, with_role ? "%.80s  %s" : "%.80s",
                 roster_member_name(state->roster, state->roster->me), role_word(state->roster->role));
    }
    end -= text_width(word);
    frame_text(canvas->frame, 0, end, text_width(word), links[state->link.state].role, word);
    end -= draw_others(canvas, end - 2, others);
    free(others);
    end -= count > 0 ? draw_count(canvas, end - 2, count) : 0;
    end -= text_width(who) + 2;
    frame_text(canvas->frame, 0, end, text_width(who), ROLE_DIM, who);
    end = *who ? end : end + 2;
    if (waiting == 0)
        return end;
    int width = snprintf(who, sizeof who, "%zu wait%s", waiting, waiting == 1 ? "s" : "");
    end -= width + 2;
    frame_text(canvas->frame, 0, end, width, ROLE_CLASH, who);
    return end;
}

/* Says which rows are shown and in which order, instead of the tenant's name: "&skill:comp by load". */
static void put_choice(struct pen *pen, const struct state *state)
{
    static const char *const orders[SORTING_COUNT] = {"", "by name", "by load", "by rate"};
    const char *text = state->filtering.text != NULL ? state->filtering.text : "";
    int room = pen->end - pen->column - text_width(orders[state->shown.sorting]) - 4;
    if (state->filtering.text != NULL) {
        bool whole = text_width(text) <= room;
        pen_format(pen, ROLE_OFFER, "&%.*s%s", (int)text_fit(text, whole ? room : room - 2), text, whole ? "" : "..");
        pen_gap(pen, 1);
    }
    pen_text(pen, ROLE_DIM, orders[state->shown.sorting]);
}

/* "since Tue 24 Nov 18:00": what is marked as changed. */
static void put_since(struct pen *pen, const struct state *state)
{
    char *moment = state_moment_text(state, state->diff.since);
    pen_format(pen, ROLE_FRESH, "since %s", moment);
    pen_gap(pen, 1);
    free(moment);
}

/* "as of Tue 24 Nov 18:00", where otherwise the tenant is named. */
static void put_moment(struct pen *pen, const struct state *state)
{
    char *moment = state_moment_text(state, state->past.at);
    pen_format(pen, ROLE_PAST, "as of %s", moment);
    pen_gap(pen, 1);
    free(moment);
}

static void draw_title(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct booking *list[WAITING_MOST];
    char weeks[96];
    int right = draw_session(canvas, waiting_now(state, list));
    struct pen pen = {.frame = canvas->frame, .row = 0, .column = 1, .end = right - 2};
    if (state->shown.view == MODE_LIST)
        format_list_title(state, weeks, sizeof weeks);
    else
        format_weeks(canvas, right - 3, weeks, sizeof weeks);
    pen.end = right - 4 - text_width(weeks); /* the weeks matter more than a long name */
    if (pen_room(&pen) >= text_width("callboard"))
        pen_text(&pen, ROLE_BRAND, "callboard");
    pen_gap(&pen, 1);
    if (state->shown.view == MODE_AVAILABILITY) {
        pen_text(&pen, ROLE_HEADING, "availability");
        pen_gap(&pen, 1);
    }
    if (state->drafting.open.name != NULL) { /* never to be taken for the live board */
        pen_format(&pen, ROLE_DRAFT, " what-if %s ", state->drafting.open.name);
        pen_gap(&pen, 1);
    }
    bool board = state->shown.view != MODE_LIST; /* a list has rows of its own */
    if (state->past.at != 0 && state->roster != NULL)
        put_moment(&pen, state);
    if (state->diff.since != 0 && state->roster != NULL && board)
        put_since(&pen, state);
    if (board && (state->filtering.text != NULL || state->shown.sorting != SORTING_BOARD))
        put_choice(&pen, state);
    else if (state->roster != NULL && state->past.at == 0 && state->diff.since == 0 &&
             (pen_room(&pen) >= LEGIBLE || pen_room(&pen) >= text_width(state->roster->tenant.name)))
        pen_text(&pen, ROLE_DIM, state->roster->tenant.name);
    int centre = (canvas->layout.columns - text_width(weeks)) / 2;
    pen.column = pen.column + 2 > centre ? pen.column + 2 : centre;
    if (pen.column + text_width(weeks) > right - 2)
        pen.column = right - 2 - text_width(weeks) > 1 ? right - 2 - text_width(weeks) : 1;
    pen.end = right - 1;
    pen_text(&pen, ROLE_BRAND, weeks);
    if (state->past.at != 0)
        frame_role(canvas->frame, 0, 0, canvas->layout.columns, ROLE_PAST);
}

/* As much of a day's name as its cells can hold: "Mon 23", "M 23", "23". */
static void format_day(day d, int cells, char *out, size_t size)
{
    const char *weekday = weekday_name(day_weekday(d));
    int date = day_civil(d).day;
    if (cells >= 6)
        snprintf(out, size, "%s %d", weekday, date);
    else if (cells >= 4)
        snprintf(out, size, "%c %d", weekday[0], date);
    else
        snprintf(out, size, "%d", date);
}

static void draw_day_heading(struct canvas *canvas, int index)
{
    const struct layout *layout = &canvas->layout;
    day d = layout->first + index, today = state_today(canvas->state);
    int column = layout_day_column(layout, index), cells = layout_day_cells(layout, index), indent = 0;
    const struct roster *roster = canvas->state->roster;
    bool off = day_weekday(d) >= 5 || (roster != NULL && holiday_on(&roster->tenant.holidays, d) != NULL);
    enum role role = off ? ROLE_DIM : ROLE_HEADING;
    char text[16];
    format_day(d, cells, text, sizeof text);
    if (d == today) {
        role = ROLE_TODAY;
        frame_fill(canvas->frame, 1, column, cells, ' ', role);
        indent = cells > text_width(text) ? 1 : 0;
    }
    frame_text(canvas->frame, 1, column + indent, cells - indent, role, text);
}

/* If dates would run into each other, draws the week's Monday over its days. */
static void draw_week_headings(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    for (int index = 0; index < layout->days; index++) {
        day d = layout->first + index;
        if (day_weekday(d) == 0)
            frame_format(canvas->frame, 1, layout_day_column(layout, index), 6, ROLE_HEADING, "%d %s", day_civil(d).day,
                         month_name(day_civil(d).month));
    }
    for (int index = 0; index < layout->days; index++)
        if (layout->first + index == state_today(canvas->state))
            frame_role(canvas->frame, 1, layout_day_column(layout, index), layout->cells, ROLE_TODAY);
}

/* The heading that has scrolled away above the first row shown; -1: it is to be seen, or there is none. */
static int heading_above(const struct state *state)
{
    int line = state->cursor.top;
    if (state->shown.grouping == GROUPING_NONE || line <= 0 || (size_t)line >= state->grid.count ||
        state->grid.lines[line].kind != LINE_ARTIST)
        return -1;
    while (line >= 0 && state->grid.lines[line].kind == LINE_ARTIST)
        line--;
    return line;
}

static void draw_headings(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    const struct state *state = canvas->state;
    if (state->filtering.text != NULL && state->roster != NULL)
        frame_format(canvas->frame, 1, layout->name_column, layout->name_width, ROLE_OFFER, "%zu of %zu",
                     state->grid.artists, state->roster->artist_count);
    else if (heading_above(state) >= 0)
        frame_text(canvas->frame, 1, layout->name_column, layout->name_width, ROLE_GROUP,
                   state_group_title(state, state->grid.lines + heading_above(state)));
    else
        frame_text(canvas->frame, 1, layout->name_column, layout->name_width, ROLE_DIM, "Artist");
    frame_text(canvas->frame, 1, layout->load_column + layout->load_width - 1, 1, ROLE_DIM, "h");
    if (layout->hour_cells > 0) {
        // a studio that is not known has no hours: NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
        draw_hours(canvas, 1, state->roster->tenant.zone);
    } else if (layout->cells + layout->gap < 3) {
        draw_week_headings(canvas);
    } else {
        for (int index = 0; index < layout->days; index++)
            draw_day_heading(canvas, index);
    }
}

/* Mixes in which bookings wait; the canvas's stamp has how they stand. */
static uint64_t stamp_waiting(uint64_t stamp, const struct state *state)
{
    stamp = stamp_mix(stamp, state->waiting.seen_count);
    for (size_t at = 0; at < state->waiting.count; at++) {
        const struct booking *booking = state->waiting.list + at;
        stamp = stamp_bytes(stamp, &booking->id, sizeof booking->id);
        stamp = stamp_mix(stamp, (uint64_t)booking->status << 32 | (unsigned)booking->version);
    }
    return stamp;
}

void view_title(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)state->link.state * 2 + loading(canvas));
    if (state->shown.view == MODE_LIST)
        stamp =
            stamp_mix(stamp_mix(stamp, (uint64_t)state->shown.list << 32 | state->lists[state->shown.list].revision),
                      (uint64_t)list_count(state) << 1 | list_loading(state));
    if (canvas_begin_row(canvas, 0, stamp_waiting(stamp_mix(stamp, state->presence.revision), state)))
        draw_title(canvas);
    if (state->shown.view == MODE_LIST) {
        if (canvas_begin_row(canvas, 1, stamp))
            draw_list_headings(canvas);
    } else if (canvas_begin_row(canvas, 1,
                                stamp_mix(stamp, (uint64_t)state_today(state) << 32 | (uint32_t)heading_above(state))))
        draw_headings(canvas);
}
