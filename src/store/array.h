/* array: PostgreSQL's text form of one-dimensional text arrays, {a,"b c",NULL}. */
#ifndef CALLBOARD_STORE_ARRAY_H
#define CALLBOARD_STORE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

/* False: not such an array; nothing is allocated. NULL elements become "". The caller frees list and strings.
 */
bool array_parse(const char *text, char ***list, size_t *count);
/* The same as a JSON array of strings (NULL: not an array). The caller frees. */
char *array_to_json(const char *text);

#endif
