/* import_words: what the columns of a CSV file and the keys of JSON mean. */
#ifndef CALLBOARD_CLI_IMPORT_WORDS_H
#define CALLBOARD_CLI_IMPORT_WORDS_H

#include "cli/import_file.h"

enum { IMPORT_UNKNOWN = -1, IMPORT_IGNORED = -2 };

/* The field that a word names; IMPORT_IGNORED: callboard prints it, and it follows from others or is no field of this
 * kind of row. */
int import_word_find(const struct import_kind *kind, const char *name);

#endif
