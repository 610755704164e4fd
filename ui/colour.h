/* colour: colours as numbers, by name, and on terminals that have fewer of them. */
#ifndef CALLBOARD_UI_COLOUR_H
#define CALLBOARD_UI_COLOUR_H

#include <stdbool.h>

/* A colour is COLOUR_NONE, one of a terminal's 256, or COLOUR_RGB + 0xrrggbb. */
enum { COLOUR_NONE = -1 /* the terminal's own */, COLOUR_RGB = 1 << 24 };

/* Reads "yellow", "bright-red", "214", "#ffd75f" or "default". False: it is none of them. */
bool colour_read(const char *word, int *out);
/* The name of which `word` is a slip; NULL: none. */
const char *colour_meant(const char *word);

/* 0xrrggbb, as xterm has the 256. The first 16 are the user's to choose, and may be others. */
int colour_rgb(int colour);
/* The nearest of 256, and of 8. COLOUR_NONE stays. */
int colour_of_256(int colour);
int colour_of_8(int colour);

/* From 1, none, to 21, black on white, as WCAG 2 measures it; text is read well from 4.5 on. Neither may be
 * COLOUR_NONE. */
double colour_contrast(int one, int other);

#endif
