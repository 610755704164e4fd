/* callboard completion: what a shell is told so that Tab completes verbs, options, names and ids. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/replace_file.h"
#include "domain/memory.h"
#include "help/completion.h"
#include "help/verbs.h"

static enum exit_status print_script(struct cli *cli, const char *shell)
{
    fputs(completion_script(shell), cli->out);
    return EXIT_DONE;
}

static enum exit_status bash(struct cli *cli, const struct options *options)
{
    (void)options;
    return print_script(cli, "bash");
}

static enum exit_status zsh(struct cli *cli, const struct options *options)
{
    (void)options;
    return print_script(cli, "zsh");
}

static enum exit_status fish(struct cli *cli, const struct options *options)
{
    (void)options;
    return print_script(cli, "fish");
}

/* ---- as files ---- */

static bool write_script(struct cli *cli, const char *path, const char *shell)
{
    if (replace_file(path, completion_script(shell), 0644))
        return true;
    out_complain(cli, "%s cannot be written: %s.", path, strerror(errno));
    return false;
}

static enum exit_status into(struct cli *cli, const struct options *options)
{
    /* by the names under which the shells look for them */
    static const char *const files[][2] = {{"callboard", "bash"}, {"_callboard", "zsh"}, {"callboard.fish", "fish"}};
    const char *dir = options->words[0];
    bool done = true;
    for (size_t i = 0; i < sizeof files / sizeof *files && done; i++) {
        char *path = mem_format("%s/%s", dir, files[i][0]);
        done = write_script(cli, path, files[i][1]);
        free(path);
    }
    if (done)
        out_say(cli, "callboard (for bash), _callboard (zsh) and callboard.fish are in %s.", dir);
    return done ? EXIT_DONE : EXIT_FAILED;
}

/* ---- the verb ---- */

static enum exit_status complete(struct cli *cli, const struct options *options)
{
    int patience;
    if (!option_number(cli, options, "within", 1, 60000, 300, &patience))
        return EXIT_USAGE;
    completion_print(cli, options->words, options->word_count, patience);
    return EXIT_DONE;
}

static const struct option_spec specs[] = {
    {.name = "within", .value = "MS", .help = "how long the database may take to answer, in milliseconds (300)"},
    {0},
};

const struct verb verb_completion = {
    .name = "completion",
    .summary = "lets a shell complete verbs, options, names and ids",
    .help =
        "A package of callboard puts the scripts where the shells look for them. Without one, in ~/.bashrc, ~/.zshrc, "
        "behind compinit, or ~/.config/fish/config.fish:\n"
        "  source <(callboard completion bash)\n"
        "  source <(callboard completion zsh)\n"
        "  callboard completion fish | source\n"
        "The scripts ask callboard completion words for what may stand in the place of the last WORD. Artists, "
        "projects, members and the ids of the next four weeks' bookings are asked of the database, if it is there "
        "and answers in time.\n",
    .bare = true,
    .forms =
        (const struct verb_form[]){
            {.name = "bash", .run = bash},
            {.name = "zsh", .run = zsh},
            {.name = "fish", .run = fish},
            {.name = "into", .words = "DIR", .run = into},
            {.name = "words", .words = "[WORD]...", .options = specs, .run = complete},
            {0},
        },
};
