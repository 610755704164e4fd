/* import_check: checks a row of a file and turns its dates, times and zones into what the database takes. */
#ifndef CALLBOARD_CLI_IMPORT_CHECK_H
#define CALLBOARD_CLI_IMPORT_CHECK_H

#include "cli/import.h"
#include "domain/file_zones.h"
#include "domain/when_plain.h"

/* What the rows of one file are read with. */
struct import_reading {
    const struct session *session;
    enum date_order order; /* of dates in numbers */
    struct file_zones *zones;
    bool whole_days; /* a date alone means the day, midnight to midnight, and not its working hours */
};

/* Checks a row and completes it: its times become RFC 3339, an empty status a pencil. A date alone means the working
 * hours of its day, the last day included. Who is meant is the database's to say. Returns what is wrong with the row,
 * or NULL if it can be sent; the caller frees. */
char *import_check(const struct import_reading *reading, struct import_row *row);

/* Reads one time of a row, in the zone of its start or its end. *date_alone: it is a date without a clock, and *out the
 * beginning of that day. Returns what is wrong with it, or NULL; the caller frees. */
char *import_check_time(const struct import_reading *reading, const struct import_row *row, bool end, const char *text,
                        instant *out, bool *date_alone);

/* Says of how many rows, once they are checked, the file does not say by which clocks their times are, and how to say
 * it. */
void import_check_floating(const struct import_reading *reading, struct import_rows *rows);

/* Checks and completes only the times of a row, as import_check() does. */
char *import_check_times(const struct import_reading *reading, struct import_row *row);

#endif
