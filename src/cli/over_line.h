/* over_line: the line of a terminal that is written over again and again, and gone at the end: of ticker.h and of
 * progress.h. */
#ifndef CALLBOARD_CLI_OVER_LINE_H
#define CALLBOARD_CLI_OVER_LINE_H

#include <stdio.h>

/* Prints "callboard: WORDS" over what stands on the line, as much of it as fits. Any thread may call it. */
void over_line_print(FILE *file, int columns, const char *words);
void over_line_clear(FILE *file);

#endif
