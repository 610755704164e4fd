/* moment: reads when something begins or ends, as people write it.
 *
 * A date alone means its day, and as an end that day is included: of a booking the hours that are worked on it, of time
 * off all of it. One rule for the board's forms, the command line and files. */
#ifndef CALLBOARD_DOMAIN_MOMENT_H
#define CALLBOARD_DOMAIN_MOMENT_H

#include "domain/schedule.h"

/* The first instant of a day, or as an `end` the one after its last: of the hours that are proposed for a booking on it
 * (schedule_proposal()), of the whole day if `schedule` is NULL. */
instant moment_of_day(day d, bool end, const struct zone *zone, const struct schedule *schedule);

/* What when_parse_instant() reads, and a date alone as moment_of_day(). False: *error (if not NULL) is a sentence the
 * caller frees. */
bool moment_read(const char *text, bool end, const struct zone *zone, const struct schedule *schedule, day today,
                 instant *out, char **error);

#endif
