#include "controller/board/cursor.h"

#include "controller/board/drawn.h"
#include "controller/board/grid.h"
#include "domain/clamp.h"
#include "domain/when.h"

void cursor_cell(const struct state *state, instant *start, instant *end)
{
    *start = state_day_start(state, state->cursor.day);
    *end = state_day_start(state, state->cursor.day + 1);
    if (state->shown.zoom != ZOOM_DAY || state->roster == NULL)
        return;
    *start += state->cursor.slot * MINUTES_A_SLOT * MINUTE_US;
    if (*start + MINUTES_A_SLOT * MINUTE_US < *end)
        *end = *start + MINUTES_A_SLOT * MINUTE_US;
}

/* The last one may be shorter than the others. */
static int slots_of(const struct state *state, day d)
{
    int minutes = state->roster != NULL ? zone_day_minutes(state->roster->tenant.zone, d) : MINUTES_A_DAY;
    return (minutes + MINUTES_A_SLOT - 1) / MINUTES_A_SLOT;
}

int cursor_slot_of(const struct state *state, day d, instant at)
{
    int slot = (int)(zone_elapsed(state->roster->tenant.zone, d, at) / MINUTES_A_SLOT);
    return clamp(slot, 0, slots_of(state, d) - 1);
}

/* The booking the cursor falls on in its cell: the first that is seen there, but the one in the hand before all. */
static struct id first_in_cell(const struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    if (state->mode == MODE_MOVE)
        return state->carrying.booking.id;
    if (artist == NULL)
        return (struct id){0};
    instant start, end;
    cursor_cell(state, &start, &end);
    return drawn_first(state, artist->id, start, end);
}

static int lanes_between(const struct state *state, int from, int to)
{
    int rows = 0;
    for (int i = from; i <= to; i++)
        rows += state->grid.lines[i].lanes;
    return rows;
}

void cursor_scroll(struct state *state)
{
    int rows = state_line_rows(state), line = state->cursor.line;
    if (rows == 0 || state->grid.count == 0)
        return;
    int above = line > 0 && state->grid.lines[line - 1].kind == LINE_GROUP ? line - 1 : line;
    if (state->cursor.top > above)
        state->cursor.top = above;
    while (state->cursor.top < line && lanes_between(state, state->cursor.top, line) > rows)
        state->cursor.top++;
}

/* The line that the cursor left closes. Going down the list opens none, so that the rows below stay where they are. */
static void arrive(struct state *state, int old_line)
{
    state->cursor.booking = first_in_cell(state);
    state->cursor.follows_today = state->cursor.day == state_today(state);
    if (old_line != state->cursor.line)
        state->cursor.opened = false;
    if (state->mode == MODE_MOVE || state->mode == MODE_BULK) /* what is in the way is seen below it */
        state->cursor.opened = true;
    if (old_line != state->cursor.line)
        grid_open_line(state, old_line);
    grid_open_line(state, state->cursor.line);
    cursor_scroll(state);
}

/* The cursor's row opens into lanes. */
static void open_row(struct state *state)
{
    state->cursor.opened = true;
    grid_open_line(state, state->cursor.line);
    cursor_scroll(state);
}

/* The nearest artist's line from `line` on, going by `step`; -1: none that way. */
static int artist_line(const struct state *state, int line, int step)
{
    while (line >= 0 && (size_t)line < state->grid.count && state->grid.lines[line].kind != LINE_ARTIST)
        line += step;
    return line >= 0 && (size_t)line < state->grid.count ? line : -1;
}

void cursor_down(struct state *state, int artists)
{
    int old = state->cursor.line, step = artists < 0 ? -1 : 1;
    for (int left = artists; left != 0; left -= step) {
        int next = artist_line(state, state->cursor.line + step, step);
        if (next < 0)
            break;
        state->cursor.line = next;
    }
    arrive(state, old);
}

void cursor_to_line(struct state *state, int line)
{
    int old = state->cursor.line, last = (int)state->grid.count - 1;
    line = line > last ? last : line;
    int found = artist_line(state, line < 0 ? 0 : line, 1);
    state->cursor.line = found < 0 ? 0 : found;
    if (line == 0)
        state->cursor.top = 0;
    arrive(state, old);
}

/* The first line of the last page. */
static int last_top(const struct state *state)
{
    int last = (int)state->grid.count - 1, top = last, rows = state_line_rows(state);
    while (top > 0 && lanes_between(state, top - 1, last) <= rows)
        top--;
    return top;
}

void cursor_roll(struct state *state, int lines)
{
    if (state->grid.count == 0)
        return;
    int most = last_top(state), top = state->cursor.top + lines, line = state->cursor.line;
    top = top > most ? most : top < 0 ? 0 : top;
    while (line > top && lanes_between(state, top, line) > state_line_rows(state))
        line--;
    line = line < top ? top : line;
    line = artist_line(state, line, lines < 0 && line > top ? -1 : 1);
    if (line >= 0 && line != state->cursor.line)
        cursor_to_line(state, line);
    state->cursor.top = top;
    cursor_scroll(state);
}

/* Whole weeks, as few as needed. */
static void bring_into_weeks(struct state *state)
{
    day first = state->shown.first, days = DAYS_A_WEEK * state->shown.weeks;
    if (state->cursor.day < first)
        first = day_monday(state->cursor.day);
    else if (state->cursor.day >= first + days)
        first = day_monday(state->cursor.day) + DAYS_A_WEEK - days;
    if (first == state->shown.first && state->shown.zoom == ZOOM_WEEKS)
        return;
    state->shown.first = first;
    grid_open_all(state);
}

void cursor_to_day(struct state *state, day d)
{
    state->cursor.day = d;
    bring_into_weeks(state);
    arrive(state, state->cursor.line);
}

void cursor_right(struct state *state, int cells)
{
    if (state->shown.zoom == ZOOM_WEEKS) {
        cursor_to_day(state, state->cursor.day + cells);
        return;
    }
    day d = state->cursor.day;
    int slot = state->cursor.slot + cells;
    for (; slot < 0; slot += slots_of(state, d))
        d--;
    for (; slot >= slots_of(state, d); d++)
        slot -= slots_of(state, d);
    state->cursor.slot = slot;
    if (d != state->cursor.day)
        cursor_to_day(state, d);
    else
        arrive(state, state->cursor.line);
}

void cursor_to(struct state *state, struct id artist, day d)
{
    int line = grid_line_of(state, artist);
    if (line < 0 && state->roster != NULL && roster_artist(state->roster, artist) != NULL) {
        grid_keep(state, artist);
        grid_build(state);
        line = grid_line_of(state, artist);
    }
    if (line >= 0)
        cursor_to_line(state, line);
    cursor_to_day(state, d);
}

void cursor_to_booking(struct state *state, const struct booking *booking)
{
    struct id id = booking->id;
    day d = zone_local(state->roster->tenant.zone, booking->start).day;
    state->cursor.slot = cursor_slot_of(state, d, booking->start);
    cursor_to(state, booking->artist, d);
    state->cursor.booking = id;
    open_row(state); /* others may hide it */
}

static bool in_cell(const struct state *state, const struct booking *booking)
{
    const struct artist *artist = state_cursor_artist(state);
    instant start, end;
    cursor_cell(state, &start, &end);
    return artist != NULL && id_equal(artist->id, booking->artist) && booking_overlaps(booking, start, end);
}

static bool on_the_board(const struct state *state, const struct booking *booking)
{
    day first = state_first_day(state);
    return grid_line_of(state, booking->artist) >= 0 &&
           booking_overlaps(booking, state_day_start(state, first), state_day_start(state, first + state_days(state)));
}

void cursor_regrid(struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    struct id stood_on = artist != NULL ? artist->id : (struct id){0}, booking = state->cursor.booking;
    bool opened = state->cursor.opened;
    grid_build(state);
    int line = grid_line_of(state, stood_on);
    cursor_to_line(state, line >= 0 ? line : state->cursor.line);
    state->cursor.booking = booking;
    state->cursor.opened = opened && line >= 0;
    cursor_keep(state);
}

/* Whatever the cursor was sent to stays its goal until the week it is in has come. */
static bool is_awaited(const struct state *state, struct id booking)
{
    return !id_is_nil(booking) && bookings_find(state->bookings, booking) == NULL &&
           !bookings_covers(state->bookings, state->shown.first, state->shown.first + DAYS_A_WEEK * state->shown.weeks);
}

/* The cursor stays on its booking if that is in its cell. */
static void stand(struct state *state, struct id kept, bool live)
{
    const struct booking *booking = live ? drawn_booking(state, kept) : NULL;
    if (is_awaited(state, kept) || (booking != NULL && in_cell(state, booking)))
        state->cursor.booking = kept;
}

static bool is_live(const struct state *state, const struct booking *booking)
{
    return booking != NULL && booking_is_live(booking, state_moment(state));
}

void cursor_keep(struct state *state)
{
    struct id kept = state->cursor.booking;
    const struct booking *booking = drawn_at_cursor(state);
    bool live = is_live(state, booking);
    grid_open_all(state);
    if (live && !in_cell(state, booking) && on_the_board(state, booking) &&
        booking->start >= state_day_start(state, state_first_day(state)))
        cursor_to_booking(state, booking);
    else
        arrive(state, state->cursor.line);
    stand(state, kept, live);
}

void cursor_load(struct state *state)
{
    struct id kept = state->cursor.booking;
    bool live = is_live(state, drawn_at_cursor(state));
    grid_open_all(state);
    arrive(state, state->cursor.line);
    stand(state, kept, live);
}

void cursor_stay(struct state *state)
{
    struct id kept = state->cursor.booking;
    bool live = is_live(state, drawn_at_cursor(state));
    if (!grid_is_held(state)) {
        cursor_load(state);
        return;
    }
    state->grid.stale = true;
    state->cursor.booking = first_in_cell(state);
    stand(state, kept, live);
}

void cursor_settle(struct state *state)
{
    if (grid_is_held(state))
        cursor_stay(state);
    else
        cursor_keep(state);
}

void cursor_follow_roster(struct state *state)
{
    struct cursor before = state->cursor;
    bool stands = (size_t)before.line < state->grid.count;
    struct id artist = stands ? state->grid.lines[before.line].id : (struct id){0};
    grid_follow(state);
    int line = grid_line_of(state, artist);
    if (line == before.line && grid_is_held(state))
        return;
    cursor_to_line(state, line >= 0 ? line : before.line);
    state->cursor.booking = before.booking;
    if (line < 0)
        return;
    state->cursor.opened = before.opened;
    state->cursor.top = line > before.line - before.top ? line - (before.line - before.top) : 0;
    cursor_scroll(state);
}

void cursor_place(struct state *state)
{
    day today = state_today(state);
    state->cursor.follows_today =
        today >= state->shown.first && today < state->shown.first + DAYS_A_WEEK * state->shown.weeks;
    state->cursor.day = state->cursor.placed_on = state->cursor.follows_today ? today : state->shown.first;
}

void cursor_open_week(struct state *state)
{
    day opens;
    if (state->cursor.day != state->cursor.placed_on)
        return;
    if (state->shown.opens_on != NULL && when_parse_day(state->shown.opens_on, state_today(state), &opens, NULL))
        state->shown.first = day_monday(opens);
    cursor_place(state);
}

void cursor_pick(struct state *state, struct id booking)
{
    state->cursor.booking = booking;
}

void cursor_to_cell(struct state *state, int line, day d, int slot)
{
    if (state->shown.zoom == ZOOM_DAY)
        state->cursor.slot = slot;
    cursor_to_line(state, line);
    cursor_to_day(state, d);
}
