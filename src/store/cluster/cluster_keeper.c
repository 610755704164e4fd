/* The keeper: the process that starts the server, watches it and stops it (cluster_parts.h). */
#include "store/cluster/cluster_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"

/* The keeper's file descriptors. It closes all others that it inherits. */
enum { FD_REPORT = 3, FD_KEEPER, FD_SESSIONS, FD_REST };

enum {
    LOOK_SECONDS = 5,     /* how often it looks whether somebody is there */
    START_SECONDS = 60,   /* how long a server may take until it accepts connections */
    REMNANT_SECONDS = 15, /* how long processes of a killed server may take to go */
    RESTART_SECONDS = 30, /* the longest pause between two attempts to start it again */
    REPORT_SECONDS = 600, /* how often it has the database look whether the reports are an hour old */
};

/* ---- starting the server ---- */

static _Noreturn void exec_server(const struct cluster *cluster, const char *log, pid_t not_ours)
{
    char *program = mem_format("%s/postgres", cluster->programs);
    /* A number in the pid file that belongs to somebody else by now would refuse the start for ever. Taking
     * the file away would be a race; this variable tells the server whose number it may disregard. */
    char *ignore = not_ours ? mem_format("PG_GRANDPARENT_PID=%d", (int)not_ours) : NULL;
    const char *argv[] = {program, "-D", cluster->data, "-k", cluster->socket_dir, NULL};
    const char *environment[4];
    cluster_environment(environment, ignore);
    int out = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
    if (out >= 0 && dup2(out, STDOUT_FILENO) >= 0 && dup2(out, STDERR_FILENO) >= 0) {
        close_range(STDERR_FILENO + 1, ~0U, 0);
        execve(program, (char *const *)argv, (char *const *)environment);
        fprintf(stderr, "FATAL:  %s cannot be run: %s\n", program, strerror(errno));
    }
    _exit(127);
}

/* The socket's folder belongs to us alone and our server does not run, so all files in it are left over. */
static void remove_remnants(const struct cluster *cluster)
{
    static const char *const names[] = {".s.PGSQL.5432", ".s.PGSQL.5432.lock"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = mem_format("%s/%s", cluster->socket_dir, names[i]);
        unlink(path);
        free(path);
    }
}

/* Starts the server and waits until it accepts connections; returns its process id. 0: it ended, and *complaint says
 * why. */
static pid_t start_once(const struct cluster *cluster, char **complaint)
{
    char *log = mem_format("%s/start.log", cluster->home);
    pid_t noted = cluster_pid_noted(cluster);
    remove_remnants(cluster);
    pid_t server = fork();
    if (server == 0)
        exec_server(cluster, log, noted && kill(noted, 0) == 0 ? noted : 0);
    bool up = false;
    for (time_t until = time(NULL) + START_SECONDS; server > 0 && !up && time(NULL) < until;) {
        up = cluster_ping(cluster) == SERVER_UP;
        if (!up && cluster_wait_gone(server, 10))
            break;
    }
    if (!up)
        *complaint = server < 0 ? mem_format("no process can be started: %s", strerror(errno)) : cluster_complaint(log);
    if (!up && server > 0 && cluster_alive(server))
        cluster_end_server(server);
    free(log);
    return up ? server : 0;
}

/* Tries several times: the processes of a server that was killed keep its shared memory for a moment longer. */
static pid_t start_server(const struct cluster *cluster, char **complaint)
{
    for (time_t until = time(NULL) + REMNANT_SECONDS;;) {
        pid_t server = start_once(cluster, complaint);
        bool remnants = server == 0 && strstr(*complaint, "shared memory block") != NULL;
        if (server || !remnants || time(NULL) >= until)
            return server;
        free(*complaint);
        *complaint = NULL;
        cluster_sleep(200);
    }
}

/* ---- watching it ---- */

static bool locked_alone(void)
{
    return flock(FD_SESSIONS, LOCK_EX | LOCK_NB) == 0;
}

/* When a program last began to use the server: it touches HOME/sessions then. */
static time_t last_touched(time_t now)
{
    struct stat at;
    return fstat(FD_SESSIONS, &at) == 0 && at.st_mtime <= now ? at.st_mtime : 0;
}

static bool home_removed(void)
{
    struct stat at;
    return fstat(FD_SESSIONS, &at) == 0 && at.st_nlink == 0;
}

/* Nobody stopped the server, or its pid file would be gone: it died. Tries to start it again as long as somebody uses
 * it, because what hinders it, for instance a full disk, may pass. 0: nobody uses it any more. */
static pid_t revive(const struct cluster *cluster)
{
    for (int pause = 1; !home_removed() && !locked_alone();
         pause = pause * 2 > RESTART_SECONDS ? RESTART_SECONDS : pause * 2) {
        char *complaint = NULL;
        pid_t server = start_server(cluster, &complaint);
        free(complaint);
        if (server)
            return server;
        sleep((unsigned)pause);
    }
    return 0;
}

static _Noreturn void watch(const struct cluster *cluster, pid_t server)
{
    char program[PATH_MAX] = "";
    if (readlink("/proc/self/exe", program, sizeof program - 1) < 0)
        program[0] = '\0';
    int look = cluster->linger < LOOK_SECONDS ? 1 : LOOK_SECONDS;
    time_t last_use = time(NULL), next_report = last_use;
    for (;;) {
        if (cluster_wait_gone(server, look * 1000)) {
            server = cluster_pid_noted(cluster) ? revive(cluster) : 0;
            if (server == 0)
                _exit(0);
            continue;
        }
        time_t now = time(NULL);
        if (now >= next_report) {
            cluster_refresh_reports(cluster);
            if (cluster->backups)
                cluster_back_up(cluster, program);
            next_report = now + REPORT_SECONDS;
        }
        if (home_removed()) {
            /* No orderly shutdown: it would remove the socket, which may belong to a new home of the same name. */
            kill(server, SIGKILL);
            _exit(0);
        }
        if (!locked_alone()) {
            last_use = now;
            continue;
        }
        time_t touched = last_touched(now);
        if (now - (touched > last_use ? touched : last_use) >= cluster->linger) {
            cluster_end_server(server); /* we hold the lock: a program that comes now waits, and starts a new server */
            _exit(0);
        }
        flock(FD_SESSIONS, LOCK_UN);
    }
}

/* ---- the process ---- */

/* Gives the keeper a process group, a working folder and file descriptors of its own. It keeps nothing of the program
 * that started it, so that program's terminal, pipes and locks are free when it ends. */
static bool detach(const struct cluster *cluster, int report, int keeper_lock)
{
    int sessions = cluster_lock_open(cluster, "sessions");
    int nothing = open("/dev/null", O_RDWR);
    if (sessions < 0 || nothing < 0)
        return false;
    /* out of the way first, so that no dup2 closes what is still needed */
    int high_report = fcntl(report, F_DUPFD, 64), high_keeper = fcntl(keeper_lock, F_DUPFD, 64);
    int high_sessions = fcntl(sessions, F_DUPFD, 64);
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        dup2(nothing, fd);
    if (dup2(high_report, FD_REPORT) < 0 || dup2(high_keeper, FD_KEEPER) < 0 || dup2(high_sessions, FD_SESSIONS) < 0)
        return false;
    close_range(FD_REST, ~0U, 0);
    umask(077);
    return cluster_become_server_user(cluster) && chdir("/") == 0;
}

static void default_signals(void)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    signal(SIGINT, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
}

static _Noreturn void keep(const struct cluster *cluster, int report, int keeper_lock)
{
    default_signals();
    prctl(PR_SET_NAME, "callboard-keep");
    if (!detach(cluster, report, keeper_lock))
        _exit(1);
    char *complaint = NULL;
    pid_t server = cluster_pid(cluster);
    if (server == 0)
        server = start_server(cluster, &complaint);
    if (server == 0) {
        if (write(FD_REPORT, complaint, strlen(complaint)) < 0)
            _exit(2);
        _exit(1);
    }
    close(FD_REPORT);
    watch(cluster, server);
}

bool cluster_keeper_start(const struct cluster *cluster, int keeper_lock, int *report, char **error)
{
    int ends[2];
    pid_t child = cluster_fork(ends, error);
    if (child < 0)
        return false;
    if (child == 0) {
        setsid();
        pid_t keeper = fork(); /* twice, so that init inherits it and not we */
        if (keeper == 0)
            keep(cluster, ends[1], keeper_lock);
        _exit(keeper < 0);
    }
    close(ends[1]);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
        ;
    *report = ends[0];
    return true;
}
