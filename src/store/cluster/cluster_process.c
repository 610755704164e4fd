/* Runs functions and programs as the server's user. */
#include "store/cluster/cluster_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "domain/memory.h"
#include "domain/text.h"

bool cluster_become_server_user(const struct cluster *cluster)
{
    if (geteuid() != 0)
        return true;
    return initgroups(cluster->server_user, cluster->server_gid) == 0 && setgid(cluster->server_gid) == 0 &&
           setuid(cluster->server_uid) == 0;
}

void cluster_environment(const char *environment[4], const char *extra)
{
    environment[0] = "PATH=/usr/bin:/bin";
    environment[1] = "LC_ALL=C.UTF-8"; /* and no TZ: the machine's zone counts */
    environment[2] = extra;
    environment[3] = NULL;
}

static int wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return status;
}

/* Reads the pipe until its other end is closed. NULL: nothing was written into it. */
static char *read_all(int fd)
{
    char text[2048];
    size_t length = 0;
    while (length < sizeof text - 1) {
        ssize_t got = read(fd, text + length, sizeof text - 1 - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        length += (size_t)got;
    }
    text[length] = '\0';
    return length ? mem_copy(text) : NULL;
}

pid_t cluster_fork(int report[2], char **error)
{
    if (pipe2(report, O_CLOEXEC) != 0) {
        *error = mem_format("No pipe can be made: %s.", strerror(errno));
        return -1;
    }
    pid_t child = fork();
    if (child < 0) {
        *error = mem_format("No process can be started: %s.", strerror(errno));
        close(report[0]);
        close(report[1]);
    }
    return child;
}

static _Noreturn void work_in_child(const struct cluster *cluster,
                                    bool (*work)(const struct cluster *, const void *, char **), const void *argument,
                                    int report)
{
    char *error = NULL;
    bool done = false;
    if (cluster_become_server_user(cluster))
        done = work(cluster, argument, &error);
    else
        error = mem_format("callboard cannot become the user %s: %s.", cluster->server_user, strerror(errno));
    if (error != NULL && write(report, error, strlen(error)) < 0)
        done = false;
    _exit(done ? 0 : 1);
}

bool cluster_as_server(const struct cluster *cluster, bool (*work)(const struct cluster *, const void *, char **),
                       const void *argument, char **error)
{
    if (geteuid() != 0)
        return work(cluster, argument, error);
    int report[2];
    pid_t child = cluster_fork(report, error);
    if (child < 0)
        return false;
    if (child == 0)
        work_in_child(cluster, work, argument, report[1]);
    close(report[1]);
    char *sentence = read_all(report[0]);
    close(report[0]);
    int status = wait_for(child);
    bool done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!done && sentence == NULL)
        sentence = mem_format("A helper process ended before its work was done.");
    if (done)
        free(sentence);
    else
        *error = sentence;
    return done;
}

static _Noreturn void exec_program(const struct cluster *cluster, const char *const *argv, int input, int log)
{
    const char *environment[4];
    cluster_environment(environment, NULL);
    /* setsid: ^C on our terminal is not meant for it */
    if (cluster_become_server_user(cluster) && prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && setsid() >= 0 &&
        dup2(input, STDIN_FILENO) >= 0 && dup2(log, STDOUT_FILENO) >= 0 && dup2(log, STDERR_FILENO) >= 0 &&
        chdir(cluster->home) == 0)
        execve(argv[0], (char *const *)argv, (char *const *)environment);
    dprintf(log, "FATAL:  %s cannot be run: %s\n", argv[0], strerror(errno));
    _exit(127);
}

/* Makes a pipe and writes all of `input` into it: our statements are much shorter than the 64 KB that a pipe holds. */
static int input_of(const char *input)
{
    if (input == NULL)
        return open("/dev/null", O_RDONLY | O_CLOEXEC);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    bool whole = write(ends[1], input, strlen(input)) == (ssize_t)strlen(input);
    close(ends[1]);
    if (whole)
        return ends[0];
    close(ends[0]);
    return -1;
}

bool cluster_run(const struct cluster *cluster, const char *const *argv, const char *input, const char *log)
{
    int in = input_of(input);
    int out = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    pid_t child = in >= 0 && out >= 0 ? fork() : -1;
    if (child == 0)
        exec_program(cluster, argv, in, out);
    if (in >= 0)
        close(in);
    if (out >= 0)
        close(out);
    int status = child > 0 ? wait_for(child) : -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* The message of a log line that reports an error. NULL: it does not report one. */
static const char *complaint_in(const char *line)
{
    static const char *const marks[] = {"FATAL:", "PANIC:", "ERROR:", "initdb: error:"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const char *found = strstr(line, marks[i]);
        if (found != NULL)
            return found + strlen(marks[i]) + strspn(found + strlen(marks[i]), " ");
    }
    return NULL;
}

char *cluster_complaint(const char *log)
{
    FILE *file = fopen(log, "re");
    char line[1024], last[1024] = "", complaint[1024] = "";
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        const char *message = complaint_in(line);
        if (message != NULL)
            snprintf(complaint, sizeof complaint, "%s", message);
        if (*line)
            snprintf(last, sizeof last, "%s", line);
    }
    if (file != NULL)
        fclose(file);
    return text_clean(*complaint ? complaint : *last ? last : "it did not say why");
}
