#include "domain/day.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Years 1 to 9999: what four digits can write. All arithmetic below stays far inside 32 bits. */
enum { YEAR_MIN = 1, YEAR_MAX = 9999 };

static const char *const weekdays[DAYS_A_WEEK] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};
static const char *const months[12] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
static const char *const weekday_names[DAYS_A_WEEK] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
static const char *const month_names[12] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static int floor_div(int a, int b)
{
    return a / b - (a % b < 0);
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month)
{
    static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/* Years are counted from March, so that the leap day is a year's last day; an era is 400 years, after
 * which the calendar repeats to the weekday (146097 days). 719468 days lie between 0000-03-01 and
 * 1970-01-01. */
enum { DAYS_AN_ERA = 146097, DAYS_TO_1970 = 719468 };

static day from_civil(int year, int month, int mday)
{
    int y = month <= 2 ? year - 1 : year;
    int era = floor_div(y, 400);
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + mday - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_AN_ERA + day_of_era - DAYS_TO_1970;
}

bool day_from_civil(int year, int month, int mday, day *out)
{
    if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || mday < 1 || mday > month_length(year, month))
        return false;
    *out = from_civil(year, month, mday);
    return true;
}

struct civil day_civil(day d)
{
    int since_0000 = d + DAYS_TO_1970;
    int era = floor_div(since_0000, DAYS_AN_ERA);
    int day_of_era = since_0000 - era * DAYS_AN_ERA;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int from_march = (5 * day_of_year + 2) / 153;
    int month = from_march < 10 ? from_march + 3 : from_march - 9;
    return (struct civil){
        .year = era * 400 + year_of_era + (month <= 2),
        .month = month,
        .day = day_of_year - (153 * from_march + 2) / 5 + 1,
    };
}

int day_weekday(day d)
{
    int weekday = (d % DAYS_A_WEEK + 3) % DAYS_A_WEEK; /* 1970-01-01 was a Thursday */
    return weekday < 0 ? weekday + DAYS_A_WEEK : weekday;
}

day day_monday(day d)
{
    return d - day_weekday(d);
}

/* The Monday of week 1: the week that holds 4 January. */
static day first_monday(int year)
{
    return day_monday(from_civil(year, 1, 4));
}

struct iso_week day_iso_week(day d)
{
    day monday = day_monday(d);
    int year = day_civil(monday + 3).year; /* a week belongs to the year of its Thursday */
    return (struct iso_week){.year = year, .week = (monday - first_monday(year)) / DAYS_A_WEEK + 1};
}

bool day_from_iso_week(int year, int week, day *monday)
{
    if (year < YEAR_MIN || year > YEAR_MAX || week < 1)
        return false;
    day found = first_monday(year) + (week - 1) * DAYS_A_WEEK;
    if (found >= first_monday(year + 1))
        return false;
    *monday = found;
    return true;
}

const char *weekday_name(int weekday)
{
    return weekday_names[weekday];
}

const char *month_name(int month)
{
    return month_names[month - 1];
}

/* The name that the word is, or is the beginning of; -1 for none. Three letters tell all names apart. */
static int parse_name(const char *word, const char *const *names, int count)
{
    size_t length = strlen(word);
    for (int i = 0; length >= 3 && i < count; i++)
        if (strncasecmp(word, names[i], length) == 0)
            return i;
    return -1;
}

bool weekday_parse(const char *word, int *weekday)
{
    int found = parse_name(word, weekdays, DAYS_A_WEEK);
    if (found >= 0)
        *weekday = found;
    return found >= 0;
}

bool month_parse(const char *word, int *month)
{
    int found = parse_name(word, months, 12);
    if (found >= 0)
        *month = found + 1;
    return found >= 0;
}

/* Exactly `count` digits at *at, which moves behind them. */
static bool take_digits(const char **at, int count, int *out)
{
    int value = 0;
    for (int i = 0; i < count; i++, (*at)++) {
        if (**at < '0' || **at > '9')
            return false;
        value = value * 10 + (**at - '0');
    }
    *out = value;
    return true;
}

bool day_parse_iso(const char *text, day *out)
{
    int year, month, mday;
    return take_digits(&text, 4, &year) && *text++ == '-' && take_digits(&text, 2, &month) && *text++ == '-' &&
           take_digits(&text, 2, &mday) && *text == '\0' && day_from_civil(year, month, mday, out);
}

bool day_parse_week(const char *text, day *monday)
{
    int year, week;
    if (!take_digits(&text, 4, &year))
        return false;
    if (*text == '-')
        text++;
    return (*text == 'W' || *text == 'w') && (text++, take_digits(&text, 2, &week)) && *text == '\0' &&
           day_from_iso_week(year, week, monday);
}

void day_format_iso(day d, char *out, size_t size)
{
    struct civil c = day_civil(d);
    snprintf(out, size, "%04d-%02d-%02d", c.year, c.month, c.day);
}

void day_format_week(day d, char *out, size_t size)
{
    struct iso_week w = day_iso_week(d);
    snprintf(out, size, "%04d-W%02d", w.year, w.week);
}

void day_format_span(day first, day last, char *out, size_t size)
{
    struct civil a = day_civil(first), b = day_civil(last);
    const char *from = month_name(a.month), *to = month_name(b.month);
    if (first == last)
        snprintf(out, size, "%d %s %d", b.day, to, b.year);
    else if (a.year != b.year)
        snprintf(out, size, "%d %s %d - %d %s %d", a.day, from, a.year, b.day, to, b.year);
    else if (a.month != b.month)
        snprintf(out, size, "%d %s - %d %s %d", a.day, from, b.day, to, b.year);
    else
        snprintf(out, size, "%d-%d %s %d", a.day, b.day, to, b.year);
}
