/* prompt: what the modes share in which the user types one line: search, filter, command, date, repeat. The line is
 * state->line.
 *
 * The row of such a mode has prompt_leave, prompt_key and prompt_paste as they are, and `.changed`, which is called
 * after the line has changed. If it keeps the lines typed before, it has `.history`, and prompt_recall on
 * ACTION_HISTORY_PREV and ACTION_HISTORY_NEXT. */
#ifndef CALLBOARD_STATE_PROMPT_H
#define CALLBOARD_STATE_PROMPT_H

#include "controller/state/turn.h"

/* Opens a prompt in `mode`; its line begins with `text`. Closing it goes back to the mode that is open now. */
void prompt_open(struct turn *turn, enum mode mode, const char *text);
/* Goes back to the mode in which the prompt was opened. */
void prompt_close(struct state *state, struct effects *effects);
handler prompt_back; /* the same, as a key's handler */
/* Runs when a prompt's mode is left: frees what the prompt owns. */
void prompt_leave(struct state *state, struct effects *effects, enum mode to);
void prompt_remember(struct state *state, enum history_kind history, const char *line);
void prompt_problem(struct state *state, char *sentence); /* shows a problem and takes it over; NULL: none */

void prompt_key(struct turn *turn, uint32_t key);
void prompt_paste(struct turn *turn, const char *text);
handler prompt_recall; /* Up and Down: finds the lines typed before that begin as this one does */

/* Call it after a mode's own key has changed the line: a candidate that was chosen then counts as typed. */
void prompt_typed(struct state *state);

/* Adds a candidate if it begins with `prefix`; case does not matter. */
void prompt_offer(struct candidates *candidates, const char *prefix, const char *word, const char *what);
/* Tab and S-Tab: puts the next or previous candidate into the line. True if the line has changed. */
bool prompt_complete(struct turn *turn);

#endif
