/* notices_command: ":notices ana@example.com lapsed changed": what the member wants to be told by e-mail, and where to;
 * ":notices none" ends it, ":notices" alone says what holds. */
#ifndef CALLBOARD_COMMANDS_NOTICES_COMMAND_H
#define CALLBOARD_COMMANDS_NOTICES_COMMAND_H

#include "controller/state/turn.h"

void notices_command(struct turn *turn, const char *argument);
void notices_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
