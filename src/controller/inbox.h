/* inbox: a table of everyone who is seen to after every event: what they do then, what they ask the database, when
 * they want to be woken, and which function takes their answer. To ask a further question, add a row in inbox.c. */
#ifndef CALLBOARD_CONTROLLER_INBOX_H
#define CALLBOARD_CONTROLLER_INBOX_H

#include "controller/state/state.h"

/* Takes an EVENT_ANSWER: gives the answer to whoever asked. An answer that nobody waits for any more is dropped. */
void inbox_take(struct state *state, struct effects *effects, struct event *event);
/* Runs after every event. */
void inbox_attend(struct state *state, struct effects *effects);
/* The soonest moment, by the server's clock, at which something has to be done; INT64_MAX: none. */
instant inbox_wake(const struct state *state);

#endif
