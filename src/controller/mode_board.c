/* The board: walking, and the acts on the booking or the free day under the cursor. */
#include <stdlib.h>

#include "controller/acts.h"
#include "controller/challenge.h"
#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"
#include "controller/search.h"
#include "controller/selection.h"
#include "controller/time_off.h"
#include "controller/undo.h"
#include "controller/views.h"
#include "controller/walk.h"
#include "domain/memory.h"

void board_add(struct turn *turn)
{
    struct state *state = turn->state;
    if (!edits_allowed(state))
        return;
    if (state_cursor_artist(state) == NULL) {
        message_say(state, MESSAGE_INFO,
                    "There is no artist on the board yet; callboard artist add makes one.");
        return;
    }
    day first, last;
    state_selected_days(state, &first, &last);
    quick_add_open_selected(state, "", first, last);
    if (state->zoom != ZOOM_DAY || state_selects(state))
        return;
    instant start, end;
    char clock[8];
    cursor_cell(state, &start, &end);
    zone_format_clock(state->roster->tenant.zone, start, clock, sizeof clock);
    char *from_here = mem_format(" %s +1h", clock);
    quick_add_open(state, from_here, state->cursor_day, state->cursor_day);
    state->line.cursor = 0; /* the title goes before the time */
    free(from_here);
}

/* What the form proposes on a free day: the artist's hours of that day, a pencil. */
static void propose(const struct state *state, const struct artist *artist, struct booking *out)
{
    const struct zone *zone = state->roster->tenant.zone;
    struct minutes hours = schedule_proposal(&artist->schedule, day_weekday(state->cursor_day));
    *out = (struct booking){.artist = artist->id,
                            .created_by = state->roster->me,
                            .start = zone_instant(zone, state->cursor_day, hours.from),
                            .end = zone_instant(zone, state->cursor_day, hours.to),
                            .lapses_at = INSTANT_NONE,
                            .queued_at = INSTANT_NONE,
                            .decide_by = INSTANT_NONE,
                            .status = STATUS_PENCIL};
}

static void edit(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    if (state_cursor_booking(state) == NULL && artist != NULL) {
        if (!edits_allowed(state))
            return;
        struct booking fresh;
        propose(state, artist, &fresh);
        fresh.id = id_next(&state->ids);
        fresh.title = mem_copy("");
        form_open(state, turn->effects, &fresh);
        booking_clear(&fresh);
        return;
    }
    const struct booking *booking = edits_target(state, "edit");
    if (booking != NULL)
        form_open(state, turn->effects, booking);
}

/* A new booking still on its way has no card yet: a second Enter on it does nothing. */
static void open_card(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *booking = state_cursor_booking(state);
    if (booking == NULL || state->selection.ranging)
        board_add(turn);
    else if (bookings_find(state->bookings, booking->id) != NULL)
        card_open(state, turn->effects, booking->id);
}

void board_undo(struct turn *turn)
{
    undo_begin(turn->state, turn->effects, false, turn->count);
}

void board_redo(struct turn *turn)
{
    undo_begin(turn->state, turn->effects, true, turn->count);
}

void board_reload(struct turn *turn)
{
    reads_anew(turn->state, turn->effects);
    edits_ask_again(turn->state, turn->effects);
}

void board_suspend(struct turn *turn)
{
    if (turn->state->forced_command)
        message_say(turn->state, MESSAGE_WARNING,
                    "This session runs callboard only: there is nothing to suspend to.");
    else
        effects_add(turn->effects, EFFECT_SUSPEND);
}

/* What is on its way would be lost without a trace: asks once. */
void board_leave(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->edit_count > 0 && !state->leave_asked) {
        message_say(state, MESSAGE_WARNING, "%zu change%s not saved yet; %s once more leaves all the same.",
                    state->edit_count, state->edit_count == 1 ? " is" : "s are",
                    keymap_key(state->keymap, turn->action));
        state->leave_asked = true;
        return;
    }
    state->quit = true;
}

static void quit(struct turn *turn)
{
    if (turn->state->zoom == ZOOM_DAY)
        walk_leave_day(turn->state);
    else
        board_leave(turn);
}

static void back(struct turn *turn)
{
    if (turn->state->selection.ranging) {
        selection_end_range(turn->state);
        return;
    }
    search_forget(turn->state);
    turn->state->clip = CLIP_NONE;
    if (turn->state->zoom == ZOOM_DAY)
        walk_leave_day(turn->state);
}

const struct mode_row mode_board = {
    .act =
        {
            [ACTION_LEFT] = walk_cells,
            [ACTION_RIGHT] = walk_cells,
            [ACTION_DOWN] = walk_artists,
            [ACTION_UP] = walk_artists,
            [ACTION_BOOKING_NEXT] = walk_bookings,
            [ACTION_BOOKING_PREV] = walk_bookings,
            [ACTION_FIRST_DAY] = walk_row_ends,
            [ACTION_LAST_DAY] = walk_row_ends,
            [ACTION_TOP] = walk_column_ends,
            [ACTION_BOTTOM] = walk_column_ends,
            [ACTION_PAGE_DOWN] = walk_pages,
            [ACTION_PAGE_UP] = walk_pages,
            [ACTION_HALF_DOWN] = walk_pages,
            [ACTION_HALF_UP] = walk_pages,
            [ACTION_WEEK_NEXT] = walk_weeks,
            [ACTION_WEEK_PREV] = walk_weeks,
            [ACTION_TODAY] = walk_today,
            [ACTION_GOTO] = goto_open,
            [ACTION_ZOOM_1] = walk_zoom,
            [ACTION_ZOOM_2] = walk_zoom,
            [ACTION_ZOOM_4] = walk_zoom,
            [ACTION_ZOOM_8] = walk_zoom,
            [ACTION_ZOOM_DAY] = walk_zoom_day,
            [ACTION_GROUP] = walk_group,
            [ACTION_LANES] = walk_lanes,
            [ACTION_WEEKS] = walk_zoom_to,
            VIEW_ACTS,
            PROMPT_ACTS,
            [ACTION_RELOAD] = board_reload,
            [ACTION_ADD] = board_add,
            [ACTION_EDIT] = edit,
            [ACTION_OPEN] = open_card,
            [ACTION_MOVE] = acts_pick_up,
            [ACTION_COPY] = acts_copy,
            [ACTION_COPY_TEXT] = acts_copy_text,
            [ACTION_CUT] = acts_copy,
            [ACTION_PASTE] = acts_paste,
            [ACTION_SELECT] = selection_range,
            [ACTION_SELECT_ROWS] = selection_rows,
            [ACTION_MARK] = selection_mark,
            [ACTION_MARK_ALL] = selection_mark_all,
            [ACTION_MARKS_CLEAR] = selection_clear,
            [ACTION_AGAIN] = acts_again,
            [ACTION_REPEAT] = repeat_open,
            [ACTION_TIME_OFF] = time_off_board,
            [ACTION_UNDO] = board_undo,
            [ACTION_REDO] = board_redo,
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
            [ACTION_HELP] = help_open,
            [ACTION_MESSAGES] = messages_open,
            [ACTION_BACK] = back,
            [ACTION_QUIT] = quit,
            [ACTION_LEAVE] = board_leave,
            [ACTION_SUSPEND] = board_suspend,
        },
};
