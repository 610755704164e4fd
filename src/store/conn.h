/* conn: one connection that is made, watched, given up and made again.
 *
 * Never blocks. A lost or refused connection is tried again after a back-off that doubles from 0.1 to 3
 * seconds, with jitter, so that a hundred boards do not come back in the same instant. */
#ifndef CALLBOARD_STORE_CONN_H
#define CALLBOARD_STORE_CONN_H

#include <libpq-fe.h>

#include "store/store.h"

struct conn;

enum conn_change {
    CONN_SAME,
    CONN_UP,     /* connected, in pipeline mode, nothing sent yet */
    CONN_FAILED, /* an attempt failed: conn_fault and conn_message say why */
    CONN_LOST,   /* it was up and broke */
};

struct conn *conn_new(const struct store_options *options); /* begins to connect; keeps `options` */
void conn_free(struct conn **conn);

PGconn *conn_pg(const struct conn *conn); /* NULL unless up */
enum fault conn_fault(const struct conn *conn);
const char *conn_message(const struct conn *conn);
/* What to poll for: the link while it is up, the attempt to make it, or the time of the next one. As
 * store_poll(). */
int conn_poll(const struct conn *conn, struct pollfd *fds, int *timeout_ms);
/* Reads, writes and connects on, as far as that goes without waiting. */
enum conn_change conn_work(struct conn *conn, const struct pollfd *fds, int count);
/* Puts out what was sent into the pipeline. False: the connection broke. */
bool conn_flush(struct conn *conn);

void conn_drop(struct conn *conn); /* gives the connection up and tries again after the back-off */
void conn_stop(struct conn *conn); /* gives it up for good, until conn_retry() */
void conn_retry(struct conn *conn);
bool conn_stopped(const struct conn *conn);
/* The server has answered sensibly: the next failure begins with a short back-off again. */
void conn_proved(struct conn *conn);

/* True once after a WARNING has arrived. Behind a write it means that COMMIT was answered before the
 * standby had it (a cancelled wait): the command is then COMMAND_OK all the same. */
bool conn_take_warning(struct conn *conn);

#endif
