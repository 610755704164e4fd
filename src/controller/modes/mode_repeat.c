/* Repeating a booking: one line says how often. The result is tried first and shown. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/repeat.h"

enum { CHANGES_MOST = 500 }; /* of one act, as the database takes it */

void repeat_open(struct turn *turn)
{
    const struct booking **list;
    if (acts_targets(turn->state, "repeat", &list) > 0) {
        prompt_open(turn, MODE_REPEAT, "");
    }
    free(list);
}

/* Time by time, so that "up to the first that is taken" is a beginning of the list. */
static void gather(struct state *state, const struct repeat *repeat, const struct booking *const *list, size_t count,
                   struct batch *batch)
{
    day days[REPEAT_MOST];
    day first = zone_local(state->roster->tenant.zone, list[0]->start).day;
    size_t times = repeat_days(repeat, first, days);
    for (size_t at = 0; at < times; at++)
        for (size_t i = 0; i < count; i++) {
            struct booking wanted;
            booking_copy(&wanted, list[i]);
            acts_shift(state, &wanted, days[at] - first, 0);
            acts_make_new(state, &wanted);
            batch_add(batch, EFFECT_BOOK, NULL, &wanted);
            booking_clear(&wanted);
        }
}

/* Even a single one is tried first: it is what was asked for. */
static void try_it(struct turn *turn, struct batch *batch)
{
    struct state *state = turn->state;
    struct pending *pending = act_begin_bulk(state, batch);
    pending->bulk = BULK_TRY;
    mode_enter(state, turn->effects, state->shown.view);
    batch_send(state, turn->effects, pending);
    cursor_keep(state);
}

static char *problem_of(const struct batch *batch)
{
    if (batch->count == 0)
        return mem_copy("That is never: the last day lies before the first one that it would come back on.");
    if (batch->count > CHANGES_MOST)
        return mem_format("That would be %zu bookings; one act makes at most %d.", batch->count, CHANGES_MOST);
    return NULL;
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking **list;
    struct repeat repeat;
    struct batch batch = {0};
    char *problem = NULL;
    bool understood = repeat_parse(state->line.text, state_today(state), &repeat, &problem);
    prompt_problem(state, problem);
    if (!understood)
        return;
    size_t count = acts_targets(state, "repeat", &list);
    if (count > 0) {
        gather(state, &repeat, list, count, &batch);
        prompt_problem(state, problem_of(&batch));
    }
    free(list);
    if (count > 0 && state->line_problem == NULL)
        try_it(turn, &batch);
    else
        changes_free(batch.changes, batch.count);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return 3; /* as quick add: the line, and what is wrong with it */
}

/* clang-format off */
const struct mode_row mode_repeat = {
    .parent = PARENT_PANEL,
    .on = {[ACTION_SUBMIT] = submit, [ACTION_BACK] = prompt_back},
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .panel_rows = panel_rows,
    .holds_rows = true,
};
