/* quickadd_ends: the words a title seldom ends in, and dates as they are written elsewhere. For quickadd*.c only. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_ENDS_H
#define CALLBOARD_DOMAIN_QUICKADD_ENDS_H

#include "domain/quickadd_line.h"

/* "dec 24" and "24th of dec" as "24 dec", "24/12/26" as "24 dec 2026", "week 51" as "w51". NULL: it is nothing like
 * that. The caller frees. */
char *quickadd_ends_as_day(const char *text);
/* What is to be said of the last words of the title: "firm" looks like a status, "wendesday" like a day, and "until"
 * stands before a day and means something. *count is how many words it is. NULL: nothing. The caller frees. */
char *quickadd_ends_doubt(const struct quickadd_line *line, size_t *count);

#endif
