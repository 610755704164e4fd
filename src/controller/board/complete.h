/* complete: proposes how a word that was begun in a filter may go on. */
#ifndef CALLBOARD_BOARD_COMPLETE_H
#define CALLBOARD_BOARD_COMPLETE_H

#include "controller/state/state.h"

/* Adds the candidates for the word that ends at the line's cursor; the filter begins at byte `from`. */
void complete_filter(const struct state *state, const struct line *line, size_t from, struct candidates *out);

/* The same for the word with "@" or ">" before it that ends at the line's cursor, also where nothing stands behind the
 * sign yet: open projects whose code or name begins like it, by code before by name, those first that are most used in
 * the weeks loaded; or artists by name. None where no such word is begun. Returns the sign, '\0': none. */
char complete_quick_add(const struct state *state, const struct line *line, struct candidates *out);

#endif
