#include "cli/replace_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"

static void clear(struct replacing *replacing)
{
    free(replacing->path);
    free(replacing->beside);
    *replacing = (struct replacing){0};
}

/* The mode is set anew, because a umask is the user's and a reader of another account must be let in where it says
 * so. */
static FILE *open_new(char *path, mode_t mode)
{
    int fd = mkostemp(path, O_CLOEXEC);
    FILE *file = fd >= 0 && fchmod(fd, mode) == 0 ? fdopen(fd, "w") : NULL;
    if (file == NULL && fd >= 0) {
        int reason = errno;
        close(fd);
        unlink(path);
        errno = reason;
    }
    return file;
}

/* A file, or nothing yet; a link that leads nowhere is written through. */
static bool can_be_replaced(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? S_ISREG(status.st_mode) : lstat(path, &status) != 0;
}

/* Where the path leads to, with what is written beside it. */
static struct replacing replacing_of(const char *path)
{
    char *real = realpath(path, NULL);
    struct replacing out = {.path = mem_copy(real != NULL ? real : path)};
    free(real);
    out.beside = mem_format("%s.XXXXXX", out.path);
    return out;
}

mode_t replace_mode(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return status.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

bool replace_begin(const char *path, mode_t mode, struct replacing *out)
{
    bool replaces = can_be_replaced(path);
    *out = replaces ? replacing_of(path) : (struct replacing){.file = NULL};
    out->file = replaces ? open_new(out->beside, mode) : fopen(path, "we");
    if (out->file != NULL)
        return true;
    int reason = errno;
    clear(out);
    errno = reason;
    return false;
}

/* What was written is on the disk. A write that failed before has left no reason. */
static bool is_kept(FILE *file, bool sync)
{
    if (ferror(file)) {
        errno = EIO;
        return false;
    }
    return fflush(file) == 0 && (!sync || fsync(fileno(file)) == 0);
}

bool replace_end(struct replacing *replacing)
{
    bool replaces = replacing->beside != NULL, done = is_kept(replacing->file, replaces);
    int reason = errno;
    if (fclose(replacing->file) != 0 && done) {
        reason = errno;
        done = false;
    }
    if (done && replaces && rename(replacing->beside, replacing->path) != 0) {
        reason = errno;
        done = false;
    }
    if (!done && replaces)
        unlink(replacing->beside);
    clear(replacing);
    errno = reason;
    return done;
}

void replace_drop(struct replacing *replacing)
{
    fclose(replacing->file);
    if (replacing->beside != NULL)
        unlink(replacing->beside);
    clear(replacing);
}

bool replace_file(const char *path, const char *text, mode_t mode)
{
    struct replacing replacing;
    if (!replace_begin(path, mode, &replacing))
        return false;
    fputs(text, replacing.file);
    return replace_end(&replacing);
}
