#include "store/reply.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/rows.h"
#include "store/version.h"

/* Takes the sentence over. */
// the answer will free it: NOLINTNEXTLINE(readability-non-const-parameter)
static struct answer broken_answer(struct answer *answer, char *error)
{
    struct answer broken = {
        .fault = FAULT_FAILED,
        .outcome = OUTCOME_FAILED,
        .message = error,
        .act = answer->act,
        .server_now = INSTANT_NONE,
    };
    answer_clear(answer);
    return broken;
}

/* Reads the results: that of open_session or enter, then one for each statement of the plan. */
static bool read_plan(const struct request *request, struct answer *answer, char **error)
{
    const struct plan *plan = request_plan(request);
    PGresult *const *results = &request->results[request->payload];
    if (plan->read_head != NULL && !plan->read_head(results[-1], answer, error))
        return false;
    for (int i = 0; plan->statements[i] != NULL; i++) {
        rows_reader *read = plan->statements[i]->read;
        if (read != NULL && !read(results[i], answer, error))
            return false;
    }
    if (plan->end != NULL)
        plan->end(&request->effect, answer);
    return true;
}

static bool is_complete(const struct request *request)
{
    int count = request->payload;
    for (int i = 0; request_plan(request)->statements[i] != NULL; i++)
        count++;
    return request->result_count == count;
}

struct answer reply_without(const struct request *request, enum fault fault, const char *message)
{
    bool unknown = fault == FAULT_LOST || request->stage != STAGE_FIRST;
    return (struct answer){
        .fault = fault,
        .outcome = unknown ? OUTCOME_UNKNOWN : OUTCOME_FAILED,
        .message = mem_copy(message),
        .act = request->effect.act,
        .server_now = INSTANT_NONE,
    };
}

/* A write that the database refused has an outcome and no fault. */
static struct answer failed_answer(const struct request *request)
{
    struct answer answer = reply_without(request, request->verdict.fault, request->verdict.message);
    answer.outcome = request->verdict.outcome;
    bool refused = answer.outcome == OUTCOME_CONFLICT || answer.outcome == OUTCOME_INVALID;
    if (request_is_write(request) && refused)
        answer.fault = FAULT_NONE;
    return answer;
}

struct answer reply_of(struct request *request)
{
    struct answer answer = {.act = request->effect.act, .server_now = INSTANT_NONE, .page.list = request->effect.list};
    enum fault fault;
    char *error = NULL;
    struct id tenant;
    if (request->failed)
        return failed_answer(request);
    if (request->opened && !reply_session(request, &tenant, &fault, &error)) {
        answer.fault = fault;
        answer.outcome = OUTCOME_FAILED;
        answer.message = error;
        return answer;
    }
    if (request->kind != REQUEST_EFFECT)
        return answer;
    if (!is_complete(request))
        return broken_answer(&answer, mem_copy("The database's answer was cut short."));
    if (!read_plan(request, &answer, &error))
        return broken_answer(&answer, error);
    return answer;
}

bool reply_session(const struct request *request, struct id *tenant, enum fault *fault, char **message)
{
    int64_t found = 0;
    *fault = FAULT_FAILED;
    if (request->result_count < 1 || !rows_id(request->results[0], "id", tenant, message) ||
        !rows_number(request->results[0], "schema_version", &found, message))
        return false;
    return version_fits(found, fault, message);
}

bool reply_pooled(const struct request *request)
{
    const PGresult *backend = request->result_count > request->payload ? request->results[request->payload] : NULL;
    return backend != NULL && PQntuples(backend) == 1 && strcmp(PQgetvalue(backend, 0, 0), "t") != 0;
}

bool reply_settled(struct request *request, struct answer *out)
{
    char *error = NULL;
    *out = (struct answer){.outcome = OUTCOME_DONE, .act = request->effect.act, .server_now = INSTANT_NONE};
    if (!is_complete(request) || !read_plan(request, out, &error)) {
        free(error);
        return false;
    }
    return out->row_count > 0;
}
