/* files: runs the program callboard-files. It reads and writes the file formats of other programs (files/files.h) in a
 * process that can do nothing else. */
#ifndef CALLBOARD_CLI_FILES_H
#define CALLBOARD_CLI_FILES_H

#include <stdbool.h>
#include <stddef.h>

struct files_answer {
    char *bytes; /* owned, with a NUL behind them; NULL: there is no answer */
    size_t length;
    char *said; /* owned; its warnings, sentence by sentence; NULL: none */
};

/* Runs `callboard-files WORK ARGUMENTS...` on the input, and waits for its end; `arguments` ends with NULL, or is NULL.
 * How long it may take and how much it may say: protocol/files.h. The caller clears the answer in either case. False:
 * *error is a sentence, which the caller frees: why the input cannot be used, or which package is missing. */
bool files_run(const char *work, const char *const *arguments, const char *input, size_t length,
               struct files_answer *out, char **error);
bool files_are_there(void); /* callboard-files is installed */
void files_answer_clear(struct files_answer *answer);

#endif
