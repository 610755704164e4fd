/* day: civil days and ISO 8601 weeks, without any time zone.
 *
 * A day is a number: days since 1970-01-01 in the proleptic Gregorian calendar. Weeks are ISO weeks:
 * Monday first, week 1 holds the year's first Thursday. */
#ifndef CALLBOARD_DOMAIN_DAY_H
#define CALLBOARD_DOMAIN_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t day;

struct civil {
    int year, month, day; /* 1-12, 1-31 */
};

struct iso_week {
    int year, week; /* week 1-53 */
};

enum { DAYS_A_WEEK = 7, MINUTES_A_DAY = 1440, WEEKS_MOST = 12 }; /* WEEKS_MOST: shown at once */

bool day_from_civil(int year, int month, int mday, day *out); /* false: no such date (30 Feb) */
struct civil day_civil(day d);
int day_weekday(day d); /* 0 Monday ... 6 Sunday */
day day_monday(day d);  /* the Monday of d's week */
struct iso_week day_iso_week(day d);
bool day_from_iso_week(int year, int week, day *monday); /* false: no such week */

const char *weekday_name(int weekday); /* "Mon" ... */
const char *month_name(int month);     /* "Jan" ..., 1-12 */
/* "tue", "Tues", "TUESDAY": three letters or more of the English name, in any case. */
bool weekday_parse(const char *word, int *weekday);
bool month_parse(const char *word, int *month); /* the same for "nov" ...; 1-12 */

bool day_parse_iso(const char *text, day *out);      /* "2026-11-24", the whole text */
bool day_parse_week(const char *text, day *monday);  /* "2026-W48" or "2026W48", the whole text */
void day_format_iso(day d, char *out, size_t size);  /* "2026-11-24" */
void day_format_week(day d, char *out, size_t size); /* "2026-W48" */
/* "23-29 Nov 2026", "30 Nov - 6 Dec 2026", "28 Dec 2026 - 3 Jan 2027"; `last` is included. */
void day_format_span(day first, day last, char *out, size_t size);

#endif
