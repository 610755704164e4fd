/* lines: reads an ini file line by line. iniparser does not know lines, but a message must name one, and one
 * key must be changed without touching the rest. */
#ifndef CALLBOARD_CONFIG_LINES_H
#define CALLBOARD_CONFIG_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* The whole file; NULL: it cannot be read, errno says why. The caller frees. */
char *lines_read(const char *path);

enum line_kind { LINE_NOTHING, LINE_SECTION, LINE_KEY, LINE_WRONG };

struct ini_line {
    int number;        /* from 1 */
    size_t start, end; /* of the line in the text, its line end included */
    enum line_kind kind;
    char section[64]; /* the section it stands in, in lower case */
    char key[64];     /* LINE_KEY: in lower case */
};

/* The next line of `text`; begin with a zeroed *line. False: no more. */
bool lines_next(const char *text, struct ini_line *line);

/* All that stands behind the first "=" of a LINE_KEY, quotes and signs included, without the blanks around it. The
 * caller frees. */
char *lines_value(const char *text, const struct ini_line *line);

/* The number of the last line with this key, else 0. */
int lines_find(const char *text, const char *section, const char *key);

/* A copy of `text` with the key set: its line replaced, or added to its section (made if missing). The
 * caller frees. */
char *lines_set(const char *text, const char *section, const char *key, const char *value);

#endif
