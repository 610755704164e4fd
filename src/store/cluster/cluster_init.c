/* Finds PostgreSQL's programs and makes the data folder with initdb. */
#include "store/cluster/cluster_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"

enum { INIT_MEGABYTES = 128, TREE_DEPTH = 16, NEWEST_LOOKED_FOR = 40 };

/* The socket's folder is not among these settings but on the server's command line, so that a home can be moved. */
static const char settings[] =
    "# callboard's private server: a socket only, one user, a small machine's share of memory.\n"
    "listen_addresses = ''\n"
    "unix_socket_permissions = 0700\n"
    "cluster_name = 'callboard'\n"
    "max_connections = 100\n"
    "shared_buffers = 64MB\n"
    "max_wal_size = 256MB\n"
    "min_wal_size = 32MB\n"
    "jit = off\n"
    "pg_stat_statements.max = 1000\n"
    "pg_stat_statements.track_utility = off\n"
    "# Each board is a server process of its own, and what it would do first is done here for all: loading the\n"
    "# language of the functions, and making the settings that they set, for each of which all settings are sorted.\n"
    "shared_preload_libraries = 'plpgsql, pg_stat_statements'\n"
    "app.tenant = ''\n"
    "app.zone = ''\n"
    "app.source = ''\n"
    "app.act = ''\n"
    "app.verb = ''\n"
    "app.past = ''\n"
    "app.another = ''\n"
    "app.undoes = ''\n"
    "app.redo = ''\n"
    "logging_collector = on\n"
    "log_directory = 'log'\n"
    "log_filename = 'postgresql-%a.log'\n"
    "log_rotation_age = 1d\n"
    "log_rotation_size = 0\n"
    "log_truncate_on_rotation = on\n";

static const char scratch_settings[] = "fsync = off\n"
                                       "full_page_writes = off\n"
                                       "autovacuum = off\n";

static const char access_rules[] = "# TYPE  DATABASE  USER  METHOD\n"
                                   "local   all       all   peer map=callboard\n";

/* ---- finding ---- */

/* Looks into the folder of Debian's packages, then into that of PostgreSQL's own RPM packages. NULL: in neither. */
static char *programs_of(int major)
{
    static const char *const places[] = {"/usr/lib/postgresql/%d/bin", "/usr/pgsql-%d/bin"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        char place[64];
        snprintf(place, sizeof place, i == 0 ? places[0] : places[1], major);
        char *server = mem_format("%s/postgres", place);
        bool there = access(server, X_OK) == 0;
        free(server);
        if (there)
            return mem_copy(place);
    }
    return NULL;
}

/* The version of the newest data folder in the home; 0: there is none. */
static int data_there(const char *home)
{
    int newest = 0, used = 0, major = 0;
    DIR *folder = opendir(home);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;)
        if (sscanf(entry->d_name, "pg%d%n", &major, &used) == 1 && entry->d_name[used] == '\0' && major > newest)
            newest = major;
    if (folder != NULL)
        closedir(folder);
    return newest;
}

void cluster_find(struct cluster *cluster)
{
    cluster->major = data_there(cluster->home);
    for (int major = NEWEST_LOOKED_FOR; cluster->major == 0 && major >= CLUSTER_OLDEST; major--) {
        char *programs = programs_of(major);
        if (programs != NULL)
            cluster->major = major;
        free(programs);
    }
    cluster->programs = cluster->major ? programs_of(cluster->major) : NULL;
    cluster->data = mem_format("%s/pg%d", cluster->home, cluster->major ? cluster->major : CLUSTER_OLDEST);
}

static bool check_version(const struct cluster *cluster, char **error)
{
    char *path = mem_format("%s/PG_VERSION", cluster->data);
    FILE *file = fopen(path, "re");
    int major = 0;
    if (file != NULL && fscanf(file, "%d", &major) != 1)
        major = 0;
    if (file != NULL)
        fclose(file);
    free(path);
    if (major == cluster->major && cluster->programs != NULL)
        return true;
    if (major == 0)
        *error = mem_format("%s is no data folder of PostgreSQL: its PG_VERSION cannot be read. Put it back from a "
                            "backup, or move it away.",
                            cluster->data);
    else
        *error =
            mem_format("The data in %s was made by PostgreSQL %d, and this machine has no server of that version for "
                       "it; nothing was changed. Install that (Debian: apt install postgresql-%d), and all is as it "
                       "was. Or go on with a server that is here: move that folder away and `callboard restore` the "
                       "newest backup of each tenant, from %s/backups or wherever they are kept.",
                       cluster->data, major, major, cluster->home);
    return false;
}

/* ---- making ---- */

static int remove_entry(const char *path, const struct stat *at, int kind, struct FTW *where)
{
    (void)at, (void)kind, (void)where;
    remove(path);
    return 0;
}

bool cluster_remove_tree(const struct cluster *cluster, const void *path, char **error)
{
    (void)cluster, (void)error;
    nftw(path, remove_entry, TREE_DEPTH, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    return true;
}

/* Removes the folders of earlier attempts that were killed. */
static void remove_attempts(const struct cluster *cluster)
{
    DIR *folder = opendir(cluster->home);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (strncmp(entry->d_name, "pg", 2) != 0 || strstr(entry->d_name, ".tmp.") == NULL)
            continue;
        char *path = mem_format("%s/%s", cluster->home, entry->d_name), *error = NULL;
        cluster_as_server(cluster, cluster_remove_tree, path, &error);
        free(error);
        free(path);
    }
    if (folder != NULL)
        closedir(folder);
}

static bool append_settings(const struct cluster *cluster, const char *path, char **error)
{
    FILE *file = fopen(path, "ae");
    bool done = file != NULL && fputs(settings, file) >= 0 &&
                (!cluster->scratch || fputs(scratch_settings, file) >= 0) && fflush(file) == 0 &&
                fsync(fileno(file)) == 0;
    if (file != NULL && fclose(file) != 0)
        done = false;
    if (!done)
        *error = mem_format("%s cannot be written: %s.", path, strerror(errno));
    return done;
}

static bool write_settings(const struct cluster *cluster, const void *folder, char **error)
{
    char *line = cluster_ident_line(cluster->os_user, CLUSTER_SUPERUSER);
    char *ident = mem_format("# MAP  OPERATING SYSTEM'S USER  LOGIN\n%s", line != NULL ? line : "");
    const char *const names[] = {"pg_hba.conf", "pg_ident.conf"};
    const char *const texts[] = {access_rules, ident};
    char *path = mem_format("%s/postgresql.conf", (const char *)folder);
    bool done = append_settings(cluster, path, error);
    free(path);
    for (size_t i = 0; done && i < sizeof names / sizeof *names; i++) {
        path = mem_format("%s/%s", (const char *)folder, names[i]);
        done = cluster_write_file(path, texts[i], error);
        free(path);
    }
    free(ident);
    free(line);
    return done;
}

static bool run_step(const struct cluster *cluster, const char *const *argv, const char *input, char **error)
{
    char *log = mem_format("%s/initdb.log", cluster->home);
    bool done = cluster_run(cluster, argv, input, log);
    if (!done) {
        char *complaint = cluster_complaint(log);
        *error =
            mem_format("The database could not be made in %s: %s. All of it is in %s.", cluster->home, complaint, log);
        free(complaint);
    }
    free(log);
    return done;
}

/* Works in the temporary folder `folder`. The data gets its name only when it is complete, with our database in it. */
static bool make_in(const struct cluster *cluster, const char *folder, char **error)
{
    char *initdb = mem_format("%s/initdb", cluster->programs), *server = mem_format("%s/postgres", cluster->programs);
    const char *const make[] = {initdb,
                                "-D",
                                folder,
                                "-U",
                                CLUSTER_SUPERUSER,
                                "--auth-local=peer",
                                "--auth-host=reject",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--no-instructions",
                                cluster->scratch ? "--no-sync" : NULL,
                                NULL};
    const char *const alone[] = {server, "--single", "-D", folder, "-c", "logging_collector=off", "postgres", NULL};
    bool done = run_step(cluster, make, NULL, error) && cluster_as_server(cluster, write_settings, folder, error) &&
                run_step(cluster, alone, "CREATE DATABASE " CLUSTER_DATABASE ";\n", error);
    free(server);
    free(initdb);
    return done;
}

static bool take_name(const struct cluster *cluster, const char *folder, char **error)
{
    if (rename(folder, cluster->data) != 0) {
        *error = mem_format("%s cannot be renamed to %s: %s.", folder, cluster->data, strerror(errno));
        return false;
    }
    int home = open(cluster->home, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (home >= 0) {
        fsync(home);
        close(home);
    }
    return true;
}

bool cluster_init(struct cluster *cluster, char **error)
{
    /* another session may have made it since this one looked */
    free(cluster->data);
    free(cluster->programs);
    cluster_find(cluster);
    if (access(cluster->data, F_OK) == 0)
        return check_version(cluster, error);
    if (cluster->programs == NULL) {
        *error = mem_format("PostgreSQL's server programs were not found (looked for /usr/lib/postgresql/NN/bin, NN "
                            "from %d). Install them (Debian: apt install postgresql), or name a server in "
                            "callboard.ini: [database] conninfo = ...",
                            CLUSTER_OLDEST);
        return false;
    }
    if (!cluster_room(cluster, INIT_MEGABYTES, error))
        return false;
    if (cluster->progress != NULL)
        cluster->progress("making a private database (once)");
    remove_attempts(cluster);
    char *folder = mem_format("%s/pg%d.tmp.%d", cluster->home, cluster->major, (int)getpid()), *unused = NULL;
    bool done = make_in(cluster, folder, error) && take_name(cluster, folder, error);
    if (!done)
        cluster_as_server(cluster, cluster_remove_tree, folder, &unused);
    free(unused);
    free(folder);
    return done;
}
