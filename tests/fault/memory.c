/* Memory runs out: the Nth allocation of a board, of an import and of a printed week fails, for some N, or for every N
 * with $CALLBOARD_EVERY_ALLOCATION. None ends by a signal or hangs, none leaves a torn terminal, what was said to be
 * saved is there, and the same import again completes. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/run.h"
#include "support/seat.h"

/* Primes, so that no loop of the program is met at the same step each time. */
enum { EACH_OF_BOARD = 293, EACH_OF_THREAD = 3, EACH_OF_VERB = 97, STATUS_MOST = 6 };

static struct studio_db studio;
static char preload[512], counted[128], reports[160];
/* Of $CALLBOARD_PART, "2/4": every fourth of what is to be tried, from the second on. */
static int part = 1, parts = 1;
static int faults, fallen;

static long step(long sampled)
{
    return getenv("CALLBOARD_EVERY_ALLOCATION") != NULL ? 1 : sampled;
}

/* How many allocations the last program made that ended by itself. */
static long allocations(void)
{
    FILE *file = fopen(counted, "r");
    long count = 0;
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fscanf(file, "%ld", &count), 1);
    fclose(file);
    return count;
}

/* What the sanitizer has to say of a program, in a file of its own: a board may paint over it. */
static char *read_report(pid_t pid)
{
    enum { MOST = 16384 };
    char path[192], *report = calloc(1, MOST);
    ck_assert_ptr_nonnull(report);
    snprintf(path, sizeof path, "%s/report.%d", studio.folder, (int)pid);
    FILE *file = fopen(path, "r");
    if (file != NULL) {
        report[fread(report, 1, MOST - 1, file)] = '\0';
        fclose(file);
        unlink(path);
    }
    return report;
}

/* Goes on after a fault, to find all of them in one run. */
static void blame(const char *fault, const char *whom, long number, int status, const char *seen)
{
    if (fault == NULL)
        return;
    faults++;
    printf("%s, allocation %ld: %s (status %d):\n%s\n", whom, number, fault, status, seen);
}

/* A library that does not look whether it got its memory ends the program; then only the terminal is looked at. These
 * are the C library's name service, iniparser, and curses when it begins and when it looks for what has scrolled. */
static bool is_a_librarys(const char *report)
{
    static const char *const functions[] = {"nss_database", "dictionary_set", "in _nc_", "in doupdate"};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (strstr(report, functions[i]) != NULL) {
            fallen++;
            return true;
        }
    return false;
}

/* AddressSanitizer itself, when a thread begins, ends the program and has nobody told: the terminal cannot be given
 * back. No program that is shipped has it. */
static bool is_the_sanitizers(const char *report)
{
    bool is = strstr(report, "CHECK failed: sanitizer") != NULL;
    fallen += is;
    return is;
}

/* ---- a board ---- */

/* Whose allocations are counted, all or those of the threads. */
static const char *counted_of = "SCARCE_OF=all";

static struct terminal *open_scarce(long number)
{
    char at[64], say[256];
    const char *const environment[] = {preload, reports, counted_of, at, say, NULL};
    snprintf(at, sizeof at, "SCARCE_AT=%ld", number);
    snprintf(say, sizeof say, "SCARCE_COUNT=%s", counted);
    return seat_start(&studio, "ana", studio.week, 40, 120, environment);
}

/* A booking and its undo, and a help page: each step only once the one before was seen. True: all were. */
static bool work(struct terminal *board, long number)
{
    static int turn; /* each in an hour of its own: the server may still be at the booking of the board before */
    int hour = 9 + turn++ % 9;
    char line[64];
    snprintf(line, sizeof line, "gg0aN%ld wed %d-%d" ENTER, number, hour, hour + 1);
    const char *const steps[][2] = {
        {"", " live"}, {line, "Booked"}, {"u", "Took back"}, {"?", "^F page"}, {"q", "a add"}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        terminal_type(board, steps[i][0]);
        if (!terminal_sees(board, steps[i][1], PATIENCE))
            return false;
    }
    terminal_type(board, "q");
    return true;
}

/* What is left of a booking whose board ended before its undo. The server may still have been at it then. */
static void clear_slot(void)
{
    studio_db_count(&studio,
                    "WITH gone AS (DELETE FROM callboard.bookings WHERE title LIKE 'N%' AND status <> 'cancelled'"
                    " RETURNING 1) SELECT count(*) FROM gone");
}

static const char *fault_of_board(bool worked, int status, const char *screen, const char *report, bool cooked)
{
    if (status < 0)
        return "it hangs";
    if (is_the_sanitizers(report))
        return NULL;
    bool said = *report != '\0' || strstr(screen, "Sanitizer") != NULL;
    bool broke_off = worked && status != 0 && strstr(screen, "there is no memory left") == NULL;
    bool bad = status > STATUS_MOST || broke_off || said;
    if (bad && !is_a_librarys(report) && !is_a_librarys(screen))
        return "it ended badly";
    if (!cooked)
        return "the terminal is left raw";
    return strstr(screen, studio.week + 5) != NULL ? "the screen is left torn" : NULL;
}

/* True: it worked to its end. */
static bool try_board(long number)
{
    clear_slot();
    struct terminal *board = open_scarce(number);
    bool worked = work(board, number);
    int status = terminal_end(board, worked ? PATIENCE : 1);
    if (status < 0 && !worked) {
        /* what failed was asked again, and a step came between: it still does what it is told */
        terminal_type(board, "\033\033q");
        status = terminal_end(board, PATIENCE);
    }
    char *screen = terminal_text(board), *report = read_report(terminal_pid(board));
    const char *fault = fault_of_board(worked, status, screen, report, terminal_is_cooked(board));
    blame(fault, "a board", number, status, *report != '\0' ? report : screen);
    free(report);
    free(screen);
    terminal_free(&board);
    return worked;
}

/* How many worked to their end. */
static long try_boards(const char *whose, long sampled)
{
    faults = fallen = 0;
    ck_assert(try_board(0));
    long count = allocations(), tried = 0, worked = 0;
    for (long number = part; number <= count; number += parts * step(sampled), tried++)
        worked += try_board(number);
    printf("%s: %ld of %ld allocations failed, and %ld boards went on; in %d a library fell\n", whose, tried, count,
           worked, fallen);
    ck_assert_int_eq(faults, 0);
    return worked;
}

START_TEST(a_board_ends_in_order_or_goes_on)
{
    long worked = try_boards("a board", EACH_OF_BOARD);
    clear_slot();
    ck_assert_int_eq(studio_db_bookings(&studio, "title like 'N%' and status <> 'cancelled'"), 0);
    ck_assert_int_ge(studio_db_bookings(&studio, "title like 'N%'"), worked + 1);
}
END_TEST

/* It dials while the first one makes the screen ready. */
START_TEST(a_thread_without_memory_leaves_no_terminal_raw)
{
    counted_of = "SCARCE_OF=threads";
    try_boards("its thread", EACH_OF_THREAD);
    counted_of = "SCARCE_OF=all";
}
END_TEST

/* ---- verbs ---- */

static int run_scarce(const char *verb, long number, char **output)
{
    char command[1024];
    struct studio_db scarce = studio;
    snprintf(command, sizeof command, "env %s SCARCE_AT=%ld SCARCE_COUNT=%s %s", preload, number, counted,
             studio.binary);
    scarce.binary = command;
    return studio_db_run(&scarce, "ana", output, "%s", verb);
}

static const char *fault_of_verb(int status, const char *output)
{
    if (status > STATUS_MOST || strstr(output, "Sanitizer") != NULL)
        return is_a_librarys(output) || is_the_sanitizers(output) ? NULL : "it ended badly";
    return status != 0 && *output == '\0' ? "it said nothing" : NULL;
}

static void try_verb(const char *verb, long number)
{
    char *output = NULL;
    int status = run_scarce(verb, number, &output);
    blame(fault_of_verb(status, output), verb, number, status, output);
    free(output);
}

static void try_verb_with_each(const char *verb)
{
    char *output = NULL;
    faults = 0;
    ck_assert_int_eq(run_scarce(verb, 0, &output), 0);
    free(output);
    long count = allocations(), tried = 0;
    for (long number = part; number <= count; number += parts * step(EACH_OF_VERB), tried++)
        try_verb(verb, number);
    printf("%.6s: %ld of %ld allocations failed\n", verb, tried, count);
    ck_assert_int_eq(faults, 0);
}

START_TEST(a_week_is_printed_or_not)
{
    try_verb_with_each("week");
}
END_TEST

enum { IMPORTED = 3 };

static void write_rows(const char *path)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "artist,start,end,title,status,uid\n");
    for (int row = 0; row < IMPORTED; row++)
        fprintf(file, "Ada Byron,%sT0%d:00,%sT0%d:30,Import %d,pencil,import-%d\n", studio_db_day(&studio, 3), row + 1,
                studio_db_day(&studio, 3), row + 1, row, row);
    fclose(file);
}

START_TEST(an_import_that_was_cut_short_completes)
{
    char path[128], verb[160];
    snprintf(path, sizeof path, "%s/rows.csv", studio.folder);
    snprintf(verb, sizeof verb, "import %s", path);
    write_rows(path);
    try_verb_with_each(verb);
    char *output = NULL;
    ck_assert_int_eq(studio_db_run(&studio, "ana", &output, "%s", verb), 0);
    free(output);
    ck_assert_int_eq(studio_db_bookings(&studio, "title like 'Import %' and status = 'pencil'"), IMPORTED);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_board_ends_in_order_or_goes_on,
        a_thread_without_memory_leaves_no_terminal_raw,
        a_week_is_printed_or_not,
        an_import_that_was_cut_short_completes,
    };
    setvbuf(stdout, NULL, _IOLBF, 0); /* a long run is looked into while it runs */
    const char *asked = getenv("CALLBOARD_PART");
    if (asked != NULL && sscanf(asked, "%d/%d", &part, &parts) != 2)
        return EXIT_FAILURE;
    studio_db_make(&studio);
    setenv("CALLBOARD_HOME", studio.folder, 1); /* whoever loses its settings must not find another database */
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", getenv("CALLBOARD_SCARCE"));
    snprintf(counted, sizeof counted, "%s/allocations", studio.folder);
    snprintf(reports, sizeof reports, "ASAN_OPTIONS=log_path=%s/report", studio.folder);
    int status = run_list("memory", tests, sizeof tests / sizeof *tests);
    studio_db_drop(&studio);
    return status;
}
