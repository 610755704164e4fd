/* replace_file: writes a file so that a reader finds the old text or the new one, and never a part. */
#ifndef CALLBOARD_CLI_REPLACE_FILE_H
#define CALLBOARD_CLI_REPLACE_FILE_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

/* A file that is being written, beside the one that it will replace, under a name that nobody else has. Where PATH is
 * a link, the file that it leads to is replaced; what is no file, a device or a pipe, is written to and stays. */
struct replacing {
    FILE *file;          /* to write to */
    char *path, *beside; /* owned; NULL where nothing is replaced */
};

/* Of a file that is there its own mode, of a new one the user's. */
mode_t replace_mode(const char *path);

/* `mode` is the new file's. False: errno says why. */
bool replace_begin(const char *path, mode_t mode, struct replacing *out);
/* Puts what was written in the place of the old file: a writer that is killed before leaves the old one. False: errno
 * says why, and the old file is as it was. */
bool replace_end(struct replacing *replacing);
/* Leaves the old file as it was: there is nothing to put in its place. */
void replace_drop(struct replacing *replacing);

/* All of it at once. */
bool replace_file(const char *path, const char *text, mode_t mode);

#endif
