/* Puts clashes into words: a part of clash.h. */
#include <stdio.h>
#include <stdlib.h>

#include "domain/clash.h"
#include "domain/memory.h"

enum { MOMENT = 32 };

/* "Tue 24" */
static void write_day(day d, char *out, size_t size)
{
    snprintf(out, size, "%s %d", weekday_name(day_weekday(d)), day_civil(d).day);
}

/* "9 h", "9:30 h" */
static void write_hours(int minutes, char *out, size_t size)
{
    if (minutes % 60 == 0)
        snprintf(out, size, "%d h", minutes / 60);
    else
        snprintf(out, size, "%d:%02d h", minutes / 60, minutes % 60);
}

/* "Tue 24 13:00-18:00", "Tue 24", "Tue 24 - Fri 27": the days alone where they are whole. */
static char *stretch_words(const struct zone *zone, instant start, instant end)
{
    struct local_time from = zone_local(zone, start), to = zone_local(zone, end);
    day last = zone_local(zone, end - 1).day;
    bool whole = from.us == 0 && to.us == 0;
    char first_day[MOMENT], last_day[MOMENT], first_clock[MOMENT], last_clock[MOMENT];
    write_day(from.day, first_day, sizeof first_day);
    write_day(last, last_day, sizeof last_day);
    zone_format_clock(zone, start, first_clock, sizeof first_clock);
    zone_format_clock(zone, end, last_clock, sizeof last_clock);
    const char *until = to.us == 0 ? "24:00" : last_clock;
    if (from.day == last)
        return whole ? mem_copy(first_day) : mem_format("%s %s-%s", first_day, first_clock, until);
    return whole ? mem_format("%s - %s", first_day, last_day)
                 : mem_format("%s %s - %s %s", first_day, first_clock, last_day, until);
}

static char *time_off_words(const struct tenant *tenant, const struct clash *clash)
{
    char *when = stretch_words(tenant->zone, clash->off_start, clash->off_end);
    char *words = mem_format("on time off %s", when);
    free(when);
    return words;
}

static char *pattern_words(const struct tenant *tenant, const struct clash *clash)
{
    (void)tenant;
    char d[MOMENT];
    const struct minutes *hours = &clash->pattern;
    write_day(clash->pattern_day, d, sizeof d);
    if (hours->to <= hours->from)
        return mem_format("%s is no working day", d);
    return mem_format("outside the working hours %02d:%02d-%02d:%02d", hours->from / 60, hours->from % 60,
                      hours->to / 60, hours->to % 60);
}

static char *hold_words(const struct tenant *tenant, const struct clash *clash)
{
    char *when = stretch_words(tenant->zone, clash->over_start, clash->over_end);
    char *words = mem_format("overlaps a %s %s", clash->over_hold ? "hold" : "booking", when);
    free(when);
    return words;
}

static char *turnaround_words(const struct tenant *tenant, const struct clash *clash)
{
    char rest[MOMENT], d[MOMENT];
    write_hours(clash->rest_minutes, rest, sizeof rest);
    write_day(clash->rest_day, d, sizeof d);
    return mem_format("%s rest before %s, %d wanted", rest, d, tenant->rest_hours);
}

static char *long_day_words(const struct tenant *tenant, const struct clash *clash)
{
    char hours[MOMENT], d[MOMENT];
    write_hours(clash->day_minutes, hours, sizeof hours);
    write_day(clash->long_day, d, sizeof d);
    return mem_format("%s on %s, the limit is %d", hours, d, tenant->max_day_hours);
}

/* "7th", "12th", "21st" */
static const char *ordinal_ending(int number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    bool teen = number / 10 % 10 == 1;
    return endings[teen || number % 10 > 3 ? 0 : number % 10];
}

static char *row_words(const struct tenant *tenant, const struct clash *clash)
{
    (void)tenant;
    char since[MOMENT];
    write_day(clash->row_since, since, sizeof since);
    if (clash->kinds & CLASH_DAYS_IN_ROW)
        return mem_format("%d%s day in a row since %s", clash->row_days, ordinal_ending(clash->row_days), since);
    return mem_format("one of %d days in a row since %s", clash->row_days, since);
}

char *clash_words(const struct tenant *tenant, const struct clash *clash)
{
    static const struct {
        unsigned kinds;
        char *(*words)(const struct tenant *, const struct clash *);
    } table[] = {
        {CLASH_TIME_OFF, time_off_words},
        {CLASH_HOLD, hold_words},
        {CLASH_TURNAROUND, turnaround_words},
        {CLASH_LONG_DAY, long_day_words},
        {CLASH_DAYS_IN_ROW | CLASH_FILLS_ROW, row_words},
        {CLASH_PATTERN, pattern_words},
    };
    char *words = mem_copy("");
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (!(clash->kinds & table[i].kinds))
            continue;
        char *more = table[i].words(tenant, clash);
        char *longer = mem_format("%s%s%s", words, *words ? "; " : "", more);
        free(words);
        free(more);
        words = longer;
    }
    return words;
}
