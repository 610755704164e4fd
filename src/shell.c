#include "shell.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "complain.h"
#include "connect.h"
#include "controller/registers.h"
#include "domain/memory.h"
#include "home.h"
#include "log.h"
#include "password.h"
#include "terminal.h"
#include "verbs.h"

instant shell_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (instant)now.tv_sec * SECOND_US + now.tv_nsec / 1000;
}

instant shell_steady(void)
{
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (instant)now.tv_sec * SECOND_US + now.tv_nsec / 1000;
}

/* NULL: none. The keys that turn pages are typed on the terminal, too, so that both ends are to be one. */
static const char *choose_pager(const struct globals *globals)
{
    const char *own = getenv("CALLBOARD_PAGER"), *any = getenv("PAGER");
    const char *command = own != NULL ? own : any != NULL ? any : "less";
    bool plain = *command == '\0' || strcmp(command, "cat") == 0;
    bool able = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && terminal_is_able();
    return able && !plain && !globals->no_pager && !globals->session ? command : NULL;
}

static bool wants_colours(const struct shell *shell)
{
    if (shell->cli.output != OUTPUT_TEXT || shell->color == COLOR_NEVER) /* only text has any */
        return false;
    return shell->color == COLOR_ALWAYS || (isatty(STDOUT_FILENO) && terminal_colours() > 0);
}

/* NULL: none. */
static const char *const *choose_colours(struct shell *shell)
{
    enum scheme scheme = SCHEME_DEFAULT;
    if (!wants_colours(shell))
        return NULL;
    scheme_parse(shell->config->scheme, &scheme);
    sgr_clear(&shell->sgr);
    sgr_make(&shell->sgr, scheme, shell->config->looks, terminal_colours(), terminal_has_italics());
    return (const char *const *)shell->sgr.begin;
}

static const char *temporary_folder(void)
{
    const char *own = getenv("TMPDIR");
    return own != NULL && *own == '/' ? own : "/tmp";
}

static bool is_private(const struct shell *shell)
{
    return shell->config->conninfo == NULL && shell->config->service == NULL;
}

static void fill_cli(struct shell *shell)
{
    const struct globals *globals = &shell->globals;
    struct cli *cli = &shell->cli;
    cli->home = shell->home;
    cli->temporary = temporary_folder();
    cli->linger = shell->config->linger;
    cli->backups = shell->config->backups;
    cli->zone = globals->zone;
    cli->tenant = globals->tenant != NULL ? globals->tenant : shell->config->tenant;
    cli->tenant_place = globals->tenant != NULL ? NULL : shell->config->tenant_place;
    cli->filters = shell->config->filters;
    cli->filter_count = shell->config->filter_count;
    cli->as = globals->as;
    cli->login = globals->as != NULL ? globals->as : shell->login;
    cli->prefer_standby = strcmp(shell->config->reads, CONFIG_PREFER_STANDBY) == 0;
    cli->private_cluster = is_private(shell);
    cli->colours = choose_colours(shell);
    cli->connect = connect_member;
    cli->operator_options = connect_operator_options;
    cli->operator_ready = connect_operator_ready;
    cli->remember_tenant = config_write_tenant;
}

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

/* The configuration, and where the home is. */
static bool read_configuration(struct shell *shell)
{
    char *error = NULL;
    shell->keymap = keymap_new(mode_has);
    shell->home = home_find(&shell->globals, &shell->home_by);
    const struct config_options options = {
        .file = shell->globals.config,
        .home = shell->home,
        .forced_command = shell->globals.session,
        .keymap = shell->keymap,
    };
    shell->config = config_load(&options, &error);
    if (shell->config == NULL || (shell->config->log_file != NULL && !log_open(shell->config->log_file, &error))) {
        complain(error);
        return false;
    }
    return true;
}

static bool configure(struct cli *cli, enum exit_status *status)
{
    struct shell *shell = cli->shell;
    *status = EXIT_USAGE;
    if (!read_configuration(shell))
        return false;
    const struct passwd *user = getpwuid(geteuid());
    shell->login = mem_copy(user != NULL ? user->pw_name : "");
    fill_cli(shell);
    if (cli->private_cluster)
        forget_database_variables();
    *status = EXIT_DONE;
    return true;
}

static void type(struct cli *cli, const char *name, const char *value)
{
    struct shell *shell = cli->shell;
    globals_set(&shell->globals, name, value);
}

void shell_begin(struct shell *shell)
{
    const struct globals *globals = &shell->globals;
    int out_columns = terminal_columns(STDOUT_FILENO);
    shell->cli = (struct cli){
        .out = stdout,
        .err = stderr,
        .output = globals->json  ? OUTPUT_JSON
                  : globals->csv ? OUTPUT_CSV
                                 : OUTPUT_TEXT,
        .terminal = isatty(STDOUT_FILENO) != 0,
        .quiet = globals->quiet,
        .trace = globals->verbose ? log_trace : NULL,
        .pager = choose_pager(globals),
        .pager_chosen = getenv("CALLBOARD_PAGER") != NULL || getenv("PAGER") != NULL,
        .utf8 = !shell->ascii,
        .columns = out_columns > 0 ? out_columns : 80,
        .err_columns = terminal_columns(STDERR_FILENO),
        .verbs = verbs,
        .now = shell_now(),
        .ids = {.next = id_random},
        .configure = configure,
        .type = type,
        .shell = shell,
    };
}

void shell_enter_tenant(struct shell *shell, const char *name)
{
    free(shell->tenant);
    shell->cli.tenant = shell->tenant = mem_copy(name);
}

void shell_close(struct shell *shell)
{
    cluster_close(&shell->cli.cluster);
    config_free(&shell->config);
    keymap_free(&shell->keymap);
    globals_clear(&shell->globals);
    free(shell->cli.complaint);
    free(shell->home);
    free(shell->login);
    free(shell->tenant);
    sgr_clear(&shell->sgr);
    password_forget(&shell->password);
    log_close();
}
