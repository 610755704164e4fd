/* The card of a booking: who, why, what became of it. */
#include "controller/acts/acts.h"
#include "controller/modes/modes.h"
#include "controller/modes/pager.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"

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

const struct mode_row mode_card = {
    .parent = PARENT_PAGER,
    .on = {
        [ACTION_COPY_TEXT] = acts_copy_text,
        [ACTION_VERSIONS] = versions_open,
        [ACTION_GO_THERE] = card_go_there,
        [ACTION_BACK] = leave_card,
        [ACTION_QUIT] = leave_card,
        [ACTION_HELP] = help_open,
    },
    .enter = pager_begin,
    .leave = card_forget,
    .panel_rows = card_rows,
    .shows_booking = true,
    .counts = true,
};
