#include "ui/wants.h"

#include "controller/board/drawn.h"

enum { HOUR = 60 };

static void widen(struct hours *hours, int64_t minute)
{
    int from = (int)(minute / HOUR * HOUR), to = (int)((minute + HOUR - 1) / HOUR * HOUR);
    if (from < hours->start)
        hours->start = from;
    if (to > hours->end)
        hours->end = to;
}

/* Its beginning and its end, each with as much of the hour beside it as is the booking's. */
static void widen_for(struct hours *hours, int64_t day_length, int64_t start, int64_t end)
{
    int64_t first = start > end - HOUR ? start : end - HOUR, last = end < start + HOUR ? end : start + HOUR;
    if (start >= 0) {
        widen(hours, start);
        widen(hours, last < day_length ? last : day_length);
    }
    if (end <= day_length) {
        widen(hours, first > 0 ? first : 0);
        widen(hours, end);
    }
}

static void widen_to(struct hours *hours, const struct zone *zone, day d, const struct booking *booking)
{
    widen_for(hours, zone_day_minutes(zone, d), zone_elapsed(zone, d, booking->start),
              zone_elapsed(zone, d, booking->end));
}

/* The artist's bookings in the days [first, end) as they stand, without those in the hand; none for a heading. */
static size_t collect(const struct state *state, const struct grid_line *line, day first, day end, struct drawn *out)
{
    size_t all = 0, count = 0;
    if (line->kind == LINE_ARTIST)
        all = drawn_collect(state, state->roster->artists[line->artist].id, state_day_start(state, first),
                            state_day_start(state, end), out, DRAWN_MOST);
    for (size_t at = 0; at < all; at++)
        if (out[at].as != DRAWN_MOVING && out[at].as != DRAWN_NO_ROOM)
            out[count++] = out[at];
    return count;
}

struct hours wants_hours(const struct state *state, day d)
{
    const struct tenant *tenant = &state->roster->tenant;
    const struct zone *zone = tenant->zone;
    int length = zone_day_minutes(zone, d);
    struct hours hours = {.start = length};
    if (tenant->day_end <= tenant->day_start)
        return (struct hours){.end = length};
    widen(&hours, zone_elapsed(zone, d, zone_instant(zone, d, tenant->day_start)));
    widen(&hours, zone_elapsed(zone, d, zone_instant(zone, d, tenant->day_end)));
    for (size_t line = 0; line < state->grid.count; line++) {
        struct drawn drawn[DRAWN_MOST];
        size_t count = collect(state, state->grid.lines + line, d, d + 1, drawn);
        for (size_t at = 0; at < count; at++)
            widen_to(&hours, zone, d, drawn[at].booking);
    }
    return hours;
}

struct hours wants_hours_in_hand(const struct state *state, day d, struct hours hours)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant start = state_day_start(state, d), end = state_day_start(state, d + 1);
    if (state->mode != MODE_MOVE)
        return hours;
    if (booking_overlaps(&state->carrying.booking, start, end))
        widen_to(&hours, zone, d, &state->carrying.booking);
    for (size_t i = 0; i < state->carrying.other_count; i++)
        if (booking_overlaps(&state->carrying.others[i].after, start, end))
            widen_to(&hours, zone, d, &state->carrying.others[i].after);
    return hours;
}

static unsigned days_of(const struct canvas *canvas, const struct booking *booking)
{
    const struct zone *zone = canvas->state->roster->tenant.zone;
    day from = zone_local(zone, booking->start).day, to = zone_local(zone, booking->end - 1).day;
    unsigned days = 0;
    for (int index = 0; index < DAYS_A_WEEK; index++)
        if (canvas->layout.first + index >= from && canvas->layout.first + index <= to)
            days |= 1u << index;
    return days;
}

unsigned wants_idle(const struct canvas *canvas)
{
    unsigned week = (1u << DAYS_A_WEEK) - 1, busy = 0;
    bool lack = false;
    if (!day_is_loaded(canvas->state, canvas->layout.first))
        return 0;
    for (size_t line = 0; line < canvas->state->grid.count && busy != week; line++) {
        struct drawn drawn[DRAWN_MOST];
        day first = canvas->layout.first;
        size_t count = collect(canvas->state, canvas->state->grid.lines + line, first, first + DAYS_A_WEEK, drawn);
        struct blocks blocks = {.list = drawn, .count = count, .lane = -1};
        for (size_t at = 0; at < blocks.count; at++)
            busy |= days_of(canvas, drawn[at].booking);
        lack = lack || blocks_lack_room(canvas, &blocks);
    }
    return lack ? week & ~busy : 0;
}
