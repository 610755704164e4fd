/* thrift: takes out of a paint what the terminal need not be told. Pure; for ui/screen.c and tests. */
#ifndef CALLBOARD_UI_THRIFT_H
#define CALLBOARD_UI_THRIFT_H

#include <stddef.h>

/* Shortens in place; the bytes that remain. Of ISO 6429's SGR ("ESC [ numbers m") two in a row become one, and one
 * that is followed by a reset goes; "ESC ( B" goes too: terminfo's reset for xterm and its kin leaves the line-drawing
 * set each time, and here it is never entered. Everything else stays as it is. */
size_t thrift(char *bytes, size_t count);

#endif
