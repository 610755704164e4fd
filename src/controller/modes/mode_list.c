/* A list: moving about, searching, filtering. The list's table says what a key does to a row. */
#include <stdlib.h>

#include "controller/board/views.h"
#include "controller/modes/modes.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/text.h"

static struct list_view *view_of(struct state *state)
{
    return &state->lists[state->shown.list];
}

/* ---- walking ---- */

static void rows(struct turn *turn)
{
    int step = turn->action == ACTION_UP ? -turn->count : turn->count;
    list_go(turn->state, turn->effects, view_of(turn->state)->cursor + step);
}

static void point(struct turn *turn, int row)
{
    list_go(turn->state, turn->effects, row);
}

static void pages(struct turn *turn)
{
    bool half = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_HALF_UP;
    bool down = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_PAGE_DOWN;
    int step = list_screen_rows(turn->state) / (half ? 2 : 1);
    step = (step < 1 ? 1 : step) * turn->count;
    list_go(turn->state, turn->effects, view_of(turn->state)->cursor + (down ? step : -step));
}

static void ends(struct turn *turn)
{
    int last = list_count(turn->state) - 1;
    int place = turn->counted ? turn->count - 1 : turn->action == ACTION_TOP ? 0 : last;
    list_go(turn->state, turn->effects, place);
}

/* ---- acts ---- */

static bool may(struct state *state, const struct list_act *act)
{
    if (state->roster == NULL) {
        message_say(state, MESSAGE_INFO, "The board is still on its way.");
        return false;
    }
    if (state->roster->role >= act->least)
        return true;
    message_say(state, MESSAGE_WARNING, "Only %s may %s; you are a %s.",
                act->least == MEMBER_ADMIN ? "an admin" : "a producer or an admin", act->what,
                role_word(state->roster->role));
    return false;
}

static void list_act(struct turn *turn)
{
    struct state *state = turn->state;
    const struct list *list = list_shown(state);
    const struct list_act *act = list_find_act(list, turn->action);
    int row = list_row_at(state, view_of(state)->cursor);
    if (act == NULL) {
        message_say(state, MESSAGE_INFO, "%s does nothing in this list.", keymap_key(state->keymap, turn->action));
        return;
    }
    if (!may(state, act))
        return;
    if (row != LIST_NO_ROW && save_under_way(state, list_id_at(state, row))) {
        message_say(state, MESSAGE_INFO, "The last change of this row is still on its way; one moment.");
        return;
    }
    if (row == LIST_NO_ROW && !act->rowless)
        message_say(state, MESSAGE_INFO, "There is no row here to %s.", act->hint);
    else
        act->act(turn, row);
}

static void reload(struct turn *turn)
{
    view_reload(turn);
    list_reload(turn->state, turn->effects, turn->state->shown.list);
}

/* ---- search and narrowing ---- */

static void set_narrow(struct state *state, struct effects *effects, char *text)
{
    list_narrow(state, effects, state->shown.list, text);
}

static void search_forget(struct state *state)
{
    free(view_of(state)->search);
    view_of(state)->search = NULL;
}

/* Esc takes back one thing at a time. */
static void back(struct turn *turn)
{
    struct state *state = turn->state;
    if (view_of(state)->search != NULL)
        search_forget(state);
    else if (view_of(state)->narrow != NULL)
        set_narrow(state, turn->effects, NULL);
    else
        view_leave_list(state, turn->effects);
}

static void quit(struct turn *turn)
{
    view_leave_list(turn->state, turn->effects);
}

static void search_on(struct turn *turn)
{
    struct state *state = turn->state;
    int step = turn->action == ACTION_SEARCH_PREV ? -1 : 1;
    if (view_of(state)->search == NULL) {
        message_say(state, MESSAGE_INFO, "Nothing is searched for; %s begins.",
                    keymap_key(state->keymap, ACTION_SEARCH));
        return;
    }
    int from = view_of(state)->cursor;
    for (int i = 0; i < turn->count; i++)
        if (!list_search_step(state, turn->effects, step, false)) {
            message_say(state, MESSAGE_INFO, "No row has it in it.");
            return;
        }
    int to = view_of(state)->cursor;
    if (step > 0 ? to <= from : to >= from)
        message_say(state, MESSAGE_INFO, "The search went on from the %s.", step > 0 ? "top" : "bottom");
}

static void open_line(struct turn *turn)
{
    struct state *state = turn->state;
    state->list_line.from = view_of(state)->cursor;
    state->list_line.narrows = turn->action == ACTION_FILTER;
    bool again = state->list_line.narrows && view_of(state)->narrow != NULL;
    prompt_open(turn, MODE_LIST_LINE, again ? view_of(state)->narrow : "");
}

/* The typed text; NULL: nothing but blanks. */
static char *typed_text(const struct state *state)
{
    char *trimmed = text_trim(state->line.text);
    if (*trimmed != '\0')
        return trimmed;
    free(trimmed);
    return NULL;
}

static void look(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->list_line.narrows) {
        if (!list_shown(state)->paged) /* else it is the database that is asked, once it is typed to the end */
            set_narrow(state, turn->effects, typed_text(state));
        return;
    }
    char *text = typed_text(state);
    search_forget(state);
    view_of(state)->search = text != NULL ? text_fold(text) : NULL;
    free(text);
    list_go(state, turn->effects, state->list_line.from);
    if (view_of(state)->search != NULL && !list_search_step(state, turn->effects, 1, true)) {
        char *quoted = text_quote(state->line.text);
        prompt_problem(state, mem_format("No row has %s in it.", quoted));
        free(quoted);
    }
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->list_line.narrows && list_shown(state)->paged)
        set_narrow(state, turn->effects, typed_text(state));
    if (state->line_problem != NULL)
        message_say(state, MESSAGE_INFO, "%s", state->line_problem);
    prompt_remember(state, HISTORY_SEARCH, state->line.text);
    prompt_close(state, turn->effects);
}

static void drop_line(struct turn *turn)
{
    struct state *state = turn->state;
    prompt_close(state, turn->effects);
    if (state->list_line.narrows)
        set_narrow(state, turn->effects, NULL);
    else
        search_forget(state);
    list_go(state, turn->effects, state->list_line.from);
}

/* The line, and what came of it. */
static int line_rows(const struct state *state)
{
    (void)state;
    return 3;
}

/* clang-format off */
const struct mode_row mode_list = {
    .parent = PARENT_VIEW,
    .on = {
        [ACTION_DOWN] = rows,
        [ACTION_UP] = rows,
        [ACTION_TOP] = ends,
        [ACTION_BOTTOM] = ends,
        [ACTION_PAGE_DOWN] = pages,
        [ACTION_PAGE_UP] = pages,
        [ACTION_HALF_DOWN] = pages,
        [ACTION_HALF_UP] = pages,
        [ACTION_LIST_OPEN] = list_act,
        [ACTION_LIST_ADD] = list_act,
        [ACTION_LIST_EDIT] = list_act,
        [ACTION_LIST_STATE] = list_act,
        [ACTION_LIST_REMOVE] = list_act,
        [ACTION_VERSIONS] = list_act,
        [ACTION_UNDO] = view_undo,
        [ACTION_REDO] = view_redo,
        [ACTION_LIST_REMOVED] = list_act,
        [ACTION_TIME_OFF] = list_act,
        [ACTION_SEARCH] = open_line,
        [ACTION_FILTER] = open_line,
        [ACTION_SEARCH_NEXT] = search_on,
        [ACTION_SEARCH_PREV] = search_on,
        [ACTION_WAITING] = waiting_open,
        [ACTION_RELOAD] = reload,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = quit,
    },
    .point = point,
    .counts = true,
};

const struct mode_row mode_list_line = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_BACK] = drop_line,
        [ACTION_HISTORY_PREV] = prompt_recall,
        [ACTION_HISTORY_NEXT] = prompt_recall,
    },
    .leave = prompt_leave,
    .typed = prompt_key,
    .pasted = prompt_paste,
    .changed = look,
    .history = HISTORY_SEARCH,
    .panel_rows = line_rows,
};
