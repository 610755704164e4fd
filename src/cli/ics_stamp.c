#include "cli/ics_stamp.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

bool ics_stamp_parse(const char *text, struct local_time *out, bool *utc, bool *date)
{
    size_t length = strlen(text);
    *date = length == 8;
    *utc = length == 16 && (text[15] == 'Z' || text[15] == 'z');
    if (strspn(text, "0123456789") < 8 || (!*date && length != 15 && !*utc))
        return false;
    int ymd =
        (int)strtol((char[9]){text[0], text[1], text[2], text[3], text[4], text[5], text[6], text[7], '\0'}, NULL, 10);
    *out = (struct local_time){0};
    if (!day_from_civil(ymd / 10000, ymd / 100 % 100, ymd % 100, &out->day))
        return false;
    if (*date)
        return true;
    int hms = (int)strtol((char[7]){text[9], text[10], text[11], text[12], text[13], text[14], '\0'}, NULL, 10);
    int hour = hms / 10000, minute = hms / 100 % 100, second = hms % 100;
    out->us = hour * HOUR_US + minute * MINUTE_US + second * SECOND_US;
    return (text[8] | 0x20) == 't' && strspn(text + 9, "0123456789") == 6 && hour < 24 && minute < 60 && second < 60;
}

instant ics_as_utc(struct local_time local)
{
    return local.day * DAY_US + local.us;
}

static struct local_time from_utc(instant at)
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

char *ics_stamp_text(struct file_zones *zones, const struct ics_stamp *stamp)
{
    const struct zone *zone = stamp->zone != NULL ? file_zones_find(zones, stamp->zone) : NULL;
    struct local_time local = stamp->local;
    instant readings[2];
    if (zone != NULL && zone_instants(zone, local, readings) != LOCAL_NEVER)
        local = from_utc(readings[0]);
    return written(local, stamp->date, zone != NULL || stamp->utc);
}

char *ics_stamp_clock(const struct ics_stamp *stamp)
{
    return written(stamp->local, stamp->date, stamp->utc);
}

struct ics_stamp ics_stamp_later(const struct ics_stamp *stamp, int64_t us)
{
    struct ics_stamp moved = *stamp;
    moved.local = from_utc(ics_as_utc(stamp->local) + us);
    return moved;
}

bool ics_stamp_is_same(struct file_zones *zones, const struct ics_stamp *a, const struct ics_stamp *b)
{
    if (a->date || b->date)
        return a->local.day == b->local.day;
    char *left = ics_stamp_text(zones, a), *right = ics_stamp_text(zones, b);
    bool same = strcmp(left, right) == 0;
    free(left);
    free(right);
    return same;
}
