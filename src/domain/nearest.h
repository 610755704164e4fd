/* nearest: what somebody may have meant who has mistyped a word of a known few: "staus" is status. */
#ifndef CALLBOARD_DOMAIN_NEAREST_H
#define CALLBOARD_DOMAIN_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* How many slips make one of the other: a letter too many, one missing, a wrong one, two that are swapped. In bytes;
 * fold both where case or accents do not matter. Words of more than 63 bytes are not compared: 63. */
int nearest_slips(const char *a, const char *b);
/* So few that one may be meant by the other: one slip in a short word, two in a longer one, three in a long one. */
bool nearest_is_slip(const char *typed, const char *known);

/* Of `count` known words, of which each stands at `stride` bytes behind the one before, the one that is meant: the only
 * one that `typed` begins (two letters or more), else the one with the fewest slips. NULL: none is near. Case does not
 * matter. */
const char *nearest_of(const char *typed, const char *const *first, size_t count, size_t stride);
/* The same of a list that ends with NULL. */
const char *nearest(const char *typed, const char *const *known);

#endif
