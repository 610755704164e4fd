#include "protocol/answer.h"

#include <stdlib.h>

const char *outcome_word(enum outcome outcome)
{
    static const char *const words[] = {
        [OUTCOME_DONE] = "done",       [OUTCOME_CONFLICT] = "conflict", [OUTCOME_STALE] = "stale",
        [OUTCOME_LAPSED] = "lapsed",   [OUTCOME_GONE] = "gone",         [OUTCOME_NOT_ALLOWED] = "not_allowed",
        [OUTCOME_INVALID] = "invalid", [OUTCOME_UNKNOWN] = "unknown",   [OUTCOME_FAILED] = "failed",
        [OUTCOME_ASKS] = "asks",       [OUTCOME_TWIN] = "twin",
    };
    return words[outcome];
}

void history_free(struct history_entry *history, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(history[i].actor);
        free(history[i].act);
        free(history[i].source);
        free(history[i].difference);
        booking_clear(&history[i].after);
    }
    free(history);
}

void refusals_free(struct refusal *refusals, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(refusals[i].message);
        booking_clear(&refusals[i].row);
    }
    free(refusals);
}

void news_free(struct news *news, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(news[i].act);
        free(news[i].actor);
        free(news[i].title);
    }
    free(news);
}

void answer_clear(struct answer *answer)
{
    free(answer->message);
    roster_free(&answer->roster);
    for (size_t i = 0; i < answer->row_count; i++)
        booking_clear(&answer->rows[i]);
    free(answer->rows);
    for (size_t i = 0; i < answer->drafted_count; i++)
        booking_clear(&answer->drafted[i]);
    free(answer->drafted);
    for (size_t i = 0; i < answer->off_count; i++)
        free(answer->off[i].reason);
    free(answer->off);
    free(answer->challenges);
    history_free(answer->history, answer->history_count);
    refusals_free(answer->refusals, answer->refusal_count);
    free(answer->free_artists);
    free(answer->undone.word);
    free(answer->undone.records);
    booking_clear(&answer->undone.first);
    free(answer->findings);
    page_clear(&answer->page);
    news_free(answer->news, answer->news_count);
    free(answer->people);
    *answer = (struct answer){0};
}
