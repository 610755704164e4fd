/* look: how a role looks, and what a user changes of that. */
#ifndef CALLBOARD_UI_LOOK_H
#define CALLBOARD_UI_LOOK_H

#include "ui/colour.h"

enum look_attribute {
    LOOK_BOLD = 1,
    LOOK_REVERSE = 2,
    LOOK_UNDERLINE = 4,
    LOOK_DIM = 8,
    LOOK_ITALIC = 16,
    LOOK_UNDERLINE8 = 32, /* underlined on terminals of 8 colours, which have no second shade */
};

struct look {
    int foreground, background;     /* COLOUR_NONE: the terminal's own */
    short foreground8, background8; /* on terminals of 8 colours */
    unsigned attributes;
};

/* What is not set stays as the scheme has it. All zero: nothing is. */
struct look_change {
    bool foreground_set, background_set, attributes_set;
    int foreground, background;
    unsigned attributes;
};

/* Reads "black on #ffd75f bold", "on 236", "underline" or "plain", which takes the attributes away. False: *error is a
 * sentence (caller frees), and *out is not to be used. */
bool look_read(const char *text, struct look_change *out, char **error);
void look_apply(struct look *look, const struct look_change *change);
/* The contrast of its two colours, where it is known: it sets both, and neither is for the terminal to choose. Else
 * 21. */
double look_contrast(const struct look_change *change);

#endif
