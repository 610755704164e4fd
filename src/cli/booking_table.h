/* booking_table: turns bookings into a table, which out_table() prints.
 *
 * The columns' names are those of the program's JSON and CSV, which scripts rely on. */
#ifndef CALLBOARD_CLI_BOOKING_TABLE_H
#define CALLBOARD_CLI_BOOKING_TABLE_H

#include "cli/out.h"
#include "cli/session.h"

/* The columns of a list of bookings for people. */
extern const struct out_view booking_view[];

/* Makes a table with a row for each booking, with its standing (standing.h) unless `around` is NULL, as for people. The
 * caller clears it with table_clear(). */
struct table booking_table(const struct session *session, const struct booking *rows, size_t count,
                           const struct bookings *around);

#endif
