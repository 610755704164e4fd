/* words: turns a cell of a table into words for people. */
#ifndef CALLBOARD_CLI_WORDS_H
#define CALLBOARD_CLI_WORDS_H

#include "store/table.h"

/* What a list of artists and a week say instead of nothing. */
#define NO_ARTISTS "There are no artists yet: `callboard artist add --name N`, or `callboard import`."

/* Writes a time as "2026-11-24 09:00", a list as "comp; rig", changes as "title: a -> b", and bookings as their titles
 * and times. The result is one line that the caller cleans (text_clean) and frees. A NULL cell gives "". */
char *words_of_cell(enum column_type type, const char *cell);

#endif
