/* week_html: prints a sheet of weeks as one page of HTML that needs nothing else: no script, no picture, no other file.
 *
 * On paper each table begins a page in A4 landscape, the days and the key to the signs stand on every page, and no
 * artist is torn in two. Beside each colour stand a sign and a word. Whatever a text says, it is text. */
#ifndef CALLBOARD_CLI_WEEK_HTML_H
#define CALLBOARD_CLI_WEEK_HTML_H

#include <stdio.h>

#include "cli/week_sheet.h"

void week_html_print(FILE *out, const struct week_sheet *sheet);

#endif
