/* filter_rows: the filter's text, read for the weeks that are shown. */
#ifndef CALLBOARD_BOARD_FILTER_ROWS_H
#define CALLBOARD_BOARD_FILTER_ROWS_H

#include "controller/state/state.h"

/* False: *problem (if not NULL) is a sentence; the caller frees it. */
bool filter_rows_read(const struct state *state, const char *text, struct filter *out, char **problem);

/* Reads the filter's text again: days like "tue" mean the weeks shown now. What can no longer be read, a
 * skill that nobody has any more, is lifted and said. */
void filter_rows_renew(struct state *state);

#endif
