/* terminal: what the terminals of this run can show: their width, and what the environment says of them. */
#ifndef CALLBOARD_TERMINAL_H
#define CALLBOARD_TERMINAL_H

#include <stdbool.h>

/* The width of the terminal that the file `fd` is, 80 where it does not say; 0: it is none. */
int terminal_columns(int fd);

/* False for one that can do no more than print lines; so is one of which $TERM says nothing. */
bool terminal_is_able(void);
/* How many colours it has: 256, 8 or 0. */
int terminal_colours(void);
bool terminal_has_italics(void);

#endif
