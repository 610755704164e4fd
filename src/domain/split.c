#include "domain/split.h"

#include <stdlib.h>

#include "domain/memory.h"

struct split {
    const struct zone *zone;
    const struct schedule *schedule;
    const struct booking *wanted;
    day first, last;
};

static int clock_of(const struct split *split, instant at)
{
    return (int)(zone_local(split->zone, at).us / MINUTE_US);
}

/* The working hours of a day as instants, at most SCHEDULE_SPANS; how many. */
static int hours_of(const struct split *split, day d, struct piece out[SCHEDULE_SPANS])
{
    struct minutes spans[SCHEDULE_SPANS] = {
        {clock_of(split, split->wanted->start), clock_of(split, split->wanted->end - 1) + 1}};
    int count = 1;
    if (split->schedule->given)
        count = schedule_on(split->schedule, d, spans, SCHEDULE_SPANS);
    else if (spans[0].from >= spans[0].to)
        spans[0] = (struct minutes){0, MINUTES_A_DAY};
    for (int i = 0; i < count; i++)
        out[i] = (struct piece){zone_instant(split->zone, d, spans[i].from), zone_instant(split->zone, d, spans[i].to)};
    return count;
}

/* The first moment of work from `at` on, the last one up to `at`; INSTANT_NONE: there is none within `wanted`. */
static instant work_from(const struct split *split, instant at)
{
    struct piece hours[SCHEDULE_SPANS];
    for (day d = zone_local(split->zone, at).day; d <= split->last; d++)
        for (int i = 0, count = hours_of(split, d, hours); i < count; i++)
            if (hours[i].end > at)
                return hours[i].start > at ? hours[i].start : at;
    return INSTANT_NONE;
}

static instant work_until(const struct split *split, instant at)
{
    struct piece hours[SCHEDULE_SPANS];
    for (day d = zone_local(split->zone, at - 1).day; d >= split->first; d--)
        for (int i = hours_of(split, d, hours); i-- > 0;)
            if (hours[i].start < at)
                return hours[i].end < at ? hours[i].end : at;
    return INSTANT_NONE;
}

static bool keeps_to_the_hours(const struct split *split)
{
    instant start = split->wanted->start;
    return split->first != split->last && work_from(split, start) == start;
}

/* Only an end that was cut is drawn in: the others are as they were asked for. False: nothing is left. */
static bool draw_in(const struct split *split, struct piece *piece)
{
    if (piece->start != split->wanted->start)
        piece->start = work_from(split, piece->start);
    if (piece->end != split->wanted->end)
        piece->end = work_until(split, piece->end);
    return piece->start != INSTANT_NONE && piece->end != INSTANT_NONE && piece->start < piece->end;
}

static const struct booking *next_after(const struct booking *list, size_t count, instant at)
{
    const struct booking *next = NULL;
    for (size_t i = 0; i < count; i++)
        if (list[i].end > at && (next == NULL || list[i].start < next->start))
            next = &list[i];
    return next;
}

size_t split_around(const struct zone *zone, const struct schedule *schedule, const struct booking *wanted,
                    const struct booking *in_the_way, size_t count, struct piece **pieces)
{
    const struct split split = {.zone = zone,
                                .schedule = schedule,
                                .wanted = wanted,
                                .first = zone_local(zone, wanted->start).day,
                                .last = zone_local(zone, wanted->end - 1).day};
    bool by_hours = keeps_to_the_hours(&split);
    size_t found = 0, capacity = 0;
    *pieces = NULL;
    for (instant at = wanted->start; at < wanted->end;) {
        const struct booking *next = next_after(in_the_way, count, at);
        struct piece piece = {at, next != NULL && next->start < wanted->end ? next->start : wanted->end};
        if (piece.start < piece.end && (!by_hours || draw_in(&split, &piece))) {
            *pieces = mem_grow(*pieces, &capacity, found, sizeof **pieces);
            (*pieces)[found++] = piece;
        }
        at = next != NULL ? next->end : wanted->end;
    }
    return found;
}

size_t split_out(const struct zone *zone, const struct schedule *schedule, const struct booking *booking, instant from,
                 instant until, struct piece out[2])
{
    struct booking without = {.start = from, .end = until};
    struct piece *pieces;
    size_t count = split_around(zone, schedule, booking, &without, 1, &pieces);
    for (size_t i = 0; i < count; i++)
        out[i] = pieces[i];
    free(pieces);
    return count;
}
