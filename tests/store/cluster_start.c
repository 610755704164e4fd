/* A private server that is made or started while something is in the way: a call of its files fails, or what they find
 * is not what they made. Each time there is a sentence that says what, or it works all the same; and once that has
 * passed, it works. As root it is tried as the server's user. */
#include "store/cluster/cluster.h"

#include <check.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"
#include "support/calls.h"
#include "support/homes.h"
#include "support/run.h"

/* ---- the first start ---- */

/* With the stand-in for initdb. */
static void first_start(const struct trouble *trouble)
{
    char *error = NULL;
    struct cluster *cluster = homes_open(homes_fresh(), false, &error);
    ck_assert_msg(cluster != NULL, "%s", error);
    trouble_meet(trouble);
    calls_run_instead("/initdb", homes.initdb);
    bool done = cluster_start(cluster, &error);
    trouble_judge(trouble, done, error);
    ck_assert(done == cluster_running(cluster));
    ck_assert(done == cluster_exists(cluster));
    if (done)
        ck_assert(cluster_stop(cluster, &error));
    homes_shell("! ls -d %s/*.tmp.* 2>/dev/null", cluster_home(cluster)); /* nothing half made */
    homes_shell("rm -r %s", cluster_home(cluster));
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
};

/* It has got that far. */
static const struct trouble made[] = {
    {"rename", "/pg15", 3, EIO, "cannot be renamed to"},
    {"statvfs", NULL, 1, ENOSYS, NULL}, /* whoever does not say how much room there is has enough */
};

START_TEST(a_database_is_made_as_a_whole_or_not_at_all)
{
    homes_initdb_copies(HOMES_SETTINGS);
    for (size_t i = 0; i < sizeof making / sizeof *making; i++)
        first_start(&making[i]);
    homes_initdb_copies(HOMES_ALL);
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        first_start(&made[i]);
}
END_TEST

START_TEST(what_a_killed_start_has_left_is_removed)
{
    char *error = NULL, *place = homes_fresh(), *name = strrchr(place, '/') + 1;
    struct cluster *cluster = homes_open(place, false, &error);
    ck_assert_int_eq(mkdir(homes_path("%s/pg15.tmp.1", name), 0700), 0);
    ck_assert_int_eq(mkdir(homes_path("%s/pg.notes", name), 0700), 0);
    homes_give(homes_path("%s/pg15.tmp.1", name));
    homes_initdb_copies(HOMES_ALL);
    calls_run_instead("/initdb", homes.initdb);
    homes_start(cluster);
    calls_end();
    ck_assert_int_ne(access(homes_path("%s/pg15.tmp.1", name), F_OK), 0);
    ck_assert_int_eq(access(homes_path("%s/pg.notes", name), F_OK), 0); /* which is somebody's */
    homes_stop(&cluster);
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
        homes_initdb_says(outputs[i][0], 1);
        first_start(&any);
    }
    const struct trouble unreadable = {"fopen", "initdb.log", 1, EACCES, "it did not say why"};
    homes_initdb_says("FATAL:  a secret\\n", 1);
    first_start(&unreadable);
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
        struct cluster *cluster = homes_ours();
        char *error = NULL;
        bool never = strcmp(starting[i].call, "read") == 0;
        trouble_meet(&starting[i]);
        bool done = cluster_start(cluster, &error);
        if (never)
            calls_end();
        else
            trouble_judge(&starting[i], done, error);
        ck_assert(done == cluster_running(cluster));
        homes_stop(&cluster);
    }
}
END_TEST

static void starts_not(const char *words)
{
    struct cluster *cluster = homes_ours();
    char *error = NULL;
    ck_assert(!cluster_start(cluster, &error));
    homes_says(error, words);
    homes_stop(&cluster); /* which is no error where none runs */
}

START_TEST(data_that_is_no_data_is_left_alone)
{
    homes_shell("cp -p %s/pg15/PG_VERSION %s/kept", homes.home, homes.work);
    homes_write(homes_path("home/pg15/PG_VERSION"), "many");
    starts_not("its PG_VERSION cannot be read");
    homes_shell("cp -p %s/kept %s/pg15/PG_VERSION", homes.work, homes.home);
    homes_shell("mv %s/run %s/aside; touch %s/run", homes.home, homes.work, homes.home);
    homes_give(homes_path("home/run"));
    starts_not("somebody else may have put it there");
    homes_shell("rm %s/run", homes.home);
    calls_fail("mkdir", "/run", 1, ENOSPC);
    starts_not("for the database's socket cannot be made: No space left");
    calls_end();
    homes_shell("mv %s/aside %s/run; chmod 755 %s/run", homes.work, homes.home, homes.home);
    starts_not("closed to others");
    homes_shell("chmod 700 %s/run", homes.home);
}
END_TEST

START_TEST(a_configuration_that_the_server_refuses_is_told)
{
    homes_shell("cp -p %s/pg15/postgresql.conf %s/kept", homes.home, homes.work);
    homes_shell("echo 'shared_buffers = many' >>%s/pg15/postgresql.conf", homes.home);
    starts_not("configuration file");
    calls_fail("write", NULL, 1, EPIPE); /* the first keeper cannot report, the second can */
    starts_not("configuration file");
    ck_assert_int_eq(calls_end(), 1);
    homes_shell("cp -p %s/kept %s/pg15/postgresql.conf", homes.work, homes.home);
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
    struct cluster *cluster = homes_ours();
    for (size_t i = 0; i < sizeof admitting / sizeof *admitting; i++) {
        char *before = mem_copy(homes_text(homes_path(IDENT))), *error = NULL;
        trouble_meet(&admitting[i]);
        bool done = cluster_admit(cluster, "ana", "trouble", &error);
        trouble_judge(&admitting[i], done, error);
        ck_assert(done == (strcmp(homes_text(homes_path(IDENT)), before) != 0));
        free(before);
    }
    cluster_close(&cluster);
}
END_TEST

static void admits(struct cluster *cluster, const char *os_user, const char *login, const char *line)
{
    char *error = NULL;
    ck_assert_msg(cluster_admit(cluster, os_user, login, &error), "%s", error);
    ck_assert_msg(strstr(homes_text(homes_path(IDENT)), line) != NULL, "%s", homes_text(homes_path(IDENT)));
}

START_TEST(names_are_written_as_postgresql_reads_them)
{
    struct cluster *cluster = homes_ours();
    static const char *const bad[][2] = {{"ana\n", "ana"}, {"ana", "a\x7f"}, {"\t", "ana"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char *error = NULL;
        ck_assert(!cluster_admit(cluster, bad[i][0], bad[i][1], &error));
        homes_says(error, "A login may not hold control characters.");
    }
    admits(cluster, "o\"brien", "obrien", "\ncallboard  \"o\"\"brien\"  \"obrien\"\n");
    char *kept = mem_copy(homes_text(homes_path(IDENT)));
    homes_write(homes_path(IDENT), "# callboard  \"cy\"  \"cy\"\n# no end of line");
    admits(cluster, "cy", "cy", "# no end of line\ncallboard  \"cy\"  \"cy\"\n");
    homes_write(homes_path(IDENT), "callboard  \"di\"  \"di\"\n");
    admits(cluster, "di", "di", "callboard");
    ck_assert_str_eq(homes_text(homes_path(IDENT)), "callboard  \"di\"  \"di\"\n"); /* it is there already */
    char *many = mem_new(9001, 1); /* lines of others, more than are read at once */
    memset(many, '#', 9000);
    homes_write(homes_path(IDENT), many);
    admits(cluster, "ed", "ed", "#\ncallboard  \"ed\"  \"ed\"\n");
    ck_assert_int_eq(remove(homes_path(IDENT)), 0);
    admits(cluster, "fay", "fay", "callboard  \"fay\"  \"fay\"\n");
    homes_write(homes_path(IDENT), kept);
    free(many);
    free(kept);
    cluster_close(&cluster);
}
END_TEST

/* ---- the note of the schema ---- */

START_TEST(a_note_that_cannot_be_read_is_none)
{
    struct cluster *cluster = homes_ours();
    char *error = NULL;
    ck_assert(cluster_note_schema(cluster, "abc", &error));
    ck_assert(cluster_has_schema(cluster, "abc"));
    ck_assert(!cluster_has_schema(cluster, "abcd"));
    calls_fail("open", "callboard.schema", 1, EDQUOT);
    ck_assert(!cluster_note_schema(cluster, "def", &error));
    calls_end();
    homes_says(error, "callboard.schema cannot be written: Disk quota");
    ck_assert(cluster_has_schema(cluster, "abc"));
    homes_write(homes_path("home/pg15/callboard.schema"), "");
    ck_assert(!cluster_has_schema(cluster, ""));
    ck_assert_int_eq(remove(homes_path("home/pg15/callboard.schema")), 0);
    ck_assert(!cluster_has_schema(cluster, "abc"));
    cluster_close(&cluster);
}
END_TEST

static int run_all(void)
{
    const TTest *const tests[] = {
        a_database_is_made_as_a_whole_or_not_at_all,
        what_a_killed_start_has_left_is_removed,
        what_initdb_says_is_passed_on,
        a_start_says_what_is_in_its_way,
        data_that_is_no_data_is_left_alone,
        a_configuration_that_the_server_refuses_is_told,
        a_login_is_admitted_or_all_stays_as_it_was,
        names_are_written_as_postgresql_reads_them,
        a_note_that_cannot_be_read_is_none,
    };
    homes_make();
    return run_list("cluster_start", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    return homes_run(run_all, HOMES_AS_SERVER);
}
