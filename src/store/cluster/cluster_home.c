/* Which OS user the server runs as, the home folder, the socket's folder, and the lock files. */
#include "store/cluster/cluster_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "domain/memory.h"

/* ---- who the server runs as ---- */

/* PostgreSQL refuses to run as root. So for root this is the owner of the home if it exists; otherwise "postgres", a
 * user that Debian's package makes for servers; otherwise "nobody". */
static const struct passwd *server_user(const struct stat *home)
{
    if (geteuid() != 0)
        return getpwuid(geteuid());
    if (home != NULL && home->st_uid != 0)
        return getpwuid(home->st_uid);
    const struct passwd *user = getpwnam("postgres");
    return user != NULL ? user : getpwnam("nobody");
}

static bool choose_users(struct cluster *cluster, const struct stat *home, char **error)
{
    const struct passwd *self = getpwuid(geteuid());
    cluster->os_user = self != NULL ? mem_copy(self->pw_name) : NULL;
    const struct passwd *server = server_user(home);
    if (cluster->os_user == NULL || server == NULL) {
        *error = mem_format("The operating system has no name for user id %d; callboard needs one to log in to its "
                            "database.",
                            (int)geteuid());
        return false;
    }
    cluster->server_user = mem_copy(server->pw_name);
    cluster->server_uid = server->pw_uid;
    cluster->server_gid = server->pw_gid;
    return true;
}

/* ---- the folder ---- */

/* The deepest folder above `path` that exists; the caller frees. */
static char *existing_above(const char *path)
{
    char *above = mem_copy(path);
    for (char *slash = strrchr(above, '/'); slash != NULL && slash > above; slash = strrchr(above, '/')) {
        *slash = '\0';
        if (access(above, F_OK) == 0)
            return above;
    }
    free(above);
    return mem_copy("/");
}

/* The first folder of `path` that the server's user may not enter. */
static bool may_enter(const struct cluster *cluster, const void *path, char **error)
{
    char *part = mem_copy(path);
    bool open = true;
    for (char *end = part; open && end != NULL;) {
        end = strchr(end + 1, '/');
        if (end != NULL)
            *end = '\0';
        if (access(part, X_OK) != 0) {
            *error = mem_format("The database server runs as the user %s (not as root), who may not enter %s. Choose a "
                                "home that is not below a closed folder: --home /var/lib/callboard",
                                cluster->server_user, part);
            open = false;
        }
        if (end != NULL)
            *end = '/';
    }
    free(part);
    return open;
}

/* Judges by the modes of the folders. That is enough at nearly every start; otherwise a child process has to try. */
static bool may_surely_enter(const struct cluster *cluster, const char *path)
{
    char *part = mem_copy(path);
    bool open = true;
    for (char *end = part; open && end != NULL;) {
        struct stat at;
        end = strchr(end + 1, '/');
        if (end != NULL)
            *end = '\0';
        mode_t wanted = S_IXUSR | S_IXGRP | S_IXOTH;
        open = stat(part, &at) == 0 &&
               (at.st_uid == cluster->server_uid ? at.st_mode & S_IXUSR : (at.st_mode & wanted) == wanted);
        if (end != NULL)
            *end = '/';
    }
    free(part);
    return open;
}

static bool give_home(const struct cluster *cluster, const char *path, char **error)
{
    if (geteuid() != 0 || chown(path, cluster->server_uid, cluster->server_gid) == 0)
        return true;
    *error = mem_format("The folder %s cannot be given to %s: %s.", path, cluster->server_user, strerror(errno));
    return false;
}

/* Makes the last folder of the path, which belongs to the server's user. */
static bool make_home(const struct cluster *cluster, const char *path, char **error)
{
    if (mkdir(path, 0700) != 0) {
        if (errno == EEXIST)
            return true;
        *error = mem_format("The folder %s cannot be made: %s.", path, strerror(errno));
        return false;
    }
    return give_home(cluster, path, error);
}

static bool make_folders(const struct cluster *cluster, char *path, char **error)
{
    mode_t between = geteuid() == 0 ? 0755 : 0700;
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, between) == 0 || errno == EEXIST;
        int reason = errno;
        *slash = '/';
        if (!made) {
            *error = mem_format("The folder %s cannot be made: %s.", path, strerror(reason));
            return false;
        }
    }
    return make_home(cluster, path, error);
}

/* We must not take over a folder that holds other things, for instance a user's home that was given by mistake. What is
 * ours has a lock, which is made first; so another start that makes it while we read has it there at the end. */
static bool holds_other_things(const char *home)
{
    char *lock = mem_format("%s/lock", home);
    DIR *folder = access(lock, F_OK) == 0 ? NULL : opendir(home);
    bool other = false;
    for (const struct dirent *at; folder != NULL && !other && (at = readdir(folder)) != NULL;)
        other = strcmp(at->d_name, ".") != 0 && strcmp(at->d_name, "..") != 0 &&
                strncmp(at->d_name, "pg", 2) != 0 &&   /* data that was put here from a backup */
                strcmp(at->d_name, "lost+found") != 0; /* a disk of its own */
    if (folder != NULL)
        closedir(folder);
    other = other && access(lock, F_OK) != 0;
    free(lock);
    return other;
}

static bool is_empty(const char *path)
{
    DIR *folder = opendir(path);
    bool empty = folder != NULL;
    for (const struct dirent *at; empty && (at = readdir(folder)) != NULL;)
        empty = strcmp(at->d_name, ".") == 0 || strcmp(at->d_name, "..") == 0 ||
                strcmp(at->d_name, "lost+found") == 0; /* a disk of its own */
    if (folder != NULL)
        closedir(folder);
    return empty;
}

/* A home that exists must be a folder of the server's user and closed to everybody else. We take over an empty folder
 * of root's, because somebody has made it for us, or another start is just about to give it away. */
static bool check_home(const struct cluster *cluster, const char *home, char **error)
{
    struct stat at;
    bool roots = geteuid() == 0 && stat(home, &at) == 0 && at.st_uid == 0;
    if (roots && is_empty(home) && !give_home(cluster, home, error))
        return false;
    if (stat(home, &at) != 0 || !S_ISDIR(at.st_mode)) {
        *error = mem_format("%s is not a folder; choose another home with --home.", home);
        return false;
    }
    if (at.st_uid != cluster->server_uid) {
        const struct passwd *owner = getpwuid(at.st_uid);
        *error = mem_format("The folder %s belongs to %s, not to %s; choose another home with --home.", home,
                            owner != NULL ? owner->pw_name : "another user", cluster->server_user);
        return false;
    }
    if (holds_other_things(home)) {
        *error = mem_format("The folder %s holds other things; choose a home of callboard's own with --home.", home);
        return false;
    }
    if ((at.st_mode & 077) && chmod(home, 0700) != 0) {
        *error = mem_format("The folder %s cannot be closed to others: %s.", home, strerror(errno));
        return false;
    }
    return true;
}

static char *absolute(const char *path)
{
    if (*path == '/')
        return mem_copy(path);
    char here[PATH_MAX];
    return getcwd(here, sizeof here) != NULL ? mem_format("%s/%s", here, path) : mem_copy(path);
}

bool cluster_home_open(struct cluster *cluster, const char *home, char **error)
{
    char *path = absolute(home);
    for (size_t length = strlen(path); length > 1 && path[length - 1] == '/'; length--)
        path[length - 1] = '\0';
    struct stat at;
    bool there = stat(path, &at) == 0;
    bool done = choose_users(cluster, there ? &at : NULL, error);
    if (done) {
        char *above = existing_above(path);
        done =
            geteuid() != 0 || may_surely_enter(cluster, above) || cluster_as_server(cluster, may_enter, above, error);
        free(above);
    }
    done = done && make_folders(cluster, path, error) && check_home(cluster, path, error);
    char *real = done ? realpath(path, NULL) : NULL;
    cluster->home = real != NULL ? mem_copy(real) : NULL;
    if (done && real == NULL) {
        *error = mem_format("%s cannot be opened: %s.", path, strerror(errno));
        done = false;
    }
    free(real);
    free(path);
    return done;
}

/* ---- the socket's folder ---- */

static uint64_t hash(const char *text) /* FNV-1a */
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (; *text; text++)
        value = (value ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return value;
}

char *cluster_socket_place(const struct cluster *cluster)
{
    char *near = mem_format("%s/run", cluster->home);
    if (strlen(near) <= SOCKET_DIR_MAX)
        return near;
    free(near);
    return mem_format("/tmp/callboard-%d-%016llx", (int)cluster->server_uid, (unsigned long long)hash(cluster->home));
}

static bool is_socket_folder(const struct cluster *cluster)
{
    struct stat at;
    return lstat(cluster->socket_dir, &at) == 0 && S_ISDIR(at.st_mode) && at.st_uid == cluster->server_uid &&
           !(at.st_mode & 077);
}

static bool make_socket_folder(const struct cluster *cluster, const void *unused, char **error)
{
    (void)unused;
    const char *path = cluster->socket_dir;
    if (mkdir(path, 0700) != 0 && errno != EEXIST) {
        *error = mem_format("The folder %s for the database's socket cannot be made: %s.", path, strerror(errno));
        return false;
    }
    if (!is_socket_folder(cluster)) {
        *error = mem_format("%s is not a folder of %s closed to others: somebody else may have put it there. Remove "
                            "it, or choose a shorter --home.",
                            path, cluster->server_user);
        return false;
    }
    return true;
}

bool cluster_socket_prepare(const struct cluster *cluster, char **error)
{
    return is_socket_folder(cluster) || cluster_as_server(cluster, make_socket_folder, NULL, error);
}

/* ---- locks and room ---- */

int cluster_lock_open(const struct cluster *cluster, const char *name)
{
    char *path = mem_format("%s/%s", cluster->home, name);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0 && geteuid() == 0 && fchown(fd, cluster->server_uid, cluster->server_gid) != 0) {
        close(fd);
        fd = -1;
    }
    free(path);
    return fd;
}

bool cluster_lock(struct cluster *cluster, char **error)
{
    while (flock(cluster->lock, LOCK_EX) != 0) {
        if (errno == EINTR)
            continue;
        *error = mem_format("%s/lock cannot be locked: %s.", cluster->home, strerror(errno));
        return false;
    }
    return true;
}

void cluster_unlock(struct cluster *cluster)
{
    flock(cluster->lock, LOCK_UN);
}

bool cluster_room(const struct cluster *cluster, unsigned megabytes, char **error)
{
    struct statvfs at;
    if (statvfs(cluster->home, &at) != 0)
        return true; /* if the system cannot say, we try */
    unsigned long long megabyte = 1024 * 1024;
    unsigned long long free_now = (unsigned long long)at.f_bavail * at.f_frsize / megabyte;
    if (free_now >= megabytes)
        return true;
    *error = mem_format("The disk that holds %s is full: %llu MB are free and the database needs %u MB to start. "
                        "Nothing is lost; free some room and try again.",
                        cluster->home, free_now, megabytes);
    return false;
}
