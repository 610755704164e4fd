/* A booking in the hand: it follows the cursor over days and artists, and keeps its clock times. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "domain/memory.h"

static const char too_short[] = "It cannot be made shorter: it would end before it starts.";

static instant later(const struct zone *zone, instant at, int days)
{
    return days != 0 ? acts_days_later(zone, at, days) : at;
}

/* 09:00-18:00 stays so over a clock change, by whole days and by half hours. */
static void carry_along(const struct zone *zone, const struct booking *from, struct hand hand, struct booking *to)
{
    *to = (struct booking){.start = later(zone, from->start, hand.days), .end = later(zone, from->end, hand.days)};
    if (hand.minutes != 0)
        booking_move(to, zone, to->start + hand.minutes * MINUTE_US);
    to->end = later(zone, to->end, hand.longer_days) + hand.longer_minutes * MINUTE_US;
}

static int rows_down(const struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    if (artist == NULL)
        return 0;
    return grid_rank_of(state, artist->id) - grid_rank_of(state, state->carrying.from.artist);
}

/* Moves a booking so far from where it stands. False: it would end before it starts, or there is no such row. */
static bool place(const struct state *state, const struct booking *from, struct hand hand, int rows, struct booking *to)
{
    const struct zone *zone = state->roster->tenant.zone;
    struct booking there;
    carry_along(zone, from, hand, &there);
    to->artist = from->artist;
    if (there.end <= there.start || !acts_shift(state, to, 0, rows))
        return false;
    to->start = there.start;
    to->end = there.end;
    return true;
}

/* Works the new places out from where the bookings stand. False: one of them cannot be there, and nothing is
 * changed. */
static bool apply(struct state *state, struct hand hand)
{
    int rows = rows_down(state);
    struct booking scratch = {0};
    bool fits = place(state, &state->carrying.from, hand, 0, &scratch);
    for (size_t i = 0; i < state->carrying.other_count && fits; i++)
        fits = place(state, &state->carrying.others[i].before, hand, rows, &scratch);
    if (!fits)
        return false;
    place(state, &state->carrying.from, hand, 0, &state->carrying.booking);
    if (state_cursor_artist(state) != NULL)
        state->carrying.booking.artist = state_cursor_artist(state)->id;
    for (size_t i = 0; i < state->carrying.other_count; i++)
        place(state, &state->carrying.others[i].before, hand, rows, &state->carrying.others[i].after);
    state->carrying.hand = hand;
    return true;
}

static size_t leader(const struct state *state, const struct booking *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (id_equal(list[i]->id, state->cursor.booking))
            return i;
    return 0;
}

void move_open_all(struct state *state, struct effects *effects, const struct booking *const *list, size_t count,
                   struct hand hand)
{
    struct booking from, moving;
    struct batch others = {0};
    size_t lead = leader(state, list, count);
    booking_copy(&from, list[lead]);
    booking_copy(&moving, list[lead]);
    for (size_t i = 0; i < count; i++)
        if (i != lead)
            batch_add(&others, EFFECT_MOVE, list[i], list[i]);
    booking_clear(&state->carrying.from);
    booking_clear(&state->carrying.booking);
    clear_carried(state);
    state->carrying.from = from;
    state->carrying.booking = moving;
    state->carrying.others = others.changes;
    state->carrying.other_count = others.count;
    if (count > 1 || !id_equal(state->carrying.from.id, state->cursor.booking)) /* a marked one may be weeks away */
        cursor_to_booking(state, &state->carrying.from);
    mode_enter(state, effects, MODE_MOVE);
    apply(state, hand);
    cursor_keep(state);
}

void move_reopen(struct state *state, struct effects *effects, const struct pending *pending)
{
    size_t count = pending->kind == EFFECT_BULK ? pending->change_count : 1;
    const struct booking **list = mem_new(count, sizeof *list);
    for (size_t i = 0; i < count; i++)
        list[i] = pending->kind == EFFECT_BULK ? &pending->changes[i].before : &pending->before;
    cursor_pick(state, list[0]->id);
    move_open_all(state, effects, list, count, (struct hand){0});
    cursor_to(state, pending->origin.artist, pending->origin.first);
    apply(state, pending->origin.hand);
    cursor_keep(state);
    free(list);
}

static void put_back(struct turn *turn)
{
    struct state *state = turn->state;
    mode_enter(state, turn->effects, state->shown.view);
    cursor_pick(state, state->carrying.from.id);
    cursor_keep(state);
    reads_weeks(state, turn->effects);
}

/* The place of the cursor before a step. */
struct stand {
    day day;
    int slot;
    instant at;
};

static struct stand stand_of(const struct state *state)
{
    struct stand stand = {.day = state->cursor.day, .slot = state->cursor.slot};
    instant unused;
    cursor_cell(state, &stand.at, &unused);
    return stand;
}

/* The booking goes as far as the cursor has gone. */
static void take_along(struct state *state, const struct stand *before)
{
    struct stand now = stand_of(state);
    struct hand hand = state->carrying.hand;
    if (now.slot == before->slot || state->shown.zoom != ZOOM_DAY)
        hand.days += now.day - before->day;
    else
        hand.minutes += (int)((now.at - before->at) / MINUTE_US);
    if (!apply(state, hand)) {
        cursor_to(state, state->carrying.booking.artist, before->day);
        message_say(state, MESSAGE_INFO, "There are no more artists that way for all that is in the hand.");
    }
    cursor_keep(state);
}

/* Runs the board's own act on the cursor, then takes the booking along. */
static void carry(struct turn *turn)
{
    struct stand before = stand_of(turn->state);
    mode_handler(turn->state->modes, MODE_BOARD, turn->action)(turn);
    take_along(turn->state, &before);
}

void move_to_cell(struct state *state, int line, day d, int slot)
{
    struct stand before = stand_of(state);
    cursor_to_cell(state, line, d, slot);
    take_along(state, &before);
}

static void stretch(struct turn *turn)
{
    struct state *state = turn->state;
    struct hand hand = state->carrying.hand;
    int by = turn->action == ACTION_SHORTEN ? -turn->count : turn->count;
    if (state->shown.zoom == ZOOM_DAY)
        hand.longer_minutes += by * MINUTES_A_SLOT;
    else
        hand.longer_days += by;
    if (!apply(state, hand))
        message_say(state, MESSAGE_INFO, "%s", too_short);
    cursor_keep(state);
}

/* The lead comes first: move_reopen() finds it there. */
static void gather(const struct state *state, struct batch *batch)
{
    batch_add(batch, EFFECT_MOVE, &state->carrying.from, &state->carrying.booking);
    for (size_t i = 0; i < state->carrying.other_count; i++)
        batch_add(batch, EFFECT_MOVE, &state->carrying.others[i].before, &state->carrying.others[i].after);
}

static void drop(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *from = &state->carrying.from, *to = &state->carrying.booking;
    struct batch batch = {0};
    if (id_equal(from->artist, to->artist) && from->start == to->start && from->end == to->end) {
        put_back(turn);
        message_say(state, MESSAGE_INFO, "Put back: nothing was changed.");
        return;
    }
    gather(state, &batch);
    acts_remember_hand(state, &state->carrying.hand, rows_down(state));
    struct pending *pending = batch_begin(state, &batch);
    pending->origin = (struct origin){.mode = MODE_MOVE,
                                      .artist = to->artist,
                                      .first = state->cursor.day,
                                      .last = state->cursor.day,
                                      .hand = state->carrying.hand};
    mode_enter(state, turn->effects, state->shown.view);
    batch_send(state, turn->effects, pending);
    cursor_keep(state);
}

bool move_by(struct turn *turn, const struct booking *const *list, size_t count, const struct last_act *as)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    bool fits = true;
    for (size_t i = 0; i < count && fits; i++) {
        struct booking wanted;
        booking_copy(&wanted, list[i]);
        fits = place(state, list[i], as->hand, as->artists, &wanted);
        batch_add(&batch, EFFECT_MOVE, list[i], &wanted);
        booking_clear(&wanted);
    }
    if (!fits) {
        changes_free(batch.changes, batch.count);
        bool shorter = as->hand.longer_days < 0 || as->hand.longer_minutes < 0;
        message_say(state, MESSAGE_INFO, "%s", shorter ? too_short : "That far there is no place for it.");
        return false;
    }
    batch_send(state, turn->effects, batch_begin(state, &batch));
    cursor_keep(state);
    return true;
}

/* clang-format off */
const struct mode_row mode_move = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_LEFT] = carry,
        [ACTION_RIGHT] = carry,
        [ACTION_DOWN] = carry,
        [ACTION_UP] = carry,
        [ACTION_FIRST_DAY] = carry,
        [ACTION_LAST_DAY] = carry,
        [ACTION_TOP] = carry,
        [ACTION_BOTTOM] = carry,
        [ACTION_PAGE_DOWN] = carry,
        [ACTION_PAGE_UP] = carry,
        [ACTION_HALF_DOWN] = carry,
        [ACTION_HALF_UP] = carry,
        [ACTION_WEEK_NEXT] = carry,
        [ACTION_WEEK_PREV] = carry,
        [ACTION_TODAY] = carry,
        [ACTION_SHORTEN] = stretch,
        [ACTION_LENGTHEN] = stretch,
        [ACTION_DROP] = drop,
        [ACTION_BACK] = put_back,
    },
    .holds_rows = true,
    .counts = true,
};
