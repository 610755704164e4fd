/* thrift: takes out of a paint what the terminal need not be told. Pure; for ui/screen.c and tests. */
#ifndef CALLBOARD_UI_THRIFT_H
#define CALLBOARD_UI_THRIFT_H

#include <stdbool.h>
#include <stddef.h>

/* A look as ISO 6429 writes it ("ESC [ numbers m", SGR): bit n for the attribute n. Of a colour: 0, the terminal's
 * own; 1 to 107, its number; else what stands behind 38 or 48: 5 << 24 | index, or 2 << 24 | red, green, blue. */
struct sgr {
    unsigned attributes, foreground, background;
};

/* One terminal, from paint to paint. All zero: as a terminal is found and left. */
struct thrift {
    int width;  /* in columns, if it moves the cursor within a row by "ESC [ column G"; else 0 */
    int height; /* in rows, if "ESC [ top ; bottom r" confines scrolling and "ESC [ r" ends that; else 0 */
    struct sgr actual; /* as the terminal has it */
    struct sgr wanted; /* as what comes next is to look */
    bool lost;         /* something was said that is not understood; until the next reset nothing is left out */
    int row, column; /* of the cursor, from 1; row 0: not known; it stands in this column or left of it */
};

/* What to send instead of these bytes, in new memory, and how many. Looks are said when something is about to be seen
 * that needs them, as what differs from the last one; a blank needs no more than its background. "ESC ( B" goes:
 * terminfo's reset for xterm and its kin leaves the line-drawing set each time, and here it is never entered.
 * A move within the row names no row; rows that are all of them are not counted. Everything else stays as it is. */
char *thrift(struct thrift *terminal, const char *bytes, size_t count, size_t *out_count);

#endif
