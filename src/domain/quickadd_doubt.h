/* quickadd_doubt: looks through what is left as the title for words that were meant as something else. For quickadd*.c
 * only. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_DOUBT_H
#define CALLBOARD_DOMAIN_QUICKADD_DOUBT_H

#include "domain/quickadd_line.h"

/* Marks words of the title that look like days, a time or a status, and says the first of them in line->doubt; if there
 * are none, what the title ends in that is meant as such but is not read, "firm" and "wendesday". Words that titles are
 * made of are let be, even if the line's end would be read as such: plain numbers, "second", "2nd", "heavy", "2d" and
 * "3d". Quoted words are never looked at. */
void quickadd_doubt(struct quickadd_line *line, const struct quickadd_context *context);

#endif
