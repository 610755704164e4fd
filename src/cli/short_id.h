/* short_id: ids as people type and read them: the first eight hexadecimal digits, or as many as are unique.
 *
 * What is printed for people has short ids; a verb that takes an id takes any beginning of it, of four digits or more,
 * that only one has. JSON and CSV have ids whole. */
#ifndef CALLBOARD_CLI_SHORT_ID_H
#define CALLBOARD_CLI_SHORT_ID_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/id.h"

enum { SHORT_ID = 8, SHORT_ID_LEAST = 4 };

/* True if `text` is an id or the beginning of one. *lowest and *highest are then the ids between which those lie that
 * begin so. */
bool short_id_read(const char *text, struct id *lowest, struct id *highest);

/* How many characters of these ids are printed so that no two are alike, 8 or more. NULLs do not count. */
size_t short_id_length(const char *const *ids, size_t count);

#endif
