/* Search: while it is typed the cursor goes to the first match from where it stood; n and N go on. */
#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/board/search.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/text.h"

void search_open(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    if (artist == NULL) {
        message_say(state, MESSAGE_INFO, "There is nothing on the board to search.");
        return;
    }
    prompt_open(turn, MODE_SEARCH, "");
    state->prompt.artist = artist->id;
    state->prompt.booking = state->cursor.booking;
    state->prompt.cursor_day = state->cursor.day;
}

static void return_cursor(struct state *state)
{
    cursor_to(state, state->prompt.artist, state->prompt.cursor_day);
    cursor_pick(state, state->prompt.booking);
}

static void fail(struct state *state)
{
    char *quoted = text_quote(state->line.text);
    prompt_problem(state, mem_format("No artist, project or title shown here has %s in it.", quoted));
    free(quoted);
}

static void look(struct turn *turn)
{
    struct state *state = turn->state;
    return_cursor(state);
    search_for(state, state->line.text);
    if (state->search.text != NULL && !search_step(state, 1, true, NULL))
        fail(state);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->line_problem != NULL)
        message_say(state, MESSAGE_INFO, "%s", state->line_problem);
    prompt_remember(state, HISTORY_SEARCH, state->line.text);
    prompt_close(state, turn->effects);
}

static void back(struct turn *turn)
{
    return_cursor(turn->state);
    search_forget(turn->state);
    prompt_close(turn->state, turn->effects);
}

void search_next(struct turn *turn)
{
    struct state *state = turn->state;
    int step = turn->action == ACTION_SEARCH_PREV ? -1 : 1;
    bool wrapped = false, any = false, once;
    if (state->search.text == NULL) {
        message_say(state, MESSAGE_INFO, "Nothing is searched for; %s begins.",
                    keymap_key(state->keymap, ACTION_SEARCH));
        return;
    }
    for (int i = 0; i < turn->count && search_step(state, step, false, &once); i++) {
        wrapped = wrapped || once;
        any = true;
    }
    if (!any)
        message_say(state, MESSAGE_INFO, "Nothing shown here has it in it.");
    else if (wrapped)
        message_say(state, MESSAGE_INFO, "%s: match %zu of %zu.",
                    step > 0 ? "The search went on from the top" : "The search went on from the bottom",
                    state->search.at, state->search.count);
}

/* The line, and what came of it. */
static int panel_rows(const struct state *state)
{
    (void)state;
    return 3;
}

/* clang-format off */
const struct mode_row mode_search = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_BACK] = back,
        [ACTION_HISTORY_PREV] = prompt_recall,
        [ACTION_HISTORY_NEXT] = prompt_recall,
    },
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .changed = look,
    .history = HISTORY_SEARCH,
    .panel_rows = panel_rows,
};
