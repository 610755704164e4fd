/* folder: paths, emptying and syncing of the folders that backups lie in. Where a function returns false, errno says
 * why. */
#ifndef CALLBOARD_ARCHIVE_FOLDER_H
#define CALLBOARD_ARCHIVE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

char *folder_path(const char *dir); /* without slashes at its end; the caller frees */
/* The path of a hidden neighbour: "/a/b" with ".partial" -> "/a/.b.partial". The caller frees. */
char *folder_beside(const char *path, const char *suffix);
bool folder_is_free(const char *path); /* there is nothing, or an empty folder */
/* Removes the files in the folder; one that holds folders is none of ours. Nothing is removed behind a link. */
bool folder_empty(const char *path);
/* Makes the names in the folder that holds `path` last. */
void folder_sync_above(const char *path);
bool folder_write(int fd, const char *bytes, size_t length);

#endif
