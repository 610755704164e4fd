/* A request goes from `waiting` to `flying` when it is sent, and is answered when its results have come. If the link
 * breaks under a write, the write goes back to `waiting`.
 *
 * Such a write has either happened or not. We never guess which, we ask: every event carries the id of its act, so on
 * the next link we look for events of this act (STAGE_CHECK). If there are some, the write is done. If not, we send
 * the same write once more with the same ids (STAGE_AGAIN). At that moment the server may still be working on the
 * first try. Both tries lock the artist, so the second one comes after the first and is refused as stale, or inserts
 * an id that is there already, which does no harm. Therefore a refusal of the second try counts only if there are
 * still no events of the act (STAGE_LAST). */
#include "store/queue.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/clock.h"
#include "store/outbox.h"
#include "store/reply.h"

enum { WAIT_MS = 30000, SETTLE_ASKED_MS = 10000, AGAIN_AFTER_MS = 500, OVERDUE_MS = 500 };

static bool is_unknown(const struct store *store, struct id act)
{
    for (size_t i = 0; i < store->unknown_count; i++)
        if (id_equal(store->unknown[i], act))
            return true;
    return false;
}

void queue_add(struct store *store, struct request *request)
{
    request->give_up = clock_ms() + (request->asked ? request->patience_ms : WAIT_MS);
    if (request_is_write(request) && is_unknown(store, request->effect.act))
        request->stage = STAGE_CHECK;
    requests_append(&store->waiting, request);
}

void queue_hello(struct store *store)
{
    struct request *hello = request_new(REQUEST_HELLO);
    hello->give_up = INT64_MAX; /* it lives and dies with its connection */
    requests_prepend(&store->waiting, hello);
}

void queue_pulse(struct store *store)
{
    struct request *pulse = request_new(REQUEST_PULSE);
    pulse->give_up = INT64_MAX;
    requests_append(&store->waiting, pulse);
}

struct request *queue_take_ticket(struct store *store, uint64_t ticket)
{
    for (struct request **link = &store->waiting.head; *link != NULL; link = &(*link)->next)
        if ((*link)->kind == REQUEST_EFFECT && (*link)->effect.ticket == ticket)
            return requests_take(&store->waiting, link);
    return NULL;
}

void queue_free(struct store *store)
{
    struct request *request;
    while ((request = requests_take_first(&store->flying)) != NULL ||
           (request = requests_take_first(&store->waiting)) != NULL)
        if (!request->asked)
            request_free(request);
}

/* ---- without a link ---- */

/* True: the request, which was under way, shall wait for the next link. */
static bool survives(struct request *request)
{
    bool refused =
        request->failed && request->verdict.fault == FAULT_UNREACHABLE; /* a standby refused it: it has not happened */
    if (!request_is_write(request) || id_is_nil(request->effect.act))
        return false;
    if (!refused)
        request->stage = STAGE_CHECK;
    request->give_up = clock_ms() + (request->asked ? SETTLE_ASKED_MS : WAIT_MS);
    request_reset(request);
    return true;
}

/* Answers it, if anybody is to be answered. */
static void tell(struct store *store, struct request *request, enum fault fault, const char *message)
{
    if (request->kind == REQUEST_HELLO || request->kind == REQUEST_PULSE)
        request_free(request);
    else
        outbox_answer(store, request, reply_without(request, fault, message));
}

/* No request that is under way will be answered. Puts the writes back among those that wait and answers the others with
 * `fault`. */
static void recall(struct store *store, enum fault fault, const char *message)
{
    struct request_list kept;
    struct request *request;
    requests_init(&kept);
    while ((request = requests_take_first(&store->flying)) != NULL) {
        if (survives(request))
            requests_append(&kept, request);
        else
            tell(store, request, fault, message);
    }
    requests_put_before(&store->waiting, &kept); /* they are the oldest */
}

static void tell_lost(struct store *store)
{
    for (struct request *at = store->flying.head; at != NULL; at = at->next)
        request_lost(at);
    store->options.trace("the link broke", 0);
}

void queue_lost(struct store *store, const char *why)
{
    if (store->options.trace != NULL)
        tell_lost(store);
    if (conn_pg(store->conn) != NULL)
        conn_drop(store->conn, why);
    store->missed = true;
    outbox_link(store, LINK_OFFLINE, conn_message(store->conn));
    recall(store, FAULT_LOST, "The link to the database broke.");
    queue_refuse(store, FAULT_UNREACHABLE, conn_message(store->conn));
}

/* A write of the board may wait for the next link. One that store_run() blocks for may do so only if it has been
 * sent. */
static bool may_wait(const struct request *request)
{
    return request_is_write(request) && (!request->asked || request->stage != STAGE_FIRST);
}

void queue_refuse(struct store *store, enum fault fault, const char *message)
{
    struct request_list all = store->waiting, kept;
    if (all.head == NULL)
        return;
    struct request *request, *next;
    requests_init(&store->waiting);
    requests_init(&kept);
    for (request = all.head; request != NULL; request = next) {
        next = request->next;
        if (may_wait(request) && !fault_is_final(fault))
            requests_append(&kept, request);
        else
            tell(store, request, fault, message);
    }
    while ((request = requests_take_first(&kept)) != NULL)
        requests_append(&store->waiting, request);
}

/* ---- sending ---- */

/* Writes keep their order: while one is being settled, those behind it wait. */
static bool settles_in_flight(const struct store *store)
{
    for (const struct request *at = store->flying.head; at != NULL; at = at->next)
        if (request_is_settling(at))
            return true;
    return false;
}

static bool send_one(struct store *store, struct request *request)
{
    request_reset(request);
    request->trip = trip_begin(store->options.trace);
    request->dead_at = clock_ms() + request->patience_ms;
    requests_append(&store->flying, request);
    return request_send(request, conn_pg(store->conn), &store->session);
}

void queue_dispatch(struct store *store)
{
    bool writes_held = settles_in_flight(store), alive = conn_pg(store->conn) != NULL;
    struct request **link = &store->waiting.head;
    int64_t now = clock_ms();
    while (alive && *link != NULL) {
        bool write = request_is_write(*link);
        if ((write && writes_held) || (*link)->not_before > now) {
            writes_held = writes_held || write;
            link = &(*link)->next;
            continue;
        }
        writes_held = writes_held || request_is_settling(*link);
        alive = send_one(store, requests_take(&store->waiting, link));
    }
    if (conn_pg(store->conn) != NULL && (!alive || !conn_flush(store->conn)))
        queue_lost(store, NULL);
}

/* ---- receiving ---- */

static void try_again(struct store *store, struct request *request, enum request_stage stage)
{
    request_reset(request);
    request->stage = stage;
    requests_prepend(&store->waiting, request);
}

static void answer_with(struct store *store, struct request *request, struct answer answer)
{
    request->stage = STAGE_FIRST;
    outbox_answer(store, request, answer);
}

/* The database did not refuse, it could not decide: the link broke, or the first try still holds a lock. */
static void settle_later(struct store *store, struct request *request)
{
    request->not_before = clock_ms() + AGAIN_AFTER_MS;
    try_again(store, request, STAGE_CHECK);
}

static void finish_check(struct store *store, struct request *request)
{
    struct answer answer;
    if (request->failed) {
        settle_later(store, request);
    } else if (reply_settled(request, &answer)) {
        answer_with(store, request, answer);
    } else if (request->stage == STAGE_LAST) {
        answer_clear(&answer);
        answer = request->answer;
        request->answer = (struct answer){0};
        answer_with(store, request, answer);
    } else {
        answer_clear(&answer);
        try_again(store, request, STAGE_AGAIN);
    }
}

static void finish_again(struct store *store, struct request *request)
{
    if (request->failed && request->verdict.outcome == OUTCOME_FAILED) {
        settle_later(store, request);
        return;
    }
    struct answer answer = reply_of(request);
    if (answer.outcome == OUTCOME_DONE) {
        answer_with(store, request, answer);
        return;
    }
    answer_clear(&request->answer);
    request->answer = answer;
    try_again(store, request, STAGE_LAST);
}

/* After a deadlock, and after a conflict that names no booking, because the one in the way has gone meanwhile. */
static bool deserves_retry(const struct request *request, const struct answer *answer)
{
    if (request->retried || request->kind == REQUEST_HELLO)
        return false;
    bool vanished = request_is_write(request) && answer->outcome == OUTCOME_CONFLICT && answer->row_count == 0 &&
                    answer->refusal_count == 0;
    return (request->failed && request->verdict.again) || vanished;
}

static void finish_first(struct store *store, struct request *request, bool warned)
{
    struct answer answer = reply_of(request);
    if (deserves_retry(request, &answer)) {
        answer_clear(&answer);
        request->retried = true;
        try_again(store, request, STAGE_FIRST);
        return;
    }
    if (warned && request_is_write(request) && answer.outcome == OUTCOME_DONE) {
        answer.outcome = OUTCOME_UNKNOWN;
        free(answer.message);
        answer.message = mem_copy("The database has it, but could not say that its standby has it too.");
    }
    outbox_answer(store, request, answer);
}

/* No tenant was named, so the login's only one is meant. We keep its name: it is still the one that is meant if the
 * login becomes a member of a second tenant. */
static void stay_there(struct store *store, const PGresult *opened)
{
    int name = PQfnumber(opened, "name");
    if (store->options.tenant == NULL && name >= 0 && PQntuples(opened) == 1)
        store->options.tenant = store->texts[OPTION_TENANT] = mem_copy(PQgetvalue(opened, 0, name));
}

/* Reads the session's row. False: the store cannot work with this database; everything has been answered with the
 * reason. */
static bool accept_session(struct store *store, const struct request *request)
{
    enum fault fault = FAULT_NONE;
    char *message = NULL;
    if (!request->failed) {
        if (reply_session(request, &store->session.tenant, &fault, &message))
            stay_there(store, request->results[0]);
    } else if (fault_is_final(request->verdict.fault)) {
        fault = request->verdict.fault;
        message = mem_copy(request->verdict.message);
    }
    if (fault != FAULT_NONE) {
        store->session.tenant = (struct id){{0}};
        conn_stop(store->conn);
        outbox_link(store, LINK_REFUSED, message);
        recall(store, fault, message);
        queue_refuse(store, fault, message);
    }
    free(message);
    return fault == FAULT_NONE;
}

/* True: this request is the first whose result says which tenant it is. If a statement behind open_session failed, the
 * session is good nevertheless. */
static bool opens_session(const struct store *store, const struct request *request)
{
    return request->opened && id_is_nil(store->session.tenant) && !(request->failed && request->result_count > 0);
}

static void finish_hello(struct store *store, struct request *request)
{
    bool failed = request->failed;
    store->pooled = !failed && reply_pooled(request);
    request_free(request);
    if (failed) { /* it may succeed later: connecting again is the simplest way to try */
        queue_lost(store, NULL);
        return;
    }
    outbox_live(store);
}

static void finish(struct store *store, struct request *request)
{
    bool warned = conn_take_warning(store->conn);
    store->heard_at = clock_ms();
    if (request->failed && request->verdict.link) {
        requests_prepend(&store->flying, request);
        queue_lost(store, request->verdict.message);
        return;
    }
    conn_proved(store->conn);
    bool refused = request->kind == REQUEST_HELLO && !accept_session(store, request);
    if (request->kind == REQUEST_PULSE || refused) {
        request_free(request);
    } else if (request->kind == REQUEST_HELLO) {
        finish_hello(store, request);
    } else if (opens_session(store, request) && !accept_session(store, request)) {
        outbox_answer(store, request, reply_of(request));
    } else if (request_is_settling(request)) {
        finish_check(store, request);
    } else if (request->stage == STAGE_AGAIN) {
        finish_again(store, request);
    } else {
        finish_first(store, request, warned);
    }
}

static void read_results(struct store *store)
{
    int idle = 0; /* two NULLs in a row: the pipeline has nothing more to say */
    PGconn *pg;
    while ((pg = conn_pg(store->conn)) != NULL && store->flying.head != NULL && idle < 2 && !PQisBusy(pg)) {
        PGresult *result = PQgetResult(pg);
        idle = result != NULL ? 0 : idle + 1;
        if (PQresultStatus(result) != PGRES_PIPELINE_SYNC) {
            if (result != NULL)
                request_take(store->flying.head, result);
            if (store->flying.head->failed && PQstatus(pg) == CONNECTION_BAD)
                return; /* libpq would go on making such results */
            continue;
        }
        PQclear(result);
        trip_end(&store->flying.head->trip);
        finish(store, requests_take_first(&store->flying));
        if (store->flying.head != NULL) /* its time begins now: the server has worked on the one before */
            store->flying.head->dead_at = clock_ms() + store->flying.head->patience_ms;
    }
}

/* Every login of the server can read the payloads, so they say only what kind of thing has changed. */
static unsigned told_by(const char *payload)
{
    if (strcmp(payload, "presence") == 0)
        return TOLD_PRESENCE;
    return strcmp(payload, "roster") == 0 ? TOLD_ROSTER : TOLD_BOOKINGS;
}

void queue_read(struct store *store)
{
    read_results(store);
    PGnotify *notify;
    while (conn_pg(store->conn) != NULL && (notify = PQnotifies(conn_pg(store->conn))) != NULL) {
        outbox_notify(store, told_by(notify->extra));
        PQfreemem(notify);
    }
    if (conn_pg(store->conn) != NULL && PQstatus(conn_pg(store->conn)) == CONNECTION_BAD)
        queue_lost(store, NULL);
}

bool queue_expire(struct store *store, int64_t now)
{
    struct request **link = &store->waiting.head;
    while (*link != NULL) {
        if ((*link)->give_up > now) {
            link = &(*link)->next;
            continue;
        }
        struct request *request = requests_take(&store->waiting, link);
        bool sent = request->stage != STAGE_FIRST;
        outbox_answer(store, request,
                      reply_without(request, FAULT_UNREACHABLE,
                                    sent ? "The link broke while this was being saved, and the database did not "
                                           "come back in time to say whether it was."
                                         : "The database did not come back in time; nothing was saved."));
    }
    return store->flying.head == NULL || store->flying.head->dead_at > now;
}

/* INT64_MAX: no answer is due. */
static int64_t overdue_at(const struct store *store)
{
    const struct request *head = store->flying.head;
    return head != NULL ? head->dead_at - head->patience_ms + OVERDUE_MS : INT64_MAX;
}

bool queue_is_overdue(const struct store *store, int64_t now)
{
    return now >= overdue_at(store);
}

int64_t queue_next_deadline(const struct store *store)
{
    int64_t next = store->flying.head != NULL ? store->flying.head->dead_at : INT64_MAX, overdue = overdue_at(store);
    if (overdue > clock_ms() && overdue < next)
        next = overdue;
    for (const struct request *at = store->waiting.head; at != NULL; at = at->next) {
        next = at->give_up < next ? at->give_up : next;
        next = conn_pg(store->conn) != NULL && at->not_before && at->not_before < next ? at->not_before : next;
    }
    return next;
}
