/* request: one question to the database: what is sent, how long it may take, and what has come back.
 *
 * A request goes out as one segment of libpq's pipeline: open_session or enter, then the statements of its plan
 * (plan.h), then Sync. A segment is one implicit transaction and takes one round trip. There is no BEGIN: it would
 * survive the Sync of a failed segment. */
#ifndef CALLBOARD_STORE_REQUEST_H
#define CALLBOARD_STORE_REQUEST_H

#include <libpq-fe.h>

#include "store/fault.h"
#include "store/plan.h"
#include "store/store.h"
#include "store/trace.h"

enum { REQUEST_RESULTS = 2 + PLAN_STATEMENTS }; /* open_session and enter before the plan's */

enum request_kind {
    REQUEST_EFFECT,
    REQUEST_QUERY, /* one query for a table of the command line (table.h) */
    REQUEST_PULSE, /* asks nothing; its answer says that the server is there */
    REQUEST_HELLO, /* the first request on a board's new connection: open_session, then LISTEN */
};

/* How far a write has come. If the link breaks under it, the events are asked whether its act has happened: queue.c. */
enum request_stage {
    STAGE_FIRST, /* the write has not been sent before */
    STAGE_CHECK, /* asks for events of the act */
    STAGE_AGAIN, /* there were none: sends the same write with the same ids once more */
    STAGE_LAST,  /* the second try was refused; asks for events again, because the first try may have arrived late */
};

struct request {
    struct request *next;
    enum request_kind kind;
    struct effect effect;          /* REQUEST_EFFECT; owned */
    const struct query *query;     /* REQUEST_QUERY */
    const char *const *parameters; /* REQUEST_QUERY: its parameters; borrowed until it is answered */
    size_t parameter_count;

    enum request_stage stage;
    bool retried;       /* it was sent once more, after a deadlock or a conflict with a booking that has gone */
    bool asked;         /* store_run() waits for it, and its caller owns the request */
    bool finished;      /* asked: it has been answered */
    int patience_ms;    /* how long the server may take to answer before the link counts as dead */
    int64_t not_before; /* by clock_ms(): it must not be sent earlier */
    int64_t give_up;    /* by clock_ms(): while it waits to be sent: when it is answered with a fault */
    int64_t dead_at;    /* by clock_ms(): after it was sent: when the link counts as dead */

    struct trip trip; /* owned; while it is under way */
    int come;         /* how many results have come, also of statements that failed or were not run */

    PGresult *results[REQUEST_RESULTS]; /* owned; in the order of the statements */
    int result_count;
    int payload;            /* index of the first result of the plan: behind open_session and enter */
    bool opened;            /* results[0] is that of open_session */
    bool failed;            /* a statement failed, and so the segment's transaction */
    struct verdict verdict; /* failed: why */
    struct answer answer;   /* asked: the answer; STAGE_LAST: the refusal, the answer if no event is found; owned */
};

/* What open_session and enter are called with. */
struct session {
    const struct store_options *options;
    struct id tenant; /* nil: the server has not said yet which it is; then the segment begins with open_session */
};

struct request *request_of_effect(struct effect *effect); /* moves what the effect owns into the request */
struct request *request_new(enum request_kind kind);
void request_free(struct request *request);
bool request_is_write(const struct request *request);    /* a write that is settled if the link breaks under it */
bool request_is_settling(const struct request *request); /* it asks whether its act has happened */
/* Of a REQUEST_EFFECT: the plan that is sent at its stage. */
const struct plan *request_plan(const struct request *request);

/* Gives the whole segment to libpq. False: the connection is broken. */
bool request_send(struct request *request, PGconn *connection, const struct session *session);
/* Keeps one result of the segment; takes it over. */
void request_take(struct request *request, PGresult *result);
/* The link broke under it: tells its trip, with the statement that no answer came to. */
void request_lost(struct request *request);
/* Frees the results and forgets a failure, before the request is sent again. */
void request_reset(struct request *request);

#endif
