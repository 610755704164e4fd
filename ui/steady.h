/* steady: the time that a terminal is waited for, which nobody sets. Events get theirs from the loop. */
#ifndef CALLBOARD_UI_STEADY_H
#define CALLBOARD_UI_STEADY_H

#include <stdint.h>
#include <time.h>

/* Milliseconds since some moment before the program began. */
static inline int64_t steady_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

#endif
