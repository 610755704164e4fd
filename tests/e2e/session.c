/* A short session from start to end: what a member does every day. drills/valgrind runs this one under memcheck. */
#include <check.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

START_TEST(starts_walks_books_reads_the_help_and_leaves)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, "gg0jjl", "Chidi Eze  Tue");
    terminal_type(board, "w");
    assert_gone(board, "~Har");
    type_and_see(board, "W", "~Har");
    type_and_see(board, "gg0aSunrise comp @HAR mon-wed confirmed", "Sunrise comp @HAR mon-wed confirmed");
    type_and_see(board, ENTER, "Booked");
    ck_assert_int_eq(studio_db_bookings(&studio, "title = 'Sunrise comp' and status = 'confirmed'"), 1);
    type_and_see(board, "?", "Moving about");
    terminal_type(board, ESC);
    assert_gone(board, "Moving about");
    seat_leave(board);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("in a pty");
    tcase_add_test(tests, starts_walks_books_reads_the_help_and_leaves);
    studio_db_make(&studio);
    int status = run_tests("session", tests);
    studio_db_drop(&studio);
    return status;
}
