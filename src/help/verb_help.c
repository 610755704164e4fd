/* callboard help: all verbs, or the page of one, which man(1) shows on a terminal. */
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/everywhere.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/usage.h"
#include "help/manual.h"
#include "help/verbs.h"

static void print_overview(struct cli *cli)
{
    FILE *file = cli->out;
    fputs("callboard: the week board of a production house\n\n"
          "usage: callboard [board] [OPTION]...\n"
          "       callboard VERB ...\n\n",
          file);
    for (size_t i = 0; cli->verbs[i] != NULL; i++)
        fprintf(file, "  %-10s %s\n", cli->verbs[i]->name, cli->verbs[i]->summary);
    fputs("\nThe board opens with:\n", file);
    usage_print_options(file, everywhere_opening);
    fputs("\ncallboard VERB --help says more. Before or after the verb:\n", file);
    usage_print_options(file, everywhere_options);
}

/* ---- a page ---- */

static bool print_into(int fd, struct cli *cli, const struct manual_page *page)
{
    int copy = dup(fd);
    FILE *file = copy >= 0 ? fdopen(copy, "w") : NULL;
    if (file == NULL && copy >= 0)
        close(copy);
    if (file == NULL)
        return false;
    manual_print(file, cli->verbs, page);
    return fclose(file) == 0 && lseek(fd, 0, SEEK_SET) == 0;
}

static _Noreturn void exec_man(int fd)
{
    static const int signals[] = {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    if (dup2(fd, STDIN_FILENO) == STDIN_FILENO)
        execlp("man", "man", "-l", "-", (char *)NULL);
    _exit(127);
}

/* ^C is the pager's while it runs. False: there is no man(1), or it cannot show the page. */
static bool show(int fd)
{
    int status = -1;
    pid_t child = fork();
    if (child == 0)
        exec_man(fd);
    void (*interrupted)(int) = signal(SIGINT, SIG_IGN), (*quitted)(int) = signal(SIGQUIT, SIG_IGN);
    bool shown = child > 0 && waitpid(child, &status, 0) == child && (WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    signal(SIGINT, interrupted);
    signal(SIGQUIT, quitted);
    return shown;
}

static bool show_page(struct cli *cli, const struct verb *verb)
{
    size_t count;
    struct manual_page *pages = manual_pages(cli->verbs, &count);
    int fd = memfd_create("callboard manual", MFD_CLOEXEC);
    bool shown = fd >= 0 && print_into(fd, cli, manual_find(pages, count, verb->name)) && show(fd);
    if (fd >= 0)
        close(fd);
    manual_pages_free(&pages, count);
    return shown;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    if (options->word_count == 0) {
        print_overview(cli);
        return EXIT_DONE;
    }
    const struct verb *verb = verb_find(cli->verbs, options->words[0]);
    if (verb == NULL) {
        char *unknown = verb_unknown(cli->verbs, options->words[0]);
        out_complain(cli, "%s", unknown);
        free(unknown);
        return EXIT_USAGE;
    }
    if (!cli->terminal || !show_page(cli, verb))
        usage_print_help(cli->out, verb);
    return EXIT_DONE;
}

const struct verb verb_help = {
    .name = "help",
    .summary = "all verbs, or all about one of them",
    .help =
        "On a terminal the page of the manual is shown by man(1), where there is one; else what callboard VERB --help "
        "prints.\n",
    .bare = true,
    .forms =
        (const struct verb_form[]){
            {.words = "[VERB]", .run = run},
            {0},
        },
};
