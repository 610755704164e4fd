#include "cli/pager.h"

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

/* ---- a program that reads a file ---- */

/* Does not return. Why there is no such program goes into `report`, which the program itself does not get. */
static _Noreturn void become(const char *const *arguments, int fd, const char *const *variables, int report)
{
    static const int signals[] = {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    for (; variables != NULL && *variables != NULL; variables += 2)
        setenv(variables[0], variables[1], 0);
    if (lseek(fd, 0, SEEK_SET) == 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO)
        execvp(arguments[0], (char *const *)arguments);
    int why = errno;
    ssize_t told = write(report, &why, sizeof why);
    _exit(told == sizeof why ? 127 : 126);
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

int pager_run(const char *const *arguments, int fd, const char *const *variables)
{
    void (*interrupted)(int) = signal(SIGINT, SIG_IGN), (*quitted)(int) = signal(SIGQUIT, SIG_IGN);
    int status = start_and_wait(arguments, fd, variables), why = errno;
    signal(SIGINT, interrupted);
    signal(SIGQUIT, quitted);
    errno = why;
    return status;
}

/* ---- the pager ---- */

void pager_begin(struct cli *cli)
{
    int fd = cli->pager != NULL && cli->paging == NULL ? memfd_create("callboard", MFD_CLOEXEC) : -1;
    FILE *text = fd >= 0 ? fdopen(fd, "w+") : NULL;
    if (text == NULL && fd >= 0)
        close(fd);
    if (text == NULL) /* then it is printed as it comes */
        return;
    cli->paging = mem_new(1, sizeof *cli->paging);
    cli->paging->out = cli->out;
    cli->out = text;
}

/* A command that is more than one word is the shell's to read, which says itself what it does not find. */
static bool shown(struct cli *cli, int fd)
{
    static const char shell_signs[] = " \t\n|&;<>()$`\\\"'*?[#~=%{}!";
    const char *const word[] = {cli->pager, NULL}, *const line[] = {"/bin/sh", "-c", cli->pager, NULL};
    const char *const variables[] = {"LESS", "FRX", "LV", "-c", cli->utf8 ? "LESSCHARSET" : NULL, "utf-8", NULL};
    int status = pager_run(strpbrk(cli->pager, shell_signs) != NULL ? line : word, fd, variables);
    if (status == -1 && cli->pager_chosen)
        out_complain(cli, "The pager \"%s\" cannot be started: %s.", cli->pager, strerror(errno));
    return status != -1 && (!WIFEXITED(status) || WEXITSTATUS(status) < 126);
}

static void print_as_it_is(FILE *text, FILE *out)
{
    char part[4096];
    size_t length;
    rewind(text);
    while ((length = fread(part, 1, sizeof part, text)) > 0)
        fwrite(part, 1, length, out);
    fflush(out);
}

void pager_end(struct cli *cli)
{
    struct paging *paging = cli->paging;
    FILE *text = cli->out;
    if (paging == NULL)
        return;
    bool whole = fflush(text) == 0 && !ferror(text), any = ftell(text) > 0;
    cli->out = paging->out;
    cli->paging = NULL;
    if (any && !shown(cli, fileno(text)))
        print_as_it_is(text, cli->out);
    fclose(text);
    if (!whole)
        out_complain(cli, "There was no room for all of the text; with --no-pager it is printed as it comes.");
    fputs(paging->after != NULL ? paging->after : "", cli->err);
    free(paging->after);
    free(paging);
}
