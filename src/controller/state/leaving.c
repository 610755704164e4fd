#include "controller/state/leaving.h"

#include <stdlib.h>
#include <string.h>

#include "controller/keys/keymap.h"
#include "controller/state/message.h"
#include "domain/memory.h"

void leaving_now(struct state *state)
{
    state->leaving.quit = true;
}

void leaving_for(struct state *state, const char *tenant)
{
    free(state->leaving.enter);
    state->leaving.enter = mem_copy(tenant);
    state->leaving.quit = true;
}

void leaving_for_password(struct state *state)
{
    state->leaving.quit = state->leaving.wants_password = true;
}

void leaving_warned(struct state *state)
{
    state->leaving.asked = true;
}

void leaving_forget(struct state *state)
{
    state->leaving.asked = false;
}

/* "<Esc>" is read as Esc. */
static int bare_name(const char **key)
{
    size_t length = strlen(*key);
    if (length < 3 || (*key)[0] != '<')
        return (int)length;
    (*key)++;
    return (int)length - 2;
}

bool leaving_discards(struct state *state, enum action_id action, const char *what)
{
    bool warned = state->leaving.discards;
    const char *key = keymap_key(state->keymap, action);
    int length = bare_name(&key);
    if (!warned)
        message_say(state, MESSAGE_WARNING, "%.*s again throws away what you %s.", length, key, what);
    state->leaving.discards = !warned;
    return warned;
}

void leaving_keeps(struct state *state)
{
    state->leaving.discards = false;
}
