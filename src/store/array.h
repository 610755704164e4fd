/* array: reads the text form of PostgreSQL's one-dimensional arrays, {a,"b c",NULL}. */
#ifndef CALLBOARD_STORE_ARRAY_H
#define CALLBOARD_STORE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

/* Splits `text` into its elements; the element NULL becomes "". The caller frees the strings and the list. False:
 * `text` is not such an array, and nothing has been allocated. */
bool array_parse(const char *text, char ***list, size_t *count);
/* The same array as a JSON array of strings, which the caller frees. NULL: `text` is not such an array. */
char *array_to_json(const char *text);

#endif
