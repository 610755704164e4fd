/* What is sent for an effect, and how the answer to all of it is judged. */
#include "store/plan.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/bulk_json.h"
#include "store/facts.h"
#include "support/run.h"

static const struct id board = {{9}};

/* ---- which plan ---- */

START_TEST(what_has_no_past_is_asked_as_it_is)
{
    struct effect effect = {.kind = EFFECT_WEEKS};
    const struct plan *now = plan_of(&effect);
    effect.at = 1;
    ck_assert_ptr_ne(plan_of(&effect), now);
    effect = (struct effect){.kind = EFFECT_CARD};
    now = plan_of(&effect);
    effect.at = 1;
    ck_assert_ptr_eq(plan_of(&effect), now);
}
END_TEST

START_TEST(without_weeks_the_roster_is_opened)
{
    struct effect roster = {.kind = EFFECT_ROSTER}, open = {.kind = EFFECT_OPEN, .first = 7, .end = 7};
    ck_assert_ptr_eq(plan_of(&open), plan_of(&roster));
    open.end = 14;
    ck_assert_ptr_ne(plan_of(&open), plan_of(&roster));
}
END_TEST

/* ---- all or nothing ---- */

START_TEST(a_bulk_of_all_is_a_conflict_unless_all_was_done)
{
    static const struct {
        enum bulk_mode mode;
        enum outcome outcome;
        size_t rows, refusals;
        enum outcome expected;
    } cases[] = {
        {BULK_ALL, OUTCOME_DONE, 3, 0, OUTCOME_DONE},     {BULK_ALL, OUTCOME_DONE, 2, 1, OUTCOME_CONFLICT},
        {BULK_ALL, OUTCOME_DONE, 0, 0, OUTCOME_CONFLICT}, /* the one in the way has gone */
        {BULK_ALL, OUTCOME_STALE, 0, 0, OUTCOME_STALE},   {BULK_FITS, OUTCOME_DONE, 2, 1, OUTCOME_DONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct effect effect = {.kind = EFFECT_BULK, .bulk = cases[i].mode};
        struct answer answer = {
            .outcome = cases[i].outcome, .row_count = cases[i].rows, .refusal_count = cases[i].refusals};
        plan_of(&effect)->end(&effect, &answer);
        ck_assert_int_eq(answer.outcome, cases[i].expected);
    }
}
END_TEST

/* ---- changes as JSON ---- */

static bool writes(const struct change *change, const char *part)
{
    char *json = bulk_json(change, 1);
    bool found = strstr(json, part) != NULL;
    free(json);
    return found;
}

static struct change edit_of(enum booking_status before, instant before_lapses, enum booking_status after,
                             instant after_lapses)
{
    return (struct change){.kind = EFFECT_EDIT,
                           .before = {.status = before, .lapses_at = before_lapses},
                           .after = {.status = after, .lapses_at = after_lapses, .id = {{1}}}};
}

START_TEST(an_edit_says_the_status_if_that_is_another)
{
    struct change same = edit_of(STATUS_HOLD, 5, STATUS_HOLD, 6);
    ck_assert(!writes(&same, "\"status\""));
    struct change other = edit_of(STATUS_HOLD, 5, STATUS_CONFIRMED, INSTANT_NONE);
    ck_assert(writes(&other, "\"status\": \"confirmed\", \"second\": false"));
    struct change second = edit_of(STATUS_HOLD, 5, STATUS_HOLD, INSTANT_NONE);
    ck_assert(writes(&second, "\"status\": \"hold\", \"second\": true"));
}
END_TEST

START_TEST(what_is_not_given_is_left_out)
{
    struct change book = {.kind = EFFECT_BOOK,
                          .after = {.start = INSTANT_NONE, .end = INSTANT_NONE, .decide_by = INSTANT_NONE}};
    char *json = bulk_json(&book, 1);
    ck_assert_str_eq(json, "[{\"do\": \"book\", \"heavy\": false, \"status\": \"hold\", \"second\": false}]");
    free(json);
}
END_TEST

START_TEST(a_split_names_its_later_part)
{
    struct change split = {.kind = EFFECT_SPLIT,
                           .before = {.id = {{1}}, .version = 3},
                           .after = {.id = {{1}}, .start = 10, .end = 20},
                           .part = {.id = {{2}}, .start = 30, .end = 40}};
    char *json = bulk_json(&split, 1);
    ck_assert_str_eq(json, "[{\"do\": \"split\", \"id\": \"01000000-0000-0000-0000-000000000000\", \"version\": 3, "
                           "\"end_us\": 20, \"part\": \"02000000-0000-0000-0000-000000000000\", \"start_us\": 30}]");
    free(json);
}
END_TEST

/* ---- a what-if board ---- */

static char *sent_to_draft(struct effect effect)
{
    struct parameters with = {.count = 0};
    effect.draft = board;
    plan_of(&effect)->statements[0]->fill(&with, &effect);
    return with.owned;
}

START_TEST(a_single_write_to_a_what_if_board_is_a_list_of_one)
{
    struct booking held = {.id = {{1}}, .status = STATUS_HOLD, .lapses_at = 5};
    char *json = sent_to_draft((struct effect){.kind = EFFECT_STATUS, .booking = held, .second_option = true});
    ck_assert_ptr_nonnull(strstr(json, "\"status\": \"hold\", \"second\": true"));
    free(json);
    json = sent_to_draft((struct effect){.kind = EFFECT_STATUS, .booking = held});
    ck_assert_ptr_nonnull(strstr(json, "\"second\": false"));
    free(json);
    json = sent_to_draft((struct effect){.kind = EFFECT_EDIT, .booking = held, .with_status = true});
    ck_assert_ptr_nonnull(strstr(json, "\"status\": \"hold\""));
    free(json);
    json = sent_to_draft((struct effect){.kind = EFFECT_EDIT, .booking = held});
    ck_assert_ptr_null(strstr(json, "\"status\""));
    free(json);
}
END_TEST

/* ---- facts ---- */

START_TEST(only_what_was_measured_is_told)
{
    char *json = facts_json(&(struct facts){.measured = true, .round_trip_us = 250, .verified = "it's \"no\""});
    ck_assert_ptr_nonnull(strstr(json, "\"round_trip_us\": 250, \"verified\": \"it's \\\"no\\\"\"}"));
    free(json);
    json = facts_json(&(struct facts){.measured = false});
    ck_assert_ptr_null(strstr(json, "round_trip_us"));
    ck_assert_ptr_null(strstr(json, "verified"));
    free(json);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        what_has_no_past_is_asked_as_it_is,
        without_weeks_the_roster_is_opened,
        a_bulk_of_all_is_a_conflict_unless_all_was_done,
        an_edit_says_the_status_if_that_is_another,
        what_is_not_given_is_left_out,
        a_split_names_its_later_part,
        a_single_write_to_a_what_if_board_is_a_list_of_one,
        only_what_was_measured_is_told,
    };
    return run_list("plan", tests, sizeof tests / sizeof *tests);
}
