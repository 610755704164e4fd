/* booking_table: bookings that came as structs, as the table that product.md's JSON is made of. */
#ifndef CALLBOARD_CLI_BOOKING_TABLE_H
#define CALLBOARD_CLI_BOOKING_TABLE_H

#include "cli/out.h"
#include "cli/session.h"

/* How lists of bookings look to people. */
extern const struct out_view booking_view[];

/* The caller clears with table_clear(). */
struct table booking_table(const struct session *session, const struct booking *rows, size_t count);

#endif
