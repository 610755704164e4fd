/* csv_guard: puts an apostrophe before a cell of CSV that a spreadsheet would run as a formula, and takes it off again.
 *
 * Reading takes off what writing has put on, so that any text that goes out comes back as it was. A text that begins
 * with apostrophes itself, "'=1", gets one more, and loses that one again. */
#ifndef CALLBOARD_CLI_CSV_GUARD_H
#define CALLBOARD_CLI_CSV_GUARD_H

#include <stdbool.h>

/* True if the text needs an apostrophe before it. A formula begins with one of = + - @, behind blanks or not, and what
 * follows can be reckoned: "=1", "-5", "+A1", "- SUM(A1)", "@x". A dash before words, "- call agent", is none. */
bool csv_guard_is_due(const char *text);

/* `text`, a cell that was read, behind the apostrophe that a writer has put before it, if any. */
const char *csv_unguarded(const char *text);

#endif
