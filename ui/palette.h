/* palette: how each role looks on this terminal, as curses attributes and colour pairs. For ui/screen.c only. */
#ifndef CALLBOARD_UI_PALETTE_H
#define CALLBOARD_UI_PALETTE_H

#include "ui/theme.h"

struct palette {
    unsigned attributes[ROLE_COUNT]; /* curses' A_ bits */
    short pair[ROLE_COUNT];
};

/* Call it after newterm(). On a terminal with fewer than eight colours the scheme is mono. `changes` are the user's, of
 * each role, or NULL; in mono they do not count. */
void palette_start(struct palette *palette, enum scheme scheme, const struct look_change *changes);

#endif
