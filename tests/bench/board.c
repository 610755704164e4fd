/* What the board costs on the wire: bytes of a cursor step, a week flip and a scroll, type-ahead, idling, memory,
 * start-up. Prints figures; fails on nothing. Usage: board ROWS COLUMNS PROGRAM ARGUMENT... (a full board; see
 * tests/bench/run). Latencies include this harness's own reading, 0.1-0.3 ms. */
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "least.h"

enum { QUIET_MS = 60, STEPS = 150, FLIPS = 20 };

/* Through rows in which bookings lie over each other, and through others. */
static const char down_and_up[] = "jjjjjjjjjjkkkkkkkkkk";

static int by_size(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* Types keys one after another and over again, and prints the median and the 99th percentile of the bytes each
 * brings. */
static void measure(struct terminal *board, const char *what, const char *keys, int times)
{
    size_t bytes[STEPS];
    terminal_settle(board, QUIET_MS);
    terminal_take_bytes(board);
    for (int i = 0; i < times; i++) {
        terminal_type(board, (const char[]){keys[(size_t)i % strlen(keys)], '\0'});
        terminal_settle(board, QUIET_MS);
        bytes[i] = terminal_take_bytes(board);
    }
    qsort(bytes, (size_t)times, sizeof *bytes, by_size);
    printf("%-34s median %6zu B   p99 %6zu B\n", what, bytes[times / 2], bytes[times * 99 / 100]);
}

/* Coloured blocks: runs of one background that is not the terminal's own, below the two head lines. */
static int count_blocks(struct terminal *board, int rows, int columns)
{
    int blocks = 0;
    for (int row = 2; row < rows - 4; row++) {
        int before = -1;
        for (int column = 0; column < columns; column++) {
            int background = terminal_look(board, row, column).background;
            if (background != -1 && background != before)
                blocks++;
            before = background;
        }
    }
    return blocks;
}

/* From one week to the next and back again and again: the same two screens each time. */
static void measure_flips(struct terminal *board, int rows, int columns)
{
    size_t bytes = 0, least;
    long blocks = 0;
    struct picture *week = picture_take(board, rows, columns), *next = NULL;
    terminal_take_bytes(board);
    for (int i = 0; i < FLIPS; i++) {
        terminal_type(board, i % 2 ? "W" : "w");
        terminal_settle(board, QUIET_MS);
        bytes += terminal_take_bytes(board);
        blocks += count_blocks(board, rows, columns);
        if (i == 0)
            next = picture_take(board, rows, columns);
    }
    least = (picture_least(week, next) + picture_least(next, week)) / 2;
    printf("%-34s mean   %6zu B   %.1f B a block (%ld blocks a week)\n", "week flip", bytes / FLIPS,
           (double)bytes / (double)(blocks ? blocks : 1), blocks / FLIPS);
    printf("%-34s mean   %6zu B   a flip is %.2f times that\n", "the least that turns the screen", least,
           (double)bytes / FLIPS / (double)(least ? least : 1));
    picture_free(&week);
    picture_free(&next);
}

/* With the cursor on the last row, each further artist moves the list by one. */
static void measure_scroll(struct terminal *board, int rows)
{
    terminal_type(board, "gg");
    for (int i = 0; i < rows - 8; i++)
        terminal_type(board, "j");
    measure(board, "scroll by one artist", "j", 6);
}

static void print_memory(struct terminal *board)
{
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%ld/status", (long)terminal_pid(board));
    FILE *status = fopen(path, "r");
    while (status && fgets(line, sizeof line, status))
        if (strncmp(line, "VmHWM:", 6) == 0)
            printf("%-34s %s", "memory at peak", line + 6);
    if (status)
        fclose(status);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: %s ROWS COLUMNS PROGRAM ARGUMENT...\n", argv[0]);
        return 2;
    }
    int rows = atoi(argv[1]), columns = atoi(argv[2]);
    setlocale(LC_ALL, "C.UTF-8");
    double start = seconds();
    struct terminal *board = terminal_start(rows, columns, (const char *const *)(argv + 3), NULL);
    if (!terminal_wait(board, " live", 20))
        return 1;
    printf("%-34s %.1f ms\n", "start to a live board", (seconds() - start) * 1e3);
    terminal_settle(board, 300);
    printf("%-34s %zu B\n", "first paint, filled", terminal_take_bytes(board));
    terminal_type(board, "0");
    measure(board, "a day (l, h)", "lh", STEPS);
    measure(board, "an artist (j, k)", down_and_up, STEPS);
    measure(board, "a booking (}, {)", "}{", STEPS);
    measure_flips(board, rows, columns);
    measure_scroll(board, rows);
    terminal_type(board, "gg");
    terminal_settle(board, QUIET_MS);
    terminal_take_bytes(board);
    terminal_type(board, "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww");
    terminal_settle(board, 300);
    printf("%-34s %zu B\n", "30 week flips typed ahead", terminal_take_bytes(board));
    poll(NULL, 0, 5000);
    printf("%-34s %zu B\n", "five idle seconds", terminal_take_bytes(board));
    print_memory(board);
    terminal_type(board, "q");
    int status = terminal_end(board, 5);
    terminal_free(&board);
    return status;
}
