/* callboard help: all verbs, or the page of one, which man(1) shows on a terminal. */
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/everywhere.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/paging.h"
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
    return fclose(file) == 0;
}

/* man(1) turns the pages itself. False: it is not there, or cannot show the page. */
static bool show(const struct cli *cli, int fd)
{
    static const char *const paged[] = {"man", "-l", "-", NULL}, *const plain[] = {"man", "-P", "cat", "-l", "-", NULL};
    int status = paging_run(cli->pager != NULL ? paged : plain, fd, NULL);
    return status != -1 && (WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
}

static bool show_page(struct cli *cli, const struct verb *verb)
{
    size_t count;
    struct manual_page *pages = manual_pages(cli->verbs, &count);
    int fd = memfd_create("callboard manual", MFD_CLOEXEC);
    bool shown = fd >= 0 && print_into(fd, cli, manual_find(pages, count, verb->name)) && show(cli, fd);
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
            {.words = "[VERB]", .pages = true, .run = run},
            {0},
        },
};
