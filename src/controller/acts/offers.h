/* offers: what the conflict panel offers: the words of each offer, and the panel's row that it stands on. */
#ifndef CALLBOARD_ACTS_OFFERS_H
#define CALLBOARD_ACTS_OFFERS_H

#include "controller/state/state.h"

enum { OFFERS = 6 };

struct offer {
    const char *key; /* borrowed from the keymap */
    bool works;      /* false: the offer is dim, and its text says why */
    char text[200];
    int row; /* from 0 */
};

/* Returns how many rows the offers take: one if there is room for all of them beside each other. `out` may be NULL. */
int offers_of(const struct state *state, struct offer out[OFFERS]);

#endif
