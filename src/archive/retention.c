#include "archive/retention.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 999 };

static int *unit_of(struct retention *retention, char letter)
{
    switch (letter) {
    case 'd':
        return &retention->days;
    case 'w':
        return &retention->weeks;
    case 'm':
        return &retention->months;
    case 'y':
        return &retention->years;
    default:
        return NULL;
    }
}

bool retention_parse(const char *text, struct retention *out)
{
    *out = (struct retention){0};
    for (const char *at = text; *at;) {
        char *end = NULL;
        long number = *at >= '0' && *at <= '9' ? strtol(at, &end, 10) : 0;
        int *unit = number >= 1 && number <= MOST ? unit_of(out, *end) : NULL;
        if (unit == NULL || *unit != 0)
            return false;
        *unit = (int)number;
        at = end + 1;
    }
    return *text != '\0';
}

/* ---- the periods of a day, as numbers: equal for days of the same one ---- */

static int period_day(day d)
{
    return d;
}

static int period_week(day d)
{
    return day_monday(d);
}

static int period_month(day d)
{
    struct civil civil = day_civil(d);
    return civil.year * 12 + civil.month;
}

static int period_year(day d)
{
    return day_civil(d).year;
}

/* Keeps the newest of each of the last `most` periods that have one. */
static void keep_newest(int most, int (*period)(day), const day *made, size_t count, bool *keep)
{
    for (size_t i = 0; i < count && most > 0; i++) {
        if (i > 0 && period(made[i]) == period(made[i - 1]))
            continue;
        keep[i] = true;
        most--;
    }
}

void retention_choose(const struct retention *retention, const day *made, size_t count, bool *keep)
{
    for (size_t i = 0; i < count; i++)
        keep[i] = i == 0;
    keep_newest(retention->days, period_day, made, count, keep);
    keep_newest(retention->weeks, period_week, made, count, keep);
    keep_newest(retention->months, period_month, made, count, keep);
    keep_newest(retention->years, period_year, made, count, keep);
}
