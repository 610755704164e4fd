#include "domain/clash.h"

#include <stdlib.h>

#include "domain/stint.h"

/* What takes up an artist's time; either list may be empty. */
struct taken {
    struct booking_slice bookings; /* of these, pencil and confirmed */
    struct time_off_slice off;
};

static void nearest(instant start, instant end, instant at, instant *busy_until, instant *free_until)
{
    if (start <= at && at < end) {
        if (end > *busy_until)
            *busy_until = end;
    } else if (start > at && start < *free_until) {
        *free_until = start;
    }
}

/* Looks at one moment: until when it is taken (then *busy_until > at), or else until when it is free. */
static void look(const struct taken *taken, instant at, instant *busy_until, instant *free_until)
{
    for (size_t i = 0; i < taken->bookings.count; i++) {
        const struct booking *booking = taken->bookings.list[i];
        if (booking_blocks(booking->status))
            nearest(booking->start, booking->end, at, busy_until, free_until);
    }
    for (size_t i = 0; i < taken->off.count; i++)
        nearest(taken->off.list[i]->start, taken->off.list[i]->end, at, busy_until, free_until);
}

/* How much of [from, to) is not taken. */
static int64_t not_taken(const struct taken *taken, instant from, instant to)
{
    int64_t total = 0;
    for (instant at = from; at < to;) {
        instant busy_until = at, free_until = to;
        look(taken, at, &busy_until, &free_until);
        if (busy_until == at)
            total += free_until - at;
        at = busy_until > at ? busy_until : free_until;
    }
    return total;
}

/* The part of the pattern inside [start, end) that is not taken. */
static int64_t working_time(const struct zone *zone, const struct schedule *schedule, const struct taken *taken,
                            instant start, instant end)
{
    int64_t total = 0;
    for (day d = zone_local(zone, start).day; zone_day_start(zone, d) < end; d++) {
        struct minutes spans[SCHEDULE_SPANS];
        int count = schedule_on(schedule, d, spans, SCHEDULE_SPANS);
        for (int i = 0; i < count; i++) {
            instant from = zone_instant(zone, d, spans[i].from), to = zone_instant(zone, d, spans[i].to);
            total += not_taken(taken, from > start ? from : start, to < end ? to : end);
        }
    }
    return total;
}

/* What counts of a booking on the days [first, end). */
static int64_t counted(const struct stint *stint, struct time_off_slice off, day first, day end)
{
    int64_t total = 0;
    for (day d = stint->first > first ? stint->first : first; d <= stint->last && d < end; d++)
        total += stint_counted(stint, off, d);
    return total;
}

int load_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day first,
                 day end)
{
    const struct zone *zone = roster->tenant.zone;
    struct time_off_slice off = bookings_time_off(all, artist->id);
    struct booking_slice slice = bookings_of(all, artist->id);
    instant start = zone_day_start(zone, first), finish = zone_day_start(zone, end);
    int64_t total = 0;
    for (size_t i = 0; i < slice.count && slice.list[i]->start < finish; i++) {
        const struct booking *booking = slice.list[i];
        if (!booking_blocks(booking->status) || !booking_overlaps(booking, start, finish))
            continue;
        struct stint stint = stint_of(zone, &artist->schedule, booking);
        total += counted(&stint, off, first, end);
    }
    return (int)(total / MINUTE_US);
}

int free_minutes(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d)
{
    const struct zone *zone = roster->tenant.zone;
    const struct taken taken = {
        .bookings = bookings_of(all, artist->id),
        .off = bookings_time_off(all, artist->id),
    };
    int64_t total = working_time(zone, &artist->schedule, &taken, zone_day_start(zone, d), zone_day_start(zone, d + 1));
    return (int)(total / MINUTE_US);
}

bool free_all_day(const struct roster *roster, const struct bookings *all, const struct artist *artist, day d)
{
    const struct taken taken = {
        .bookings = bookings_of(all, artist->id),
        .off = bookings_time_off(all, artist->id),
    };
    struct minutes span;
    if (schedule_on(&artist->schedule, d, &span, 1) == 0)
        return false;
    instant from = zone_day_start(roster->tenant.zone, d), to = zone_day_start(roster->tenant.zone, d + 1);
    return not_taken(&taken, from, to) == to - from;
}
