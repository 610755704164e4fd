#include "controller/filtering.h"

#include <stdlib.h>
#include <string.h>

#include "controller/cursor.h"
#include "controller/grid.h"
#include "controller/message.h"
#include "domain/memory.h"

static bool read(const struct state *state, const char *text, struct filter *out, char **problem)
{
    const struct filter_context context = {.roster = state->roster,
                                           .today = state_today(state),
                                           .shown = state->first,
                                           .saved = state->filtering.saved,
                                           .saved_count = state->filtering.saved_count};
    return filter_read(text, &context, out, problem);
}

static bool is_blank(const char *text)
{
    return text == NULL || text[strspn(text, " \t")] == '\0';
}

void filtering_renew(struct state *state)
{
    struct filtering *filtering = &state->filtering;
    char *problem = NULL;
    filter_clear(&filtering->filter);
    if (filtering->text == NULL || read(state, filtering->text, &filtering->filter, &problem))
        return;
    message_say(state, MESSAGE_WARNING, "The filter &%s was lifted: %s", filtering->text, problem);
    free(problem);
    free(filtering->text);
    filtering->text = NULL;
}

bool filtering_set(struct state *state, const char *text, char **problem)
{
    struct filter tried = {0};
    if (!is_blank(text) && !read(state, text, &tried, problem))
        return false;
    filter_clear(&tried);
    char *copy = is_blank(text) ? NULL : mem_copy(text + strspn(text, " \t"));
    free(state->filtering.text);
    state->filtering.text = copy;
    state->grid.kept = (struct id){0};
    cursor_regrid(state);
    return true;
}

/* While something is typed or in the hand for a row, no row comes or goes. */
static bool rows_may_change(const struct state *state)
{
    const unsigned still = IN(MODE_QUICK_ADD) | IN(MODE_FORM) | IN(MODE_MOVE) | IN(MODE_CONFLICT) |
                           IN(MODE_BULK) | IN(MODE_REPEAT) | IN(MODE_STALE);
    return state->roster != NULL && !(still & IN(state->mode)) && !state->selection.ranging;
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

void filtering_refresh(struct state *state)
{
    bool filtered = state->filtering.text != NULL, by_load = state->sorting == SORTING_LOAD;
    if ((!filtered && !by_load) || !rows_may_change(state))
        return;
    struct grid_basis now = grid_basis(state);
    if (!now.covered) /* the rows wait for what they are chosen by */
        return;
    const struct grid_basis *before = &state->grid.basis;
    struct id here = cursor_artist(state);
    bool weeks = weeks_differ(before, &now);
    bool left = !id_is_nil(state->grid.kept) && !id_equal(state->grid.kept, here);
    if (!weeks && !left && !(filtered && rows_differ(before, &now)))
        return;
    state->grid.kept = weeks ? (struct id){0} : here;
    cursor_regrid(state);
}
