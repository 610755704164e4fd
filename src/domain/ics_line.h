/* ics_line: the content lines of iCalendar, RFC 5545 3.1: unfolded, and taken apart into name, parameters and value. */
#ifndef CALLBOARD_DOMAIN_ICS_LINE_H
#define CALLBOARD_DOMAIN_ICS_LINE_H

#include <stdbool.h>

struct ics_line {
    char *name, *value; /* within the text that was taken apart */
    char *zone, *cn;    /* owned; parameters TZID and CN, or NULL */
    char *range;        /* owned; parameter RANGE, or NULL */
    int line;           /* where it begins in the file, from 1 */
};

/* The next line at *at, with those that are folded onto it, without their ends; counts them all on *line. The caller
 * frees it. NULL: the text has ended. */
char *ics_line_next(const char **at, int *line);
/* Takes a line apart, and writes into it. A quoted parameter may have any sign in it. False: it is no content line;
 * what `out` owns is to be cleared all the same. */
bool ics_line_split(char *text, struct ics_line *out);
void ics_line_clear(struct ics_line *line);
/* A value with "\n", "\,", "\;" and "\\" as what they mean; the caller frees. */
char *ics_unescape(const char *value);

#endif
