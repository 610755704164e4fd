#include "domain/quickadd.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/decide.h"
#include "domain/memory.h"
#include "domain/quickadd_line.h"
#include "domain/text.h"

enum {
    HALF_TIME = 13 * 60,  /* where a working day has its halves */
    NIGHT_MOST = 12 * 60, /* hours that run into the next day are no longer than this */
    DAYS_MOST = 366,      /* how long a booking may last */
    NAMES = 3,            /* so many projects are named in a problem */
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

static void complain_unknown(struct quickadd *out, const struct roster *roster, const char *word)
{
    const struct project *near[NAMES];
    size_t count = roster_near_projects(roster, word, near, NAMES);
    char *quoted = text_quote(word), *names = name_projects(near, count);
    if (count > 0)
        complain(out, mem_format("No project is called %s; nearest: %s", quoted, names));
    else
        complain(out, mem_format("No project is called %s: callboard project list names them all", quoted));
    free(quoted);
    free(names);
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
        complain(out, mem_copy("Which project? Write its code behind the @, or put the @ in double quotes"));
    else if (count == 0)
        complain_unknown(out, roster, line->project);
    else if (count > 1)
        complain_ambiguous(out, line->project, list, count);
    else if (line->second_project)
        complain(out, mem_copy("Two projects are named: a booking has one; put the other word in double quotes"));
}

/* ---- days and hours ---- */

static struct minutes working_hours(const struct quickadd_context *context, day d)
{
    return schedule_proposal(&context->artist->schedule, day_weekday(d));
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

static void settle_days(const struct quickadd_line *line, const struct quickadd_context *context, struct quickadd *out)
{
    out->first = line->has_days ? line->first : context->first;
    out->last = line->has_days ? line->last : context->last;
    if ((line->days_long || line->minutes_long) && line->has_days && line->first != line->last)
        complain(out, mem_copy("Days and a duration say different things: write either tue-thu or tue +3d"));
    if (line->minutes_long && line->time == TIME_HOURS)
        complain(out, mem_copy("Hours and a duration say different things: write either 10-13 or 10:00 +3h"));
    if (line->days_long)
        out->last = out->first + line->days_long - 1;
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

static void settle_time(const struct quickadd_line *line, const struct quickadd_context *context, struct quickadd *out)
{
    const struct zone *zone = context->roster->tenant.zone;
    settle_days(line, context, out);
    struct minutes span = span_of(line, context, out);
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
    char date[40];
    day_format_span(out->first, out->first, date, sizeof date);
    if (out->end <= out->start) {
        complain(out, mem_copy("The end is not after the start"));
        out->end = out->start + HOUR_US; /* what is drawn while one types has a length */
        out->last = out->first;
    } else if (out->end - out->start > DAYS_MOST * DAY_US) {
        complain(out, mem_copy("A booking lasts a year at most"));
    } else if (out->first < context->today) {
        complain(out, mem_format("%s is over: a booking begins today or later", date));
    }
}

static void settle_pencil(const struct quickadd_line *line, const struct quickadd_context *context,
                          struct quickadd *out)
{
    if (line->decide != NULL)
        decide_read(line->decide, context->roster->tenant.zone, &context->artist->schedule, context->today,
                    &out->decide_by, NULL);
    if ((out->heavy || line->decide != NULL) && out->status != STATUS_PENCIL)
        complain(out, mem_format("Only a pencil is %s", out->heavy ? "heavy" : "to be decided by a day"));
}

/* ---- the whole ---- */

void quickadd_read(const char *line, const struct quickadd_context *context, struct quickadd *out)
{
    struct quickadd_line taken;
    quickadd_line_read(line, context, &taken);
    *out = (struct quickadd){
        .title = quickadd_line_title(&taken),
        .notes = taken.notes != NULL && taken.notes[0] ? mem_copy(taken.notes) : NULL,
        .status = taken.status,
        .second_option = taken.second_option,
        .heavy = taken.heavy,
        .decide_by = INSTANT_NONE,
    };
    check_texts(out);
    find_project(out, context->roster, &taken);
    settle_time(&taken, context, out);
    check_time(context, out);
    settle_pencil(&taken, context, out);
    quickadd_line_clear(&taken);
}

void quickadd_clear(struct quickadd *reading)
{
    free(reading->title);
    free(reading->notes);
    free(reading->problem);
    *reading = (struct quickadd){0};
}

/* ---- saying it back ---- */

/* "Tue 24 - Thu 26 Nov", the year only where it is not this one. */
static char *days_in_words(day first, day last, day today)
{
    struct civil a = day_civil(first), b = day_civil(last);
    char year[16] = "", month[16] = "";
    if (b.year != day_civil(today).year)
        snprintf(year, sizeof year, " %d", b.year);
    if (a.month != b.month || a.year != b.year)
        snprintf(month, sizeof month, " %s", month_name(a.month));
    if (first == last)
        return mem_format("%s %d %s%s", weekday_name(day_weekday(last)), b.day, month_name(b.month), year);
    return mem_format("%s %d%s - %s %d %s%s", weekday_name(day_weekday(first)), a.day, month,
                      weekday_name(day_weekday(last)), b.day, month_name(b.month), year);
}

/* "09:00-18:00"; an end at midnight is the last day's 24:00. */
static char *hours_in_words(const struct zone *zone, instant start, instant end)
{
    char from[16], to[16];
    zone_format_time(zone, start, from, sizeof from);
    zone_format_time(zone, end, to, sizeof to);
    return mem_format("%s-%s", from, strcmp(to, "00:00") == 0 ? "24:00" : to);
}

static const char *glyph(const struct quickadd *reading)
{
    static const char *const glyphs[] = {
        [STATUS_HOLD] = "?", [STATUS_PENCIL] = "~", [STATUS_CONFIRMED] = "", [STATUS_CANCELLED] = ""};
    if (reading->heavy && reading->status == STATUS_PENCIL)
        return "~~";
    return reading->second_option ? "2" : glyphs[reading->status];
}

/* "heavy pencil, decide by Fri 27 Nov 18:00" */
static char *status_in_words(const struct quickadd *reading, const struct zone *zone)
{
    char by[64] = "", when[40];
    if (reading->decide_by != INSTANT_NONE) {
        zone_format_human(zone, reading->decide_by, false, when, sizeof when);
        snprintf(by, sizeof by, ", decide by %s", when);
    }
    return mem_format("%s%s%s", reading->heavy ? "heavy " : "",
                      reading->second_option ? "second option" : status_word(reading->status), by);
}

char *quickadd_explain(const struct quickadd *reading, const struct quickadd_context *context)
{
    const struct zone *zone = context->roster->tenant.zone;
    const struct project *project = roster_project(context->roster, reading->project);
    char *days = days_in_words(reading->first, reading->last, context->today);
    char *hours = hours_in_words(zone, reading->start, reading->end);
    char *named = project != NULL ? mem_format("  @%s %s", project->code, project->name) : mem_copy("");
    char *status = status_in_words(reading, zone);
    char *text = mem_format("%s %s  %s%s%s  %s%s%s", days, hours, glyph(reading), reading->title, named, status,
                            reading->notes != NULL ? "  ; " : "", reading->notes != NULL ? reading->notes : "");
    char *clean = text_clean(text);
    free(days);
    free(hours);
    free(named);
    free(status);
    free(text);
    return clean;
}
