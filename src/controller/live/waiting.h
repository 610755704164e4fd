/* waiting: the bookings of any week that wait for this member: own holds about to lapse, or that have
 * lapsed today and were not looked at, own pencils to decide,
 * challenges to own pencils and by this member, and own second options whose way is free or that have an offer. */
#ifndef CALLBOARD_LIVE_WAITING_H
#define CALLBOARD_LIVE_WAITING_H

#include "controller/state/state.h"

enum { WAITING_MINUTES = 10, WAITING_MOST = 100 };

/* Runs after every event: asks for them if something may have changed since, once the link is live. */
void waiting_ask(struct state *state, struct effects *effects);
void waiting_take(struct state *state, struct effects *effects, struct event *event);

/* Fills `out` with the bookings that wait now, the soonest first. A loaded booking counts as it is loaded, not as it
 * was told. It is the live board that they wait on, also while a what-if board is open. The pointers hold until the
 * next event. Returns how many. */
size_t waiting_now(const struct state *state, const struct booking *out[WAITING_MOST]);
/* The place in it of the one that the panel has chosen; -1: that one waits no longer. */
int waiting_chosen(const struct state *state, const struct booking *const *list, size_t count);
/* True for a hold whose time is over, of those that wait. */
bool waiting_is_lapsed(const struct state *state, const struct booking *booking);
/* The member has looked at a hold that lapsed: it waits no longer, for as long as this board is open. */
void waiting_saw(struct state *state, const struct booking *booking);

#endif
