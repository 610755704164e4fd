/* What waits for the member: a short list over the board; Enter goes to the booking. */
#include "controller/acts/acts.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/live/waiting.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/clamp.h"

enum { ROWS_LEAST = 3, ROWS_MOST = 8, SHARE = 3 }; /* of a low terminal's rows it takes a third at the most */

/* There is at least one; of those beyond the ends the last one there. */
static void choose(struct state *state, const struct booking *const *list, size_t count, int at)
{
    struct waiting_panel *panel = &state->waiting_panel;
    if (count == 0)
        return;
    panel->at = clamp(at, 0, (int)count - 1);
    panel->chosen = list[panel->at]->id;
}

static const char no_longer[] = "It waits no longer.";

void waiting_open(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    if (count == 0) {
        message_say(
            state, MESSAGE_INFO,
            "Nothing waits for you: no hold of yours lapses within %d minutes or has lapsed today, no pencil is to be "
            "decided or challenged, and no second option's way is free.",
            WAITING_MINUTES);
        return;
    }
    choose(state, list, count, 0);
    state->waiting_panel.rows = clamp((int)count, ROWS_LEAST, ROWS_MOST);
    mode_enter(state, turn->effects, MODE_WAITING);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

/* From one that waits no longer, a step leads to what stood beside it. */
static void walk(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    int at = waiting_chosen(state, list, count), by = turn->action == ACTION_UP ? -turn->count : turn->count;
    if (at < 0)
        at = state->waiting_panel.at - (by > 0);
    choose(state, list, count, at + by);
}

static void point(struct turn *turn, int row)
{
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(turn->state, list);
    choose(turn->state, list, count, row);
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
    int at = waiting_chosen(state, list, count);
    if (is_elsewhere(state))
        return;
    mode_enter(state, turn->effects, state->shown.view);
    if (at < 0) {
        message_say(state, MESSAGE_INFO, "%s", no_longer);
        return;
    }
    const struct booking *booking = list[at];
    cursor_to_booking(state, booking);
    if (waiting_is_lapsed(state, booking))
        say_lapsed(state, booking);
    reads_weeks(state, turn->effects);
}

static void take_offer(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    int at = waiting_chosen(state, list, waiting_now(state, list));
    struct batch batch = {0};
    if (at < 0)
        message_say(state, MESSAGE_INFO, "%s", no_longer);
    if (at < 0 || is_elsewhere(state) || !pending_allowed(state))
        return;
    if (!booking_is_second_option(list[at])) {
        message_say(state, MESSAGE_INFO, "Nothing is offered to %s: it is no second option.", list[at]->title);
        return;
    }
    act_add_take(&batch, list[at]);
    batch_send(state, turn->effects, batch_begin(state, &batch));
    size_t left = waiting_now(state, list);
    if (left == 0)
        back(turn);
    choose(state, list, left, at);
}

static int panel_rows(const struct state *state)
{
    return clamp(state->waiting_panel.rows, 1, state->terminal.rows / SHARE);
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
    .holds_rows = true,
};
