#include "domain/stint.h"

enum {
    USUAL_FROM = 540,
    USUAL_TO = 1080,
    DAYS_MOST = 367, /* that a booking may touch; a line that is being typed may name any year */
};

bool stint_hours(const struct schedule *schedule, day d, struct minutes *hours)
{
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(schedule, d, spans, SCHEDULE_SPANS);
    if (count > 0)
        *hours = (struct minutes){.from = spans[0].from, .to = spans[count - 1].to};
    return count > 0;
}

/* ---- the pattern's hours, and the days on which they begin ---- */

static bool is_holiday(const struct schedule *schedule, day d)
{
    return schedule->holidays != NULL && holiday_on(schedule->holidays, d) != NULL;
}

/* The minute of the week at which these hours began: below 0 where they run on from the week before. */
static int beginning(const struct schedule *schedule, const struct minutes *span)
{
    const struct minutes *last = &schedule->span[schedule->count - 1];
    return span->from == 0 && last->to == MINUTES_A_WEEK ? last->from - MINUTES_A_WEEK : span->from;
}

/* True if hours of the pattern begin on that day. */
static bool is_workday(const struct schedule *schedule, day d)
{
    int midnight = day_weekday(d) * MINUTES_A_DAY;
    for (int i = 0; i < schedule->count && !is_holiday(schedule, d); i++) {
        int begins = beginning(schedule, &schedule->span[i]);
        if (begins >= midnight && begins < midnight + MINUTES_A_DAY)
            return true;
    }
    return false;
}

/* The day on which the hours began that clocks show at this time. False: nobody works then. */
static bool shift_at(const struct schedule *schedule, struct local_time at, day *began)
{
    int minute = day_weekday(at.day) * MINUTES_A_DAY + (int)(at.us / MINUTE_US);
    for (int i = 0; i < schedule->count && !is_holiday(schedule, at.day); i++) {
        const struct minutes *span = &schedule->span[i];
        if (minute < span->from || minute >= span->to)
            continue;
        *began = day_monday(at.day) + (beginning(schedule, span) + MINUTES_A_WEEK) / MINUTES_A_DAY - DAYS_A_WEEK;
        return true;
    }
    return false;
}

/* Work without a break all week long has no shifts. */
static bool has_shifts(const struct schedule *schedule)
{
    return schedule->given && schedule->count > 0 && schedule->span[0].to - schedule->span[0].from < MINUTES_A_WEEK;
}

static bool leaves_a_night(const struct schedule *schedule, struct local_time start, struct local_time last)
{
    day from, to;
    return has_shifts(schedule) && shift_at(schedule, start, &from) && shift_at(schedule, last, &to) && from < to;
}

/* ---- spans of time ---- */

/* How much of [from, to) is not time off; `off` is sorted by start. */
static int64_t not_off(struct time_off_slice off, instant from, instant to)
{
    int64_t total = 0;
    for (size_t i = 0; i < off.count && off.list[i]->start < to && from < to; i++) {
        if (off.list[i]->start > from)
            total += off.list[i]->start - from;
        from = off.list[i]->end > from ? off.list[i]->end : from;
    }
    return total + (to > from ? to - from : 0);
}

/* A day's first instant and the next day's: between them clocks go evenly, unless they are changed on that day. */
struct around {
    instant midnight, next;
};

static instant instant_of(const struct zone *zone, day d, const struct around *around, int minute)
{
    if (around->next - around->midnight == DAY_US)
        return around->midnight + minute * MINUTE_US;
    return zone_instant(zone, d, minute);
}

static int64_t within(const struct stint *stint, struct time_off_slice off, day d, const struct minutes *spans,
                      int count)
{
    const struct around around = {zone_day_start(stint->zone, d), zone_day_start(stint->zone, d + 1)};
    int64_t total = 0;
    for (int i = 0; i < count; i++) {
        instant from = instant_of(stint->zone, d, &around, spans[i].from);
        instant to = instant_of(stint->zone, d, &around, spans[i].to);
        total += not_off(off, from > stint->start ? from : stint->start, to < stint->end ? to : stint->end);
    }
    return total;
}

static int64_t pattern_time(const struct stint *stint, struct time_off_slice off, day d)
{
    struct minutes spans[SCHEDULE_SPANS];
    int count = stint->schedule->given ? schedule_on(stint->schedule, d, spans, SCHEDULE_SPANS) : 0;
    return count > 0 ? within(stint, off, d, spans, count) : 0;
}

/* ---- counting ---- */

static struct minutes usual_hours(struct local_time start, struct local_time end)
{
    int from = (int)(start.us / MINUTE_US), to = (int)((end.us + MINUTE_US - 1) / MINUTE_US);
    struct minutes hours = {USUAL_FROM, USUAL_TO};
    if (end.us > start.us && from < hours.from)
        hours.from = from;
    if (end.us > start.us && to > hours.to)
        hours.to = to;
    return hours;
}

struct stint stint_of(const struct zone *zone, const struct schedule *schedule, const struct booking *booking)
{
    struct local_time start = zone_local(zone, booking->start), end = zone_local(zone, booking->end);
    struct local_time last = zone_local(zone, booking->end - 1);
    struct stint stint = {.zone = zone,
                          .schedule = schedule,
                          .start = booking->start,
                          .end = booking->end,
                          .first = start.day,
                          .last = last.day < start.day + DAYS_MOST ? last.day : start.day + DAYS_MOST};
    bool next_day = end.day == start.day + 1;
    bool is_short = end.day <= start.day || (next_day && end.us < start.us);
    stint.a_day = is_short || (next_day && end.us == start.us);
    stint.whole = is_short && !leaves_a_night(schedule, start, last);
    if (stint.whole) {
        stint.last = stint.first;
        return stint;
    }
    stint.usual = usual_hours(start, end);
    return stint;
}

static bool has_work(const struct stint *stint, day d)
{
    const struct time_off_slice none = {0};
    return pattern_time(stint, none, d) > 0;
}

/* True if a day before and a day behind it have work. The nearest ones are likeliest to. */
static bool is_amid_work(const struct stint *stint, day d)
{
    day before = d - 1, behind = d + 1;
    while (before >= stint->first && !has_work(stint, before))
        before--;
    while (behind <= stint->last && before >= stint->first && !has_work(stint, behind))
        behind++;
    return before >= stint->first && behind <= stint->last;
}

static bool counts_as_off(const struct stint *stint, day d)
{
    const struct schedule *schedule = stint->schedule;
    if (!schedule->given || schedule->count == 0)
        return true;
    return !is_workday(schedule, d) && !has_work(stint, d) && !is_amid_work(stint, d);
}

int64_t stint_counted(const struct stint *stint, struct time_off_slice off, day d)
{
    if (d < stint->first || d > stint->last)
        return 0;
    if (stint->whole)
        return not_off(off, stint->start, stint->end);
    int64_t work = pattern_time(stint, off, d);
    return work == 0 && counts_as_off(stint, d) ? within(stint, off, d, &stint->usual, 1) : work;
}

int64_t stint_length(const struct stint *stint, day d, int64_t counted)
{
    if (stint->a_day)
        return d == stint->first ? stint->end - stint->start : 0;
    return counted;
}
