#include "controller/board/filtering.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/filter_rows.h"
#include "controller/board/grid.h"
#include "controller/state/turn.h"
#include "domain/memory.h"

static bool is_blank(const char *text)
{
    return text == NULL || text[strspn(text, " \t")] == '\0';
}

bool filtering_set(struct state *state, const char *text, char **problem)
{
    struct filter tried = {0};
    if (!is_blank(text) && !filter_rows_read(state, text, &tried, problem))
        return false;
    filter_clear(&tried);
    char *copy = is_blank(text) ? NULL : mem_copy(text + strspn(text, " \t"));
    free(state->filtering.text);
    state->filtering.text = copy;
    grid_keep(state, (struct id){0});
    cursor_regrid(state);
    return true;
}

/* While something is typed or in the hand for a row, or days are marked, no row comes or goes. */
static bool rows_may_change(const struct state *state)
{
    return state->roster != NULL && !grid_is_held(state) && !state->selection.ranging;
}

static bool weeks_differ(const struct grid_basis *a, const struct grid_basis *b)
{
    return a->first != b->first || a->weeks != b->weeks || a->covered != b->covered;
}

static bool rows_differ(const struct grid_basis *a, const struct grid_basis *b)
{
    return weeks_differ(a, b) || a->today != b->today || a->revision != b->revision || a->minute != b->minute;
}

static struct id cursor_artist(const struct state *state)
{
    const struct artist *artist = state_cursor_artist(state);
    return artist != NULL ? artist->id : (struct id){0};
}

void filtering_refresh(struct state *state, struct effects *effects)
{
    (void)effects;
    bool filtered = state->filtering.text != NULL, by_load = state->shown.sorting == SORTING_LOAD;
    bool stale = state->grid.stale;
    if ((!filtered && !by_load && !stale) || !rows_may_change(state))
        return;
    struct grid_basis now = grid_basis(state);
    if (!now.covered) /* the rows wait for what they are chosen by */
        return;
    const struct grid_basis *before = &state->grid.basis;
    struct id here = cursor_artist(state);
    bool weeks = weeks_differ(before, &now);
    bool left = !id_is_nil(state->grid.kept) && !id_equal(state->grid.kept, here);
    if (!weeks && !left && !stale && !(filtered && rows_differ(before, &now)))
        return;
    if (weeks)
        here = (struct id){0};
    grid_keep(state, here);
    cursor_regrid(state);
}
