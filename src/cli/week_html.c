#include "cli/week_html.h"

#include <stdlib.h>
#include <string.h>

#include "cli/markup.h"
#include "domain/clash.h"
#include "domain/memory.h"

static const char STYLE[] =
    "@page{size:A4 landscape;margin:10mm}"
    "body{font:10pt/1.25 sans-serif;margin:1em;color:#111;background:#fff}"
    "table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 1em}"
    "table+table{break-before:page}"
    "caption{font-size:13pt;font-weight:bold;text-align:left;padding:.3em 0}"
    "caption small,td small{display:block;font-weight:normal;font-size:8pt;color:#444}"
    "thead{display:table-header-group}"
    "tbody{break-inside:avoid}"
    "th,td{border:1px solid #bbb;padding:.15em .3em;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{font-weight:normal}thead th,.group th{background:#eee;font-weight:bold}"
    ".group{break-after:avoid}"
    "th.name{width:13%}th.hours,td.hours{width:3.5em;text-align:right}"
    "td.off{background:#f4f4f4;color:#777;font-size:8pt}"
    "td.confirmed{background:#cfe8cf;border:2px solid #2c662c}"
    "td.pencil{background:#fdf3c8;border:2px dashed #86690c}"
    "td.hold{background:#dbe9fb;border:2px dotted #2a5a9c}"
    "td.second{background:#fff;border:2px dotted #777}"
    "td b{font-weight:bold}.clash{color:#a00000}"
    "@media print{body{margin:0;font-size:8.5pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

/* A name or a title, which may be written from right to left, and does not turn what stands around it. */
static void put_name(FILE *out, const char *text)
{
    fputs("<bdi>", out);
    markup_text(out, text != NULL ? text : "");
    fputs("</bdi>", out);
}

/* ---- a booking ---- */

static bool is_shown(const struct week_html *weeks, const struct booking *booking)
{
    return booking_is_live(booking, weeks->now) && (weeks->shows == NULL || weeks->shows(booking, weeks->context));
}

static const char *class_of(const struct booking *booking)
{
    return booking_is_second_option(booking) ? "second" : status_word(booking->status);
}

/* The signs of the board. How many minutes a hold has left is not for paper. */
static const char *sign_of(const struct booking *booking)
{
    switch (booking->status) {
    case STATUS_PENCIL:
        return booking->heavy ? "~~" : "~";
    case STATUS_HOLD:
        return booking_is_second_option(booking) ? "2 " : "? ";
    case STATUS_CONFIRMED:
    case STATUS_CANCELLED:
        break;
    }
    return "";
}

static void put_standing(FILE *out, const struct week_html *weeks, const struct booking *booking)
{
    char until[64];
    fprintf(out, ", %s%s", booking->heavy ? "heavy " : "",
            booking_is_second_option(booking) ? "second option" : status_word(booking->status));
    if (booking->decide_by == INSTANT_NONE)
        return;
    zone_format_human(weeks->zone, booking->decide_by, false, until, sizeof until);
    fprintf(out, ", decide by %s", until);
}

static void put_clash(FILE *out, const struct week_html *weeks, const struct booking *booking)
{
    struct clash clash = clash_find(weeks->roster, weeks->bookings, booking, weeks->now);
    clash.kinds &= ~(unsigned)CLASH_FILLS_ROW;
    if (clash.kinds == CLASH_NONE || weeks->shows != NULL) /* it may tell of what is not shown */
        return;
    char *words = clash_words(&weeks->roster->tenant, &clash);
    fputs("<small class=\"clash\">* ", out);
    markup_text(out, words);
    fputs("</small>", out);
    free(words);
}

static void put_booking(FILE *out, const struct week_html *weeks, const struct booking *booking, int days)
{
    const struct project *project = roster_project(weeks->roster, booking->project);
    char times[80];
    zone_format_times(weeks->zone, booking->start, booking->end, false, times, sizeof times);
    fprintf(out, "<td class=\"%s\"", class_of(booking));
    if (days > 1)
        fprintf(out, " colspan=\"%d\"", days);
    fprintf(out, "><b>%s", sign_of(booking));
    put_name(out, booking->title);
    fputs("</b>", out);
    if (project != NULL) {
        fputs(" @", out);
        put_name(out, project->code);
    }
    fprintf(out, "<small>%s", times);
    put_standing(out, weeks, booking);
    fputs("</small>", out);
    put_clash(out, weeks, booking);
    fputs("</td>", out);
}

/* ---- a week of an artist ---- */

/* Bookings on one row of cells, none on a day of another. */
struct lane {
    const struct booking *on[DAYS_A_WEEK]; /* NULL: free that day */
};

struct lanes {
    struct lane *list; /* owned */
    size_t count, capacity;
};

/* The days of the week, 0 to 6, that it touches. False: it is not in this week. */
static bool days_of(const struct week_html *weeks, day monday, const struct booking *booking, int *first, int *last)
{
    *first = zone_local(weeks->zone, booking->start).day - monday;
    *last = zone_local(weeks->zone, booking->end - 1).day - monday;
    if (*first >= DAYS_A_WEEK || *last < 0)
        return false;
    *first = *first < 0 ? 0 : *first;
    *last = *last >= DAYS_A_WEEK ? DAYS_A_WEEK - 1 : *last;
    return true;
}

static bool is_free(const struct lane *lane, int first, int last)
{
    for (int i = first; i <= last; i++)
        if (lane->on[i] != NULL)
            return false;
    return true;
}

static void add(struct lanes *lanes, const struct booking *booking, int first, int last)
{
    size_t at = 0;
    while (at < lanes->count && !is_free(&lanes->list[at], first, last))
        at++;
    if (at == lanes->count) {
        lanes->list = mem_grow(lanes->list, &lanes->capacity, lanes->count, sizeof *lanes->list);
        lanes->list[lanes->count++] = (struct lane){0};
    }
    for (int i = first; i <= last; i++)
        lanes->list[at].on[i] = booking;
}

/* What blocks first, so that it stands on the first row. */
static struct lanes lanes_of(const struct week_html *weeks, day monday, const struct artist *artist)
{
    struct lanes lanes = {0};
    struct booking_slice slice = bookings_of(weeks->bookings, artist->id);
    for (int claims = 0; claims < 2; claims++)
        for (size_t i = 0; i < slice.count; i++) {
            int first, last;
            if (booking_blocks(slice.list[i]->status) == !claims && is_shown(weeks, slice.list[i]) &&
                days_of(weeks, monday, slice.list[i], &first, &last))
                add(&lanes, slice.list[i], first, last);
        }
    return lanes;
}

/* Of a part of the day, which. Time off tells no reason: the sheet goes to people who may not read it. */
static void put_away(FILE *out, const struct week_html *weeks, const struct time_off *off, instant start, instant end)
{
    char from[16], to[16];
    zone_format_clock(weeks->zone, off->start > start ? off->start : start, from, sizeof from);
    zone_format_clock(weeks->zone, off->end < end ? off->end : end, to, sizeof to);
    if (off->start <= start && off->end >= end)
        fputs("<td class=\"off\">away</td>", out);
    else
        fprintf(out, "<td class=\"off\">away %s-%s</td>", from, off->end < end ? to : "24:00");
}

static void put_free(FILE *out, const struct week_html *weeks, const struct artist *artist, day d)
{
    struct minutes hours;
    instant start = zone_day_start(weeks->zone, d), end = zone_day_start(weeks->zone, d + 1);
    const struct time_off *off = bookings_time_off_in(weeks->bookings, artist->id, start, end);
    if (off != NULL)
        put_away(out, weeks, off, start, end);
    else if (schedule_on(&artist->schedule, d, &hours, 1) == 0)
        fputs("<td class=\"off\">off</td>", out);
    else
        fputs("<td></td>", out);
}

static void put_lane(FILE *out, const struct week_html *weeks, const struct artist *artist, day monday,
                     const struct lane *lane, bool is_first)
{
    for (int i = 0, days; i < DAYS_A_WEEK; i += days) {
        days = 1;
        while (lane->on[i] != NULL && i + days < DAYS_A_WEEK && lane->on[i + days] == lane->on[i])
            days++;
        if (lane->on[i] != NULL)
            put_booking(out, weeks, lane->on[i], days);
        else if (is_first)
            put_free(out, weeks, artist, monday + i);
        else
            fputs("<td></td>", out);
    }
}

/* The hours of all that somebody is booked for, which a choice of bookings does not tell. */
static void put_load(FILE *out, int minutes, size_t rows)
{
    fprintf(out, "<td class=\"hours\" rowspan=\"%zu\">", rows);
    if (minutes > 0)
        fprintf(out, "%d</td>", (minutes + 30) / 60);
    else
        fputs("-</td>", out);
}

static void put_artist(FILE *out, const struct week_html *weeks, day monday, const struct artist *artist)
{
    struct lanes lanes = lanes_of(weeks, monday, artist);
    size_t rows = lanes.count > 0 ? lanes.count : 1;
    const struct lane nothing = {0};
    int load = load_minutes(weeks->roster, weeks->bookings, artist, monday, monday + DAYS_A_WEEK);
    fprintf(out, "<tbody><tr><th scope=\"row\" rowspan=\"%zu\">", rows);
    put_name(out, artist->name);
    fputs("</th>", out);
    for (size_t i = 0; i < rows; i++) {
        if (i > 0)
            fputs("<tr>", out);
        put_lane(out, weeks, artist, monday, lanes.count > 0 ? &lanes.list[i] : &nothing, i == 0);
        if (i == 0 && weeks->shows == NULL)
            put_load(out, load, rows);
        fputs("</tr>\n", out);
    }
    fputs("</tbody>\n", out);
    free(lanes.list);
}

/* ---- a week ---- */

static bool has_some(const struct week_html *weeks, const struct artist *artist)
{
    struct booking_slice slice = bookings_of(weeks->bookings, artist->id);
    instant start = zone_day_start(weeks->zone, weeks->monday), end = zone_day_start(weeks->zone, weeks->end);
    for (size_t i = 0; i < slice.count; i++)
        if (booking_overlaps(slice.list[i], start, end) && is_shown(weeks, slice.list[i]))
            return true;
    return weeks->shows == NULL;
}

static void put_heading(FILE *out, const struct week_html *weeks, day monday)
{
    char span[64], number[16], moment[64];
    day_format_span(monday, monday + DAYS_A_WEEK - 1, span, sizeof span);
    day_format_week(monday, number, sizeof number);
    zone_format_human(weeks->zone, weeks->now, true, moment, sizeof moment);
    fputs("<caption>", out);
    put_name(out, weeks->roster->tenant.name);
    fprintf(out, " %s, %s<small>as of %s, %s</small></caption>\n", number, span, moment, zone_name(weeks->zone));
    fputs("<thead><tr><th scope=\"col\" class=\"name\">Artist</th>", out);
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        const struct holiday *holiday = holiday_on(&weeks->roster->tenant.holidays, monday + i);
        fprintf(out, "<th scope=\"col\">%s %d", weekday_name(i), day_civil(monday + i).day);
        if (holiday != NULL) {
            fputs(" ", out);
            put_name(out, *holiday->name ? holiday->name : "holiday");
        }
        fputs("</th>", out);
    }
    fputs(weeks->shows == NULL ? "<th scope=\"col\" class=\"hours\">h</th></tr></thead>\n" : "</tr></thead>\n", out);
}

static void put_group(FILE *out, const struct week_html *weeks, const char *department)
{
    int columns = 1 + DAYS_A_WEEK + (weeks->shows == NULL);
    fprintf(out, "<tbody class=\"group\"><tr><th scope=\"rowgroup\" colspan=\"%d\">", columns);
    put_name(out, *department ? department : "Others");
    fputs("</th></tr></tbody>\n", out);
}

static void put_week(FILE *out, const struct week_html *weeks, day monday, bool grouped)
{
    const struct roster *roster = weeks->roster;
    const char *department = NULL;
    fputs("<table>", out);
    put_heading(out, weeks, monday);
    for (size_t i = 0; i < roster->artist_count; i++) {
        const struct artist *artist = &roster->artists[i];
        if (!has_some(weeks, artist))
            continue;
        if (grouped && (department == NULL || strcmp(department, artist->department) != 0))
            put_group(out, weeks, artist->department);
        department = artist->department;
        put_artist(out, weeks, monday, artist);
    }
    fputs("</table>\n", out);
}

void week_html_print(FILE *out, const struct week_html *weeks)
{
    const struct roster *roster = weeks->roster;
    bool grouped = roster->artist_count > 0 &&
                   strcmp(roster->artists[0].department, roster->artists[roster->artist_count - 1].department) != 0;
    fputs("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
          out);
    markup_text(out, roster->tenant.name);
    fprintf(out, "</title>\n<style>%s</style></head><body>\n", STYLE);
    for (day monday = weeks->monday; monday < weeks->end; monday += DAYS_A_WEEK)
        put_week(out, weeks, monday, grouped);
    fputs("<p>~ pencil, ~~ heavy pencil, ? hold, 2 second option, * clash</p>\n</body></html>\n", out);
}
