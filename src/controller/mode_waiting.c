/* What waits for me: a short list over the board; Enter goes to the booking. */
#include "controller/cursor.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"
#include "controller/waiting.h"

enum { ROWS_MOST = 8 };

void waiting_open(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    if (waiting_now(state, list) == 0) {
        message_say(state, MESSAGE_INFO,
                    "Nothing waits for you: no hold of yours lapses within %d minutes, and no second "
                    "option's way is free.",
                    WAITING_MINUTES);
        return;
    }
    state->waiting.at = 0;
    state->mode = MODE_WAITING;
}

static void back(struct turn *turn)
{
    turn->state->mode = turn->state->view;
}

static void walk(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    int last = (int)waiting_now(state, list) - 1;
    int at = state->waiting.at + (turn->action == ACTION_UP ? -turn->count : turn->count);
    state->waiting.at = at > last ? last : at;
    if (state->waiting.at < 0)
        state->waiting.at = 0;
}

static void go_there(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    state->mode = state->view;
    if ((size_t)state->waiting.at >= count) {
        message_say(state, MESSAGE_INFO, "It waits no longer.");
        return;
    }
    cursor_to_booking(state, list[state->waiting.at]);
    reads_weeks(state, turn->effects);
}

static int panel_rows(const struct state *state)
{
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(state, list);
    return 1 + (int)(count < ROWS_MOST ? count : ROWS_MOST);
}

const struct mode_row mode_waiting = {
    .act = {[ACTION_UP] = walk,
            [ACTION_DOWN] = walk,
            [ACTION_GO_THERE] = go_there,
            [ACTION_HELP] = help_open,
            [ACTION_BACK] = back,
            [ACTION_QUIT] = back},
    .panel_rows = panel_rows,
};
