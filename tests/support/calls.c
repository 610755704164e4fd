#include "support/calls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libpq-fe.h>

enum { NAME_SIZE = 32, ABOUT_SIZE = 128 };

/* In memory that forked processes share. `seen` and `failed` count; "" for a call or a program: none. */
static struct plan {
    char call[NAME_SIZE], about[ABOUT_SIZE], program[NAME_SIZE], other[ABOUT_SIZE];
    int number, error;
    atomic_int seen, failed;
} * plan;

__attribute__((constructor)) static void begin(void)
{
    plan = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (plan == MAP_FAILED)
        abort();
}

void calls_fail(const char *call, const char *about, int number, int error)
{
    plan->call[0] = '\0';
    plan->seen = plan->failed = 0;
    plan->number = number;
    plan->error = error;
    snprintf(plan->about, ABOUT_SIZE, "%s", about != NULL ? about : "");
    snprintf(plan->call, NAME_SIZE, "%s", call);
}

void calls_run_instead(const char *name, const char *other)
{
    snprintf(plan->other, ABOUT_SIZE, "%s", other);
    snprintf(plan->program, NAME_SIZE, "%s", name);
}

int calls_end(void)
{
    plan->call[0] = plan->program[0] = '\0';
    return plan->failed;
}

static bool fails(const char *call, const char *path)
{
    if (strcmp(plan->call, call) != 0 || strstr(path, plan->about) == NULL)
        return false;
    if (atomic_fetch_add(&plan->seen, 1) + 1 != plan->number && plan->number != CALLS_EACH)
        return false;
    atomic_fetch_add(&plan->failed, 1);
    errno = plan->error;
    return true;
}

/* __wrap_NAME is what the program calls, __real_NAME what it would have called. */
#define WRAP(type, name, failure, path, parameters, arguments)         \
    type __real_##name parameters;                                     \
    type __wrap_##name parameters;                                     \
    type __wrap_##name parameters                                      \
    {                                                                  \
        return fails(#name, path) ? failure : __real_##name arguments; \
    }

/* ---- files ---- */

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    return fails("open", path) ? -1 : __real_open(path, flags, mode);
}

WRAP(FILE *, fopen, NULL, path, (const char *path, const char *mode), (path, mode))
WRAP(int, fclose, (__real_fclose(file), EOF), "", (FILE * file), (file))
WRAP(int, fputs, EOF, "", (const char *text, FILE *file), (text, file))
WRAP(int, fflush, EOF, "", (FILE * file), (file))
WRAP(int, ferror, 1, "", (FILE * file), (file))
WRAP(ssize_t, read, -1, "", (int fd, void *bytes, size_t size), (fd, bytes, size))
WRAP(ssize_t, write, -1, "", (int fd, const void *bytes, size_t size), (fd, bytes, size))
WRAP(int, fsync, -1, "", (int fd), (fd))
WRAP(int, close, (__real_close(fd), -1), "", (int fd), (fd))
WRAP(int, dup2, -1, "", (int from, int to), (from, to))
WRAP(int, flock, -1, "", (int fd, int how), (fd, how))
WRAP(int, pipe2, -1, "", (int ends[2], int flags), (ends, flags))
WRAP(int, eventfd, -1, "", (unsigned count, int flags), (count, flags))
WRAP(int, rename, -1, to, (const char *from, const char *to), (from, to))
WRAP(int, mkdir, -1, path, (const char *path, mode_t mode), (path, mode))
WRAP(char *, mkdtemp, NULL, path, (char *path), (path))
WRAP(int, access, -1, path, (const char *path, int how), (path, how))
WRAP(int, stat, -1, path, (const char *path, struct stat *at), (path, at))
WRAP(int, chmod, -1, path, (const char *path, mode_t mode), (path, mode))
WRAP(int, chown, -1, path, (const char *path, uid_t user, gid_t group), (path, user, group))
WRAP(int, fchown, -1, "", (int fd, uid_t user, gid_t group), (fd, user, group))
WRAP(int, statvfs, -1, path, (const char *path, struct statvfs *at), (path, at))
WRAP(DIR *, opendir, NULL, path, (const char *path), (path))
WRAP(char *, realpath, NULL, path, (const char *path, char *real), (path, real))
WRAP(char *, getcwd, NULL, "", (char *path, size_t size), (path, size))
WRAP(int, chdir, -1, path, (const char *path), (path))
WRAP(ssize_t, readlink, -1, path, (const char *path, char *target, size_t size), (path, target, size))

/* ---- processes, threads and users ---- */

WRAP(pid_t, fork, -1, "", (void), ())
WRAP(pid_t, waitpid, -1, "", (pid_t pid, int *status, int how), (pid, status, how))
WRAP(int, kill, -1, "", (pid_t pid, int number), (pid, number))
WRAP(int, raise, 0, "", (int number), (number))
WRAP(int, pidfd_open, -1, "", (pid_t pid, unsigned flags), (pid, flags))
WRAP(int, poll, -1, "", (struct pollfd * fds, nfds_t count, int timeout), (fds, count, timeout))
WRAP(int, pthread_create, plan->error, "",
     (pthread_t * thread, const pthread_attr_t *how, void *(*run)(void *), void *argument),
     (thread, how, run, argument))
WRAP(int, initgroups, -1, "", (const char *user, gid_t group), (user, group))
WRAP(int, setgid, -1, "", (gid_t group), (group))
WRAP(int, setuid, -1, "", (uid_t user), (user))
WRAP(struct passwd *, getpwuid, NULL, "", (uid_t user), (user))
WRAP(struct passwd *, getpwnam, NULL, name, (const char *name), (name))
WRAP(int, getnameinfo, EAI_FAIL, "",
     (const struct sockaddr *address, socklen_t length, char *host, socklen_t host_size, char *port,
      socklen_t port_size, int flags),
     (address, length, host, host_size, port, port_size, flags))

int __real_execve(const char *path, char *const argv[], char *const environment[]);
int __wrap_execve(const char *path, char *const argv[], char *const environment[]);
int __wrap_execve(const char *path, char *const argv[], char *const environment[])
{
    size_t length = strlen(path), name = strlen(plan->program);
    bool other = name > 0 && name <= length && strcmp(path + length - name, plan->program) == 0;
    return fails("execve", path) ? -1 : __real_execve(other ? plan->other : path, argv, environment);
}

/* ---- libpq ---- */

WRAP(int, PQsetnonblocking, -1, "", (PGconn * connection, int yes), (connection, yes))
WRAP(int, PQenterPipelineMode, 0, "", (PGconn * connection), (connection))
WRAP(int, PQsendQueryParams, 0, sql,
     (PGconn * connection, const char *sql, int count, const Oid *types, const char *const *values, const int *lengths,
      const int *formats, int format),
     (connection, sql, count, types, values, lengths, formats, format))
WRAP(int, PQsendQuery, 0, sql, (PGconn * connection, const char *sql), (connection, sql))
WRAP(int, PQpipelineSync, 0, "", (PGconn * connection), (connection))
WRAP(int, PQflush, -1, "", (PGconn * connection), (connection))
WRAP(PGcancel *, PQgetCancel, NULL, "", (PGconn * connection), (connection))
WRAP(int, PQcancel, 0, "", (PGcancel * order, char *why, int size), (order, why, size))
WRAP(int, PQserverVersion, plan->error, "", (const PGconn *connection), (connection))
WRAP(PGresult *, PQexecParams, NULL, sql,
     (PGconn * connection, const char *sql, int count, const Oid *types, const char *const *values, const int *lengths,
      const int *formats, int format),
     (connection, sql, count, types, values, lengths, formats, format))
WRAP(PGresult *, PQexec, NULL, sql, (PGconn * connection, const char *sql), (connection, sql))
