/* offers: what the conflict panel offers, in words, and on which of its rows each stands. */
#ifndef CALLBOARD_ACTS_OFFERS_H
#define CALLBOARD_ACTS_OFFERS_H

#include "controller/state/state.h"

enum { OFFERS = 6 };

struct offer {
    const char *key; /* borrowed of the keymap */
    bool works;      /* else it is shown dim: the text says why */
    char text[200];
    int row;         /* from 0 */
};

/* The rows they take: one where they all have room beside each other. `out` may be NULL. */
int offers_of(const struct state *state, struct offer out[OFFERS]);

#endif
