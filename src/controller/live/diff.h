/* diff: what has become of the board since a moment (":diff yesterday 18:00"): marks that stay until ":diff off", and
 * are asked for anew when something changes. */
#ifndef CALLBOARD_LIVE_DIFF_H
#define CALLBOARD_LIVE_DIFF_H

#include "controller/state/turn.h"

/* Marks what has changed since then; the past, if it is shown, is left. */
void diff_begin(struct turn *turn, instant since);
void diff_stop(struct state *state);

/* Asks, if it is wanted. After every event. */
void diff_ask(struct state *state, struct effects *effects);
void diff_take(struct state *state, struct effects *effects, struct event *event);

/* The sign of a difference before a booking's title: "+" added, ">" moved here, "=" changed; "" where the mark is not one. */
const char *diff_sign(const struct news_mark *mark);

#endif
