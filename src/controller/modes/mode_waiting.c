/* What waits for the member: a short list over the board; Enter goes to the booking. */
#include "controller/acts/acts.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/live/waiting.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

enum { ROWS_MOST = 8 };

void waiting_open(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    if (waiting_now(state, list) == 0) {
        message_say(
            state, MESSAGE_INFO,
            "Nothing waits for you: no hold of yours lapses within %d minutes or has lapsed today, no pencil is to be "
            "decided or challenged, and no second option's way is free.",
            WAITING_MINUTES);
        return;
    }
    state->waiting_at = 0;
    mode_enter(state, turn->effects, MODE_WAITING);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

static void walk(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    int last = (int)waiting_now(state, list) - 1;
    int at = state->waiting_at + (turn->action == ACTION_UP ? -turn->count : turn->count);
    state->waiting_at = at > last ? last : at;
    if (state->waiting_at < 0)
        state->waiting_at = 0;
}

static void point(struct turn *turn, int row)
{
    turn->state->waiting_at = row;
}

/* Says where they are, if that is not the board that is open. */
static bool is_elsewhere(struct state *state)
{
    if (drafts_any_open(state))
        message_say(state, MESSAGE_INFO, "That waits on the live board: :board live goes there.");
    return drafts_any_open(state);
}

/* Looked at, it waits no longer: what there is to know of it is said here. */
static void say_lapsed(struct state *state, const struct booking *booking)
{
    char when[16];
    zone_format_clock(state->roster->tenant.zone, booking->lapses_at, when, sizeof when);
    message_say(state, MESSAGE_WARNING, "The hold %s of %s lapsed at %s; %s books it anew.", booking->title,
                roster_artist(state->roster, booking->artist)->name, when, keymap_key(state->keymap, ACTION_ADD));
    waiting_saw(state, booking);
}

static void go_there(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    if (is_elsewhere(state))
        return;
    mode_enter(state, turn->effects, state->shown.view);
    if ((size_t)state->waiting_at >= count) {
        message_say(state, MESSAGE_INFO, "It waits no longer.");
        return;
    }
    const struct booking *booking = list[state->waiting_at];
    cursor_to_booking(state, booking);
    if (waiting_is_lapsed(state, booking))
        say_lapsed(state, booking);
    reads_weeks(state, turn->effects);
}

static void take_offer(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list), at = (size_t)state->waiting_at;
    struct batch batch = {0};
    if (at >= count || is_elsewhere(state) || !pending_allowed(state))
        return;
    if (!booking_is_second_option(list[at])) {
        message_say(state, MESSAGE_INFO, "Nothing is offered to %s: it is no second option.", list[at]->title);
        return;
    }
    act_add_take(&batch, list[at]);
    batch_send(state, turn->effects, batch_begin(state, &batch));
    if (count == 1)
        back(turn);
    else if (at == count - 1)
        state->waiting_at--;
}

static int panel_rows(const struct state *state)
{
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    return 1 + (int)(count < ROWS_MOST ? count : ROWS_MOST);
}

/* clang-format off */
const struct mode_row mode_waiting = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_UP] = walk,
        [ACTION_DOWN] = walk,
        [ACTION_GO_THERE] = go_there,
        [ACTION_TAKE_OFFER] = take_offer,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = back,
    },
    .point = point,
    .panel_rows = panel_rows,
};
