#include "cli/clash_list.h"

#include <stdlib.h>

#include "cli/out.h"

struct bookings *clash_list_load(struct cli *cli, struct session *session, day first, day end, enum exit_status *status)
{
    const struct zone *zone = session->roster->tenant.zone;
    const struct booking weeks = {.start = zone_day_start(zone, first), .end = zone_day_start(zone, end)};
    struct answer answer;
    clash_weeks(&session->roster->tenant, &weeks, &first, &end);
    if (!session_load(session, cli, first, end, &answer, status))
        return NULL;
    struct bookings *bookings = bookings_new();
    bookings_replace(bookings, first, end, zone_day_start(zone, first), zone_day_start(zone, end), 0, answer.rows,
                     answer.row_count, answer.off, answer.off_count);
    if (session->at == 0) /* challenges of the past are not known */
        bookings_set_challenges(bookings, answer.challenges, answer.challenge_count);
    answer.row_count = answer.off_count = 0; /* the bookings own the elements now, the answer only the arrays */
    answer_clear(&answer);
    return bookings;
}

struct bookings *clash_list_around(struct cli *cli, struct session *session, const struct booking *rows, size_t count)
{
    const struct zone *zone = session->roster->tenant.zone;
    enum exit_status status;
    instant start = INSTANT_NONE, end = INSTANT_NONE;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].status == STATUS_CANCELLED)
            continue;
        start = start == INSTANT_NONE || rows[i].start < start ? rows[i].start : start;
        end = end == INSTANT_NONE || rows[i].end > end ? rows[i].end : end;
    }
    struct bookings *around = NULL;
    if (start != INSTANT_NONE)
        around = clash_list_load(cli, session, zone_local(zone, start).day, zone_local(zone, end - 1).day + 1, &status);
    return around != NULL ? around : bookings_new();
}

struct clash clash_list_find(const struct session *session, const struct bookings *around,
                             const struct booking *booking)
{
    if (booking->status == STATUS_CANCELLED)
        return (struct clash){0};
    return clash_find(session->roster, around, booking, session->now);
}

void clash_list_complain(struct cli *cli, const struct session *session, const struct clash *clash)
{
    char *words = clash_words(&session->roster->tenant, clash);
    if (*words && !cli->quiet)
        out_complain(cli, "Mind: %s.", words);
    free(words);
}

static const struct {
    enum clash_kind kind;
    const char *word;
} kinds[] = {
    {.kind = CLASH_TIME_OFF, .word = "time_off"},       {.kind = CLASH_HOLD, .word = "hold"},
    {.kind = CLASH_TURNAROUND, .word = "rest"},         {.kind = CLASH_LONG_DAY, .word = "long_day"},
    {.kind = CLASH_DAYS_IN_ROW, .word = "days_in_row"}, {.kind = CLASH_FILLS_ROW, .word = "days_in_row"},
    {.kind = CLASH_PATTERN, .word = "pattern"},
};

void clash_list_add(json_t *object, const struct session *session, const struct clash *clash)
{
    json_t *list = json_array();
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct clash one = *clash;
        one.kinds &= (unsigned)kinds[i].kind;
        if (one.kinds == CLASH_NONE)
            continue;
        char *words = clash_words(&session->roster->tenant, &one);
        json_array_append_new(list, json_pack("{s:s, s:s}", "kind", kinds[i].word, "message", words));
        free(words);
    }
    if (json_array_size(list) > 0)
        json_object_set(object, "clashes", list);
    json_decref(list);
}
