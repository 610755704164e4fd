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

/* A day or a range of days inside a line about the week of `shown`: "tue", "tue-thu", "24-26", "24 nov",
 * "24-26 nov", "24 nov - 2 dec", "tomorrow". Weekdays and numbers are looked for from the Monday of that
 * week on, the end of a range from its beginning on; "today" and its kin count from `today`. *last may be
 * before *first where whole dates say so. */
bool when_parse_days(const char *text, day today, day shown, day *first, day *last);

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
/* "30m", "4h", "1.5h", "2d", "1w": minutes (a day 1440). */
bool when_parse_duration(const char *text, int *minutes);

#endif
