#include "controller/keyboard.h"

#include <string.h>

#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/state/leaving.h"
#include "controller/state/message.h"
#include "controller/state/turn.h"

enum { COUNT_MOST = 9999, SEQUENCE_MOST = 4, TYPED_ON_US = 1000000 };

static bool is_text(uint32_t key)
{
    return key >= ' ' && key < KEYCODE_FIRST && key != KEYCODE_BACKSPACE;
}

/* A digit is a count if the mode counts; a lone 0 is a key. */
static bool is_count(const struct state *state, uint32_t key)
{
    return mode_row(state, state->mode)->counts && state->typing.key_count == 0 && key >= '0' && key <= '9' &&
           (key != '0' || state->typing.count > 0);
}

static void forget_keys(struct state *state)
{
    state->typing.key_count = 0;
    state->typing.count = 0;
}

/* True for actions that may leave: ":q" does as well as the key, and a list may lead to another tenant's board. */
static bool may_be_leaving(const struct state *state, enum action_id action)
{
    return action == ACTION_QUIT || action == ACTION_LEAVE || action == ACTION_COMMAND || action == ACTION_LIST_OPEN ||
           state->mode == MODE_COMMAND;
}

void keyboard_act(struct state *state, struct effects *effects, enum action_id action)
{
    int count = state->typing.count;
    forget_keys(state);
    if (!may_be_leaving(state, action))
        leaving_forget(state);
    if (action != ACTION_BACK && action != ACTION_QUIT)
        leaving_keeps(state);
    mode_act(state, effects, action, count);
    cursor_scroll(state); /* a panel may have opened or closed */
}

static void say_unknown(struct state *state)
{
    char name[16];
    leaving_keeps(state);
    key_format(state->typing.keys[state->typing.key_count - 1], name);
    message_say(state, MESSAGE_INFO, "%s does nothing here; %s shows the keys.", name,
                keymap_key(state->keymap, ACTION_HELP));
}

static void type(struct state *state, struct effects *effects, uint32_t key)
{
    struct turn turn = {.state = state, .effects = effects, .count = 1};
    forget_keys(state);
    leaving_keeps(state);
    mode_row(state, state->mode)->typed(&turn, key);
}

static bool gives_up_sequence(const struct state *state)
{
    enum action_id action;
    const uint32_t *last = &state->typing.keys[state->typing.key_count - 1];
    return state->typing.key_count > 1 && keymap_find(state->keymap, state->mode, last, 1, &action) == KEYMAP_ACTION &&
           action == ACTION_BACK;
}

void keyboard_press(struct state *state, struct effects *effects, uint32_t key)
{
    bool typing = mode_row(state, state->mode)->typed != NULL;
    enum action_id action = ACTION_NONE;
    message_seen(state);
    if (typing && is_text(key)) {
        type(state, effects, key);
        return;
    }
    if (is_count(state, key)) {
        state->typing.count = state->typing.count * 10 + (int)(key - '0');
        state->typing.count = state->typing.count > COUNT_MOST ? COUNT_MOST : state->typing.count;
        return;
    }
    if (state->typing.key_count == SEQUENCE_MOST)
        state->typing.key_count = 0;
    state->typing.keys[state->typing.key_count++] = key;
    enum keymap_match match =
        keymap_find(state->keymap, state->mode, state->typing.keys, state->typing.key_count, &action);
    if (match == KEYMAP_PREFIX)
        return;
    if (match == KEYMAP_ACTION) {
        keyboard_act(state, effects, action);
        return;
    }
    if (typing)
        type(state, effects, key);
    else if (!gives_up_sequence(state))
        say_unknown(state);
    forget_keys(state);
}

/* True for keys that were typed for a line that was refused. They end where the line would have ended. */
static bool is_typed_on(struct state *state, const struct event *event)
{
    bool ends = event->key == KEYCODE_ENTER || event->key == KEYCODE_ESC;
    bool typed = state->typing.ahead && event->at - state->typing.at < TYPED_ON_US &&
                 (ends || is_text(event->key) || event->key == KEYCODE_BACKSPACE);
    state->typing.ahead = typed && !ends;
    state->typing.at = event->at;
    return typed;
}

static bool is_bound(const struct state *state, uint32_t key)
{
    uint32_t keys[SEQUENCE_MOST];
    size_t count = state->typing.key_count % SEQUENCE_MOST;
    enum action_id action;
    memcpy(keys, state->typing.keys, count * sizeof *keys);
    keys[count] = key;
    return keymap_find(state->keymap, state->mode, keys, count + 1, &action) != KEYMAP_NONE;
}

static void take(struct state *state, struct effects *effects, const struct event *event)
{
    if (!is_typed_on(state, event))
        keyboard_press(state, effects, event->key);
}

/* A terminal sends Alt as an Esc before the key, and a slow line brings an Esc and the key typed after it together. So
 * Alt with a key that is bound to nothing is both, one after the other. */
void keyboard_key(struct state *state, struct effects *effects, const struct event *event)
{
    struct event first = *event, then = *event;
    if ((event->key & KEYCODE_ALT) == 0 || is_bound(state, event->key)) {
        take(state, effects, event);
        return;
    }
    first.key = KEYCODE_ESC;
    then.key = event->key & ~KEYCODE_ALT;
    take(state, effects, &first);
    take(state, effects, &then);
}

void keyboard_paste(struct state *state, struct effects *effects, const char *text)
{
    struct turn turn = {.state = state, .effects = effects, .count = 1};
    const struct mode_row *row = mode_row(state, state->mode);
    leaving_keeps(state);
    if (row->pasted != NULL)
        row->pasted(&turn, text);
    else
        message_say(state, MESSAGE_INFO, "Text can be pasted into a line: %s opens one.",
                    keymap_key(state->keymap, ACTION_ADD));
}
