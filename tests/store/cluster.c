/* The private server where something is in the way: a call of its files fails, or what they find is not what they made.
 * Each time there is a sentence that says what, or it works all the same; and once that has passed, it works.
 *
 * As root all of it is tried twice, the second time as the user of the server. */
#include "store/cluster/cluster.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"
#include "support/calls.h"
#include "support/folder.h"
#include "support/run.h"

enum { PATIENCE_S = 30, STEP_MS = 10, NAMELESS = 54321 };

static char work[256]; /* a folder for homes */
static char home[300]; /* one with data, whose server does not run between the tests */
static bool root;
static uid_t server_uid;
static gid_t server_gid;

/* ---- homes ---- */

static char *path_of(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A path below the folder for homes; valid for many calls. */
static char *path_of(const char *format, ...)
{
    enum { PATHS = 32 };
    static char paths[PATHS][PATH_MAX];
    static unsigned next;
    char *path = paths[next++ % PATHS];
    int length = snprintf(path, PATH_MAX, "%s/", work);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(path + length, (size_t)(PATH_MAX - length), format, arguments);
    va_end(arguments);
    return path;
}

static void shell(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void shell(const char *format, ...)
{
    char command[2 * PATH_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(command, sizeof command, format, arguments);
    va_end(arguments);
    ck_assert_msg(system(command) == 0, "%s", command);
}

static void give(const char *path)
{
    if (root)
        ck_assert_int_eq(lchown(path, server_uid, server_gid), 0);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    give(path);
}

static char *text_of(const char *path)
{
    static char text[20000];
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* A new path in each call. */
static char *fresh(void)
{
    static int number;
    return path_of("new.%d", ++number);
}

static struct cluster *opened(const char *place, bool backups, char **error)
{
    const struct cluster_options options = {.home = place, .linger = 1, .backups = backups};
    return cluster_open(&options, error);
}

static struct cluster *ours(void)
{
    char *error = NULL;
    struct cluster *cluster = opened(home, false, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    return cluster;
}

static void start(struct cluster *cluster)
{
    char *error = NULL;
    ck_assert_msg(cluster_start(cluster, &error), "%s", error);
}

static void stop_and_close(struct cluster **cluster)
{
    char *error = NULL;
    ck_assert_msg(cluster_stop(*cluster, &error), "%s", error);
    cluster_close(cluster);
}

static void says(char *error, const char *words)
{
    ck_assert_ptr_nonnull(error);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" lacks \"%s\"", error, words);
    free(error);
}

static bool passed(int64_t since)
{
    struct timespec now, pause = {.tv_nsec = STEP_MS * 1000000L};
    nanosleep(&pause, NULL);
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec - since > PATIENCE_S;
}

static int64_t seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* ---- a call that fails ---- */

struct trouble {
    const char *call, *about;
    int number, error;
    const char *says; /* NULL: it works all the same */
};

static void meet(const struct trouble *trouble)
{
    calls_fail(trouble->call, trouble->about, trouble->number, trouble->error);
}

/* The trouble is over, and what came of it is what it should be. */
static void judge(const struct trouble *trouble, bool done, char *error)
{
    int failed = calls_end();
    ck_assert_msg(failed > 0, "%s %d was never called", trouble->call, trouble->number);
    ck_assert_msg(done == (trouble->says == NULL), "%s %d: %s", trouble->call, trouble->number, error);
    if (!done)
        says(error, trouble->says);
}

/* ---- opening ---- */

static void opens(const char *place)
{
    char *error = NULL;
    struct cluster *cluster = opened(place, false, &error);
    ck_assert_msg(cluster != NULL, "%s: %s", place, error);
    cluster_close(&cluster);
}

static void opens_not(const char *place, const char *words)
{
    char *error = NULL;
    ck_assert_msg(opened(place, false, &error) == NULL, "%s", place);
    says(error, words);
}

static const struct trouble opening[] = {
    {"getpwuid", NULL, 1, 0, "has no name for user id"},
    {"mkdir", "new", 1, ENOSPC, "cannot be made: No space left"},
    {"mkdir", "new", 2, EACCES, "cannot be made: Permission denied"},
    {"realpath", NULL, 1, EIO, "cannot be opened: Input/output"},
    {"open", "/lock", 1, ENOSPC, "/lock cannot be opened: No space left"},
    {"stat", NULL, CALLS_EACH, EACCES, "is not a folder"},
    {"opendir", NULL, CALLS_EACH, EACCES, NULL},
};

static const struct trouble opening_as_root[] = {
    {"getpwnam", "postgres", 1, 0, NULL}, /* there is still "nobody" */
    {"getpwnam", NULL, CALLS_EACH, 0, "has no name for user id"},
    {"chown", "new", 1, EROFS, "cannot be given to"},
    {"fchown", NULL, 1, EIO, "/lock cannot be opened: Input/output"},
};

static void open_in_trouble(const struct trouble *trouble)
{
    char *error = NULL, *place = fresh(), within[PATH_MAX];
    snprintf(within, sizeof within, "%s/within", place);
    meet(trouble);
    struct cluster *cluster = opened(within, false, &error);
    judge(trouble, cluster != NULL, error);
    cluster_close(&cluster);
    opens(within);
}

START_TEST(a_home_that_cannot_be_made_is_made_later)
{
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
        open_in_trouble(&opening[i]);
    for (size_t i = 0; root && i < sizeof opening_as_root / sizeof *opening_as_root; i++)
        open_in_trouble(&opening_as_root[i]);
}
END_TEST

static char *folder(mode_t mode)
{
    char *path = fresh();
    ck_assert_int_eq(mkdir(path, mode), 0);
    ck_assert_int_eq(chmod(path, mode), 0);
    return path;
}

START_TEST(a_home_is_named_in_many_ways)
{
    char *place = fresh(), here[PATH_MAX], *error = NULL;
    char *name = strrchr(place, '/') + 1;
    opens(place);
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    ck_assert_int_eq(chdir(work), 0);
    const char *const others[] = {name, path_of("%s///", name), path_of("./%s", name)};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct cluster *cluster = opened(others[i], false, &error);
        ck_assert_msg(cluster != NULL, "%s", error);
        ck_assert_str_eq(cluster_home(cluster), path_of("%s", name));
        cluster_close(&cluster);
    }
    calls_fail("getcwd", NULL, 1, ENOENT); /* then it is left to the system where that is */
    opens(name);
    ck_assert_int_eq(calls_end(), 1);
    ck_assert_int_eq(chdir(here), 0);
    calls_fail("mkdir", "/no-such-folder", 1, EROFS);
    opens_not("/no-such-folder", "The folder /no-such-folder cannot be made: Read-only");
    calls_end();
}
END_TEST

START_TEST(a_folder_of_somebody_else_is_not_taken)
{
    char *path = folder(0700);
    write_file(path_of("%s/notes", strrchr(path, '/') + 1), "mine");
    give(path);
    opens_not(path, "holds other things; choose a home of callboard's own");
    calls_fail("access", "/lock", 1, ENOENT); /* another start makes it while this one looks */
    write_file(path_of("%s/lock", strrchr(path, '/') + 1), "");
    opens(path);
    ck_assert_int_eq(calls_end(), 1);
    write_file(path = fresh(), "no folder");
    opens_not(path, "is not a folder");
    opens_not("/", "The folder / belongs to root, not to");
}
END_TEST

START_TEST(a_disk_of_its_own_is_taken)
{
    char *path = folder(0700), *name = strrchr(path, '/') + 1;
    ck_assert_int_eq(mkdir(path_of("%s/lost+found", name), 0700), 0);
    opens(path); /* as root it was root's */
    path = folder(0755), name = strrchr(path, '/') + 1;
    give(path);
    ck_assert_int_eq(mkdir(path_of("%s/lost+found", name), 0700), 0);
    ck_assert_int_eq(mkdir(path_of("%s/pg15", name), 0700), 0);
    calls_fail("chmod", NULL, 1, EPERM);
    opens_not(path, "cannot be closed to others: Operation not permitted");
    calls_end();
    opens(path);
    struct stat at;
    ck_assert_int_eq(stat(path, &at), 0);
    ck_assert_int_eq(at.st_mode & 0777, 0700);
}
END_TEST

START_TEST(root_takes_empty_folders_only)
{
    if (!root)
        return;
    char *path = folder(0700);
    calls_fail("chown", NULL, 1, EROFS);
    opens_not(path, "cannot be given to");
    calls_end();
    calls_fail("opendir", NULL, CALLS_EACH, EACCES); /* it may hold something */
    opens_not(path, "belongs to root, not to");
    calls_end();
    opens(path);
    path = folder(0700);
    ck_assert_int_eq(mkdir(path_of("%s/mine", strrchr(path, '/') + 1), 0700), 0);
    opens_not(path, "belongs to root, not to");
    calls_fail("getpwuid", NULL, 2, 0);
    opens_not(path, "belongs to another user");
    calls_end();
    path = folder(0700);
    ck_assert_int_eq(chown(path, NAMELESS, NAMELESS), 0);
    opens_not(path, "has no name for user id");
}
END_TEST

/* Where the modes do not tell, somebody has to try it. */
START_TEST(root_looks_whether_the_server_gets_there)
{
    if (!root)
        return;
    char *above = folder(0700), inner[PATH_MAX];
    snprintf(inner, sizeof inner, "%s/home", above);
    give(above);
    opens(inner);
    above = folder(0750); /* a group may enter */
    ck_assert_int_eq(chown(above, 0, server_gid), 0);
    snprintf(inner, sizeof inner, "%s/home", above);
    static const struct trouble troubles[] = {
        {"fork", NULL, 1, EAGAIN, "No process can be started: Resource temporarily"},
        {"pipe2", NULL, 1, EMFILE, "No pipe can be made: Too many open files"},
        {"initgroups", NULL, 1, EPERM, "cannot become the user"},
        {"setgid", NULL, 1, EPERM, "cannot become the user"},
        {"setuid", NULL, 1, EPERM, "cannot become the user"},
        {"waitpid", NULL, 1, ECHILD, "A helper process ended before its work was done."},
        {"waitpid", NULL, 1, EINTR, NULL},
        {"read", NULL, 1, EINTR, NULL},
        {"stat", "/new", 2, EIO, NULL},
    };
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        char *error = NULL;
        meet(&troubles[i]);
        struct cluster *cluster = opened(inner, false, &error);
        judge(&troubles[i], cluster != NULL, error);
        cluster_close(&cluster);
    }
    above = folder(0700);
    snprintf(inner, sizeof inner, "%s/home", above);
    opens_not(inner, "who may not enter");
    calls_fail("write", NULL, 1, EPIPE); /* the one who tries cannot say so */
    opens_not(inner, "A helper process ended before its work was done.");
    calls_end();
}
END_TEST

/* ---- the first start ---- */

static char stand_in[320];

/* What is run in the place of initdb: prints, and ends so, or copies what initdb has once made. */
static void stand_in_says(const char *output, int status)
{
    char text[1000];
    snprintf(text, sizeof text, "#!/bin/sh\nprintf '%%b' '%s'\n[ %d != 0 ] || cp -R %s \"$2\"\nexit %d\n", output,
             status, path_of("template"), status);
    write_file(stand_in, text);
    ck_assert_int_eq(chmod(stand_in, 0755), 0);
}

static void first_start(const struct trouble *trouble, const char *output, int status)
{
    char *error = NULL;
    struct cluster *cluster = opened(fresh(), false, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    stand_in_says(output, status);
    meet(trouble);
    calls_run_instead("/initdb", stand_in);
    bool done = cluster_start(cluster, &error);
    judge(trouble, done, error);
    ck_assert(done == cluster_running(cluster));
    ck_assert(done == cluster_exists(cluster));
    if (done)
        ck_assert(cluster_stop(cluster, &error));
    shell("! ls -d %s/*.tmp.* 2>/dev/null", cluster_home(cluster)); /* nothing half made */
    shell("rm -r %s", cluster_home(cluster));
    cluster_close(&cluster);
}

static const struct trouble making[] = {
    {"access", "/postgres", CALLS_EACH, ENOENT, "PostgreSQL's server programs were not found"},
    {"pipe2", NULL, 1, EMFILE, "be made"},
    {"open", "initdb.log", 1, EACCES, "could not be made"},
    {"open", "/dev/null", 1, EMFILE, "could not be made"},
    {"fork", NULL, 1, EAGAIN, "could not be made"},
    {"execve", "/initdb", 1, ENOENT, "initdb cannot be run: No such file"},
    {"execve", "bin/postgres", 1, ENOEXEC, "postgres cannot be run: Exec format"},
    {"dup2", NULL, 1, EBUSY, "initdb cannot be run: Device or resource busy"},
    {"chdir", NULL, 1, EACCES, "initdb cannot be run: Permission denied"},
    {"fopen", "postgresql.conf", 1, EACCES, "postgresql.conf cannot be written: Permission denied"},
    {"fputs", NULL, 1, ENOSPC, "postgresql.conf cannot be written: No space left"},
    {"fflush", NULL, 1, ENOSPC, "postgresql.conf cannot be written: No space left"},
    {"fsync", NULL, 1, EIO, "postgresql.conf cannot be written: Input/output"},
    {"fclose", NULL, CALLS_EACH, EIO, "postgresql.conf cannot be written: Input/output"},
    {"open", "pg_hba.conf", 1, ENOSPC, "pg_hba.conf cannot be written: No space left"},
    {"rename", "pg_ident.conf", 1, EIO, "pg_ident.conf cannot be written: Input/output"},
    {"rename", "/pg15", 3, EIO, "cannot be renamed to"},
    {"statvfs", NULL, 1, ENOSYS, NULL}, /* whoever does not say how much room there is has enough */
};

START_TEST(a_database_is_made_as_a_whole_or_not_at_all)
{
    for (size_t i = 0; i < sizeof making / sizeof *making; i++)
        first_start(&making[i], "", 0);
}
END_TEST

/* What the user is told of a program that has failed, by what it printed. */
START_TEST(what_initdb_says_is_passed_on)
{
    static const char *const outputs[][2] = {
        {"initdb: error: no room\\n", "could not be made in"},
        {"creating\\ninitdb: error: no room\\n\\nremoving\\n", ": no room. All of it is in"},
        {"FATAL:  first\\nPANIC:  second\\n", ": second. All"},
        {"one\\ntwo\\n\\n", ": two. All"},
        {"", ": it did not say why. All"},
    };
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        const struct trouble any = {"statvfs", NULL, 1, ENOSYS, outputs[i][1]};
        first_start(&any, outputs[i][0], 1);
    }
    const struct trouble unreadable = {"fopen", "initdb.log", 1, EACCES, "it did not say why"};
    first_start(&unreadable, "FATAL:  a secret\\n", 1);
}
END_TEST

/* ---- a start where the data is there ---- */

static const struct trouble starting[] = {
    {"open", "/sessions", 1, ENOSPC, "/sessions cannot be locked: No space left"},
    {"flock", NULL, 1, ENOLCK, "/sessions cannot be locked: No locks"},
    {"flock", NULL, 1, EINTR, NULL},
    {"flock", NULL, 2, ENOLCK, "/lock cannot be locked: No locks"},
    {"flock", NULL, 2, EINTR, NULL},
    {"access", "/postgres", CALLS_EACH, ENOENT, "this machine has no server of that version"},
    {"fopen", "PG_VERSION", 1, EIO, "its PG_VERSION cannot be read"},
    {"fopen", "pg_ident.conf", 1, EACCES, "pg_ident.conf cannot be read: Permission denied"},
    {"ferror", NULL, 1, 0, "pg_ident.conf cannot be read."},
    {"open", "/keeper", 1, ENOSPC, "/keeper cannot be opened: No space left"},
    {"pipe2", NULL, 1, EMFILE, "No pipe can be made: Too many"},
    {"fork", NULL, 1, EAGAIN, "No process can be started: Resource temporarily"},
    {"fork", NULL, 2, EAGAIN, NULL}, /* the second keeper comes about */
    {"fork", NULL, 3, EAGAIN, "could not be started: no process can be started: Resource temporarily"},
    {"open", "/sessions", 2, ENOSPC, NULL}, /* that of the keeper */
    {"open", "/dev/null", 1, ENOSPC, NULL},
    {"dup2", NULL, 4, EBUSY, NULL},
    {"dup2", NULL, 7, EBUSY, "could not be started"}, /* the server's own */
    {"chdir", NULL, 1, EACCES, NULL},
    {"open", "start.log", 1, ENOSPC, "could not be started"},
    {"execve", "bin/postgres", 1, ENOENT, "postgres cannot be run: No such file"},
    {"waitpid", NULL, 1, EINTR, NULL},
    {"poll", NULL, 1, EINTR, NULL},
    {"read", NULL, 1, EIO, NULL},
};

START_TEST(a_start_says_what_is_in_its_way)
{
    for (size_t i = 0; i < sizeof starting / sizeof *starting; i++) {
        struct cluster *cluster = ours();
        char *error = NULL;
        bool never = strcmp(starting[i].call, "read") == 0;
        meet(&starting[i]);
        bool done = cluster_start(cluster, &error);
        if (never)
            calls_end();
        else
            judge(&starting[i], done, error);
        ck_assert(done == cluster_running(cluster));
        stop_and_close(&cluster);
    }
}
END_TEST

static void starts_not(const char *words)
{
    struct cluster *cluster = ours();
    char *error = NULL;
    ck_assert(!cluster_start(cluster, &error));
    says(error, words);
    stop_and_close(&cluster); /* which is no error where none runs */
}

START_TEST(data_that_is_no_data_is_left_alone)
{
    shell("cp -p %s/pg15/PG_VERSION %s/kept", home, work);
    write_file(path_of("home/pg15/PG_VERSION"), "many");
    starts_not("its PG_VERSION cannot be read");
    shell("cp -p %s/kept %s/pg15/PG_VERSION", work, home);
    shell("mv %s/run %s/aside; touch %s/run", home, work, home);
    give(path_of("home/run"));
    starts_not("somebody else may have put it there");
    shell("rm %s/run", home);
    calls_fail("mkdir", "/run", 1, ENOSPC);
    starts_not("for the database's socket cannot be made: No space left");
    calls_end();
    shell("mv %s/aside %s/run; chmod 755 %s/run", work, home, home);
    starts_not("closed to others");
    shell("chmod 700 %s/run", home);
}
END_TEST

START_TEST(the_newest_data_is_the_data)
{
    char *place = fresh(), *error = NULL, *name = strrchr(place, '/') + 1;
    opens(place);
    static const char *const names[] = {"pg1", "pg2", "pg3", "pg4", "pg5", "pg6", "pg7", "pg8", "pg9", "pg14", "pg15x"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_int_eq(mkdir(path_of("%s/%s", name, names[i]), 0700), 0);
    struct cluster *cluster = opened(place, false, &error);
    ck_assert_str_eq(cluster_data_dir(cluster), path_of("%s/pg14", name));
    ck_assert(cluster_exists(cluster));
    cluster_close(&cluster);
}
END_TEST

START_TEST(a_configuration_that_the_server_refuses_is_told)
{
    shell("cp -p %s/pg15/postgresql.conf %s/kept", home, work);
    shell("echo 'shared_buffers = many' >>%s/pg15/postgresql.conf", home);
    starts_not("configuration file");
    calls_fail("write", NULL, 1, EPIPE); /* the first keeper cannot report, the second can */
    starts_not("configuration file");
    ck_assert_int_eq(calls_end(), 1);
    shell("cp -p %s/kept %s/pg15/postgresql.conf", work, home);
}
END_TEST

/* ---- logins ---- */

#define IDENT "home/pg15/pg_ident.conf"

static const struct trouble admitting[] = {
    {"flock", NULL, 1, ENOLCK, "/lock cannot be locked"},
    {"fopen", "pg_ident.conf", 2, EIO, "cannot be read: Input/output"},
    {"open", "pg_ident.conf", 1, EACCES, "pg_ident.conf cannot be written: Permission denied"},
    {"write", NULL, 1, ENOSPC, "pg_ident.conf cannot be written: No space left"},
    {"fsync", NULL, 1, EIO, "pg_ident.conf cannot be written: Input/output"},
    {"close", NULL, CALLS_EACH, EIO, "pg_ident.conf cannot be written: Input/output"},
    {"rename", NULL, 1, EIO, "pg_ident.conf cannot be written: Input/output"},
    {"write", NULL, 1, EINTR, NULL},
};

START_TEST(a_login_is_admitted_or_all_stays_as_it_was)
{
    struct cluster *cluster = ours();
    for (size_t i = 0; i < sizeof admitting / sizeof *admitting; i++) {
        char *before = mem_copy(text_of(path_of(IDENT))), *error = NULL;
        meet(&admitting[i]);
        bool done = cluster_admit(cluster, "ana", "trouble", &error);
        judge(&admitting[i], done, error);
        ck_assert(done == (strcmp(text_of(path_of(IDENT)), before) != 0));
        free(before);
    }
    cluster_close(&cluster);
}
END_TEST

static void admits(struct cluster *cluster, const char *os_user, const char *login, const char *line)
{
    char *error = NULL;
    ck_assert_msg(cluster_admit(cluster, os_user, login, &error), "%s", error);
    ck_assert_msg(strstr(text_of(path_of(IDENT)), line) != NULL, "%s", text_of(path_of(IDENT)));
}

START_TEST(names_are_written_as_postgresql_reads_them)
{
    struct cluster *cluster = ours();
    static const char *const bad[][2] = {{"ana\n", "ana"}, {"ana", "a\x7f"}, {"\t", "ana"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char *error = NULL;
        ck_assert(!cluster_admit(cluster, bad[i][0], bad[i][1], &error));
        says(error, "A login may not hold control characters.");
    }
    admits(cluster, "o\"brien", "obrien", "\ncallboard  \"o\"\"brien\"  \"obrien\"\n");
    char *kept = mem_copy(text_of(path_of(IDENT)));
    write_file(path_of(IDENT), "# callboard  \"cy\"  \"cy\"\n# no end of line");
    admits(cluster, "cy", "cy", "# no end of line\ncallboard  \"cy\"  \"cy\"\n");
    write_file(path_of(IDENT), "callboard  \"di\"  \"di\"\n");
    admits(cluster, "di", "di", "callboard");
    ck_assert_str_eq(text_of(path_of(IDENT)), "callboard  \"di\"  \"di\"\n"); /* it is there already */
    char *many = mem_new(9001, 1); /* lines of others, more than are read at once */
    memset(many, '#', 9000);
    write_file(path_of(IDENT), many);
    admits(cluster, "ed", "ed", "#\ncallboard  \"ed\"  \"ed\"\n");
    ck_assert_int_eq(remove(path_of(IDENT)), 0);
    admits(cluster, "fay", "fay", "callboard  \"fay\"  \"fay\"\n");
    write_file(path_of(IDENT), kept);
    free(many);
    free(kept);
    cluster_close(&cluster);
}
END_TEST

/* ---- the note of the schema ---- */

START_TEST(a_note_that_cannot_be_read_is_none)
{
    struct cluster *cluster = ours();
    char *error = NULL;
    ck_assert(cluster_note_schema(cluster, "abc", &error));
    ck_assert(cluster_has_schema(cluster, "abc"));
    ck_assert(!cluster_has_schema(cluster, "abcd"));
    calls_fail("open", "callboard.schema", 1, EDQUOT);
    ck_assert(!cluster_note_schema(cluster, "def", &error));
    calls_end();
    says(error, "callboard.schema cannot be written: Disk quota");
    ck_assert(cluster_has_schema(cluster, "abc"));
    write_file(path_of("home/pg15/callboard.schema"), "");
    ck_assert(!cluster_has_schema(cluster, ""));
    ck_assert_int_eq(remove(path_of("home/pg15/callboard.schema")), 0);
    ck_assert(!cluster_has_schema(cluster, "abc"));
    cluster_close(&cluster);
}
END_TEST

/* ---- a server that runs ---- */

/* 0: there is none. */
static pid_t server_pid(void)
{
    const char *path = path_of("home/pg15/postmaster.pid");
    return access(path, R_OK) == 0 ? (pid_t)strtol(text_of(path), NULL, 10) : 0;
}

START_TEST(a_server_that_cannot_be_told_to_stop_is_named)
{
    struct cluster *cluster = ours();
    char *error = NULL, named[64];
    start(cluster);
    start(cluster); /* once more changes nothing */
    snprintf(named, sizeof named, "(process %d) does not stop", (int)server_pid());
    calls_fail("kill", NULL, 1, EPERM);
    ck_assert(!cluster_stop(cluster, &error));
    calls_end();
    says(error, named);
    ck_assert(cluster_running(cluster));
    calls_fail("flock", NULL, 1, ENOLCK);
    ck_assert(!cluster_stop(cluster, &error));
    calls_end();
    says(error, "/lock cannot be locked");
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
        struct cluster *cluster = ours();
        write_file(path_of("home/pg15/postmaster.pid"), pids[i]);
        char *error = NULL;
        ck_assert(cluster_stop(cluster, &error)); /* nothing to be stopped */
        cluster_close(&cluster);
    }
    ck_assert_int_eq(remove(path_of("home/pg15/postmaster.pid")), 0);
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
    struct cluster *cluster = opened(home, true, &error);
    start(cluster);
    for (int64_t began = seconds(); access(path_of("home/backup.last"), F_OK) != 0 && !passed(began);)
        ;
    ck_assert_int_eq(remove(path_of("home/backup.last")), 0);
    return cluster;
}

/* The keeper starts it anew, however often that has failed. */
START_TEST(a_server_that_dies_in_use_comes_back)
{
    struct cluster *cluster = watched();
    pid_t server = server_pid();
    calls_fail("execve", "bin/postgres", 1, ENOMEM);
    ck_assert_int_eq(kill(server, SIGKILL), 0);
    for (int64_t began = seconds(); (server_pid() == server || !answers(cluster)) && !passed(began);)
        ;
    ck_assert_int_eq(calls_end(), 1);
    ck_assert(answers(cluster));
    ck_assert_int_ne(server_pid(), server);
    stop_and_close(&cluster);
}
END_TEST

/* A back end that outlives its server holds its memory; the keeper waits for it. */
START_TEST(a_process_that_outlives_its_server_is_waited_for)
{
    struct cluster *cluster = watched();
    write_file(path_of("backend"), "");
    shell("psql -qX -h %s -U " CLUSTER_SUPERUSER " -d " CLUSTER_DATABASE " -c 'SELECT pg_backend_pid()' -At"
          " -c 'SELECT pg_sleep(600)' >%s 2>/dev/null &",
          cluster_socket_dir(cluster), path_of("backend"));
    pid_t backend = 0;
    for (int64_t began = seconds(); backend == 0 && !passed(began);)
        backend = (pid_t)strtol(text_of(path_of("backend")), NULL, 10);
    ck_assert_int_gt(backend, 1);
    ck_assert_int_eq(kill(backend, SIGSTOP), 0);
    ck_assert_int_eq(kill(server_pid(), SIGKILL), 0);
    for (int64_t began = seconds();
         strstr(text_of(path_of("home/start.log")), "shared memory block") == NULL && !passed(began);)
        ;
    ck_assert_ptr_nonnull(strstr(text_of(path_of("home/start.log")), "shared memory block"));
    ck_assert_int_eq(kill(backend, SIGKILL), 0);
    for (int64_t began = seconds(); !answers(cluster) && !passed(began);)
        ;
    ck_assert(answers(cluster));
    stop_and_close(&cluster);
}
END_TEST

/* ---- the keeper's day ---- */

/* As the keeper runs it: this program stands in for callboard. */
static int stand_in_for_callboard(char **arguments)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/refuse", arguments[2]);
    bool refuses = access(path, F_OK) == 0;
    snprintf(path, sizeof path, "%s/%s", arguments[2], refuses ? "refused" : "saved");
    FILE *file = fopen(path, "w");
    if (file != NULL)
        fclose(file);
    return refuses;
}

static void age(const char *path, time_t seconds_ago)
{
    struct timespec at[2] = {{.tv_sec = time(NULL) - seconds_ago}, {.tv_sec = time(NULL) - seconds_ago}};
    ck_assert_int_eq(utimensat(AT_FDCWD, path, at, 0), 0);
}

static bool touched(const char *path)
{
    struct stat at;
    return stat(path, &at) == 0 && at.st_mtime <= time(NULL) && time(NULL) - at.st_mtime < 3600;
}

/* The home's keeper looks once; what it has made is there at last, or not within a moment. */
static void look_after(time_t seconds_ago, bool refuses, const char *made)
{
    char *error = NULL, *last = mem_copy(path_of("home/backup.last"));
    write_file(last, "");
    age(last, seconds_ago);
    if (refuses)
        write_file(path_of("home/refuse"), "");
    struct cluster *cluster = opened(home, true, &error);
    start(cluster);
    for (int64_t began = seconds(); access(path_of("home/%s", made), F_OK) != 0 && !passed(began);)
        ;
    ck_assert_int_eq(access(path_of("home/%s", made), F_OK), 0);
    for (int64_t began = seconds(); !refuses && !touched(last) && !passed(began);)
        ;
    ck_assert(touched(last) != refuses);
    stop_and_close(&cluster);
    shell("rm -f %s/saved %s/refused %s/refuse %s/backup.log %s", home, home, home, home, last);
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
    char *above = mem_copy(path_of("scratch"));
    struct cluster *none = NULL;
    cluster_scratch_end(&none);
    cluster_close(&none);
    ck_assert_int_eq(mkdir(above, 0755), 0);
    stand_in_says("", 0);
    for (size_t i = 0; i < sizeof scratching / sizeof *scratching; i++) {
        char *error = NULL;
        meet(&scratching[i]);
        calls_run_instead("/initdb", stand_in);
        struct cluster *cluster = cluster_scratch(above, progress, &error);
        if (cluster != NULL)
            ck_assert(answers(cluster));
        judge(&scratching[i], cluster != NULL, error);
        cluster_scratch_end(&cluster);
        ck_assert_ptr_null(cluster);
        shell("[ -z \"$(ls %s)\" ]", above);
    }
    free(above);
}
END_TEST

/* ---- all of it ---- */

/* The home that most of it is tried in, and a copy of what initdb made. */
static void make_home(void)
{
    char *error = NULL;
    snprintf(home, sizeof home, "%s/home", work);
    snprintf(stand_in, sizeof stand_in, "%s/initdb", work);
    const struct cluster_options options = {.home = home, .linger = 1, .progress = progress};
    struct cluster *cluster = cluster_open(&options, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    ck_assert(!cluster_exists(cluster));
    ck_assert_int_eq(mkdir(path_of("home/pg15.tmp.1"), 0700), 0); /* of a start that was killed */
    start(cluster);
    ck_assert_int_ne(access(path_of("home/pg15.tmp.1"), F_OK), 0);
    stop_and_close(&cluster);
    shell("cp -a %s/pg15 %s/template; rm %s/template/pg_ident.conf %s/template/pg_hba.conf", home, work, work, work);
}

static int run_all(void)
{
    const TTest *const tests[] = {
        a_home_that_cannot_be_made_is_made_later,
        a_home_is_named_in_many_ways,
        a_folder_of_somebody_else_is_not_taken,
        a_disk_of_its_own_is_taken,
        root_takes_empty_folders_only,
        root_looks_whether_the_server_gets_there,
        a_database_is_made_as_a_whole_or_not_at_all,
        what_initdb_says_is_passed_on,
        a_start_says_what_is_in_its_way,
        data_that_is_no_data_is_left_alone,
        the_newest_data_is_the_data,
        a_configuration_that_the_server_refuses_is_told,
        a_login_is_admitted_or_all_stays_as_it_was,
        names_are_written_as_postgresql_reads_them,
        a_note_that_cannot_be_read_is_none,
        a_server_that_cannot_be_told_to_stop_is_named,
        a_pid_that_is_none_is_no_server,
        a_server_that_dies_in_use_comes_back,
        a_process_that_outlives_its_server_is_waited_for,
        backups_are_made_when_a_day_has_passed,
        of_a_scratch_cluster_nothing_is_left,
    };
    make_home();
    return run_list("cluster", tests, sizeof tests / sizeof *tests);
}

static void become(const struct passwd *user)
{
    if (initgroups(user->pw_name, user->pw_gid) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) {
        perror(user->pw_name);
        _exit(EXIT_FAILURE);
    }
    root = false;
}

/* In a child, because there is no way back. */
static int run_as_server(const struct passwd *user)
{
    pid_t child = fork();
    if (child == 0) {
        char own[] = "/own";
        strcat(work, own);
        if (mkdir(work, 0755) != 0 || chown(work, user->pw_uid, user->pw_gid) != 0)
            _exit(EXIT_FAILURE);
        become(user);
        exit(run_all());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAILURE;
}

int main(int count, char **arguments)
{
    if (count == 5)
        return stand_in_for_callboard(arguments);
    folder_make(work, sizeof work - 8, "cluster");
    chmod(work, 0755);
    root = geteuid() == 0;
    if (!root)
        return run_all();
    const struct passwd *user = getpwnam("postgres");
    if (user == NULL)
        user = getpwnam("nobody");
    server_uid = user->pw_uid;
    server_gid = user->pw_gid;
    int status = run_as_server(user);
    return run_all() == EXIT_SUCCESS ? status : EXIT_FAILURE;
}
