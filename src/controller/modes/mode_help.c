/* The help screen, and the search in it. */
#include <stdlib.h>

#include "controller/modes/modes.h"
#include "controller/modes/pager.h"
#include "domain/text.h"

void help_open(struct turn *turn)
{
    turn->state->help.back = turn->state->mode;
    free(turn->state->help.text);
    turn->state->help.text = NULL;
    mode_enter(turn->state, turn->effects, MODE_HELP);
}

void help_open_about(struct turn *turn, const char *word)
{
    help_open(turn);
    turn->state->help.text = text_fold(word);
}

/* Forgets a search first, and leaves only without one. */
static void back_from_help(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->help.text == NULL)
        mode_enter(state, turn->effects, state->help.back);
    free(state->help.text);
    state->help.text = NULL;
    pager_grows(state);
}

static void leave_help(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->help.back);
}

static void narrow(struct state *state)
{
    char *trimmed = text_trim(state->help.line.text);
    free(state->help.text);
    state->help.text = *trimmed != '\0' ? text_fold(trimmed) : NULL;
    state->pager.scroll = 0;
    free(trimmed);
}

static void open_search(struct turn *turn)
{
    line_set(&turn->state->help.line, "");
    narrow(turn->state);
    mode_enter(turn->state, turn->effects, MODE_HELP_SEARCH);
}

static void submit_in_help(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, MODE_HELP);
}

static void back_to_help(struct turn *turn)
{
    line_set(&turn->state->help.line, "");
    narrow(turn->state);
    mode_enter(turn->state, turn->effects, MODE_HELP);
}

static void typed_in_help(struct turn *turn, uint32_t key)
{
    if (line_key(&turn->state->help.line, key))
        narrow(turn->state);
}

static void pasted_in_help(struct turn *turn, const char *text)
{
    line_paste(&turn->state->help.line, text);
    narrow(turn->state);
}

/* The line alone: what came of it is the help itself. */
static int help_panel_rows(const struct state *state)
{
    (void)state;
    return 2;
}

/* clang-format off */
const struct mode_row mode_help_search = {
    .over = true,
    .on = {[ACTION_SUBMIT] = submit_in_help, [ACTION_BACK] = back_to_help},
    .typed = typed_in_help,
    .pasted = pasted_in_help,
    .panel_rows = help_panel_rows,
};

const struct mode_row mode_help = {
    .parent = PARENT_PAGER,
    .over = true,
    .on = {
        [ACTION_SEARCH] = open_search,
        [ACTION_BACK] = back_from_help,
        [ACTION_QUIT] = leave_help,
    },
    .enter = pager_begin,
    .panel_rows = pager_all_rows,
    .counts = true,
};
