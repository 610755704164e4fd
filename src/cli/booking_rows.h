/* booking_rows: asks for the bookings of a stretch of time. Gives a table with a row for each, and the bookings. */
#ifndef CALLBOARD_CLI_BOOKING_ROWS_H
#define CALLBOARD_CLI_BOOKING_ROWS_H

#include <jansson.h>

#include "cli/session.h"
#include "domain/bookings.h"

struct booking_rows {
    struct table table; /* the columns of the program's JSON and CSV, with their standing; in the board's order */
    struct bookings *bookings; /* those of all weeks that the stretch touches, and of those around them */
};

/* Loads what overlaps [start, end), as it is, or as it was at session->at. The caller clears *out. Returns false after
 * it has printed an error; *status is then the exit status, and *out is empty. */
bool booking_rows_load(struct cli *cli, struct session *session, instant start, instant end, struct booking_rows *out,
                       enum exit_status *status);
void booking_rows_clear(struct booking_rows *rows);

/* The booking of a row; NULL: it has gone in between. */
const struct booking *booking_rows_at(const struct booking_rows *rows, size_t row);

/* Keeps the rows for which keep() is true, ordered by start. */
void booking_rows_pick(struct booking_rows *rows, bool (*keep)(const struct booking *booking, const void *context),
                       const void *context);

/* The rows as JSON, each with its "clashes"; the caller releases the value. */
json_t *booking_rows_json(const struct session *session, const struct booking_rows *rows);
/* Prints them: in JSON each with its "clashes", for people `none` if there are no rows. */
void booking_rows_print(struct cli *cli, const struct session *session, const struct booking_rows *rows,
                        const char *none);

#endif
