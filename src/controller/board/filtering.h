/* filtering: sets the filter over the board's rows, and keeps the rows up to date with it. */
#ifndef CALLBOARD_BOARD_FILTERING_H
#define CALLBOARD_BOARD_FILTERING_H

#include "controller/state/state.h"

/* Sets the filter; NULL or blank text lifts it. False: nothing has changed, and *problem (if not NULL) is a sentence
 * (caller frees). */
bool filtering_set(struct state *state, const char *text, char **problem);

/* Runs after every event: adds and removes the rows that the event brings in or takes out. The cursor's own row
 * stays. */
void filtering_refresh(struct state *state, struct effects *effects);

#endif
