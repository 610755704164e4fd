/* filtering: the filter over the board's rows, from the typed line to the rows that stand. */
#ifndef CALLBOARD_BOARD_FILTERING_H
#define CALLBOARD_BOARD_FILTERING_H

#include "controller/state/state.h"

/* False: *problem (if not NULL) is a sentence (caller frees) and nothing changed. NULL or blank text lifts
 * the filter. */
bool filtering_set(struct state *state, const char *text, char **problem);

/* After every event: rows that what happened brings in or takes out. The cursor's own row stays under it. */
void filtering_refresh(struct state *state, struct effects *effects);

#endif
