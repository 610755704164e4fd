#include "files/ics_series.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "files/ics_time.h"

/* ---- lengths ---- */

/* "P1DT2H30M". 0: it is no duration, or none that a booking has. */
static int64_t length_of(const char *text)
{
    enum { DAYS_MOST = 3660 };
    char *copy = mem_copy(text);
    for (char *at = copy; *at != '\0'; at++)
        *at = (char)toupper((unsigned char)*at);
    struct icaldurationtype d = icaldurationtype_from_string(copy);
    free(copy);
    int64_t seconds = (((d.weeks * INT64_C(7) + d.days) * 24 + d.hours) * 60 + d.minutes) * 60 + d.seconds;
    bool sane = !icaldurationtype_is_bad_duration(d) && !d.is_neg && seconds <= DAYS_MOST * INT64_C(86400);
    return sane ? seconds * SECOND_US : 0;
}

static struct ics_stamp end_of(const struct ics_event *event)
{
    if (event->end.given)
        return event->end;
    int64_t length = event->length != NULL ? length_of(event->length) : 0;
    return ics_stamp_later(&event->start, length == 0 && event->start.date ? DAY_US : length);
}

/* ---- instances ---- */

static struct ics_instance *add(struct ics_instances *out, struct ics_stamp start, struct ics_stamp end)
{
    out->list = mem_grow(out->list, &out->capacity, out->count, sizeof *out->list);
    out->list[out->count] = (struct ics_instance){.start = start, .end = end};
    return &out->list[out->count++];
}

/* Like the event's own time, but so much later by its clocks. */
static void add_later(struct ics_instances *out, const struct ics_event *event, int64_t us)
{
    struct ics_stamp end = end_of(event);
    add(out, ics_stamp_later(&event->start, us), ics_stamp_later(&end, us));
}

/* ---- rules ---- */

/* Of libical's only times that are there. */
static instant as_clocks(struct icaltimetype time)
{
    day d = 0;
    day_from_civil(time.year, time.month, time.day, &d);
    return d * DAY_US + ((time.hour * 60 + time.minute) * 60 + time.second) * SECOND_US;
}

/* The last moment of a rule, by the event's clocks; INT64_MAX: it has none. */
static instant last_of(const struct ics_series *series, const struct ics_event *event,
                       const struct icalrecurrencetype *rule)
{
    if (icaltime_is_null_time(rule->until))
        return INT64_MAX;
    instant at = as_clocks(rule->until);
    if (rule->until.is_date)
        return at + DAY_US - 1;
    if (icaltime_is_utc(rule->until) && event->start.zone != NULL)
        return ics_as_utc(ics_zones_local(series->zones, event->start.zone, at));
    return at;
}

static char *not_read(const char *text)
{
    return mem_format("The event repeats in a way that is not read here (%s).", text);
}

static bool has(const short *by)
{
    return by[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

static short weekday_of(day d)
{
    return (short)((day_weekday(d) + 1) % DAYS_A_WEEK + ICAL_SUNDAY_WEEKDAY);
}

/* Every second week and the like, where it matters with which day weeks begin: that is neither Monday nor Sunday. */
static bool is_of_other_weeks(const struct icalrecurrencetype *rule, const struct ics_event *event)
{
    bool only_own = rule->by_day[0] == weekday_of(event->start.local.day) && !has(rule->by_day + 1);
    return rule->freq == ICAL_WEEKLY_RECURRENCE && rule->interval > 1 && has(rule->by_day) && !only_own &&
           rule->week_start != ICAL_MONDAY_WEEKDAY && rule->week_start != ICAL_SUNDAY_WEEKDAY;
}

static bool counts_from_the_end(const short *by)
{
    for (; has(by); by++)
        if (*by < 0)
            return true;
    return false;
}

/* "Each year on the 24th": on that of each month, or of the month in which it begins? Readers differ. The others are
 * what libical (3.0.16) works out wrongly, found by comparing it with python's dateutil. */
static bool is_doubtful(const struct icalrecurrencetype *rule, const struct ics_event *event)
{
    bool monthly = rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE;
    bool from_end = counts_from_the_end(rule->by_month_day);
    return (rule->freq == ICAL_YEARLY_RECURRENCE && has(rule->by_month_day) && !has(rule->by_month)) ||
           (from_end && (!monthly || has(rule->by_set_pos))) || (has(rule->by_set_pos) && !monthly) ||
           has(rule->by_week_no) || is_of_other_weeks(rule, event);
}

static char *check_rule(const struct icalrecurrencetype *rule, const struct ics_event *event, const char *text)
{
    if (rule->freq == ICAL_SECONDLY_RECURRENCE || rule->freq == ICAL_MINUTELY_RECURRENCE ||
        rule->freq == ICAL_HOURLY_RECURRENCE)
        return mem_copy("The event repeats by the hour, the minute or the second: that is no booking.");
    return rule->freq == ICAL_NO_RECURRENCE || is_doubtful(rule, event) ? not_read(text) : NULL;
}

/* What a rule is followed by. */
struct following {
    const struct ics_event *event;
    struct ics_instances *out;
    instant start, last;
    size_t most;    /* by its COUNT, the start included */
    short stranger; /* a weekday that was not in the rule: its times do not count; 0: none */
};

/* Where the start is on none of the weekdays of a rule for every second week, libical (3.0.16) takes the wrong weeks.
 * So the start's own is put among them, in the order of its weeks. */
static void add_weekday(struct icalrecurrencetype *rule, struct following *what)
{
    short own = weekday_of(what->event->start.local.day);
    size_t count = 0, place = 0;
    for (; has(rule->by_day + count); count++) {
        bool before = (rule->by_day[count] - (int)rule->week_start + DAYS_A_WEEK) % DAYS_A_WEEK <
                      (own - (int)rule->week_start + DAYS_A_WEEK) % DAYS_A_WEEK;
        place += before;
        if (rule->by_day[count] == own)
            return;
    }
    if (rule->freq != ICAL_WEEKLY_RECURRENCE || count == 0 || count >= DAYS_A_WEEK)
        return;
    memmove(rule->by_day + place + 1, rule->by_day + place, (count - place + 1) * sizeof *rule->by_day);
    rule->by_day[place] = own;
    what->stranger = own;
}

static bool is_stranger(const struct following *what, instant at)
{
    return what->stranger != 0 && weekday_of(ics_from_utc(at).day) == what->stranger;
}

static void follow(const struct following *what, icalrecur_iterator *at)
{
    size_t count = 1; /* the start is there */
    while (count < what->most && what->out->count <= ICS_SERIES_MOST_IN_ALL) {
        struct icaltimetype time = icalrecur_iterator_next(at);
        if (icaltime_is_null_time(time) || as_clocks(time) > what->last)
            break;
        if (as_clocks(time) <= what->start || is_stranger(what, as_clocks(time)))
            continue;
        add_later(what->out, what->event, as_clocks(time) - what->start);
        count++;
    }
}

/* The end of an endless rule is that of what is wanted. False: nobody says it. */
static bool find_end(const struct ics_series *series, const struct icalrecurrencetype *rule, struct following *out,
                     bool *endless)
{
    *endless = rule->count == 0 && out->last == INT64_MAX;
    if (*endless && !series->range->has_to)
        return false;
    if (*endless)
        out->last = (series->range->to + 1) * DAY_US - 1;
    return true;
}

/* NULL: it ends at the latest with ICS_SERIES_YEARS, also where it matches nothing. */
static icalrecur_iterator *begin(struct icalrecurrencetype *rule, struct following *what)
{
    instant most = what->start + ICS_SERIES_YEARS * 366 * DAY_US;
    what->last = what->last < most ? what->last : most;
    struct ics_stamp behind = {.local = ics_from_utc(what->last + DAY_US)};
    rule->until = ics_time(behind.local, behind.date);
    rule->count = 0; /* follow() counts */
    add_weekday(rule, what);
    return icalrecur_iterator_new(*rule, ics_time(what->event->start.local, what->event->start.date));
}

static char *follow_rule(struct icalrecurrencetype *rule, const char *text, struct following *what)
{
    icalrecur_iterator *at = begin(rule, what);
    if (at == NULL)
        return not_read(text);
    if (what->start <= what->last)
        follow(what, at);
    icalrecur_iterator_free(at);
    return NULL;
}

static char *add_rule(const struct ics_series *series, const struct ics_event *event, const char *text,
                      struct ics_instances *out)
{
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    struct following what = {.event = event,
                             .out = out,
                             .start = ics_as_utc(event->start.local),
                             .last = last_of(series, event, &rule),
                             .most = rule.count > 0 ? (size_t)rule.count : SIZE_MAX};
    bool endless = false;
    char *problem = check_rule(&rule, event, text);
    if (problem == NULL && !find_end(series, &rule, &what, &endless))
        problem = mem_copy("The event repeats without an end: --to D says up to which day it is read.");
    if (problem == NULL)
        problem = follow_rule(&rule, text, &what);
    free(rule.rscale);
    out->endless = out->endless || endless;
    return problem;
}

/* The times of EXRULE, up to the last of those that it may take away. */
static char *add_exception(const struct ics_series *series, const struct ics_event *event, const char *text,
                           const struct ics_instances *of, struct ics_instances *out)
{
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    struct following what = {.event = event,
                             .out = out,
                             .start = ics_as_utc(event->start.local),
                             .last = last_of(series, event, &rule),
                             .most = rule.count > 0 ? (size_t)rule.count : SIZE_MAX};
    instant latest = what.start;
    for (size_t i = 0; i < of->count; i++)
        latest = ics_as_utc(of->list[i].start.local) > latest ? ics_as_utc(of->list[i].start.local) : latest;
    what.last = what.last < latest ? what.last : latest;
    add_later(out, event, 0);
    char *problem = check_rule(&rule, event, text);
    if (problem == NULL)
        problem = follow_rule(&rule, text, &what);
    free(rule.rscale);
    return problem;
}

/* ---- dates ---- */

static struct ics_stamp end_of_date(const struct ics_series *series, const struct ics_event *event,
                                    const struct ics_date *date)
{
    struct ics_stamp end = end_of(event);
    if (date->end.given)
        return date->end;
    if (date->length != NULL)
        return ics_stamp_later(&date->start, length_of(date->length));
    if (end.utc == event->start.utc && end.date == event->start.date)
        return ics_stamp_later(&date->start, ics_as_utc(end.local) - ics_as_utc(event->start.local));
    struct ics_moment from = ics_zones_moment(series->zones, &event->start), to = ics_zones_moment(series->zones, &end);
    return ics_stamp_later(&date->start, to.at - from.at);
}

/* A day alone, in an event that has a time, is that time on the day. */
static char *add_dates(const struct ics_series *series, const struct ics_event *event, struct ics_instances *out)
{
    for (size_t i = 0; i < event->more.count && out->count <= ICS_SERIES_MOST_IN_ALL; i++) {
        const struct ics_date *date = &event->more.list[i];
        if (date->start.bad || date->end.bad)
            return mem_copy("One of the event's dates (RDATE) is no time.");
        if (date->start.date && !event->start.date)
            add_later(out, event, (date->start.local.day - event->start.local.day) * DAY_US);
        else
            add(out, date->start, end_of_date(series, event, date));
    }
    return NULL;
}

/* ---- what it is not ---- */

/* Moments in two orders: by themselves, and by their days, of which dates stand first. */
struct exceptions {
    struct ics_moment *moments, *days; /* owned */
    size_t count;
};

static int by_moment(const void *a, const void *b)
{
    return ics_moment_compare(a, b);
}

static int by_day(const void *left, const void *right)
{
    const struct ics_moment *a = left, *b = right;
    return a->day != b->day ? (a->day < b->day ? -1 : 1) : b->date - a->date;
}

static int day_alone(const void *left, const void *right)
{
    const struct ics_moment *a = left, *b = right;
    return (a->day > b->day) - (a->day < b->day);
}

static void sort(struct exceptions *out)
{
    out->days = mem_new(out->count + 1, sizeof *out->days);
    if (out->count == 0)
        return;
    memcpy(out->days, out->moments, out->count * sizeof *out->days);
    qsort(out->moments, out->count, sizeof *out->moments, by_moment);
    qsort(out->days, out->count, sizeof *out->days, by_day);
}

static char *except(const struct ics_series *series, const struct ics_event *event, const struct ics_instances *of,
                    struct exceptions *out)
{
    struct ics_instances never = {0};
    char *problem = NULL;
    for (size_t i = 0; i < event->except_rules.count && problem == NULL; i++)
        problem = add_exception(series, event, event->except_rules.texts[i], of, &never);
    out->moments = mem_new(event->except.count + series->told_count + never.count + 1, sizeof *out->moments);
    for (size_t i = 0; i < event->except.count; i++)
        if (!event->except.list[i].start.bad)
            out->moments[out->count++] = ics_zones_moment(series->zones, &event->except.list[i].start);
    for (size_t i = 0; i < series->told_count; i++)
        out->moments[out->count++] = series->told[i];
    for (size_t i = 0; i < never.count; i++)
        out->moments[out->count++] = ics_zones_moment(series->zones, &never.list[i].start);
    free(never.list);
    sort(out);
    return problem;
}

static bool is_excepted(const struct exceptions *exceptions, const struct ics_series *series,
                        const struct ics_moment *moment)
{
    if (series->onwards != NULL && ics_moment_compare(moment, series->onwards) >= 0)
        return true;
    const struct ics_moment *same = bsearch(moment, exceptions->moments, exceptions->count, sizeof *moment, by_moment);
    const struct ics_moment *on = bsearch(moment, exceptions->days, exceptions->count, sizeof *moment, day_alone);
    while (on != NULL && on > exceptions->days && on[-1].day == moment->day && !on->date)
        on--;
    return (same != NULL && ics_moment_is_same(same, moment)) || (on != NULL && ics_moment_is_same(on, moment));
}

/* ---- all of it ---- */

struct dated {
    struct ics_instance instance;
    struct ics_moment moment;
    size_t place;
};

static int by_time(const void *left, const void *right)
{
    const struct dated *a = left, *b = right;
    int order = ics_moment_compare(&a->moment, &b->moment);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

/* In their order, each once, without those that are excepted. */
static void settle(const struct ics_series *series, const struct exceptions *exceptions, struct ics_instances *out)
{
    struct dated *all = mem_new(out->count + 1, sizeof *all);
    size_t count = out->count;
    for (size_t i = 0; i < count; i++)
        all[i] = (struct dated){
            .instance = out->list[i], .moment = ics_zones_moment(series->zones, &out->list[i].start), .place = i};
    qsort(all, count, sizeof *all, by_time);
    out->count = 0;
    for (size_t i = 0; i < count; i++)
        if ((i == 0 || ics_moment_compare(&all[i].moment, &all[i - 1].moment) != 0) &&
            !is_excepted(exceptions, series, &all[i].moment))
            out->list[out->count++] = all[i].instance;
    free(all);
}

static bool is_wanted(const struct ics_range *range, day d)
{
    return (!range->has_from || d >= range->from) && (!range->has_to || d <= range->to);
}

static char *count(const struct ics_series *series, const struct ics_instances *out)
{
    size_t wanted = 0;
    for (size_t i = 0; i < out->count; i++)
        wanted += is_wanted(series->range, out->list[i].start.local.day);
    if (wanted <= ICS_SERIES_MOST && out->count <= ICS_SERIES_MOST_IN_ALL)
        return NULL;
    return mem_format("The event repeats more than %d times; --from and --to say which of them are meant.",
                      out->count > ICS_SERIES_MOST_IN_ALL ? ICS_SERIES_MOST_IN_ALL : ICS_SERIES_MOST);
}

static const char *problem_of(const struct ics_event *event)
{
    if (event->open)
        return "The event has no end (END:VEVENT).";
    if (!event->start.given || event->start.bad)
        return "The event has no start, or one that is no time.";
    if (event->end.given && event->end.bad)
        return "The event's end is no time.";
    if (event->recurrence.given && event->recurrence.bad)
        return "The event does not say which of its series it is: its RECURRENCE-ID is no time.";
    if (event->onwards)
        return "The event tells of this and all later ones of its series (RANGE=THISANDFUTURE), which is not read "
               "here: "
               "they are left out.";
    if (!event->end.given && !event->start.date && (event->length == NULL || length_of(event->length) == 0))
        return "The event has no end.";
    return NULL;
}

/* Where no rule is over before the start, and there is none other, it is the first one. */
static bool begins(const struct ics_series *series, const struct ics_event *event)
{
    for (size_t i = 0; i < event->rules.count; i++) {
        struct icalrecurrencetype rule = icalrecurrencetype_from_string(event->rules.texts[i]);
        instant last = last_of(series, event, &rule);
        free(rule.rscale);
        if (last < ics_as_utc(event->start.local))
            return false;
    }
    return true;
}

char *ics_series_read(const struct ics_series *series, const struct ics_event *event, struct ics_instances *out)
{
    struct exceptions exceptions = {0};
    char *problem = mem_copy(problem_of(event));
    *out = (struct ics_instances){.repeats = event->rules.count + event->more.count > 0};
    if (problem != NULL)
        return problem;
    if (begins(series, event))
        add_later(out, event, 0);
    if (!out->repeats)
        return NULL;
    for (size_t i = 0; i < event->rules.count && problem == NULL; i++)
        problem = add_rule(series, event, event->rules.texts[i], out);
    if (problem == NULL)
        problem = add_dates(series, event, out);
    if (problem == NULL)
        problem = except(series, event, out, &exceptions);
    if (problem == NULL) {
        settle(series, &exceptions, out);
        problem = count(series, out);
    }
    free(exceptions.moments);
    free(exceptions.days);
    return problem;
}
