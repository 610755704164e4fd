/* import_words: what the columns of a CSV file and the keys of JSON mean. */
#ifndef CALLBOARD_CLI_IMPORT_WORDS_H
#define CALLBOARD_CLI_IMPORT_WORDS_H

#include "cli/import_file.h"

enum { IMPORT_UNKNOWN = -1, IMPORT_IGNORED = -2 };

/* The field that a word of callboard's names, whatever the map says; else IMPORT_UNKNOWN, or IMPORT_IGNORED where
 * callboard prints it, and it follows from others or is no field of this kind of row. */
int import_word_find(const struct import_kind *kind, const char *name);

/* Takes `name`, a column of the file, for what it means: sets each field that it has in `fields`, and returns how many:
 * several, if the map says so. IMPORT_UNKNOWN: neither callboard nor the map knows it. 0: it is passed over. */
int import_word_fields(const struct import_kind *kind, const char *name, enum import_field fields[IMPORT_FIELDS]);

/* What is to be said of a column that is not known, or of a field that no column has: how --map helps. A part of a
 * sentence, with its full stop. */
#define IMPORT_MAP_HELPS "--map FIELD=COLUMN says what the file calls a field, and passes over what has no name here."

/* The sentence about a column of the map that the file, with these columns, has not. The caller frees. */
char *import_word_missing(const struct import_map *map, enum import_field field, const char *const *columns,
                          size_t count);

#endif
