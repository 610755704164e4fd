/* clock: the time for deadlines and pauses. It counts from an arbitrary start, and setting the machine's clock does not
 * change it; so it is never shown to people and never stored. */
#ifndef CALLBOARD_STORE_CLOCK_H
#define CALLBOARD_STORE_CLOCK_H

#include <stdint.h>

int64_t clock_ms(void);
int64_t clock_us(void); /* the same clock in microseconds, for what is measured */
/* What the machine's clock says, microseconds since 1970: only to be compared with the server's. */
int64_t clock_of_day_us(void);

/* Shortens *timeout_ms, a timeout for poll() (negative: none), so that it ends at the time `at` of clock_ms() or
 * before. If `at` has passed, it becomes 0. */
void clock_lower(int *timeout_ms, int64_t at);

#endif
