#include "store/store.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/clock.h"
#include "store/interrupt.h"
#include "store/outbox.h"
#include "store/queue.h"
#include "store/reply.h"

enum { CALL_OFF_MS = 2000, PULSE_MS = 2000 };

static void copy_options(struct store *store, const struct store_options *options)
{
    struct store_options *own = &store->options;
    *own = *options;
    const char **texts[OPTION_TEXTS] = {
        [OPTION_CONNINFO] = &own->conninfo,     [OPTION_SERVICE] = &own->service,
        [OPTION_SOCKET_DIR] = &own->socket_dir, [OPTION_SERVER_USER] = &own->server_user,
        [OPTION_LOGIN] = &own->login,           [OPTION_PASSWORD] = &own->password,
        [OPTION_TENANT] = &own->tenant,         [OPTION_ZONE] = &own->zone,
        [OPTION_SOURCE] = &own->source,
    };
    for (int i = 0; i < OPTION_TEXTS; i++)
        *texts[i] = store->texts[i] = mem_copy(*texts[i]);
}

struct store *store_new(const struct store_options *options)
{
    struct store *store = mem_new(1, sizeof *store);
    copy_options(store, options);
    store->session.options = &store->options;
    requests_init(&store->waiting);
    requests_init(&store->flying);
    store->link = LINK_CONNECTING;
    store->conn = conn_new(&store->options);
    return store;
}

void store_free(struct store **store)
{
    if (*store == NULL)
        return;
    struct store *old = *store;
    queue_free(old);
    conn_free(&old->conn);
    outbox_free(old);
    if (old->texts[OPTION_PASSWORD] != NULL)
        explicit_bzero(old->texts[OPTION_PASSWORD], strlen(old->texts[OPTION_PASSWORD]));
    for (int i = 0; i < OPTION_TEXTS; i++)
        free(old->texts[i]);
    free(old);
    *store = NULL;
}

/* ---- asking ---- */

/* While there is no link, reads are answered at once. */
static void submit(struct store *store, struct request *request)
{
    queue_add(store, request);
    if (conn_stopped(store->conn)) {
        conn_retry(store->conn);
        outbox_link(store, LINK_CONNECTING, NULL);
    }
    if (conn_pg(store->conn) == NULL && store->link == LINK_OFFLINE)
        queue_refuse(store, FAULT_UNREACHABLE, conn_message(store->conn));
}

/* A request that was sent cannot be called back: it will be answered. */
static void cancel(struct store *store, uint64_t ticket)
{
    struct request *request = queue_take_ticket(store, ticket);
    if (request != NULL)
        outbox_answer(store, request, reply_without(request, FAULT_TIMEOUT, "Given up before it was sent."));
}

void store_set_act(struct store *store, struct id act)
{
    store->act = act;
}

void store_submit(struct store *store, struct effect *effect)
{
    if (effect->kind == EFFECT_CANCEL)
        cancel(store, effect->ticket);
    else if (effect_nature(effect->kind) != NATURE_OUTSIDE)
        submit(store, request_of_effect(effect));
    effect_clear(effect);
}

/* When a board that nobody touches asks whether the server is still there: that a frozen one has been replaced it would
 * not hear otherwise. INT64_MAX: never, because there is no other one. */
static int64_t pulse_at(const struct store *store)
{
    bool idle = store->link == LINK_LIVE && store->flying.head == NULL && store->waiting.head == NULL;
    bool wanted = store->options.listen && conn_pg(store->conn) != NULL && conn_has_others(store->conn);
    return idle && wanted ? store->heard_at + PULSE_MS : INT64_MAX;
}

static int poll_link(struct store *store, struct pollfd *fds, int *timeout_ms)
{
    if (conn_pg(store->conn) != NULL)
        queue_dispatch(store);
    clock_lower(timeout_ms, queue_next_deadline(store));
    clock_lower(timeout_ms, pulse_at(store));
    return conn_poll(store->conn, fds, timeout_ms);
}

/* Returns how long the server may take to answer that it has stopped. */
static int64_t call_off(struct store *store)
{
    if (conn_pg(store->conn) != NULL)
        conn_cancel(store->conn);
    return clock_ms() + (conn_pg(store->conn) != NULL ? CALL_OFF_MS : 0);
}

void store_run(struct store *store, struct request *request, int seconds)
{
    int64_t deadline = INT64_MAX;
    request->asked = true;
    request->patience_ms = seconds * 1000;
    interrupt_begin();
    submit(store, request);
    while (!request->finished && clock_ms() < deadline) {
        struct pollfd fds[3];
        int timeout = -1, count = poll_link(store, fds, &timeout); /* nobody takes the events meanwhile */
        clock_lower(&timeout, deadline);
        poll(fds, (nfds_t)(count + (deadline == INT64_MAX ? interrupt_poll(fds + count) : 0)), timeout);
        if (interrupt_came() && deadline == INT64_MAX)
            deadline = call_off(store);
        store_work(store, fds, count);
    }
    interrupt_end(); /* and the process, if it was called off */
}

struct answer store_ask(struct store *store, struct effect *effect, int seconds)
{
    struct request *request = request_of_effect(effect);
    effect_clear(effect);
    store_run(store, request, seconds);
    struct answer answer = request->answer;
    request->answer = (struct answer){0};
    request_free(request);
    return answer;
}

/* ---- the loop's side ---- */

int store_poll(struct store *store, struct pollfd *fds, int *timeout_ms)
{
    int count = poll_link(store, fds, timeout_ms);
    if (!outbox_is_empty(store))
        *timeout_ms = 0;
    return count;
}

/* A board sends a HELLO first, so that it listens before it reads. A verb of the command line begins with its own
 * request. */
static void come_up(struct store *store)
{
    if (store->options.listen)
        queue_hello(store);
    else
        outbox_live(store);
}

static void fail(struct store *store)
{
    enum fault fault = conn_fault(store->conn);
    store->missed = true;
    if (fault_is_final(fault) || fault == FAULT_FAILED)
        conn_stop(store->conn);
    outbox_link(store, conn_stopped(store->conn) ? LINK_REFUSED : LINK_OFFLINE, conn_message(store->conn));
    queue_refuse(store, fault, conn_message(store->conn));
}

void store_work(struct store *store, const struct pollfd *fds, int count)
{
    switch (conn_work(store->conn, fds, count)) {
    case CONN_UP:
        come_up(store);
        break;
    case CONN_FAILED:
        fail(store);
        break;
    case CONN_LOST:
        queue_read(store); /* answers that arrived before the link broke are good */
        if (conn_pg(store->conn) != NULL)
            queue_lost(store, NULL);
        break;
    case CONN_SAME:
        break;
    }
    if (conn_pg(store->conn) != NULL)
        queue_read(store);
    if (!queue_expire(store, clock_ms()) && conn_pg(store->conn) != NULL)
        queue_lost(store, "The database does not answer; trying again.");
    if (clock_ms() >= pulse_at(store))
        queue_pulse(store);
    if (conn_pg(store->conn) != NULL)
        queue_dispatch(store);
    if (conn_pg(store->conn) != NULL)
        conn_doubt(store->conn, queue_is_overdue(store, clock_ms()));
}

bool store_next(struct store *store, struct event *out)
{
    return outbox_take(store, out);
}
