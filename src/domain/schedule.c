#include "domain/schedule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

const struct schedule schedule_none = {.given = false};

enum { ALL_SPANS_OF_A_DAY = SCHEDULE_SPANS };

static const struct minutes default_hours = {.from = 9 * 60, .to = 18 * 60};

/* Puts a span in its place and joins what touches. False: too many. */
static bool add_span(struct schedule *schedule, int from, int to)
{
    struct minutes *span = schedule->span;
    int first = 0;
    while (first < schedule->count && span[first].to < from)
        first++;
    int end = first; /* [first, end): what the new span swallows */
    while (end < schedule->count && span[end].from <= to) {
        from = span[end].from < from ? span[end].from : from;
        to = span[end].to > to ? span[end].to : to;
        end++;
    }
    if (end == first && schedule->count == SCHEDULE_SPANS)
        return false;
    memmove(span + first + 1, span + end, (size_t)(schedule->count - end) * sizeof *span);
    span[first] = (struct minutes){.from = from, .to = to};
    schedule->count += 1 - (end - first);
    return true;
}

/* Keeps only the part of the pattern that lies outside [from, to). */
static bool cut(struct schedule *schedule, int from, int to)
{
    struct schedule rest = {.given = true};
    for (int i = 0; i < schedule->count; i++) {
        struct minutes span = schedule->span[i], before = {span.from, span.to < from ? span.to : from},
                       after = {span.from > to ? span.from : to, span.to};
        if ((before.from < before.to && !add_span(&rest, before.from, before.to)) ||
            (after.from < after.to && !add_span(&rest, after.from, after.to)))
            return false;
    }
    *schedule = rest;
    return true;
}

bool schedule_set(struct schedule *schedule, int from, int to, bool work)
{
    if (work ? !add_span(schedule, from, to) : !cut(schedule, from, to))
        return false;
    schedule->given = true;
    return true;
}

/* ---- reading what people write ---- */

struct reading {
    struct schedule schedule;
    unsigned days;    /* bit n: weekday n, what the next hours apply to */
    bool hours_since; /* hours came after the days, so a further day begins anew */
};

/* "mon", "mon-fri", "fri-mon" as bits. */
static bool parse_days(const char *word, unsigned *days)
{
    char first[16];
    size_t length = strcspn(word, "-");
    int from, to;
    if (length >= sizeof first)
        return false;
    memcpy(first, word, length);
    first[length] = '\0';
    if (!weekday_parse(first, &from))
        return false;
    to = from;
    if (word[length] == '-' && !weekday_parse(word + length + 1, &to))
        return false;
    *days = 1U << to;
    for (int d = from; d != to; d = (d + 1) % DAYS_A_WEEK)
        *days |= 1U << d;
    return true;
}

/* Hours that end before they begin run into the next day; on Sunday into Monday. */
static bool add_hours(struct reading *reading, int from, int to)
{
    int length = to > from ? to - from : to + MINUTES_A_DAY - from;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        if (!(reading->days & 1U << d))
            continue;
        int start = (d * MINUTES_A_DAY + from) % MINUTES_A_WEEK, end = start + length; /* 24:00 of Sunday */
        int inside = end < MINUTES_A_WEEK ? end : MINUTES_A_WEEK;
        if (!add_span(&reading->schedule, start, inside) ||
            (end > inside && !add_span(&reading->schedule, 0, end - inside)))
            return false;
    }
    return true;
}

/* NULL, or what is wrong with the word. */
static char *read_word(struct reading *reading, const char *word)
{
    unsigned days;
    int from, to;
    if (parse_days(word, &days)) {
        reading->days = reading->hours_since ? days : reading->days | days;
        reading->hours_since = false;
        return NULL;
    }
    char *quoted = text_quote(word), *problem = NULL;
    if (!when_parse_hours(word, &from, &to))
        problem = mem_format("%s is neither a day nor hours: write mon-fri 09:00-18:00, sat 10-14", quoted);
    else if (from == to || (from == MINUTES_A_DAY && to == 0))
        problem = mem_format("%s ends where it begins: for a whole day write 00:00-24:00", quoted);
    else if (reading->days == 0)
        problem = mem_format("%s has no day before it: write mon-fri %s", quoted, word);
    else if (!add_hours(reading, from, to))
        problem = mem_format("A pattern holds at most %d spans in a week", SCHEDULE_SPANS);
    reading->hours_since = true;
    free(quoted);
    return problem;
}

static char *read_words(struct reading *reading, char *text)
{
    char *rest = NULL;
    for (char *word = strtok_r(text, ", \t\n", &rest); word != NULL; word = strtok_r(NULL, ", \t\n", &rest)) {
        char *problem = read_word(reading, word);
        if (problem != NULL)
            return problem;
    }
    if (reading->days == 0)
        return mem_copy("A pattern is written mon-fri 09:00-18:00, sat 10-14, or none, or never");
    if (!reading->hours_since)
        return mem_copy("The last day has no hours: write mon-fri 09:00-18:00");
    return NULL;
}

bool schedule_parse(const char *text, struct schedule *out, char **error)
{
    struct reading reading = {.schedule = {.given = true}};
    char *trimmed = text_trim(text), *problem = NULL;
    if (strcasecmp(trimmed, "none") == 0)
        reading.schedule.given = false;
    else if (strcasecmp(trimmed, "never") != 0)
        problem = read_words(&reading, trimmed);
    free(trimmed);
    if (problem == NULL)
        *out = reading.schedule;
    else if (error != NULL)
        *error = problem;
    else
        free(problem);
    return problem == NULL;
}

/* ---- writing ---- */

static void append(char **text, char *more)
{
    char *longer = mem_format("%s%s", *text, more);
    free(*text);
    free(more);
    *text = longer;
}

static bool same_hours(const struct schedule *schedule, int a, int b)
{
    struct minutes x[ALL_SPANS_OF_A_DAY], y[ALL_SPANS_OF_A_DAY];
    int count = schedule_day(schedule, a, x, ALL_SPANS_OF_A_DAY);
    if (schedule_day(schedule, b, y, ALL_SPANS_OF_A_DAY) != count)
        return false;
    for (int i = 0; i < count; i++)
        if (x[i].from != y[i].from || x[i].to != y[i].to)
            return false;
    return true;
}

/* "mon-fri 09:00-12:00 13:00-18:00" for the days first..last, which have the same hours. */
static void append_days(char **text, const struct schedule *schedule, int first, int last)
{
    struct minutes spans[ALL_SPANS_OF_A_DAY];
    int count = schedule_day(schedule, first, spans, ALL_SPANS_OF_A_DAY);
    if (count == 0)
        return;
    char days[16];
    if (first == last)
        snprintf(days, sizeof days, "%s", weekday_name(first));
    else
        snprintf(days, sizeof days, "%s-%s", weekday_name(first), weekday_name(last));
    for (char *c = days; *c; c++)
        *c |= 0x20; /* lower case; "-" has that bit already */
    append(text, mem_format("%s%s", **text ? ", " : "", days));
    for (int i = 0; i < count; i++)
        append(text, mem_format(" %02d:%02d-%02d:%02d", spans[i].from / 60, spans[i].from % 60, spans[i].to / 60,
                                spans[i].to % 60));
}

char *schedule_format(const struct schedule *schedule)
{
    if (!schedule->given)
        return mem_copy("none");
    if (schedule->count == 0)
        return mem_copy("never");
    char *text = mem_copy("");
    for (int first = 0, last; first < DAYS_A_WEEK; first = last + 1) {
        last = first;
        while (last + 1 < DAYS_A_WEEK && same_hours(schedule, first, last + 1))
            last++;
        append_days(&text, schedule, first, last);
    }
    return text;
}

/* ---- PostgreSQL's text form ---- */

bool schedule_from_multirange(const char *text, struct schedule *out)
{
    struct schedule schedule = {.given = text != NULL};
    if (text == NULL) {
        *out = schedule;
        return true;
    }
    if (*text++ != '{')
        return false;
    for (bool more = *text != '}'; more; text += more) {
        int from, to, used = 0;
        if (sscanf(text, "[%5d,%5d)%n", &from, &to, &used) != 2 || used == 0 || from < 0 || from >= to ||
            to > MINUTES_A_WEEK || !add_span(&schedule, from, to))
            return false;
        text += used;
        more = *text == ',';
    }
    if (strcmp(text, "}") != 0)
        return false;
    *out = schedule;
    return true;
}

char *schedule_to_multirange(const struct schedule *schedule)
{
    if (!schedule->given)
        return NULL;
    char *text = mem_copy("{");
    for (int i = 0; i < schedule->count; i++)
        append(&text, mem_format("%s[%d,%d)", i ? "," : "", schedule->span[i].from, schedule->span[i].to));
    append(&text, mem_copy("}"));
    return text;
}

/* ---- asking ---- */

int schedule_day(const struct schedule *schedule, int weekday, struct minutes *out, int most)
{
    int midnight = weekday * MINUTES_A_DAY, next = midnight + MINUTES_A_DAY, count = 0;
    if (!schedule->given && most > 0) {
        out[count++] = (struct minutes){.from = 0, .to = MINUTES_A_DAY};
        return count;
    }
    for (int i = 0; i < schedule->count && count < most; i++) {
        const struct minutes *span = &schedule->span[i];
        if (span->to <= midnight || span->from >= next)
            continue;
        out[count++] = (struct minutes){
            .from = span->from > midnight ? span->from - midnight : 0,
            .to = span->to < next ? span->to - midnight : MINUTES_A_DAY,
        };
    }
    return count;
}

void holidays_clear(struct holidays *holidays)
{
    for (size_t i = 0; i < holidays->count; i++)
        free(holidays->list[i].name);
    free(holidays->list);
    *holidays = (struct holidays){0};
}

const struct holiday *holiday_on(const struct holidays *holidays, day d)
{
    size_t first = 0, end = holidays->count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (holidays->list[middle].day == d)
            return &holidays->list[middle];
        if (holidays->list[middle].day < d)
            first = middle + 1;
        else
            end = middle;
    }
    return NULL;
}

int schedule_on(const struct schedule *schedule, day d, struct minutes *out, int most)
{
    if (schedule->given && schedule->holidays != NULL && holiday_on(schedule->holidays, d) != NULL)
        return 0;
    return schedule_day(schedule, day_weekday(d), out, most);
}

/* A span as it is worked, also where the week ends within: then from below 0, or up to beyond the week. */
static struct minutes worked(const struct schedule *schedule, int index)
{
    const struct minutes *first = &schedule->span[0], *last = &schedule->span[schedule->count - 1];
    bool joined = first != last && first->from == 0 && last->to == MINUTES_A_WEEK;
    struct minutes span = schedule->span[index];
    if (joined && index == 0)
        span.from = last->from - MINUTES_A_WEEK;
    else if (joined && index == schedule->count - 1)
        span.to += first->to;
    return span;
}

/* What of a span belongs to the day that begins at `midnight`: all of a shift that begins on it, and of work that goes
 * on for longer than a day that day's part. False: nothing. */
static bool of_day(struct minutes span, int midnight, struct minutes *out)
{
    int next = midnight + MINUTES_A_DAY;
    if (span.to - span.from > MINUTES_A_DAY) {
        span.from = span.from > midnight ? span.from : midnight;
        span.to = span.to < next ? span.to : next;
    }
    *out = (struct minutes){.from = span.from - midnight, .to = span.to - midnight};
    return span.from >= midnight && span.from < next && span.from < span.to;
}

struct minutes schedule_proposal(const struct schedule *schedule, int weekday)
{
    struct minutes found = default_hours, part;
    bool any = false;
    for (int i = 0; schedule->given && i < schedule->count; i++) {
        if (!of_day(worked(schedule, i), weekday * MINUTES_A_DAY, &part))
            continue;
        found = (struct minutes){.from = any && found.from < part.from ? found.from : part.from,
                                 .to = any && found.to > part.to ? found.to : part.to};
        any = true;
    }
    return found;
}

int schedule_overlap(const struct schedule *schedule, const struct zone *zone, instant start, instant end)
{
    if (start >= end)
        return 0;
    if (!schedule->given)
        return (int)((end - start) / MINUTE_US);
    int64_t total = 0;
    for (day d = zone_local(zone, start).day; zone_day_start(zone, d) < end; d++) {
        struct minutes spans[ALL_SPANS_OF_A_DAY];
        int count = schedule_on(schedule, d, spans, ALL_SPANS_OF_A_DAY);
        for (int i = 0; i < count; i++) {
            instant from = zone_instant(zone, d, spans[i].from), to = zone_instant(zone, d, spans[i].to);
            from = from > start ? from : start;
            to = to < end ? to : end;
            total += from < to ? to - from : 0;
        }
    }
    return (int)(total / MINUTE_US);
}
