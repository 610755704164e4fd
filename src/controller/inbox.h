/* inbox: what the controller does by itself after every event, what it asks of the database then, and whose an answer
 * is. A further question is a row in inbox.c. */
#ifndef CALLBOARD_CONTROLLER_INBOX_H
#define CALLBOARD_CONTROLLER_INBOX_H

#include "controller/state/state.h"

/* EVENT_ANSWER: gives the answer to whoever asked. An answer that nobody waits for any more is dropped. */
void inbox_take(struct state *state, struct effects *effects, struct event *event);
/* After every event. */
void inbox_attend(struct state *state, struct effects *effects);
/* The soonest moment, by the server's clock, at which something has to be done; INT64_MAX: none. */
instant inbox_wake(const struct state *state);

#endif
