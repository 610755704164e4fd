/* filter_rows: reads the filter's text for the weeks that are shown. */
#ifndef CALLBOARD_BOARD_FILTER_ROWS_H
#define CALLBOARD_BOARD_FILTER_ROWS_H

#include "controller/state/state.h"

/* False: *problem (if not NULL) is a sentence; the caller frees it. */
bool filter_rows_read(const struct state *state, const char *text, struct filter *out, char **problem);

/* Reads the filter's text again, because days like "tue" mean the weeks shown now. A filter that cannot be read any
 * more (it names a skill that nobody has any longer) is lifted, and a message says so. */
void filter_rows_renew(struct state *state);

#endif
