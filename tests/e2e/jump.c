/* The clock of the machine jumps while a board is open, for the board and for its private server alike: into the night
 * in which London puts it forward, back by an hour as a wrong clock is set right, and ahead by a week as after a
 * sleep. */
#include <check.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/run.h"
#include "support/seat.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, WEEK = 7 * 24 * HOUR };

/* Saturday, 27 March 2027, 23:59 in London; the clock is put forward at 01:00 UTC, an hour and a minute later. */
#define EVE INT64_C(1806191940)

static char folder[64], file[96], home[96], ini[96];
static volatile int64_t *jump; /* seconds from the machine's clock to the one that the program sees */

static void set_clock(int64_t to)
{
    *jump = to - (int64_t)time(NULL);
}

static void make_clock(void)
{
    folder_make(folder, sizeof folder, "jump");
    chmod(folder, 0755); /* as root the server runs as another user */
    snprintf(file, sizeof file, "%s/clock", folder);
    snprintf(home, sizeof home, "%s/home", folder);
    snprintf(ini, sizeof ini, "%s/callboard.ini", folder);
    FILE *settings = fopen(ini, "w");
    ck_assert_ptr_nonnull(settings);
    fputs("[database]\nbackups = no\n", settings); /* a week later one would be due */
    fclose(settings);
    int descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    ck_assert_int_ge(descriptor, 0);
    ck_assert_int_eq(ftruncate(descriptor, sizeof *jump), 0);
    jump = mmap(NULL, sizeof *jump, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ck_assert_ptr_ne((void *)(uintptr_t)jump, MAP_FAILED);
    close(descriptor);
}

/* The verb's last line of output; the caller frees. */
static char *run(const char *arguments)
{
    char command[512], *line = NULL;
    size_t size = 0;
    snprintf(command, sizeof command, "LD_PRELOAD=%s CLOCK_FILE=%s %s --home %s --config %s %s 2>&1",
             getenv("CALLBOARD_CLOCK"), file, getenv("CALLBOARD_BINARY"), home, ini, arguments);
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    bool printed = false;
    while (getline(&line, &size, pipe) > 0)
        printed = true;
    if (!printed && line != NULL)
        line[0] = '\0';
    ck_assert_msg(pclose(pipe) == 0, "callboard %s: %s", arguments, line);
    return line;
}

static void do_verb(const char *arguments)
{
    free(run(arguments));
}

static struct terminal *open_board(void)
{
    char preload[512], clock[128];
    const char *const environment[] = {preload, clock, NULL};
    const char *const argv[] = {getenv("CALLBOARD_BINARY"), "--home", home, "--config", ini, NULL};
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", getenv("CALLBOARD_CLOCK"));
    snprintf(clock, sizeof clock, "CLOCK_FILE=%s", file);
    struct terminal *board = terminal_start(40, 120, argv, environment);
    assert_seen(board, " live");
    assert_seen(board, "W12");
    return board;
}

/* Where the booking stands in UTC, in words of the command line. */
static void assert_booked(const char *title, const char *from)
{
    char verb[128];
    snprintf(verb, sizeof verb, "week --week 2027-03-28 --zone UTC --csv | grep '%s'", title);
    char *line = run(verb);
    ck_assert_msg(line != NULL && strstr(line, from) != NULL, "%s is not at %s: %s", title, from, line);
    free(line);
}

/* "t" goes to today. The board has the time from its server, and hears of a jump with the next answer. */
static void go_to_today(struct terminal *board, const char *seen)
{
    int left = PATIENCE;
    do
        terminal_type(board, "t");
    while (!terminal_sees(board, seen, 1) && --left > 0);
    ck_assert_msg(left > 0, "today is not %s", seen);
}

START_TEST(a_board_lives_through_jumps_of_the_clock)
{
    set_clock(EVE);
    do_verb("--quiet demo");
    do_verb("--quiet tenant set zone Europe/London");
    do_verb("--quiet artist add --name 'Zed Night' --department Zed");
    struct terminal *board = open_board();
    type_and_see(board, "/Zed" ENTER, "Zed Night  ");
    go_to_today(board, "Zed Night  Sat 27");

    set_clock(EVE + 2 * MINUTE); /* midnight */
    go_to_today(board, "Zed Night  Sun 28");
    type_and_see(board, "aBefore today 3-4" ENTER, "Booked");
    assert_booked("Before", "2027-03-28T02:00:00+00:00");

    set_clock(EVE + HOUR + 2 * MINUTE); /* 01:00 UTC has come: it is two o'clock */
    type_and_see(board, "aAfter today 9-10 hold" ENTER, "Booked");
    assert_booked("After", "2027-03-28T08:00:00+00:00");

    set_clock(EVE + 2 * MINUTE); /* set right, an hour back */
    type_and_see(board, "aBack today 11-12" ENTER, "Booked");
    assert_booked("Back", "2027-03-28T10:00:00+00:00");
    type_and_see(board, "u", "Took back");
    type_and_see(board, CTRL_R, "Did again");
    assert_booked("Back", "2027-03-28T10:00:00+00:00");

    set_clock(EVE + WEEK); /* a week later, asleep meanwhile: the hold has lapsed */
    go_to_today(board, "W13");
    assert_seen(board, " live");
    do_verb("sweep");
    char *line = run("week --week 2027-03-28 --csv | grep -c 'After.*hold' || true");
    ck_assert_ptr_nonnull(line);
    ck_assert_int_eq(atoi(line), 0);
    free(line);
    seat_leave(board);
    do_verb("db stop");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_board_lives_through_jumps_of_the_clock};
    make_clock();
    return run_list("jump", tests, sizeof tests / sizeof *tests);
}
