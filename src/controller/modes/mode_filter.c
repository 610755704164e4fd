/* The filter line: the rows follow as soon as what is typed can be read; Esc brings back the filter from before. */
#include <stdlib.h>
#include <string.h>

#include "controller/board/complete.h"
#include "controller/board/cursor.h"
#include "controller/board/filtering.h"
#include "controller/board/grid.h"
#include "controller/modes/modes.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"

void filter_open(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->roster == NULL) {
        message_say(state, MESSAGE_INFO, "There are no artists to filter yet.");
        return;
    }
    const struct artist *artist = state_cursor_artist(state);
    prompt_open(turn, MODE_FILTER, "");
    state->prompt.artist = artist != NULL ? artist->id : (struct id){0};
    state->prompt.booking = state->cursor.booking;
    state->prompt.cursor_day = state->cursor.day;
    state->prompt.before = mem_copy(state->filtering.text);
    complete_filter(state, &state->line, 0, &state->prompt.candidates);
}

/* Without its last word, which is still being typed. */
static void set_what_is_finished(struct state *state)
{
    char *begun = mem_copy(state->line.text), *last = strrchr(begun, ' ');
    if (last != NULL)
        *last = '\0';
    filtering_set(state, last != NULL ? begun : "", NULL);
    free(begun);
}

/* To where it stood, if that is shown again: half a word hides rows that the whole one shows. */
static void return_cursor(struct state *state)
{
    if (grid_line_of(state, state->prompt.artist) < 0)
        return;
    cursor_to(state, state->prompt.artist, state->prompt.cursor_day);
    cursor_pick(state, state->prompt.booking);
}

/* The rows as far as the line is understood. */
static void follow(struct state *state)
{
    char *problem = NULL;
    if (!filtering_set(state, state->line.text, &problem))
        set_what_is_finished(state);
    prompt_problem(state, problem);
    return_cursor(state);
}

static void changed(struct turn *turn)
{
    struct state *state = turn->state;
    clear_candidates(&state->prompt.candidates);
    complete_filter(state, &state->line, 0, &state->prompt.candidates);
    follow(state);
}

static void complete(struct turn *turn)
{
    if (prompt_complete(turn))
        follow(turn->state);
}

static void back(struct turn *turn)
{
    filtering_set(turn->state, turn->state->prompt.before, NULL);
    return_cursor(turn->state);
    prompt_close(turn->state, turn->effects);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    follow(state);
    if (state->line_problem != NULL) {
        message_say(state, MESSAGE_WARNING, "%s", state->line_problem);
        return;
    }
    prompt_remember(state, HISTORY_FILTER, state->line.text);
    if (state->filtering.text == NULL && state->prompt.before != NULL)
        message_say(state, MESSAGE_INFO, "The filter &%s is lifted.", state->prompt.before);
    prompt_close(state, turn->effects);
}

/* The line, what is wrong with it or how many are shown, and what Tab completes. */
static int panel_rows(const struct state *state)
{
    (void)state;
    return 4;
}

/* clang-format off */
const struct mode_row mode_filter = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_COMPLETE] = complete,
        [ACTION_COMPLETE_BACK] = complete,
        [ACTION_HISTORY_PREV] = prompt_recall,
        [ACTION_HISTORY_NEXT] = prompt_recall,
        [ACTION_BACK] = back,
    },
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .changed = changed,
    .history = HISTORY_FILTER,
    .panel_rows = panel_rows,
};
