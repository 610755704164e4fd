/* complete: what may stand in the place of the word begun in a filter. */
#ifndef CALLBOARD_BOARD_COMPLETE_H
#define CALLBOARD_BOARD_COMPLETE_H

#include "controller/state/state.h"

/* The candidates for the word of a filter that ends at the line's cursor; `from` is where the filter begins.
 */
void complete_filter(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
