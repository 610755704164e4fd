#include "store/clock.h"

#include <limits.h>
#include <time.h>

static int64_t read_us(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t clock_us(void)
{
    return read_us(CLOCK_MONOTONIC);
}

int64_t clock_of_day_us(void)
{
    return read_us(CLOCK_REALTIME);
}

int64_t clock_ms(void)
{
    return clock_us() / 1000;
}

void clock_lower(int *timeout_ms, int64_t at)
{
    int64_t left = at - clock_ms();
    if (left < 0)
        left = 0;
    if (left <= INT_MAX && (*timeout_ms < 0 || left < *timeout_ms))
        *timeout_ms = (int)left;
}
