/* request: what is asked of the database as one segment of the pipeline: its statements, and what comes back.
 *
 * A segment is open_session or enter, then the statements of one effect, then Sync: one implicit transaction
 * and one round trip. There is no BEGIN: it would survive the Sync of a failed segment. */
#ifndef CALLBOARD_STORE_REQUEST_H
#define CALLBOARD_STORE_REQUEST_H

#include <libpq-fe.h>

#include "store/fault.h"
#include "store/plan.h"
#include "store/store.h"

enum { REQUEST_RESULTS = 2 + PLAN_STATEMENTS }; /* open_session and enter before the plan's */

enum request_kind {
    REQUEST_EFFECT,
    REQUEST_QUERY, /* any embedded query, for the command line's tables */
    REQUEST_HELLO, /* the first on a new connection: the session, the schema's version, LISTEN */
};

/* A write whose link broke has either happened or not. Its act's id tells: */
enum request_stage {
    STAGE_FIRST, /* it has never been on its way */
    STAGE_CHECK, /* is there an event of this act? */
    STAGE_AGAIN, /* there was none: the same write with the same ids once more */
    STAGE_LAST,  /* that was refused, perhaps only because the first try arrived after the check */
};

struct request {
    struct request *next;
    enum request_kind kind;
    struct effect effect;          /* REQUEST_EFFECT; owned */
    const struct query *query;     /* REQUEST_QUERY */
    const char *const *parameters; /* its parameters; borrowed while it is under way */
    size_t parameter_count;

    enum request_stage stage;
    bool retried;       /* after a deadlock, or a conflict with nothing in the way any more */
    bool asked;         /* somebody waits for it in store_run(), who owns it */
    bool finished;      /* asked: `answer` (and `results` of a query) are there */
    int patience_ms;    /* how long an answer may take before the link counts as dead */
    int64_t not_before; /* clock_ms(): not to be sent earlier */
    int64_t give_up;    /* clock_ms(): while it waits for the link, the end of waiting */
    int64_t dead_at;    /* clock_ms(): while it is on its way, the end of patience */

    PGresult *results[REQUEST_RESULTS]; /* in the order of the statements */
    int result_count;
    int payload; /* index of the first result behind open_session and enter */
    bool opened; /* results[0] is open_session's */
    bool failed;
    struct verdict verdict; /* where failed */
    struct answer answer;   /* asked: the answer; STAGE_LAST: the refusal that stands if nothing is found */
};

/* What every segment of this store begins with. */
struct session {
    const struct store_options *options;
    struct id tenant; /* nil: not known yet */
};

struct request *request_of_effect(struct effect *effect); /* takes over what the effect owns */
struct request *request_new(enum request_kind kind);
void request_free(struct request *request);
bool request_is_write(const struct request *request); /* one that is settled after a broken link */
bool request_is_settling(const struct request *request); /* at its stage it asks whether it has happened */
const struct plan *request_plan(const struct request *request); /* REQUEST_EFFECT: at its stage */

/* Puts the whole segment into the pipeline. False: the connection is broken. */
bool request_send(struct request *request, PGconn *connection, const struct session *session);
/* Takes over one result. */
void request_take(struct request *request, PGresult *result);
/* Forgets what came back, for another try. */
void request_reset(struct request *request);

#endif
