/* :doctor on an admin's board, and what a producer is told instead. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

START_TEST(an_admin_sees_how_the_database_is)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, ":doctor" ENTER, "Exclusion constraint");
    assert_seen(board, "there, validated; refuses what overlaps");
    assert_seen(board, "not visible to this login: ask the operator");
    assert_seen(board, "ok        Clocks                 0.");
    type_and_see(board, "&constraint" ENTER, "Doctor  1 &constraint");
    type_and_see(board, ENTER, "Exclusion constraint, ok: there, validated; refuses what overlaps");
    type_and_see(board, ESC, "Doctor  28");
    type_and_see(board, "q", "Chidi Eze");
    ck_assert_int_eq(studio_db_count(&studio, "SELECT count(*) FROM callboard.tenants WHERE name LIKE 'doctor%'"), 0);
    seat_leave(board);
}
END_TEST

static void run_sql(const char *sql)
{
    char command[300];
    snprintf(command, sizeof command, "psql -qX -d %s -c \"%s\"", studio.database, sql);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(what_breaks_is_seen_when_it_is_looked_at_again)
{
    struct terminal *board = seat_open(&studio, "ana", 24, 80);
    type_and_see(board, ":doctor" ENTER, "on for every table of tenants");
    run_sql("ALTER TABLE callboard.artists DISABLE ROW LEVEL SECURITY");
    type_and_see(board, "R", "critical  Row level security     off for artists");
    assert_seen(board, "Tenants may see each other");
    run_sql("ALTER TABLE callboard.artists ENABLE ROW LEVEL SECURITY");
    type_and_see(board, "R", "on for every table of tenants");
    type_and_see(board, "q", "Chidi Eze");
    seat_leave(board);
}
END_TEST

START_TEST(a_producer_is_told_whose_it_is)
{
    struct terminal *board = seat_open(&studio, "ben", 24, 80);
    type_and_see(board, ":doctor" ENTER, "The doctor is for admins; you are a producer.");
    seat_leave(board);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("in a pty");
    tcase_add_test(tests, an_admin_sees_how_the_database_is);
    tcase_add_test(tests, what_breaks_is_seen_when_it_is_looked_at_again);
    tcase_add_test(tests, a_producer_is_told_whose_it_is);
    studio_db_make(&studio);
    int status = run_tests("doctor_board", tests);
    studio_db_drop(&studio);
    return status;
}
