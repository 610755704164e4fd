#include "store/conn.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "store/clock.h"
#include "store/dial.h"
#include "store/trace.h"

enum { BACKOFF_FIRST_MS = 100, BACKOFF_MOST_MS = 500, SCOUT_MOST_MS = 4000 };

struct conn {
    const struct store_options *options;
    struct dial *dial;  /* while connecting */
    PGconn *pg;         /* while up */
    int64_t dialled_at; /* clock_ms(): when the last attempt began */
    int64_t retry_at;   /* while neither: clock_ms() of the next attempt; 0: stopped */
    int backoff_ms;
    unsigned jitter;
    bool several;       /* while up: there are other servers to go to */
    bool doubted;       /* the server owes an answer */
    struct dial *scout; /* while doubted: looks for another one; owned, NULL: none at the moment */
    int64_t scout_at;   /* clock_ms() of the next one */
    int scout_pause_ms;
    PGconn *found;  /* another server, to which the next connection is this one */
    bool unwritten; /* libpq still holds bytes to send */
    bool warned;
    enum fault fault;
    char *message;
};

static void begin_dial(struct conn *conn)
{
    conn->dial = dial_start(conn->options);
    conn->dialled_at = clock_ms();
}

struct conn *conn_new(const struct store_options *options)
{
    struct conn *conn = mem_new(1, sizeof *conn);
    conn->options = options;
    conn->backoff_ms = BACKOFF_FIRST_MS;
    conn->jitter = (unsigned)getpid() * 2654435761u;
    begin_dial(conn);
    return conn;
}

void conn_free(struct conn **conn)
{
    if (*conn == NULL)
        return;
    dial_free(&(*conn)->dial);
    dial_free(&(*conn)->scout);
    PQfinish((*conn)->pg);
    PQfinish((*conn)->found);
    free((*conn)->message);
    free(*conn);
    *conn = NULL;
}

PGconn *conn_pg(const struct conn *conn)
{
    return conn->pg;
}

enum fault conn_fault(const struct conn *conn)
{
    return conn->fault;
}

const char *conn_message(const struct conn *conn)
{
    return conn->message;
}

static void log_line(const struct conn *conn, const char *text)
{
    if (conn->options->log == NULL || text == NULL || text[0] == '\0')
        return;
    char *line = text_clean(text);
    conn->options->log(line);
    free(line);
}

static void on_notice(void *context, const PGresult *result)
{
    struct conn *conn = context;
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    conn->warned = conn->warned || (severity != NULL && strcmp(severity, "WARNING") == 0);
    log_line(conn, PQresultErrorMessage(result));
}

/* The whole pause since the last attempt began, and a random part of up to half of it. After an attempt that took long,
 * because a server was silent, there is only the shortest pause left. */
static void schedule_retry(struct conn *conn)
{
    conn->jitter = conn->jitter * 1103515245u + 12345u;
    int spread = (int)((conn->jitter >> 16) % (unsigned)(conn->backoff_ms / 2));
    int64_t least = clock_ms() + BACKOFF_FIRST_MS + spread % BACKOFF_FIRST_MS;
    conn->retry_at = conn->dialled_at + conn->backoff_ms + spread;
    if (conn->retry_at < least)
        conn->retry_at = least;
    conn->backoff_ms = conn->backoff_ms * 2 > BACKOFF_MOST_MS ? BACKOFF_MOST_MS : conn->backoff_ms * 2;
}

static void say(struct conn *conn, enum fault fault, char *message)
{
    free(conn->message);
    conn->fault = fault;
    conn->message = message;
}

static void hang_up(struct conn *conn)
{
    dial_free(&conn->dial);
    dial_free(&conn->scout);
    PQfinish(conn->pg);
    conn->pg = NULL;
    conn->doubted = false;
    conn->unwritten = false;
    conn->warned = false;
    conn->retry_at = 0;
}

void conn_drop(struct conn *conn, const char *why)
{
    char *message = mem_copy(why != NULL ? why : "The link to the database broke; trying again.");
    hang_up(conn);
    say(conn, FAULT_UNREACHABLE, message);
    if (conn->found == NULL)
        schedule_retry(conn);
}

void conn_stop(struct conn *conn)
{
    hang_up(conn);
    PQfinish(conn->found);
    conn->found = NULL;
}

bool conn_stopped(const struct conn *conn)
{
    return conn->dial == NULL && conn->pg == NULL && conn->found == NULL && conn->retry_at == 0;
}

void conn_retry(struct conn *conn)
{
    if (conn->dial == NULL && conn->pg == NULL && conn->found == NULL)
        begin_dial(conn);
}

void conn_proved(struct conn *conn)
{
    conn->backoff_ms = BACKOFF_FIRST_MS;
}

bool conn_take_warning(struct conn *conn)
{
    bool warned = conn->warned;
    conn->warned = false;
    return warned;
}

/* ---- another server in its place ---- */

bool conn_has_others(const struct conn *conn)
{
    return conn->several;
}

void conn_doubt(struct conn *conn, bool doubted)
{
    if (doubted == conn->doubted || !conn->several)
        return;
    conn->doubted = doubted;
    conn->scout_at = clock_ms();
    conn->scout_pause_ms = SCOUT_MOST_MS / 4;
    if (!doubted)
        dial_free(&conn->scout);
}

static bool is_same_place(PGconn *one, PGconn *other)
{
    return strcmp(PQhost(one), PQhost(other)) == 0 && strcmp(PQport(one), PQport(other)) == 0 &&
           strcmp(PQhostaddr(one), PQhostaddr(other)) == 0;
}

static void take_scout(struct conn *conn)
{
    struct dialled got;
    if (!dial_finished(conn->scout, &got))
        return;
    dial_free(&conn->scout);
    free(got.message);
    free(got.detail);
    if (got.connection != NULL && !is_same_place(conn->pg, got.connection)) {
        conn->found = got.connection;
        return;
    }
    PQfinish(got.connection);
    conn->scout_at = clock_ms() + conn->scout_pause_ms;
    conn->scout_pause_ms = conn->scout_pause_ms * 2 > SCOUT_MOST_MS ? SCOUT_MOST_MS : conn->scout_pause_ms * 2;
}

/* True: another server has taken its place. */
static bool look_for_another(struct conn *conn)
{
    if (conn->scout == NULL && conn->doubted && clock_ms() >= conn->scout_at)
        conn->scout = dial_start(conn->options);
    if (conn->scout != NULL)
        take_scout(conn);
    return conn->found != NULL;
}

/* ---- the loop's side ---- */

static int poll_link(const struct conn *conn, struct pollfd *fds, int *timeout_ms)
{
    fds[0] = (struct pollfd){.fd = PQsocket(conn->pg), .events = POLLIN};
    if (conn->unwritten)
        fds[0].events |= POLLOUT;
    if (conn->scout != NULL) {
        fds[1] = (struct pollfd){.fd = dial_fd(conn->scout), .events = POLLIN};
        return 2;
    }
    if (conn->doubted)
        clock_lower(timeout_ms, conn->scout_at);
    return 1;
}

int conn_poll(const struct conn *conn, struct pollfd *fds, int *timeout_ms)
{
    if (conn->pg != NULL)
        return poll_link(conn, fds, timeout_ms);
    if (conn->dial != NULL) {
        fds[0] = (struct pollfd){.fd = dial_fd(conn->dial), .events = POLLIN};
        if (fds[0].fd < 0) /* there was none left for it: it has failed */
            *timeout_ms = 0;
        return 1;
    }
    if (conn->found != NULL)
        *timeout_ms = 0;
    else if (conn->retry_at)
        clock_lower(timeout_ms, conn->retry_at);
    return 0;
}

static enum conn_change come_up(struct conn *conn, PGconn *connection)
{
    conn->pg = connection;
    PQsetNoticeReceiver(conn->pg, on_notice, conn);
    trace_server(conn->options, connection);
    if (PQsetnonblocking(conn->pg, 1) == 0 && PQenterPipelineMode(conn->pg))
        return CONN_UP;
    conn_drop(conn, NULL);
    return CONN_FAILED;
}

static enum conn_change finish_dial(struct conn *conn)
{
    struct dialled got;
    if (!dial_finished(conn->dial, &got))
        return CONN_SAME;
    dial_free(&conn->dial);
    log_line(conn, got.detail);
    free(got.detail);
    say(conn, got.fault, got.message);
    conn->several = got.several;
    if (got.connection != NULL)
        return come_up(conn, got.connection);
    schedule_retry(conn);
    return CONN_FAILED;
}

static enum conn_change go_over(struct conn *conn)
{
    PGconn *found = conn->found;
    conn->found = NULL;
    log_line(conn, "The server did not answer; another one has taken its place.");
    say(conn, FAULT_NONE, NULL);
    return come_up(conn, found);
}

void conn_cancel(struct conn *conn)
{
    char why[256];
    PGcancel *cancel = PQgetCancel(conn->pg);
    if (cancel != NULL && !PQcancel(cancel, why, sizeof why))
        log_line(conn, why);
    PQfreeCancel(cancel);
}

bool conn_flush(struct conn *conn)
{
    int left = PQflush(conn->pg);
    conn->unwritten = left == 1;
    return left >= 0;
}

static enum conn_change exchange(struct conn *conn, short revents)
{
    if (look_for_another(conn))
        return CONN_LOST;
    bool alive = (!(revents & ~POLLOUT) || PQconsumeInput(conn->pg)) && conn_flush(conn);
    return alive && PQstatus(conn->pg) == CONNECTION_OK ? CONN_SAME : CONN_LOST;
}

enum conn_change conn_work(struct conn *conn, const struct pollfd *fds, int count)
{
    if (conn->pg != NULL)
        return exchange(conn, count > 0 ? fds[0].revents : 0);
    if (conn->found != NULL)
        return go_over(conn);
    if (conn->dial == NULL && conn->retry_at && clock_ms() >= conn->retry_at) {
        conn->retry_at = 0;
        begin_dial(conn);
    }
    return conn->dial != NULL ? finish_dial(conn) : CONN_SAME;
}
