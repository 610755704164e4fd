/* How far something long has come: what stands on the terminal's line, and that it is gone at the end. */
#include "cli/progress.h"

#include <check.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/out.h"
#include "cli/ticker.h"
#include "store/clock.h"
#include "store/interrupt.h"
#include "support/run.h"

#define CLEAR "\r\033[K"

/* A terminal as the standard error of a verb, and what has come there. */
struct window {
    int ours;
    struct cli cli;
    struct progress progress;
    char seen[1024];
};

static void window_open(struct window *window)
{
    int theirs;
    ck_assert_int_eq(openpty(&window->ours, &theirs, NULL, NULL, NULL), 0);
    window->cli = (struct cli){.err = fdopen(theirs, "w"), .err_columns = 80};
    window->progress = progress_new(&window->cli, "saving");
}

static void window_close(struct window *window)
{
    fclose(window->cli.err);
    close(window->ours);
    free(window->cli.complaint);
}

/* What has been printed since; a dot behind it, so that there is something to wait for. */
static const char *seen(struct window *window)
{
    size_t length = 0;
    fputc('.', window->cli.err);
    fflush(window->cli.err);
    do
        length += (size_t)read(window->ours, window->seen + length, sizeof window->seen - 1 - length);
    while (window->seen[length - 1] != '.');
    window->seen[length - 1] = '\0';
    return window->seen;
}

/* As if there had been `seconds` since it began, and a pause since the last line. */
static void pass(struct window *window, int seconds)
{
    window->progress.began = clock_ms() - seconds * 1000;
    window->progress.next = 0;
}

START_TEST(rows_are_counted_with_their_rate)
{
    struct window window;
    long rate = 0;
    char line[128];
    window_open(&window);
    progress_begin(&window.progress, "bookings", 1234567);
    progress_show(&window.progress, 1);
    ck_assert_str_eq(seen(&window), ""); /* it has only begun */
    pass(&window, 10);
    progress_show(&window.progress, 120000);
    ck_assert_int_eq(sscanf(seen(&window), CLEAR "callboard: saving bookings: 120,000 of 1,234,567 rows, %ld,", &rate),
                     1);
    ck_assert_int_ge(rate, 10); /* thousand a second: it took a little longer than ten */
    ck_assert_int_le(rate, 12);
    progress_show(&window.progress, 130000);
    ck_assert_str_eq(seen(&window), ""); /* not so soon again */
    progress_begin(&window.progress, NULL, 0);
    pass(&window, 1000);
    progress_show(&window.progress, 999);
    snprintf(line, sizeof line, CLEAR "callboard: saving: 999 rows, 0 a second");
    ck_assert_str_eq(seen(&window), line);
    progress_clear(&window.progress);
    progress_clear(&window.progress);
    ck_assert_str_eq(seen(&window), CLEAR);
    window_close(&window);
}
END_TEST

START_TEST(what_is_complained_of_takes_the_place_of_the_line)
{
    struct window window;
    window_open(&window);
    progress_at_once(&window.progress, 12000);
    ck_assert_str_eq(seen(&window), CLEAR "callboard: saving 12,000 rows at once: the answer comes when all are done");
    out_complain(&window.cli, "The disk is full.");
    ck_assert_str_eq(seen(&window), CLEAR "callboard: The disk is full.\r\n");
    progress_clear(&window.progress);
    ck_assert_str_eq(seen(&window), "");
    window.cli.err_columns = 20;
    progress_at_once(&window.progress, 7);
    ck_assert_str_eq(seen(&window), CLEAR "callboard: saving 7");
    window_close(&window);
}
END_TEST

START_TEST(quiet_and_a_file_get_none)
{
    struct window window;
    char *text;
    size_t length;
    window_open(&window);
    window.cli.quiet = true;
    pass(&window, 1);
    progress_show(&window.progress, 7);
    progress_at_once(&window.progress, 7);
    progress_clear(&window.progress);
    ck_assert_str_eq(seen(&window), "");
    window_close(&window);
    struct cli cli = {.err = open_memstream(&text, &length)};
    struct progress progress = progress_new(&cli, "saving");
    progress_at_once(&progress, 7);
    progress_clear(&progress);
    fclose(cli.err);
    ck_assert_str_eq(text, "");
    free(text);
}
END_TEST

/* Reads until that has been printed. */
static void wait_for(struct window *window, const char *text)
{
    size_t length = 0;
    while (strstr(window->seen, text) == NULL) {
        ssize_t got = read(window->ours, window->seen + length, sizeof window->seen - 1 - length);
        ck_assert_msg(got > 0, "\"%s\" does not come", text);
        length += (size_t)got;
        window->seen[length] = '\0';
    }
}

/* What was printed last; before it there may be ticks, as many as the machine was slow. */
static void assert_ends(struct window *window, const char *wanted)
{
    const char *text = seen(window);
    size_t length = strlen(text), end = strlen(wanted);
    ck_assert_msg(length >= end && strcmp(text + length - end, wanted) == 0, "it ends with \"%s\"", text);
}

START_TEST(what_is_waited_for_is_said_from_the_first_second_on)
{
    struct window window = {.seen = ""};
    window_open(&window);
    int64_t began = clock_ms();
    ticker_start(&window.cli, "waiting for the tide");
    ticker_start(&window.cli, NULL); /* a part of it */
    ticker_stop(&window.cli);
    wait_for(&window, CLEAR "callboard: waiting for the tide, 1 s");
    ck_assert_int_ge(clock_ms() - began, 999);
    ticker_stop(&window.cli);
    ck_assert_ptr_null(window.cli.ticker);
    assert_ends(&window, CLEAR);
    ticker_stop(&window.cli);
    window_close(&window);
}
END_TEST

/* Ticks until a signal ends it, in a wait that notes signals or outside of any. */
static _Noreturn void tick_and_die(struct window *window, bool in_a_wait)
{
    struct pollfd fd;
    signal(SIGTERM, SIG_DFL); /* check has a handler of its own */
    ticker_start(&window->cli, "waiting for the tide");
    if (!in_a_wait)
        for (;;)
            pause();
    interrupt_begin();
    interrupt_poll(&fd);
    while (!interrupt_came())
        poll(&fd, 1, -1);
    interrupt_end();
    _exit(1);
}

START_TEST(a_signal_clears_the_line_that_ticks)
{
    struct window window = {.seen = ""};
    int status;
    window_open(&window);
    pid_t child = fork();
    if (child == 0)
        tick_and_die(&window, _i == 1);
    ck_assert_int_gt(child, 0);
    wait_for(&window, CLEAR "callboard: waiting for the tide, 1 s");
    ck_assert_int_eq(kill(child, SIGTERM), 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
    assert_ends(&window, CLEAR);
    window_close(&window);
}
END_TEST

START_TEST(what_is_said_ends_the_ticker)
{
    struct window window;
    window_open(&window);
    ticker_start(&window.cli, NULL);
    out_complain(&window.cli, "The disk is full.");
    ck_assert_ptr_null(window.cli.ticker);
    ticker_stop(&window.cli);
    assert_ends(&window, "callboard: The disk is full.\r\n");
    ticker_start(&window.cli, NULL);
    progress_at_once(&window.progress, 7); /* says more */
    ck_assert_ptr_null(window.cli.ticker);
    ticker_start(&window.cli, NULL);
    ck_assert_ptr_null(window.cli.ticker);
    progress_clear(&window.progress);
    window_close(&window);
}
END_TEST

static void look_on(const char *text, int trips)
{
    (void)text;
    (void)trips;
}

START_TEST(nothing_ticks_where_no_line_may_be_written_over)
{
    struct window window;
    window_open(&window);
    window.cli.quiet = true;
    ticker_start(&window.cli, NULL);
    ck_assert_ptr_null(window.cli.ticker);
    window.cli.quiet = false;
    window.cli.trace = look_on;
    ticker_start(&window.cli, NULL);
    ck_assert_ptr_null(window.cli.ticker);
    window_close(&window);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("progress");
    tcase_add_test(tests, rows_are_counted_with_their_rate);
    tcase_add_test(tests, what_is_complained_of_takes_the_place_of_the_line);
    tcase_add_test(tests, what_is_waited_for_is_said_from_the_first_second_on);
    tcase_add_loop_test(tests, a_signal_clears_the_line_that_ticks, 0, 2);
    tcase_add_test(tests, what_is_said_ends_the_ticker);
    tcase_add_test(tests, nothing_ticks_where_no_line_may_be_written_over);
    tcase_add_test(tests, quiet_and_a_file_get_none);
    return run_tests("progress", tests);
}
