/* The keeper's day: it has the tenants saved, by a process of its own (cluster_parts.h). HOME/backup.last is touched
 * when that has succeeded; what fails is tried again at the keeper's next look. */
#include "store/cluster/cluster_parts.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"

enum { DAY_SECONDS = 86400, NICE = 10, LOOK_MS = 10, LEAVES_MS = 20000 };

/* True if the last one is a day old, or from a future that a clock once had. */
static bool is_due(int last)
{
    struct stat at;
    time_t now = time(NULL);
    return fstat(last, &at) == 0 && (at.st_mtime > now || now - at.st_mtime >= DAY_SECONDS);
}

static bool run_backup(const struct cluster *cluster, const char *program)
{
    char *temporary = mem_format("TMPDIR=%s", cluster->home), *log = mem_format("%s/backup.log", cluster->home);
    const char *const argv[] = {program, "--home", cluster->home, "db", "backup", NULL};
    const char *environment[4];
    int status = -1;
    cluster_environment(environment, temporary);
    pid_t child = fork();
    if (child == 0) {
        signal(SIGTERM, SIG_DFL);
        int out = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (out >= 0 && dup2(out, STDOUT_FILENO) >= 0 && dup2(out, STDERR_FILENO) >= 0)
            execve(program, (char *const *)argv, (char *const *)environment);
        _exit(127);
    }
    bool waited = child > 0 && waitpid(child, &status, 0) == child;
    free(temporary);
    free(log);
    return waited && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* One of fcntl(2), which tells who has it. It is held from before the backup begins until nothing of it runs. */
static struct flock lock(void)
{
    return (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_SET};
}

static bool locked(int last)
{
    struct flock wanted = lock();
    return fcntl(last, F_SETLK, &wanted) == 0;
}

static pid_t holder(int last)
{
    struct flock found = lock();
    return fcntl(last, F_GETLK, &found) == 0 && found.l_type != F_UNLCK ? found.l_pid : 0;
}

/* The lock keeps a second one from beginning while one that takes long is at it. The group is this backup's alone, so
 * that all of it can be told to end; who holds the lock waits for the others. */
static _Noreturn void back_up(const struct cluster *cluster, const char *program)
{
    close_range(STDERR_FILENO + 1, ~0U, 0); /* the keeper's locks are the keeper's alone */
    int last = cluster_lock_open(cluster, "backup.last");
    setpriority(PRIO_PROCESS, 0, NICE);
    signal(SIGTERM, SIG_IGN);
    setsid();
    if (last >= 0 && locked(last) && is_due(last) && run_backup(cluster, program))
        futimens(last, NULL);
    _exit(0);
}

/* Forks twice, so that init inherits it and no zombie stays with the keeper. */
void cluster_back_up(const struct cluster *cluster, const char *program)
{
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0)
            back_up(cluster, program);
        _exit(0);
    }
    if (child > 0)
        waitpid(child, NULL, 0);
}

void cluster_end_backup(const struct cluster *cluster)
{
    char *path = mem_format("%s/backup.last", cluster->home);
    int last = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    pid_t group = last >= 0 ? holder(last) : 0;
    if (group > 0)
        kill(-group, SIGTERM);
    for (int waited = 0; group > 0 && holder(last) == group && waited < LEAVES_MS; waited += LOOK_MS)
        cluster_sleep(LOOK_MS);
    if (last >= 0)
        close(last);
    free(path);
}
