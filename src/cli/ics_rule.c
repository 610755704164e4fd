#include "cli/ics_rule.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/ics_stamp.h"
#include "domain/memory.h"

enum { YEARS_MOST = 60 };

static bool refuse(char **error, char *sentence)
{
    *error = sentence;
    return false;
}

/* ---- reading ---- */

static bool read_frequency(const char *value, struct ics_rule *out)
{
    static const char *const words[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    for (int i = 0; i < 4; i++)
        if (strcasecmp(value, words[i]) == 0) {
            out->frequency = (enum ics_frequency)i;
            return true;
        }
    return false;
}

static bool read_number(const char *value, int least, int most, int *out)
{
    char *end;
    long number = strtol(value, &end, 10);
    *out = (int)number;
    return end != value && *end == '\0' && number >= least && number <= most;
}

static bool read_interval(const char *value, struct ics_rule *out)
{
    return read_number(value, 1, 1000, &out->interval);
}

static bool read_count(const char *value, struct ics_rule *out)
{
    return read_number(value, 1, 1000000, &out->count);
}

static bool read_until(const char *value, struct ics_rule *out)
{
    out->has_until = true;
    return ics_stamp_parse(value, &out->until, &out->until_utc, &out->until_date);
}

/* Calls `take` with each part of a list. */
static bool read_list(const char *value, struct ics_rule *out, bool (*take)(const char *part, struct ics_rule *out))
{
    char *copy = mem_copy(value), *rest = copy;
    bool read = true;
    for (char *part = strsep(&rest, ","); read && part != NULL; part = strsep(&rest, ","))
        read = take(part, out);
    free(copy);
    return read;
}

static bool take_weekday(const char *part, struct ics_rule *out)
{
    static const char *const words[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    char *word;
    int ordinal = (int)strtol(part, &word, 10);
    for (int i = 0; i < DAYS_A_WEEK && out->weekday_count < ICS_RULE_PARTS; i++)
        if (strcasecmp(word, words[i]) == 0) {
            out->weekdays[out->weekday_count++] = (struct ics_weekday){.ordinal = ordinal, .weekday = i};
            return ordinal >= -5 && ordinal <= 5;
        }
    return false;
}

static bool take_month_day(const char *part, struct ics_rule *out)
{
    int number;
    if (out->month_day_count == ICS_RULE_PARTS || !read_number(part, -31, 31, &number) || number == 0)
        return false;
    out->month_days[out->month_day_count++] = number;
    return true;
}

static bool take_month(const char *part, struct ics_rule *out)
{
    int number;
    if (!read_number(part, 1, 12, &number))
        return false;
    out->months |= 1u << number;
    return true;
}

static bool read_weekdays(const char *value, struct ics_rule *out)
{
    return read_list(value, out, take_weekday);
}

static bool read_month_days(const char *value, struct ics_rule *out)
{
    return read_list(value, out, take_month_day);
}

static bool read_months(const char *value, struct ics_rule *out)
{
    return read_list(value, out, take_month);
}

static bool read_week_start(const char *value, struct ics_rule *out)
{
    out->other_week_start = strcasecmp(value, "MO") != 0;
    return true;
}

static const struct {
    const char *name;
    bool (*read)(const char *value, struct ics_rule *out);
} parts[] = {
    {"FREQ", read_frequency}, {"INTERVAL", read_interval},     {"COUNT", read_count},    {"UNTIL", read_until},
    {"BYDAY", read_weekdays}, {"BYMONTHDAY", read_month_days}, {"BYMONTH", read_months}, {"WKST", read_week_start},
};

static bool read_part(char *part, struct ics_rule *out)
{
    char *value = strchr(part, '=');
    if (value == NULL)
        return false;
    *value++ = '\0';
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcasecmp(part, parts[i].name) == 0)
            return parts[i].read(value, out);
    return false;
}

static bool has_ordinals(const struct ics_rule *rule)
{
    for (int i = 0; i < rule->weekday_count; i++)
        if (rule->weekdays[i].ordinal != 0)
            return true;
    return false;
}

/* Do the parts make sense together, as this file reads them? */
static bool is_plain(const struct ics_rule *rule)
{
    /* Where a week begins matters only to rules for every second week and with several days. */
    if (rule->other_week_start && rule->interval > 1 && rule->weekday_count > 1)
        return false;
    if (rule->frequency <= ICS_WEEKLY)
        return !has_ordinals(rule) && rule->month_day_count == 0 && rule->months == 0;
    if (rule->weekday_count > 0 && rule->month_day_count > 0)
        return false;
    return rule->frequency == ICS_MONTHLY || rule->months != 0 ||
           (rule->weekday_count == 0 && rule->month_day_count == 0);
}

bool ics_rule_parse(const char *text, struct ics_rule *out, char **error)
{
    char *copy = mem_copy(text), *rest = copy;
    bool read = strncasecmp(text, "FREQ=", 5) == 0 || strcasestr(text, ";FREQ=") != NULL;
    *out = (struct ics_rule){.interval = 1};
    for (char *part = strsep(&rest, ";"); read && part != NULL; part = strsep(&rest, ";"))
        read = *part == '\0' || read_part(part, out);
    free(copy);
    if (read && is_plain(out))
        return true;
    return refuse(error, mem_format("The event repeats in a way that is not read here (%s).", text));
}

/* ---- the days ---- */

static int days_in_month(struct civil date)
{
    day first = 0, next = 0;
    day_from_civil(date.year, date.month, 1, &first);
    day_from_civil(date.month == 12 ? date.year + 1 : date.year, date.month % 12 + 1, 1, &next);
    return next - first;
}

static bool weekday_matches(const struct ics_rule *rule, day d, struct civil date)
{
    int last = days_in_month(date);
    for (int i = 0; i < rule->weekday_count; i++) {
        int ordinal = rule->weekdays[i].ordinal;
        int nth = ordinal >= 0 ? (date.day - 1) / DAYS_A_WEEK + 1 : -((last - date.day) / DAYS_A_WEEK + 1);
        if (rule->weekdays[i].weekday == day_weekday(d) && (ordinal == 0 || ordinal == nth))
            return true;
    }
    return false;
}

static bool month_day_matches(const struct ics_rule *rule, struct civil date, int of_start)
{
    if (rule->month_day_count == 0)
        return date.day == of_start;
    for (int i = 0; i < rule->month_day_count; i++)
        if (rule->month_days[i] == date.day || rule->month_days[i] == date.day - days_in_month(date) - 1)
            return true;
    return false;
}

static bool in_month(const struct ics_rule *rule, day d, day start)
{
    struct civil date = day_civil(d), first = day_civil(start);
    int months = (date.year - first.year) * 12 + date.month - first.month;
    bool yearly = rule->frequency == ICS_YEARLY;
    int steps = yearly ? date.year - first.year : months;
    bool month = rule->months != 0 ? (rule->months >> date.month & 1) != 0 : !yearly || date.month == first.month;
    return steps % rule->interval == 0 && month &&
           (rule->weekday_count > 0 ? weekday_matches(rule, d, date) : month_day_matches(rule, date, first.day));
}

static bool matches(const struct ics_rule *rule, day d, day start)
{
    if (rule->frequency == ICS_DAILY)
        return (d - start) % rule->interval == 0 &&
               (rule->weekday_count == 0 || weekday_matches(rule, d, day_civil(d)));
    if (rule->frequency == ICS_WEEKLY)
        return (day_monday(d) - day_monday(start)) / DAYS_A_WEEK % rule->interval == 0 &&
               (rule->weekday_count > 0 ? weekday_matches(rule, d, day_civil(d))
                                        : day_weekday(d) == day_weekday(start));
    return in_month(rule, d, start);
}

static bool is_over(const struct ics_rule *rule, day d, int64_t us, day horizon)
{
    bool after = d > rule->until.day || (d == rule->until.day && !rule->until_date && us > rule->until.us);
    return (rule->has_until && after) || (!rule->has_until && rule->count == 0 && d > horizon);
}

bool ics_rule_expand(const struct ics_rule *rule, struct local_time start, day horizon, day **days, size_t *count,
                     char **error)
{
    size_t capacity = 0, most = rule->count > 0 ? (size_t)rule->count : ICS_RULE_DAYS + 1;
    *days = NULL;
    *count = 0;
    if (!rule->has_until && rule->count == 0 && horizon == 0)
        return refuse(error, mem_copy("The event repeats without an end; give it one (UNTIL or COUNT)."));
    for (day d = start.day; d < start.day + YEARS_MOST * 366 && *count < most && *count <= ICS_RULE_DAYS; d++) {
        if (is_over(rule, d, start.us, horizon))
            break;
        if (d != start.day && !matches(rule, d, start.day))
            continue; /* the start counts, whether the rule names it or not */
        *days = mem_grow(*days, &capacity, *count, sizeof **days);
        (*days)[(*count)++] = d;
    }
    if (*count <= ICS_RULE_DAYS)
        return true;
    free(*days);
    *days = NULL;
    return refuse(error, mem_format("The event repeats more than %d times.", ICS_RULE_DAYS));
}
