/* The card of a booking: whose it is, why, and its history. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/board/drawn.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/modes/pager.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "domain/memory.h"

void card_open(struct state *state, struct effects *effects, struct id booking)
{
    clear_card(&state->card);
    state->card.booking = booking;
    mode_enter(state, effects, MODE_CARD);
    reads_details(state, effects);
}

static void leave_card(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

/* Half the screen, so that the board stays in sight. */
static int card_rows(const struct state *state)
{
    return state->terminal.rows / 2 > 8 ? state->terminal.rows / 2 : 8;
}

/* Puts the older part of the history that has come before the part that is there. */
static void take_history(struct card *card, struct answer *answer)
{
    card->complete = answer->history_count < HISTORY_MOST;
    size_t capacity = answer->history_count;
    for (size_t i = 0; i < card->history_count; i++) {
        answer->history = mem_grow(answer->history, &capacity, answer->history_count, sizeof *answer->history);
        answer->history[answer->history_count++] = card->history[i];
    }
    free(card->history);
    card->history = answer->history;
    card->history_count = answer->history_count;
    answer->history = NULL;
    answer->history_count = 0;
}

/* The card of a past board: the booking as it was, where that is among the versions that came. */
static void show_card_then(struct card *card, instant at)
{
    size_t then = card->history_count;
    while (then > 0 && card->history[then - 1].at > at)
        then--;
    if (then == 0)
        return;
    booking_clear(&card->detail);
    booking_copy(&card->detail, &card->history[then - 1].after);
}

void card_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct card *card = &state->card;
    (void)effects;
    card->more = false;
    if (reads_failed(state, answer) || answer->row_count == 0)
        return;
    booking_clear(&card->detail);
    booking_copy(&card->detail, &answer->rows[0]);
    take_history(card, answer);
    if (state->past.at != 0)
        show_card_then(card, state->past.at);
    card->loaded = true;
}

/* On the board, where one sees what becomes of it: what the board does with the booking under its cursor. */
static void act_there(struct turn *turn)
{
    struct state *state = turn->state;
    struct id booking = state->card.booking;
    if (selection_exists(state)) {
        message_say(state, MESSAGE_INFO, "Others are marked or selected: %s on the board clears the marks first.",
                    keymap_key(state->keymap, ACTION_MARKS_CLEAR));
        return;
    }
    if (!state->card.loaded)
        message_say(state, MESSAGE_INFO, "The card is still on its way; one moment.");
    card_go_there(turn);
    if (state->mode != MODE_BOARD)
        return;
    const struct booking *here = drawn_at_cursor(state);
    if (here == NULL || !id_equal(here->id, booking))
        message_say(state, MESSAGE_INFO, "Its week is still on its way; once more in a moment.");
    else
        mode_handler(state->modes, MODE_BOARD, turn->action)(turn);
}

/* clang-format off */
const struct mode_row mode_card = {
    .parent = PARENT_PAGER,
    .on = {
        [ACTION_COPY_TEXT] = acts_copy_text,
        [ACTION_VERSIONS] = versions_open,
        [ACTION_GO_THERE] = card_go_there,
        [ACTION_EDIT] = act_there,
        [ACTION_MOVE] = act_there,
        [ACTION_STATUS_HOLD] = act_there,
        [ACTION_STATUS_PENCIL] = act_there,
        [ACTION_STATUS_CONFIRMED] = act_there,
        [ACTION_STATUS_SECOND] = act_there,
        [ACTION_HEAVY] = act_there,
        [ACTION_DECIDE] = act_there,
        [ACTION_TAKE_OFFER] = act_there,
        [ACTION_FIRMER] = act_there,
        [ACTION_SOFTER] = act_there,
        [ACTION_RELEASE] = act_there,
        [ACTION_KILL] = act_there,
        [ACTION_POSTPONE] = act_there,
        [ACTION_MISTAKE] = act_there,
        [ACTION_CHALLENGE] = act_there,
        [ACTION_BACK] = leave_card,
        [ACTION_QUIT] = leave_card,
        [ACTION_HELP] = help_open,
    },
    .enter = pager_begin,
    .leave = card_forget,
    .panel_rows = card_rows,
    .shows_booking = true,
    .counts = true,
    .guarded = true,
};
