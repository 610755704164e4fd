#include "controller/state/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { MESSAGES_KEPT = 200 };

void message_say(struct state *state, enum message_kind kind, const char *format, ...)
{
    if (state->messages.count == MESSAGES_KEPT) {
        free(state->messages.list[0].text);
        memmove(state->messages.list, state->messages.list + 1, --state->messages.count * sizeof *state->messages.list);
    }
    state->messages.list =
        mem_grow(state->messages.list, &state->messages.capacity, state->messages.count, sizeof *state->messages.list);
    va_list arguments;
    va_start(arguments, format);
    state->messages.list[state->messages.count++] =
        (struct message){.kind = kind, .at = state->clock.now, .text = mem_vformat(format, arguments)};
    va_end(arguments);
    state->messages.fresh = true;
    state->messages.trying = false;
}

void message_seen(struct state *state)
{
    state->messages.fresh = false;
}

void message_trying(struct state *state)
{
    state->messages.trying = true;
}

void message_done(struct state *state)
{
    if (state->messages.trying)
        message_seen(state);
}
