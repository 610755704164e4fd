/* command: what can be typed behind ":": every action by its name (a number behind it is its count), the
 * commands of this room's table, a date, and the habits that people bring along from other programs. */
#ifndef CALLBOARD_COMMANDS_COMMAND_H
#define CALLBOARD_COMMANDS_COMMAND_H

#include "controller/state/turn.h"

struct command {
    const char *name, *argument, *help; /* argument: "TEXT", for the completion's words */
    void (*run)(struct turn *turn, const char *argument);
    /* Candidates for the argument, which begins at byte `from` and is complete up to line->cursor; out->from
     * is `from` already. NULL: nothing is known about it. */
    void (*complete)(const struct state *state, const struct line *line, size_t from, struct candidates *out);
};
extern const struct command commands[];
extern const size_t command_count;

/* Runs the line in the mode that is open now; what cannot be understood is said. */
void command_run(struct turn *turn, const char *line);
/* What may stand where the line's cursor is. */
void command_complete(const struct state *state, const struct line *line, struct candidates *out);

/* Answers a habit: ":w", ":q", ":%s/a/b/". False: it is none. */
bool command_habit(struct turn *turn, const char *line);

#endif
