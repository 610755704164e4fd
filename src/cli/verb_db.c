/* callboard db: starts, stops and shows the private cluster. */
#include <jansson.h>
#include <stdlib.h>

#include "cli/backup_all.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/memory.h"

static void show_progress(const char *text)
{
    fprintf(stderr, "%s\n", text);
}

/* Opens the cluster and calls `act`. Prints the error if either fails. */
static enum exit_status with_cluster(struct cli *cli, enum exit_status (*act)(struct cli *, struct cluster *, char **))
{
    if (!cli->private_cluster) {
        out_complain(cli, "A database is configured in callboard.ini; `callboard db` is for the private cluster only.");
        return EXIT_FAILED;
    }
    const struct cluster_options options = {
        .home = cli->home,
        .linger = cli->linger,
        .backups = cli->backups,
        .progress = cli->quiet ? NULL : show_progress,
    };
    char *error = NULL;
    if (cli->cluster == NULL)
        cli->cluster = cluster_open(&options, &error); /* main closes it */
    enum exit_status status = cli->cluster != NULL ? act(cli, cli->cluster, &error) : EXIT_FAILED;
    if (error != NULL)
        out_complain(cli, "%s", error);
    free(error);
    return status;
}

static enum exit_status say_state(struct cli *cli, struct cluster *cluster)
{
    bool running = cluster_running(cluster);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:b, s:b, s:s, s:s}", "exists", cluster_exists(cluster), "running", running, "data",
                                cluster_data_dir(cluster), "socket", cluster_socket_dir(cluster)));
    if (running)
        out_say(cli, "running, socket in %s", cluster_socket_dir(cluster));
    else
        out_say(cli, "%s", cluster_exists(cluster) ? "stopped" : "not made yet");
    return EXIT_DONE;
}

static enum exit_status act_start(struct cli *cli, struct cluster *cluster, char **error)
{
    return cluster_start(cluster, error) ? say_state(cli, cluster) : EXIT_FAILED;
}

static enum exit_status act_stop(struct cli *cli, struct cluster *cluster, char **error)
{
    if (cluster_exists(cluster) && cluster_running(cluster) && !cluster_stop(cluster, error))
        return EXIT_FAILED;
    return say_state(cli, cluster);
}

static enum exit_status act_status(struct cli *cli, struct cluster *cluster, char **error)
{
    (void)error;
    say_state(cli, cluster);
    return cluster_running(cluster) ? EXIT_DONE : EXIT_FAILED;
}

static enum exit_status act_path(struct cli *cli, struct cluster *cluster, char **error)
{
    (void)error;
    if (cli->output == OUTPUT_JSON)
        return say_state(cli, cluster);
    fprintf(cli->out, "%s\n", cluster_data_dir(cluster));
    return EXIT_DONE;
}

/* What the keeper does once a day, see cluster_backups.c. */
static enum exit_status act_backup(struct cli *cli, struct cluster *cluster, char **error)
{
    struct backup_link link;
    enum exit_status status = EXIT_FAILED;
    char *dir = mem_format("%s/backups", cluster_home(cluster));
    struct backup_wish wish = {.dir = dir, .verify = true, .keeps = true};
    (void)error;
    retention_parse(CLUSTER_BACKUPS_KEPT, &wish.retention);
    backup_begin("Stopped: the backup under way was not written.");
    if (backup_link_open(cli, &link, &status)) {
        status = backup_all(cli, &link, &wish, &status) ? EXIT_DONE : status;
        backup_link_close(&link);
    }
    free(dir);
    return backup_end(status);
}

static enum exit_status backup(struct cli *cli, const struct options *options)
{
    (void)options;
    return with_cluster(cli, act_backup);
}

static enum exit_status start(struct cli *cli, const struct options *options)
{
    (void)options;
    return with_cluster(cli, act_start);
}

static enum exit_status stop(struct cli *cli, const struct options *options)
{
    (void)options;
    return with_cluster(cli, act_stop);
}

static enum exit_status status(struct cli *cli, const struct options *options)
{
    (void)options;
    return with_cluster(cli, act_status);
}

static enum exit_status path(struct cli *cli, const struct options *options)
{
    (void)options;
    return with_cluster(cli, act_path);
}

const struct verb verb_db = {
    .name = "db",
    .summary = "the private PostgreSQL that callboard runs for itself",
    .help = "It is made and started when needed; nobody has to call this. status exits with 1 where it does "
            "not run. While it runs it backs itself up once a day, into the folder backups of its home, and keeps what "
            "7d4w12m keeps (callboard backup --help); [database] backups = no in callboard.ini switches that off. "
            "backup does "
            "it now.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "start", .run = start},
            {.name = "stop", .run = stop},
            {.name = "status", .run = status},
            {.name = "path", .run = path},
            {.name = "backup", .run = backup},
            {0},
        },
};
