/* Two people on one board, each in a terminal of their own. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

static struct terminal *open_board(const char *who)
{
    struct terminal *board = seat_open(&studio, who, 40, 120);
    terminal_type(board, "gg0");
    return board;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* How long it takes is printed; a busy machine is no failure. */
START_TEST(what_one_does_the_other_sees)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    int row, column, row_after, column_after;
    terminal_settle(ana, 200);
    terminal_cursor(ana, &row, &column);
    type_and_see(ben, "jaLive test wed 9-13", "Live test wed 9-13");
    double entered = seconds();
    terminal_type(ben, ENTER);
    assert_seen(ana, "~Liv");
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
    type_and_see(ben, "u", "Took back"); /* one does not leave while it is on its way */
    assert_gone(ana, "~Liv");
    seat_leave(ben);
    seat_leave(ana);
}
END_TEST

START_TEST(one_who_is_there_is_named_and_one_who_dies_is_gone)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    assert_seen(ana, "+ Ben");
    assert_seen(ben, "+ ana");
    terminal_type(ben, "jj");
    assert_seen(ana, "+Chidi Eze");
    kill(terminal_pid(ben), SIGKILL);
    assert_gone(ana, "+ Ben");
    terminal_free(&ben);
    seat_leave(ana);
}
END_TEST

/* Ben does it at his own board: picks it up, a day later, drops it. */
START_TEST(an_edit_in_progress_is_told_and_not_lost)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    type_and_see(ana, "jjle", "title");
    type_and_see(ana, " in haste", "Harbour rig in haste");
    type_and_see(ben, "jjlml" ENTER, "Moved");
    assert_seen(ana, "Ben moved Harbour rig meanwhile. What you typed is kept");
    assert_seen(ana, "Harbour rig in haste");
    type_and_see(ana, CTRL_S, "theirs"); /* ^S: both versions are shown, nothing is overwritten */
    type_and_see(ana, "1", "Saved");
    assert_gone(ana, "theirs");
    assert_seen(ben, "~Har");
    ck_assert_int_eq(studio_db_bookings(&studio, "title = 'Harbour rig in haste'"), 1);
    seat_leave(ben);
    seat_leave(ana);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("in two ptys");
    tcase_add_test(tests, what_one_does_the_other_sees);
    tcase_add_test(tests, one_who_is_there_is_named_and_one_who_dies_is_gone);
    tcase_add_test(tests, an_edit_in_progress_is_told_and_not_lost);
    studio_db_make(&studio);
    int status = run_tests("live", tests);
    studio_db_drop(&studio);
    return status;
}
