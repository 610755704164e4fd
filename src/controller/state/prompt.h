/* prompt: what the modes share in which one line is typed: search, filter, command, date, repeat. The line is state->line.
 *
 * The row of such a mode has prompt_leave, prompt_key and prompt_paste as they are; where lines are kept, prompt_recall on
 * ACTION_HISTORY_PREV and ACTION_HISTORY_NEXT, and `.history`; and `.changed`, which follows what is typed. */
#ifndef CALLBOARD_STATE_PROMPT_H
#define CALLBOARD_STATE_PROMPT_H

#include "controller/state/turn.h"

/* Opens a line in `mode` that begins with `text`; what is open now is where it goes back to. */
void prompt_open(struct turn *turn, enum mode mode, const char *text);
/* Back to where it was opened. */
void prompt_close(struct state *state, struct effects *effects);
handler prompt_back; /* the same, as a key's handler */
/* What a prompt's mode does when it is left: the prompt's memory is freed. */
void prompt_leave(struct state *state, struct effects *effects, enum mode to);
void prompt_remember(struct state *state, enum history_kind history, const char *line);
void prompt_problem(struct state *state, char *sentence); /* takes it over; NULL: none */

void prompt_key(struct turn *turn, uint32_t key);
void prompt_paste(struct turn *turn, const char *text);
handler prompt_recall; /* Up and Down: the lines typed before that begin as this one does */

/* A mode's own key changed the line: whatever was chosen is now the typed text. */
void prompt_typed(struct state *state);

/* Adds a candidate; `prefix` is what it must begin with, case disregarded. */
void prompt_offer(struct candidates *candidates, const char *prefix, const char *word, const char *what);
/* Tab and S-Tab: true if the line changed. */
bool prompt_complete(struct turn *turn);

#endif
