#include "ui/wants.h"

#include "controller/drawn.h"

enum { HOUR = 60 };

/* Minutes of the day d; those of other days lie before 0 and after 1440. */
static int64_t minute_on(const struct zone *zone, instant at, day d)
{
    struct local_time local = zone_local(zone, at);

    return (local.day - d) * MINUTES_A_DAY + local.us / MINUTE_US;
}

static void widen(struct hours *hours, int64_t minute)
{
    int from = (int)(minute / HOUR * HOUR), to = (int)((minute + HOUR - 1) / HOUR * HOUR);

    if (from < hours->start)
        hours->start = from;
    if (to > hours->end)
        hours->end = to;
}

/* Its beginning and its end, each with as much of the hour beside it as is the booking's. */
static void widen_for(struct hours *hours, int64_t start, int64_t end)
{
    int64_t first = start > end - HOUR ? start : end - HOUR, last = end < start + HOUR ? end : start + HOUR;

    if (start >= 0) {
        widen(hours, start);
        widen(hours, last < MINUTES_A_DAY ? last : MINUTES_A_DAY);
    }
    if (end <= MINUTES_A_DAY) {
        widen(hours, first > 0 ? first : 0);
        widen(hours, end);
    }
}

struct hours wants_hours(const struct state *state, day d)
{
    const struct tenant *tenant = &state->roster->tenant;
    instant from = state_day_start(state, d), to = state_day_start(state, d + 1);
    struct hours hours = {.start = MINUTES_A_DAY};

    if (tenant->day_end <= tenant->day_start)
        return (struct hours){.end = MINUTES_A_DAY};
    widen(&hours, tenant->day_start);
    widen(&hours, tenant->day_end);
    for (size_t line = 0; line < state->grid.count; line++) {
        struct drawn drawn[DRAWN_MOST];
        size_t count = 0;

        if (state->grid.lines[line].kind == LINE_ARTIST)
            count = drawn_collect(state, state->roster->artists[state->grid.lines[line].artist].id, from, to, drawn,
                                  DRAWN_MOST);
        for (size_t at = 0; at < count; at++)
            widen_for(&hours, minute_on(tenant->zone, drawn[at].booking->start, d),
                      minute_on(tenant->zone, drawn[at].booking->end, d));
    }
    return hours;
}
