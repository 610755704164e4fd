#include "store/outbox.h"

#include <stdlib.h>

#include "domain/memory.h"

static struct event *push(struct store *store, enum event_kind kind)
{
    store->events = mem_grow(store->events, &store->event_capacity, store->event_count, sizeof *store->events);
    struct event *event = &store->events[store->event_count++];
    *event = (struct event){.kind = kind};
    return event;
}

bool outbox_is_empty(const struct store *store)
{
    return store->first_event == store->event_count;
}

bool outbox_take(struct store *store, struct event *out)
{
    if (outbox_is_empty(store))
        return false;
    *out = store->events[store->first_event++];
    if (outbox_is_empty(store))
        store->first_event = store->event_count = 0;
    return true;
}

void outbox_free(struct store *store)
{
    struct event left;
    while (outbox_take(store, &left))
        event_clear(&left);
    free(store->events);
    free(store->unknown);
}

void outbox_link(struct store *store, enum link_state link, const char *message)
{
    if (link == store->link)
        return;
    store->link = link;
    struct event *event = push(store, EVENT_LINK);
    event->link.state = link;
    event->link.wants_password = link == LINK_REFUSED && conn_fault(store->conn) == FAULT_PASSWORD;
    event->link.message = mem_copy(message);
    event->link.pooled = store->pooled;
}

void outbox_notify(struct store *store, unsigned told)
{
    for (size_t i = store->first_event; i < store->event_count; i++)
        if (store->events[i].kind == EVENT_NOTIFY) {
            store->events[i].told |= told;
            return;
        }
    push(store, EVENT_NOTIFY)->told = told;
}

void outbox_live(struct store *store)
{
    outbox_link(store, LINK_LIVE, NULL);
    if (store->missed)
        outbox_notify(store, TOLD_ALL);
    store->missed = false;
}

static void remember_unknown(struct store *store, struct id act)
{
    store->unknown = mem_grow(store->unknown, &store->unknown_capacity, store->unknown_count, sizeof *store->unknown);
    store->unknown[store->unknown_count++] = act;
}

void outbox_answer(struct store *store, struct request *request, struct answer answer)
{
    if (request_is_write(request) && answer.outcome == OUTCOME_UNKNOWN && !id_is_nil(request->effect.act))
        remember_unknown(store, request->effect.act);
    if (request->asked) {
        request->answer = answer;
        request->finished = true;
        return;
    }
    struct event *event = push(store, EVENT_ANSWER);
    event->answered.ticket = request->effect.ticket;
    event->answered.effect = request->effect.kind;
    event->answered.answer = answer;
    request_free(request);
}
