/* folder: a temporary folder, in the one that support/with-folder made and will remove. */
#ifndef CALLBOARD_TESTS_SUPPORT_FOLDER_H
#define CALLBOARD_TESTS_SUPPORT_FOLDER_H

#include <stdio.h>
#include <stdlib.h>

/* Writes its path, "$TMPDIR/NAME.XXXXXX", to `path`. Exits where it cannot be made. */
static inline void folder_make(char *path, size_t size, const char *name)
{
    const char *place = getenv("TMPDIR");
    int length = snprintf(path, size, "%s/%s.XXXXXX", place != NULL ? place : "/tmp", name);
    if (length > 0 && (size_t)length < size && mkdtemp(path) != NULL)
        return;
    perror(path);
    exit(EXIT_FAILURE);
}

#endif
