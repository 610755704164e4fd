/* Shows one version of a booking after another, from the newest back. From here and from the card, Enter goes to the
 * booking on the board. */
#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/views.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"

enum { PANEL_ROWS = 4 };

void card_forget(struct state *state, struct effects *effects, enum mode to)
{
    if (to == MODE_CARD || to == MODE_VERSIONS)
        return;
    reads_cancel(effects, &state->card.ticket);
    clear_card(&state->card);
}

void versions_show(struct state *state, struct effects *effects, struct id booking)
{
    if (!state->card.loaded || !id_equal(state->card.booking, booking)) {
        reads_cancel(effects, &state->card.ticket);
        clear_card(&state->card);
        state->card.booking = booking;
    }
    state->card.back = 0;
    mode_enter(state, effects, MODE_VERSIONS);
    reads_details(state, effects);
}

void versions_open(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *booking = drawn_at_cursor(state);
    if (state->mode == MODE_CARD)
        versions_show(state, turn->effects, state->card.booking);
    else if (booking != NULL && bookings_find(state->bookings, booking->id) != NULL)
        versions_show(state, turn->effects, booking->id);
    else
        message_say(state, MESSAGE_INFO, "There is no booking here whose versions could be shown.");
}

/* At the oldest there is, what came before it is asked for. */
static void older(struct turn *turn)
{
    struct card *card = &turn->state->card;
    size_t last = card->history_count > 0 ? card->history_count - 1 : 0;
    if (card->loaded && card->complete && card->back == last)
        message_say(turn->state, MESSAGE_INFO, "This is how it began: there is no older version.");
    card->back = card->back + (size_t)turn->count < last ? card->back + (size_t)turn->count : last;
    if (!card->loaded || card->back < last)
        return;
    card->more = !card->complete;
    reads_details(turn->state, turn->effects);
}

static void newer(struct turn *turn)
{
    struct card *card = &turn->state->card;
    if (card->loaded && card->back == 0)
        message_say(turn->state, MESSAGE_INFO, "This is the newest version: how it is now.");
    card->back -= card->back < (size_t)turn->count ? card->back : (size_t)turn->count;
}

static void forget(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

void card_go_there(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *detail = &state->card.detail;
    if (!state->card.loaded)
        return;
    if (detail->status == STATUS_CANCELLED || roster_artist(state->roster, detail->artist) == NULL) {
        message_say(state, MESSAGE_INFO, "%s is not on the board any more.", detail->title);
        return;
    }
    struct booking there;
    booking_copy(&there, detail);
    forget(turn);
    view_show(state, turn->effects, MODE_BOARD);
    cursor_to_booking(state, &there);
    reads_weeks(state, turn->effects);
    booking_clear(&there);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return PANEL_ROWS;
}

/* clang-format off */
const struct mode_row mode_versions = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_OLDER] = older,
        [ACTION_NEWER] = newer,
        [ACTION_GO_THERE] = card_go_there,
        [ACTION_BACK] = forget,
        [ACTION_QUIT] = forget,
    },
    .leave = card_forget,
    .panel_rows = panel_rows,
    .shows_booking = true,
    .counts = true,
};
