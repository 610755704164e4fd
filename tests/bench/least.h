/* least: how few bytes turn what a terminal shows into something else it shows.
 *
 * Counted over all ways to say the changed cells row by row, from left to right, where the last columns of all rows may
 * also be said after the rest: write a cell or repeat it, step over what stays, write it again, erase to the end of the
 * row or a number of cells, and change the look in the shorter way. A blank takes any look of its background. Cells
 * that are moved (insert, delete, scroll) are not counted on. */
#ifndef CALLBOARD_TESTS_BENCH_LEAST_H
#define CALLBOARD_TESTS_BENCH_LEAST_H

#include <stddef.h>

#include "support/terminal.h"

struct picture;

struct picture *picture_take(struct terminal *terminal, int rows, int columns);
void picture_free(struct picture **picture);
/* The last bytes put the cursor where it stands afterwards. */
size_t picture_least(const struct picture *before, const struct picture *after);

#endif
