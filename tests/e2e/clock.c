/* Two boards, one on a machine whose clock is a day ahead: both show the server's time, cell by cell, and both end a
 * hold at its instant. Needs libfaketime (conf/packages.txt, [test]); without it the second board's clock is right. */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 10, ROWS = 40, COLUMNS = 120, MARKED_MS = 4500 };

static struct studio_db studio;

/* "LD_PRELOAD=..." for a clock that is wrong: the sanitizer's library wants to be the first. Empty: no libfaketime. */
static const char *preload(void)
{
    static char text[512] = "";
    char command[256], sanitizer[200] = "";
    glob_t found;
    if (glob("/usr/lib/*/faketime/libfaketimeMT.so.1", 0, NULL, &found) != 0)
        return "";
    snprintf(command, sizeof command, "ldd %s | sed -n 's/.*=> \\(.*libasan[^ ]*\\).*/\\1/p'", studio.binary);
    FILE *ldd = popen(command, "r");
    if (ldd && fgets(sanitizer, sizeof sanitizer, ldd))
        sanitizer[strcspn(sanitizer, "\n")] = '\0';
    if (ldd)
        pclose(ldd);
    snprintf(text, sizeof text, "LD_PRELOAD=%s %s", sanitizer, found.gl_pathv[0]);
    globfree(&found);
    return text;
}

/* No week is asked for: it opens on today. */
static struct terminal *open_board(bool clock_is_wrong)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", "ana", NULL};
    const char *wrong[] = {preload(), "FAKETIME=+1d", "ASAN_OPTIONS=detect_leaks=0", NULL};
    bool fake = clock_is_wrong && *wrong[0];
    if (clock_is_wrong && !fake)
        fprintf(stderr, "libfaketime is not installed: both clocks are right\n");
    struct terminal *board = terminal_start(ROWS, COLUMNS, argv, fake ? wrong : NULL);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "Chidi Eze", PATIENCE));
    return board;
}

static void must_be_equal(struct terminal *right, struct terminal *wrong, const char *step)
{
    ck_assert_msg(terminal_wait_equal(right, wrong, PATIENCE), "with a wrong clock the screen differs: %s", step);
}

static void type_both(struct terminal *right, struct terminal *wrong, const char *keys)
{
    terminal_type(right, keys);
    terminal_type(wrong, keys);
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

START_TEST(a_clock_that_is_a_day_wrong_changes_nothing)
{
    struct terminal *right = open_board(false), *wrong = open_board(true);
    must_be_equal(right, wrong, "as opened");
    type_both(right, wrong, "aSkewed tomorrow 9-13 hold");
    ck_assert(terminal_wait(right, "Skewed tomorrow", PATIENCE));
    ck_assert(terminal_wait(wrong, "Skewed tomorrow", PATIENCE));
    must_be_equal(right, wrong, "tomorrow, while it is typed");
    type_both(right, wrong, "\033");
    must_be_equal(right, wrong, "typed, and left");
    terminal_type(wrong, "aSkewed tomorrow 9-13 hold\r");
    ck_assert(terminal_wait(wrong, "m ", PATIENCE));
    for (int i = 0; i < 100 && studio_db_count(&studio, "SELECT count(*) FROM callboard.bookings "
                                                        "WHERE title = 'Skewed'") == 0; i++)
        terminal_settle(wrong, 50);
    ck_assert_int_eq(studio_db_count(&studio, "SELECT (start_time AT TIME ZONE 'Europe/London')::date - "
                                              "(now() AT TIME ZONE 'Europe/London')::date "
                                              "FROM callboard.bookings WHERE title = 'Skewed'"), 1);
    type_both(right, wrong, "gdtomorrow\r");
    ck_assert(terminal_wait(right, "Skewed", PATIENCE));
    terminal_settle(right, MARKED_MS); /* nothing is written any more: marks and messages of the others are gone */
    type_both(right, wrong, "hl");
    ck_assert(terminal_wait(right, "?30m", PATIENCE) || terminal_wait(right, "?29m", PATIENCE));
    must_be_equal(right, wrong, "the minutes that are left");
    leave(right);
    leave(wrong);
}
END_TEST

/* The hold above ends at no minute's beginning but in two seconds. */
START_TEST(a_hold_is_gone_on_both_at_its_instant)
{
    struct terminal *right = open_board(false), *wrong = open_board(true);
    type_both(right, wrong, "gdtomorrow\r");
    ck_assert(terminal_wait(right, "Skewed", PATIENCE));
    ck_assert(terminal_wait(wrong, "Skewed", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "UPDATE callboard.bookings SET lapses_at = clock_timestamp() + "
                                              "interval '2 seconds' WHERE title = 'Skewed' RETURNING 1"), 1);
    ck_assert(terminal_wait(right, "?1m", PATIENCE));
    ck_assert(terminal_wait_gone(right, "?1m", 5));
    ck_assert(terminal_wait_gone(wrong, "?", 1));
    ck_assert_int_eq(studio_db_count(&studio, "SELECT (clock_timestamp() BETWEEN lapses_at AND lapses_at + "
                                              "interval '2 seconds')::int FROM callboard.bookings "
                                              "WHERE title = 'Skewed'"), 1);
    bool swept = false;
    for (int i = 0; i < 100 && !swept; i++) {
        terminal_settle(right, 50);
        swept = studio_db_count(&studio, "SELECT count(*) FROM callboard.bookings WHERE reason = 'lapsed'") == 1;
    }
    ck_assert(swept);
    leave(right);
    leave(wrong);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    TCase *cases = tcase_create("clock");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, a_clock_that_is_a_day_wrong_changes_nothing);
    tcase_add_test(cases, a_hold_is_gone_on_both_at_its_instant);
    Suite *suite = suite_create("clock");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
