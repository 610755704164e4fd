/* when: reads dates and times as people write them.
 *
 * Words are relative to `today` in the tenant's zone. For bad or doubtful input there is a sentence that says what
 * was not understood and how it may be written. */
#ifndef CALLBOARD_DOMAIN_WHEN_H
#define CALLBOARD_DOMAIN_WHEN_H

#include "domain/zone.h"

/* One date: "today", "tomorrow", "yesterday", "tue" and "24" (today or the next one), "24 nov",
 * "24 nov 2026", "24.11.", "24.11.2026", "2026-11-24", "W48" (its Monday), "2026-W48", "+3d", "-1w". A date
 * or a week without its year lies between a month back and eleven months ahead. The whole text must be the
 * date. On false *error (if not NULL) is a sentence the caller frees. */
bool when_parse_day(const char *text, day today, day *out, char **error);

enum when_found {
    WHEN_NOT,     /* it is not written as a date */
    WHEN_FOUND,   /* a date */
    WHEN_NO_SUCH, /* written as a date, but the calendar has none like it: "31 nov" */
    WHEN_EITHER,  /* "3/4": the third of April or the fourth of March; nobody guesses */
};

/* The same as when_parse_day() for text without blanks at its ends, and without a sentence; never WHEN_EITHER. */
enum when_found when_read_day(const char *text, day today, day *out);

/* Days as a line names them. */
struct when_days {
    day first, last; /* `last` may be before `first` where whole dates say so */
    bool weekdays;   /* by the names of weekdays alone, of the week of `shown` */
    bool numbers;    /* by bare numbers alone, "24-26" */
    bool weeks;      /* whole weeks, Monday to Sunday: who books them means the days that are worked */
};

/* A day or a range of days inside a line about the week of `shown`: "tue", "tue-thu", "monday to wednesday", "24-26",
 * "24 nov", "24-26 nov", "24 nov - 2 dec", "24/12" and "24/12/2026" (12/24 too; where both orders are dates it is
 * WHEN_EITHER), "tomorrow", "next mon", "this fri", "w51", "w51-w52", "this week", "next week", "all week". Weekdays
 * and numbers are looked for from the Monday of that week on, the end of a range from its beginning on; "all week" is
 * that week. "today" and its kin, "next" and "this" count from `today`: "next mon" is the Monday of the week after
 * today's. */
enum when_found when_read_days(const char *text, day today, day shown, struct when_days *out);
/* The same, yes or no. */
bool when_parse_days(const char *text, day today, day shown, day *first, day *last);
/* What "3/4" may mean, in words: "3 apr or 4 mar". The caller frees. */
char *when_either(const char *text);

/* One instant for the command line: RFC 3339 ("2026-11-24T09:00Z", with offset), or a local time
 * "2026-11-24 09:00", "2026-11-24T09:00", "tomorrow 14:00", or a date alone (00:00); also "20261124T090000Z" and
 * "2026-11-24 2:30 PM" (when_plain.h). A local time that a clock change skips or doubles is an error that names both
 * readings. */
bool when_parse_instant(const char *text, const struct zone *zone, day today, instant *out, char **error);

/* One instant of the past: all that when_parse_instant() reads, and "now", "-2h" (so long ago), "18:00" (the last
 * one). A weekday, a number or a date without its year means the last one that has been. */
bool when_parse_past(const char *text, const struct zone *zone, instant now, instant *out, char **error);

/* "9", "9:30", "09:00", "0930", "9am", "5.30pm", "24:00": minutes of the day, 0..1440. */
bool when_parse_clock(const char *text, int *minute);
/* "10-13", "9:30-12", "10am-1pm", "2-4pm", "22-6" (*to may be less than *from). An en dash will do. */
bool when_parse_hours(const char *text, int *from, int *to);
/* True for what is written as a clock or as hours, with a ":" or am or pm, but can be neither: "10:60", "25:00-26",
 * "13pm". */
bool when_is_no_clock(const char *text);
/* "30m", "4h", "1.5h", "2d", "1w": minutes (a day 1440). */
bool when_parse_duration(const char *text, int *minutes);

#endif
