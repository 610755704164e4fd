/* palette: how each role looks on this terminal, as curses wants it said. For ui/screen.c only. */
#ifndef CALLBOARD_UI_PALETTE_H
#define CALLBOARD_UI_PALETTE_H

#include "ui/theme.h"

struct palette {
    unsigned attributes[ROLE_COUNT]; /* curses' A_ bits */
    short pair[ROLE_COUNT];
};

/* After newterm(). With less than eight colours the scheme gives way to mono. */
void palette_start(struct palette *palette, enum scheme scheme);

#endif
