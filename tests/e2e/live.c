/* Two people on one board, each in a terminal of their own. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 10 };

static struct studio_db studio;

static struct terminal *open_board(const char *who)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", who, "--week", studio.week, NULL};
    struct terminal *board = terminal_start(40, 120, argv, NULL);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "~H", PATIENCE));
    terminal_type(board, "gg0");
    return board;
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

START_TEST(what_one_does_the_other_sees_within_a_second)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    int row, column, row_after, column_after;
    terminal_settle(ana, 200);
    terminal_cursor(ana, &row, &column);
    terminal_type(ben, "jaLive test wed 9-13");
    ck_assert(terminal_wait(ben, "Live test wed 9-13", PATIENCE));
    double entered = seconds();
    terminal_type(ben, "\r");
    ck_assert(terminal_wait(ana, "~Liv", 1));
    printf("from one's Enter to the other's screen: %.0f ms\n", (seconds() - entered) * 1000);
    int mark_row, mark_column;
    ck_assert(terminal_find(ana, "~Liv", 2, &mark_row, &mark_column));
    struct terminal_look marked = terminal_look(ana, mark_row, mark_column);
    terminal_cursor(ana, &row_after, &column_after);
    ck_assert_int_eq(row, row_after);
    ck_assert_int_eq(column, column_after);
    for (int i = 0; i < 100 && terminal_look(ana, mark_row, mark_column).background == marked.background; i++)
        terminal_settle(ana, 100);
    ck_assert_int_ne(terminal_look(ana, mark_row, mark_column).background, marked.background); /* for a moment only */
    terminal_type(ben, "u");
    ck_assert(terminal_wait_gone(ana, "~Liv", PATIENCE));
    leave(ben);
    leave(ana);
}
END_TEST

START_TEST(one_who_is_there_is_named_and_one_who_dies_is_gone)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    ck_assert(terminal_wait(ana, "+ Ben", PATIENCE));
    ck_assert(terminal_wait(ben, "+ ana", PATIENCE));
    terminal_type(ben, "jj");
    ck_assert(terminal_wait(ana, "+Chidi Eze", PATIENCE));
    kill(terminal_pid(ben), SIGKILL);
    ck_assert(terminal_wait_gone(ana, "+ Ben", PATIENCE));
    terminal_free(&ben);
    leave(ana);
}
END_TEST

/* Ben does it at his own board: picks it up, a day later, drops it. */
START_TEST(an_edit_in_progress_is_told_and_not_lost)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    terminal_type(ana, "jjle");
    ck_assert(terminal_wait(ana, "title", PATIENCE));
    terminal_type(ana, " in haste");
    ck_assert(terminal_wait(ana, "Harbour rig in haste", PATIENCE));
    terminal_type(ben, "jjlml\r");
    ck_assert(terminal_wait(ben, "Moved", PATIENCE));
    ck_assert(terminal_wait(ana, "Ben moved Harbour rig meanwhile. What you typed is kept", PATIENCE));
    ck_assert(terminal_wait(ana, "Harbour rig in haste", PATIENCE));
    terminal_type(ana, "\023"); /* ^S: both versions are shown, nothing is overwritten */
    ck_assert(terminal_wait(ana, "theirs", PATIENCE));
    terminal_type(ana, "1");
    ck_assert(terminal_wait_gone(ana, "theirs", PATIENCE));
    ck_assert(terminal_wait(ben, "~Har", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "SELECT count(*) FROM callboard.bookings "
                                              "WHERE title = 'Harbour rig in haste'"), 1);
    leave(ben);
    leave(ana);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    TCase *cases = tcase_create("live");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, what_one_does_the_other_sees_within_a_second);
    tcase_add_test(cases, one_who_is_there_is_named_and_one_who_dies_is_gone);
    tcase_add_test(cases, an_edit_in_progress_is_told_and_not_lost);
    Suite *suite = suite_create("live");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
