#include "store/reply.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/migrate.h"
#include "store/rows.h"

/* The payload's nth result; NULL if the segment ended before. */
static const PGresult *result_at(const struct request *request, int index)
{
    int at = request->payload + index;
    return at < request->result_count ? request->results[at] : NULL;
}

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

static bool read_roster(const struct request *request, struct answer *answer, char **error)
{
    answer->roster = roster_new();
    return rows_session(request->results[0], answer->roster, error) &&
           rows_number(request->results[0], "now_us", &answer->server_now, error) &&
           rows_members(result_at(request, 0), answer->roster, error) &&
           rows_artists(result_at(request, 1), answer->roster, error) &&
           rows_projects(result_at(request, 2), answer->roster, error) &&
           rows_holidays(result_at(request, 3), answer->roster, error) &&
           rows_memberships(result_at(request, 4), answer->roster, error) &&
           rows_drafts(result_at(request, 5), answer->roster, error);
}

static bool read_weeks(const struct request *request, int at, struct answer *answer, char **error)
{
    return rows_bookings(result_at(request, at), &answer->rows, &answer->row_count, error) &&
           rows_time_off(result_at(request, at + 1), &answer->off, &answer->off_count, error) &&
           rows_challenges(result_at(request, at + 2), &answer->challenges, &answer->challenge_count, error);
}

static bool read_open(const struct request *request, struct answer *answer, char **error)
{
    enum { WEEKS = 6 };
    bool with_weeks = result_at(request, WEEKS);
    if (!read_roster(request, answer, error) || (with_weeks && !read_weeks(request, WEEKS, answer, error)))
        return false;
    roster_index(answer->roster);
    return true;
}

static bool read_weeks_alone(const struct request *request, struct answer *answer, char **error)
{
    return rows_number(request->results[request->payload - 1], "now_us", &answer->server_now, error) &&
           read_weeks(request, 0, answer, error);
}

static bool read_card(const struct request *request, struct answer *answer, char **error)
{
    if (!rows_bookings(result_at(request, 0), &answer->rows, &answer->row_count, error) ||
        !rows_history(result_at(request, 1), &answer->history, &answer->history_count, error))
        return false;
    if (!answer->row_count) {
        answer->fault = FAULT_INVALID;
        answer->outcome = OUTCOME_GONE;
        answer->message = mem_copy("There is no such booking.");
    }
    return true;
}

static bool read_waiting(const struct request *request, struct answer *answer, char **error)
{
    return rows_bookings(result_at(request, 0), &answer->rows, &answer->row_count, error);
}

static bool read_repairs(const struct request *request, struct answer *answer, char **error)
{
    return rows_slots(result_at(request, 0), &answer->free_artists, &answer->free_count, error) &&
           rows_next_free(result_at(request, 1), request->effect.booking.artist, &answer->next_free, error);
}

static bool read_find(const struct request *request, struct answer *answer, char **error)
{
    return rows_findings(result_at(request, 0), &answer->findings, &answer->finding_count, error);
}

static bool read_changes(const struct request *request, struct answer *answer, char **error)
{
    return rows_news(result_at(request, 0), answer, error);
}

static bool read_presence(const struct request *request, struct answer *answer, char **error)
{
    return rows_people(result_at(request, 0), &answer->people, &answer->person_count, error);
}

static bool read_write(const struct request *request, struct answer *answer, char **error)
{
    const PGresult *result = result_at(request, 0);
    if (request->effect.kind == EFFECT_SWEEP) {
        answer->outcome = OUTCOME_DONE;
        return true;
    }
    bool newest = request->effect.kind == EFFECT_UNDO && id_is_nil(request->effect.undo);
    return rows_outcome(result, &answer->outcome, &answer->message, error) &&
           rows_bookings(result, &answer->rows, &answer->row_count, error) &&
           (!newest || rows_undone(result, &answer->undone, error));
}

static bool read_list(const struct request *request, struct answer *answer, char **error)
{
    return rows_page(result_at(request, 0), &answer->page, error);
}

static bool read_save(const struct request *request, struct answer *answer, char **error)
{
    const PGresult *result = result_at(request, 0);
    return rows_outcome(result, &answer->outcome, &answer->message, error) &&
           rows_version(result, &answer->version, error);
}

/* What was made is in `rows`, what was not in `refusals`. All or none: nothing made is a refusal, even where what
 * was in the way has gone before it could be named. */
static bool read_bulk(const struct request *request, struct answer *answer, char **error)
{
    if (!rows_bulk(result_at(request, 0), answer, error))
        return false;
    bool none = request->effect.bulk == BULK_ALL && (answer->refusal_count > 0 || answer->row_count == 0);
    if (none && answer->outcome == OUTCOME_DONE)
        answer->outcome = OUTCOME_CONFLICT;
    return true;
}

/* As with bulk: nothing made is a refusal. */
static bool read_commit(const struct request *request, struct answer *answer, char **error)
{
    if (!rows_bookings(result_at(request, 0), &answer->drafted, &answer->drafted_count, error) ||
        !rows_bulk(result_at(request, 1), answer, error))
        return false;
    if (answer->outcome == OUTCOME_DONE && (answer->refusal_count > 0 || answer->row_count == 0))
        answer->outcome = OUTCOME_CONFLICT;
    return true;
}

typedef bool (*read_answer)(const struct request *, struct answer *, char **);

static const read_answer readers[] = {
    [EFFECT_OPEN] = read_open,     [EFFECT_ROSTER] = read_open,     [EFFECT_WEEKS] = read_weeks_alone,
    [EFFECT_CARD] = read_card,     [EFFECT_REPAIRS] = read_repairs, [EFFECT_BOOK] = read_write,
    [EFFECT_WAITING] = read_waiting,
    [EFFECT_MOVE] = read_write,    [EFFECT_EDIT] = read_write,      [EFFECT_STATUS] = read_write,
    [EFFECT_BULK] = read_bulk,     [EFFECT_TAKE] = read_write,     [EFFECT_COMMIT] = read_commit,
    [EFFECT_CHALLENGE] = read_write, [EFFECT_WITHDRAW] = read_write,
    [EFFECT_RELEASE] = read_write, [EFFECT_UNDO] = read_write,      [EFFECT_SWEEP] = read_write,
    [EFFECT_FIND] = read_find,     [EFFECT_LIST] = read_list,
    [EFFECT_NEWS] = read_changes, [EFFECT_DIFF] = read_changes, [EFFECT_PRESENCE] = read_presence,
};

static read_answer reader_of(enum effect_kind kind)
{
    return effect_is_save(kind) ? read_save : readers[kind];
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

/* A refusal that is an outcome of its own is not also a fault. */
static struct answer failed_answer(const struct request *request)
{
    struct answer answer = reply_without(request, request->verdict.fault, request->verdict.message);
    answer.outcome = request->verdict.outcome;
    bool refused = answer.outcome == OUTCOME_CONFLICT || answer.outcome == OUTCOME_INVALID;
    if (request_is_write(request) && refused)
        answer.fault = FAULT_NONE;
    return answer;
}

static bool is_complete(const struct request *request)
{
    return request->result_count > request->payload;
}

struct answer reply_of(struct request *request)
{
    struct answer answer = {.act = request->effect.act, .server_now = INSTANT_NONE};
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
    if (!reader_of(request->effect.kind)(request, &answer, &error))
        return broken_answer(&answer, error);
    return answer;
}

bool reply_session(const struct request *request, struct id *tenant, enum fault *fault, char **message)
{
    int64_t found = 0, wanted = migrate_newest();
    *fault = FAULT_FAILED;
    if (request->result_count < 1 || !rows_id(request->results[0], "id", tenant, message) ||
        !rows_number(request->results[0], "schema_version", &found, message))
        return false;
    *fault = FAULT_NONE;
    if (found == wanted)
        return true;
    *fault = found < wanted ? FAULT_NOT_MIGRATED : FAULT_TOO_NEW;
    *message =
        found < wanted
            ? mem_format("The database's schema is at version %d, this callboard needs %d; its operator "
                         "must run `callboard migrate`.",
                         (int)found, (int)wanted)
            : mem_format("The database's schema is at version %d, this callboard knows only %d: install a "
                         "newer callboard.",
                         (int)found, (int)wanted);
    return false;
}

bool reply_pooled(const struct request *request)
{
    const PGresult *result = result_at(request, 0);
    return result && PQntuples(result) == 1 && strcmp(PQgetvalue(result, 0, 0), "t") != 0;
}

bool reply_settled(struct request *request, struct answer *out)
{
    char *error = NULL;
    *out = (struct answer){.outcome = OUTCOME_DONE, .act = request->effect.act, .server_now = INSTANT_NONE};
    const PGresult *result = result_at(request, 0);
    if (!result || !rows_bookings(result, &out->rows, &out->row_count, &error)) {
        free(error);
        return false;
    }
    return out->row_count > 0;
}
