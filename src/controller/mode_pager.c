/* What is only read: help, the messages, the card. They scroll as far as the last page, wherever it was drawn. */
#include <stdlib.h>

#include "controller/acts.h"
#include "controller/clear.h"
#include "controller/modes.h"
#include "controller/reads.h"

enum { NOT_DRAWN_YET = 100000 }; /* scroll_most: further than any pager is long; the view stops at its end */

static int *scroll_of(struct state *state)
{
    return state->mode == MODE_CARD ? &state->card.scroll : &state->scroll;
}

static int within(const struct state *state, int scroll)
{
    return scroll < 0 ? 0 : scroll > state->scroll_most ? state->scroll_most : scroll;
}

/* The rest of a long history comes when its end is reached. */
static void ask_more(struct turn *turn)
{
    struct card *card = &turn->state->card;
    if (turn->state->mode != MODE_CARD || !card->loaded || card->complete || card->scroll < turn->state->scroll_most)
        return;
    card->more = true;
    reads_details(turn->state, turn->effects);
}

/* From where it is seen to be: it may have been sent further before it was known how long it is. */
static void scroll_by(struct turn *turn, int lines)
{
    int *scroll = scroll_of(turn->state);
    *scroll = within(turn->state, within(turn->state, *scroll) + lines);
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
    *scroll_of(turn->state) = turn->action == ACTION_TOP ? 0 : turn->state->scroll_most;
    ask_more(turn);
}

void help_open(struct turn *turn)
{
    turn->state->help_back = turn->state->mode;
    turn->state->scroll = 0;
    turn->state->scroll_most = NOT_DRAWN_YET;
    free(turn->state->help_text);
    turn->state->help_text = NULL;
    turn->state->mode = MODE_HELP;
}

void messages_open(struct turn *turn)
{
    turn->state->scroll = 0; /* the newest stand first */
    turn->state->scroll_most = NOT_DRAWN_YET;
    turn->state->mode = MODE_MESSAGES;
}

/* What was searched for is forgotten first. */
static void back_from_help(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->help_text == NULL)
        state->mode = state->help_back;
    free(state->help_text);
    state->help_text = NULL;
    state->scroll_most = NOT_DRAWN_YET;
}

static void leave_help(struct turn *turn)
{
    turn->state->mode = turn->state->help_back;
}

static void leave_messages(struct turn *turn)
{
    turn->state->mode = turn->state->view;
}

void card_open(struct state *state, struct effects *effects, struct id booking)
{
    clear_card(&state->card);
    state->card.booking = booking;
    state->scroll_most = NOT_DRAWN_YET;
    state->mode = MODE_CARD;
    reads_details(state, effects);
}

static void leave_card(struct turn *turn)
{
    reads_cancel(turn->effects, &turn->state->card.ticket);
    clear_card(&turn->state->card);
    turn->state->mode = turn->state->view;
}

static int all_rows(const struct state *state)
{
    return state->rows;
}

/* Half the screen, so that the board stays in sight. */
static int card_rows(const struct state *state)
{
    return state->rows / 2 > 8 ? state->rows / 2 : 8;
}

#define PAGER_ACTS                                                                                           \
    [ACTION_DOWN] = lines, [ACTION_UP] = lines, [ACTION_TOP] = ends, [ACTION_BOTTOM] = ends,                 \
    [ACTION_PAGE_DOWN] = pages, [ACTION_PAGE_UP] = pages, [ACTION_HALF_DOWN] = pages,                        \
    [ACTION_HALF_UP] = pages

const struct mode_row mode_help = {
    .act = {PAGER_ACTS,
            [ACTION_SEARCH] = help_search_open,
            [ACTION_BACK] = back_from_help,
            [ACTION_QUIT] = leave_help},
    .panel_rows = all_rows,
};

const struct mode_row mode_messages = {
    .act = {PAGER_ACTS, [ACTION_BACK] = leave_messages, [ACTION_QUIT] = leave_messages},
    .panel_rows = all_rows,
};

const struct mode_row mode_card = {
    .act = {PAGER_ACTS,
            [ACTION_COPY_TEXT] = acts_copy_text,
            [ACTION_VERSIONS] = versions_open,
            [ACTION_GO_THERE] = card_go_there,
            [ACTION_BACK] = leave_card,
            [ACTION_QUIT] = leave_card,
            [ACTION_HELP] = help_open},
    .panel_rows = card_rows,
};
