#include "archive/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"

char *folder_path(const char *dir)
{
    char *path = mem_copy(dir);
    for (size_t length = strlen(path); length > 1 && path[length - 1] == '/'; length--)
        path[length - 1] = '\0';
    return path;
}

char *folder_beside(const char *path, const char *suffix)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    return mem_format("%.*s.%s%s", (int)(name - path), path, name, suffix);
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

bool folder_is_free(const char *path)
{
    DIR *folder = opendir(path);
    bool nothing = folder == NULL && errno == ENOENT, empty = folder != NULL;
    for (struct dirent *entry; empty && (entry = readdir(folder)) != NULL;)
        empty = is_dots(entry->d_name);
    if (folder != NULL)
        closedir(folder);
    return nothing || empty;
}

bool folder_empty(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
    bool done = folder != NULL;
    for (struct dirent *entry; done && (entry = readdir(folder)) != NULL;)
        done = is_dots(entry->d_name) || unlinkat(dirfd(folder), entry->d_name, 0) == 0;
    int reason = errno;
    if (folder != NULL)
        closedir(folder);
    else if (fd >= 0)
        close(fd);
    errno = reason;
    return done;
}

void folder_sync_above(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *above = slash == NULL ? mem_copy(".") : mem_format("%.*s", slash > path ? (int)(slash - path) : 1, path);
    int fd = open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(above);
}

bool folder_write(int fd, const char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t written = write(fd, bytes + done, length - done);
        if (written < 0 && errno != EINTR)
            return false;
        done += written > 0 ? (size_t)written : 0;
    }
    return true;
}
