/* The panel after the constraint has refused a write: it shows what is in the way, and digits choose what else to
 * do. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/acts/challenge.h"
#include "controller/acts/offers.h"
#include "controller/acts/pending.h"
#include "controller/acts/words.h"
#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "domain/memory.h"

enum { ROOMY_ROWS = 30, ROOMY_NARROW = 20, NARROW_COLUMNS = 100 };

static void find_pieces(struct state *state, const struct booking *wanted)
{
    const struct artist *artist = roster_artist(state->roster, wanted->artist);
    struct conflict *conflict = &state->conflict;
    if (artist != NULL)
        conflict->piece_count = split_around(state->roster->tenant.zone, &artist->schedule, wanted,
                                             conflict->in_the_way, conflict->in_the_way_count, &conflict->pieces);
}

void conflict_open(struct state *state, struct effects *effects, size_t index)
{
    struct pending *pending = &state->pending.list[index];
    clear_conflict(&state->conflict);
    pending_show(state, index);
    state->conflict.in_the_way = pending->rows;
    state->conflict.in_the_way_count = pending->row_count;
    pending->rows = NULL;
    pending->row_count = 0;
    find_pieces(state, &pending->after);
    mode_enter(state, effects, MODE_CONFLICT);
    cursor_to_booking(state, &pending->after);
    cursor_keep(state);
    reads_weeks(state, effects);
    reads_details(state, effects);
}

static struct pending *refused(struct turn *turn)
{
    return &turn->state->pending.list[turn->state->pending.shown];
}

static void forget(struct state *state, struct effects *effects, enum mode to)
{
    (void)to;
    reads_cancel(effects, &state->conflict.ticket);
    clear_conflict(&state->conflict);
}

static void leave(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

static void try_again(struct turn *turn)
{
    struct pending *pending = refused(turn);
    leave(turn);
    pending_send_anew(turn->state, turn->effects, pending);
    cursor_to_booking(turn->state, &pending->after);
    reads_weeks(turn->state, turn->effects);
}

static void go_to_slot(struct turn *turn, const struct slot *slot)
{
    struct pending *pending = refused(turn);
    pending->after.artist = slot->artist;
    pending->after.start = slot->start;
    pending->after.end = slot->end;
    if (pending->kind == EFFECT_STATUS) {
        pending->kind = EFFECT_EDIT; /* place and status at once */
        pending->with_status = true;
    }
    try_again(turn);
}

static bool offers_are_here(struct turn *turn)
{
    if (!turn->state->conflict.repairs_loaded)
        message_say(turn->state, MESSAGE_INFO, "Still looking for free artists and slots; one moment.");
    return turn->state->conflict.repairs_loaded;
}

static void say_nobody(struct state *state, const struct artist *instead)
{
    const char *find = keymap_key(state->keymap, ACTION_FIND);
    if (instead != NULL && instead->skill_count > 0)
        message_say(state, MESSAGE_INFO, "No other artist with %s is free then; %s finds who else is.",
                    instead->skills[0], find);
    else
        message_say(state, MESSAGE_INFO, "No other artist is free then; %s finds who is when.", find);
}

static void free_artist(struct turn *turn)
{
    const struct conflict *conflict = &turn->state->conflict;
    if (!offers_are_here(turn))
        return;
    if (conflict->free_count == 0)
        say_nobody(turn->state, roster_artist(turn->state->roster, refused(turn)->after.artist));
    else
        go_to_slot(turn, &(struct slot){.artist = conflict->free_artists[0].artist,
                                        .start = refused(turn)->after.start,
                                        .end = refused(turn)->after.end});
}

static void next_slot(struct turn *turn)
{
    if (!offers_are_here(turn))
        return;
    struct slot slot = turn->state->conflict.next_free;
    slot.artist = refused(turn)->after.artist;
    if (slot.start == INSTANT_NONE)
        message_say(turn->state, MESSAGE_INFO, "Nothing of that length is free within four weeks.");
    else
        go_to_slot(turn, &slot);
}

/* The write becomes a hold, and nothing is in the way of a hold. */
static void second_option(struct turn *turn)
{
    struct pending *pending = refused(turn);
    pending_set_status(turn->state, &pending->after, STATUS_HOLD, true);
    pending->second_option = true;
    if (pending->kind == EFFECT_MOVE || pending->kind == EFFECT_EDIT) {
        pending->kind = EFFECT_EDIT;
        pending->with_status = true;
    }
    try_again(turn);
}

/* Another write takes the refused one's place, and what was typed for it. */
static void replace_refused(struct turn *turn, struct pending *pending)
{
    struct state *state = turn->state;
    size_t index = state->pending.shown;
    struct pending *before = &state->pending.list[index];
    clear_origin(&pending->origin);
    pending->origin = before->origin;
    before->origin = (struct origin){0};
    leave(turn);
    cursor_to_booking(state, pending->change_count > 0 ? &pending->changes[0].after : &pending->after);
    batch_send(state, turn->effects, pending);
    pending_remove(state, index);
    reads_weeks(state, turn->effects);
}

/* The first piece is the booking itself, what else is to be changed of it along with it; the others are new. */
static void add_pieces(struct state *state, struct batch *batch, const struct pending *pending)
{
    bool stored = pending->before.version != 0;
    bool only_moved = pending->kind == EFFECT_MOVE;
    for (size_t i = 0; i < state->conflict.piece_count; i++) {
        struct booking part;
        booking_copy(&part, &pending->after);
        part.start = state->conflict.pieces[i].start;
        part.end = state->conflict.pieces[i].end;
        if (!stored || i > 0)
            acts_make_new(state, &part);
        if (stored && i == 0)
            batch_add(batch, only_moved ? EFFECT_MOVE : EFFECT_EDIT, &pending->before, &part);
        else
            batch_add(batch, EFFECT_BOOK, NULL, &part);
        booking_clear(&part);
    }
}

static void split(struct turn *turn)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    if (state->conflict.piece_count == 0) {
        message_say(state, MESSAGE_INFO, "No part of that time is free.");
        return;
    }
    add_pieces(state, &batch, refused(turn));
    replace_refused(turn,
                    batch.changes[0].kind == EFFECT_EDIT ? act_begin_bulk(state, &batch) : batch_begin(state, &batch));
}

static bool is_worth_challenging(const struct state *state)
{
    for (size_t i = 0; i < state->conflict.in_the_way_count; i++)
        if (challenge_is_possible(state, &state->conflict.in_the_way[i]))
            return true;
    return false;
}

/* In one act, the refused write queues as a second option, and it challenges the pencil that is in its way. */
static void challenge(struct turn *turn)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    struct booking option;
    if (challenge_is_elsewhere(state))
        return;
    if (!is_worth_challenging(state)) {
        message_say(state, MESSAGE_INFO,
                    "Only a pencil of somebody else's that is not challenged yet can be challenged.");
        return;
    }
    struct pending *pending = refused(turn);
    booking_copy(&option, &pending->after);
    pending_set_status(state, &option, STATUS_HOLD, true);
    batch_add(&batch, pending->before.version != 0 ? EFFECT_EDIT : EFFECT_BOOK, &pending->before, &option);
    booking_clear(&option);
    replace_refused(turn, challenge_begin(state, &batch));
}

/* The new booking that was refused, as a line for whoever is found. What stands already stays where it is. */
static void find(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *wanted = &refused(turn)->after;
    const struct zone *zone = state->roster->tenant.zone;
    day first = zone_local(zone, wanted->start).day, last = zone_local(zone, wanted->end - 1).day;
    if (refused(turn)->before.version != 0) {
        message_say(state, MESSAGE_INFO, "This booking stands already: %s leads back to it, then %s finds who is free.",
                    keymap_key(state->keymap, ACTION_BACK), keymap_key(state->keymap, ACTION_FIND));
        return;
    }
    struct id artist = wanted->artist;
    size_t index = state->pending.shown;
    char *booking = words_as_line(state, wanted);
    bool noted = wanted->notes != NULL && *wanted->notes;
    char *line = noted ? mem_format("%s ; %s", booking, wanted->notes) : mem_copy(booking);
    leave(turn);
    pending_remove(state, index);
    cursor_to(state, artist, first);
    selection_set_range(state, true, artist, last);
    finder_open(turn);
    state->finder.line = line;
    free(booking);
}

static void back(struct turn *turn)
{
    struct state *state = turn->state;
    size_t index = state->pending.shown;
    leave(turn);
    pending_give_back(state, turn->effects, index);
}

bool conflict_is_roomy(const struct state *state)
{
    return state->terminal.rows >= (state->terminal.columns < NARROW_COLUMNS ? ROOMY_NARROW : ROOMY_ROWS);
}

/* The refused write, what is in its way (three at most, then how many more), a blank where there is room, what is
 * offered. */
static int panel_rows(const struct state *state)
{
    int in_the_way = (int)state->conflict.in_the_way_count;
    int named = in_the_way > 3 ? 4 : in_the_way < 1 ? 1 : in_the_way;
    return 1 + named + conflict_is_roomy(state) + offers_of(state, NULL);
}

void conflict_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct conflict *conflict = &state->conflict;
    (void)effects;
    if (reads_failed(state, answer))
        return;
    free(conflict->free_artists);
    conflict->free_artists = answer->free_artists;
    conflict->free_count = answer->free_count;
    conflict->next_free = answer->next_free;
    conflict->repairs_loaded = true;
    answer->free_artists = NULL;
    answer->free_count = 0;
}

/* clang-format off */
const struct mode_row mode_conflict = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_REPAIR_1] = free_artist,
        [ACTION_REPAIR_2] = next_slot,
        [ACTION_REPAIR_3] = second_option,
        [ACTION_REPAIR_4] = split,
        [ACTION_REPAIR_5] = challenge,
        [ACTION_FIND] = find,
        [ACTION_BACK] = back,
    },
    .leave = forget,
    .panel_rows = panel_rows,
    .holds_rows = true,
};
