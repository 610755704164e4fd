#include "support/bare.h"

#include "controller/state/clear.h"

static bool on_the_board(enum mode mode, enum action_id action)
{
    (void)action;
    return mode == MODE_BOARD;
}

static void open_modes(struct bare *bare)
{
    for (size_t i = 0; i < MODE_COUNT; i++)
        bare->modes.modes[i] = &bare->row[i];
    for (size_t i = 0; i < PARENT_COUNT; i++)
        bare->modes.parents[i] = &bare->root;
    bare->state.modes = &bare->modes;
}

void bare_open(struct bare *bare)
{
    *bare = (struct bare){.keymap = keymap_new(on_the_board)};
    bare->state = (struct state){
        .ids = studio_ids(&bare->ids),
        .keymap = bare->keymap,
        .terminal = {.rows = 40, .columns = 120},
        .link = {.state = LINK_LIVE},
        .clock = {.now = studio_now()},
        .roster = studio_roster(MEMBER_PRODUCER),
        .bookings = bookings_new(),
        .clashes = clashes_new(),
        .shown = {.first = studio_monday(), .weeks = 1},
        .cursor = {.day = studio_monday()},
    };
    studio_load(bare->state.bookings, studio_monday(), studio_monday() + DAYS_A_WEEK);
    open_modes(bare);
}

static void free_messages(struct state *state)
{
    for (size_t i = 0; i < state->messages.count; i++)
        free(state->messages.list[i].text);
    free(state->messages.list);
}

void bare_close(struct bare *bare)
{
    struct state *state = &bare->state;
    for (size_t i = 0; i < state->pending.count; i++)
        clear_pending(&state->pending.list[i]);
    free(state->pending.list);
    clear_bookings(&state->waiting.list, &state->waiting.count);
    clear_bookings(&state->clip.bookings, &state->clip.count);
    booking_clear(&state->last_act.booking);
    free(state->presence.list);
    free(state->grid.lines);
    free(state->grid.order);
    clear_filtering(state);
    clear_modes(state);
    free_messages(state);
    clashes_free(&state->clashes);
    bookings_free(&state->bookings);
    roster_free(&state->roster);
    keymap_free(&bare->keymap);
    effects_clear(&bare->effects);
}

struct turn bare_turn(struct bare *bare, enum action_id action)
{
    return (struct turn){.state = &bare->state, .effects = &bare->effects, .action = action, .count = 1};
}

const char *bare_said(const struct bare *bare)
{
    const struct message *message = state_message(&bare->state);
    return message != NULL ? message->text : "";
}

int bare_run(const char *name, const TTest *const *tests, size_t count)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    return run_list(name, tests, count);
}
