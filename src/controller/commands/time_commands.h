/* time_commands: the commands about another moment of the board. */
#ifndef CALLBOARD_COMMANDS_TIME_COMMANDS_H
#define CALLBOARD_COMMANDS_TIME_COMMANDS_H

#include "controller/state/turn.h"

/* ":at yesterday 18:00", ":at now"; alone it says which moment is shown. */
void past_command(struct turn *turn, const char *argument);
void past_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* ":diff -2h", ":diff off"; alone since the moment that ":at" shows, which is left, else since yesterday. */
void diff_command(struct turn *turn, const char *argument);
void diff_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
