/* Says a reading back in words: a part of quickadd.h. */
#include "domain/quickadd.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { DAYS_NAMED = 4 };                                   /* of several bookings */
enum { NOTE_LEAST = 8, NAME_LEAST = 6, TITLE_LEAST = 12 }; /* cells, where all is to fit */

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

/* "Tue 24": a day whose month the next one says. */
static bool is_short(const struct quickadd_span *this, const struct quickadd_span *next)
{
    struct civil a = day_civil(this->first), b = day_civil(next->first);
    return this->first == this->last && next->first == next->last && a.month == b.month && a.year == b.year;
}

/* "3 bookings: Tue 24, Wed 25, Thu 26 Nov" */
static char *bookings_in_words(const struct quickadd *reading, day today)
{
    struct quickadd_span named[DAYS_NAMED] = {{.first = reading->first, .last = reading->last}};
    size_t count = reading->more_count + 1 < DAYS_NAMED ? reading->more_count + 1 : DAYS_NAMED;
    memcpy(named + 1, reading->more, (count - 1) * sizeof *named);
    char *words = mem_format("%zu bookings:", reading->more_count + 1);
    for (size_t i = 0; i < count; i++) {
        bool brief = i + 1 < count && is_short(&named[i], &named[i + 1]);
        char *days = brief
                         ? mem_format("%s %d", weekday_name(day_weekday(named[i].first)), day_civil(named[i].first).day)
                         : days_in_words(named[i].first, named[i].last, today);
        char *longer = mem_format("%s%s %s", words, i > 0 ? "," : "", days);
        free(words);
        free(days);
        words = longer;
    }
    char *whole = mem_format("%s%s", words, reading->more_count >= DAYS_NAMED ? " ..." : "");
    free(words);
    return whole;
}

/* The hours of all bookings, where they are the same by the clock; else whose they are. */
static char *all_hours_in_words(const struct quickadd *reading, const struct zone *zone)
{
    char *hours = hours_in_words(zone, reading->start, reading->end);
    for (size_t i = 0; i < reading->more_count; i++) {
        char *others = hours_in_words(zone, reading->more[i].start, reading->more[i].end);
        bool same = strcmp(hours, others) == 0;
        free(others);
        if (same)
            continue;
        free(hours);
        return mem_copy("the hours of each day");
    }
    return hours;
}

/* "Tue 24 - Thu 26 Nov 14:00-18:00 all along (each: 3 bookings)"; brief, "Tue 24 - Thu 26 Nov 14:00-18:00 all
 * along". */
static char *times_in_words(const struct quickadd *reading, const struct quickadd_context *context, bool brief)
{
    char along[64] = "";
    char *days = reading->more_count > 0 ? bookings_in_words(reading, quickadd_today(context))
                                         : days_in_words(reading->first, reading->last, quickadd_today(context));
    char *hours = all_hours_in_words(reading, context->roster->tenant.zone);
    if (reading->offered > 0 && brief)
        snprintf(along, sizeof along, " all along");
    else if (reading->offered > 0)
        snprintf(along, sizeof along, " all along (each: %zu bookings)", reading->offered);
    char *words = mem_format("%s %s%s", days, hours, along);
    free(days);
    free(hours);
    return words;
}

/* The text without so many of its last cells, ".." in their place, but with `least` of them; what was saved is taken
 * off *over. */
static char *shorten(const char *text, int least, int *over)
{
    int width = text_width(text), keep = width - *over - 2;
    if (keep < least)
        keep = least;
    if (*over <= 0 || keep + 2 >= width)
        return mem_copy(text);
    *over -= width - keep - 2;
    return mem_format("%.*s..", (int)text_fit(text, keep), text);
}

/* The same for what may go altogether, with what stands before it. */
static char *shorten_or_drop(const char *text, int least, int before, int *over)
{
    if (*over <= 0 || text_width(text) - *over - 2 >= least)
        return shorten(text, least, over);
    *over -= text_width(text) + before;
    return mem_copy("");
}

/* What may be shortened, each "" where there is none. */
struct parts {
    const char *title, *project, *note;
    bool brief; /* without what else the times could mean */
};

static char *compose(const struct quickadd *reading, const struct quickadd_context *context, const struct parts *parts)
{
    const struct project *project = roster_project(context->roster, reading->project);
    const struct artist *artist = roster_artist(context->roster, reading->artist);
    char *times = times_in_words(reading, context, parts->brief);
    char *named = project != NULL
                      ? mem_format("  @%s%s%s", project->code, parts->project[0] != '\0' ? " " : "", parts->project)
                      : mem_copy("");
    char *whose = artist != NULL ? mem_format("  >%s", artist->name) : mem_copy("");
    char *status = status_in_words(reading, context->roster->tenant.zone);
    char *text = mem_format("%s  %s%s%s%s  %s%s%s", times, glyph(reading), parts->title, named, whose, status,
                            parts->note[0] != '\0' ? "  ; " : "", parts->note);
    char *clean = text_clean(text);
    free(times);
    free(named);
    free(whose);
    free(status);
    free(text);
    return clean;
}

char *quickadd_explain(const struct quickadd *reading, const struct quickadd_context *context, int cells)
{
    const struct project *project = roster_project(context->roster, reading->project);
    const struct parts whole = {.title = reading->title != NULL ? reading->title : "",
                                .project = project != NULL ? project->name : "",
                                .note = reading->notes != NULL ? reading->notes : ""};
    char *words = compose(reading, context, &whole);
    int over = text_width(words) - cells;
    if (over <= 0)
        return words;
    free(words);
    char *note = shorten_or_drop(whole.note, NOTE_LEAST, (int)strlen("  ; "), &over);
    char *name = shorten_or_drop(whole.project, NAME_LEAST, (int)strlen(" "), &over);
    char *title = shorten(whole.title, TITLE_LEAST, &over);
    words =
        compose(reading, context, &(struct parts){.title = title, .project = name, .note = note, .brief = over > 0});
    free(note);
    free(name);
    free(title);
    return words;
}

/* The first open project is the example's. */
static char *example_line(const struct roster *roster, const char *days)
{
    for (size_t i = 0; i < roster->project_count; i++)
        if (!roster->projects[i].closed)
            return mem_format("Comp @%s %s pencil", roster->projects[i].code, days);
    return mem_format("Comp %s pencil", days);
}

/* On a Tuesday evening tue-thu is over. */
char *quickadd_example(const struct quickadd_context *context)
{
    struct quickadd reading;
    char *line = example_line(context->roster, "tue-thu");
    quickadd_read(line, context, &reading);
    if (reading.problem != NULL) {
        quickadd_clear(&reading);
        free(line);
        line = example_line(context->roster, "wed-fri");
        quickadd_read(line, context, &reading);
    }
    char *times = times_in_words(&reading, context, false);
    char *whole = mem_format("%s  is  %s", line, times), *clean = text_clean(whole);
    quickadd_clear(&reading);
    free(line);
    free(times);
    free(whole);
    return clean;
}
