/* Go to a date: one line, read when Enter is pressed. */
#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "domain/when.h"

static void forget_problem(struct state *state)
{
    free(state->line_problem);
    state->line_problem = NULL;
}

void goto_open(struct turn *turn)
{
    line_set(&turn->state->line, "");
    forget_problem(turn->state);
    mode_enter(turn->state, turn->effects, MODE_GOTO);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    day wanted;
    forget_problem(state);
    if (!when_parse_day(state->line.text, state_today(state), &wanted, &state->line_problem))
        return;
    mode_enter(state, turn->effects, state->shown.view);
    cursor_to_day(state, wanted);
    reads_weeks(state, turn->effects);
}

static void typed(struct turn *turn, uint32_t key)
{
    forget_problem(turn->state);
    line_key(&turn->state->line, key);
}

static void pasted(struct turn *turn, const char *text)
{
    forget_problem(turn->state);
    line_paste(&turn->state->line, text);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return 2; /* the line, and what is wrong with it */
}

const struct mode_row mode_goto = {
    .parent = PARENT_PANEL,
    .on = {[ACTION_SUBMIT] = submit, [ACTION_BACK] = back},
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
};
