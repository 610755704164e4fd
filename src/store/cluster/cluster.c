/* The functions of cluster.h that start, stop and use the server. */
#include "store/cluster/cluster.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"
#include "store/cluster/cluster_parts.h"

enum {
    LINGER_SECONDS = 60,
    START_MEGABYTES = 32,
    WAIT_SECONDS = 90,   /* recovery after a crash included */
    SAY_AFTER_MS = 1000, /* a wait longer than this is mentioned */
    LOOK_MS = 10,
    KEEPER_LEAVES_MS = 5000,
};

struct cluster *cluster_open(const struct cluster_options *options, char **error)
{
    struct cluster *cluster = mem_new(1, sizeof *cluster);
    cluster->progress = options->progress;
    cluster->backups = options->backups;
    cluster->linger = options->linger > 0 ? options->linger : LINGER_SECONDS;
    cluster->lock = cluster->sessions = -1;
    if (cluster_home_open(cluster, options->home, error)) {
        cluster_find(cluster);
        cluster->socket_dir = cluster_socket_place(cluster);
        cluster->lock = cluster_lock_open(cluster, "lock");
        if (cluster->lock >= 0)
            return cluster;
        *error = mem_format("%s/lock cannot be opened: %s.", cluster->home, strerror(errno));
    }
    cluster_close(&cluster);
    return NULL;
}

void cluster_close(struct cluster **cluster)
{
    struct cluster *old = *cluster;
    *cluster = NULL;
    if (old == NULL)
        return;
    if (old->sessions >= 0)
        close(old->sessions);
    if (old->lock >= 0)
        close(old->lock);
    free(old->home);
    free(old->data);
    free(old->programs);
    free(old->socket_dir);
    free(old->server_user);
    free(old->os_user);
    free(old);
}

/* ---- starting ---- */

/* Tells the keeper, by the lock, that this process uses the server. Waits while the keeper is stopping the server. */
static bool join_sessions(struct cluster *cluster, char **error)
{
    if (cluster->sessions >= 0)
        return true;
    int fd = cluster_lock_open(cluster, "sessions");
    while (fd >= 0 && flock(fd, LOCK_SH) != 0) {
        if (errno == EINTR)
            continue;
        close(fd);
        fd = -1;
    }
    cluster->sessions = fd;
    if (fd < 0)
        *error = mem_format("%s/sessions cannot be locked: %s.", cluster->home, strerror(errno));
    else
        futimens(fd, NULL);
    return fd >= 0;
}

static void leave_sessions(struct cluster *cluster)
{
    close(cluster->sessions);
    cluster->sessions = -1;
}

/* Starts a keeper if there is none, which then starts the server if it does not run. *report is as in
 * cluster_keeper_start(); it stays unchanged if there is a keeper. */
static bool ensure_keeper(const struct cluster *cluster, int *report, char **error)
{
    int fd = cluster_lock_open(cluster, "keeper");
    bool done = fd >= 0;
    if (!done)
        *error = mem_format("%s/keeper cannot be opened: %s.", cluster->home, strerror(errno));
    else if (flock(fd, LOCK_EX | LOCK_NB) == 0)
        done = cluster_keeper_start(cluster, fd, report, error);
    if (fd >= 0)
        close(fd);
    return done;
}

/* Waits a moment for the keeper's report. True: it has come, and says that the server could not be started. */
static bool keeper_failed(const struct cluster *cluster, int *report, char **error)
{
    struct pollfd said = {.fd = *report, .events = POLLIN};
    if (poll(&said, 1, LOOK_MS) <= 0)
        return false;
    char text[1024];
    ssize_t length = read(*report, text, sizeof text - 1);
    close(*report);
    *report = -1;
    if (length <= 0)
        return false;
    text[length] = '\0';
    *error = mem_format("The database in %s could not be started: %s. More is in %s/log.", cluster->home, text,
                        cluster->data);
    return true;
}

static bool wait_until_up(const struct cluster *cluster, int *report, char **error)
{
    int64_t began = cluster_ms();
    bool said = cluster->progress == NULL;
    while (!cluster_ready(cluster) && cluster_ping(cluster) != SERVER_UP) {
        if (*report < 0 && !ensure_keeper(cluster, report, error))
            return false;
        if (keeper_failed(cluster, report, error))
            return false;
        int64_t waited = cluster_ms() - began;
        if (!said && waited > SAY_AFTER_MS) {
            cluster->progress("waiting for the database to start");
            said = true;
        }
        if (waited > WAIT_SECONDS * 1000) {
            *error = mem_format("The database in %s does not answer. See %s/log, or try: callboard db stop",
                                cluster->home, cluster->data);
            return false;
        }
    }
    return ensure_keeper(cluster, report, error);
}

static bool admit(struct cluster *cluster, const char *os_user, const char *login, char **error)
{
    char *line = cluster_ident_line(os_user, login);
    if (line == NULL) {
        *error = mem_format("A login may not hold control characters.");
        return false;
    }
    bool added = false, done = cluster_ident_add(cluster, line, &added, error);
    pid_t server = done && added ? cluster_pid(cluster) : 0;
    if (server)
        kill(server, SIGHUP); /* handled before it looks at the next connection */
    free(line);
    return done;
}

/* The server's user as well: as it the keeper logs in. */
static bool admit_superusers(struct cluster *cluster, char **error)
{
    return admit(cluster, cluster->os_user, CLUSTER_SUPERUSER, error) &&
           admit(cluster, cluster->server_user, CLUSTER_SUPERUSER, error);
}

static bool bring_up(struct cluster *cluster, char **error)
{
    if (!cluster_init(cluster, error) || !cluster_socket_prepare(cluster, error) || !admit_superusers(cluster, error))
        return false;
    if (cluster_pid(cluster) == 0 && !cluster_room(cluster, START_MEGABYTES, error))
        return false;
    int report = -1;
    bool up = wait_until_up(cluster, &report, error);
    if (report >= 0)
        close(report);
    return up;
}

bool cluster_start(struct cluster *cluster, char **error)
{
    if (!join_sessions(cluster, error))
        return false;
    bool done = cluster_lock(cluster, error);
    if (done) {
        done = bring_up(cluster, error);
        cluster_unlock(cluster);
    }
    if (!done)
        leave_sessions(cluster);
    return done;
}

/* ---- the rest ---- */

/* Waits until the keeper has ended, which it does after its server. */
static void wait_for_keeper(const struct cluster *cluster)
{
    int fd = cluster_lock_open(cluster, "keeper");
    for (int waited = 0; fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0 && waited < KEEPER_LEAVES_MS; waited += LOOK_MS)
        cluster_sleep(LOOK_MS);
    if (fd >= 0)
        close(fd);
}

bool cluster_stop(struct cluster *cluster, char **error)
{
    if (!cluster_lock(cluster, error))
        return false;
    pid_t server = cluster_pid(cluster);
    bool done = server == 0 || cluster_end_server(server);
    if (done) {
        wait_for_keeper(cluster);
        cluster_end_backup(cluster);
    } else {
        *error = mem_format("The database server (process %d) does not stop.", (int)server);
    }
    cluster_unlock(cluster);
    return done;
}

bool cluster_running(struct cluster *cluster)
{
    return cluster_exists(cluster) && cluster_ping(cluster) == SERVER_UP;
}

bool cluster_exists(const struct cluster *cluster)
{
    return access(cluster->data, F_OK) == 0;
}

bool cluster_admit(struct cluster *cluster, const char *os_user, const char *login, char **error)
{
    if (!cluster_lock(cluster, error))
        return false;
    bool done = admit(cluster, os_user, login, error);
    cluster_unlock(cluster);
    return done;
}

const char *cluster_home(const struct cluster *cluster)
{
    return cluster->home;
}

const char *cluster_socket_dir(const struct cluster *cluster)
{
    return cluster->socket_dir;
}

const char *cluster_data_dir(const struct cluster *cluster)
{
    return cluster->data;
}

const char *cluster_server_user(const struct cluster *cluster)
{
    return cluster->server_user;
}

const char *cluster_os_user(const struct cluster *cluster)
{
    return cluster->os_user;
}
