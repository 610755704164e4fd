#include "domain/moment.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "domain/when.h"

enum {
    STEP = 30, /* minutes: what is proposed begins on such a one */
    SPARE = 1, /* a beginning that is proposed may be taken for so many minutes yet */
};

/* ---- a date alone ---- */

static instant at_minute(const struct zone *zone, day d, int minute)
{
    return zone_instant(zone, d + minute / MINUTES_A_DAY, minute % MINUTES_A_DAY);
}

instant moment_of_day(day d, bool end, const struct zone *zone, const struct schedule *schedule)
{
    if (schedule == NULL)
        return zone_day_start(zone, end ? d + 1 : d);
    struct minutes hours = schedule_proposal(schedule, day_weekday(d));
    return at_minute(zone, d, end ? hours.to : hours.from);
}

static bool begin_today(const struct zone *zone, const struct schedule *schedule, day today, instant now, instant *out,
                        char **error)
{
    struct minutes left = moment_hours(today, zone, schedule, now);
    *out = moment_of_today(zone, schedule, now);
    if (left.from < left.to)
        return true;
    if (error != NULL) {
        char *words = moment_over_words(zone, now, "today ", "");
        *error = mem_format("%s.", words);
        free(words);
    }
    return false;
}

bool moment_read(const char *text, bool end, const struct zone *zone, const struct schedule *schedule, instant now,
                 instant *out, char **error)
{
    day d, today = zone_local(zone, now).day;
    if (!when_parse_day(text, today, &d, NULL))
        return when_parse_instant(text, zone, today, out, error);
    if (d == today && !end && schedule != NULL)
        return begin_today(zone, schedule, today, now, out, error);
    *out = moment_of_day(d, end, zone, schedule);
    return true;
}

/* ---- from now on ---- */

int moment_next(const struct zone *zone, instant now)
{
    day today = zone_local(zone, now).day;
    struct local_time at = zone_local(zone, now - (MOMENT_GRACE - SPARE) * MINUTE_US);
    if (at.day < today)
        return 0;
    return (int)((at.us + STEP * MINUTE_US - 1) / (STEP * MINUTE_US)) * STEP;
}

/* Between two shifts the later one is next. */
static int next_work(const struct schedule *schedule, int weekday, int from)
{
    struct minutes spans[SCHEDULE_SPANS + 1];
    int count = schedule_day(schedule, weekday, spans, SCHEDULE_SPANS + 1);
    for (int i = 0; i < count; i++)
        if (from < spans[i].to)
            return from > spans[i].from ? from : spans[i].from;
    return from;
}

struct minutes moment_hours(day d, const struct zone *zone, const struct schedule *schedule, instant now)
{
    struct minutes hours = schedule_proposal(schedule, day_weekday(d));
    int next = moment_next(zone, now);
    if (d == zone_local(zone, now).day && hours.from < next)
        hours.from = next_work(schedule, day_weekday(d), next);
    return hours;
}

/* Where the clocks go back, a clock that is still to come may be the second one. */
static instant at_clock_to_come(const struct zone *zone, instant now, int minute)
{
    day today = zone_local(zone, now).day;
    instant at = at_minute(zone, today, minute), readings[2];
    struct local_time local = {.day = today, .us = minute * MINUTE_US};
    bool twice = minute < MINUTES_A_DAY && zone_instants(zone, local, readings) == LOCAL_TWICE;
    return twice && moment_is_past(at, now) ? readings[1] : at;
}

instant moment_of_today(const struct zone *zone, const struct schedule *schedule, instant now)
{
    return at_clock_to_come(zone, now, moment_hours(zone_local(zone, now).day, zone, schedule, now).from);
}

instant moment_from_now(const struct zone *zone, instant start, instant end, instant now)
{
    int minute = moment_next(zone, now);
    instant next = at_clock_to_come(zone, now, minute);
    bool comes = next < end || minute < MINUTES_A_DAY; /* midnight is tomorrow's */
    return start < next && now < end && comes ? next : start;
}

/* ---- what is over ---- */

bool moment_is_past(instant start, instant now)
{
    return start < now - MOMENT_GRACE * MINUTE_US;
}

char *moment_past_words(const struct zone *zone, instant start, instant now)
{
    day d = zone_local(zone, start).day;
    char date[40], clock[16], from[16];
    if (!moment_is_past(start, now))
        return NULL;
    day_format_span(d, d, date, sizeof date);
    zone_format_clock(zone, start, clock, sizeof clock);
    zone_format_clock(zone, now, from, sizeof from);
    if (d < zone_local(zone, now).day)
        return mem_format("%s %s is over: a booking begins today or later", weekday_name(day_weekday(d)), date);
    return mem_format("%s is over: a booking begins at %s or later", clock, from);
}

char *moment_over_words(const struct zone *zone, instant now, const char *before, const char *behind)
{
    int next = moment_next(zone, now);
    if (next >= MINUTES_A_DAY)
        return mem_copy("No half hour is left of today's working hours: write a later day");
    return mem_format(
        "No half hour is left of today's working hours: write a time, as in %s%02d:%02d%s, or a later day", before,
        next / 60, next % 60, behind);
}
