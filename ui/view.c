#include "ui/view.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/grid.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "ui/canvas.h"
#include "ui/wants.h"

/* What something was found for, and that of it which the user chooses. */
struct asked {
    uint64_t stamp, of;
};

struct view {
    uint64_t *drawn; /* by row, see struct canvas */
    struct cover cover;
    int rows, columns;
    struct hours hours;
    unsigned idle;
    struct asked hours_asked, idle_asked;
    unsigned names_of; /* the roster's revision, and one, that `name_cells` is of; 0: of none */
    int name_cells;
    int scroll_most;
    bool fits; /* else the terminal is too small, and `layout` and `hots` say nothing */
    struct layout layout;
    struct hots hots;
};

/* The two parts of the screen above the hint line: a body and a panel. A body without a panel takes both parts. A mode
 * without a body of its own lies over the view that it was opened from. */
struct screen_parts {
    view_part *body, *panel;
};

static const struct screen_parts parts[MODE_COUNT] = {
    [MODE_BOARD] = {.body = view_board, .panel = view_inspect},
    [MODE_QUICK_ADD] = {.panel = view_quick_add},
    [MODE_FORM] = {.panel = view_form},
    [MODE_MOVE] = {.panel = view_inspect},
    [MODE_CONFLICT] = {.panel = view_conflict},
    [MODE_BULK] = {.body = view_board, .panel = view_bulk},
    [MODE_REPEAT] = {.body = view_board, .panel = view_repeat},
    [MODE_STALE] = {.panel = view_stale},
    [MODE_GOTO] = {.panel = view_goto},
    [MODE_WAITING] = {.panel = view_waiting},
    [MODE_SEARCH] = {.panel = view_search},
    [MODE_FILTER] = {.panel = view_filter},
    [MODE_COMMAND] = {.panel = view_command},
    [MODE_HELP_SEARCH] = {.body = view_help, .panel = view_help_search},
    [MODE_CARD] = {.body = view_card},
    [MODE_VERSIONS] = {.panel = view_versions},
    [MODE_HELP] = {.body = view_help},
    [MODE_MESSAGES] = {.body = view_messages},
    [MODE_FINDER] = {.body = view_finder},
    [MODE_FINDER_FORM] = {.body = view_finder},
    [MODE_LIST] = {.body = view_list, .panel = view_list_detail},
    [MODE_PATTERN] = {.body = view_pattern},
    [MODE_LIST_LINE] = {.panel = view_list_line},
    [MODE_AVAILABILITY] = {.body = view_availability, .panel = view_inspect},
};

struct view *view_new(void)
{
    return mem_new(1, sizeof(struct view));
}

void view_free(struct view **view)
{
    if (*view == NULL)
        return;
    free((*view)->drawn);
    free((*view)->cover.roles);
    free((*view)->hots.list);
    free(*view);
    *view = NULL;
}

static uint64_t stamp_booking(uint64_t stamp, const struct booking *booking)
{
    stamp = stamp_bytes(stamp, &booking->id, sizeof booking->id);
    stamp = stamp_bytes(stamp, &booking->artist, sizeof booking->artist);
    stamp = stamp_mix(stamp, (uint64_t)booking->start);
    stamp = stamp_mix(stamp, (uint64_t)booking->end);
    return stamp_mix(stamp, (uint64_t)booking->status << 32 | (unsigned)booking->version);
}

static uint64_t stamp_changes(uint64_t stamp, const struct change *changes, size_t count)
{
    for (size_t at = 0; at < count; at++)
        stamp = stamp_booking(stamp_booking(stamp, &changes[at].after), &changes[at].part);
    return stamp;
}

static uint64_t stamp_edits(uint64_t stamp, const struct state *state)
{
    for (size_t at = 0; at < state->pending.count; at++) {
        const struct pending *pending = state->pending.list + at;
        stamp = stamp_mix(stamp, (uint64_t)pending->state << 32 | (uint64_t)pending->kind);
        stamp = stamp_bytes(stamp, &pending->act, sizeof pending->act);
        stamp = stamp_booking(stamp, &pending->after);
        stamp = stamp_changes(stamp, pending->changes, pending->change_count);
        stamp = stamp_mix(stamp, pending->refusal_count);
    }
    return stamp;
}

static uint64_t stamp_filter(uint64_t stamp, const struct state *state)
{
    const char *text = state->filtering.text;
    stamp = stamp_mix(stamp, (uint64_t)state->shown.grouping << 8 | (uint64_t)state->shown.sorting);
    stamp = stamp_mix(stamp, state->grid.artists);
    return text != NULL ? stamp_bytes(stamp, text, strlen(text)) : stamp;
}

/* A hash of what the user has chosen to see; others and the clock change none of it. */
static uint64_t stamp_chosen(const struct state *state)
{
    uint64_t stamp = stamp_mix(0, (uint64_t)state->shown.view);
    stamp = stamp_mix(stamp, (uint64_t)state->past.at);
    stamp = stamp_bytes(stamp, &state->drafting.open.id, sizeof state->drafting.open.id);
    return stamp_filter(stamp, state);
}

/* A hash of everything that the board's rows are drawn from, but for the cursor and the layout. */
static uint64_t stamp_state(const struct state *state, const struct frame *frame)
{
    uint64_t stamp = stamp_mix(stamp_chosen(state), frame->ascii);
    stamp = stamp_mix(stamp, (uint64_t)(state->clock.now / MINUTE_US));
    stamp = stamp_mix(stamp, state->bookings != NULL ? bookings_revision(state->bookings) : 0);
    stamp = stamp_mix(stamp, state->roster_revision);
    stamp = stamp_edits(stamp, state);
    stamp = stamp_mix(stamp, state->news.revision);
    if (state->settings.zone2 != NULL)
        stamp = stamp_bytes(stamp, zone_name(state->settings.zone2), strlen(zone_name(state->settings.zone2)));
    if (state->mode == MODE_MOVE)
        stamp = stamp_changes(stamp_booking(stamp, &state->carrying.booking), state->carrying.others,
                              state->carrying.other_count);
    if (state->mode == MODE_BULK)
        stamp = stamp_mix(stamp, state->bulk.refused + 1);
    if (state->mode == MODE_CONFLICT)
        stamp = stamp_mix(stamp, state->conflict.in_the_way_count + 1);
    return stamp;
}

static void fit(struct view *view, const struct state *state, struct frame *frame)
{
    if (frame->rows != state->terminal.rows || frame->columns != state->terminal.columns)
        frame_resize(frame, state->terminal.rows, state->terminal.columns);
    if (view->drawn != NULL && view->rows == frame->rows && view->columns == frame->columns)
        return;
    view->rows = frame->rows;
    view->columns = frame->columns;
    view->drawn = mem_resize(view->drawn, (size_t)view->rows + 1, sizeof *view->drawn);
    memset(view->drawn, 0, ((size_t)view->rows + 1) * sizeof *view->drawn);
    view->cover.roles = mem_resize(view->cover.roles, (size_t)view->columns + 1, sizeof *view->cover.roles);
    view->cover.width = 0;
    view->hots.count = 0;
}

static void draw_too_small(struct canvas *canvas)
{
    for (int row = 0; row < canvas->frame->rows; row++)
        canvas_blank(canvas, row);
    const char *words = canvas->frame->columns >= 21   ? "callboard needs "
                        : canvas->frame->columns >= 11 ? "needs "
                                                       : "";
    frame_format(canvas->frame, 0, 0, canvas->frame->columns, ROLE_PLAIN, "%s%dx%d", words, LAYOUT_LEAST_COLUMNS,
                 LAYOUT_LEAST_ROWS);
}

/* A hash of which days the user looks at, on which terminal; a week that comes is no change by others. */
static uint64_t stamp_days(const struct state *state, day first)
{
    uint64_t stamp = stamp_mix(stamp_chosen(state), (uint64_t)state->terminal.columns);
    return stamp_mix(stamp, (uint64_t)first << 1 | day_is_loaded(state, first));
}

/* True if it must be found anew: `of` says of which days, `stamp` whatever else it depends on. Finding it with every
 * step costs too much. While rows are held, what others do and the clock does moves no column either. */
static bool ask(struct asked *asked, const struct state *state, uint64_t of, uint64_t stamp)
{
    stamp = stamp_mix(stamp, of);
    if (asked->stamp == (stamp | 1) || (grid_is_held(state) && asked->of == (of | 1)))
        return false;
    *asked = (struct asked){.stamp = stamp | 1, .of = of | 1};
    return true;
}

/* What the day view shows, or what of each day the weeks do. */
static struct hours window_of(struct view *view, const struct state *state, uint64_t stamp)
{
    const struct tenant *tenant = &state->roster->tenant;
    bool by_hours = state->shown.zoom == ZOOM_DAY;
    day first = state_first_day(state);
    if (!by_hours)
        stamp = state->roster_revision; /* no booking counts */
    if (ask(&view->hours_asked, state, stamp_mix(stamp_days(state, first), by_hours), stamp))
        view->hours = by_hours ? wants_hours(state, first) : (struct hours){tenant->day_start, tenant->day_end};
    return by_hours ? wants_hours_in_hand(state, first, view->hours) : view->hours;
}

/* The longest name's, looked for once for each roster. */
static int name_cells(struct view *view, const struct state *state)
{
    bool held = view->names_of != 0 && grid_is_held(state);
    if (state->roster == NULL || held || view->names_of == state->roster_revision + 1)
        return view->name_cells;
    view->names_of = state->roster_revision + 1;
    view->name_cells = 0;
    for (size_t at = 0; at < state->roster->artist_count; at++) {
        int cells = text_width(state->roster->artists[at].name);
        view->name_cells = cells > view->name_cells ? cells : view->name_cells;
    }
    return view->name_cells;
}

static bool make_layout(struct view *view, struct canvas *canvas)
{
    const struct state *state = canvas->state;
    struct hours window = state->roster != NULL ? window_of(view, state, canvas->stamp) : (struct hours){0};
    struct layout_request request = {
        .rows = state->terminal.rows,
        .columns = state->terminal.columns,
        .board_rows = state_board_rows(state),
        .first = state_first_day(state),
        .days = state_days(state),
        .cursor = state->cursor.day,
        .cursor_slot = state->cursor.slot,
        .hours = state->shown.zoom == ZOOM_DAY && state->roster != NULL, /* whose hours they are */
        .window_start = window.start,
        .window_end = window.end,
        .name_cells = name_cells(view, state),
    };
    if (!layout_make(&request, &canvas->layout))
        return false;
    if (state->roster == NULL || state->shown.view != MODE_BOARD || canvas->layout.days != DAYS_A_WEEK ||
        request.days != DAYS_A_WEEK)
        return true;
    day first = canvas->layout.first;
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)canvas->layout.days_column);
    if (ask(&view->idle_asked, state, stamp_days(state, first), stamp))
        view->idle = wants_idle(canvas);
    request.idle = view->idle;
    return layout_make(&request, &canvas->layout);
}

static view_part *body_of(const struct state *state)
{
    return parts[state->mode].body != NULL ? parts[state->mode].body : parts[state->shown.view].body;
}

void view_draw(struct view *view, const struct state *state, struct frame *frame)
{
    const struct screen_parts *part = &parts[state->mode];
    struct canvas canvas = {.state = state, .frame = frame};
    fit(view, state, frame);
    canvas.drawn = view->drawn;
    canvas.cover = &view->cover;
    canvas_uncover(&canvas);
    canvas.hots = &view->hots;
    frame->cursor_visible = false;
    frame->cursor_row = frame->cursor_column = 0;
    canvas.stamp = stamp_state(state, frame);
    view->fits = make_layout(view, &canvas);
    view->layout = canvas.layout;
    if (!view->fits) {
        draw_too_small(&canvas);
        return;
    }
    canvas.stamp = stamp_bytes(canvas.stamp, &canvas.layout, sizeof canvas.layout);
    frame->names = canvas.layout.days_column;
    frame->figures = canvas.layout.load_column;
    view_title(&canvas);
    body_of(state)(&canvas);
    if (part->panel != NULL)
        part->panel(&canvas);
    view_hint(&canvas);
    view->scroll_most = canvas.scroll_most;
}

struct hit view_hit(const struct view *view, const struct state *state, int row, int column)
{
    struct hots hots = view->hots;
    struct canvas canvas = {.state = state, .layout = view->layout, .hots = &hots};
    return view->fits ? canvas_hit(&canvas, body_of(state), row, column) : (struct hit){0};
}

int view_scroll_most(const struct view *view)
{
    return view->scroll_most;
}
