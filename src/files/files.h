/* files: what the program callboard-files does: it reads and writes the files of other programs, with libraries that
 * the board is not to load.
 *
 * `callboard-files WORK [ARGUMENT...]` is run by callboard (cli/files.h), not by people. It reads all of the standard
 * input, closes itself off (closed.h), and prints its answer on the standard output. What there is to say it
 * says by files_say(): where it ends with 1, why the input cannot be used, else warnings.
 *
 * To add a piece of work: a `const struct work work_NAME` in a file of its own, and X(NAME) below. */
#ifndef CALLBOARD_FILES_FILES_H
#define CALLBOARD_FILES_FILES_H

#include <stddef.h>
#include <stdio.h>

#include "files/closed.h"

#define WORKS(X) X(read_ics) X(read_xlsx) X(write_xlsx) X(write_pdf)

struct files_input {
    const char *bytes; /* with a NUL behind them */
    size_t length;
    int count;
    char *const *arguments;
};

struct work {
    const char *name;
    enum closed closed;
    /* Loads what cannot be loaded any more once the process is closed off; may be NULL. */
    void (*prepare)(const struct files_input *input);
    /* Prints the answer. NULL, or a sentence why there is none, which the caller frees. */
    char *(*run)(const struct files_input *input, FILE *out);
};

#define DECLARE_WORK(name) extern const struct work work_##name;
WORKS(DECLARE_WORK)
#undef DECLARE_WORK

#endif
