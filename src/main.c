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
#include "cli/usage.h"
#include "complain.h"
#include "domain/memory.h"
#include "forced.h"
#include "shell.h"

/* ---- the environment ---- */

/* The private cluster's place is known, so anything that libpq reads elsewhere could only divert the connection. */
static void forget_database_variables(void)
{
    for (size_t i = 0; environ != NULL && environ[i] != NULL;) {
        char *name = mem_format("%.*s", (int)strcspn(environ[i], "="), environ[i]);
        bool forget = strncmp(name, "PG", 2) == 0 && unsetenv(name) == 0;
        free(name);
        i = forget ? 0 : i + 1;
    }
}

/* The C library knows the widths of characters only in a UTF-8 locale. A terminal of another encoding is sent ASCII. */
static bool is_ascii_locale(void)
{
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return false;
    setlocale(LC_CTYPE, "C.UTF-8");
    return true;
}

static void prepare_environment(struct shell *shell)
{
    /* The thread that dials would make an arena of its own, which takes longer than all that it allocates. */
    mallopt(M_ARENA_MAX, 1);
    unsetenv("PGOPTIONS"); /* libpq has no key that overrules it */
    unsetenv("PGHOSTADDR");
    shell->ascii = is_ascii_locale();
    const char *no_colour = getenv("NO_COLOR");
    shell->no_colour = no_colour != NULL && *no_colour;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may grow no more is an error of write() */
}

/* ---- help ---- */

static void print_help(FILE *file)
{
    fputs("callboard: the week board of a production house\n\n"
          "usage: callboard [board] [--week 2026-W48] [--weeks N] [--filter EXPRESSION]\n"
          "       callboard VERB ...\n\n",
          file);
    for (size_t i = 0; verbs[i] != NULL; i++)
        fprintf(file, "  %-10s %s\n", verbs[i]->name, verbs[i]->summary);
    fputs("\ncallboard VERB --help says more. Before or after the verb:\n"
          "  --home DIR      where the private database lives ($CALLBOARD_HOME)\n"
          "  --config FILE   read this callboard.ini as well\n"
          "  --tenant NAME   the studio to work in\n"
          "  --as LOGIN      connect as this login\n"
          "  --zone ZONE     print and read times in this zone, Europe/London\n"
          "  --json --csv    answer for programs\n"
          "  --quiet         say only what went wrong\n"
          "  --session       run by sshd as a forced command: only /etc/callboard counts\n"
          "  -h --help       this, or what the verb takes; also: help VERB\n"
          "  --version       of callboard, its libraries and the server it would use\n",
          file);
}

/* ---- the run ---- */

static enum exit_status run_board(struct shell *shell)
{
    struct board_options options;
    char *error = NULL;
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
    return cli_run(&shell->cli, verb, globals->count, globals->arguments);
}

static bool is_verb(const struct globals *globals, const char *word)
{
    return globals->verb != NULL && strcmp(globals->verb, word) == 0;
}

static enum exit_status no_verb(const char *word)
{
    const char *meant = verb_meant(word);
    complain(meant != NULL ? mem_format("There is no verb \"%s\". Did you mean %s?", word, meant)
                           : mem_format("There is no verb \"%s\"; callboard --help lists them.", word));
    return EXIT_USAGE;
}

/* `callboard help`, `callboard help VERB` */
static enum exit_status print_help_of(const struct globals *globals)
{
    const struct verb *verb = globals->count > 0 ? verb_find(globals->arguments[0]) : NULL;
    const char *word = globals->count > 0 ? globals->arguments[0] : "help";
    if (verb == NULL && strcmp(word, "help") != 0)
        return no_verb(word);
    if (verb != NULL)
        usage_print_help(stdout, verb);
    else
        print_help(stdout);
    return EXIT_DONE;
}

static enum exit_status run(struct shell *shell)
{
    struct globals *globals = &shell->globals;
    bool board = !globals->version && globals_open_board(globals) && (globals->verb == NULL || !globals->help);
    const struct verb *verb = board || globals->version ? NULL : verb_find(globals->verb);
    if (is_verb(globals, "help"))
        return print_help_of(globals);
    if (board && globals->help) {
        print_help(stdout);
        return EXIT_DONE;
    }
    if (globals->version) {
        verb = verb_find("version");
        globals->count = 0; /* whatever else was to be done */
    } else if (!board && verb == NULL) {
        char *slip = globals_slip(globals);
        if (slip == NULL)
            return no_verb(globals->verb);
        complain(slip);
        return EXIT_USAGE;
    }
    prepare_environment(shell);
    enum exit_status status;
    if (!shell_open(shell, &status))
        return status;
    if (globals->session && shell->cli.private_cluster) {
        complain(mem_copy("A forced command needs a database that is named in " CALLBOARD_ETC
                          "/callboard.ini ([database] conninfo): it starts none of its own."));
        return EXIT_USAGE;
    }
    if (globals->session)
        forced_seal();
    if (shell->cli.private_cluster)
        forget_database_variables();
    return board ? run_board(shell) : run_verb(shell, verb);
}

/* Runs before anything of the environment is read. False: stderr says why. */
static bool enclose(struct shell *shell)
{
    struct globals *globals = &shell->globals;
    char *problem = NULL;
    if (forced_is(globals, &globals->session, &problem) && globals->session) {
        forced_enclose();
        problem = forced_refusal(globals);
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
    cli->out = stdout; /* nothing has filled it in where the configuration is wrong */
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
