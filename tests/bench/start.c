/* From exec to " live" on the screen: the median of TIMES starts of two programs in turn, and their ratio.
 * Usage: start TIMES FLOOR CONNINFO PROGRAM ARGUMENT...      see tests/bench/run */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "support/terminal.h"

enum { TIMES_MOST = 100 };

static double now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double start_ms(const char *const *argv)
{
    double began = now_ms();
    struct terminal *terminal = terminal_start(40, 120, argv, NULL);

    if (!terminal_wait(terminal, " live", 20))
        exit(1);
    double took = now_ms() - began;

    terminal_type(terminal, "q");
    terminal_end(terminal, 5);
    terminal_free(&terminal);
    return took;
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int argc, char **argv)
{
    int times = argc > 4 ? atoi(argv[1]) : 0;
    double floor[TIMES_MOST], board[TIMES_MOST];

    if (times < 1 || times > TIMES_MOST) {
        fprintf(stderr, "usage: %s TIMES FLOOR CONNINFO PROGRAM ARGUMENT...\n", argv[0]);
        return 2;
    }
    for (int i = 0; i < times; i++) {
        floor[i] = start_ms((const char *const[]){argv[2], argv[3], NULL});
        board[i] = start_ms((const char *const *)(argv + 4));
    }
    qsort(floor, (size_t)times, sizeof *floor, by_size);
    qsort(board, (size_t)times, sizeof *board, by_size);
    printf("%-34s %.1f ms, a bare grid %.1f ms: %.2f times\n", "start to a live board", board[times / 2],
           floor[times / 2], board[times / 2] / floor[times / 2]);
    return 0;
}
