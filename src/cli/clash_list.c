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
    answer.row_count = answer.off_count = 0; /* the bookings own the elements now, the answer only the arrays */
    answer_clear(&answer);
    return bookings;
}

struct clash clash_list_find(struct cli *cli, struct session *session, const struct booking *booking)
{
    const struct zone *zone = session->roster->tenant.zone;
    enum exit_status status;
    struct clash clash = {0};
    if (booking->status == STATUS_CANCELLED)
        return clash;
    struct bookings *around = clash_list_load(cli, session, zone_local(zone, booking->start).day,
                                              zone_local(zone, booking->end - 1).day + 1, &status);
    if (around != NULL)
        clash = clash_find(session->roster, around, booking, session->now);
    bookings_free(&around);
    return clash;
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
