/* Undo and redo over the end of the program, judged by the rows that psql sees. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 60 };

static struct studio_db studio;

/* Everything that stands, in one number. */
static long standing(void)
{
    return studio_db_count(&studio,
                           "select ('x' || left(md5(string_agg(concat_ws('|', id, artist_id, project_id, title, notes,"
                           " start_time, end_time, status, decide_by, heavy), ' ' order by id)), 15))::bit(60)::bigint"
                           " from callboard.bookings where status <> 'cancelled'");
}

static struct terminal *open_board(const char *login)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", login, "--week", studio.week, NULL};
    struct terminal *board = terminal_start(40, 120, argv, NULL);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "~Har", PATIENCE));
    return board;
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

/* One booked, two moved together, one released. */
static void work(void)
{
    struct terminal *board = open_board("ana");
    terminal_type(board, "gg0aRig fix mon confirmed\r");
    ck_assert(terminal_wait(board, "Booked Rig fix", PATIENCE));
    terminal_type(board, "gg0v2j$ml\r");
    ck_assert(terminal_wait(board, "Moved Rig fix for Ada Byron and 1 more", PATIENCE));
    terminal_type(board, "gg0l");
    ck_assert(terminal_wait(board, "Ada Byron  Tue", PATIENCE));
    terminal_type(board, "xk");
    ck_assert(terminal_wait(board, "killed", PATIENCE));
    leave(board);
}

START_TEST(all_of_a_day_is_undone_and_redone_in_new_processes)
{
    long before = standing();
    work();
    long after = standing();
    ck_assert_int_ne(before, after);
    struct terminal *board = open_board("ana");
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: released Rig fix for Ada Byron", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: moved 2 bookings", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: booked Rig fix", PATIENCE));
    ck_assert_int_eq(standing(), before);
    terminal_type(board, "u"); /* from when the studio was set up */
    ck_assert(terminal_wait(board, "u would take back: added project HAR", PATIENCE));
    leave(board);
    board = open_board("ana");
    terminal_type(board, "\022\022\022");
    ck_assert(terminal_wait(board, "Did again: released Rig fix", PATIENCE));
    ck_assert_int_eq(standing(), after);
    terminal_type(board, "\022");
    ck_assert(terminal_wait(board, "There is nothing to do again", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(others_undo_nothing_of_mine)
{
    long before = standing();
    struct terminal *board = open_board("ben");
    terminal_type(board, "u"); /* Ben has booked Harbour rig, which Ana has moved */
    ck_assert(terminal_wait(board, "Could not take back (booked ~Harbour rig for Chidi Eze", PATIENCE));
    ck_assert(terminal_wait(board, "since by ana", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "There is nothing to take back", PATIENCE));
    ck_assert_int_eq(standing(), before);
    leave(board);
}
END_TEST

/* An RFC 3339 time of the server's clock, to the microsecond. */
static void write_now(char *text, size_t size)
{
    long us = studio_db_count(&studio, "select callboard.us(clock_timestamp())");
    time_t seconds = (time_t)(us / 1000000);
    char whole[32];
    strftime(whole, sizeof whole, "%Y-%m-%dT%H:%M:%S", gmtime(&seconds));
    snprintf(text, size, "%s.%06ldZ", whole, us % 1000000);
}

/* As a board is drawn that was just opened: this week, the next, and this one again. */
static void assert_as_new(struct terminal *board)
{
    struct terminal *fresh = open_board("ana");
    static const char *const keys[] = {"gg0l", "w", "W"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        terminal_type(board, keys[i]);
        terminal_type(fresh, keys[i]);
        ck_assert_msg(terminal_wait_equal(board, fresh, PATIENCE), "after %s", keys[i]);
    }
    leave(fresh);
}

START_TEST(what_is_gone_is_seen_as_it_was)
{
    char now[64], command[96];
    struct terminal *board = open_board("ana");
    terminal_type(board, "gg0wa");
    ck_assert(terminal_wait(board, "for example", PATIENCE));
    terminal_type(board, "Zeppelin wed pencil\r");
    ck_assert(terminal_wait(board, "Booked ~Zeppelin", PATIENCE));
    write_now(now, sizeof now);
    terminal_type(board, "gg0llxk");
    ck_assert(terminal_wait(board, "killed", PATIENCE));
    terminal_type(board, "l");
    ck_assert(terminal_wait_gone(board, "Zepp", PATIENCE));
    terminal_type(board, "h");
    long events = studio_db_count(&studio, "select count(*) from callboard.booking_events");
    snprintf(command, sizeof command, ":at %s\r", now);
    terminal_type(board, command);
    ck_assert(terminal_wait(board, "as of ", PATIENCE));
    ck_assert(terminal_wait(board, "~Zepp", PATIENCE));
    terminal_type(board, "xr");
    ck_assert(terminal_wait(board, "The board is shown as it was at ", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.booking_events"), events);
    terminal_type(board, ":at now\r");
    ck_assert(terminal_wait_gone(board, "as of ", PATIENCE));
    ck_assert(terminal_wait_gone(board, "~Zepp", PATIENCE));
    terminal_type(board, "W");
    assert_as_new(board);
    leave(board);
}
END_TEST

/* The list takes back what is not the newest; the log tells of it, and leads to the card and its versions. */
START_TEST(any_act_is_taken_back_from_the_list)
{
    struct terminal *board = open_board("ana");
    terminal_type(board, "gg0wa");
    ck_assert(terminal_wait(board, "for example", PATIENCE));
    terminal_type(board, "First tue pencil\r");
    ck_assert(terminal_wait(board, "Booked ~First", PATIENCE));
    terminal_type(board, "jaSecond tue pencil\r");
    ck_assert(terminal_wait(board, "Booked ~Second", PATIENCE));
    terminal_type(board, "gu");
    ck_assert(terminal_wait(board, "booked First for Ada Byron", PATIENCE));
    terminal_type(board, "j\r");
    ck_assert(terminal_wait(board, "Took back: booked First", PATIENCE));
    ck_assert(terminal_wait(board, "taken back", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio,
                                     "select count(*) from callboard.bookings where title in ('First', 'Second')"
                                     " and status <> 'cancelled'"),
                     1);
    terminal_type(board, "L&act:undone\r");
    ck_assert(terminal_wait(board, "cancelled: mistake", PATIENCE));
    terminal_type(board, "gv");
    ck_assert(terminal_wait(board, "version 2 of 2", PATIENCE));
    terminal_type(board, "h");
    ck_assert(terminal_wait(board, "version 1 of 2", PATIENCE));
    terminal_type(board, "qq");
    ck_assert(terminal_wait(board, "Ada Byron", PATIENCE));
    leave(board);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    Suite *suite = suite_create("past");
    TCase *tests = tcase_create("in a pty");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, all_of_a_day_is_undone_and_redone_in_new_processes);
    tcase_add_test(tests, others_undo_nothing_of_mine);
    tcase_add_test(tests, any_act_is_taken_back_from_the_list);
    tcase_add_test(tests, what_is_gone_is_seen_as_it_was);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed != 0;
}
