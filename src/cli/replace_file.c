#include "cli/replace_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"

/* The mode is set anew, because a umask is the user's and a reader of another account must be let in where it says
 * so. */
static bool write_new(const char *path, const char *text, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    size_t length = strlen(text);
    bool done = fd >= 0 && fchmod(fd, mode) == 0 && write(fd, text, length) == (ssize_t)length && fsync(fd) == 0;
    if (fd >= 0 && close(fd) != 0)
        done = false;
    return done;
}

bool replace_file(const char *path, const char *text, mode_t mode)
{
    char *beside = mem_format("%s.new", path);
    bool done = write_new(beside, text, mode) && rename(beside, path) == 0;
    int reason = errno;
    if (!done)
        unlink(beside);
    free(beside);
    errno = reason;
    return done;
}
