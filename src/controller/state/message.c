#include "controller/state/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { MESSAGES_KEPT = 200 };

void message_say(struct state *state, enum message_kind kind, const char *format, ...)
{
    if (state->message_count == MESSAGES_KEPT) {
        free(state->messages[0].text);
        memmove(state->messages, state->messages + 1, --state->message_count * sizeof *state->messages);
    }
    state->messages =
        mem_grow(state->messages, &state->message_capacity, state->message_count, sizeof *state->messages);
    va_list arguments;
    va_start(arguments, format);
    state->messages[state->message_count++] =
        (struct message){.kind = kind, .at = state->now, .text = mem_vformat(format, arguments)};
    va_end(arguments);
    state->message_fresh = true;
}
