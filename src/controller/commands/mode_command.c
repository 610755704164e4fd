/* The mode in which a command is typed behind ":". */
#include <stdlib.h>
#include <string.h>

#include "controller/commands/command.h"
#include "controller/modes/modes.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"

static void look(struct turn *turn)
{
    struct state *state = turn->state;
    clear_candidates(&state->prompt.candidates);
    command_complete(state, &state->line, &state->prompt.candidates);
}

static void enter(struct state *state, struct effects *effects)
{
    look(&(struct turn){.state = state, .effects = effects});
}

void command_open(struct turn *turn)
{
    prompt_open(turn, MODE_COMMAND, "");
}

/* A word that nothing else may complete is done: what comes behind it is next. */
static void complete(struct turn *turn)
{
    struct state *state = turn->state;
    struct candidates *all = &state->prompt.candidates;
    bool only = all->count == 1, name = strpbrk(state->line.text, " \t") == NULL;
    if (all->count == 0)
        message_say(state, MESSAGE_INFO, "%s", name ? "No command begins like that." : "There is nothing to complete.");
    if (!prompt_complete(turn) || !only)
        return;
    if (all->list[0].word[strlen(all->list[0].word) - 1] != '=' && state->line.text[state->line.cursor] == '\0')
        line_key(&state->line, ' ');
    prompt_typed(state);
    look(turn);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    char *line = mem_copy(state->line.text);
    prompt_remember(state, HISTORY_COMMAND, line);
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

/* clang-format off */
const struct mode_row mode_command = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_COMPLETE] = complete,
        [ACTION_COMPLETE_BACK] = complete,
        [ACTION_HISTORY_PREV] = prompt_recall,
        [ACTION_HISTORY_NEXT] = prompt_recall,
        [ACTION_BACK] = prompt_back,
    },
    .enter = enter,
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .changed = look,
    .history = HISTORY_COMMAND,
    .panel_rows = panel_rows,
};
