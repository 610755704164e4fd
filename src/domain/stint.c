#include "domain/stint.h"

enum { USUAL_FROM = 540, USUAL_TO = 1080 };

#define USUAL(weekday)                                                             \
    {                                                                              \
        (weekday) * MINUTES_A_DAY + USUAL_FROM, (weekday)*MINUTES_A_DAY + USUAL_TO \
    }

/* For who has none. */
static const struct schedule usual = {
    .given = true,
    .count = DAYS_A_WEEK,
    .span = {USUAL(0), USUAL(1), USUAL(2), USUAL(3), USUAL(4), USUAL(5), USUAL(6)},
};

static const struct schedule *pattern_of(const struct schedule *schedule)
{
    return schedule->given ? schedule : &usual;
}

bool stint_hours(const struct schedule *schedule, day d, struct minutes *hours)
{
    struct minutes span;
    if (schedule_on(schedule, d, &span, 1) == 0)
        return false;
    *hours = schedule_proposal(schedule, day_weekday(d));
    return true;
}

static bool is_at_work(const struct schedule *schedule, struct local_time at)
{
    struct minutes hours;
    return stint_hours(schedule, at.day, &hours) && at.us >= hours.from * MINUTE_US && at.us < hours.to * MINUTE_US;
}

struct stint stint_of(const struct zone *zone, const struct schedule *schedule, const struct booking *booking)
{
    struct local_time start = zone_local(zone, booking->start), end = zone_local(zone, booking->end);
    struct local_time last = zone_local(zone, booking->end - 1);
    const struct schedule *pattern = pattern_of(schedule);
    bool under_a_day = end.day == start.day || (end.day == start.day + 1 && end.us < start.us);
    bool whole = under_a_day && (last.day == start.day || !is_at_work(pattern, start) || !is_at_work(pattern, last));
    return (struct stint){.start = booking->start,
                          .end = booking->end,
                          .first = start.day,
                          .last = whole ? start.day : last.day,
                          .whole = whole};
}

/* What [from, to) and [start, end) have in common. */
static int64_t common(instant from, instant to, instant start, instant end)
{
    instant first = from > start ? from : start, last = to < end ? to : end;
    return last > first ? last - first : 0;
}

int stint_minutes(const struct stint *stint, const struct zone *zone, const struct schedule *schedule,
                  struct time_off_slice off, day d)
{
    if (d < stint->first || d > stint->last)
        return 0;
    if (stint->whole)
        return (int)((stint->end - stint->start) / MINUTE_US);
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(pattern_of(schedule), d, spans, SCHEDULE_SPANS);
    int64_t total = 0;
    for (int i = 0; i < count; i++) {
        instant from = zone_instant(zone, d, spans[i].from), to = zone_instant(zone, d, spans[i].to);
        from = from > stint->start ? from : stint->start;
        to = to < stint->end ? to : stint->end;
        total += common(from, to, from, to);
        for (size_t at = 0; at < off.count; at++)
            total -= common(from, to, off.list[at]->start, off.list[at]->end);
    }
    return total > 0 ? (int)(total / MINUTE_US) : 0;
}
