/* clock: milliseconds that only go forward, for deadlines and back-off; never shown, never stored. */
#ifndef CALLBOARD_STORE_CLOCK_H
#define CALLBOARD_STORE_CLOCK_H

#include <stdint.h>

int64_t clock_ms(void);

#endif
