#include "domain/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/tzif.h"

#define ZONE_FOLDER "/usr/share/zoneinfo/"

enum { FILE_MOST = 16384 }; /* the largest there is has 4 KB */

struct zone {
    char *name;
    size_t count;
    struct zone_change *changes; /* sorted; the first holds for all time before the second */
};

/* ---- reading the system's data ---- */

static bool is_zone_name(const char *name)
{
    if (name[0] == '\0' || name[0] == '/' || strlen(name) > 100)
        return false;
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-";
    return name[strspn(name, allowed)] == '\0'; /* no dot, hence no "..", and no ":" */
}

/* NULL: there is no such file, or it is a folder ("Europe"), or none of the format. */
static struct zone_change *read_changes(const char *name, size_t *count)
{
    char *path = mem_format("%s%s", ZONE_FOLDER, name);
    FILE *file = fopen(path, "rbe");
    free(path);
    if (file == NULL)
        return NULL;
    char *bytes = mem_new(1, FILE_MOST);
    size_t size = fread(bytes, 1, FILE_MOST, file);
    fclose(file);
    struct zone_change *changes = tzif_read(bytes, size, count);
    free(bytes);
    return changes;
}

struct zone *zone_load(const char *name)
{
    size_t count;
    struct zone_change *changes = is_zone_name(name) ? read_changes(name, &count) : NULL;
    if (changes == NULL)
        return NULL;
    struct zone *zone = mem_new(1, sizeof *zone);
    *zone = (struct zone){.name = mem_copy(name), .count = count, .changes = changes};
    return zone;
}

void zone_free(struct zone **zone)
{
    if (*zone == NULL)
        return;
    free((*zone)->name);
    free((*zone)->changes);
    free(*zone);
    *zone = NULL;
}

const char *zone_name(const struct zone *zone)
{
    return zone->name;
}

/* ---- looking up ---- */

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

/* The last change at or before `second`. */
static size_t change_at(const struct zone *zone, int64_t second)
{
    size_t low = 0, high = zone->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (zone->changes[middle].at <= second)
            low = middle;
        else
            high = middle;
    }
    return low;
}

const char *zone_city(const struct zone *zone)
{
    const char *slash = strrchr(zone->name, '/');
    return slash != NULL ? slash + 1 : zone->name;
}

/* Seconds east of UTC. */
static int offset_at(const struct zone *zone, instant at)
{
    return zone->changes[change_at(zone, floor_div(at, SECOND_US))].offset;
}

static struct local_time split(int64_t us)
{
    int64_t d = floor_div(us, DAY_US);
    return (struct local_time){.day = (day)d, .us = us - d * DAY_US};
}

struct local_time zone_local(const struct zone *zone, instant at)
{
    return split(at + offset_at(zone, at) * SECOND_US);
}

enum local_match zone_instants(const struct zone *zone, struct local_time local, instant out[2])
{
    int64_t as_utc = local.day * DAY_US + local.us;
    /* No zone is a day or more away from UTC, so these two bracket every possible reading. */
    size_t last = change_at(zone, floor_div(as_utc - DAY_US, SECOND_US));
    int before = zone->changes[last].offset;
    if (last + 1 == zone->count || zone->changes[last + 1].at * SECOND_US > as_utc + DAY_US) { /* almost always */
        out[0] = out[1] = as_utc - before * SECOND_US;
        return LOCAL_ONCE;
    }
    int after = offset_at(zone, as_utc + DAY_US);
    instant old = as_utc - before * SECOND_US, new = as_utc - after *SECOND_US;
    bool old_holds = offset_at(zone, old) == before, new_holds = offset_at(zone, new) == after;
    out[0] = old < new ? old : new;
    out[1] = old < new ? new : old;
    if (before != after && old_holds && new_holds)
        return LOCAL_TWICE;
    if (!old_holds && !new_holds)
        return LOCAL_NEVER;
    out[0] = out[1] = old_holds ? old : new;
    return LOCAL_ONCE;
}

instant zone_instant(const struct zone *zone, day d, int minute)
{
    instant found[2];
    struct local_time local = split(d * DAY_US + minute * MINUTE_US);
    if (zone_instants(zone, local, found) != LOCAL_NEVER)
        return found[0];
    size_t gap = change_at(zone, floor_div(found[0], SECOND_US)) + 1;
    return zone->changes[gap].at * SECOND_US;
}

instant zone_day_start(const struct zone *zone, day d)
{
    return zone_instant(zone, d, 0);
}

int zone_day_minutes(const struct zone *zone, day d)
{
    return (int)((zone_day_start(zone, d + 1) - zone_day_start(zone, d)) / MINUTE_US);
}

int64_t zone_elapsed(const struct zone *zone, day d, instant at)
{
    return floor_div(at - zone_day_start(zone, d), MINUTE_US);
}

/* ---- writing down ---- */

void zone_format_rfc3339(const struct zone *zone, instant at, char *out, size_t size)
{
    /* The format knows no seconds in an offset; with a rounded one the instant stays exact. */
    int offset = (int)floor_div(offset_at(zone, at), 60);
    struct local_time local = split(at + offset * MINUTE_US);
    struct civil date = day_civil(local.day);
    int second = (int)(local.us / SECOND_US), fraction = (int)(local.us % SECOND_US);
    char digits[16] = "";
    if (fraction)
        snprintf(digits, sizeof digits, ".%06d", fraction);
    snprintf(out, size, "%04d-%02d-%02dT%02d:%02d:%02d%s%c%02d:%02d", date.year, date.month, date.day, second / 3600,
             second / 60 % 60, second % 60, digits, offset < 0 ? '-' : '+', abs(offset) / 60, abs(offset) % 60);
}

void zone_format_human(const struct zone *zone, instant at, bool with_year, char *out, size_t size)
{
    struct local_time local = zone_local(zone, at);
    struct civil date = day_civil(local.day);
    char year[16] = "", time[16];
    if (with_year)
        snprintf(year, sizeof year, " %d", date.year);
    zone_format_time(zone, at, time, sizeof time);
    snprintf(out, size, "%s %d %s%s %s", weekday_name(day_weekday(local.day)), date.day, month_name(date.month), year,
             time);
}

void zone_format_time(const struct zone *zone, instant at, char *out, size_t size)
{
    struct local_time local = zone_local(zone, at);
    instant readings[2];
    int minute = (int)(local.us / MINUTE_US), offset = offset_at(zone, at) / 60;
    char which[16] = "";
    if (zone_instants(zone, local, readings) == LOCAL_TWICE)
        snprintf(which, sizeof which, "%c%02d:%02d", offset < 0 ? '-' : '+', abs(offset) / 60, abs(offset) % 60);
    snprintf(out, size, "%02d:%02d%s", minute / 60, minute % 60, which);
}

void zone_format_clock(const struct zone *zone, instant at, char *out, size_t size)
{
    int minute = (int)(zone_local(zone, at).us / MINUTE_US);
    snprintf(out, size, "%02d:%02d", minute / 60, minute % 60);
}

void zone_format_moment(const struct zone *zone, instant at, bool month, char *out, size_t size)
{
    struct local_time local = zone_local(zone, at);
    struct civil date = day_civil(local.day);
    char time[16];
    zone_format_time(zone, at, time, sizeof time);
    snprintf(out, size, "%s %d%s%s %s", weekday_name(day_weekday(local.day)), date.day, month ? " " : "",
             month ? month_name(date.month) : "", time);
}

void zone_format_times(const struct zone *zone, instant start, instant end, bool month, char *out, size_t size)
{
    char from[40], to[40];
    struct local_time last = zone_local(zone, end);
    bool midnight = last.us == 0 && last.day > zone_local(zone, start).day;
    zone_format_moment(zone, start, month, from, sizeof from);
    zone_format_moment(zone, midnight ? end - MINUTE_US : end, month, to, sizeof to);
    char *clock = strrchr(to, ' ') + 1;
    if (midnight)
        memcpy(clock, "24:00", sizeof "24:00");
    if (zone_local(zone, start).day == zone_local(zone, end - 1).day)
        snprintf(out, size, "%s-%s", from, clock);
    else
        snprintf(out, size, "%s - %s", from, to);
}
