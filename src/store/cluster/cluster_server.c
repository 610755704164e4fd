/* The server process, seen from outside: does it run, is it ready, has it ended. */
#include "store/cluster/cluster_parts.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <libpq-fe.h>

#include "domain/memory.h"

enum { FAST_STOP_MS = 30000, IMMEDIATE_STOP_MS = 5000, STEP_MS = 20, STATE_LINE = 8 };

int64_t cluster_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void cluster_sleep(int ms)
{
    struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000};
    nanosleep(&pause, NULL);
}

/* This needs no login: already the server's first answer tells its state. */
enum server_state cluster_ping(const struct cluster *cluster)
{
    const char *const keys[] = {"host", "port", "user", "dbname", "connect_timeout", NULL};
    const char *const values[] = {cluster->socket_dir, "5432", CLUSTER_SUPERUSER, CLUSTER_DATABASE, "3", NULL};
    switch (PQpingParams(keys, values, 0)) {
    case PQPING_OK:
        return SERVER_UP;
    case PQPING_REJECT:
        return SERVER_BUSY;
    default:
        return SERVER_DOWN;
    }
}

/* Reads line `number`, from 1, of postmaster.pid; "" if there is none. */
static void read_note(const struct cluster *cluster, int number, char *line, int size)
{
    char *path = mem_format("%s/postmaster.pid", cluster->data);
    FILE *file = fopen(path, "re");
    *line = '\0';
    for (int at = 0; file != NULL && at < number; at++)
        if (fgets(line, size, file) == NULL)
            *line = '\0';
    if (file != NULL)
        fclose(file);
    free(path);
}

pid_t cluster_pid_noted(const struct cluster *cluster)
{
    char line[32];
    read_note(cluster, 1, line, sizeof line);
    long pid = strtol(line, NULL, 10);
    return pid > 1 && pid <= INT_MAX ? (pid_t)pid : 0;
}

bool cluster_alive(pid_t pid)
{
    char path[64], line[512] = "";
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return false;
    if (fgets(line, sizeof line, file) == NULL)
        *line = '\0';
    fclose(file);
    const char *name_end = strrchr(line, ')'); /* "17 (postgres) S 1 ...": the state follows the name */
    return name_end != NULL && name_end[1] == ' ' && name_end[2] != 'Z' && name_end[2] != 'X';
}

static bool link_is(pid_t pid, const char *link, const char *path)
{
    char name[64], target[PATH_MAX];
    snprintf(name, sizeof name, "/proc/%d/%s", (int)pid, link);
    ssize_t length = readlink(name, target, sizeof target - 1);
    if (length <= 0)
        return false;
    target[length] = '\0';
    return strcmp(target, path) == 0;
}

/* A pid file remains after a crash, and another process may have its number by now; after a reboot even one of ours.
 * But a PostgreSQL server's working folder is its data folder, so that tells it from all other processes. */
pid_t cluster_pid(const struct cluster *cluster)
{
    pid_t pid = cluster_pid_noted(cluster);
    return pid && cluster_alive(pid) && link_is(pid, "cwd", cluster->data) ? pid : 0;
}

bool cluster_ready(const struct cluster *cluster)
{
    char state[PATH_MAX]; /* other lines hold paths */
    read_note(cluster, STATE_LINE, state, sizeof state);
    return strncmp(state, "ready", strlen("ready")) == 0 && cluster_pid(cluster) != 0;
}

bool cluster_wait_gone(pid_t pid, int ms)
{
    int fd = pidfd_open(pid, 0);
    if (fd >= 0) {
        struct pollfd ended = {.fd = fd, .events = POLLIN};
        poll(&ended, 1, ms);
        close(fd);
    }
    for (int waited = fd >= 0 ? ms : 0; cluster_alive(pid) && waited < ms; waited += STEP_MS)
        cluster_sleep(STEP_MS);
    if (cluster_alive(pid))
        return false;
    waitpid(pid, NULL, WNOHANG); /* where it was a child of ours */
    return true;
}

bool cluster_end_server(pid_t pid)
{
    if (kill(pid, SIGINT) != 0)
        return errno == ESRCH;
    if (cluster_wait_gone(pid, FAST_STOP_MS))
        return true;
    kill(pid, SIGQUIT);
    return cluster_wait_gone(pid, IMMEDIATE_STOP_MS);
}
