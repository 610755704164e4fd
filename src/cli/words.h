/* words: a table's cell as people read it. */
#ifndef CALLBOARD_CLI_WORDS_H
#define CALLBOARD_CLI_WORDS_H

#include "store/table.h"

/* A time as "2026-11-24 09:00", a list as "comp; rig", changes as "title: a -> b", bookings by their titles
 * and times. One line, not yet cleaned. `cell` NULL gives "". The caller frees. */
char *words_of_cell(enum column_type type, const char *cell);

#endif
