#include "connect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ticker.h"
#include "complain.h"
#include "log.h"
#include "shell.h"
#include "store/migrate.h"

static void show_progress(const char *text)
{
    fprintf(stderr, "callboard: %s ...\n", text);
}

static bool failed(char *sentence, enum exit_status *status, enum exit_status which)
{
    complain(sentence);
    *status = which;
    return false;
}

/* ---- the private cluster ---- */

static bool start_cluster(struct cli *cli, enum exit_status *status)
{
    const struct cluster_options options = {
        .home = cli->home,
        .linger = cli->linger,
        .backups = cli->backups,
        .progress = cli->quiet ? NULL : show_progress,
    };
    char *error = NULL;
    if (cli->cluster == NULL)
        cli->cluster = cluster_open(&options, &error);
    if (cli->cluster == NULL || !cluster_start(cli->cluster, &error))
        return failed(error, status, EXIT_NO_DATABASE);
    return true;
}

static struct store_options cluster_member(const struct cli *cli, const char *login)
{
    return (struct store_options){
        .socket_dir = cluster_socket_dir(cli->cluster),
        .server_user = cluster_server_user(cli->cluster),
        .login = login,
        .tenant = cli->tenant,
        .zone = cli->zone,
        .log = log_line,
        .trace = cli->trace,
    };
}

/* What a first start does on the side does not belong into a verb's output. */
static bool make_first_tenant(struct cli *cli, enum exit_status *status)
{
    bool quiet = cli->quiet;
    cli->quiet = true;
    bool done = migrate_first_tenant(cli, status);
    cli->quiet = quiet;
    return done;
}

static bool give_schema(struct cli *cli, enum exit_status *status)
{
    struct shell *shell = cli->shell;
    char *error = NULL;
    if (shell->migrated || cluster_has_schema(cli->cluster, schema_checksum))
        return true;
    struct store_options options = cluster_member(cli, CLUSTER_SUPERUSER);
    options.source = "cli";
    ticker_start(cli, "giving the database its schema");
    shell->migrated = migrate_apply(&options, false, NULL, NULL, NULL, &error);
    ticker_stop(cli);
    return shell->migrated || failed(error, status, EXIT_FAILED);
}

/* The note is not written before there is a tenant: an operator's verb, which may be what makes one, leaves that to the
 * first one that needs it. */
static bool migrate_cluster(struct cli *cli, enum exit_status *status)
{
    char *error = NULL;
    if (cluster_has_schema(cli->cluster, schema_checksum))
        return true;
    if (!give_schema(cli, status) || !make_first_tenant(cli, status))
        return false;
    return cluster_note_schema(cli->cluster, schema_checksum, &error) || failed(error, status, EXIT_FAILED);
}

bool shell_prepare(struct shell *shell, enum exit_status *status)
{
    struct cli *cli = &shell->cli;
    char *error = NULL;
    if (!cli->private_cluster)
        return true;
    if (!start_cluster(cli, status) || !migrate_cluster(cli, status))
        return false;
    if (!cluster_admit(cli->cluster, cluster_os_user(cli->cluster), cli->login, &error))
        return failed(error, status, EXIT_FAILED);
    return true;
}

/* ---- connections ---- */

struct store_options shell_member_options(const struct shell *shell, const char *source)
{
    const struct cli *cli = &shell->cli;
    struct store_options options = {
        .conninfo = shell->config->conninfo,
        .service = shell->config->service,
        .login = cli->as,
        .password = shell->password,
        .tenant = cli->tenant,
        .zone = cli->zone,
        .log = log_line,
        .trace = cli->trace,
    };
    if (cli->private_cluster)
        options = cluster_member(cli, cli->login);
    options.source = source;
    return options;
}

struct store *connect_member(struct cli *cli, const char *source, enum exit_status *status)
{
    if (!shell_prepare(cli->shell, status))
        return NULL;
    struct store_options options = shell_member_options(cli->shell, source);
    options.listen = cli->listen;
    options.prefer_standby = cli->prefer_standby;
    return store_new(&options);
}

bool connect_operator_options(struct cli *cli, struct store_options *out, enum exit_status *status)
{
    if (cli->private_cluster) {
        if (!start_cluster(cli, status))
            return false;
        *out = cluster_member(cli, CLUSTER_SUPERUSER);
    } else {
        *out = shell_member_options(cli->shell, "cli");
    }
    out->source = "cli";
    return true;
}

bool connect_operator_ready(struct cli *cli, struct store_options *out, enum exit_status *status)
{
    return connect_operator_options(cli, out, status) && (!cli->private_cluster || give_schema(cli, status));
}
