/* From exec to " live" on the screen, and from a key to the last byte of the step down or up that it brings: the
 * medians of two programs in turn over TIMES starts, and their ratios. Usage: start TIMES FLOOR CONNINFO PROGRAM
 * ARGUMENT...      see tests/bench/run */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "support/terminal.h"

enum { TIMES_MOST = 100, STEPS = 20, QUIET_MS = 20, SETTLED_MS = 300 };

struct times {
    double start[TIMES_MOST], step[TIMES_MOST * STEPS]; /* milliseconds */
    size_t starts, steps;
};

static double now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void run(const char *const *argv, struct times *times)
{
    double began = now_ms();
    struct terminal *terminal = terminal_start(40, 120, argv, NULL);

    if (!terminal_wait(terminal, " live", 20))
        exit(1);
    times->start[times->starts++] = now_ms() - began;
    terminal_settle(terminal, SETTLED_MS);
    for (int i = 0; i < STEPS; i++)
        times->step[times->steps++] = terminal_step_seconds(terminal, i < STEPS / 2 ? "j" : "k", QUIET_MS) * 1e3;
    terminal_type(terminal, "q");
    terminal_end(terminal, 5);
    terminal_free(&terminal);
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *list, size_t count)
{
    qsort(list, count, sizeof *list, by_size);
    return list[count / 2];
}

static void compare(const char *what, double board, double floor)
{
    printf("%-34s %.2f ms, a bare grid %.2f ms: %.2f times\n", what, board, floor, board / floor);
}

int main(int argc, char **argv)
{
    static struct times floor, board;
    int count = argc > 4 ? atoi(argv[1]) : 0;

    if (count < 1 || count > TIMES_MOST) {
        fprintf(stderr, "usage: %s TIMES FLOOR CONNINFO PROGRAM ARGUMENT...\n", argv[0]);
        return 2;
    }
    for (int i = 0; i < count; i++) {
        run((const char *const[]){argv[2], argv[3], NULL}, &floor);
        run((const char *const *)(argv + 4), &board);
    }
    compare("start to a live board", median(board.start, board.starts), median(floor.start, floor.starts));
    compare("a step, from key to last byte", median(board.step, board.steps), median(floor.step, floor.steps));
    return 0;
}
