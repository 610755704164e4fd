/* conn: the store's one connection to the server: connects, notices when the link breaks, and connects again.
 *
 * No function here blocks. After a lost link or a failed attempt conn waits: 0.1 seconds from the beginning of one
 * attempt to the next, then twice as long each time, up to 0.5 seconds, with a random part, so that a hundred boards do
 * not all come back in the same instant. Whatever takes the server's place is found within a second.
 *
 * A frozen server does not break its link. Where the parameters name several, and the one that we are connected to owes
 * an answer, conn begins a second attempt beside the connection. If that ends at another server, because ours has no
 * word for a newcomer either, then that one has taken its place. */
#ifndef CALLBOARD_STORE_CONN_H
#define CALLBOARD_STORE_CONN_H

#include <libpq-fe.h>

#include "store/store.h"

struct conn;

enum conn_change {
    CONN_SAME,
    CONN_UP,     /* the connection is made and in libpq's pipeline mode; nothing has been sent */
    CONN_FAILED, /* an attempt failed: conn_fault() and conn_message() say why */
    CONN_LOST,   /* the connection was up and broke, or another server has taken its place */
};

/* Begins to connect. `options` must live as long as the conn. */
struct conn *conn_new(const struct store_options *options);
void conn_free(struct conn **conn);

PGconn *conn_pg(const struct conn *conn);          /* owned by the conn; NULL while there is no connection */
enum fault conn_fault(const struct conn *conn);    /* why the last attempt failed */
const char *conn_message(const struct conn *conn); /* the same as a sentence; owned by the conn */
/* Says what poll() should wait for: the connection, the attempt under way, or the time of the next attempt.
 * Parameters and result as those of store_poll(). */
int conn_poll(const struct conn *conn, struct pollfd *fds, int *timeout_ms);
/* Reads, writes and goes on connecting, as far as that is possible without waiting; returns what has changed. */
enum conn_change conn_work(struct conn *conn, const struct pollfd *fds, int count);
/* Asks the server, on a connection of its own, to stop what it does on this one. Blocks until it has been told. */
void conn_cancel(struct conn *conn);
/* Writes to the socket what libpq still holds back. False: the connection broke. */
bool conn_flush(struct conn *conn);

/* Closes the connection and connects again: at once to the server that has taken its place, or else after the pause.
 * `why` is a sentence; NULL: the link broke. */
void conn_drop(struct conn *conn, const char *why);
void conn_stop(struct conn *conn);  /* closes the connection and makes no further attempt */
void conn_retry(struct conn *conn); /* connects again after conn_stop(), at once */
bool conn_stopped(const struct conn *conn);
/* Tells conn whether the server owes an answer for longer than it should. */
void conn_doubt(struct conn *conn, bool doubted);
bool conn_has_others(const struct conn *conn); /* while it is up: there are more servers to go to */
/* Tells conn that the server has answered as it should: the next pause is a short one again. */
void conn_proved(struct conn *conn);

/* Has the server sent a WARNING since the last call? After a write it means that the server stopped waiting for its
 * standby: the write is committed, libpq reports success, but the standby may not have it. */
bool conn_take_warning(struct conn *conn);

#endif
