/* The board: moving about, and the verbs for the booking or the free day under the cursor. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/acts/challenge.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/search.h"
#include "controller/board/selection.h"
#include "controller/board/views.h"
#include "controller/board/walk.h"
#include "controller/modes/modes.h"
#include "controller/modes/time_off.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/moment.h"

/* What `a` is for on a board without rows. */
static void add_first_artist(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->roster->artist_count > 0) {
        message_say(state, MESSAGE_INFO, "Nobody here is what the filter asks for; %s ends it.",
                    keymap_key(state->keymap, ACTION_BACK));
    } else if (state->roster->role < MEMBER_ADMIN) {
        message_say(state, MESSAGE_INFO, "There are no artists yet: an admin adds them.");
    } else {
        view_show_list(state, turn->effects, LIST_ARTISTS);
        mode_act(state, turn->effects, ACTION_LIST_ADD, 1);
    }
}

/* What `a` proposes behind the title: in the hours of a day those that are selected, or from the cursor on; else
 * nothing, and the hours are the artist's. The caller frees. */
static char *hours_text(const struct state *state)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant start, end;
    char from[8];
    if (state->shown.zoom != ZOOM_DAY || selection_exists(state))
        return selection_hours_text(state);
    cursor_cell(state, &start, &end);
    zone_format_clock(zone, moment_from_now(zone, start, end, state->clock.now), from, sizeof from);
    return mem_format(" %s +1h", from);
}

void board_add(struct turn *turn)
{
    struct state *state = turn->state;
    if (!pending_allowed(state))
        return;
    if (state_cursor_artist(state) == NULL) {
        add_first_artist(turn);
        return;
    }
    day first, last;
    selection_days(state, &first, &last);
    char *hours = hours_text(state);
    quick_add_open_selected(state, turn->effects, hours, first, last);
    state->line.cursor = 0; /* the title goes before the time */
    free(hours);
}

/* The booking that the form proposes on a free day: a pencil over the artist's hours of that day. Of today they are
 * those that are left, or the next hour where none are. */
static void propose(const struct state *state, const struct artist *artist, struct booking *out)
{
    const struct zone *zone = state->roster->tenant.zone;
    struct minutes hours = moment_hours(state->cursor.day, zone, &artist->schedule, state->clock.now);
    if (hours.to <= hours.from)
        hours.to = hours.from + 60;
    *out = (struct booking){.artist = artist->id,
                            .created_by = state->roster->me,
                            .start = zone_instant(zone, state->cursor.day, hours.from),
                            .end = zone_instant(zone, state->cursor.day, hours.to),
                            .lapses_at = INSTANT_NONE,
                            .queued_at = INSTANT_NONE,
                            .decide_by = INSTANT_NONE,
                            .status = STATUS_PENCIL};
}

static void edit(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    if (drawn_at_cursor(state) == NULL && artist != NULL) {
        if (!pending_allowed(state))
            return;
        struct booking fresh;
        propose(state, artist, &fresh);
        fresh.id = id_next(&state->ids);
        fresh.title = mem_copy("");
        form_open(state, turn->effects, &fresh);
        booking_clear(&fresh);
        return;
    }
    const struct booking *booking = pending_target(state, "edit");
    if (booking != NULL)
        form_open(state, turn->effects, booking);
}

/* A new booking still on its way has no card yet: a second Enter on it does nothing. */
static void open_card(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *booking = drawn_at_cursor(state);
    if (booking == NULL || state->selection.ranging)
        board_add(turn);
    else if (bookings_find(state->bookings, booking->id) != NULL)
        card_open(state, turn->effects, booking->id);
}

static void quit(struct turn *turn)
{
    if (turn->state->shown.zoom == ZOOM_DAY)
        view_leave_day(turn->state);
    else
        view_leave(turn);
}

static void back(struct turn *turn)
{
    if (turn->state->selection.ranging) {
        selection_end_range(turn->state);
        return;
    }
    search_forget(turn->state);
    clip_forget(turn->state);
    if (turn->state->shown.zoom == ZOOM_DAY)
        view_leave_day(turn->state);
}

/* clang-format off */
const struct mode_row mode_board = {
    .parent = PARENT_GRID,
    .on = {
        [ACTION_BOOKING_NEXT] = walk_bookings,
        [ACTION_BOOKING_PREV] = walk_bookings,
        [ACTION_ZOOM_DAY] = walk_zoom_day,
        [ACTION_LANES] = walk_lanes,
        [ACTION_EDIT] = edit,
        [ACTION_OPEN] = open_card,
        [ACTION_MOVE] = acts_pick_up,
        [ACTION_COPY] = acts_copy,
        [ACTION_COPY_TEXT] = acts_copy_text,
        [ACTION_CUT] = acts_copy,
        [ACTION_PASTE] = acts_paste,
        [ACTION_SPLIT] = acts_split,
        [ACTION_SHORTEN] = acts_stretch,
        [ACTION_LENGTHEN] = acts_stretch,
        [ACTION_SELECT] = selection_range,
        [ACTION_SELECT_ROWS] = selection_rows,
        [ACTION_MARK] = selection_mark,
        [ACTION_MARK_ALL] = selection_mark_all,
        [ACTION_MARKS_CLEAR] = selection_clear,
        [ACTION_AGAIN] = acts_again,
        [ACTION_REPEAT] = repeat_open,
        [ACTION_TIME_OFF] = time_off_board,
        [ACTION_VERSIONS] = versions_open,
        [ACTION_STATUS_HOLD] = acts_set_status,
        [ACTION_STATUS_PENCIL] = acts_set_status,
        [ACTION_STATUS_CONFIRMED] = acts_set_status,
        [ACTION_STATUS_SECOND] = acts_set_status,
        [ACTION_HEAVY] = acts_heavy,
        [ACTION_DECIDE] = acts_decide,
        [ACTION_TAKE_OFFER] = acts_take_offer,
        [ACTION_FIRMER] = acts_step_status,
        [ACTION_SOFTER] = acts_step_status,
        [ACTION_RELEASE] = acts_release,
        [ACTION_KILL] = acts_release,
        [ACTION_POSTPONE] = acts_release,
        [ACTION_MISTAKE] = acts_release,
        [ACTION_CHALLENGE] = challenge_or_withdraw,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = quit,
    },
    .counts = true,
    .guarded = true,
};
