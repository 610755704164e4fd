#include "store/dial.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "domain/memory.h"
#include "store/clock.h"
#include "store/conninfo.h"
#include "store/fault.h"

/* PQconnectPoll() ignores connect_timeout. So we give a server up ourselves that accepts and then says nothing. */
enum { DIAL_TIMEOUT_MS = 10000 };

#define ERRCODE_WRONG_PASSWORD "28P01"

struct dial {
    pthread_mutex_t lock;
    struct conninfo info; /* the thread's */
    struct dialled got;
    int done_fd, stop_fd;
    bool done, abandoned; /* under the lock: the second of the two to leave frees */
};

static void release(struct dial *dial)
{
    PQfinish(dial->got.connection);
    free(dial->got.message);
    free(dial->got.detail);
    conninfo_clear(&dial->info);
    close(dial->done_fd);
    close(dial->stop_fd);
    pthread_mutex_destroy(&dial->lock);
    free(dial);
}

/* False: the time is over, or dial_free() has been called. */
static bool wait_for_socket(const struct dial *dial, PGconn *connection, PostgresPollingStatusType what,
                            int64_t deadline)
{
    int64_t left = deadline - clock_ms();
    struct pollfd fds[] = {
        {.fd = PQsocket(connection), .events = what == PGRES_POLLING_WRITING ? POLLOUT : POLLIN},
        {.fd = dial->stop_fd, .events = POLLIN},
    };
    return left > 0 && poll(fds, 2, (int)left) > 0 && fds[1].revents == 0;
}

static bool connect_on(const struct dial *dial, PGconn *connection)
{
    int64_t deadline = clock_ms() + DIAL_TIMEOUT_MS;
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    if (PQstatus(connection) == CONNECTION_BAD || conninfo_diverted(&dial->info, connection))
        return false;
    while (status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED) {
        if (!wait_for_socket(dial, connection, status, deadline))
            return false;
        status = PQconnectPoll(connection);
    }
    return status == PGRES_POLLING_OK;
}

/* The sentence for a failure because of the password. NULL: it failed for another reason. */
static char *password_problem(PGconn *connection, const char *detail)
{
    const char *login = PQuser(connection);
    if (PQconnectionUsedPassword(connection) && strstr(detail, ERRCODE_WRONG_PASSWORD) != NULL)
        return mem_format("The server does not take this password for the login \"%s\".", login != NULL ? login : "?");
    if (!PQconnectionNeedsPassword(connection))
        return NULL;
    return mem_format("The server asks for the password of the login \"%s\", and ~/.pgpass has none.",
                      login != NULL ? login : "?");
}

static struct dialled refuse(const struct dial *dial, PGconn *connection)
{
    struct dialled got = {.detail = mem_copy(PQerrorMessage(connection))};
    if (conninfo_diverted(&dial->info, connection)) {
        got.fault = FAULT_NOT_ALLOWED;
        got.message = mem_copy("PGHOSTADDR in the environment leads away from the private database; unset it.");
    } else if ((got.message = password_problem(connection, got.detail)) != NULL) {
        got.fault = FAULT_PASSWORD;
    } else {
        got.fault = fault_of_connect(got.detail, PQuser(connection), PQdb(connection), &got.message);
    }
    PQfinish(connection);
    return got;
}

static struct dialled accept_or_refuse(PGconn *connection)
{
    int version = PQserverVersion(connection);
    if (version >= SERVER_VERSION_MIN)
        return (struct dialled){.connection = connection};
    PQfinish(connection);
    return (struct dialled){
        .fault = FAULT_FAILED,
        .message = mem_format("The server is PostgreSQL %d; callboard needs %d or newer.", version / 10000,
                              SERVER_VERSION_MIN / 10000),
    };
}

static void *run(void *argument)
{
    struct dial *dial = argument;
    PGconn *connection = conninfo_start(&dial->info);
    struct dialled got = connect_on(dial, connection) ? accept_or_refuse(connection) : refuse(dial, connection);
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

static void drop_notice(void *context, const PGresult *result)
{
    (void)context;
    (void)result;
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
        PQsetNoticeReceiver(got.connection, drop_notice, NULL);
    *fault = got.fault;
    *error = got.message;
    return got.connection;
}
