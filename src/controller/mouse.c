#include "controller/mouse.h"

#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/keyboard.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"

enum { DOUBLE_CLICK_US = 400000, WHEEL_LINES = 3 };

static bool has_act(const struct state *state, enum action_id action)
{
    return mode_handler(state->modes, state->mode, action) != NULL;
}

static bool shows_grid(const struct state *state)
{
    return state->mode == MODE_BOARD || state->mode == MODE_AVAILABILITY;
}

static bool is_artist_line(const struct state *state, int line)
{
    return line >= 0 && (size_t)line < state->grid.count && state->grid.lines[line].kind == LINE_ARTIST;
}

/* ---- a click ---- */

static void put_cursor(struct state *state, const struct hit *hit)
{
    cursor_to_cell(state, hit->line, hit->day, hit->slot);
    if (!id_is_nil(hit->booking))
        cursor_pick(state, hit->booking);
}

static void press_cell(struct state *state, const struct hit *hit)
{
    if (state->mode == MODE_MOVE) { /* picked up by its key: a click takes it there */
        move_to_cell(state, hit->line, hit->day, hit->slot);
        return;
    }
    if (!shows_grid(state))
        return;
    if (state->pointer.ranged)
        selection_end_range(state);
    state->pointer.ranged = false;
    put_cursor(state, hit);
    state->pointer.down = true;
    state->pointer.from = *hit;
}

static void press_row(struct state *state, struct effects *effects, int row)
{
    struct turn turn = {.state = state, .effects = effects, .count = 1};
    if (mode_row(state, state->mode)->point != NULL)
        mode_row(state, state->mode)->point(&turn, row);
}

static void press_keys(struct state *state, struct effects *effects, const struct hit *hit)
{
    for (int at = 0; at < HIT_KEYS_MOST && hit->keys[at] != 0; at++)
        keyboard_press(state, effects, hit->keys[at]);
}

static bool is_second_click(const struct state *state, const struct event *event)
{
    const struct pointer *pointer = &state->pointer;
    return pointer->clicked_at != 0 && event->at - pointer->clicked_at < DOUBLE_CLICK_US &&
           pointer->row == event->mouse.row && pointer->column == event->mouse.column;
}

/* Opens what the first click chose, even if that made the rows move. */
static void open_it(struct state *state, struct effects *effects)
{
    static const enum action_id opening[] = {ACTION_OPEN, ACTION_LIST_OPEN, ACTION_GO_THERE, ACTION_DROP};
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
        if (has_act(state, opening[i])) {
            keyboard_act(state, effects, opening[i]);
            return;
        }
}

static void press(struct state *state, struct effects *effects, const struct event *event)
{
    const struct hit *hit = &event->mouse.hit;
    struct pointer *pointer = &state->pointer;
    bool second = is_second_click(state, event), chooses = hit->kind == HIT_CELL || hit->kind == HIT_ROW;
    pointer->down = pointer->carrying = false;
    pointer->clicked_at = chooses && !second ? event->at : 0;
    pointer->row = event->mouse.row;
    pointer->column = event->mouse.column;
    if (second && chooses)
        open_it(state, effects);
    else if (hit->kind == HIT_CELL && is_artist_line(state, hit->line))
        press_cell(state, hit);
    else if (hit->kind == HIT_ROW)
        press_row(state, effects, hit->line);
    else if (hit->kind == HIT_KEYS)
        press_keys(state, effects, hit);
    else if (hit->kind == HIT_HEADINGS && shows_grid(state) && state->roster != NULL)
        cursor_to_day(state, hit->day);
}

/* ---- dragging ---- */

/* The first step decides: a booking that was pressed on goes along; from a free part a range is drawn. */
static void begin_drag(struct state *state, struct effects *effects)
{
    struct pointer *pointer = &state->pointer;
    if (!shows_grid(state)) {
        pointer->down = false;
    } else if (state->mode == MODE_BOARD && !id_is_nil(pointer->from.booking)) {
        keyboard_act(state, effects, ACTION_MOVE);
        pointer->carrying = state->mode == MODE_MOVE;
        pointer->down = pointer->carrying; /* else it was said why not */
    } else {
        if (!state->selection.ranging)
            keyboard_act(state, effects, ACTION_SELECT);
        pointer->ranged = true;
    }
}

static void drag(struct state *state, struct effects *effects, const struct hit *hit)
{
    struct pointer *pointer = &state->pointer;
    bool elsewhere = hit->kind == HIT_CELL && is_artist_line(state, hit->line) &&
                     (hit->line != state->cursor.line || hit->day != state->cursor.day ||
                      (state->shown.zoom == ZOOM_DAY && hit->slot != state->cursor.slot));
    if (!pointer->down || !elsewhere)
        return;
    if (!pointer->carrying && !pointer->ranged)
        begin_drag(state, effects);
    if (pointer->carrying && state->mode == MODE_MOVE) {
        move_to_cell(state, hit->line, hit->day, hit->slot);
    } else if (pointer->ranged && state->mode == MODE_BOARD) {
        struct hit cell = *hit;
        cell.booking = (struct id){0};
        put_cursor(state, &cell);
    }
}

/* Esc while it was held has put it back already. */
static void release(struct state *state, struct effects *effects)
{
    bool drops = state->pointer.carrying && state->mode == MODE_MOVE;
    state->pointer.down = state->pointer.carrying = false;
    if (drops)
        keyboard_act(state, effects, ACTION_DROP);
}

/* ---- the wheel ---- */

static void turn_weeks(struct state *state, struct effects *effects, bool on)
{
    keyboard_act(state, effects, on ? ACTION_WEEK_NEXT : ACTION_WEEK_PREV);
}

static void roll(struct state *state, struct effects *effects, bool down)
{
    bool list = mode_row(state, state->mode)->point != NULL;
    if (shows_grid(state)) {
        cursor_roll(state, down ? WHEEL_LINES : -WHEEL_LINES);
    } else if (state->mode != MODE_MOVE) {
        state->typing.count = list ? 1 : WHEEL_LINES;
        keyboard_act(state, effects, down ? ACTION_DOWN : ACTION_UP);
    }
}

void mouse_take(struct state *state, struct effects *effects, const struct event *event)
{
    const struct mouse *mouse = &event->mouse;
    bool over_weeks = mouse->shift || mouse->hit.kind == HIT_HEADINGS;
    if (!state->settings.mouse)
        return;
    if (mouse->kind != MOUSE_DRAG && mouse->kind != MOUSE_RELEASE)
        message_seen(state);
    switch (mouse->kind) {
    case MOUSE_PRESS:
        press(state, effects, event);
        break;
    case MOUSE_DRAG:
        drag(state, effects, &mouse->hit);
        break;
    case MOUSE_RELEASE:
        release(state, effects);
        break;
    case MOUSE_WHEEL_UP:
    case MOUSE_WHEEL_DOWN:
        (over_weeks ? turn_weeks : roll)(state, effects, mouse->kind == MOUSE_WHEEL_DOWN);
        break;
    case MOUSE_WHEEL_LEFT:
    case MOUSE_WHEEL_RIGHT:
        turn_weeks(state, effects, mouse->kind == MOUSE_WHEEL_RIGHT);
    }
    cursor_scroll(state);
}
