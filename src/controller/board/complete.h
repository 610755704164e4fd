/* complete: proposes how a word that was begun in a filter may go on. */
#ifndef CALLBOARD_BOARD_COMPLETE_H
#define CALLBOARD_BOARD_COMPLETE_H

#include "controller/state/state.h"

/* Adds the candidates for the word that ends at the line's cursor; the filter begins at byte `from`. */
void complete_filter(const struct state *state, const struct line *line, size_t from, struct candidates *out);

#endif
