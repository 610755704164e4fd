/* waiting: what waits for the member: own holds about to lapse, own pencils to be decided, challenges of his pencils and
 * those he made himself, own second options whose way is free or that were offered some of their days, in whatever week
 * they are. */
#ifndef CALLBOARD_LIVE_WAITING_H
#define CALLBOARD_LIVE_WAITING_H

#include "controller/state/state.h"

enum { WAITING_MINUTES = 10, WAITING_MOST = 100 };

/* Asks for them where something may have changed since, once the link is live. */
void waiting_ask(struct state *state, struct effects *effects);
void waiting_take(struct state *state, struct effects *effects, struct event *event);

/* Those that wait at this moment, soonest first; what is loaded of them is believed rather than what was
 * told. The pointers hold until the next event. */
size_t waiting_now(const struct state *state, const struct booking *out[WAITING_MOST]);

#endif
