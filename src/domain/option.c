#include "domain/option.h"

struct day_hours {
    instant start, end;
};

/* The option's hours on a day: from its start's clock time to its end's, or the whole day if the end's is not later. */
static struct day_hours hours_on(const struct zone *zone, const struct booking *option, day d)
{
    struct local_time from = zone_local(zone, option->start), to = zone_local(zone, option->end);
    bool daily = from.us < to.us;
    struct day_hours hours = {
        .start = daily ? zone_instant(zone, d, (int)(from.us / MINUTE_US)) : zone_day_start(zone, d),
        .end = daily ? zone_instant(zone, d, (int)(to.us / MINUTE_US)) : zone_day_start(zone, d + 1),
    };
    hours.start = hours.start > option->start ? hours.start : option->start;
    hours.end = hours.end < option->end ? hours.end : option->end;
    return hours;
}

static bool is_in_the_way(const struct booking *other, const struct booking *option)
{
    if (booking_blocks(other->status))
        return true;
    return booking_is_second_option(other) &&
           (other->queued_at < option->queued_at ||
            (other->queued_at == option->queued_at && id_compare(other->id, option->id) < 0));
}

static bool is_free(const struct booking_slice *slice, const struct booking *option, instant start, instant end)
{
    for (size_t i = 0; i < slice->count && slice->list[i]->start < end; i++) {
        const struct booking *other = slice->list[i];
        if (!id_equal(other->id, option->id) && booking_overlaps(other, start, end) && is_in_the_way(other, option))
            return false;
    }
    return true;
}

static bool works_on(const struct artist *artist, day d)
{
    struct minutes span;
    return artist == NULL || schedule_on(&artist->schedule, d, &span, 1) > 0;
}

/* Days off count only if the option has no other days. */
static bool counts(const struct artist *artist, day d, day first, day last)
{
    bool works = false;
    for (day other = first; other <= last && !works; other++)
        works = works_on(artist, other);
    return !works || works_on(artist, d);
}

struct opening option_opening(const struct roster *roster, const struct bookings *all, const struct booking *option,
                              instant now)
{
    struct opening opening = {.start = INSTANT_NONE, .end = INSTANT_NONE};
    if (!booking_is_second_option(option) || option->end <= now)
        return opening;
    struct booking_slice slice = bookings_of(all, option->artist);
    const struct zone *zone = roster->tenant.zone;
    const struct artist *artist = roster_artist(roster, option->artist);
    if (is_free(&slice, option, option->start, option->end))
        return (struct opening){.any = true, .whole = true, .start = option->start, .end = option->end};
    day first = zone_local(zone, option->start).day, last = zone_local(zone, option->end - 1).day;
    for (day d = first; d <= last; d++) {
        struct day_hours hours = hours_on(zone, option, d);
        if (!counts(artist, d, first, last) || hours.start < now || !is_free(&slice, option, hours.start, hours.end))
            continue;
        opening.start = opening.any ? opening.start : hours.start;
        opening.end = hours.end;
        opening.any = true;
    }
    return opening;
}
