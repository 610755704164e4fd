/* command: runs what is typed behind ":": an action by its name, with its count behind it; a command of this room's
 * table; a date; or a habit that people bring along from other programs. */
#ifndef CALLBOARD_COMMANDS_COMMAND_H
#define CALLBOARD_COMMANDS_COMMAND_H

#include "controller/state/turn.h"

struct command {
    const char *name, *argument, *help; /* argument: "TEXT", shown while completing */
    void (*run)(struct turn *turn, const char *argument);
    bool of_rest; /* the argument names members, what-if boards or tenants, of which an incomplete roster knows none */
    /* Adds candidates for the argument, which begins at byte `from` and goes up to line->cursor; out->from is `from`
     * already. NULL: there are none. */
    void (*complete)(const struct state *state, const struct line *line, size_t from, struct candidates *out);
};
extern const struct command commands[];
extern const size_t command_count;

/* Runs the line in the mode that is open now. If it cannot be understood, a message says so. */
void command_run(struct turn *turn, const char *line);
/* Runs the one that was typed before the rest of the roster was there: nobody types it twice. */
void command_attend(struct state *state, struct effects *effects);
/* Fills `out` with what may stand where the line's cursor is. */
void command_complete(const struct state *state, const struct line *line, struct candidates *out);

/* Answers a habit: ":w", ":q", ":%s/a/b/". False: the line is none. */
bool command_habit(struct turn *turn, const char *line);

#endif
