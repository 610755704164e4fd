/* moment: when something begins or ends, as people write it, and when a booking may begin.
 *
 * A date alone means its day, and as an end that day is included: of a booking the hours that are worked on it, of time
 * off all of it. One rule for the board's forms, the command line and files.
 *
 * The past is closed to bookings: none begins earlier than a few minutes ago (guard_past() in the database). So for
 * what is typed now, a day that has begun means what is left of its hours, from the next half hour on. A file means the
 * same whenever it is read. */
#ifndef CALLBOARD_DOMAIN_MOMENT_H
#define CALLBOARD_DOMAIN_MOMENT_H

#include "domain/schedule.h"

enum { MOMENT_GRACE = 5 }; /* minutes that the beginning of a booking may be over */

/* The first instant of a day, or as an `end` the one after its last: of the hours that are proposed for a booking on it
 * (schedule_proposal()), of the whole day if `schedule` is NULL. */
instant moment_of_day(day d, bool end, const struct zone *zone, const struct schedule *schedule);

/* What when_parse_instant() reads, and a date alone as moment_of_day(); but with a schedule today begins as
 * moment_hours() says, and where nothing is left of it that is an error. False: *error (if not NULL) is a sentence the
 * caller frees. */
bool moment_read(const char *text, bool end, const struct zone *zone, const struct schedule *schedule, instant now,
                 instant *out, char **error);

/* The clock of the next half hour, in minutes of today, at most 1440. A half hour that has just begun will do while a
 * booking may still begin with it. */
int moment_next(const struct zone *zone, instant now);
/* The hours that are proposed for a booking on that day, of today those that are left: none where `to` is not after
 * `from`. */
struct minutes moment_hours(day d, const struct zone *zone, const struct schedule *schedule, instant now);
/* When those begin; where none are left, with the next half hour. */
instant moment_of_today(const struct zone *zone, const struct schedule *schedule, instant now);
/* Where what is meant for [start, end) begins: while that time runs with the next half hour, else with `start`. The
 * next half hour may be as late as `end`, but not tomorrow's first. */
instant moment_from_now(const struct zone *zone, instant start, instant end, instant now);

/* A booking that begins then is refused. */
bool moment_is_past(instant start, instant now);
/* "09:00 is over: a booking begins at 09:16 or later", without a full stop; the day is named if it is not today. The
 * caller frees; NULL where nothing is refused. */
char *moment_past_words(const struct zone *zone, instant start, instant now);
/* "No half hour is left of today's working hours: write a time, as in today 20:30, or a later day", without a full
 * stop: for a line in which the next half hour is written with that before and behind it. The caller frees. */
char *moment_over_words(const struct zone *zone, instant now, const char *before, const char *behind);

#endif
