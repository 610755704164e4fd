/* wrap: running text on lines of a width, broken at blanks. */
#ifndef CALLBOARD_CLI_WRAP_H
#define CALLBOARD_CLI_WRAP_H

#include <stddef.h>
#include <stdio.h>

/* A line that is being written. Words go on it until it is full; the next line then begins at `indent`. A word that is
 * wider than a line stands on one of its own. */
struct wrap {
    FILE *file;
    int columns; /* of a line */
    int column, indent;
};

void wrap_blanks(struct wrap *line, int column); /* up to this column */
void wrap_word(struct wrap *line, const char *word);
/* Each word of a text, with the blanks between them where they share a line. */
void wrap_words(struct wrap *line, const char *text, size_t length);

/* A sentence behind its opening, "callboard: ", and the end of the line; further lines begin below its first word.
 * `columns` 0: it stays on one line, as it does if it fits. A command of callboard's at its end, behind a colon, is not
 * broken, so that it can be copied. The caller frees. */
char *wrap_sentence(const char *opening, const char *sentence, int columns);

#endif
