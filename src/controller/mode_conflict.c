/* The constraint refused: who, what, when, how firm; and what else could be done, by number. */
#include <stdlib.h>

#include "controller/clear.h"
#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"

void conflict_open(struct state *state, struct effects *effects, size_t index)
{
    struct edit *edit = &state->edits[index];
    clear_conflict(&state->conflict);
    state->conflict.edit = index;
    state->conflict.in_the_way = edit->rows;
    state->conflict.in_the_way_count = edit->row_count;
    edit->rows = NULL;
    edit->row_count = 0;
    state->mode = MODE_CONFLICT;
    cursor_to_booking(state, &edit->after);
    cursor_keep(state);
    reads_weeks(state, effects);
    reads_details(state, effects);
}

static struct edit *refused(struct turn *turn)
{
    return &turn->state->edits[turn->state->conflict.edit];
}

static void leave(struct turn *turn)
{
    struct state *state = turn->state;
    reads_cancel(turn->effects, &state->conflict.ticket);
    clear_conflict(&state->conflict);
    state->mode = state->view;
}

static void try_again(struct turn *turn)
{
    struct edit *edit = refused(turn);
    leave(turn);
    edit_send_anew(turn->state, turn->effects, edit);
    cursor_to_booking(turn->state, &edit->after);
    reads_weeks(turn->state, turn->effects);
}

/* Firming up a booking that must go elsewhere takes two writes: first the place, then the status. */
static void go_to_slot(struct turn *turn, const struct slot *slot)
{
    struct edit *edit = refused(turn);
    edit->after.artist = slot->artist;
    edit->after.start = slot->start;
    edit->after.end = slot->end;
    if (edit->kind == EFFECT_STATUS) {
        edit->kind = EFFECT_MOVE;
        edit->more = true;
        edit->next = EFFECT_STATUS;
    }
    try_again(turn);
}

static bool offers_are_here(struct turn *turn)
{
    if (!turn->state->conflict.repairs_loaded)
        message_say(turn->state, MESSAGE_INFO, "Still looking for free artists and slots; one moment.");
    return turn->state->conflict.repairs_loaded;
}

static void free_artist(struct turn *turn)
{
    const struct conflict *conflict = &turn->state->conflict;
    if (!offers_are_here(turn))
        return;
    if (conflict->free_count == 0)
        message_say(turn->state, MESSAGE_INFO, "No other artist with the same skills is free then.");
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

/* A stored booking steps back into the queue first: as a hold nothing is in its way any more. */
static void second_option(struct turn *turn)
{
    struct edit *edit = refused(turn);
    edit_set_status(turn->state, &edit->after, STATUS_HOLD, true);
    edit->second_option = true;
    if (edit->kind == EFFECT_MOVE || edit->kind == EFFECT_EDIT) {
        edit->more = true;
        edit->next = edit->kind;
        edit->kind = EFFECT_STATUS;
    } else {
        edit->more = false;
    }
    try_again(turn);
}

static void back(struct turn *turn)
{
    struct state *state = turn->state;
    size_t index = state->conflict.edit;
    leave(turn);
    edit_take_back(state, turn->effects, index);
}

/* The refused edit, what is in its way (three at most, then how many more), a blank, the offers. */
static int panel_rows(const struct state *state)
{
    int in_the_way = (int)state->conflict.in_the_way_count;
    int named = in_the_way > 3 ? 4 : in_the_way < 1 ? 1 : in_the_way;
    return 1 + named + 1 + (state->columns < 100 ? 2 : 1);
}

const struct mode_row mode_conflict = {
    .act = {[ACTION_REPAIR_1] = free_artist,
            [ACTION_REPAIR_2] = next_slot,
            [ACTION_REPAIR_3] = second_option,
            [ACTION_BACK] = back,
            [ACTION_HELP] = help_open},
    .panel_rows = panel_rows,
};
