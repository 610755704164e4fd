/* callboard login: lists, adds and removes logins of the server, and sets their passwords, as the operator. An admin
 * then makes a login a member of a tenant (verb_member.c). */
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "store/queries.h"
#include "store/secret.h"

enum { PASSWORD_LEAST = 8, PASSWORD_MOST = 256 };

static const struct out_view view[] = {
    {.column = "login", .heading = "Login"},
    {.column = "tenants", .heading = "Member of", .cut = true},
    {.column = "connections", .heading = "Connected"},
    {.column = "connection_limit", .heading = "At most"},
    {0},
};

static enum exit_status list(struct cli *cli, const struct options *options)
{
    (void)options;
    enum exit_status status;
    struct table table;
    if (!operator_ask(cli, &query_logins, NULL, 0, &table, &status))
        return status;
    out_table(cli, &table, view, "There is no login of a member yet: `callboard login add LOGIN`.");
    table_clear(&table);
    return EXIT_DONE;
}

/* ---- passwords ---- */

/* Reads the first line of the file, without its line end. Returns false after it has printed an error. */
static bool read_password(struct cli *cli, const char *path, char password[PASSWORD_MOST + 2])
{
    bool typed = strcmp(path, "-") == 0;
    FILE *file = typed ? stdin : fopen(path, "re");
    if (file == NULL) {
        out_complain(cli, "%s cannot be read: %s.", path, strerror(errno));
        return false;
    }
    bool read = fgets(password, PASSWORD_MOST + 2, file) != NULL;
    if (!typed)
        fclose(file);
    size_t length = read ? strcspn(password, "\r\n") : 0;
    if (length >= PASSWORD_LEAST && length <= PASSWORD_MOST) {
        password[length] = '\0';
        return true;
    }
    out_complain(cli, "The password is the first line of %s; it must have %d to %d bytes.",
                 typed ? "what is read" : path, PASSWORD_LEAST, PASSWORD_MOST);
    return false;
}

/* Makes the SCRAM verifier that the server keeps in place of the password in the file. Returns NULL after it has
 * printed an error. The caller frees. */
static char *read_secret(struct cli *cli, const char *login, const char *path, enum exit_status *status)
{
    char password[PASSWORD_MOST + 2] = "", *secret = NULL, *error = NULL;
    struct store_options options;
    enum fault fault = FAULT_NONE;
    *status = EXIT_USAGE;
    if (cli->private_cluster)
        out_complain(cli, "The private server lets in its own user only and asks for no password.");
    else if (read_password(cli, path, password) && cli->operator_options(cli, &options, status)) {
        secret = secret_make(&options, login, password, &fault, &error);
        *status = fault_status(fault);
    }
    explicit_bzero(password, sizeof password);
    if (error != NULL)
        out_complain(cli, "%s", error);
    free(error);
    return secret;
}

/* ---- making and changing ---- */

/* The two queries take the login, its secret, and a third parameter of their own. */
static enum exit_status save(struct cli *cli, const char *login, const char *path, const struct query *query,
                             const char *third)
{
    enum exit_status status = EXIT_DONE;
    char *secret = path != NULL ? read_secret(cli, login, path, &status) : NULL;
    if (path != NULL && secret == NULL)
        return status;
    const char *parameters[] = {login, secret, third};
    operator_save(cli, query, parameters, 3, &status);
    if (secret != NULL)
        explicit_bzero(secret, strlen(secret));
    free(secret);
    return status;
}

static enum exit_status say_done(struct cli *cli, const char *login, const char *outcome)
{
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s}", "outcome", outcome, "login", login));
    return EXIT_DONE;
}

/* Lets the login in: the private cluster's pg_ident.conf is written, for any other server its line is printed. */
static enum exit_status let_in(struct cli *cli, const char *login, bool by_password)
{
    enum exit_status status;
    if (cli->private_cluster) {
        if (!operator_login(cli, login, &status))
            return status;
        out_say(cli, "login added: %s.", login);
    } else if (by_password) {
        out_say(cli, "login added: %s, with a password.", login);
    } else {
        out_say(cli,
                "login added: %s. It has no password: PostgreSQL has to know the operating system's account (peer).",
                login);
        out_say(cli, "For an account of another name, pg_ident.conf needs this line, and the server a reload:");
        out_say(cli, "  callboard  ACCOUNT  %s", login);
    }
    return EXIT_DONE;
}

static enum exit_status add(struct cli *cli, const struct options *options)
{
    const char *login = options->words[0], *path = option_value(options, "password-file");
    bool reports = option_flag(options, "reports");
    enum exit_status status = reports ? save(cli, login, path, &query_save_reports_login, cli->tenant)
                                      : save(cli, login, path, &query_save_login, "true");
    if (status == EXIT_DONE)
        status = let_in(cli, login, path != NULL);
    if (status != EXIT_DONE)
        return status;
    if (reports) {
        out_say(cli, "It reads its tenant by SQL:");
        out_say(cli, "  SELECT * FROM callboard.read_week_table('2026-11-02', '2026-12-01')");
    } else {
        out_say(cli, "An admin makes it a member:");
        out_say(cli, "  callboard member add NAME --role producer --login %s", login);
    }
    return say_done(cli, login, "added");
}

static enum exit_status change_password(struct cli *cli, const struct options *options)
{
    const char *login = options->words[0], *path = option_value(options, "password-file");
    enum exit_status status = save(cli, login, path, &query_save_login, "false");
    if (status != EXIT_DONE)
        return status;
    out_say(cli, "password changed: %s. Boards that are open stay open.", login);
    return say_done(cli, login, "saved");
}

static enum exit_status remove_one(struct cli *cli, const struct options *options)
{
    const char *login = options->words[0];
    enum exit_status status;
    if (!operator_save(cli, &query_remove_login, &login, 1, &status))
        return status;
    out_say(cli, "login removed: %s", login);
    return say_done(cli, login, "removed");
}

static const struct option_spec specs[] = {
    {.name = "password-file", .value = "F", .help = "its first line is the password; - is stdin"},
    {.name = "peer",
     .help = "no password: the server asks the operating system who connects (the default)",
     .kind = OPTION_FLAG,
     .alternative = true},
    {.name = "reports",
     .help = "for reports by SQL: reads the tenant that --tenant names, and writes nothing",
     .kind = OPTION_FLAG},
    {0},
};

static const struct option_spec password_specs[] = {
    {.name = "password-file", .value = "F", .needed = true, .help = "its first line is the new password; - is stdin"},
    {0},
};

const struct verb verb_login = {
    .name = "login",
    .summary = "the server's logins, for the operator",
    .help = "A login may connect and nothing more: no superuser, no roles or databases of its own, at most 50 "
            "connections. Then an admin attaches it to a person: callboard member add. A password is turned into its "
            "SCRAM verifier here; the server never sees it.\n"
            "A login for --reports belongs to one tenant and calls the functions that read (in psql \\df "
            "callboard.read_* lists them): 4 "
            "connections, 60 seconds for a statement.\n"
            "  callboard login add ana --peer\n"
            "  callboard login add ben --password-file /root/ben.txt\n"
            "  callboard login add figures --reports --tenant Northlight\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "add", .words = "LOGIN", .options = specs, .run = add},
            {.name = "password", .words = "LOGIN", .options = password_specs, .run = change_password},
            {.name = "remove", .words = "LOGIN", .run = remove_one},
            {0},
        },
};
