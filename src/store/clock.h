/* clock: milliseconds that only go forward, for deadlines and back-off; never shown, never stored. */
#ifndef CALLBOARD_STORE_CLOCK_H
#define CALLBOARD_STORE_CLOCK_H

#include <stdint.h>

int64_t clock_ms(void);

/* Lowers a timeout of poll() (negative: none) to what is left until `at`, at least 0. */
void clock_lower(int *timeout_ms, int64_t at);

#endif
