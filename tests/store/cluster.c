/* A private server that runs: stopped, killed, outlived by a process of its own, looked after by its keeper; and one
 * for a moment, of which nothing is left. */
#include "store/cluster/cluster.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"
#include "support/calls.h"
#include "support/homes.h"
#include "support/run.h"

/* ---- a server that runs ---- */

/* 0: there is none. */
static pid_t server_pid(void)
{
    const char *path = homes_path("home/pg15/postmaster.pid");
    return access(path, R_OK) == 0 ? (pid_t)strtol(homes_text(path), NULL, 10) : 0;
}

START_TEST(a_server_that_cannot_be_told_to_stop_is_named)
{
    struct cluster *cluster = homes_ours();
    char *error = NULL, named[64];
    homes_start(cluster);
    homes_start(cluster); /* once more changes nothing */
    snprintf(named, sizeof named, "(process %d) does not stop", (int)server_pid());
    calls_fail("kill", NULL, 1, EPERM);
    ck_assert(!cluster_stop(cluster, &error));
    calls_end();
    homes_says(error, named);
    ck_assert(cluster_running(cluster));
    calls_fail("flock", NULL, 1, ENOLCK);
    ck_assert(!cluster_stop(cluster, &error));
    calls_end();
    homes_says(error, "/lock cannot be locked");
    calls_fail("pidfd_open", NULL, CALLS_EACH, ENOSYS); /* an old system */
    ck_assert(cluster_stop(cluster, &error));
    ck_assert_int_gt(calls_end(), 0);
    ck_assert(!cluster_running(cluster));
    calls_fail("open", "/keeper", 1, EMFILE); /* then nobody is waited for */
    ck_assert(cluster_stop(cluster, &error));
    calls_end();
    cluster_close(&cluster);
}
END_TEST

START_TEST(a_pid_that_is_none_is_no_server)
{
    static const char *const pids[] = {"0\n", "99999999999\n", "many\n", "1\n"};
    for (size_t i = 0; i < sizeof pids / sizeof *pids; i++) {
        struct cluster *cluster = homes_ours();
        homes_write(homes_path("home/pg15/postmaster.pid"), pids[i]);
        char *error = NULL;
        ck_assert(cluster_stop(cluster, &error)); /* nothing to be stopped */
        cluster_close(&cluster);
    }
    ck_assert_int_eq(remove(homes_path("home/pg15/postmaster.pid")), 0);
}
END_TEST

static bool answers(const struct cluster *cluster)
{
    char command[2 * PATH_MAX];
    snprintf(command, sizeof command,
             "psql -qXAt -h %s -U " CLUSTER_SUPERUSER " -d " CLUSTER_DATABASE " -c 'SELECT 1' >/dev/null 2>&1",
             cluster_socket_dir(cluster));
    return system(command) == 0;
}

/* Running, and its keeper has had its first look at it, which leaves HOME/backup.last. */
static struct cluster *watched(void)
{
    char *error = NULL;
    struct cluster *cluster = homes_open(homes.home, true, &error);
    homes_start(cluster);
    for (int64_t began = homes_seconds(); access(homes_path("home/backup.last"), F_OK) != 0 && !homes_passed(began);)
        ;
    ck_assert_int_eq(remove(homes_path("home/backup.last")), 0);
    return cluster;
}

/* The keeper starts it anew, however often that has failed. */
START_TEST(a_server_that_dies_in_use_comes_back)
{
    struct cluster *cluster = watched();
    pid_t server = server_pid();
    calls_fail("execve", "bin/postgres", 1, ENOMEM);
    ck_assert_int_eq(kill(server, SIGKILL), 0);
    for (int64_t began = homes_seconds(); (server_pid() == server || !answers(cluster)) && !homes_passed(began);)
        ;
    ck_assert_int_eq(calls_end(), 1);
    ck_assert(answers(cluster));
    ck_assert_int_ne(server_pid(), server);
    homes_stop(&cluster);
}
END_TEST

/* A back end that outlives its server holds its memory; the keeper waits for it. */
START_TEST(a_process_that_outlives_its_server_is_waited_for)
{
    struct cluster *cluster = watched();
    homes_write(homes_path("backend"), "");
    homes_shell("psql -qX -h %s -U " CLUSTER_SUPERUSER " -d " CLUSTER_DATABASE " -c 'SELECT pg_backend_pid()' -At"
                " -c 'SELECT pg_sleep(600)' >%s 2>/dev/null &",
                cluster_socket_dir(cluster), homes_path("backend"));
    pid_t backend = 0;
    for (int64_t began = homes_seconds(); backend == 0 && !homes_passed(began);)
        backend = (pid_t)strtol(homes_text(homes_path("backend")), NULL, 10);
    ck_assert_int_gt(backend, 1);
    ck_assert_int_eq(kill(backend, SIGSTOP), 0);
    ck_assert_int_eq(kill(server_pid(), SIGKILL), 0);
    for (int64_t began = homes_seconds();
         strstr(homes_text(homes_path("home/start.log")), "shared memory block") == NULL && !homes_passed(began);)
        ;
    ck_assert_ptr_nonnull(strstr(homes_text(homes_path("home/start.log")), "shared memory block"));
    ck_assert_int_eq(kill(backend, SIGKILL), 0);
    for (int64_t began = homes_seconds(); !answers(cluster) && !homes_passed(began);)
        ;
    ck_assert(answers(cluster));
    homes_stop(&cluster);
}
END_TEST

/* ---- the keeper's day ---- */

static const char *slow_home;

/* Clears up as a backup does, which takes a while. */
static void end_slowly(int number)
{
    char path[PATH_MAX];
    struct timespec pause = {.tv_nsec = 300000000};
    (void)number;
    nanosleep(&pause, NULL);
    snprintf(path, sizeof path, "%s/ended", slow_home);
    close(open(path, O_WRONLY | O_CREAT, 0600));
    _exit(1);
}

/* As the keeper runs it: this program stands in for callboard. */
static int stand_in_for_callboard(char **arguments)
{
    char path[PATH_MAX];
    slow_home = arguments[2];
    signal(SIGTERM, end_slowly);
    snprintf(path, sizeof path, "%s/refuse", arguments[2]);
    bool refuses = access(path, F_OK) == 0;
    snprintf(path, sizeof path, "%s/%s", arguments[2], refuses ? "refused" : "saved");
    FILE *file = fopen(path, "w");
    if (file != NULL)
        fclose(file);
    snprintf(path, sizeof path, "%s/slow", arguments[2]);
    if (access(path, F_OK) == 0)
        sleep(600);
    return refuses;
}

static void age(const char *path, time_t seconds_ago)
{
    struct timespec at[2] = {{.tv_sec = time(NULL) - seconds_ago}, {.tv_sec = time(NULL) - seconds_ago}};
    ck_assert_int_eq(utimensat(AT_FDCWD, path, at, 0), 0);
}

static time_t touched_at(const char *path)
{
    struct stat at;
    ck_assert_int_eq(stat(path, &at), 0);
    return at.st_mtime;
}

/* The home's keeper looks once; what it has made is there at last, or not within a moment. */
static void look_after(time_t seconds_ago, bool refuses, const char *made)
{
    char *error = NULL, *last = mem_copy(homes_path("home/backup.last"));
    homes_write(last, "");
    age(last, seconds_ago);
    time_t before = touched_at(last);
    if (refuses)
        homes_write(homes_path("home/refuse"), "");
    struct cluster *cluster = homes_open(homes.home, true, &error);
    homes_start(cluster);
    for (int64_t began = homes_seconds(); access(homes_path("home/%s", made), F_OK) != 0 && !homes_passed(began);)
        ;
    ck_assert_int_eq(access(homes_path("home/%s", made), F_OK), 0);
    for (int64_t began = homes_seconds(); !refuses && touched_at(last) == before && !homes_passed(began);)
        ;
    ck_assert((touched_at(last) == before) == refuses);
    homes_stop(&cluster);
    homes_shell("rm -f %s/saved %s/refused %s/refuse %s/backup.log %s", homes.home, homes.home, homes.home, homes.home,
                last);
    free(last);
}

START_TEST(backups_are_made_when_a_day_has_passed)
{
    look_after(2 * 86400, false, "saved");
    look_after(-2 * 86400, false, "saved"); /* the clock was wrong once */
    look_after(2 * 86400, true, "refused");
    calls_fail("readlink", "exe", CALLS_EACH, EIO); /* it does not know which program it is */
    look_after(2 * 86400, true, "backup.log");
    ck_assert_int_gt(calls_end(), 0);
}
END_TEST

/* Who stops the server may remove the home then: nothing is written there any more. */
START_TEST(a_backup_ends_with_its_server)
{
    char *error = NULL;
    homes_write(homes_path("home/slow"), "");
    homes_write(homes_path("home/backup.last"), "");
    age(homes_path("home/backup.last"), 2 * 86400);
    struct cluster *cluster = homes_open(homes.home, true, &error);
    homes_start(cluster);
    for (int64_t began = homes_seconds(); access(homes_path("home/saved"), F_OK) != 0 && !homes_passed(began);)
        ;
    homes_stop(&cluster);
    ck_assert_int_eq(access(homes_path("home/ended"), F_OK), 0);
    homes_shell("rm %s/slow %s/saved %s/ended %s/backup.last", homes.home, homes.home, homes.home, homes.home);
}
END_TEST

/* ---- a cluster for a moment ---- */

static const struct trouble scratching[] = {
    {"mkdtemp", NULL, 1, ENOSPC, "No folder can be made in"},
    {"open", "/lock", 1, ENOSPC, "/lock cannot be opened"},
    {"pipe2", NULL, 1, EMFILE, "No pipe can be made: Too many open files"},
    {"fork", NULL, 1, EAGAIN, "No process can be started: Resource temporarily"},
    {"open", "/sessions", 1, ENOSPC, "/sessions cannot be locked"},
    {"waitpid", NULL, 1, EINTR, NULL},
};

static void progress(const char *line)
{
    ck_assert_ptr_nonnull(line);
}

START_TEST(of_a_scratch_cluster_nothing_is_left)
{
    char *above = mem_copy(homes_path("scratch"));
    struct cluster *none = NULL;
    cluster_scratch_end(&none);
    cluster_close(&none);
    ck_assert_int_eq(mkdir(above, 0755), 0);
    homes_initdb_copies(HOMES_ALL);
    for (size_t i = 0; i < sizeof scratching / sizeof *scratching; i++) {
        char *error = NULL;
        trouble_meet(&scratching[i]);
        calls_run_instead("/initdb", homes.initdb);
        struct cluster *cluster = cluster_scratch(above, progress, &error);
        if (cluster != NULL)
            ck_assert(answers(cluster));
        trouble_judge(&scratching[i], cluster != NULL, error);
        calls_fail("waitpid", NULL, 1, EINTR); /* it waits on */
        cluster_scratch_end(&cluster);
        calls_end();
        ck_assert_ptr_null(cluster);
        homes_shell("[ -z \"$(ls %s)\" ]", above);
    }
    free(above);
}
END_TEST

static int run_all(void)
{
    const TTest *const tests[] = {
        a_server_that_cannot_be_told_to_stop_is_named, a_pid_that_is_none_is_no_server,
        a_server_that_dies_in_use_comes_back,          a_process_that_outlives_its_server_is_waited_for,
        backups_are_made_when_a_day_has_passed,        a_backup_ends_with_its_server,
        of_a_scratch_cluster_nothing_is_left,
    };
    homes_make();
    return run_list("cluster", tests, sizeof tests / sizeof *tests);
}

int main(int count, char **arguments)
{
    return count == 5 ? stand_in_for_callboard(arguments) : homes_run(run_all, HOMES_AS_ROOT);
}
