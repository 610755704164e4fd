#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "board.h"
#include "cli/out.h"
#include "complain.h"
#include "domain/memory.h"
#include "forced.h"
#include "log.h"
#include "shell.h"
#include "verbs.h"

/* ---- the environment ---- */

/* The C library knows the widths of characters only in a UTF-8 locale. A terminal of another encoding is sent ASCII. */
static bool is_ascii_locale(void)
{
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return false;
    setlocale(LC_CTYPE, "C.UTF-8");
    return true;
}

/* NO_COLOR (https://no-color.org) is for colours that are a default: --color always or never overrules it. */
static enum color find_color(const struct globals *globals)
{
    const char *none = getenv("NO_COLOR");
    return globals->color == COLOR_AUTO && none != NULL && *none != '\0' ? COLOR_NEVER : globals->color;
}

static void prepare_environment(struct shell *shell)
{
    /* The thread that dials would make an arena of its own, which takes longer than all that it allocates. */
    mallopt(M_ARENA_MAX, 1);
    unsetenv("PGOPTIONS"); /* libpq has no key that overrules it */
    unsetenv("PGHOSTADDR");
    shell->ascii = is_ascii_locale();
    shell->color = find_color(&shell->globals);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may grow no more is an error of write() */
}

/* ---- the run ---- */

static enum exit_status run_board(struct shell *shell)
{
    struct board_options options;
    char *error = NULL;
    if (shell->globals.verbose && shell->config->log_file == NULL) {
        complain(
            mem_copy("The board tells in its log what it asks: name a file for it in callboard.ini ([log] file)."));
        return EXIT_USAGE;
    }
    if (board_options_read(&shell->globals, &options, &error))
        return board_run(shell, &options);
    complain(error);
    return EXIT_USAGE;
}

static enum exit_status run_verb(struct shell *shell, const struct verb *verb)
{
    struct globals *globals = &shell->globals;
    static char help[] = "--help";
    if (globals->help)
        globals->arguments[globals->count++] = help;
    if (globals->verbose)
        log_show();
    enum exit_status status = cli_run(&shell->cli, verb, globals->count, globals->arguments);
    log_show_trips();
    return status;
}

static bool opens_board(const struct globals *globals)
{
    return !globals->version && !globals->help && globals_open_board(globals);
}

/* --version and --help alone stand for the verbs of these names. NULL: there is no such verb; it has said so. */
static const struct verb *find_verb(struct globals *globals)
{
    if (globals->version || globals->verb == NULL) {
        globals->count = 0; /* whatever else was to be done */
        globals->help = globals->help && globals->version;
        return verb_find(verbs, globals->version ? "version" : "help");
    }
    const struct verb *verb = verb_find(verbs, globals->verb);
    char *slip = verb == NULL ? globals_slip(globals) : NULL;
    if (verb == NULL)
        complain(slip != NULL ? slip : verb_unknown(verbs, globals->verb));
    return verb;
}

/* NULL: opens the board. */
static enum exit_status open_and_run(struct shell *shell, const struct verb *verb)
{
    struct cli *cli = &shell->cli;
    bool bare = verb != NULL && (verb->bare || shell->globals.help);
    enum exit_status status;
    shell_begin(shell);
    if (!bare && !cli->configure(cli, &status))
        return status;
    if (!bare && shell->globals.session && cli->private_cluster) {
        complain(mem_copy("A forced command needs a database that is named in " CALLBOARD_ETC
                          "/callboard.ini ([database] conninfo): it starts none of its own."));
        return EXIT_USAGE;
    }
    if (shell->globals.session)
        forced_seal();
    return verb != NULL ? run_verb(shell, verb) : run_board(shell);
}

static enum exit_status run(struct shell *shell)
{
    struct globals *globals = &shell->globals;
    const struct verb *verb = NULL;
    if (!opens_board(globals) && (verb = find_verb(globals)) == NULL)
        return EXIT_USAGE;
    prepare_environment(shell);
    return open_and_run(shell, verb);
}

/* It is what tells of mistakes in /etc's file, too, and it opens no database and runs no program. */
static bool is_config_check(const struct globals *globals)
{
    return globals->verb != NULL && strcmp(globals->verb, "config") == 0 && globals->count > 0 &&
           strcmp(globals->arguments[0], "check") == 0;
}

/* Runs before anything of the environment is read. False: stderr says why. */
static bool enclose(struct shell *shell)
{
    struct globals *globals = &shell->globals;
    char *problem = NULL;
    bool known = forced_is(globals, &globals->session, &problem);
    if (known && globals->session) {
        forced_enclose();
        problem = forced_refusal(globals);
    }
    if (!known && is_config_check(globals)) {
        free(problem);
        return true;
    }
    if (problem != NULL)
        complain(problem);
    return problem == NULL;
}

/* A standard file that whoever started us has closed would be the number of the next file or socket opened,
 * and what is printed would go into that. */
static void occupy_standard_files(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != fd)
            _exit(EXIT_FAILED);
}

/* With `callboard log | head -1` nobody reads on, which is no news to whoever typed it. */
static bool reader_has_left(void)
{
    struct pollfd out = {.fd = STDOUT_FILENO};
    return poll(&out, 1, 0) == 1 && (out.revents & POLLERR);
}

/* Output that could not be written (a full disk, a closed pipe) is not done. */
static enum exit_status settle_output(enum exit_status status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    if (!reader_has_left())
        complain(mem_copy("The output could not be written: the disk is full or the output closed."));
    return status == EXIT_DONE ? EXIT_FAILED : status;
}

/* Programs find the error where they look for the answer. */
static void answer_failure(struct shell *shell, enum exit_status status)
{
    struct cli *cli = &shell->cli;
    if (!shell->globals.json || status == EXIT_DONE || cli->answered)
        return;
    cli->out = stdout; /* nothing has filled it in where the options are wrong */
    out_failure(cli, status, complaint());
}

int main(int argc, char **argv)
{
    occupy_standard_files();
    struct shell shell = {0};
    char *error = NULL;
    enum exit_status status = EXIT_USAGE;
    if (!globals_read(argc, argv, &shell.globals, &error))
        complain(error);
    else if (enclose(&shell))
        status = run(&shell);
    answer_failure(&shell, status);
    status = settle_output(status);
    shell_close(&shell);
    return (int)status;
}
