/* Results made by hand become an answer: whole, cut short, unreadable, or the refusal that they are. */
#include "store/reply.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/migrate.h"
#include "store/outbox.h"
#include "support/run.h"

enum { VALUES_MOST = 8 };

/* One row, of names and values in turn up to NULL; with no value, no row. */
static PGresult *result_of(const char *const *values)
{
    PGresult *result = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);
    PGresAttDesc columns[VALUES_MOST] = {0};
    char *names[VALUES_MOST], *texts[VALUES_MOST];
    int count = 0;
    for (; values[2 * count] != NULL; count++) {
        columns[count].name = names[count] = mem_copy(values[2 * count]);
        texts[count] = mem_copy(values[2 * count + 1]);
    }
    ck_assert(PQsetResultAttrs(result, count, columns));
    for (int i = 0; i < count; i++) {
        if (texts[i] != NULL)
            ck_assert(PQsetvalue(result, 0, i, texts[i], (int)strlen(texts[i])));
        free(names[i]);
        free(texts[i]);
    }
    return result;
}

#define RESULT(...) result_of((const char *const[]){__VA_ARGS__ __VA_OPT__(, ) NULL, NULL})
#define TENANT      "00000000-0000-4000-8000-000000000007"

static struct request *request_for(enum effect_kind kind)
{
    struct effect effect = {.kind = kind, .act = {{7}}};
    return request_of_effect(&effect);
}

static void is(struct answer answer, enum fault fault, enum outcome outcome, const char *words)
{
    ck_assert_msg(answer.fault == fault && answer.outcome == outcome, "fault %d, outcome %d: %s", (int)answer.fault,
                  (int)answer.outcome, answer.message);
    ck_assert_msg(words == NULL || strstr(answer.message, words) != NULL, "%s", answer.message);
    answer_clear(&answer);
}

/* ---- what was refused ---- */

static struct request *refused(enum effect_kind kind, enum fault fault, enum outcome outcome)
{
    struct request *request = request_for(kind);
    request->failed = true;
    request->verdict = (struct verdict){.fault = fault, .outcome = outcome, .message = mem_copy("No.")};
    return request;
}

START_TEST(a_write_that_was_refused_has_no_fault)
{
    static const struct {
        enum effect_kind kind;
        enum fault fault;
        enum outcome outcome;
        enum fault expected;
    } cases[] = {
        {EFFECT_BOOK, FAULT_INVALID, OUTCOME_INVALID, FAULT_NONE},
        {EFFECT_BOOK, FAULT_NONE, OUTCOME_CONFLICT, FAULT_NONE},
        {EFFECT_BOOK, FAULT_BUSY, OUTCOME_FAILED, FAULT_BUSY},
        {EFFECT_WEEKS, FAULT_INVALID, OUTCOME_INVALID, FAULT_INVALID},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct request *request = refused(cases[i].kind, cases[i].fault, cases[i].outcome);
        is(reply_of(request), cases[i].expected, cases[i].outcome, "No.");
        request_free(request);
    }
}
END_TEST

START_TEST(what_may_have_happened_is_unknown)
{
    struct request *request = request_for(EFFECT_BOOK);
    is(reply_without(request, FAULT_UNREACHABLE, "Away."), FAULT_UNREACHABLE, OUTCOME_FAILED, "Away.");
    is(reply_without(request, FAULT_LOST, "Away."), FAULT_LOST, OUTCOME_UNKNOWN, "Away.");
    request->stage = STAGE_CHECK;
    is(reply_without(request, FAULT_UNREACHABLE, "Away."), FAULT_UNREACHABLE, OUTCOME_UNKNOWN, "Away.");
    request_free(request);
}
END_TEST

/* ---- results ---- */

#define CUT_SHORT    "cut short"
#define DOES_NOT_FIT "does not fit this program"

START_TEST(an_answer_that_is_not_whole_is_none)
{
    struct request *request = request_for(EFFECT_WAITING);
    is(reply_of(request), FAULT_FAILED, OUTCOME_FAILED, CUT_SHORT);
    request->payload = 1;
    request_take(request, RESULT("enter", ""));
    is(reply_of(request), FAULT_FAILED, OUTCOME_FAILED, CUT_SHORT);
    request_take(request, RESULT("id", TENANT));
    is(reply_of(request), FAULT_FAILED, OUTCOME_FAILED, DOES_NOT_FIT);
    request_free(request);
}
END_TEST

START_TEST(a_head_that_cannot_be_read_is_told)
{
    struct request *request = request_for(EFFECT_NEWS);
    request->payload = 1;
    request_take(request, RESULT("now_us", "soon"));
    request_take(request, RESULT());
    is(reply_of(request), FAULT_FAILED, OUTCOME_FAILED, "\"now_us\"");
    request_free(request);
}
END_TEST

START_TEST(whether_a_write_has_happened_is_not_read_out_of_rubbish)
{
    struct request *request = request_for(EFFECT_BOOK);
    struct answer answer;
    request->stage = STAGE_CHECK;
    request->payload = 1;
    ck_assert(!reply_settled(request, &answer));
    request_take(request, RESULT("enter", ""));
    request_take(request, RESULT("id", TENANT));
    ck_assert(!reply_settled(request, &answer));
    answer_clear(&answer);
    request_free(request);
}
END_TEST

START_TEST(of_too_many_results_some_are_dropped)
{
    struct request *request = request_for(EFFECT_WAITING);
    for (int i = 0; i < REQUEST_RESULTS + 2; i++)
        request_take(request, RESULT("id", TENANT));
    request_take(request, PQmakeEmptyPGresult(NULL, PGRES_PIPELINE_ABORTED));
    ck_assert_int_eq(request->result_count, REQUEST_RESULTS);
    request_free(request);
}
END_TEST

/* ---- the session ---- */

START_TEST(a_session_is_refused_where_the_schema_is_another)
{
    char newer[16], same[16];
    snprintf(newer, sizeof newer, "%d", migration_newest + 1);
    snprintf(same, sizeof same, "%d", migration_newest);
    const struct {
        PGresult *opened;
        enum fault fault;
        const char *words; /* NULL: it is good */
    } cases[] = {
        {RESULT("id", TENANT, "schema_version", same), FAULT_NONE, NULL},
        {RESULT("id", TENANT, "schema_version", newer), FAULT_TOO_NEW, "install a newer callboard"},
        {RESULT("id", TENANT, "schema_version", "1"), FAULT_NOT_MIGRATED, "must run `callboard migrate`"},
        {RESULT("id", TENANT, "schema_version", "old"), FAULT_FAILED, "\"schema_version\""},
        {RESULT("id", TENANT), FAULT_FAILED, "\"schema_version\""},
        {RESULT("id", "seven", "schema_version", same), FAULT_FAILED, "\"id\""},
        {RESULT(), FAULT_FAILED, "\"id\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct request *request = request_new(REQUEST_QUERY);
        request->opened = true;
        request_take(request, cases[i].opened);
        is(reply_of(request), cases[i].fault, cases[i].words == NULL ? OUTCOME_DONE : OUTCOME_FAILED, cases[i].words);
        request_free(request);
    }
}
END_TEST

START_TEST(a_session_that_did_not_open_is_none)
{
    struct request *request = request_new(REQUEST_HELLO);
    struct id tenant;
    enum fault fault;
    char *message = NULL;
    ck_assert(!reply_session(request, &tenant, &fault, &message));
    ck_assert_int_eq(fault, FAULT_FAILED);
    request_free(request);
}
END_TEST

START_TEST(a_pooler_is_one_where_another_process_answers)
{
    PGresult *const answers[] = {RESULT("own", "t"), RESULT("own", "f"), RESULT()};
    for (int i = 0; i < 3; i++) {
        struct request *request = request_new(REQUEST_HELLO);
        ck_assert(!reply_pooled(request)); /* nothing has come */
        request_take(request, answers[i]);
        ck_assert(reply_pooled(request) == (i == 1));
        request_free(request);
    }
}
END_TEST

/* ---- the outbox ---- */

START_TEST(what_is_not_known_is_remembered_by_its_act)
{
    struct store store = {.session = {.options = NULL}};
    struct event event;
    struct request *request = request_for(EFFECT_BOOK), *without = request_for(EFFECT_BOOK);
    without->effect.act = (struct id){{0}};
    outbox_answer(&store, request, (struct answer){.outcome = OUTCOME_UNKNOWN});
    outbox_answer(&store, without, (struct answer){.outcome = OUTCOME_UNKNOWN});
    outbox_answer(&store, request_for(EFFECT_WEEKS), (struct answer){.outcome = OUTCOME_UNKNOWN});
    ck_assert_uint_eq(store.unknown_count, 1);
    outbox_notify(&store, TOLD_ROSTER);
    outbox_notify(&store, TOLD_BOOKINGS);
    for (int answers = 0; answers < 3; answers++) {
        ck_assert(outbox_take(&store, &event));
        ck_assert_int_eq(event.kind, EVENT_ANSWER);
        event_clear(&event);
    }
    ck_assert(outbox_take(&store, &event));
    ck_assert_uint_eq(event.told, TOLD_ROSTER | TOLD_BOOKINGS);
    ck_assert(!outbox_take(&store, &event));
    outbox_link(&store, store.link, "the same as before");
    ck_assert(outbox_is_empty(&store));
    outbox_free(&store);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_write_that_was_refused_has_no_fault,
        what_may_have_happened_is_unknown,
        an_answer_that_is_not_whole_is_none,
        a_head_that_cannot_be_read_is_told,
        whether_a_write_has_happened_is_not_read_out_of_rubbish,
        of_too_many_results_some_are_dropped,
        a_session_is_refused_where_the_schema_is_another,
        a_session_that_did_not_open_is_none,
        a_pooler_is_one_where_another_process_answers,
        what_is_not_known_is_remembered_by_its_act,
    };
    return run_list("reply", tests, sizeof tests / sizeof *tests);
}
