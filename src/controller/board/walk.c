#include "controller/board/walk.h"

#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/grid.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

void walk_cells(struct turn *turn)
{
    cursor_right(turn->state, turn->action == ACTION_LEFT ? -turn->count : turn->count);
    reads_weeks(turn->state, turn->effects);
}

void walk_artists(struct turn *turn)
{
    cursor_down(turn->state, turn->action == ACTION_UP ? -turn->count : turn->count);
}

/* The nearest booking after (or before) the one under the cursor, or after the cell where that is free. */
static const struct booking *neighbour(const struct state *state, struct id artist, int step)
{
    instant cell_start, cell_end;
    cursor_cell(state, &cell_start, &cell_end);
    const struct booking *here = drawn_at_cursor(state), *best = NULL;
    struct drawn drawn[DRAWN_MOST];
    size_t count = drawn_collect(state, artist, INSTANT_NONE, INT64_MAX, drawn, DRAWN_MOST);
    for (size_t i = 0; i < count; i++) {
        const struct booking *booking = drawn[i].booking;
        int64_t order = here == NULL                    ? (booking->start < cell_start ? -1 : 1)
                        : booking->start != here->start ? (booking->start < here->start ? -1 : 1)
                                                        : id_compare(booking->id, here->id);
        if ((step > 0 && order > 0 && best == NULL) || (step < 0 && order < 0))
            best = booking;
    }
    return best;
}

void walk_bookings(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    int step = turn->action == ACTION_BOOKING_PREV ? -1 : 1;
    for (int i = 0; artist != NULL && i < turn->count; i++) {
        const struct booking *next = neighbour(state, artist->id, step);
        if (next == NULL) {
            message_say(state, MESSAGE_INFO, "%s has no %s booking in the weeks at hand.", artist->name,
                        step > 0 ? "later" : "earlier");
            break;
        }
        cursor_to_booking(state, next);
    }
    reads_weeks(state, turn->effects);
}

void walk_row_ends(struct turn *turn)
{
    struct state *state = turn->state;
    bool first = turn->action == ACTION_FIRST_DAY;
    if (state->shown.zoom == ZOOM_WEEKS) {
        cursor_to_day(state, first ? state->shown.first : state->shown.first + state_days(state) - 1);
    } else if (state->roster != NULL) {
        const struct tenant *tenant = &state->roster->tenant;
        instant end = zone_instant(tenant->zone, state->cursor.day, first ? tenant->day_start : tenant->day_end - 1);
        state->cursor.slot = cursor_slot_of(state, state->cursor.day, end);
        cursor_to_day(state, state->cursor.day);
    }
}

/* The line of the nth artist, from 1 on. */
static int nth_artist(const struct state *state, int n)
{
    int line = 0;
    for (size_t i = 0; i < state->grid.count; i++) {
        if (state->grid.lines[i].kind != LINE_ARTIST)
            continue;
        line = (int)i;
        if (--n == 0)
            break;
    }
    return line;
}

void walk_column_ends(struct turn *turn)
{
    struct state *state = turn->state;
    if (turn->counted)
        cursor_to_line(state, nth_artist(state, turn->count));
    else
        cursor_to_line(state, turn->action == ACTION_TOP ? 0 : nth_artist(state, (int)state->grid.count));
}

void walk_pages(struct turn *turn)
{
    int rows = state_line_rows(turn->state);
    bool half = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_HALF_UP;
    bool down = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_PAGE_DOWN;
    int step = half ? rows / 2 : rows - 1;
    step = step < 1 ? 1 : step;
    cursor_down(turn->state, down ? step * turn->count : -step * turn->count);
}

void walk_weeks(struct turn *turn)
{
    struct state *state = turn->state;
    day days = DAYS_A_WEEK * (turn->action == ACTION_WEEK_PREV ? -turn->count : turn->count);
    state->shown.first += days;
    grid_open_all(state);
    cursor_to_day(state, state->cursor.day + days);
    reads_weeks(state, turn->effects);
}

void walk_today(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->roster != NULL)
        state->cursor.slot = cursor_slot_of(state, state_today(state), state->clock.now);
    cursor_to_day(state, state_today(state));
    reads_weeks(state, turn->effects);
}

void walk_zoom(struct turn *turn)
{
    static const int weeks[ACTION_COUNT] = {
        [ACTION_ZOOM_1] = 1, [ACTION_ZOOM_2] = 2, [ACTION_ZOOM_4] = 4, [ACTION_ZOOM_8] = 8};
    view_show_weeks(turn->state, weeks[turn->action]);
    reads_weeks(turn->state, turn->effects);
}

void walk_zoom_to(struct turn *turn)
{
    view_show_weeks(turn->state, turn->count < WEEKS_MOST ? turn->count : WEEKS_MOST);
    reads_weeks(turn->state, turn->effects);
}

void walk_zoom_day(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->shown.zoom == ZOOM_DAY) {
        view_leave_day(state);
        return;
    }
    const struct booking *here = drawn_at_cursor(state);
    state->shown.zoom = ZOOM_DAY;
    if (here != NULL && here->start >= state_day_start(state, state->cursor.day)) {
        cursor_to_booking(state, here);
    } else {
        const struct tenant *tenant = state->roster != NULL ? &state->roster->tenant : NULL;
        state->cursor.slot = tenant == NULL
                                 ? 0
                                 : cursor_slot_of(state, state->cursor.day,
                                                  zone_instant(tenant->zone, state->cursor.day, tenant->day_start));
        cursor_to_day(state, state->cursor.day);
    }
}

void view_group_by(struct state *state, enum grouping grouping)
{
    state->shown.grouping = grouping;
    cursor_regrid(state);
}

void view_sort_by(struct state *state, enum sorting sorting)
{
    state->shown.sorting = sorting;
    cursor_regrid(state);
}

void view_open_lanes(struct state *state, bool all)
{
    state->shown.all_lanes = all;
    cursor_keep(state);
}

void walk_group(struct turn *turn)
{
    struct state *state = turn->state;
    static const char *const say[GROUPING_COUNT] = {"Not grouped.", "By department.", "By first skill."};
    view_group_by(state, (state->shown.grouping + 1) % GROUPING_COUNT);
    message_say(state, MESSAGE_INFO, "%s", say[state->shown.grouping]);
}

void walk_lanes(struct turn *turn)
{
    view_open_lanes(turn->state, !turn->state->shown.all_lanes);
}
