/* prompt: what search, filter and command line share: one line, the lines typed before, completion. */
#ifndef CALLBOARD_STATE_PROMPT_H
#define CALLBOARD_STATE_PROMPT_H

#include "controller/state/turn.h"

/* Opens a line in `mode` that begins with `text`; what is open now is where it goes back to. */
void prompt_open(struct turn *turn, enum mode mode, const char *text);
/* Back to where it was opened. */
void prompt_close(struct state *state, struct effects *effects);
/* What a prompt's mode does when it is left: the prompt's memory is freed. */
void prompt_leave(struct state *state, struct effects *effects, enum mode to);
void prompt_remember(struct history *history, const char *line);
void prompt_problem(struct state *state, char *sentence); /* takes it over; NULL: none */

/* Up and Down: true if the line changed. */
bool prompt_recall(struct turn *turn, const struct history *history);

/* A key or pasted text went into the line: whatever was chosen is now the typed text. */
void prompt_typed(struct state *state);

/* Adds a candidate; `prefix` is what it must begin with, case disregarded. */
void prompt_offer(struct candidates *candidates, const char *prefix, const char *word, const char *what);
/* Tab and S-Tab: true if the line changed. */
bool prompt_complete(struct turn *turn);

#endif
