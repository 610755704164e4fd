/* print_command: the commands that put the weeks shown on paper. */
#ifndef CALLBOARD_COMMANDS_PRINT_COMMAND_H
#define CALLBOARD_COMMANDS_PRINT_COMMAND_H

#include "controller/state/turn.h"

/* ":print", ":print week.pdf", ":print week.html"; with "!" over a file that is there. */
void print_command(struct turn *turn, const char *argument);
void print_over_command(struct turn *turn, const char *argument);

/* The answer to EFFECT_PRINT. */
void print_came(struct state *state, const struct event *event);

#endif
