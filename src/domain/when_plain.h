/* when_plain: dates and times as other programs write them, in the forms that when.h reads. */
#ifndef CALLBOARD_DOMAIN_WHEN_PLAIN_H
#define CALLBOARD_DOMAIN_WHEN_PLAIN_H

#include <stdbool.h>

/* What "12/11/2026" means; nobody guesses it. */
enum date_order { DATES_UNSAID, DATES_DMY, DATES_MDY };

/* "dmy" or "mdy". */
bool date_order_parse(const char *word, enum date_order *out);

/* A copy in which "20261124T090000Z" is "2026-11-24T09:00:00Z", "9:00 PM" is "21:00:00" and, where an order is said,
 * "24/11/2026 9:00:00" is "2026-11-24 09:00:00" (also with "." or "-", and a year of two digits is one of this
 * century). Anything else stays as it is. The caller frees. */
char *when_plain(const char *text, enum date_order order);

/* Is it a date in numbers whose order must be said, "12/11/2026"? */
bool when_wants_order(const char *text);

#endif
