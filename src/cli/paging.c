#include "cli/paging.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/out.h"
#include "domain/memory.h"

/* What a shell ends with that could not run what it was told to. Whoever is ended by a signal ends it with 128 and
 * more: a reader who has left. */
enum { CANNOT_RUN = 126, NOT_FOUND = 127 };

/* ---- a program that reads a file ---- */

/* Does not return: becomes the program, or writes errno into the pipe `report`, which is closed where it does. */
static _Noreturn void become(const char *const *arguments, int fd, const char *const *variables, int report)
{
    static const int signals[] = {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    for (; variables != NULL && *variables != NULL; variables += 2)
        setenv(variables[0], variables[1], 1);
    if (lseek(fd, 0, SEEK_SET) == 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO)
        execvp(arguments[0], (char *const *)arguments);
    int why = errno;
    ssize_t told = write(report, &why, sizeof why);
    _exit(told == sizeof why ? NOT_FOUND : CANNOT_RUN);
}

/* 0: the program runs; else why it does not. */
static int why_not(int report)
{
    int why = 0;
    ssize_t got;
    do
        got = read(report, &why, sizeof why);
    while (got < 0 && errno == EINTR);
    return got == sizeof why ? why : 0;
}

static int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

static int start_and_wait(const char *const *arguments, int fd, const char *const *variables)
{
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0)
        return -1;
    pid_t child = fork();
    int why = child < 0 ? errno : 0, status = -1;
    if (child == 0)
        become(arguments, fd, variables, report[1]);
    close(report[1]);
    if (child > 0) {
        why = why_not(report[0]);
        status = wait_for(child);
    }
    close(report[0]);
    errno = why;
    return why == 0 ? status : -1;
}

int paging_run(const char *const *arguments, int fd, const char *const *variables)
{
    void (*interrupted)(int) = signal(SIGINT, SIG_IGN), (*quitted)(int) = signal(SIGQUIT, SIG_IGN);
    int status = start_and_wait(arguments, fd, variables), why = errno;
    signal(SIGINT, interrupted);
    signal(SIGQUIT, quitted);
    errno = why;
    return status;
}

/* ---- what is gathered ---- */

static bool keep(const struct paging *paging, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        ssize_t kept = pwrite(paging->fd, bytes + at, length - at, (off_t)(paging->length + at));
        if (kept < 0 && errno == EINTR)
            continue;
        if (kept <= 0)
            return false;
        at += (size_t)kept;
    }
    return true;
}

static void print_kept(const struct paging *paging)
{
    char part[4096];
    for (size_t at = 0; at < paging->length;) {
        size_t rest = paging->length - at;
        ssize_t got = pread(paging->fd, part, rest < sizeof part ? rest : sizeof part, (off_t)at);
        if (got <= 0)
            return;
        fwrite(part, 1, (size_t)got, paging->out);
        at += (size_t)got;
    }
    fflush(paging->out);
}

/* Writes of cli->out. Where there is no room for more (ulimit -f counts this file, too), the text goes on as if there
 * were no pager. */
static ssize_t gather(void *context, const char *bytes, size_t length)
{
    struct paging *paging = context;
    if (!paging->direct && keep(paging, bytes, length)) {
        paging->length += length;
        return (ssize_t)length;
    }
    if (!paging->direct)
        print_kept(paging);
    paging->direct = true;
    return fwrite(bytes, 1, length, paging->out) == length ? (ssize_t)length : 0;
}

void paging_begin(struct cli *cli)
{
    int fd = cli->pager != NULL && cli->paging == NULL ? memfd_create("callboard", MFD_CLOEXEC) : -1;
    if (fd < 0) /* then it is printed as it comes */
        return;
    struct paging *paging = mem_new(1, sizeof *paging);
    FILE *text = fopencookie(paging, "w", (cookie_io_functions_t){.write = gather});
    if (text == NULL) {
        close(fd);
        free(paging);
        return;
    }
    *paging = (struct paging){.out = cli->out, .fd = fd};
    cli->paging = paging;
    cli->out = text;
}

/* ---- the pager ---- */

static const char *unless_set(const char *name, const char *value)
{
    const char *set = getenv(name);
    return set != NULL ? set : value;
}

/* The user's own options for less, and that colours are colours: in front of them, where they may still say otherwise.
 * The caller frees. */
static char *less_options(void)
{
    const char *own = getenv("LESS");
    return own != NULL ? mem_format("-R %s", own) : mem_copy("FRX");
}

static bool could_start(int status)
{
    return status != -1 &&
           (!WIFEXITED(status) || (WEXITSTATUS(status) != CANNOT_RUN && WEXITSTATUS(status) != NOT_FOUND));
}

/* A command that is more than one word is the shell's to read, which says itself what it does not find. */
static bool shown(struct cli *cli, int fd)
{
    static const char shell_signs[] = " \t\n|&;<>()$`\\\"'*?[#~=%{}!";
    const char *const word[] = {cli->pager, NULL}, *const line[] = {"/bin/sh", "-c", cli->pager, NULL};
    char *less = less_options();
    const char *const variables[] = {"LESS",
                                     less,
                                     "LV",
                                     unless_set("LV", "-c"),
                                     cli->utf8 ? "LESSCHARSET" : NULL,
                                     unless_set("LESSCHARSET", "utf-8"),
                                     NULL};
    int status = paging_run(strpbrk(cli->pager, shell_signs) != NULL ? line : word, fd, variables);
    free(less);
    if (status == -1 && cli->pager_chosen)
        out_complain(cli, "The pager \"%s\" cannot be started: %s.", cli->pager, strerror(errno));
    return could_start(status);
}

void paging_end(struct cli *cli)
{
    struct paging *paging = cli->paging;
    if (paging == NULL)
        return;
    bool held = paging_holds_text(cli);
    fclose(cli->out);
    cli->out = paging->out;
    cli->paging = NULL;
    cluster_close(&cli->cluster); /* a reader may take his time, and the private server is to end without him */
    if (held && !shown(cli, paging->fd))
        print_kept(paging);
    close(paging->fd);
    fputs(paging->after != NULL ? paging->after : "", cli->err);
    free(paging->after);
    free(paging);
}
