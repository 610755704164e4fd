/* Finds clashes: a part of clash.h. Hours and days are looked up in a table of the days around, which is made once for
 * all questions about one artist. */
#include <stdlib.h>

#include "domain/clash.h"
#include "domain/memory.h"
#include "domain/stint.h"

enum {
    AROUND_MOST = 28, /* days: a warning is worth no more weeks than that */
    DAYS_MOST = 1098, /* looked at: a booking of the longest there may be, and as much on either side */
};

/* One artist, as far as clashes go. */
struct desk {
    const struct tenant *tenant;
    const struct artist *artist;
    struct booking_slice slice;
    struct time_off_slice off;
    instant now;
    day first;         /* the table's first day */
    int count;         /* its days */
    struct load *load; /* on each of them */
};

/* What blocks a day, in microseconds. */
struct load {
    int64_t counted, length; /* as stint.h tells them apart */
};

static const struct zone *zone_of(const struct desk *desk)
{
    return desk->tenant->zone;
}

/* ---- holds, pattern, time off, rest ---- */

static bool is_timed_hold(const struct booking *booking)
{
    return booking->status == STATUS_HOLD && !booking_is_second_option(booking);
}

static bool is_over_hold(const struct booking *booking, const struct booking *other, instant now)
{
    if (!booking_is_live(other, now) || !booking_overlaps(other, booking->start, booking->end))
        return false;
    if (booking_is_second_option(booking) || booking_is_second_option(other))
        return false;
    return is_timed_hold(booking) || is_timed_hold(other);
}

/* Never by their ids: a copy of the studio has others. */
static bool is_told_before(const struct clash *one, const struct clash *other)
{
    if (one->over_start != other->over_start)
        return one->over_start < other->over_start;
    if (one->over_hold != other->over_hold)
        return other->over_hold;
    return one->over_end > other->over_end;
}

static void find_hold(const struct desk *desk, const struct booking *booking, const struct booking *other,
                      struct clash *clash)
{
    struct clash found = *clash;
    found.kinds |= CLASH_HOLD;
    found.over_start = other->start > booking->start ? other->start : booking->start;
    found.over_end = other->end < booking->end ? other->end : booking->end;
    found.over_hold = is_timed_hold(other);
    if (is_over_hold(booking, other, desk->now) && (!(clash->kinds & CLASH_HOLD) || is_told_before(&found, clash)))
        *clash = found;
}

/* The shortest rest is the one that is told. */
static void find_rest(const struct desk *desk, const struct booking *booking, const struct booking *other,
                      struct clash *clash)
{
    const struct booking *first = other->start < booking->start ? other : booking;
    const struct booking *second = first == other ? booking : other;
    int64_t rest = second->start - first->end;
    if (rest < 0 || rest >= desk->tenant->rest_hours * HOUR_US || !booking_blocks(other->status))
        return;
    bool told = (clash->kinds & CLASH_TURNAROUND) && clash->rest_minutes <= rest / MINUTE_US;
    day d = zone_local(zone_of(desk), second->start).day;
    if (told || zone_local(zone_of(desk), first->end - 1).day == d)
        return;
    clash->kinds |= CLASH_TURNAROUND;
    clash->rest_day = d;
    clash->rest_minutes = (int)(rest / MINUTE_US);
}

static void find_pattern(const struct desk *desk, const struct booking *booking, struct clash *clash)
{
    const struct schedule *schedule = &desk->artist->schedule;
    const struct local_time ends[] = {zone_local(zone_of(desk), booking->start),
                                      zone_local(zone_of(desk), booking->end - 1)};
    struct minutes hours = {0};
    size_t at = 0;
    if (!schedule->given)
        return;
    while (at < 2 && stint_hours(schedule, ends[at].day, &hours) && ends[at].us >= hours.from * MINUTE_US &&
           ends[at].us < hours.to * MINUTE_US)
        at++;
    if (at == 2) { /* both ends lie within; in a break alone nobody works all the same */
        if (schedule_overlap(schedule, zone_of(desk), booking->start, booking->end) > 0)
            return;
        at = 0;
    }
    clash->kinds |= CLASH_PATTERN;
    clash->pattern_day = ends[at].day;
    if (!stint_hours(schedule, ends[at].day, &clash->pattern))
        clash->pattern = (struct minutes){0};
}

static void find_time_off(const struct desk *desk, const struct booking *booking, struct clash *clash)
{
    for (size_t i = 0; i < desk->off.count; i++) {
        const struct time_off *off = desk->off.list[i];
        bool told = (clash->kinds & CLASH_TIME_OFF) && (clash->off_start < off->start || clash->off_end >= off->end);
        if (told || off->start >= booking->end || booking->start >= off->end)
            continue;
        clash->kinds |= CLASH_TIME_OFF;
        clash->off_start = off->start;
        clash->off_end = off->end;
    }
}

/* ---- the table of days ---- */

static struct stint stint_at(const struct desk *desk, const struct booking *booking)
{
    return stint_of(zone_of(desk), &desk->artist->schedule, booking);
}

/* Adds the booking's hours to its days, or takes them away again. */
static void lay(struct desk *desk, const struct booking *booking, int sign)
{
    struct stint stint = stint_at(desk, booking);
    day first = stint.first > desk->first ? stint.first : desk->first;
    for (day d = first; d <= stint.last && d < desk->first + desk->count; d++) {
        struct load *load = &desk->load[d - desk->first];
        int64_t counted = stint_counted(&stint, desk->off, d);
        load->counted += sign * counted;
        load->length += sign * stint_length(&stint, d, counted);
    }
}

/* Makes the table from the first of the artist's bookings to the last, with the one that is asked about (NULL:
 * none). */
static void open_days(struct desk *desk, const struct booking *asked)
{
    instant start = asked != NULL ? asked->start : desk->slice.list[0]->start,
            end = asked != NULL ? asked->end : start + 1;
    for (size_t i = 0; i < desk->slice.count; i++) {
        start = desk->slice.list[i]->start < start ? desk->slice.list[i]->start : start;
        end = desk->slice.list[i]->end > end ? desk->slice.list[i]->end : end;
    }
    desk->first = zone_local(zone_of(desk), start).day;
    desk->count = zone_local(zone_of(desk), end - 1).day - desk->first + 1;
    desk->count = desk->count < DAYS_MOST ? desk->count : DAYS_MOST; /* a line may name any year */
    desk->load = mem_new((size_t)desk->count, sizeof *desk->load);
    for (size_t i = 0; i < desk->slice.count; i++)
        if (booking_blocks(desk->slice.list[i]->status))
            lay(desk, desk->slice.list[i], 1);
}

static struct load load_on(const struct desk *desk, day d)
{
    return d >= desk->first && d < desk->first + desk->count ? desk->load[d - desk->first] : (struct load){0};
}

static bool works_on(const struct desk *desk, day d)
{
    return load_on(desk, d).counted > 0;
}

/* True for bookings that would not stand beside this one: its own stored row, and those it overlaps. */
static void make_way(struct desk *desk, const struct booking *booking, int sign)
{
    for (size_t i = 0; i < desk->slice.count && desk->slice.list[i]->start < booking->end; i++) {
        const struct booking *other = desk->slice.list[i];
        if (booking_blocks(other->status) &&
            (id_equal(other->id, booking->id) || booking_overlaps(other, booking->start, booking->end)))
            lay(desk, other, sign);
    }
}

/* ---- hours a day, days in a row ---- */

static void find_long_day(const struct desk *desk, const struct stint *stint, struct clash *clash)
{
    for (day d = stint->first; d <= stint->last; d++) {
        int minutes = (int)(load_on(desk, d).length / MINUTE_US);
        if (minutes <= desk->tenant->max_day_hours * 60 || minutes <= clash->day_minutes)
            continue;
        clash->kinds |= CLASH_LONG_DAY;
        clash->long_day = d;
        clash->day_minutes = minutes;
    }
}

static void tell_row(struct clash *clash, enum clash_kind kind, day since, int days)
{
    clash->kinds |= kind;
    clash->row_since = since;
    clash->row_days = days;
}

/* Days are counted from the first of the row in which the booking begins. Days behind it that it brings over the
 * limit are told only where none of its own is. */
static void find_row(const struct desk *desk, const struct stint *stint, struct clash *clash)
{
    int limit = desk->tenant->max_days_in_row, run = 0;
    day d = stint->first, since;
    while (works_on(desk, d - 1))
        d--;
    for (since = d; d <= stint->last || (run > 0 && works_on(desk, d)); d++) {
        if (!works_on(desk, d)) {
            run = 0;
            since = d + 1;
            continue;
        }
        run++;
        bool own = d >= stint->first && d <= stint->last;
        if (run > limit && own)
            tell_row(clash, CLASH_DAYS_IN_ROW, since, run);
        else if (run > limit && d > stint->last && !(clash->kinds & CLASH_DAYS_IN_ROW))
            tell_row(clash, CLASH_FILLS_ROW, since, run);
    }
}

static void find_limits(struct desk *desk, const struct booking *booking, struct clash *clash)
{
    struct stint stint = stint_at(desk, booking);
    day last = desk->first + desk->count - 1;
    stint.last = stint.last < last ? stint.last : last;
    find_long_day(desk, &stint, clash);
    find_row(desk, &stint, clash);
}

/* ---- all of it ---- */

static struct clash find_plain(const struct desk *desk, const struct booking *booking)
{
    struct clash clash = {0};
    find_time_off(desk, booking, &clash);
    find_pattern(desk, booking, &clash);
    for (size_t i = 0; i < desk->slice.count; i++) {
        const struct booking *other = desk->slice.list[i];
        if (other->start - booking->end >= desk->tenant->rest_hours * HOUR_US && other->start >= booking->end)
            break;
        if (id_equal(other->id, booking->id))
            continue;
        find_hold(desk, booking, other, &clash);
        find_rest(desk, booking, other, &clash);
    }
    return clash;
}

static struct desk desk_of(const struct roster *roster, const struct bookings *all, const struct artist *artist,
                           instant now)
{
    return (struct desk){.tenant = &roster->tenant,
                         .artist = artist,
                         .slice = bookings_of(all, artist->id),
                         .off = bookings_time_off(all, artist->id),
                         .now = now};
}

struct clash clash_find(const struct roster *roster, const struct bookings *all, const struct booking *booking,
                        instant now)
{
    const struct artist *artist = roster_artist(roster, booking->artist);
    if (artist == NULL || !booking_is_live(booking, now))
        return (struct clash){0};
    struct desk desk = desk_of(roster, all, artist, now);
    struct clash clash = find_plain(&desk, booking);
    open_days(&desk, booking);
    make_way(&desk, booking, -1);
    lay(&desk, booking, 1);
    find_limits(&desk, booking, &clash);
    free(desk.load);
    return clash;
}

/* A booking that blocks, and overlaps no other one that does, is in the table already as it is. */
static bool stands_alone(const struct desk *desk, size_t at)
{
    const struct booking *booking = desk->slice.list[at];
    if (!booking_blocks(booking->status))
        return false;
    for (size_t i = 0; i < desk->slice.count && desk->slice.list[i]->start < booking->end; i++)
        if (i != at && booking_blocks(desk->slice.list[i]->status) &&
            booking_overlaps(desk->slice.list[i], booking->start, booking->end))
            return false;
    return true;
}

static void find_at(struct desk *desk, size_t at, struct clash *out)
{
    const struct booking *booking = desk->slice.list[at];
    *out = (struct clash){0};
    if (!booking_is_live(booking, desk->now))
        return;
    *out = find_plain(desk, booking);
    bool alone = stands_alone(desk, at);
    if (!alone) {
        make_way(desk, booking, -1);
        lay(desk, booking, 1);
    }
    find_limits(desk, booking, out);
    if (!alone) {
        lay(desk, booking, -1);
        make_way(desk, booking, 1);
    }
}

void clash_find_all(const struct roster *roster, const struct bookings *all, const struct artist *artist, instant now,
                    struct clash *out)
{
    struct desk desk = desk_of(roster, all, artist, now);
    if (desk.slice.count == 0)
        return;
    open_days(&desk, NULL);
    for (size_t i = 0; i < desk.slice.count; i++)
        find_at(&desk, i, &out[i]);
    free(desk.load);
}

void clash_weeks(const struct tenant *tenant, const struct booking *booking, day *first, day *end)
{
    day around = tenant->max_days_in_row < AROUND_MOST ? tenant->max_days_in_row : AROUND_MOST;
    *first = day_monday(zone_local(tenant->zone, booking->start).day - around);
    *end = day_monday(zone_local(tenant->zone, booking->end - 1).day + around) + DAYS_A_WEEK;
}
