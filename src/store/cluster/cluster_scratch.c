/* A cluster for a few minutes, in a folder of its own, of which nothing is left.
 *
 * A child stands by whose only work is that: it waits for the end of a pipe, which the kernel closes also when this
 * process is killed, stops the server and removes the folder. */
#include "store/cluster/cluster_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "domain/memory.h"

enum { TRIES = 50, PAUSE_MS = 200 };

static struct cluster *open_home(const char *home, void (*progress)(const char *), char **error)
{
    const struct cluster_options options = {.home = home, .linger = 1, .progress = progress};
    return cluster_open(&options, error);
}

/* ---- the child ---- */

/* What initdb has started may go on for a moment, and write. */
static void remove_all(const char *home)
{
    char *error = NULL;
    struct cluster *cluster = open_home(home, NULL, &error);
    if (cluster != NULL)
        cluster_stop(cluster, &error);
    for (int tries = 0; cluster != NULL && tries < TRIES; tries++) {
        cluster_as_server(cluster, cluster_remove_tree, cluster->socket_dir, &error);
        cluster_as_server(cluster, cluster_remove_tree, cluster->home, &error);
        if (rmdir(home) == 0 || errno == ENOENT)
            break;
        cluster_sleep(PAUSE_MS);
    }
    _exit(0);
}

static _Noreturn void stand_by(const char *home, int pipe_end)
{
    setsid();
    prctl(PR_SET_NAME, "callboard-clean");
    for (int number = 1; number < NSIG; number++)
        signal(number, number == SIGCHLD ? SIG_DFL : SIG_IGN);
    int nothing = open("/dev/null", O_RDWR), kept = fcntl(pipe_end, F_DUPFD, STDERR_FILENO + 1);
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        dup2(nothing, fd);
    dup2(kept, STDERR_FILENO + 1);
    close_range(STDERR_FILENO + 2, ~0U, 0);
    char byte;
    while (read(STDERR_FILENO + 1, &byte, 1) < 0 && errno == EINTR)
        ;
    remove_all(home);
    _exit(0);
}

/* ---- this process ---- */

static bool send_off(struct cluster *cluster, const char *home, char **error)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        *error = mem_format("No pipe can be made: %s.", strerror(errno));
        return false;
    }
    cluster->cleaner = fork();
    if (cluster->cleaner == 0)
        stand_by(home, ends[0]);
    close(ends[0]);
    cluster->cleaner_pipe = ends[1];
    if (cluster->cleaner > 0)
        return true;
    *error = mem_format("No process can be started: %s.", strerror(errno));
    close(ends[1]);
    return false;
}

struct cluster *cluster_scratch(const char *above, void (*progress)(const char *), char **error)
{
    char *home = mem_format("%s/callboard-scratch.XXXXXX", above);
    if (mkdtemp(home) == NULL) {
        *error = mem_format("No folder can be made in %s: %s.", above, strerror(errno));
        free(home);
        return NULL;
    }
    struct cluster *cluster = open_home(home, progress, error);
    if (cluster == NULL || !send_off(cluster, home, error)) {
        cluster_close(&cluster);
        cluster_remove_tree(NULL, home, error); /* it holds a lock */
    } else {
        cluster->scratch = true;
        if (!cluster_start(cluster, error))
            cluster_scratch_end(&cluster);
    }
    free(home);
    return cluster;
}

void cluster_scratch_end(struct cluster **cluster)
{
    if (*cluster == NULL)
        return;
    pid_t cleaner = (*cluster)->cleaner;
    close((*cluster)->cleaner_pipe);
    cluster_close(cluster);
    while (waitpid(cleaner, NULL, 0) < 0 && errno == EINTR)
        ;
}
