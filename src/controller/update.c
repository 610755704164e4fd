#include "controller/update.h"

#include <stdlib.h>

#include "controller/answers.h"
#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/filtering.h"
#include "controller/list.h"
#include "controller/message.h"
#include "controller/mode.h"
#include "controller/reads.h"
#include "controller/settings.h"
#include "controller/waiting.h"

enum { COUNT_MOST = 9999, SEQUENCE_MOST = 4, TYPED_ON_US = 1000000 };

/* ---- keys ---- */

static bool is_text(uint32_t key)
{
    return key >= ' ' && key < KEYCODE_FIRST && key != KEYCODE_BACKSPACE;
}

/* A digit counts on the board, in the hand and where there is something to scroll; a lone 0 is a key. */
static bool is_count(const struct state *state, uint32_t key)
{
    const unsigned counting =
        IN(MODE_BOARD) | IN(MODE_AVAILABILITY) | IN(MODE_FINDER) | IN(MODE_LIST) | IN(MODE_MOVE) | IN(MODE_CARD) | IN(MODE_HELP) |
        IN(MODE_MESSAGES);
    return (counting & IN(state->mode)) && state->key_count == 0 && key >= '0' && key <= '9' &&
           (key != '0' || state->count > 0);
}

static void forget_keys(struct state *state)
{
    state->key_count = 0;
    state->count = 0;
}

/* ":q" is as good as the key. */
static bool may_be_leaving(const struct state *state, enum action_id action)
{
    return action == ACTION_QUIT || action == ACTION_LEAVE || action == ACTION_COMMAND ||
           state->mode == MODE_COMMAND;
}

static void run(struct state *state, struct effects *effects, enum action_id action)
{
    struct turn turn = {.state = state,
                        .effects = effects,
                        .action = action,
                        .count = state->count > 0 ? state->count : 1,
                        .counted = state->count > 0};
    act_function *act = mode_row(state->mode)->act[action];
    forget_keys(state);
    if (!may_be_leaving(state, action))
        state->leave_asked = false;
    if (action == ACTION_REDRAW)
        effects_add(effects, EFFECT_REDRAW);
    else if (act != NULL)
        act(&turn);
    cursor_scroll(state); /* a panel may have opened or closed */
}

static void say_unknown(struct state *state)
{
    char name[16];
    key_format(state->keys[state->key_count - 1], name);
    message_say(state, MESSAGE_INFO, "%s does nothing here; %s shows the keys.", name,
                keymap_key(state->keymap, ACTION_HELP));
}

static void type(struct state *state, struct effects *effects, uint32_t key)
{
    struct turn turn = {.state = state, .effects = effects, .count = 1};
    forget_keys(state);
    mode_row(state->mode)->typed(&turn, key);
}

static bool gives_up_sequence(const struct state *state)
{
    enum action_id action;
    const uint32_t *last = &state->keys[state->key_count - 1];
    return state->key_count > 1 &&
           keymap_find(state->keymap, state->mode, last, 1, &action) == KEYMAP_ACTION &&
           action == ACTION_BACK;
}

static void take_key(struct state *state, struct effects *effects, uint32_t key)
{
    bool typing = mode_row(state->mode)->typed != NULL;
    enum action_id action = ACTION_NONE;
    state->message_fresh = false;
    if (typing && is_text(key)) {
        type(state, effects, key);
        return;
    }
    if (is_count(state, key)) {
        state->count = state->count * 10 + (int)(key - '0');
        state->count = state->count > COUNT_MOST ? COUNT_MOST : state->count;
        return;
    }
    if (state->key_count == SEQUENCE_MOST)
        state->key_count = 0;
    state->keys[state->key_count++] = key;
    enum keymap_match match = keymap_find(state->keymap, state->mode, state->keys, state->key_count, &action);
    if (match == KEYMAP_PREFIX)
        return;
    if (match == KEYMAP_ACTION) {
        run(state, effects, action);
        return;
    }
    if (typing)
        type(state, effects, key);
    else if (!gives_up_sequence(state))
        say_unknown(state);
    forget_keys(state);
}

/* The line that would have taken it was refused; it ends where the line would have ended. */
static bool is_typed_on(struct state *state, const struct event *event)
{
    bool ends = event->key == KEYCODE_ENTER || event->key == KEYCODE_ESC;
    bool typed = state->typing_on && event->at - state->typed_at < TYPED_ON_US &&
                 (ends || is_text(event->key) || event->key == KEYCODE_BACKSPACE);
    state->typing_on = typed && !ends;
    state->typed_at = event->at;
    return typed;
}

static void on_key(struct state *state, struct event *event, struct effects *effects)
{
    if (is_typed_on(state, event))
        return;
    take_key(state, effects, event->key);
}

static void on_paste(struct state *state, struct event *event, struct effects *effects)
{
    struct turn turn = {.state = state, .effects = effects, .count = 1};
    const struct mode_row *row = mode_row(state->mode);
    if (row->pasted != NULL)
        row->pasted(&turn, event->paste);
    else
        message_say(state, MESSAGE_INFO, "Text can be pasted into a line: %s opens one.",
                    keymap_key(state->keymap, ACTION_ADD));
}

/* ---- the world ---- */

static void on_resize(struct state *state, struct event *event, struct effects *effects)
{
    (void)effects;
    state->rows = event->size.rows;
    state->columns = event->size.columns;
    cursor_scroll(state);
}

static bool lapsed_since(const struct state *state, instant since)
{
    for (size_t i = 0; i < state->roster->artist_count; i++) {
        struct booking_slice slice = bookings_of(state->bookings, state->roster->artists[i].id);
        for (size_t j = 0; j < slice.count; j++) {
            instant lapses_at = slice.list[j]->lapses_at;
            if (lapses_at != INSTANT_NONE && lapses_at > since && lapses_at <= state->now)
                return true;
        }
    }
    return false;
}

/* One open board is enough to write lapses down soon; several do no harm. */
static void sweep(struct state *state, struct effects *effects)
{
    bool wanted = state_may_write(state) && state->link == LINK_LIVE && state->sweep_ticket == 0;
    if (!wanted)
        return;
    if (lapsed_since(state, state->looked_at)) {
        struct effect *effect = effects_add(effects, EFFECT_SWEEP);
        effect->ticket = state->sweep_ticket = reads_ticket(state);
        effect->act = id_next(&state->ids);
    }
    state->looked_at = state->now;
}

static void on_time(struct state *state, struct event *event, struct effects *effects)
{
    (void)event;
    if (state->follow_today && state->mode != MODE_MOVE && state->cursor_day != state_today(state))
        cursor_to_day(state, state_today(state));
    if (state->roster != NULL) {
        cursor_keep(state); /* what has lapsed is no longer drawn */
        sweep(state, effects);
    }
    if (state->link == LINK_LIVE) {
        edits_ask_again(state, effects);
        reads_details(state, effects);
    }
    reads_weeks(state, effects);
}

static void on_link(struct state *state, struct event *event, struct effects *effects)
{
    bool was_away = state->link != LINK_LIVE;
    state->link = event->link.state;
    free(state->link_message);
    state->link_message = event->link.message;
    event->link.message = NULL;
    if (state->link != LINK_LIVE || !was_away)
        return;
    edits_ask_again(state, effects);
    state->waiting.wanted = true;
    if (state->roster != NULL) { /* what changed meanwhile was not told */
        reads_roster(state, effects);
        reads_reload(state, effects);
    }
    reads_weeks(state, effects);
    reads_details(state, effects);
}

static void on_notify(struct state *state, struct event *event, struct effects *effects)
{
    if (event->notified_roster)
        reads_roster(state, effects);
    state->waiting.wanted = true;
    reads_reload(state, effects);
}

static void on_answer(struct state *state, struct event *event, struct effects *effects)
{
    answers_take(state, effects, event);
}

static void on_zone(struct state *state, struct event *event, struct effects *effects)
{
    (void)effects;
    settings_zone_came(state, event);
}

void update(struct state *state, struct event *event, struct effects *effects)
{
    static void (*const handlers[])(struct state *, struct event *, struct effects *) = {
        [EVENT_KEY] = on_key,       [EVENT_PASTE] = on_paste, [EVENT_RESIZE] = on_resize,
        [EVENT_TIME] = on_time,     [EVENT_LINK] = on_link,   [EVENT_NOTIFY] = on_notify,
        [EVENT_ANSWER] = on_answer, [EVENT_ZONE] = on_zone,
    };
    state->now = event->at + state->clock_skew;
    handlers[event->kind](state, event, effects);
    edits_attend(state, effects);
    filtering_refresh(state);
    list_refresh(state);
    waiting_ask(state, effects);
    event_clear(event);
}

void update_start(struct state *state, struct effects *effects)
{
    reads_weeks(state, effects);
}
