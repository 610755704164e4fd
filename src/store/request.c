#include "store/request.h"

#include <stdlib.h>

#include "domain/memory.h"

enum { PATIENCE_MS = 7000, STATEMENT_MARGIN_MS = 2000 };

struct request *request_new(enum request_kind kind)
{
    struct request *request = mem_new(1, sizeof *request);
    request->kind = kind;
    request->patience_ms = PATIENCE_MS;
    return request;
}

struct request *request_of_effect(struct effect *effect)
{
    struct request *request = request_new(REQUEST_EFFECT);
    request->effect = *effect;
    effect->booking = (struct booking){0};
    effect->find = (struct find){0};
    effect->changes = NULL;
    effect->change_count = 0;
    effect->record = (struct record){0};
    effect->list_after = effect->list_argument = effect->list_narrow = NULL;
    return request;
}

void request_free(struct request *request)
{
    request_reset(request);
    answer_clear(&request->answer);
    effect_clear(&request->effect);
    free(request);
}

bool request_is_write(const struct request *request)
{
    return request->kind == REQUEST_EFFECT && effect_nature(request->effect.kind) == NATURE_WRITE;
}

bool request_is_settling(const struct request *request)
{
    return request->stage == STAGE_CHECK || request->stage == STAGE_LAST;
}

const struct plan *request_plan(const struct request *request)
{
    return request_is_settling(request) ? plan_to_settle(&request->effect) : plan_of(&request->effect);
}

static bool send_statement(PGconn *connection, const struct query *query, const struct parameters *with)
{
    return PQsendQueryParams(connection, query->sql, with->count, NULL, with->values, NULL, NULL, 0);
}

static bool send_open(PGconn *connection, const struct session *session)
{
    struct parameters with = {.count = 0};
    parameters_text(&with, session->options->tenant);
    parameters_text(&with, session->options->source);
    parameters_text(&with, session->options->zone);
    return send_statement(connection, &query_open_session, &with);
}

/* The server's time limit is shorter than ours, so that a slow statement ends with an error and not with a dead
 * link. */
static int statement_timeout(int patience_ms)
{
    int most = patience_ms - STATEMENT_MARGIN_MS;
    return most > patience_ms / 2 ? most : patience_ms / 2 + 1;
}

static bool send_enter(const struct request *request, PGconn *connection, const struct session *session)
{
    struct parameters with = {.count = 0};
    parameters_id(&with, session->tenant);
    parameters_id(&with, request->effect.act);
    parameters_text(&with, session->options->source);
    parameters_text(&with, session->options->zone);
    parameters_number(&with, statement_timeout(request->patience_ms));
    return send_statement(connection, &query_enter, &with);
}

/* Sends open_session, if the plan begins with it or the tenant is not known; then enter, unless the plan begins with
 * open_session. */
static bool send_head(struct request *request, PGconn *connection, const struct session *session)
{
    bool asks = request->kind == REQUEST_HELLO || (request->kind == REQUEST_EFFECT && request_plan(request)->opens);
    request->opened = asks || id_is_nil(session->tenant);
    request->payload = request->opened + !asks;
    return (!request->opened || send_open(connection, session)) && (asks || send_enter(request, connection, session));
}

static bool send_plan(const struct request *request, PGconn *connection)
{
    for (const struct statement *const *at = request_plan(request)->statements; *at != NULL; at++) {
        struct parameters with = {.count = 0};
        if ((*at)->fill != NULL)
            (*at)->fill(&with, &request->effect);
        bool sent = send_statement(connection, (*at)->query, &with);
        free(with.owned);
        if (!sent)
            return false;
    }
    return true;
}

static bool send_listen(PGconn *connection)
{
    struct parameters with = {.count = 0};
    parameters_number(&with, PQbackendPID(connection));
    return send_statement(connection, &query_listen, &with);
}

static bool send_payload(const struct request *request, PGconn *connection)
{
    switch (request->kind) {
    case REQUEST_HELLO:
        return send_listen(connection);
    case REQUEST_QUERY:
        return PQsendQueryParams(connection, request->query->sql, (int)request->parameter_count, NULL,
                                 request->parameters, NULL, NULL, 0);
    case REQUEST_EFFECT:
        return send_plan(request, connection);
    case REQUEST_PULSE:
        break;
    }
    return true;
}

bool request_send(struct request *request, PGconn *connection, const struct session *session)
{
    if (request->kind == REQUEST_PULSE)
        return PQpipelineSync(connection);
    return send_head(request, connection, session) && send_payload(request, connection) && PQpipelineSync(connection);
}

/* The name of the statement of this number in the segment; NULL: there is none. */
static const char *statement_name(const struct request *request, int number)
{
    int of_plan = number - request->payload;
    if (of_plan < 0)
        return number == 0 && request->opened ? query_open_session.name : query_enter.name;
    if (request->kind == REQUEST_HELLO)
        return of_plan == 0 ? query_listen.name : NULL;
    if (request->kind == REQUEST_QUERY)
        return of_plan == 0 ? request->query->name : NULL;
    const struct statement *const *at = request_plan(request)->statements;
    while (*at != NULL && of_plan-- > 0)
        at++;
    return *at != NULL ? (*at)->query->name : NULL;
}

void request_take(struct request *request, PGresult *result)
{
    const char *name = request->trip.tell != NULL ? statement_name(request, request->come) : NULL;
    request->come++;
    if (name != NULL)
        trip_add(&request->trip, name, result);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR && !request->failed) {
        request->failed = true;
        request->verdict = fault_of_result(result);
    }
    bool wanted = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    if (wanted && request->result_count < REQUEST_RESULTS)
        request->results[request->result_count++] = result;
    else
        PQclear(result);
}

void request_lost(struct request *request)
{
    const char *name = request->trip.tell != NULL && !request->failed ? statement_name(request, request->come) : NULL;
    if (name != NULL)
        trip_add(&request->trip, name, NULL);
    trip_end(&request->trip);
}

void request_reset(struct request *request)
{
    while (request->result_count > 0)
        PQclear(request->results[--request->result_count]);
    trip_drop(&request->trip);
    request->come = 0;
    free(request->verdict.message);
    request->verdict = (struct verdict){0};
    request->failed = false;
}
