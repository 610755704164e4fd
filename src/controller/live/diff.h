/* diff: marks what has changed on the board since an instant (":diff yesterday 18:00"). The marks stay until ":diff
 * off", and are asked for anew when something changes. */
#ifndef CALLBOARD_LIVE_DIFF_H
#define CALLBOARD_LIVE_DIFF_H

#include "controller/state/turn.h"

/* Begins to mark what has changed since then. If the past is shown, this leaves it. */
void diff_begin(struct turn *turn, instant since);
void diff_stop(struct state *state);

/* Runs after every event: asks for the differences if they are wanted. */
void diff_ask(struct state *state, struct effects *effects);
void diff_take(struct state *state, struct effects *effects, struct event *event);

/* The sign of a difference before a booking's title: "+" added, ">" moved here, "=" changed; "" for any other mark. */
const char *diff_sign(const struct news_mark *mark);

#endif
