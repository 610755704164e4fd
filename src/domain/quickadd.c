#include "domain/quickadd.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/decide.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/quickadd_line.h"
#include "domain/text.h"

enum {
    HALF_TIME = 13 * 60,  /* where a working day has its halves */
    NIGHT_MOST = 12 * 60, /* hours that run into the next day are no longer than this */
    DAYS_MOST = 366,      /* how long a booking may last */
    NAMES = 3,            /* so many projects are named in a problem */
    LAST_WORKDAY = 4,     /* of somebody without a pattern: Friday */
};

/* Keeps the first problem; takes over the sentence. */
static void complain(struct quickadd *out, char *sentence)
{
    if (out->problem == NULL)
        out->problem = text_clean(sentence);
    free(sentence);
}

/* ---- title, notes, project ---- */

static void check_texts(struct quickadd *out)
{
    if (out->title[0] == '\0')
        complain(out, mem_copy("A title is missing: write it first, as in Sunrise comp tue-thu"));
    else if (text_characters(out->title) > BOOKING_TITLE_MAX)
        complain(out, mem_format("The title is longer than %d characters: put the rest behind a ; as a note",
                                 BOOKING_TITLE_MAX));
    if (out->notes != NULL && text_characters(out->notes) > BOOKING_NOTES_MAX)
        complain(out, mem_format("The note is longer than %d characters", BOOKING_NOTES_MAX));
}

/* "SUN Sunrise, HAR Harbour" */
static char *name_projects(const struct project *const *list, size_t count)
{
    char *names = mem_copy("");
    for (size_t i = 0; i < count; i++) {
        char *longer = mem_format("%s%s%s %s", names, i ? ", " : "", list[i]->code, list[i]->name);
        free(names);
        names = longer;
    }
    return names;
}

/* "; there are SUN Sunrise, HAR Harbour Lights and 4 more"; "" without an open project. */
static char *name_open_projects(const struct roster *roster)
{
    const struct project *open[NAMES];
    size_t count = 0;
    for (size_t i = 0; i < roster->project_count; i++)
        if (!roster->projects[i].closed && count++ < NAMES)
            open[count - 1] = &roster->projects[i];
    if (count == 0)
        return mem_copy("");
    char *names = name_projects(open, count < NAMES ? count : NAMES);
    char *whole = count > NAMES ? mem_format("; there are %s and %zu more", names, count - NAMES)
                                : mem_format("; there is%s %s", count > 1 ? " a choice of" : "", names);
    free(names);
    return whole;
}

static void complain_unknown(struct quickadd *out, const struct roster *roster, const char *word)
{
    const struct project *near[NAMES];
    size_t count = roster_near_projects(roster, word, near, NAMES);
    char *quoted = text_quote(word), *names = name_projects(near, count), *open = name_open_projects(roster);
    if (count > 0)
        complain(out, mem_format("No project is called %s; nearest: %s", quoted, names));
    else
        complain(out, mem_format("No project is called %s%s", quoted, open));
    free(quoted);
    free(names);
    free(open);
}

static void complain_nameless(struct quickadd *out, const struct roster *roster)
{
    char *open = name_open_projects(roster);
    complain(out, mem_format("Which project? Write its code behind the @%s", open));
    free(open);
}

static void complain_ambiguous(struct quickadd *out, const char *word, const struct project *const *list, size_t count)
{
    char *quoted = text_quote(word), *names = name_projects(list, count < NAMES ? count : NAMES);
    complain(out, mem_format("%s may be %s%s: write more of it", quoted, names, count > NAMES ? " or others" : ""));
    free(quoted);
    free(names);
}

static void find_project(struct quickadd *out, const struct roster *roster, const struct quickadd_line *line)
{
    const struct project *list[NAMES];
    if (line->project == NULL)
        return;
    size_t count = roster_match_projects(roster, line->project, list, NAMES);
    if (count == 1)
        out->project = list[0]->id;
    if (line->project[0] == '\0')
        complain_nameless(out, roster);
    else if (count == 0)
        complain_unknown(out, roster, line->project);
    else if (count > 1)
        complain_ambiguous(out, line->project, list, count);
    else if (line->second_project)
        complain(out, mem_copy("Two projects are named: a booking has one; put the other word in double quotes"));
}

/* ---- the artist ---- */

static void complain_about_artist(struct quickadd *out, const char *word, const struct artist *first, size_t count)
{
    char *quoted = text_quote(word);
    if (count == 0)
        complain(out, mem_format("No artist's name begins with %s", quoted));
    else
        complain(out, mem_format("%s may be %s or %zu more: write more of the name, with blanks as in >\"Ada L\"",
                                 quoted, first->name, count - 1));
    free(quoted);
}

/* Whose hours count: those of the artist who is named, else the cursor's; NULL: there is none. */
static const struct artist *find_artist(struct quickadd *out, const struct quickadd_context *context,
                                        const struct quickadd_line *line)
{
    const struct artist *named = NULL;
    if (line->artist == NULL) {
        if (context->artist == NULL)
            complain(out, mem_copy("Which artist is it for? Write the beginning of a name behind a >, as in >ada"));
        return context->artist;
    }
    size_t count = line->artist[0] ? roster_find_artist(context->roster, line->artist, &named) : 0;
    if (line->artist[0] == '\0')
        complain(out, mem_copy("Which artist? Write the beginning of a name behind the >"));
    else if (count != 1)
        complain_about_artist(out, line->artist, named, count);
    else if (line->second_artist)
        complain(out, mem_copy("Two artists are named: a line is for one"));
    if (count != 1)
        return context->artist;
    out->artist = named->id;
    return named;
}

/* ---- days and hours ---- */

static const struct schedule *schedule_of(const struct quickadd_context *context)
{
    return context->artist != NULL ? &context->artist->schedule : &schedule_none;
}

static struct minutes working_hours(const struct quickadd_context *context, day d)
{
    return schedule_proposal(schedule_of(context), day_weekday(d));
}

static struct minutes hours_left(const struct quickadd_context *context, day d)
{
    return moment_hours(d, context->roster->tenant.zone, schedule_of(context), context->now);
}

static bool is_over(const struct quickadd_context *context, day d)
{
    struct minutes left = hours_left(context, d);
    return left.to <= left.from;
}

/* Do hours begin on that day, rather than a night's second half end on it? */
static bool begins_work(const struct schedule *schedule, day d)
{
    struct minutes spans[SCHEDULE_SPANS + 1], before[SCHEDULE_SPANS + 1];
    if (!schedule->given)
        return day_weekday(d) <= LAST_WORKDAY;
    int count = schedule_on(schedule, d, spans, SCHEDULE_SPANS + 1);
    int count_before = schedule_on(schedule, d - 1, before, SCHEDULE_SPANS + 1);
    for (int i = 0; i < count; i++)
        if (spans[i].from > 0 || spans[i].to == MINUTES_A_DAY)
            return true;
    return count > 0 && (count_before == 0 || before[count_before - 1].to < MINUTES_A_DAY);
}

/* Of a week the days that are worked, and not those that are over; all of it where there are none. */
static struct when_days worked(struct when_days days, const struct quickadd_context *context)
{
    const struct schedule *schedule = schedule_of(context);
    day first = days.first, last = days.last;
    if (!days.weeks || last - first > DAYS_MOST)
        return days;
    day today = quickadd_today(context);
    if (first < today && today <= last)
        first = today;
    if (first == today && first < last && is_over(context, first))
        first++;
    while (first <= last && !begins_work(schedule, first))
        first++;
    while (first < last && !begins_work(schedule, last))
        last--;
    if (first <= last) {
        days.first = first;
        days.last = last;
    }
    return days;
}

static int half_time(struct minutes hours)
{
    bool inside = hours.from < HALF_TIME && HALF_TIME < hours.to;
    return inside ? HALF_TIME : hours.from + (hours.to - hours.from) / 2;
}

/* The span in minutes of out->first and of out->last, before the clocks' changes are regarded. */
static struct minutes span_of(const struct quickadd_line *line, const struct quickadd_context *context,
                              const struct quickadd *out)
{
    struct minutes first = working_hours(context, out->first), last = working_hours(context, out->last);
    struct minutes span = {.from = first.from, .to = last.to};
    if (line->time == TIME_AM)
        span.to = half_time(last);
    else if (line->time == TIME_PM)
        span.from = half_time(first);
    else if (line->time == TIME_HOURS)
        span = (struct minutes){.from = line->from, .to = line->to};
    else if (line->time == TIME_CLOCK)
        span.from = line->from;
    return span;
}

/* Hours that the line leaves to the artist's pattern are, of today, those that are left of them. */
static void leave_out_what_is_over(const struct quickadd_line *line, const struct quickadd_context *context,
                                   struct minutes *span, struct quickadd *out)
{
    struct minutes left = hours_left(context, out->first);
    bool to_the_end = out->first != out->last || line->minutes_long > 0;
    bool own_clock = line->time == TIME_HOURS || line->time == TIME_CLOCK;
    if (own_clock || out->first != quickadd_today(context) || left.from <= span->from)
        return;
    span->from = left.from;
    if (left.from < (to_the_end ? left.to : span->to))
        return;
    complain(out, line->time == TIME_AM && left.from < left.to
                      ? mem_copy("This morning's hours are over: write pm, or a later day")
                      : moment_over_words(context->roster->tenant.zone, context->now, "", " +1h"));
}

/* What the line says about its days and hours must fit together. */
static void check_words(const struct quickadd_line *line, struct quickadd *out)
{
    bool one_day = line->day_count == 1 && line->days[0].first == line->days[0].last;
    if ((line->days_long || (line->minutes_long && !line->each && line->day_count < 2)) && line->day_count > 0 &&
        !one_day)
        complain(out, mem_copy("Days and a duration say different things: write either tue-thu or tue +3d"));
    if (line->minutes_long && line->time == TIME_HOURS)
        complain(out, mem_copy("Hours and a duration say different things: write either 10-13 or 10:00 +3h"));
}

static void settle_days(const struct quickadd_line *line, struct when_days days, struct quickadd *out)
{
    out->first = days.first;
    out->last = line->days_long ? days.first + line->days_long - 1 : days.last;
    if (out->last < out->first) {
        complain(out, mem_copy("The last day is before the first"));
        out->last = out->first;
    }
}

/* Working hours that end on the next day, and hours on one day that end before they begin: a night, or a mistake. */
static void settle_night(const struct quickadd_line *line, struct minutes *span, struct quickadd *out)
{
    if (span->from >= MINUTES_A_DAY) { /* the second half of a night */
        span->from -= MINUTES_A_DAY;
        out->first++;
    }
    if (span->to > MINUTES_A_DAY && !line->minutes_long) {
        span->to -= MINUTES_A_DAY;
        out->last++;
        return;
    }
    if (out->first != out->last || span->to > span->from || line->minutes_long)
        return;
    if (line->time == TIME_HOURS && span->to != span->from && span->to + MINUTES_A_DAY - span->from <= NIGHT_MOST)
        out->last++;
    else if (line->time == TIME_CLOCK)
        complain(out, mem_copy("Until when? The working hours end before that: write 19:00-21:00 or 19:00 +2h"));
    else
        complain(out, mem_copy("The end is not after the start"));
}

/* A local time that a clock change skips or doubles is not guessed; the drawn reading is the likely one. */
static instant settle_instant(const struct zone *zone, day d, int minute, struct quickadd *out)
{
    instant readings[2];
    struct local_time local = {.day = d + minute / MINUTES_A_DAY, .us = minute % MINUTES_A_DAY * MINUTE_US};
    enum local_match match = zone_instants(zone, local, readings);
    if (match != LOCAL_ONCE) {
        char date[40];
        day_format_span(local.day, local.day, date, sizeof date);
        complain(out, mem_format("%02d:%02d on %s %s: the clocks go %s; take a time that comes once", minute / 60 % 24,
                                 minute % 60, date, match == LOCAL_TWICE ? "comes twice" : "does not exist",
                                 match == LOCAL_TWICE ? "back" : "forward"));
    }
    return zone_instant(zone, d, minute);
}

/* The first booking of `out` from its days. */
static void settle_time(const struct quickadd_line *line, const struct quickadd_context *context, struct quickadd *out)
{
    const struct zone *zone = context->roster->tenant.zone;
    struct minutes span = span_of(line, context, out);
    leave_out_what_is_over(line, context, &span, out);
    settle_night(line, &span, out);
    out->start = settle_instant(zone, out->first, span.from, out);
    if (line->minutes_long) {
        out->end = out->start + line->minutes_long * MINUTE_US;
        out->last = zone_local(zone, out->end - 1).day;
    } else {
        out->end = settle_instant(zone, out->last, span.to, out);
    }
}

static void check_time(const struct quickadd_context *context, struct quickadd *out)
{
    char *past = moment_past_words(context->roster->tenant.zone, out->start, context->now);
    if (out->end <= out->start) {
        complain(out, mem_copy("The end is not after the start"));
        out->end = out->start + HOUR_US; /* what is drawn while one types has a length */
        out->last = out->first;
    } else if (out->end - out->start > DAYS_MOST * DAY_US) {
        complain(out, mem_copy("A booking lasts a year at most"));
    } else if (past != NULL) {
        complain(out, mem_copy(past));
    }
    free(past);
}

static void settle_pencil(const struct quickadd_line *line, const struct quickadd_context *context,
                          struct quickadd *out)
{
    if (line->decide != NULL)
        decide_read(line->decide, context->roster->tenant.zone, schedule_of(context), context->now, &out->decide_by,
                    NULL);
    if ((out->heavy || line->decide != NULL) && out->status != STATUS_PENCIL)
        complain(out, mem_format("Only a pencil is %s", out->heavy ? "heavy" : "to be decided by a day"));
}

/* ---- one booking, or several ---- */

struct spans {
    struct quickadd_span *list; /* owned */
    size_t count, capacity;
    day first, last; /* the days that the first stretch is said to have; a night's end is on a further one */
};

/* Settles one stretch of days and adds it. */
static void add_booking(struct spans *spans, const struct quickadd_line *line, const struct quickadd_context *context,
                        day first, day last, struct quickadd *out)
{
    if (spans->count == BOOKINGS_MOST) {
        complain(out, mem_format("A line makes %d bookings at most: name fewer days", BOOKINGS_MOST));
        return;
    }
    out->first = first;
    out->last = last;
    settle_time(line, context, out);
    check_time(context, out);
    spans->list = mem_grow(spans->list, &spans->capacity, spans->count, sizeof *spans->list);
    spans->list[spans->count++] =
        (struct quickadd_span){.first = out->first, .last = out->last, .start = out->start, .end = out->end};
}

/* Does anybody begin work on one of these days? */
static bool any_work(const struct schedule *schedule, day first, day last)
{
    while (first <= last && !begins_work(schedule, first))
        first++;
    return first <= last;
}

static void add_days(struct spans *spans, const struct quickadd_line *line, const struct quickadd_context *context,
                     struct when_days days, struct quickadd *out)
{
    settle_days(line, worked(days, context), out);
    day first = out->first, last = out->last;
    if (spans->count == 0) {
        spans->first = first;
        spans->last = last;
    }
    if (!line->each || last - first > DAYS_MOST) {
        add_booking(spans, line, context, first, last, out);
        return;
    }
    bool any = any_work(schedule_of(context), first, last); /* if none is worked, all are meant */
    for (day d = first; d <= last && out->problem == NULL; d++)
        if (!any || begins_work(schedule_of(context), d))
            add_booking(spans, line, context, d, d, out);
    if (spans->count == 0)
        add_booking(spans, line, context, first, first, out);
}

/* How many bookings "each" would make of a stretch from an hour of its first day to one of its last. */
static size_t count_offered(const struct quickadd_line *line, const struct quickadd_context *context,
                            const struct spans *spans)
{
    size_t count = 0;
    bool hours = line->time != TIME_WORKING && !line->minutes_long;
    if (line->each || spans->count != 1 || !hours || spans->last - spans->first > DAYS_MOST)
        return 0;
    bool any = any_work(schedule_of(context), spans->first, spans->last);
    for (day d = spans->first; d <= spans->last; d++)
        count += !any || begins_work(schedule_of(context), d);
    return count > 1 ? count : 0;
}

static void settle(const struct quickadd_line *line, const struct quickadd_context *context, struct quickadd *out)
{
    struct spans spans = {0};
    struct when_days cursor = {.first = context->first, .last = context->last};
    check_words(line, out);
    add_days(&spans, line, context, line->day_count > 0 ? line->days[0] : cursor, out);
    for (size_t i = 1; i < line->day_count; i++)
        add_days(&spans, line, context, line->days[i], out);
    out->first = spans.list[0].first;
    out->last = spans.list[0].last;
    out->start = spans.list[0].start;
    out->end = spans.list[0].end;
    out->offered = count_offered(line, context, &spans);
    for (size_t i = 1; i < spans.count; i++)
        if (spans.list[i].start < spans.list[i - 1].end)
            complain(out, mem_copy("The bookings of this line overlap: write shorter hours, or leave out each"));
    out->more_count = spans.count - 1;
    if (out->more_count > 0)
        memmove(spans.list, spans.list + 1, out->more_count * sizeof *spans.list);
    else
        free(spans.list);
    out->more = out->more_count > 0 ? spans.list : NULL;
}

/* ---- the whole ---- */

static int by_place(const void *a, const void *b)
{
    const struct quickadd_mark *left = a, *right = b;
    return (left->from > right->from) - (left->from < right->from);
}

void quickadd_read(const char *line, const struct quickadd_context *context, struct quickadd *out)
{
    struct quickadd_line taken;
    struct quickadd_context own = *context;
    quickadd_line_read(line, context, &taken);
    *out = (struct quickadd){
        .title = quickadd_line_title(&taken),
        .notes = taken.notes != NULL && taken.notes[0] ? mem_copy(taken.notes) : NULL,
        .timed = taken.time != TIME_WORKING || taken.minutes_long > 0,
        .status = taken.status,
        .second_option = taken.second_option,
        .heavy = taken.heavy,
        .decide_by = INSTANT_NONE,
        .marks = taken.marks,
        .mark_count = taken.mark_count,
        .doubt = taken.doubt,
    };
    taken.marks = NULL;
    taken.doubt = NULL;
    if (out->mark_count > 0)
        qsort(out->marks, out->mark_count, sizeof *out->marks, by_place);
    check_texts(out);
    find_project(out, context->roster, &taken);
    own.artist = find_artist(out, context, &taken);
    if (taken.problem != NULL)
        complain(out, mem_copy(taken.problem));
    settle(&taken, &own, out);
    settle_pencil(&taken, &own, out);
    quickadd_line_clear(&taken);
}

void quickadd_clear(struct quickadd *reading)
{
    free(reading->title);
    free(reading->notes);
    free(reading->more);
    free(reading->marks);
    free(reading->problem);
    free(reading->doubt);
    *reading = (struct quickadd){0};
}
