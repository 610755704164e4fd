/* sgr: the board's looks as sequences (ECMA-48, SGR) for what verbs print on a terminal. */
#ifndef CALLBOARD_SGR_H
#define CALLBOARD_SGR_H

#include <stdbool.h>

#include "cli/colour.h"
#include "ui/theme.h"

/* What begins a text of each meaning; NULL: it looks like any other. */
struct sgr {
    char *begin[MEANING_COUNT]; /* owned */
};

/* As it looks in the scheme, with the user's changes (NULL: none), on a terminal of so many colours, 256 or fewer, and
 * with italics or without. Release it with sgr_clear(). */
void sgr_make(struct sgr *sgr, enum scheme scheme, const struct look_change *changes, int colours, bool italics);
void sgr_clear(struct sgr *sgr);

#endif
