#include "controller/reads/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/reads/reads.h"
#include "domain/memory.h"
#include "domain/text.h"

const struct list *list_shown(const struct state *state)
{
    return state->list_tables[state->shown.list];
}

static const struct list_view *view_of(const struct state *state)
{
    return &state->lists[state->shown.list];
}

const struct list_act *list_find_act(const struct list *list, enum action_id action)
{
    for (size_t i = 0; i < list->act_count; i++)
        if (list->acts[i].action == action)
            return &list->acts[i];
    return NULL;
}

/* ---- rows ---- */

int list_all(const struct state *state)
{
    const struct list *list = list_shown(state);
    if (list->paged)
        return (int)view_of(state)->page.count;
    return state->roster != NULL ? list->count(state) : 0;
}

/* The database narrows what comes in pages. */
static bool narrows_here(const struct state *state)
{
    return view_of(state)->narrow != NULL && !list_shown(state)->paged;
}

int list_count(const struct state *state)
{
    return narrows_here(state) ? (int)view_of(state)->shown_count : list_all(state);
}

int list_row_at(const struct state *state, int place)
{
    if (place < 0 || place >= list_count(state))
        return LIST_NO_ROW;
    return narrows_here(state) ? view_of(state)->shown[place] : place;
}

const struct record *list_page_row(const struct state *state, int row)
{
    return &view_of(state)->page.rows[row];
}

const char *list_text(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

void list_cell(const struct state *state, int row, const struct list_column *column, struct list_cell *out)
{
    const struct list *list = list_shown(state);
    *out = (struct list_cell){.tone = column->tone};
    if (column->tone == TONE_PLAIN && list->tone != NULL)
        out->tone = list->tone(state, row);
    if (list->text != NULL || list->paged) {
        char *text = list->paged ? mem_copy(list_text(state, row, column->at)) : list->text(state, row, column->at);
        snprintf(out->text, sizeof out->text, "%s", text);
        free(text);
    }
    if (column->cell != NULL)
        column->cell(state, row, out);
}

struct id list_id_at(const struct state *state, int row)
{
    const struct list *list = list_shown(state);
    return list->paged ? list_page_row(state, row)->id : list->id(state, row);
}

bool list_loading(const struct state *state)
{
    return list_shown(state)->paged ? view_of(state)->ticket != 0 : state->roster == NULL || state->roster->incomplete;
}

int list_screen_rows(const struct state *state)
{
    return state_board_rows(state);
}

/* ---- pages ---- */

static void ask(struct state *state, struct effects *effects, enum list_id id)
{
    struct list_view *view = &state->lists[id];
    const struct list *list = state->list_tables[id];
    struct effect *effect = effects_add(effects, EFFECT_LIST);
    effect->ticket = view->ticket = reads_ticket(state);
    effect->list = id;
    if (view->page.count > 0 && !view->anew)
        effect->list_after = mem_copy(record_text(&view->page.rows[view->page.count - 1], 0));
    effect->list_argument = list->argument != NULL ? list->argument(state) : NULL;
    effect->list_narrow = mem_copy(view->narrow);
}

void list_reload(struct state *state, struct effects *effects, enum list_id id)
{
    struct list_view *view = &state->lists[id];
    if (!state->list_tables[id]->paged)
        return;
    reads_cancel(effects, &view->ticket);
    view->anew = true; /* what is known stays drawn until then */
    ask(state, effects, id);
}

void list_notice(struct state *state, struct effects *effects)
{
    if (state->shown.view == MODE_LIST && !list_shown(state)->apart &&
        state->lists[state->shown.list].page.count <= PAGE_ROWS)
        list_reload(state, effects, state->shown.list);
}

void list_take_page(struct state *state, struct effects *effects, struct answer *answer, enum list_id id)
{
    struct list_view *view = &state->lists[id];
    (void)effects;
    view->ticket = 0;
    if (answer->fault != FAULT_NONE)
        return;
    if (view->anew)
        page_clear(&view->page);
    view->anew = false;
    page_append(&view->page, &answer->page);
    view->stale = true;
}

static void ask_more(struct state *state, struct effects *effects)
{
    struct list_view *view = &state->lists[state->shown.list];
    bool near = view->cursor + 2 * list_screen_rows(state) >= (int)view->page.count;
    if (list_shown(state)->paged && near && !view->page.complete && view->ticket == 0)
        ask(state, effects, state->shown.list);
}

/* ---- the cursor ---- */

static void scroll(const struct state *state, struct list_view *view)
{
    int rows = list_screen_rows(state), most = list_count(state) - rows;
    if (view->cursor < view->top)
        view->top = view->cursor;
    if (view->cursor >= view->top + rows)
        view->top = view->cursor - rows + 1;
    if (view->top > most)
        view->top = most;
    if (view->top < 0)
        view->top = 0;
}

static void put_cursor(struct state *state, int place)
{
    struct list_view *view = &state->lists[state->shown.list];
    int last = list_count(state) - 1;
    view->cursor = place > last ? last : place;
    if (view->cursor < 0)
        view->cursor = 0;
    scroll(state, view);
}

void list_go(struct state *state, struct effects *effects, int place)
{
    struct list_view *view = &state->lists[state->shown.list];
    put_cursor(state, place);
    int row = list_row_at(state, view->cursor);
    view->at = row != LIST_NO_ROW ? list_id_at(state, row) : (struct id){0};
    ask_more(state, effects);
}

void list_go_to_id(struct state *state, enum list_id list, struct id id)
{
    state->lists[list].at = id;
    state->lists[list].stale = true;
}

static bool row_has(const struct state *state, int row, const char *folded)
{
    const struct list *list = list_shown(state);
    for (size_t i = 0; i < list->column_count; i++) {
        struct list_cell cell;
        list_cell(state, row, &list->columns[i], &cell);
        if (text_contains_folded(cell.text, folded))
            return true;
    }
    return false;
}

static void narrow(struct state *state, struct list_view *view)
{
    view->shown_count = 0;
    if (!narrows_here(state))
        return;
    char *folded = text_fold(view->narrow);
    for (int row = 0; row < list_all(state); row++)
        if (row_has(state, row, folded)) {
            view->shown = mem_grow(view->shown, &view->shown_capacity, view->shown_count, sizeof *view->shown);
            view->shown[view->shown_count++] = row;
        }
    free(folded);
}

static int place_of(const struct state *state, struct id id)
{
    for (int place = 0; !id_is_nil(id) && place < list_count(state); place++)
        if (id_equal(list_id_at(state, list_row_at(state, place)), id))
            return place;
    return -1;
}

/* Another number for every roster that comes, and for one that is complete by now. */
static unsigned roster_seen(const struct state *state)
{
    return state->roster_revision << 1 | (state->roster != NULL && state->roster->incomplete);
}

/* A row that is gone leaves the cursor where it was; one that has just been saved may not have come yet. */
void list_refresh(struct state *state, struct effects *effects)
{
    (void)effects;
    struct list_view *view = &state->lists[state->shown.list];
    if (state->shown.view != MODE_LIST)
        return;
    unsigned roster = roster_seen(state);
    if (view->stale || view->roster_seen != roster) {
        narrow(state, view);
        int place = place_of(state, view->at);
        put_cursor(state, place >= 0 ? place : view->cursor);
        view->stale = false;
        view->revision++;
        view->roster_seen = roster;
    }
    scroll(state, view);
}

bool list_search_step(struct state *state, struct effects *effects, int step, bool here)
{
    const struct list_view *view = view_of(state);
    int count = list_count(state);
    for (int i = here ? 0 : 1; view->search != NULL && count > 0 && i <= count; i++) {
        int place = ((view->cursor + i * step) % count + count) % count;
        if (!row_has(state, list_row_at(state, place), view->search))
            continue;
        list_go(state, effects, place);
        return true;
    }
    return false;
}

void list_clear(struct list_view *view)
{
    free(view->search);
    free(view->narrow);
    free(view->shown);
    page_clear(&view->page);
    *view = (struct list_view){0};
}

void list_changed(struct state *state, enum list_id list)
{
    state->lists[list].stale = true;
}

void list_narrow(struct state *state, struct effects *effects, enum list_id list, char *text)
{
    struct list_view *view = &state->lists[list];
    free(view->narrow);
    view->narrow = text;
    view->stale = true;
    list_reload(state, effects, list);
    list_refresh(state, effects);
}

const char *list_of_live_board(const struct state *state)
{
    return drafts_any_open(state) ? "of the live board" : NULL;
}

void list_ask_which(struct state *state, struct effects *effects, enum list_id list, int which)
{
    struct list_view *view = &state->lists[list];
    view->which = which;
    view->cursor = 0;
    view->at = (struct id){0};
    list_reload(state, effects, list);
}
