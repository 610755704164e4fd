/* callboard manual: the pages of the manual as files. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/options.h"
#include "cli/out.h"
#include "domain/memory.h"
#include "help/manual.h"
#include "help/verbs.h"

/* ---- into a folder ---- */

static bool make_folder(struct cli *cli, const char *path)
{
    if (mkdir(path, 0755) == 0 || errno == EEXIST)
        return true;
    out_complain(cli, "%s cannot be made: %s.", path, strerror(errno));
    return false;
}

static bool write_file(struct cli *cli, const char *path, const struct manual_page *page)
{
    FILE *file = fopen(path, "we");
    if (file != NULL) {
        manual_print(file, cli->verbs, page);
        if (fclose(file) == 0)
            return true;
    }
    out_complain(cli, "%s cannot be written: %s.", path, strerror(errno));
    return false;
}

static bool write_page(struct cli *cli, const char *dir, const struct manual_page *page)
{
    char *folder = mem_format("%s/man%d", dir, page->section);
    char *path = mem_format("%s/%s.%d", folder, page->name, page->section);
    bool done = make_folder(cli, folder) && write_file(cli, path, page);
    free(path);
    free(folder);
    return done;
}

static bool write_pages(struct cli *cli, const char *dir, const struct manual_page *pages, size_t count)
{
    bool done = make_folder(cli, dir);
    for (size_t i = 0; i < count && done; i++)
        done = write_page(cli, dir, &pages[i]);
    return done;
}

/* ---- the verb ---- */

static enum exit_status list(struct cli *cli, const struct options *options)
{
    const char *dir = option_value(options, "into");
    size_t count;
    struct manual_page *pages = manual_pages(cli->verbs, &count);
    bool done = dir == NULL || write_pages(cli, dir, pages, count);
    for (size_t i = 0; i < count && dir == NULL; i++)
        fprintf(cli->out, "%s(%d)\n", pages[i].name, pages[i].section);
    if (dir != NULL && done)
        out_say(cli, "%zu pages are in %s.", count, dir);
    manual_pages_free(&pages, count);
    return done ? EXIT_DONE : EXIT_FAILED;
}

static enum exit_status print(struct cli *cli, const struct options *options)
{
    size_t count;
    struct manual_page *pages = manual_pages(cli->verbs, &count);
    const struct manual_page *page = manual_find(pages, count, options->words[0]);
    if (page != NULL)
        manual_print(cli->out, cli->verbs, page);
    else
        out_complain(cli, "There is no page \"%s\"; callboard manual lists them.", options->words[0]);
    manual_pages_free(&pages, count);
    return page != NULL ? EXIT_DONE : EXIT_USAGE;
}

static const struct option_spec specs[] = {
    {.name = "into", .value = "DIR", .help = "write all pages there, as DIR/man1/callboard.1 and so on"},
    {0},
};

const struct verb verb_manual = {
    .name = "manual",
    .summary = "the pages of the manual, for man(1)",
    .help = "A page is printed as its source, in mdoc(7); callboard help VERB shows one. They are made from the tables "
            "that "
            "the program works by, so that they tell of this very version. Without a page: lists them.\n"
            "  callboard manual week | man -l -\n"
            "  callboard manual --into ~/.local/share/man\n",
    .bare = true,
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = list},
            {.words = "PAGE", .pages = true, .run = print},
            {0},
        },
};
