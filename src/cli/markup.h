/* markup: text inside HTML and SVG, which stays text whatever it says. */
#ifndef CALLBOARD_CLI_MARKUP_H
#define CALLBOARD_CLI_MARKUP_H

#include <stdio.h>

/* On one line, with "&lt;" and its kin for what would be markup. */
void markup_text(FILE *out, const char *text);

#endif
