/* The crew finder: a list of artists who are free, and the fields above it that say when and for what. */
#include <stdlib.h>

#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/board/finder.h"
#include "controller/board/selection.h"
#include "controller/board/views.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

void finder_open(struct turn *turn)
{
    struct state *state = turn->state;
    if (state_cursor_artist(state) == NULL) {
        message_say(state, MESSAGE_INFO, "There is nobody on the board to find yet.");
        return;
    }
    finder_propose(state);
    selection_free(&state->selection); /* marks are now those of the list */
    view_show(state, turn->effects, MODE_FINDER);
}

/* ---- the list ---- */

static void to_row(struct finder *finder, int row)
{
    int last = (int)finder->count - 1;
    finder->cursor = row > last ? last : row;
    if (finder->cursor < 0)
        finder->cursor = 0;
}

static void rows(struct turn *turn)
{
    struct finder *finder = &turn->state->finder;
    to_row(finder, finder->cursor + (turn->action == ACTION_UP ? -turn->count : turn->count));
}

static void point(struct turn *turn, int row)
{
    to_row(&turn->state->finder, row);
}

static void pages(struct turn *turn)
{
    bool half = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_HALF_UP;
    bool down = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_PAGE_DOWN;
    int step = state_line_rows(turn->state) / (half ? 2 : 1);
    step = step < 1 ? 1 : step;
    to_row(&turn->state->finder, turn->state->finder.cursor + (down ? step : -step) * turn->count);
}

static void ends(struct turn *turn)
{
    struct finder *finder = &turn->state->finder;
    if (turn->counted)
        to_row(finder, turn->count - 1);
    else
        to_row(finder, turn->action == ACTION_TOP ? 0 : (int)finder->count - 1);
}

static bool has_found(struct state *state)
{
    const struct finder *finder = &state->finder;
    if (finder->loaded && finder->count > 0)
        return true;
    message_say(state, MESSAGE_INFO,
                finder->loaded ? "Nobody was found: %s changes what is asked for."
                               : "The answer is still on its way; %s changes the question.",
                keymap_key(state->keymap, ACTION_FINDER_FIELDS));
    return false;
}

static void mark(struct turn *turn)
{
    struct state *state = turn->state;
    struct finder *finder = &state->finder;
    if (!has_found(state))
        return;
    selection_mark_artist(state, finder->found[finder->cursor].artist);
    to_row(finder, finder->cursor + 1);
}

/* The marked ones, whom a filter may hide, come back onto the board; the cursor goes to the last of them. */
static void go_to(struct state *state, struct id artist)
{
    const struct selection *marked = &state->selection;
    for (size_t i = 0; i < marked->artist_count; i++)
        cursor_to(state, marked->artists[i], state->finder.first);
    if (marked->artist_count == 0)
        cursor_to(state, artist, state->finder.first);
}

/* On the board, where one sees what is around it. Hours that were typed go along, or the refused booking that somebody
 * is looked for; days alone leave the hours to the artist's own. */
static void book(struct turn *turn)
{
    struct state *state = turn->state;
    const struct finder *finder = &state->finder;
    if (!pending_allowed(state))
        return;
    if (!has_found(state))
        return;
    struct id artist = finder->found[finder->cursor].artist;
    if (roster_artist(state->roster, artist) == NULL) {
        message_say(state, MESSAGE_INFO, "This artist is new here; %s loads the board again.",
                    keymap_key(state->keymap, ACTION_RELOAD));
        return;
    }
    char *text = finder->line != NULL ? mem_copy(finder->line)
                 : finder->has_hours  ? mem_format(" %s", finder->field[FINDER_WHEN].text)
                                      : mem_copy("");
    view_show_marked(state, turn->effects, MODE_BOARD);
    go_to(state, artist);
    reads_weeks(state, turn->effects);
    if (state->selection.artist_count > 0)
        quick_add_open_selected(state, turn->effects, text, finder->first, finder->last);
    else
        quick_add_open_for(state, turn->effects, artist, text, finder->first, finder->last);
    if (finder->line == NULL)
        state->line.cursor = 0; /* the title goes before the time */
    free(text);
}

static void reload(struct turn *turn)
{
    view_reload(turn);
    finder_ask(turn->state, turn->effects);
}

static void leave_list(struct turn *turn)
{
    reads_cancel(turn->effects, &turn->state->finder.ticket);
    view_show(turn->state, turn->effects, MODE_BOARD);
}

/* ---- the fields ---- */

static void focus_on(struct finder *finder, enum finder_field_id field)
{
    finder->focus = field;
    finder->fresh = true;
}

static void change(struct turn *turn)
{
    if (turn->state->finder.field[FINDER_WHEN].text == NULL) {
        message_say(turn->state, MESSAGE_INFO, "There is nobody on the board to find yet.");
        return;
    }
    focus_on(&turn->state->finder, FINDER_WHEN);
    mode_enter(turn->state, turn->effects, MODE_FINDER_FORM);
}

static void walk(struct turn *turn)
{
    struct finder *finder = &turn->state->finder;
    int step = turn->action == ACTION_FIELD_PREV ? FINDER_FIELDS - 1 : 1;
    focus_on(finder, (enum finder_field_id)(((int)finder->focus + step) % FINDER_FIELDS));
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    if (finder_check(state, turn->effects))
        mode_enter(state, turn->effects, MODE_FINDER);
    else
        focus_on(&state->finder, state->finder.problem_field);
}

static void forget_problem(struct finder *finder)
{
    free(finder->problem);
    finder->problem = NULL;
}

static void leave_fields(struct turn *turn)
{
    finder_check(turn->state, turn->effects); /* what is wrong is said where nobody is found */
    mode_enter(turn->state, turn->effects, MODE_FINDER);
}

static void typed(struct turn *turn, uint32_t key)
{
    struct finder *finder = &turn->state->finder;
    forget_problem(finder);
    if (finder->fresh && key >= ' ' && key < KEYCODE_FIRST && key != KEYCODE_BACKSPACE)
        line_set(&finder->field[finder->focus], "");
    finder->fresh = false;
    line_key(&finder->field[finder->focus], key);
    finder_follow(turn->state, turn->effects);
}

static void pasted(struct turn *turn, const char *text)
{
    struct finder *finder = &turn->state->finder;
    forget_problem(finder);
    if (finder->fresh)
        line_set(&finder->field[finder->focus], "");
    finder->fresh = false;
    line_paste(&finder->field[finder->focus], text);
    finder_follow(turn->state, turn->effects);
}

/* clang-format off */
const struct mode_row mode_finder = {
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
        [ACTION_OPEN] = book,
        [ACTION_MARK] = mark,
        [ACTION_MARKS_CLEAR] = selection_clear,
        [ACTION_FINDER_FIELDS] = change,
        [ACTION_RELOAD] = reload,
        [ACTION_BACK] = leave_list,
        [ACTION_QUIT] = leave_list,
    },
    .point = point,
    .counts = true,
    .guarded = true,
    .opens_to_book = true,
};

const struct mode_row mode_finder_form = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_FIELD_NEXT] = walk,
        [ACTION_FIELD_PREV] = walk,
        [ACTION_BACK] = leave_fields,
    },
    .typed = typed,
    .pasted = pasted,
};
