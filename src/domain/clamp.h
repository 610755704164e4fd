/* clamp: keeps a number within bounds. */
#ifndef CALLBOARD_DOMAIN_CLAMP_H
#define CALLBOARD_DOMAIN_CLAMP_H

/* The value, or the bound that it passes. Where the bounds have changed places, the least counts. */
static inline int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

#endif
