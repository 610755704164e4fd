/* A process that has closed itself off can do what its work needs, and nothing else. */
#include "files/closed.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "protocol/files.h"
#include "support/run.h"

/* ---- what is tried: 0, or the errno of its refusal ---- */

static int to_compute(void)
{
    char *bytes = malloc(1 << 24);
    int done = bytes != NULL ? 0 : errno;
    free(bytes);
    return done;
}

static int to_read_a_file(void)
{
    return open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0 ? 0 : errno;
}

static int to_change_a_file(void)
{
    return open("/dev/null", O_WRONLY | O_CLOEXEC) >= 0 ? 0 : errno;
}

static int to_make_a_file(void)
{
    char path[] = "/tmp/closed.XXXXXX";
    int file = mkstemp(path);
    return file >= 0 && unlink(path) == 0 ? 0 : errno;
}

static int to_remove_a_file(void)
{
    return unlink("/nowhere/at/all") == 0 || errno == ENOENT ? 0 : errno;
}

static int to_talk(void)
{
    return socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 0 : errno;
}

static int to_multiply(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child > 0 ? 0 : errno;
}

static void *do_nothing(void *nothing)
{
    return nothing;
}

static int to_begin_a_thread(void)
{
    pthread_t thread;
    int reason = pthread_create(&thread, NULL, do_nothing, NULL);
    return reason == 0 ? pthread_join(thread, NULL) : reason;
}

static int to_run_a_program(void)
{
    return execl("/nowhere/at/all", "all", NULL) == 0 || errno == ENOENT ? 0 : errno;
}

static int to_kill(void)
{
    return kill(getppid(), 0) == 0 ? 0 : errno;
}

/* ---- in a process that is closed off ---- */

enum { UNCLOSED = 255 };

static int tried(enum closed closed, int (*try)(void))
{
    int status;
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        _exit(closed_limited() == NULL && closed_off(closed) == NULL ? try() : UNCLOSED);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    ck_assert_int_ne(WEXITSTATUS(status), UNCLOSED);
    return WEXITSTATUS(status);
}

START_TEST(each_level_allows_what_it_needs_and_no_more)
{
    static const struct {
        const char *what;
        int (*try)(void);
        bool allowed[CLOSED_COUNT];
    } cases[] = {
        {"compute", to_compute, {true, true, true, true}},
        {"read a file", to_read_a_file, {false, true, true, true}},
        {"change a file", to_change_a_file, {[CLOSED_TEMPORARY] = true}},
        {"make a file", to_make_a_file, {[CLOSED_TEMPORARY] = true}},
        {"remove a file", to_remove_a_file, {[CLOSED_TEMPORARY] = true}},
        {"run a program", to_run_a_program, {[CLOSED_RUNS] = true}},
        {"talk", to_talk, {false}},
        {"multiply", to_multiply, {false}},
        {"begin a thread", to_begin_a_thread, {[CLOSED_READS] = true}},
        {"kill", to_kill, {false}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (enum closed closed = CLOSED_PURE; closed < CLOSED_COUNT; closed++) {
            int reason = tried(closed, cases[i].try);
            ck_assert_msg(reason == (cases[i].allowed[closed] ? 0 : EPERM), "level %d: to %s: %d", (int)closed,
                          cases[i].what, reason);
        }
}
END_TEST

/* What a thread may do that was there before. */
static void *wait_and_talk(void *closed)
{
    pthread_barrier_wait(closed);
    return (void *)(intptr_t)to_talk();
}

START_TEST(a_thread_that_was_begun_before_is_closed_off_as_well)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        pthread_barrier_t closed;
        pthread_t thread;
        void *reason = NULL;
        pthread_barrier_init(&closed, NULL, 2);
        if (pthread_create(&thread, NULL, wait_and_talk, &closed) != 0 || closed_off(CLOSED_READS) != NULL)
            _exit(UNCLOSED);
        pthread_barrier_wait(&closed);
        pthread_join(thread, &reason);
        _exit((int)(intptr_t)reason);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), EPERM);
}
END_TEST

START_TEST(what_it_writes_has_a_limit)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        int file = memfd_create("much", MFD_CLOEXEC);
        signal(SIGXFSZ, SIG_IGN);
        if (closed_limited() != NULL || closed_off(CLOSED_PURE) != NULL || file < 0)
            _exit(UNCLOSED);
        off_t end = (off_t)FILES_OUTPUT_MB * 1024 * 1024;
        _exit(pwrite(file, "x", 1, end - 1) == 1 && pwrite(file, "x", 1, end) < 0 ? errno : UNCLOSED);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), EFBIG);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {each_level_allows_what_it_needs_and_no_more,
                                  a_thread_that_was_begun_before_is_closed_off_as_well, what_it_writes_has_a_limit};
    return run_list("closed", tests, sizeof tests / sizeof *tests);
}
