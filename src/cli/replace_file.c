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
static FILE *open_new(const char *path, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    FILE *file = fd >= 0 && fchmod(fd, mode) == 0 ? fdopen(fd, "w") : NULL;
    if (file == NULL && fd >= 0)
        close(fd);
    return file;
}

bool replace_begin(const char *path, mode_t mode, struct replacing *out)
{
    *out = (struct replacing){.path = mem_copy(path), .beside = mem_format("%s.new", path)};
    out->file = open_new(out->beside, mode);
    if (out->file != NULL)
        return true;
    int reason = errno;
    clear(out);
    errno = reason;
    return false;
}

bool replace_end(struct replacing *replacing)
{
    bool done = fflush(replacing->file) == 0 && !ferror(replacing->file) && fsync(fileno(replacing->file)) == 0;
    int reason = errno;
    if (fclose(replacing->file) != 0 && done) {
        reason = errno;
        done = false;
    }
    if (done && rename(replacing->beside, replacing->path) != 0) {
        reason = errno;
        done = false;
    }
    if (!done)
        unlink(replacing->beside);
    clear(replacing);
    errno = reason;
    return done;
}

void replace_drop(struct replacing *replacing)
{
    fclose(replacing->file);
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
