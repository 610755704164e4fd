/* moment: the board as it was (":at"). state->at says which moment is shown; everything that is read for the board is
 * asked as of then, and nothing is written. What the schema keeps no history of is today's: names, skills, rates,
 * working patterns, time off, holidays, settings. */
#ifndef CALLBOARD_CONTROLLER_MOMENT_H
#define CALLBOARD_CONTROLLER_MOMENT_H

#include "controller/mode.h"

/* ":at yesterday 18:00", ":at now"; alone it says which moment is shown. */
void moment_command(struct turn *turn, const char *argument);
/* False: the past cannot be read now, and it is said why: no link, edits on their way, a what-if board. */
bool moment_may_read(struct state *state);
void moment_leave(struct turn *turn); /* back to the board as it is */
void moment_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* Views that show what is now: not while the board is shown as it was. */
bool moment_hides(const struct state *state, enum action_id action);

/* "The board is shown as it was at Tue 24 Nov 18:00; :at now goes back." */
void moment_say(struct state *state);

#endif
