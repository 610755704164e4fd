#include "store/dial.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "domain/memory.h"
#include "store/conninfo.h"
#include "store/race.h"
#include "store/trace.h"

struct dial {
    pthread_mutex_t lock;
    struct conninfo info; /* the thread's */
    struct race *race;    /* the thread's, from when it starts */
    struct dialled got;
    int done_fd, stop_fd;
    bool done, abandoned; /* under the lock: the second of the two to leave frees */
};

static void release(struct dial *dial)
{
    PQfinish(dial->got.connection);
    free(dial->got.message);
    free(dial->got.detail);
    race_free(&dial->race);
    conninfo_clear(&dial->info);
    close(dial->done_fd);
    close(dial->stop_fd);
    pthread_mutex_destroy(&dial->lock);
    free(dial);
}

static void refuse_if_old(struct dialled *got)
{
    int version = PQserverVersion(got->connection);
    if (got->connection == NULL || version >= SERVER_VERSION_MIN)
        return;
    PQfinish(got->connection);
    got->connection = NULL;
    got->fault = FAULT_FAILED;
    got->message = mem_format("The server is PostgreSQL %d; callboard needs %d or newer.", version / 10000,
                              SERVER_VERSION_MIN / 10000);
}

static void *run(void *argument)
{
    struct dial *dial = argument;
    struct dialled got;
    race_run(dial->race, &got);
    refuse_if_old(&got);
    pthread_mutex_lock(&dial->lock);
    dial->got = got;
    dial->done = true;
    bool abandoned = dial->abandoned;
    if (!abandoned)
        eventfd_write(dial->done_fd, 1);
    pthread_mutex_unlock(&dial->lock);
    if (abandoned)
        release(dial);
    return NULL;
}

/* Blocks signals in this thread, because they have to wake the main thread's poll(). SIGSEGV and its like are not
 * blocked: the thread that causes them gets them. */
static bool start_thread(struct dial *dial)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};
    sigset_t all, before;
    pthread_t thread;
    sigfillset(&all);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(&all, faults[i]);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&thread, NULL, run, dial) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (started)
        pthread_detach(thread);
    return started;
}

struct dial *dial_start(const struct store_options *options)
{
    struct dial *dial = mem_new(1, sizeof *dial);
    pthread_mutex_init(&dial->lock, NULL);
    dial->done_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    dial->stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    conninfo_fill(&dial->info, options);
    dial->race = race_new(&dial->info, dial->stop_fd);
    if (dial->info.private_cluster) /* the server makes a process ready while the caller goes on */
        race_call(dial->race);
    if (dial->done_fd < 0 || dial->stop_fd < 0 || !start_thread(dial)) {
        dial->done = true;
        dial->got.fault = FAULT_UNREACHABLE;
        dial->got.message = mem_copy("This machine has no thread or file descriptor left to connect with.");
        if (dial->done_fd >= 0)
            eventfd_write(dial->done_fd, 1);
    }
    return dial;
}

int dial_fd(const struct dial *dial)
{
    return dial->done_fd;
}

bool dial_finished(struct dial *dial, struct dialled *out)
{
    pthread_mutex_lock(&dial->lock);
    bool done = dial->done;
    if (done) {
        *out = dial->got;
        dial->got = (struct dialled){0};
    }
    pthread_mutex_unlock(&dial->lock);
    return done;
}

void dial_free(struct dial **dial)
{
    if (*dial == NULL)
        return;
    pthread_mutex_lock(&(*dial)->lock);
    bool done = (*dial)->done;
    (*dial)->abandoned = true;
    if (!done)
        eventfd_write((*dial)->stop_fd, 1);
    pthread_mutex_unlock(&(*dial)->lock);
    if (done)
        release(*dial);
    *dial = NULL;
}

PGconn *dial_and_wait(const struct store_options *options, enum fault *fault, char **error)
{
    struct dial *dial = dial_start(options);
    struct dialled got;
    while (!dial_finished(dial, &got)) {
        struct pollfd wait = {.fd = dial_fd(dial), .events = POLLIN};
        poll(&wait, 1, -1);
    }
    dial_free(&dial);
    free(got.detail);
    if (got.connection != NULL)
        trace_server(options, got.connection);
    *fault = got.fault;
    *error = got.message;
    return got.connection;
}
