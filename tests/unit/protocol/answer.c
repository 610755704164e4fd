/* Answers and the events that bring them: whoever does not take what they own leaves it to them. */
#include "protocol/event.h"

#include <check.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/run.h"
#include "support/studio_answers.h"

static struct answer full(void)
{
    struct answer answer;
    studio_weeks(studio_monday(), studio_monday() + DAYS_A_WEEK, &answer);
    answer.message = mem_copy("Taken.");
    answer.roster = studio_roster(MEMBER_PRODUCER);
    answer.news = mem_new(1, sizeof *answer.news);
    answer.news[answer.news_count++] = studio_news(1, 6, "moved", "Ben");
    answer.refusals = mem_new(1, sizeof *answer.refusals);
    answer.refusals[answer.refusal_count++] = (struct refusal){.message = mem_copy("no"), .row = studio_booking(7)};
    answer.history = mem_new(1, sizeof *answer.history);
    answer.history[answer.history_count++] =
        (struct history_entry){.actor = mem_copy("ben"), .after = studio_booking(6)};
    answer.undone.word = mem_copy("booked");
    answer.undone.records = mem_copy("1 artist");
    answer.undone.first = studio_booking(6);
    return answer;
}

START_TEST(what_nobody_took_is_freed)
{
    struct answer answer = full();
    ck_assert_uint_gt(answer.row_count, 0);
    ck_assert_uint_gt(answer.off_count, 0);
    answer_clear(&answer);
    ck_assert_ptr_null(answer.rows);
    ck_assert_ptr_null(answer.roster);
    ck_assert_uint_eq(answer.row_count + answer.off_count + answer.news_count + answer.refusal_count, 0);
    answer_clear(&answer);
}
END_TEST

START_TEST(an_event_frees_what_it_brought)
{
    struct event events[] = {
        {.kind = EVENT_ANSWER, .answered = {1, EFFECT_WEEKS, full()}},
        {.kind = EVENT_PASTE, .paste = mem_copy("Rig fix")},
        {.kind = EVENT_LINK, .link = {.state = LINK_REFUSED, .message = mem_copy("no login")}},
        {.kind = EVENT_ZONE, .zone = {mem_copy("Asia/Kolkata"), zone_load("Asia/Kolkata")}},
        {.kind = EVENT_KEY, .key = 'j'},
    };
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        event_clear(&events[i]);
        ck_assert_int_eq((int)events[i].kind, EVENT_TIME);
        event_clear(&events[i]);
    }
}
END_TEST

START_TEST(outcomes_have_the_words_of_the_schema)
{
    static const struct {
        enum outcome outcome;
        const char *word;
    } rows[] = {
        {OUTCOME_DONE, "done"},       {OUTCOME_CONFLICT, "conflict"}, {OUTCOME_STALE, "stale"},
        {OUTCOME_LAPSED, "lapsed"},   {OUTCOME_GONE, "gone"},         {OUTCOME_NOT_ALLOWED, "not_allowed"},
        {OUTCOME_INVALID, "invalid"}, {OUTCOME_TWIN, "twin"},         {OUTCOME_UNKNOWN, "unknown"},
        {OUTCOME_FAILED, "failed"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(outcome_word(rows[i].outcome), rows[i].word);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        what_nobody_took_is_freed,
        an_event_frees_what_it_brought,
        outcomes_have_the_words_of_the_schema,
    };
    return run_list("answer", tests, sizeof tests / sizeof *tests);
}
