#include "files/ics_stamp.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

static int number(const char *digits, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (digits[i] - '0');
    return value;
}

static bool read_clock(const char *text, struct ics_stamp *out)
{
    if ((text[0] | 0x20) != 't' || strspn(text + 1, "0123456789") != 6)
        return false;
    int hour = number(text + 1, 2), minute = number(text + 3, 2), second = number(text + 5, 2);
    out->local.us = hour * HOUR_US + minute * MINUTE_US + second * SECOND_US;
    return hour < 24 && minute < 60 && second < 60;
}

void ics_stamp_parse(const char *text, struct ics_stamp *out)
{
    size_t length = strlen(text);
    *out = (struct ics_stamp){.given = true,
                              .bad = true,
                              .date = length == 8,
                              .utc = length == 16 && (text[15] == 'Z' || text[15] == 'z'),
                              .zone = out->zone};
    if (strspn(text, "0123456789") < 8 || (!out->date && length != 15 && !out->utc))
        return;
    out->bad = !day_from_civil(number(text, 4), number(text + 4, 2), number(text + 6, 2), &out->local.day) ||
               (!out->date && !read_clock(text + 8, out));
}

instant ics_as_utc(struct local_time local)
{
    return local.day * DAY_US + local.us;
}

struct local_time ics_from_utc(instant at)
{
    day d = (day)(at / DAY_US - (at % DAY_US < 0));
    return (struct local_time){.day = d, .us = at - d * DAY_US};
}

static char *written(struct local_time local, bool date_alone, bool utc)
{
    struct civil date = day_civil(local.day);
    if (date_alone)
        return mem_format("%04d%02d%02d", date.year, date.month, date.day);
    return mem_format("%04d%02d%02dT%02d%02d%02d%s", date.year, date.month, date.day, (int)(local.us / HOUR_US),
                      (int)(local.us / MINUTE_US % 60), (int)(local.us / SECOND_US % 60), utc ? "Z" : "");
}

char *ics_stamp_clock(const struct ics_stamp *stamp)
{
    return written(stamp->local, stamp->date, stamp->utc);
}

struct ics_stamp ics_stamp_later(const struct ics_stamp *stamp, int64_t us)
{
    struct ics_stamp moved = *stamp;
    moved.local = ics_from_utc(ics_as_utc(stamp->local) + us);
    return moved;
}

bool ics_stamp_is_floating(const struct ics_stamp *stamp)
{
    return !stamp->utc && !stamp->date && stamp->zone == NULL;
}

char *ics_moment_text(const struct ics_moment *moment)
{
    return written(ics_from_utc(moment->at), moment->date, !moment->floating);
}

bool ics_moment_is_same(const struct ics_moment *a, const struct ics_moment *b)
{
    if (a->date || b->date)
        return a->day == b->day;
    return a->at == b->at && a->floating == b->floating;
}

int ics_moment_compare(const struct ics_moment *a, const struct ics_moment *b)
{
    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    return a->floating - b->floating;
}
