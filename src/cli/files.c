#include "cli/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "protocol/files.h"

enum { ARGUMENTS_MOST = 8, NOT_THERE = 127 };

/* What the program has as its input, its output and its sentences: files without a name, so that neither waits for the
 * other. */
enum { INPUT, OUTPUT, SENTENCES, CHANNELS };

/* ---- files without a name ---- */

static bool write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t put = write(file, bytes, length);
        if (put <= 0 && errno != EINTR)
            return false;
        bytes += put > 0 ? put : 0;
        length -= put > 0 ? (size_t)put : 0;
    }
    return true;
}

/* All that is in it; the caller frees. NULL: it cannot be read. */
static char *read_all(int file, size_t *length)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return NULL;
    size_t size = (size_t)status.st_size;
    char *bytes = mem_new(size + 1, 1);
    for (*length = 0; *length < size;) {
        ssize_t got = pread(file, bytes + *length, size - *length, (off_t)*length);
        if (got <= 0 && errno != EINTR)
            break;
        *length += got > 0 ? (size_t)got : 0;
    }
    bytes[*length] = '\0';
    return bytes;
}

static void close_channels(const int channels[CHANNELS])
{
    for (int i = 0; i < CHANNELS; i++)
        if (channels[i] >= 0)
            close(channels[i]);
}

static bool open_channels(int channels[CHANNELS], const char *input, size_t length)
{
    bool open = true;
    for (int i = 0; i < CHANNELS; i++) {
        channels[i] = memfd_create("callboard-files", MFD_CLOEXEC);
        open = open && channels[i] >= 0;
    }
    if (open && write_all(channels[INPUT], input, length) && lseek(channels[INPUT], 0, SEEK_SET) == 0)
        return true;
    int reason = errno;
    close_channels(channels);
    errno = reason;
    return false;
}

/* ---- the program ---- */

/* Beside this program, as it is built, else where it is installed. The caller frees. */
static char *program(void)
{
    char own[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);
    own[length > 0 ? length : 0] = '\0';
    char *slash = strrchr(own, '/');
    char *beside = mem_format("%.*s/callboard-files", slash != NULL ? (int)(slash - own) : 0, own);
    if (access(beside, X_OK) == 0)
        return beside;
    free(beside);
    return mem_copy(CALLBOARD_LIBEXEC "/callboard-files");
}

static _Noreturn void become(const char *path, const char *work, const char *const *arguments,
                             const int channels[CHANNELS])
{
    const char *list[ARGUMENTS_MOST + 3] = {path, work};
    const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", NULL};
    for (int i = 0; i < ARGUMENTS_MOST && arguments != NULL && arguments[i] != NULL; i++)
        list[i + 2] = arguments[i];
    /* nothing of ours stays open in it, it has no terminal, and it does not outlive us */
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && setsid() >= 0 && dup2(channels[INPUT], STDIN_FILENO) >= 0 &&
        dup2(channels[OUTPUT], STDOUT_FILENO) >= 0 && dup2(channels[SENTENCES], STDERR_FILENO) >= 0 &&
        close_range(STDERR_FILENO + 1, ~0u, 0) == 0)
        execve(path, (char *const *)list, (char *const *)environment);
    _exit(NOT_THERE);
}

static int wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return status;
}

/* ---- its answer ---- */

static bool is_full(int output)
{
    struct stat status;
    return fstat(output, &status) == 0 && status.st_size >= (off_t)FILES_OUTPUT_MB * 1024 * 1024;
}

static char *why_not(int status, int output, char **said)
{
    if (WIFSIGNALED(status))
        return mem_format(
            "It takes over %d seconds or too much memory, or it is damaged: callboard-files was ended (%s).",
            FILES_SECONDS, strsignal(WTERMSIG(status)));
    if (is_full(output))
        return mem_format("What is in it is over %d MB; split it.", FILES_OUTPUT_MB);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_THERE)
        return mem_copy("callboard-files is not installed, which does this; apt-get install callboard-files");
    char *sentence = *said != NULL ? *said : mem_copy("It is damaged, or no file of this kind.");
    *said = NULL;
    return sentence;
}

/* Adds what a line says, unless a library says it. Sentences are for a terminal, too. */
static void take_line(const char *line, size_t length, char **said)
{
    const size_t opening = strlen(FILES_SAYS);
    if (strncmp(line, FILES_SAYS, opening) != 0)
        return;
    char *sentence = mem_format("%.*s", (int)(length - opening), line + opening), *clean = text_clean(sentence);
    char *longer = *said != NULL ? mem_format("%s %s", *said, clean) : mem_copy(clean);
    free(*said);
    free(sentence);
    free(clean);
    *said = longer;
}

/* NULL: there are none. */
static char *read_sentences(int file)
{
    size_t length = 0;
    char *text = read_all(file, &length), *said = NULL;
    for (const char *at = text != NULL ? text : ""; *at != '\0';) {
        size_t line = strcspn(at, "\n");
        take_line(at, line, &said);
        at += line + (at[line] == '\n');
    }
    free(text);
    return said;
}

static bool take_answer(int status, const int channels[CHANNELS], struct files_answer *out, char **error)
{
    out->said = read_sentences(channels[SENTENCES]);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        out->bytes = read_all(channels[OUTPUT], &out->length);
    else
        *error = why_not(status, channels[OUTPUT], &out->said);
    return out->bytes != NULL;
}

bool files_run(const char *work, const char *const *arguments, const char *input, size_t length,
               struct files_answer *out, char **error)
{
    int channels[CHANNELS];
    *out = (struct files_answer){0};
    if (!open_channels(channels, input, length)) {
        *error = mem_format("There is no memory for callboard-files: %s.", strerror(errno));
        return false;
    }
    char *path = program();
    pid_t child = fork();
    if (child == 0)
        become(path, work, arguments, channels);
    if (child < 0)
        *error = mem_format("No process can be started: %s.", strerror(errno));
    bool done = child > 0 && take_answer(wait_for(child), channels, out, error);
    close_channels(channels);
    free(path);
    return done;
}

bool files_are_there(void)
{
    char *path = program();
    bool there = access(path, X_OK) == 0;
    free(path);
    return there;
}

void files_answer_clear(struct files_answer *answer)
{
    free(answer->bytes);
    free(answer->said);
    *answer = (struct files_answer){0};
}
