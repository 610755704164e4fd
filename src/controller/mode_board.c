/* The board: walking, and the acts on the booking or the free day under the cursor. */
#include <stdlib.h>

#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"
#include "controller/search.h"
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
    quick_add_open(state, "", state->cursor_day, state->cursor_day);
    if (state->zoom != ZOOM_DAY)
        return;
    int minute = state->cursor_slot * MINUTES_A_SLOT;
    char *from_here = mem_format(" %02d:%02d +1h", minute / 60, minute % 60);
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
    if (booking == NULL)
        board_add(turn);
    else if (bookings_find(state->bookings, booking->id) != NULL)
        card_open(state, turn->effects, booking->id);
}

static void pick_up(struct turn *turn)
{
    const struct booking *booking = edits_target(turn->state, "move");
    if (booking != NULL)
        move_open(turn->state, booking, (struct hand){0});
}

static void copy(struct turn *turn)
{
    struct state *state = turn->state;
    bool move = turn->action == ACTION_CUT;
    const struct booking *booking = edits_target(state, move ? "mark for moving" : "copy");
    if (booking == NULL)
        return;
    booking_clear(&state->clip_booking);
    booking_copy(&state->clip_booking, booking);
    state->clip = move ? CLIP_MOVE : CLIP_COPY;
    message_say(state, MESSAGE_INFO,
                move ? "Marked %s for moving; %s puts it where the cursor is."
                     : "Copied %s; %s puts a copy where the cursor is.",
                booking->title, keymap_key(state->keymap, ACTION_PASTE));
}

/* The same clock times on the cursor's day; in the day view from the cursor's half hour on. */
static void put_here(const struct state *state, struct booking *booking)
{
    const struct zone *zone = state->roster->tenant.zone;
    struct local_time start = zone_local(zone, booking->start), end = zone_local(zone, booking->end);
    day by = state->cursor_day - start.day;
    instant length = booking->end - booking->start;
    booking->artist = state_cursor_artist(state)->id;
    if (state->zoom == ZOOM_DAY) {
        cursor_cell(state, &booking->start, &booking->end);
        booking->end = booking->start + length;
    } else if (by != 0) {
        booking->start =
            zone_instant(zone, start.day + by, (int)(start.us / MINUTE_US)) + start.us % MINUTE_US;
        booking->end = zone_instant(zone, end.day + by, (int)(end.us / MINUTE_US)) + end.us % MINUTE_US;
    }
}

static void paste_copy(struct turn *turn, struct booking *wanted)
{
    struct state *state = turn->state;
    wanted->id = id_next(&state->ids);
    wanted->version = 0;
    wanted->created_by = state->roster->me;
    edit_set_status(state, wanted, wanted->status, booking_is_second_option(wanted));
    edit_send(state, turn->effects, edit_begin(state, EFFECT_BOOK, NULL, wanted));
}

static void paste(struct turn *turn)
{
    struct state *state = turn->state;
    if (!edits_allowed(state) || state_cursor_artist(state) == NULL)
        return;
    if (state->clip == CLIP_NONE) {
        message_say(state, MESSAGE_INFO,
                    "Nothing was copied yet: %s copies a booking, %s marks one for moving.",
                    keymap_key(state->keymap, ACTION_COPY), keymap_key(state->keymap, ACTION_CUT));
        return;
    }
    const struct booking *now = bookings_find(state->bookings, state->clip_booking.id);
    struct booking wanted;
    booking_copy(&wanted, state->clip == CLIP_MOVE && now != NULL ? now : &state->clip_booking);
    put_here(state, &wanted);
    if (state->clip == CLIP_COPY) {
        paste_copy(turn, &wanted);
    } else {
        edit_send(state, turn->effects,
                  edit_begin(state, EFFECT_MOVE, now != NULL ? now : &state->clip_booking, &wanted));
        state->clip = CLIP_NONE;
    }
    state->cursor_booking = wanted.id;
    booking_clear(&wanted);
    cursor_keep(state);
}

static void change_status(struct turn *turn, enum booking_status status, bool second)
{
    struct state *state = turn->state;
    const struct booking *booking = edits_target(state, "change");
    if (booking == NULL)
        return;
    if (booking->status == status && booking_is_second_option(booking) == second) {
        message_say(state, MESSAGE_INFO, "%s is that already: %s.", booking->title,
                    second ? "a second option" : status_word(status));
        return;
    }
    struct booking wanted;
    booking_copy(&wanted, booking);
    edit_set_status(state, &wanted, status, second);
    edit_send(state, turn->effects, edit_begin(state, EFFECT_STATUS, booking, &wanted));
    booking_clear(&wanted);
    cursor_keep(state);
}

static void set_status(struct turn *turn)
{
    static const enum booking_status status[ACTION_COUNT] = {[ACTION_STATUS_HOLD] = STATUS_HOLD,
                                                             [ACTION_STATUS_SECOND] = STATUS_HOLD,
                                                             [ACTION_STATUS_PENCIL] = STATUS_PENCIL,
                                                             [ACTION_STATUS_CONFIRMED] = STATUS_CONFIRMED};
    change_status(turn, status[turn->action], turn->action == ACTION_STATUS_SECOND);
}

static void step_status(struct turn *turn)
{
    struct state *state = turn->state;
    bool firmer = turn->action == ACTION_FIRMER;
    const struct booking *booking = edits_target(state, firmer ? "make firmer" : "make softer");
    if (booking == NULL)
        return;
    if (firmer && booking->status == STATUS_CONFIRMED)
        message_say(state, MESSAGE_INFO, "%s is confirmed: nothing is firmer.", booking->title);
    else if (!firmer && booking->status == STATUS_HOLD)
        message_say(state, MESSAGE_INFO, "%s is a hold: nothing is softer; %s releases it.", booking->title,
                    keymap_key(state->keymap, ACTION_RELEASE));
    else
        change_status(turn, booking->status + (firmer ? 1u : -1u), false);
}

static void release(struct turn *turn)
{
    static const enum cancel_reason reasons[ACTION_COUNT] = {[ACTION_RELEASE] = REASON_RELEASED,
                                                             [ACTION_KILL] = REASON_KILLED,
                                                             [ACTION_POSTPONE] = REASON_POSTPONED,
                                                             [ACTION_MISTAKE] = REASON_MISTAKE};
    struct state *state = turn->state;
    const struct booking *booking = edits_target(state, "release");
    if (booking == NULL)
        return;
    struct booking wanted;
    booking_copy(&wanted, booking);
    wanted.status = STATUS_CANCELLED;
    wanted.reason = reasons[turn->action];
    edit_send(state, turn->effects, edit_begin(state, EFFECT_RELEASE, booking, &wanted));
    booking_clear(&wanted);
}

void board_undo(struct turn *turn)
{
    undo_begin(turn->state, turn->effects);
}

void board_redo(struct turn *turn)
{
    redo_begin(turn->state, turn->effects);
}

void board_reload(struct turn *turn)
{
    reads_roster(turn->state, turn->effects);
    reads_reload(turn->state, turn->effects);
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
            [ACTION_MOVE] = pick_up,
            [ACTION_COPY] = copy,
            [ACTION_CUT] = copy,
            [ACTION_PASTE] = paste,
            [ACTION_UNDO] = board_undo,
            [ACTION_REDO] = board_redo,
            [ACTION_STATUS_HOLD] = set_status,
            [ACTION_STATUS_PENCIL] = set_status,
            [ACTION_STATUS_CONFIRMED] = set_status,
            [ACTION_STATUS_SECOND] = set_status,
            [ACTION_FIRMER] = step_status,
            [ACTION_SOFTER] = step_status,
            [ACTION_RELEASE] = release,
            [ACTION_KILL] = release,
            [ACTION_POSTPONE] = release,
            [ACTION_MISTAKE] = release,
            [ACTION_HELP] = help_open,
            [ACTION_MESSAGES] = messages_open,
            [ACTION_BACK] = back,
            [ACTION_QUIT] = quit,
            [ACTION_LEAVE] = board_leave,
            [ACTION_SUSPEND] = board_suspend,
        },
};
