/* replace_file: writes a file so that a reader finds the old text or the new one, and never a part. */
#ifndef CALLBOARD_CLI_REPLACE_FILE_H
#define CALLBOARD_CLI_REPLACE_FILE_H

#include <stdbool.h>
#include <sys/types.h>

/* Writes beside it, to PATH.new, and renames: a writer that is killed half-way leaves the old file. `mode` is the new
 * file's. False: errno says why, and the old file is as it was. */
bool replace_file(const char *path, const char *text, mode_t mode);

#endif
