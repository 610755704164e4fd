/* message: sentences for the user. The newest stands on the hint line until the next key; `gm` lists them. */
#ifndef CALLBOARD_STATE_MESSAGE_H
#define CALLBOARD_STATE_MESSAGE_H

#include "controller/state/state.h"

void message_say(struct state *state, enum message_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The next key takes it away from the hint line; it stays among the messages. */
void message_seen(struct state *state);
/* The newest is about something that is tried again by itself; message_done() takes it away once that has come, if no
 * other message has been said since. */
void message_trying(struct state *state);
void message_done(struct state *state);

#endif
