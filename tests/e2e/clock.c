/* Two boards, one on a machine whose clock is a day ahead: both show the server's time, cell by cell, and both end a
 * hold at its instant. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 60, A_LITTLE = 5, ROWS = 40, COLUMNS = 120, MARKED_MS = 4500, A_DAY = 86400 };

static struct studio_db studio;

/* No week is asked for: it opens on today. The clock may be wrong in addition to how far it is shifted for all. */
static struct terminal *open_board(bool clock_is_wrong)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", "ana", NULL};
    const char *shift = getenv("CLOCK_SHIFT");
    char preload[512], wrong_by[64];
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", getenv("CALLBOARD_CLOCK"));
    snprintf(wrong_by, sizeof wrong_by, "CLOCK_SHIFT=%ld", (shift != NULL ? strtol(shift, NULL, 10) : 0) + A_DAY);
    const char *const wrong[] = {preload, wrong_by, NULL};
    struct terminal *board = terminal_start(ROWS, COLUMNS, argv, clock_is_wrong ? wrong : NULL);
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

/* Goes to the hold on both. A test runs over midnight, where "tomorrow" becomes another day. */
static void go_to_hold(struct terminal *right, struct terminal *wrong)
{
    char keys[64];
    long day = studio_db_count(&studio, "SELECT to_char(start_time AT TIME ZONE 'Europe/London', 'YYYYMMDD')::int "
                                        "FROM callboard.bookings WHERE title = 'Skewed'");
    snprintf(keys, sizeof keys, "gd%04ld-%02ld-%02ld\r", day / 10000, day / 100 % 100, day % 100);
    type_both(right, wrong, keys);
    ck_assert(terminal_wait(right, "Skewed", PATIENCE));
    ck_assert(terminal_wait(wrong, "Skewed", PATIENCE));
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
    if (!terminal_wait_equal(right, wrong, A_LITTLE)) /* midnight came between the two: both read the line again */
        type_both(right, wrong, " \177");
    must_be_equal(right, wrong, "tomorrow, while it is typed");
    type_both(right, wrong, "\033");
    must_be_equal(right, wrong, "typed, and left");
    terminal_type(wrong, "aSkewed tomorrow 9-13 hold\r");
    ck_assert(terminal_wait(wrong, "m ", PATIENCE));
    for (int i = 0; i < 100 && studio_db_count(&studio, "SELECT count(*) FROM callboard.bookings "
                                                        "WHERE title = 'Skewed'") == 0;
         i++)
        terminal_settle(wrong, 50);
    ck_assert_int_eq(studio_db_count(&studio, "SELECT (start_time AT TIME ZONE 'Europe/London')::date - "
                                              "(created_at AT TIME ZONE 'Europe/London')::date "
                                              "FROM callboard.bookings WHERE title = 'Skewed'"),
                     1);
    go_to_hold(right, wrong);
    terminal_settle(right, MARKED_MS); /* nothing is written any more: marks and messages of the others are gone */
    type_both(right, wrong, "hl");
    ck_assert(terminal_wait(right, "?30m", PATIENCE) || terminal_wait(right, "?29m", PATIENCE));
    must_be_equal(right, wrong, "the minutes that are left");
    leave(right);
    leave(wrong);
}
END_TEST

/* The hold above ends at no minute's beginning but in five seconds. */
START_TEST(a_hold_is_gone_on_both_at_its_instant)
{
    struct terminal *right = open_board(false), *wrong = open_board(true);
    go_to_hold(right, wrong);
    ck_assert_int_eq(studio_db_count(&studio, "UPDATE callboard.bookings SET lapses_at = clock_timestamp() + "
                                              "interval '5 seconds' WHERE title = 'Skewed' RETURNING 1"),
                     1);
    ck_assert(terminal_wait(right, "?1m", PATIENCE));
    ck_assert(terminal_wait_gone(right, "?1m", PATIENCE));
    static const char *const marks[] = {"?1m", "?28m", "?29m", "?30m"}; /* of it: the hint line has a "?", too */
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        ck_assert(terminal_wait_gone(wrong, marks[i], PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "SELECT (clock_timestamp() BETWEEN lapses_at AND lapses_at + "
                                              "interval '20 seconds')::int FROM callboard.bookings "
                                              "WHERE title = 'Skewed'"),
                     1);
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
