/* ics_rule: the days on which an event of iCalendar repeats (RRULE, RFC 5545 3.3.10).
 *
 * Read are DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY and BYMONTH, which is what
 * calendars write. Anything else is refused with a sentence, never guessed. */
#ifndef CALLBOARD_CLI_ICS_RULE_H
#define CALLBOARD_CLI_ICS_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/zone.h"

enum { ICS_RULE_DAYS = 1000, ICS_RULE_PARTS = 32 };

enum ics_frequency { ICS_DAILY, ICS_WEEKLY, ICS_MONTHLY, ICS_YEARLY };

/* "2TU": the second; "TU": 0, every one; "-1FR": the last */
struct ics_weekday {
    int ordinal, weekday;
};

struct ics_rule {
    enum ics_frequency frequency;
    int interval, count; /* count 0: not given */
    bool has_until, until_utc, until_date;
    struct local_time until; /* included */
    struct ics_weekday weekdays[ICS_RULE_PARTS];
    int weekday_count;
    int month_days[ICS_RULE_PARTS], month_day_count;
    unsigned months;       /* bit 1 January; 0: not given */
    bool other_week_start; /* weeks begin on another day than Monday */
};

/* On false *error is a sentence the caller frees. */
bool ics_rule_parse(const char *text, struct ics_rule *out, char **error);

/* The days of the rule, `start` the first of them; the caller frees *days. `until` is by the clocks of the event. A
 * rule without an end ends at `horizon`, or is refused if that is 0. */
bool ics_rule_expand(const struct ics_rule *rule, struct local_time start, day horizon, day **days, size_t *count,
                     char **error);

#endif
