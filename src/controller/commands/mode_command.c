/* The command line. */
#include <stdlib.h>
#include <string.h>

#include "controller/commands/command.h"
#include "controller/modes/modes.h"
#include "controller/state/clear.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"

static void look(struct state *state)
{
    clear_candidates(&state->prompt.candidates);
    command_complete(state, &state->line, &state->prompt.candidates);
}

static void enter(struct state *state, struct effects *effects)
{
    (void)effects;
    look(state);
}

void command_open(struct turn *turn)
{
    prompt_open(turn, MODE_COMMAND, "");
}

static void typed(struct turn *turn, uint32_t key)
{
    if (!line_key(&turn->state->line, key))
        return;
    prompt_typed(turn->state);
    look(turn->state);
}

static void pasted(struct turn *turn, const char *text)
{
    line_paste(&turn->state->line, text);
    prompt_typed(turn->state);
    look(turn->state);
}

/* A word that nothing else may complete is done: what comes behind it is next. */
static void complete(struct turn *turn)
{
    struct state *state = turn->state;
    struct candidates *all = &state->prompt.candidates;
    bool only = all->count == 1;
    if (!prompt_complete(turn) || !only)
        return;
    if (all->list[0].word[strlen(all->list[0].word) - 1] != '=' &&
        state->line.text[state->line.cursor] == '\0')
        line_key(&state->line, ' ');
    prompt_typed(state);
    look(state);
}

static void recall(struct turn *turn)
{
    if (prompt_recall(turn, &turn->state->histories.commanded))
        look(turn->state);
}

static void back(struct turn *turn)
{
    prompt_close(turn->state, turn->effects);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    char *line = mem_copy(state->line.text);
    prompt_remember(&state->histories.commanded, line);
    prompt_close(state, turn->effects);
    command_run(turn, line);
    free(line);
}

/* The line, and two rows of what it may become. */
static int panel_rows(const struct state *state)
{
    (void)state;
    return 4;
}

const struct mode_row mode_command = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_COMPLETE] = complete,
        [ACTION_COMPLETE_BACK] = complete,
        [ACTION_HISTORY_PREV] = recall,
        [ACTION_HISTORY_NEXT] = recall,
        [ACTION_BACK] = back,
    },
    .enter = enter,
    .leave = prompt_leave,
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
};
