#include "controller/modes/pager.h"

#include <stdlib.h>

#include "controller/reads/reads.h"
#include "domain/clamp.h"

enum { NOT_DRAWN_YET = 100000 }; /* further than any pager is long; the view stops at its end */

void pager_begin(struct state *state, struct effects *effects)
{
    (void)effects;
    state->pager.scroll = 0;
    pager_grows(state);
}

void pager_grows(struct state *state)
{
    state->pager.most = NOT_DRAWN_YET;
}

static int *scroll_of(struct state *state)
{
    return state->mode == MODE_CARD ? &state->card.scroll : &state->pager.scroll;
}

/* The rest of a long history comes when its end is reached. */
static void ask_more(struct turn *turn)
{
    struct card *card = &turn->state->card;
    if (turn->state->mode != MODE_CARD || !card->loaded || card->complete || card->scroll < turn->state->pager.most)
        return;
    card->more = true;
    reads_details(turn->state, turn->effects);
}

/* Scrolls from the place that is seen: the pager may have been sent further before its length was known. */
static void scroll_by(struct turn *turn, int lines)
{
    int *scroll = scroll_of(turn->state);
    int most = turn->state->pager.most;
    *scroll = clamp(clamp(*scroll, 0, most) + lines, 0, most);
    ask_more(turn);
}

static void lines(struct turn *turn)
{
    scroll_by(turn, turn->action == ACTION_UP ? -turn->count : turn->count);
}

static void pages(struct turn *turn)
{
    bool half = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_HALF_UP;
    bool down = turn->action == ACTION_HALF_DOWN || turn->action == ACTION_PAGE_DOWN;
    int step = state_panel_rows(turn->state) / (half ? 2 : 1);
    step = step < 1 ? 1 : step;
    scroll_by(turn, down ? step * turn->count : -step * turn->count);
}

static void ends(struct turn *turn)
{
    *scroll_of(turn->state) = turn->action == ACTION_TOP ? 0 : turn->state->pager.most;
    ask_more(turn);
}

int pager_all_rows(const struct state *state)
{
    return state->terminal.rows;
}

/* clang-format off */
const struct mode_row parent_pager = {
    .on = {
        [ACTION_DOWN] = lines,
        [ACTION_UP] = lines,
        [ACTION_TOP] = ends,
        [ACTION_BOTTOM] = ends,
        [ACTION_PAGE_DOWN] = pages,
        [ACTION_PAGE_UP] = pages,
        [ACTION_HALF_DOWN] = pages,
        [ACTION_HALF_UP] = pages,
    },
};
