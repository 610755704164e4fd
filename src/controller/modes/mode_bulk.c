/* The panel of a bulk act: it asks before a large act is sent, after one was refused, and after one was only tried. */
#include <stdlib.h>

#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "domain/memory.h"

enum { LISTED_MOST = 5, LISTED_LOW = 3, ROOMY_ROWS = 30, NARROW_COLUMNS = 100, TALL_ROWS = 20 };

static size_t first_refused(const struct state *state, size_t index)
{
    size_t at = 0;
    while (at < state->pending.list[index].change_count && state_refusal(state, index, at) == NULL)
        at++;
    return at;
}

void bulk_open(struct state *state, struct effects *effects, size_t index)
{
    pending_show(state, index);
    state->bulk.refused = state->pending.list[index].change_count - state_done_count(state, index);
    mode_enter(state, effects, MODE_BULK);
    cursor_keep(state);
}

static struct pending *asked(struct turn *turn)
{
    return &turn->state->pending.list[turn->state->pending.shown];
}

static void send_as(struct turn *turn, enum bulk_mode how)
{
    struct pending *pending = asked(turn);
    pending->bulk = how;
    refusals_free(pending->refusals, pending->refusal_count);
    pending->refusals = NULL;
    pending->refusal_count = 0;
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
    pending_send_anew(turn->state, turn->effects, pending);
    cursor_keep(turn->state);
}

static void nothing(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
    pending_give_back(turn->state, turn->effects, turn->state->pending.shown);
}

static void take_in_the_way(struct pending *to, const struct pending *from, size_t change)
{
    to->rows = mem_new(from->refusal_count, sizeof *to->rows);
    for (size_t i = 0; i < from->refusal_count; i++)
        if (from->refusals[i].change == change && !id_is_nil(from->refusals[i].row.id))
            booking_copy(&to->rows[to->row_count++], &from->refusals[i].row);
}

/* Turns to the conflict panel with what is drafted, as if it had been moved there and refused: whatever is chosen goes
 * to the what-if board. */
static void repair_first(struct turn *turn)
{
    struct state *state = turn->state;
    size_t commit = state->pending.shown;
    const struct refusal *taken = state_first_taken(state, commit);
    if (taken == NULL) {
        nothing(turn);
        return;
    }
    size_t change = taken->change;
    struct booking wanted;
    booking_copy(&wanted, &state->pending.list[commit].changes[change].after);
    struct pending *repair = pending_begin(state, EFFECT_MOVE, &wanted, &wanted);
    booking_clear(&wanted);
    take_in_the_way(repair, &state->pending.list[commit], change);
    repair->state = PENDING_REFUSED;
    mode_enter(state, turn->effects, state->shown.view);
    pending_remove(state, commit); /* the panel opens when this key is dealt with */
}

/* Does what fits now, which may be more than when the act was refused. */
static void go_on(struct turn *turn)
{
    const struct state *state = turn->state;
    if (asked(turn)->committed)
        repair_first(turn);
    else if (asked(turn)->change_count == state->bulk.refused)
        nothing(turn);
    else
        send_as(turn, state->bulk.refused > 0 ? BULK_FITS : BULK_ALL);
}

static void stop_at_first(struct turn *turn)
{
    struct pending *pending = asked(turn);
    size_t kept = first_refused(turn->state, turn->state->pending.shown);
    if (pending->bulk != BULK_TRY || turn->state->bulk.refused == 0)
        return;
    if (kept == 0) {
        nothing(turn);
        return;
    }
    for (size_t i = kept; i < pending->change_count; i++)
        change_clear(&pending->changes[i]);
    pending->change_count = kept;
    send_as(turn, BULK_ALL);
}

int bulk_rows_each(const struct state *state)
{
    return state->terminal.columns < NARROW_COLUMNS && state->terminal.rows >= TALL_ROWS ? 2 : 1;
}

/* The panel has the act, its refused changes (the last row says how many more), and the choice. */
static int panel_rows(const struct state *state)
{
    int most = state->terminal.rows >= ROOMY_ROWS ? LISTED_MOST : LISTED_LOW;
    int refused = (int)state->bulk.refused;
    return 1 + (refused > most ? most : refused) * bulk_rows_each(state) + 1;
}

/* clang-format off */
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
