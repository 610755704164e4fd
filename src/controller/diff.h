/* diff: what has become of the board since a moment (":diff yesterday 18:00"): marks that stay until ":diff off", and
 * are asked for anew when something changes. */
#ifndef CALLBOARD_CONTROLLER_DIFF_H
#define CALLBOARD_CONTROLLER_DIFF_H

#include "controller/mode.h"

/* ":diff -2h", ":diff off"; alone since the moment that ":at" shows, which is left, else since yesterday. */
void diff_command(struct turn *turn, const char *argument);
void diff_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* Asks, if it is wanted. After every event. */
void diff_ask(struct state *state, struct effects *effects);
void diff_take(struct state *state, struct answer *answer);

/* The sign of a difference before a booking's title: "+" added, ">" moved here, "=" changed; "" where the mark is not one. */
const char *diff_sign(const struct fresh *fresh);

#endif
