/* A booking in the hand: it goes wherever the cursor goes, by days and artists, and keeps its clock times. */
#include <stdlib.h>

#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"

/* Days are taken along on the clock, minutes for real: 09:00 stays 09:00 over a clock change. */
static instant shift(const struct zone *zone, instant at, int days, int minutes)
{
    if (days != 0) {
        struct local_time local = zone_local(zone, at);
        at = zone_instant(zone, local.day + days, (int)(local.us / MINUTE_US)) + local.us % MINUTE_US;
    }
    return at + minutes * MINUTE_US;
}

/* Always worked out from where the booking stands. False: it would end before it starts; nothing is changed.
 */
static bool apply(struct state *state, struct hand hand)
{
    const struct zone *zone = state->roster->tenant.zone;
    const struct booking *from = &state->moved_from;
    instant start = shift(zone, from->start, hand.days, hand.minutes);
    instant end = shift(zone, from->end, hand.days + hand.longer_days, hand.minutes + hand.longer_minutes);
    if (end <= start)
        return false;
    state->hand = hand;
    state->moving.start = start;
    state->moving.end = end;
    const struct artist *artist = state_cursor_artist(state);
    if (artist != NULL)
        state->moving.artist = artist->id;
    return true;
}

void move_open(struct state *state, const struct booking *booking, struct hand hand)
{
    struct booking from, moving;
    booking_copy(&from, booking);
    booking_copy(&moving, booking);
    booking_clear(&state->moved_from);
    booking_clear(&state->moving);
    state->moved_from = from;
    state->moving = moving;
    state->mode = MODE_MOVE;
    apply(state, hand);
    cursor_keep(state);
}

static void put_back(struct turn *turn)
{
    struct state *state = turn->state;
    state->mode = state->view;
    state->cursor_booking = state->moved_from.id;
    cursor_keep(state);
    reads_weeks(state, turn->effects);
}

/* Runs the board's own act on the cursor, then takes the booking along. */
static void carry(struct turn *turn)
{
    struct state *state = turn->state;
    day before = state->cursor_day;
    int slot = state->cursor_slot;
    mode_board.act[turn->action](turn);
    struct hand hand = state->hand;
    hand.days += state->cursor_day - before;
    if (state->zoom == ZOOM_DAY)
        hand.minutes += (state->cursor_slot - slot) * MINUTES_A_SLOT;
    apply(state, hand);
    cursor_keep(state);
}

static void stretch(struct turn *turn)
{
    struct state *state = turn->state;
    struct hand hand = state->hand;
    int by = turn->action == ACTION_SHORTEN ? -turn->count : turn->count;
    if (state->zoom == ZOOM_DAY)
        hand.longer_minutes += by * MINUTES_A_SLOT;
    else
        hand.longer_days += by;
    if (!apply(state, hand))
        message_say(state, MESSAGE_INFO, "It cannot be made shorter: it would end before it starts.");
    cursor_keep(state);
}

static void drop(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *from = &state->moved_from, *to = &state->moving;
    if (id_equal(from->artist, to->artist) && from->start == to->start && from->end == to->end) {
        put_back(turn);
        message_say(state, MESSAGE_INFO, "Put back: nothing was changed.");
        return;
    }
    struct edit *edit = edit_begin(state, EFFECT_MOVE, from, to);
    edit->origin = (struct origin){.mode = MODE_MOVE,
                                   .artist = to->artist,
                                   .first = state->cursor_day,
                                   .last = state->cursor_day,
                                   .hand = state->hand};
    edit_send(state, turn->effects, edit);
    state->mode = state->view;
    cursor_keep(state);
}

const struct mode_row mode_move = {
    .act =
        {
            [ACTION_LEFT] = carry,      [ACTION_RIGHT] = carry,      [ACTION_DOWN] = carry,
            [ACTION_UP] = carry,        [ACTION_FIRST_DAY] = carry,  [ACTION_LAST_DAY] = carry,
            [ACTION_TOP] = carry,       [ACTION_BOTTOM] = carry,     [ACTION_PAGE_DOWN] = carry,
            [ACTION_PAGE_UP] = carry,   [ACTION_HALF_DOWN] = carry,  [ACTION_HALF_UP] = carry,
            [ACTION_WEEK_NEXT] = carry, [ACTION_WEEK_PREV] = carry,  [ACTION_TODAY] = carry,
            [ACTION_SHORTEN] = stretch, [ACTION_LENGTHEN] = stretch, [ACTION_DROP] = drop,
            [ACTION_HELP] = help_open,  [ACTION_BACK] = put_back,
        },
};
