/* The server has no connection to spare: a board says so, keeps what is being typed, and comes back by itself. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

/* How many connections the database takes, beyond those of superusers; -1: as many as there are. */
static void limit_to(int connections)
{
    char statement[256];
    snprintf(statement, sizeof statement, "ALTER DATABASE %s CONNECTION LIMIT %d", studio.database, connections);
    studio_db_count(&studio, statement);
}

static void cut_all(void)
{
    studio_db_count(&studio, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                             " WHERE usename IN ('ana', 'ben') AND datname = current_database()");
}

START_TEST(a_board_waits_for_a_connection_and_loses_nothing)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, "gg0aKept line wed 9-10", "Kept line wed 9-10");
    limit_to(0);
    cut_all();
    assert_seen(board, "offline");
    assert_seen(board, "Kept line wed 9-10");
    limit_to(-1);
    assert_seen(board, " live");
    type_and_see(board, ENTER, "Booked");
    ck_assert_int_eq(studio_db_bookings(&studio, "title = 'Kept line'"), 1);
    seat_leave(board);
}
END_TEST

START_TEST(a_board_that_begins_meanwhile_waits_too)
{
    limit_to(0);
    struct terminal *board = seat_start(&studio, "ana", studio.week, 40, 120, NULL);
    assert_seen(board, "no connection to spare");
    limit_to(-1);
    assert_seen(board, "~Har");
    assert_gone(board, "no connection to spare");
    seat_leave(board);
}
END_TEST

START_TEST(a_verb_says_it_in_a_sentence)
{
    char *output = NULL;
    limit_to(0);
    ck_assert_int_eq(studio_db_run(&studio, "ana", &output, "week"), 6);
    limit_to(-1);
    ck_assert_msg(strstr(output, "no connection to spare") != NULL, "%s", output);
    ck_assert_msg(strstr(output, "FATAL") == NULL, "%s", output);
    free(output);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_board_waits_for_a_connection_and_loses_nothing,
        a_board_that_begins_meanwhile_waits_too,
        a_verb_says_it_in_a_sentence,
    };
    studio_db_make(&studio);
    int status = run_list("connections", tests, sizeof tests / sizeof *tests);
    studio_db_drop(&studio);
    return status;
}
