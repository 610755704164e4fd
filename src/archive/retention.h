/* retention: which backups are kept, by a rule such as "7d4w12m": the newest one of each of the last seven days that
 * have one, of the last four weeks that have one, and of the last twelve months. The newest of all is always kept. Days
 * are UTC's, weeks begin on Monday. */
#ifndef CALLBOARD_ARCHIVE_RETENTION_H
#define CALLBOARD_ARCHIVE_RETENTION_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/day.h"

struct retention {
    int days, weeks, months, years;
};

/* Reads "7d4w12m", "30d", "12m3y": numbers from 1 to 999, each unit once, at least one of them. */
bool retention_parse(const char *text, struct retention *out);
/* `made`: the days on which they were made, the newest first, `count` of them. Writes keep[i]. */
void retention_choose(const struct retention *retention, const day *made, size_t count, bool *keep);

#endif
