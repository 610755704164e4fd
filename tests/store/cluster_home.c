/* The home of a private server: made, taken over or refused. What fails is told, and the next time it works. As root it
 * is tried as root and as the server's user. */
#include "store/cluster/cluster.h"

#include <check.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"
#include "support/calls.h"
#include "support/homes.h"
#include "support/run.h"

/* ---- opening ---- */

enum { NAMELESS = 54321 };

static void opens(const char *place)
{
    char *error = NULL;
    struct cluster *cluster = homes_open(place, false, &error);
    ck_assert_msg(cluster != NULL, "%s: %s", place, error);
    cluster_close(&cluster);
}

static void opens_not(const char *place, const char *words)
{
    char *error = NULL;
    ck_assert_msg(homes_open(place, false, &error) == NULL, "%s", place);
    homes_says(error, words);
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
    char *error = NULL, *place = homes_fresh(), within[PATH_MAX];
    snprintf(within, sizeof within, "%s/within", place);
    trouble_meet(trouble);
    struct cluster *cluster = homes_open(within, false, &error);
    trouble_judge(trouble, cluster != NULL, error);
    cluster_close(&cluster);
    opens(within);
}

START_TEST(a_home_that_cannot_be_made_is_made_later)
{
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
        open_in_trouble(&opening[i]);
    for (size_t i = 0; homes.root && i < sizeof opening_as_root / sizeof *opening_as_root; i++)
        open_in_trouble(&opening_as_root[i]);
}
END_TEST

static char *folder(mode_t mode)
{
    char *path = homes_fresh();
    ck_assert_int_eq(mkdir(path, mode), 0);
    ck_assert_int_eq(chmod(path, mode), 0);
    return path;
}

START_TEST(a_home_is_named_in_many_ways)
{
    char *place = homes_fresh(), here[PATH_MAX], *error = NULL;
    char *name = strrchr(place, '/') + 1;
    opens(place);
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    ck_assert_int_eq(chdir(homes.work), 0);
    const char *const others[] = {name, homes_path("%s///", name), homes_path("./%s", name)};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct cluster *cluster = homes_open(others[i], false, &error);
        ck_assert_msg(cluster != NULL, "%s", error);
        ck_assert_str_eq(cluster_home(cluster), homes_path("%s", name));
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
    homes_write(homes_path("%s/notes", strrchr(path, '/') + 1), "mine");
    homes_give(path);
    opens_not(path, "holds other things; choose a home of callboard's own");
    calls_fail("access", "/lock", 1, ENOENT); /* another start makes it while this one looks */
    homes_write(homes_path("%s/lock", strrchr(path, '/') + 1), "");
    opens(path);
    ck_assert_int_eq(calls_end(), 1);
    homes_write(path = homes_fresh(), "no folder");
    opens_not(path, "is not a folder");
    opens_not("/", "The folder / belongs to root, not to");
}
END_TEST

START_TEST(a_disk_of_its_own_is_taken)
{
    char *path = folder(0700), *name = strrchr(path, '/') + 1;
    ck_assert_int_eq(mkdir(homes_path("%s/lost+found", name), 0700), 0);
    opens(path); /* as root it was root's */
    path = folder(0755), name = strrchr(path, '/') + 1;
    homes_give(path);
    ck_assert_int_eq(mkdir(homes_path("%s/lost+found", name), 0700), 0);
    ck_assert_int_eq(mkdir(homes_path("%s/pg15", name), 0700), 0);
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
    if (!homes.root)
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
    ck_assert_int_eq(mkdir(homes_path("%s/mine", strrchr(path, '/') + 1), 0700), 0);
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
    if (!homes.root)
        return;
    char *above = folder(0700), inner[PATH_MAX];
    snprintf(inner, sizeof inner, "%s/home", above);
    homes_give(above);
    opens(inner);
    above = folder(0750); /* a group may enter */
    ck_assert_int_eq(chown(above, 0, homes.server_gid), 0);
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
        trouble_meet(&troubles[i]);
        struct cluster *cluster = homes_open(inner, false, &error);
        trouble_judge(&troubles[i], cluster != NULL, error);
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

START_TEST(the_newest_data_is_the_data)
{
    char *place = homes_fresh(), *error = NULL, *name = strrchr(place, '/') + 1;
    opens(place);
    static const char *const names[] = {"pg1", "pg2", "pg3", "pg4", "pg5", "pg6", "pg7", "pg8", "pg9", "pg14", "pg15x"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_int_eq(mkdir(homes_path("%s/%s", name, names[i]), 0700), 0);
    struct cluster *cluster = homes_open(place, false, &error);
    ck_assert_str_eq(cluster_data_dir(cluster), homes_path("%s/pg14", name));
    ck_assert(cluster_exists(cluster));
    cluster_close(&cluster);
}
END_TEST

static int run_all(void)
{
    const TTest *const tests[] = {
        a_home_that_cannot_be_made_is_made_later,
        a_home_is_named_in_many_ways,
        a_folder_of_somebody_else_is_not_taken,
        a_disk_of_its_own_is_taken,
        root_takes_empty_folders_only,
        root_looks_whether_the_server_gets_there,
        the_newest_data_is_the_data,
    };
    return run_list("cluster_home", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    return homes_run(run_all, HOMES_AS_BOTH);
}
