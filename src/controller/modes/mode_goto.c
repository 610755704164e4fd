/* Going to a date: the user types one line, and Enter reads it. */
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/prompt.h"
#include "domain/when.h"

void goto_open(struct turn *turn)
{
    prompt_open(turn, MODE_GOTO, "");
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    day wanted;
    char *problem = NULL;
    bool understood = when_parse_day(state->line.text, state_today(state), &wanted, &problem);
    prompt_problem(state, problem);
    if (!understood)
        return;
    mode_enter(state, turn->effects, state->shown.view);
    cursor_to_day(state, wanted);
    reads_weeks(state, turn->effects);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return 2; /* the line, and what is wrong with it */
}

/* clang-format off */
const struct mode_row mode_goto = {
    .parent = PARENT_PANEL,
    .on = {[ACTION_SUBMIT] = submit, [ACTION_BACK] = prompt_back},
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .panel_rows = panel_rows,
};
