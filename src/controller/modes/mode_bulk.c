/* A bulk act asks: before it is sent where it is large, after it was refused, or after it was only tried. */
#include <stdlib.h>

#include "controller/acts/edits.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"

enum { LISTED_MOST = 5, LISTED_LOW = 3, ROOMY_ROWS = 30 };

static size_t first_refused(const struct state *state, size_t index)
{
    size_t at = 0;
    while (at < state->edits[index].change_count && state_refusal(state, index, at) == NULL)
        at++;
    return at;
}

void bulk_open(struct state *state, struct effects *effects, size_t index)
{
    state->bulk.edit = index;
    state->bulk.refused = state->edits[index].change_count - state_done_count(state, index);
    mode_enter(state, effects, MODE_BULK);
    cursor_keep(state);
}

static struct edit *asked(struct turn *turn)
{
    return &turn->state->edits[turn->state->bulk.edit];
}

static void send_as(struct turn *turn, enum bulk_mode how)
{
    struct edit *edit = asked(turn);
    edit->bulk = how;
    refusals_free(edit->refusals, edit->refusal_count);
    edit->refusals = NULL;
    edit->refusal_count = 0;
    mode_enter(turn->state, turn->effects, turn->state->view);
    edit_send_anew(turn->state, turn->effects, edit);
    cursor_keep(turn->state);
}

static void nothing(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->view);
    edit_take_back(turn->state, turn->effects, turn->state->bulk.edit);
}

/* What fits at this moment, which may be more than when it was refused. */
static void go_on(struct turn *turn)
{
    const struct state *state = turn->state;
    if (asked(turn)->change_count == state->bulk.refused || asked(turn)->committed)
        nothing(turn);
    else
        send_as(turn, state->bulk.refused > 0 ? BULK_FITS : BULK_ALL);
}

static void stop_at_first(struct turn *turn)
{
    struct edit *edit = asked(turn);
    size_t kept = first_refused(turn->state, turn->state->bulk.edit);
    if (edit->bulk != BULK_TRY || turn->state->bulk.refused == 0)
        return;
    if (kept == 0) {
        nothing(turn);
        return;
    }
    for (size_t i = kept; i < edit->change_count; i++) {
        booking_clear(&edit->changes[i].before);
        booking_clear(&edit->changes[i].after);
    }
    edit->change_count = kept;
    send_as(turn, BULK_ALL);
}

/* What it is about, the refused ones (the last row says how many more), the choice. */
static int panel_rows(const struct state *state)
{
    int most = state->rows >= ROOMY_ROWS ? LISTED_MOST : LISTED_LOW;
    int refused = (int)state->bulk.refused;
    return 1 + (refused > most ? most : refused) + 1;
}

const struct mode_row mode_bulk = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_BULK_FITS] = go_on,
        [ACTION_BULK_NOTHING] = nothing,
        [ACTION_BULK_STOP] = stop_at_first,
        [ACTION_BACK] = nothing,
    },
    .panel_rows = panel_rows,
    .holds_rows = true,
};
