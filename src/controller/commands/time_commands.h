/* time_commands: the commands about the board's past. */
#ifndef CALLBOARD_COMMANDS_TIME_COMMANDS_H
#define CALLBOARD_COMMANDS_TIME_COMMANDS_H

#include "controller/state/turn.h"

/* ":at yesterday 18:00", ":at now"; ":at" alone says which instant is shown. */
void past_command(struct turn *turn, const char *argument);
void past_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* ":diff -2h", ":diff off"; ":diff" alone leaves the instant that ":at" shows and marks what has changed since then;
 * without one, since yesterday. */
void diff_command(struct turn *turn, const char *argument);
void diff_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
