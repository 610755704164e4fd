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
#include "store/targets.h"

/* PQconnectPoll() ignores connect_timeout. So we give a server up ourselves that accepts and then says nothing, and an
 * address that does not even accept: after connect_timeout, which libpq takes for no less than two seconds. Without it
 * an address has four seconds, enough for two packets lost on the way, and the last one ten. */
enum { PATIENCE_MS = 4000, PATIENCE_LAST_MS = 10000, TIMEOUT_LEAST = 2, TIMEOUT_MOST = 3600 };

#define ERRCODE_WRONG_PASSWORD "28P01"

/* A connection that is being made, to one target after the other. */
struct attempt {
    PGconn *connection;
    PostgresPollingStatusType status; /* what libpq waits for */
    char *target;                     /* whom it is trying to reach; owned */
    int64_t since;                    /* clock_ms(): since when it tries that one */
    int patience_ms, patience_last_ms;
};

struct dial {
    pthread_mutex_t lock;
    struct conninfo info; /* the thread's */
    char *silent;         /* the thread's: sentences about who did not answer; owned, NULL: nobody */
    struct attempt first; /* the thread's, from when it starts; begun by the caller, or without a connection */
    struct dialled got;
    int done_fd, stop_fd;
    bool done, abandoned; /* under the lock: the second of the two to leave frees */
};

static void release(struct dial *dial)
{
    PQfinish(dial->got.connection);
    free(dial->got.message);
    free(dial->got.detail);
    free(dial->silent);
    conninfo_clear(&dial->info);
    close(dial->done_fd);
    close(dial->stop_fd);
    pthread_mutex_destroy(&dial->lock);
    free(dial);
}

/* ---- connecting ---- */

enum reached { REACHED, REFUSED, SILENT, STOPPED };

/* Milliseconds; 0: connect_timeout is not given. */
static int given_patience(PGconn *connection)
{
    int seconds = 0;
    PQconninfoOption *options = PQconninfo(connection);
    for (PQconninfoOption *at = options; at != NULL && at->keyword != NULL; at++)
        if (strcmp(at->keyword, "connect_timeout") == 0 && at->val != NULL)
            seconds = atoi(at->val);
    PQconninfoFree(options);
    if (seconds <= 0)
        return 0;
    return (seconds < TIMEOUT_LEAST ? TIMEOUT_LEAST : seconds > TIMEOUT_MOST ? TIMEOUT_MOST : seconds) * 1000;
}

static struct attempt begin(const struct dial *dial)
{
    PGconn *connection = conninfo_start(&dial->info);
    bool bad = PQstatus(connection) == CONNECTION_BAD || conninfo_diverted(&dial->info, connection);
    int given = bad || dial->info.private_cluster ? 0 : given_patience(connection);
    return (struct attempt){
        .connection = connection,
        .status = bad ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING,
        .patience_ms = given > 0 ? given : PATIENCE_MS,
        .patience_last_ms = given > 0 ? given : PATIENCE_LAST_MS,
    };
}

/* Whom libpq has gone on to has all of the patience for itself. */
static void note_target(struct attempt *attempt)
{
    char *target = targets_current(attempt->connection);
    if (attempt->target != NULL && strcmp(attempt->target, target) == 0) {
        free(target);
        return;
    }
    free(attempt->target);
    attempt->target = target;
    attempt->since = clock_ms();
}

/* REACHED: the socket is ready for libpq. */
static enum reached wait_for_socket(const struct dial *dial, const struct attempt *attempt)
{
    int64_t left = attempt->since + attempt->patience_ms - clock_ms();
    struct pollfd fds[] = {
        {.fd = PQsocket(attempt->connection), .events = attempt->status == PGRES_POLLING_WRITING ? POLLOUT : POLLIN},
        {.fd = dial->stop_fd, .events = POLLIN},
    };
    if (left <= 0 || poll(fds, 2, (int)left) <= 0)
        return SILENT;
    return fds[1].revents != 0 ? STOPPED : REACHED;
}

static enum reached go_on(const struct dial *dial, struct attempt *attempt)
{
    while (attempt->status != PGRES_POLLING_OK && attempt->status != PGRES_POLLING_FAILED) {
        note_target(attempt);
        enum reached reached = wait_for_socket(dial, attempt);
        if (reached != REACHED)
            return reached;
        attempt->status = PQconnectPoll(attempt->connection);
    }
    return attempt->status == PGRES_POLLING_OK ? REACHED : REFUSED;
}

static void note_silent(struct dial *dial, const struct attempt *attempt)
{
    char *before = dial->silent;
    dial->silent = mem_format("%s%s did not answer within %d seconds. ", before != NULL ? before : "", attempt->target,
                              attempt->patience_ms / 1000);
    free(before);
}

/* After a silent target: begins anew without it, or gives the last one the rest of its time. False: its time is over. */
static bool try_others(struct dial *dial, struct attempt *attempt)
{
    bool others = targets_leave_out(&dial->info, attempt->connection);
    bool again = others || attempt->patience_ms < attempt->patience_last_ms;
    if (!others && again) {
        attempt->patience_ms = attempt->patience_last_ms;
        return true;
    }
    note_silent(dial, attempt);
    if (others) {
        PQfinish(attempt->connection);
        free(attempt->target);
        *attempt = begin(dial);
    }
    return again;
}

/* The caller closes *connection, whether or not it is one. */
static bool connect_any(struct dial *dial, PGconn **connection)
{
    struct attempt attempt = dial->first.connection != NULL ? dial->first : begin(dial);
    enum reached reached = go_on(dial, &attempt);
    while (reached == SILENT && try_others(dial, &attempt))
        reached = go_on(dial, &attempt);
    free(attempt.target);
    *connection = attempt.connection;
    return reached == REACHED;
}

/* ---- what came of it ---- */

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
    const char *silent = dial->silent != NULL ? dial->silent : "";
    struct dialled got = {.detail = mem_format("%s%s", PQerrorMessage(connection), silent)};
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

static struct dialled accept_or_refuse(const struct dial *dial, PGconn *connection)
{
    int version = PQserverVersion(connection);
    if (version >= SERVER_VERSION_MIN)
        return (struct dialled){.connection = connection, .detail = mem_copy(dial->silent)};
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
    PGconn *connection;
    bool reached = connect_any(dial, &connection);
    struct dialled got = reached ? accept_or_refuse(dial, connection) : refuse(dial, connection);
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

/* The socket of the private server has no name to look up and takes at once what is sent. So the server hears of us
 * before there is a thread, and gets a process ready while the caller goes on. */
static void begin_at_once(struct dial *dial)
{
    dial->first = begin(dial);
    note_target(&dial->first);
    if (dial->first.status != PGRES_POLLING_FAILED)
        dial->first.status = PQconnectPoll(dial->first.connection);
}

struct dial *dial_start(const struct store_options *options)
{
    struct dial *dial = mem_new(1, sizeof *dial);
    pthread_mutex_init(&dial->lock, NULL);
    dial->done_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    dial->stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    conninfo_fill(&dial->info, options);
    if (dial->info.private_cluster)
        begin_at_once(dial);
    if (dial->done_fd < 0 || dial->stop_fd < 0 || !start_thread(dial)) {
        PQfinish(dial->first.connection);
        free(dial->first.target);
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
