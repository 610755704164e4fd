/* thrift: takes out of a paint the bytes that the terminal does not need. It is pure; for ui/screen.c and tests
 * only. */
#ifndef CALLBOARD_UI_THRIFT_H
#define CALLBOARD_UI_THRIFT_H

#include <stdbool.h>
#include <stddef.h>

/* A look as ISO 6429 writes it ("ESC [ numbers m", SGR). Bit n of `attributes` is the attribute n. A colour is 0 for
 * the terminal's own; 1 to 107 for its number; else what follows 38 or 48: 5 << 24 | index, or 2 << 24 | red, green,
 * blue. */
struct sgr {
    unsigned attributes, foreground, background;
};

/* What is known of one terminal from paint to paint. All zero: a terminal as it is found and left. */
struct thrift {
    int width;         /* in columns, if it moves the cursor within a row by "ESC [ column G"; else 0 */
    int height;        /* in rows, if "ESC [ top ; bottom r" confines scrolling and "ESC [ r" ends that; else 0 */
    struct sgr actual; /* the look that the terminal has now */
    struct sgr wanted; /* the look that the next characters should have */
    bool confined;     /* only some rows scroll: a line feed on the last of them does */
    bool lost;         /* an unknown sequence came: until the next reset nothing is left out */
    int row, column;   /* of the cursor, from 1; row 0: not known; it stands in this column or left of it */
};

/* Returns the bytes to send instead of `bytes`, in new memory; *out_count says how many. What it saves:
 *
 * A look is sent only before something that shows it, and then only its difference from the last look; a blank needs no
 * more than its background. "ESC ( B" is left out: terminfo's reset for xterm and its kin leaves the line-drawing set
 * each time, but this program never enters it. A move within a row does not name the row, a move to one of the next
 * rows is by line feeds where that is shorter (in raw mode the column stays), and a scroll region of all rows does not
 * name its bounds. Everything else stays as it is. */
char *thrift(struct thrift *terminal, const char *bytes, size_t count, size_t *out_count);

#endif
