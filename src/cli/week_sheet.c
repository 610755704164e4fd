#include "cli/week_sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/clash.h"
#include "domain/memory.h"
#include "domain/text.h"

const char sheet_key[] = "~ pencil, ~~ heavy pencil, ? hold, 2 second option, * clash";

const char *sheet_kind_word(enum sheet_kind kind)
{
    static const char *const words[] = {
        [SHEET_FREE] = "",         [SHEET_OFF] = "off",   [SHEET_CONFIRMED] = "confirmed",
        [SHEET_PENCIL] = "pencil", [SHEET_HOLD] = "hold", [SHEET_SECOND] = "second",
    };
    return words[kind];
}

void sheet_hours(const struct sheet_entry *entry, char *out, size_t size)
{
    if (entry->minutes > 0)
        snprintf(out, size, "%d", (entry->minutes + 30) / 60);
    else
        snprintf(out, size, "-");
}

/* ---- a booking ---- */

static bool is_shown(const struct sheet_source *source, const struct booking *booking)
{
    return booking_is_live(booking, source->now) && (source->shows == NULL || source->shows(booking, source->context));
}

static enum sheet_kind kind_of(const struct booking *booking)
{
    static const enum sheet_kind kinds[] = {
        [STATUS_HOLD] = SHEET_HOLD,
        [STATUS_PENCIL] = SHEET_PENCIL,
        [STATUS_CONFIRMED] = SHEET_CONFIRMED,
        [STATUS_CANCELLED] = SHEET_FREE,
    };
    return booking_is_second_option(booking) ? SHEET_SECOND : kinds[booking->status];
}

/* The signs of the board. How many minutes a hold has left is not for paper. */
static const char *sign_of(const struct booking *booking)
{
    static const char *const signs[] = {
        [SHEET_PENCIL] = "~", [SHEET_HOLD] = "? ", [SHEET_SECOND] = "2 ", [SHEET_CONFIRMED] = ""};
    return booking->status == STATUS_PENCIL && booking->heavy ? "~~" : signs[kind_of(booking)];
}

/* "Tue 24 09:00-18:00, heavy pencil, decide by Fri 27 Nov 12:00" */
static char *words_of(const struct sheet_source *source, const struct booking *booking)
{
    char times[80], until[64] = "";
    zone_format_times(source->zone, booking->start, booking->end, false, times, sizeof times);
    if (booking->decide_by != INSTANT_NONE)
        zone_format_human(source->zone, booking->decide_by, false, until, sizeof until);
    return mem_format("%s, %s%s%s%s", times, booking->heavy ? "heavy " : "",
                      booking_is_second_option(booking) ? "second option" : status_word(booking->status),
                      *until ? ", decide by " : "", until);
}

/* What somebody clashes with may be what is not shown. */
static char *clash_of(const struct sheet_source *source, const struct booking *booking)
{
    struct clash clash = clash_find(source->roster, source->bookings, booking, source->now);
    clash.kinds &= ~(unsigned)CLASH_FILLS_ROW;
    return clash.kinds != CLASH_NONE && source->shows == NULL ? clash_words(&source->roster->tenant, &clash) : NULL;
}

static char *one_line(const char *text)
{
    return text_one_line(text != NULL ? text : "");
}

static struct sheet_cell booked(const struct sheet_source *source, const struct booking *booking, int days)
{
    const struct project *project = roster_project(source->roster, booking->project);
    return (struct sheet_cell){
        .kind = kind_of(booking),
        .pale = source->is_pale != NULL && source->is_pale(booking, source->context),
        .days = days,
        .sign = sign_of(booking),
        .title = one_line(booking->title),
        .project = project != NULL ? one_line(project->code) : NULL,
        .words = words_of(source, booking),
        .clash = clash_of(source, booking),
    };
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
static bool days_of(const struct sheet_source *source, day monday, const struct booking *booking, int *first, int *last)
{
    *first = zone_local(source->zone, booking->start).day - monday;
    *last = zone_local(source->zone, booking->end - 1).day - monday;
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
static struct lanes lanes_of(const struct sheet_source *source, day monday, const struct artist *artist)
{
    struct lanes lanes = {0};
    struct booking_slice slice = bookings_of(source->bookings, artist->id);
    for (int claims = 0; claims < 2; claims++)
        for (size_t i = 0; i < slice.count; i++) {
            int first, last;
            if (booking_blocks(slice.list[i]->status) == !claims && is_shown(source, slice.list[i]) &&
                days_of(source, monday, slice.list[i], &first, &last))
                add(&lanes, slice.list[i], first, last);
        }
    return lanes;
}

/* Of a part of the day, which. Time off tells no reason: the sheet goes to people who may not read it. */
static char *away(const struct sheet_source *source, const struct time_off *off, instant start, instant end)
{
    char from[16], to[16];
    zone_format_clock(source->zone, off->start > start ? off->start : start, from, sizeof from);
    zone_format_clock(source->zone, off->end < end ? off->end : end, to, sizeof to);
    if (off->start <= start && off->end >= end)
        return mem_copy("away");
    return mem_format("away %s-%s", from, off->end < end ? to : "24:00");
}

static struct sheet_cell unbooked(const struct sheet_source *source, const struct artist *artist, day d)
{
    struct minutes hours;
    instant start = zone_day_start(source->zone, d), end = zone_day_start(source->zone, d + 1);
    const struct time_off *off = bookings_time_off_in(source->bookings, artist->id, start, end);
    if (off != NULL)
        return (struct sheet_cell){.kind = SHEET_OFF, .days = 1, .words = away(source, off, start, end)};
    if (schedule_on(&artist->schedule, d, &hours, 1) == 0)
        return (struct sheet_cell){.kind = SHEET_OFF, .days = 1, .words = mem_copy("off")};
    return (struct sheet_cell){.kind = SHEET_FREE, .days = 1};
}

static int days_alike(const struct lane *lane, int first)
{
    int days = 1;
    while (lane->on[first] != NULL && first + days < DAYS_A_WEEK && lane->on[first + days] == lane->on[first])
        days++;
    return days;
}

/* Who is off or away is said on the first row. */
static void add_row(const struct sheet_source *source, const struct artist *artist, day monday, const struct lane *lane,
                    struct sheet_entry *entry)
{
    struct sheet_row row = {.count = 0};
    bool first = entry->row_count == 0;
    for (int i = 0; i < DAYS_A_WEEK; i += days_alike(lane, i)) {
        struct sheet_cell *cell = &row.cells[row.count++];
        if (lane->on[i] != NULL)
            *cell = booked(source, lane->on[i], days_alike(lane, i));
        else
            *cell = first ? unbooked(source, artist, monday + i) : (struct sheet_cell){.days = 1};
    }
    entry->rows = mem_grow(entry->rows, &entry->row_capacity, entry->row_count, sizeof *entry->rows);
    entry->rows[entry->row_count++] = row;
}

/* Takes over what the entry has: the name and the words. */
static void add_entry(const struct sheet_source *source, const struct artist *artist, day monday,
                      struct sheet_entry entry, struct sheet_group *group)
{
    const struct lane nothing = {0};
    struct lanes lanes = lanes_of(source, monday, artist);
    entry.minutes = load_minutes(source->roster, source->bookings, artist, monday, monday + DAYS_A_WEEK);
    for (size_t i = 0; i < lanes.count; i++)
        add_row(source, artist, monday, &lanes.list[i], &entry);
    if (lanes.count == 0)
        add_row(source, artist, monday, &nothing, &entry);
    free(lanes.list);
    group->entries = mem_grow(group->entries, &group->capacity, group->count, sizeof *group->entries);
    group->entries[group->count++] = entry;
}

/* ---- a week ---- */

static bool is_listed(const struct sheet_source *source, const struct artist *artist)
{
    struct booking_slice slice = bookings_of(source->bookings, artist->id);
    instant start = zone_day_start(source->zone, source->monday), end = zone_day_start(source->zone, source->end);
    if (source->lists != NULL)
        return source->lists(artist, source->context);
    for (size_t i = 0; i < slice.count; i++)
        if (booking_overlaps(slice.list[i], start, end) && is_shown(source, slice.list[i]))
            return true;
    return source->shows == NULL;
}

static char *week_title(day monday)
{
    char span[64], number[16];
    day_format_span(monday, monday + DAYS_A_WEEK - 1, span, sizeof span);
    day_format_week(monday, number, sizeof number);
    return mem_format("%s, %s", number, span);
}

static void name_days(const struct sheet_source *source, day monday, struct sheet_day days[DAYS_A_WEEK])
{
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        const struct holiday *holiday = holiday_on(&source->roster->tenant.holidays, monday + i);
        snprintf(days[i].name, sizeof days[i].name, "%s %d", weekday_name(i), day_civil(monday + i).day);
        if (holiday != NULL)
            days[i].holiday = one_line(*holiday->name ? holiday->name : "holiday");
    }
}

static struct sheet_group *add_group(struct sheet_table *table, const char *name)
{
    table->groups = mem_grow(table->groups, &table->capacity, table->count, sizeof *table->groups);
    table->groups[table->count] = (struct sheet_group){.name = name != NULL ? one_line(name) : NULL};
    return &table->groups[table->count++];
}

/* The roster is in the order of departments; where there is but one, it is no heading. */
static bool is_grouped(const struct roster *roster)
{
    return roster->artist_count > 0 &&
           strcmp(roster->artists[0].department, roster->artists[roster->artist_count - 1].department) != 0;
}

static void fill_week(const struct sheet_source *source, day monday, struct sheet_table *table)
{
    const struct roster *roster = source->roster;
    bool grouped = is_grouped(roster);
    const char *department = "";
    for (size_t i = 0; i < roster->artist_count; i++) {
        const struct artist *artist = &roster->artists[i];
        if (!is_listed(source, artist))
            continue;
        if (table->count == 0 || (grouped && strcmp(department, artist->department) != 0))
            add_group(table, !grouped ? NULL : *artist->department ? artist->department : "Others");
        department = artist->department;
        add_entry(source, artist, monday, (struct sheet_entry){.name = one_line(artist->name)},
                  &table->groups[table->count - 1]);
    }
}

static void add_table(struct week_sheet *sheet, const struct sheet_table *table)
{
    sheet->tables = mem_grow(sheet->tables, &sheet->capacity, sheet->count, sizeof *sheet->tables);
    sheet->tables[sheet->count++] = *table;
}

static void add_week(const struct sheet_source *source, day monday, struct week_sheet *sheet)
{
    struct sheet_table table = {.title = week_title(monday), .names = "Artist"};
    name_days(source, monday, table.days);
    fill_week(source, monday, &table);
    add_table(sheet, &table);
}

/* ---- the weeks of one artist ---- */

/* "30 Nov - 6 Dec 2026, Tue 1 World Aids Day": the column of a day has no date. */
static char *own_words(const struct sheet_source *source, day monday)
{
    char span[64];
    struct sheet_day days[DAYS_A_WEEK] = {0};
    day_format_span(monday, monday + DAYS_A_WEEK - 1, span, sizeof span);
    name_days(source, monday, days);
    char *words = mem_copy(span);
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        if (days[i].holiday == NULL)
            continue;
        char *longer = mem_format("%s, %s %s", words, days[i].name, days[i].holiday);
        free(words);
        free(days[i].holiday);
        words = longer;
    }
    return words;
}

static char *own_title(const struct sheet_source *source)
{
    char span[64], *name = one_line(source->alone->name);
    day_format_span(source->monday, day_monday(source->end - 1) + DAYS_A_WEEK - 1, span, sizeof span);
    char *title = mem_format("%s, %s", name, span);
    free(name);
    return title;
}

static void add_own_weeks(const struct sheet_source *source, struct week_sheet *sheet)
{
    char number[16];
    struct sheet_table table = {.title = own_title(source), .names = "Week"};
    struct sheet_group *group = add_group(&table, NULL);
    for (int i = 0; i < DAYS_A_WEEK; i++)
        snprintf(table.days[i].name, sizeof table.days[i].name, "%s", weekday_name(i));
    for (day monday = source->monday; monday < source->end; monday += DAYS_A_WEEK) {
        day_format_week(monday, number, sizeof number);
        struct sheet_entry entry = {.name = mem_copy(number), .words = own_words(source, monday)};
        add_entry(source, source->alone, monday, entry, group);
    }
    add_table(sheet, &table);
}

/* ---- the sheet ---- */

struct week_sheet *week_sheet_new(const struct sheet_source *source)
{
    struct week_sheet *sheet = mem_new(1, sizeof *sheet);
    char moment[64];
    zone_format_human(source->zone, source->now, true, moment, sizeof moment);
    sheet->studio = one_line(source->roster->tenant.name);
    sheet->as_of = mem_format("%s%sas of %s, %s", source->note != NULL ? source->note : "",
                              source->note != NULL ? "; " : "", moment, zone_name(source->zone));
    zone_format_rfc3339(source->zone, source->now - source->now % MINUTE_US, sheet->made, sizeof sheet->made);
    sheet->sums = source->shows == NULL;
    if (source->alone != NULL)
        add_own_weeks(source, sheet);
    for (day monday = source->monday; monday < source->end && source->alone == NULL; monday += DAYS_A_WEEK)
        add_week(source, monday, sheet);
    return sheet;
}

/* ---- the end of it ---- */

static void clear_row(struct sheet_row *row)
{
    for (int i = 0; i < row->count; i++) {
        free(row->cells[i].title);
        free(row->cells[i].project);
        free(row->cells[i].words);
        free(row->cells[i].clash);
    }
}

static void clear_group(struct sheet_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        for (size_t row = 0; row < group->entries[i].row_count; row++)
            clear_row(&group->entries[i].rows[row]);
        free(group->entries[i].rows);
        free(group->entries[i].name);
        free(group->entries[i].words);
    }
    free(group->entries);
    free(group->name);
}

static void clear_table(struct sheet_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        clear_group(&table->groups[i]);
    for (int i = 0; i < DAYS_A_WEEK; i++)
        free(table->days[i].holiday);
    free(table->groups);
    free(table->title);
}

void week_sheet_free(struct week_sheet **sheet)
{
    if (*sheet == NULL)
        return;
    for (size_t i = 0; i < (*sheet)->count; i++)
        clear_table(&(*sheet)->tables[i]);
    free((*sheet)->tables);
    free((*sheet)->studio);
    free((*sheet)->as_of);
    free(*sheet);
    *sheet = NULL;
}
