#include "support/homes.h"

#include <check.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support/calls.h"
#include "support/folder.h"

enum { PATIENCE_S = 30, STEP_MS = 10, TEXT_SIZE = 20000, PATHS = 32, SCRIPT_SIZE = 1000 };

struct homes homes;

/* ---- files ---- */

char *homes_path(const char *format, ...)
{
    static char paths[PATHS][PATH_MAX];
    static unsigned next;
    char *path = paths[next++ % PATHS];
    int length = snprintf(path, PATH_MAX, "%s/", homes.work);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(path + length, (size_t)(PATH_MAX - length), format, arguments);
    va_end(arguments);
    return path;
}

char *homes_fresh(void)
{
    static int number;
    return homes_path("new.%d", ++number);
}

void homes_shell(const char *format, ...)
{
    char command[2 * PATH_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(command, sizeof command, format, arguments);
    va_end(arguments);
    ck_assert_msg(system(command) == 0, "%s", command);
}

void homes_give(const char *path)
{
    if (homes.root)
        ck_assert_int_eq(lchown(path, homes.server_uid, homes.server_gid), 0);
}

void homes_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    homes_give(path);
}

char *homes_text(const char *path)
{
    static char text[TEXT_SIZE];
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* ---- servers ---- */

struct cluster *homes_open(const char *place, bool backups, char **error)
{
    const struct cluster_options options = {.home = place, .linger = 1, .backups = backups};
    return cluster_open(&options, error);
}

struct cluster *homes_ours(void)
{
    char *error = NULL;
    struct cluster *cluster = homes_open(homes.home, false, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    return cluster;
}

void homes_start(struct cluster *cluster)
{
    char *error = NULL;
    ck_assert_msg(cluster_start(cluster, &error), "%s", error);
}

void homes_stop(struct cluster **cluster)
{
    char *error = NULL;
    ck_assert_msg(cluster_stop(*cluster, &error), "%s", error);
    cluster_close(cluster);
}

void homes_says(char *error, const char *words)
{
    ck_assert_ptr_nonnull(error);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" lacks \"%s\"", error, words);
    free(error);
}

static void write_initdb(const char *script)
{
    homes_write(homes.initdb, script);
    ck_assert_int_eq(chmod(homes.initdb, 0755), 0);
}

void homes_initdb_copies(const char *what)
{
    char script[SCRIPT_SIZE];
    snprintf(script, sizeof script, "#!/bin/sh\nmkdir -m 700 \"$2\" && cp -R %s/template/%s \"$2\"\n", homes.work,
             what);
    write_initdb(script);
}

void homes_initdb_says(const char *output, int status)
{
    char script[SCRIPT_SIZE];
    snprintf(script, sizeof script, "#!/bin/sh\nprintf '%%b' '%s'\nexit %d\n", output, status);
    write_initdb(script);
}

/* On a busy machine it is waited for, which is said as well. */
static void expect_lines(const char *line)
{
    static int said;
    ck_assert_str_eq(line, said++ == 0 ? "making a private database (once)" : "waiting for the database to start");
}

void homes_make(void)
{
    char *error = NULL;
    const struct cluster_options options = {.home = homes.home, .linger = 1, .progress = expect_lines};
    struct cluster *cluster = cluster_open(&options, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    ck_assert(!cluster_exists(cluster));
    homes_start(cluster);
    homes_stop(&cluster);
    homes_shell("cp -a %s/pg15 %s/template; cd %s/template; rm pg_ident.conf pg_hba.conf", homes.home, homes.work,
                homes.work);
}

int64_t homes_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

bool homes_passed(int64_t since)
{
    struct timespec pause = {.tv_nsec = STEP_MS * 1000000L};
    nanosleep(&pause, NULL);
    return homes_seconds() - since > PATIENCE_S;
}

/* ---- trouble ---- */

void trouble_meet(const struct trouble *trouble)
{
    calls_fail(trouble->call, trouble->about, trouble->number, trouble->error);
}

void trouble_judge(const struct trouble *trouble, bool done, char *error)
{
    int failed = calls_end();
    ck_assert_msg(failed > 0, "%s %d was never called", trouble->call, trouble->number);
    ck_assert_msg(done == (trouble->says == NULL), "%s %d: %s", trouble->call, trouble->number, error);
    if (!done)
        homes_says(error, trouble->says);
}

/* ---- two users ---- */

static void place(const char *work)
{
    snprintf(homes.work, sizeof homes.work, "%s", work);
    snprintf(homes.home, sizeof homes.home, "%s/home", homes.work);
    snprintf(homes.initdb, sizeof homes.initdb, "%s/initdb", homes.work);
}

static void give_up(const char *what)
{
    perror(what);
    _exit(EXIT_FAILURE);
}

static void become(const struct passwd *user)
{
    if (initgroups(user->pw_name, user->pw_gid) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)
        give_up(user->pw_name);
    homes.root = false;
}

/* In a child, because there is no way back. */
static int run_as(const struct passwd *user, int (*all)(void))
{
    pid_t child = fork();
    if (child == 0) {
        place(homes_path("own"));
        if (mkdir(homes.work, 0755) != 0 || chown(homes.work, user->pw_uid, user->pw_gid) != 0)
            give_up(homes.work);
        become(user);
        exit(all());
    }
    int status = EXIT_FAILURE;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAILURE;
}

int homes_run(int (*all)(void), enum homes_user as)
{
    char work[128];
    folder_make(work, sizeof work, "homes");
    chmod(work, 0755);
    place(work);
    homes.root = geteuid() == 0;
    if (!homes.root)
        return all();
    const struct passwd *user = getpwnam("postgres");
    if (user == NULL)
        user = getpwnam("nobody");
    homes.server_uid = user->pw_uid;
    homes.server_gid = user->pw_gid;
    int status = as != HOMES_AS_ROOT ? run_as(user, all) : EXIT_SUCCESS;
    return as == HOMES_AS_SERVER || all() == EXIT_SUCCESS ? status : EXIT_FAILURE;
}
