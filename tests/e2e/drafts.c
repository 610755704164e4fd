/* A what-if board from its beginning to the commit that is taken back, with somebody else looking at the live one. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 60 };

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

static void type_and_wait(struct terminal *board, const char *keys, const char *shown)
{
    terminal_type(board, keys);
    ck_assert_msg(terminal_wait(board, shown, PATIENCE), "%s is not shown", shown);
}

static long pitched(void)
{
    return studio_db_count(&studio, "SELECT count(*) FROM callboard.bookings "
                                    "WHERE title LIKE 'Pitch%' AND status = 'pencil'");
}

/* Two are drafted, the first over Ben's pencil of Tuesday morning. */
static void draft_two(struct terminal *board)
{
    type_and_wait(board, ":board new offer\r", "what-if offer");
    type_and_wait(board, "jjlaPitch one tue 8-12\r", "What-if: Booked ~Pitch one");
    ck_assert(terminal_wait(board, "%!", PATIENCE));
    type_and_wait(board, "kaPitch two wed 9-13\r", "What-if: Booked ~Pitch two");
}

START_TEST(a_draft_is_refused_repaired_committed_and_taken_back)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    int row, column;
    draft_two(ana);
    ck_assert_int_eq(pitched(), 0);
    terminal_settle(ben, 200);
    ck_assert(!terminal_find(ben, "Pit", 0, &row, &column));
    type_and_wait(ana, ":board commit\r", "1 of 2 cannot be committed; nothing was written");
    ck_assert_int_eq(pitched(), 0);
    type_and_wait(ana, "1", "second option"); /* the conflict panel */
    type_and_wait(ana, "\033", "Left as it was.");
    type_and_wait(ana, ":board commit\r", "1 of 2 cannot be committed; nothing was written");
    type_and_wait(ana, "\033", "back");
    ck_assert(terminal_wait_gone(ana, "cannot be committed", PATIENCE));
    type_and_wait(ana, "gg0jjlmll\r", "What-if: Moved ~Pitch one");
    ck_assert(terminal_wait_gone(ana, "%!", PATIENCE));
    type_and_wait(ana, ":board commit\r", "Committed offer: 2 bookings are live now");
    ck_assert(terminal_wait_gone(ana, "what-if", PATIENCE));
    ck_assert(terminal_wait(ben, "~Pit", PATIENCE));
    ck_assert_int_eq(pitched(), 2);
    type_and_wait(ana, "u", "Took back");
    ck_assert(terminal_wait_gone(ben, "~Pit", PATIENCE));
    ck_assert_int_eq(pitched(), 0);
    leave(ben);
    leave(ana);
}
END_TEST

START_TEST(one_that_is_shared_is_opened_by_the_other)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    type_and_wait(ana, ":board new joint\r", "what-if joint");
    type_and_wait(ana, ":board share ben\r", "may open joint now");
    type_and_wait(ben, ":board list\r", "joint");
    type_and_wait(ben, "\r", "what-if joint");
    type_and_wait(ana, "aTogether tue 9-13\r", "What-if: Booked");
    ck_assert(terminal_wait(ben, "%~To", PATIENCE));
    type_and_wait(ana, ":board unshare ben\r", "no longer sees joint");
    ck_assert(terminal_wait(ben, "is not there any more", PATIENCE));
    ck_assert(terminal_wait_gone(ben, "%~To", PATIENCE));
    type_and_wait(ana, ":board drop\r", "the same once more drops it");
    type_and_wait(ana, ":board drop\r", "Dropped the what-if board joint");
    ck_assert(terminal_wait_gone(ana, "%~To", PATIENCE));
    leave(ben);
    leave(ana);
}
END_TEST

/* Who is on which board is said in words; cursors and what is free are those of the board that is open. */
START_TEST(two_who_share_one_see_each_other_and_what_is_free_there)
{
    struct terminal *ana = open_board("ana"), *ben = open_board("ben");
    ck_assert(terminal_wait(ana, "+ Ben", PATIENCE));
    type_and_wait(ana, ":board new crew\r", "what-if crew");
    ck_assert(terminal_wait(ana, "+ Ben (live)", PATIENCE));
    ck_assert(terminal_wait(ben, "+ ana (what-if)", PATIENCE));
    type_and_wait(ana, ":board share ben\r", "may open crew now");
    ck_assert(terminal_wait(ben, "+ ana (crew)", PATIENCE));
    type_and_wait(ben, ":board open crew\r", "what-if crew");
    ck_assert(terminal_wait(ben, "+Ada Byron", PATIENCE)); /* ana's cursor marks her row */
    ck_assert(terminal_wait_gone(ben, "(crew)", PATIENCE));
    ck_assert(terminal_wait_gone(ana, "(live)", PATIENCE));

    type_and_wait(ben, "lf", "free all along");
    ck_assert(terminal_wait(ben, "Ada Byron", PATIENCE));
    type_and_wait(ben, "q", "what-if crew");
    type_and_wait(ana, "laTogether tue\r", "What-if: Booked");
    ck_assert(terminal_wait(ben, "%~To", PATIENCE));
    type_and_wait(ben, "f", "free all along");
    ck_assert(terminal_wait_gone(ben, "Ada Byron", PATIENCE)); /* she is drafted all day */
    type_and_wait(ben, ":board live\r", "This is the live board again");
    ck_assert(terminal_wait(ben, "Ada Byron", PATIENCE));
    type_and_wait(ben, "q", "a add");
    leave(ben);

    type_and_wait(ana, ":bookings\r", "Bookings: mine");
    ck_assert(terminal_wait(ana, "%pencil", PATIENCE));
    type_and_wait(ana, "L", "Log: of the live board");
    type_and_wait(ana, "q:board drop\r", "the same once more drops it");
    type_and_wait(ana, ":board drop\r", "Dropped the what-if board crew");
    leave(ana);
}
END_TEST

/* Whatever was done on it, the board is drawn as one is that was just opened: this week, the next, and this one
 * again. */
static void assert_as_new(struct terminal *board)
{
    struct terminal *fresh = open_board("ana");
    static const char *const keys[] = {"gg0jjl", "w", "W"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        terminal_type(board, keys[i]);
        terminal_type(fresh, keys[i]);
        ck_assert_msg(terminal_wait_equal(board, fresh, PATIENCE), "after %s", keys[i]);
    }
    leave(fresh);
}

/* Ben's pencil of Tuesday and one of Ana's of Thursday: the first is moved onto the second, which is released. */
static struct terminal *open_drafted(const char *name)
{
    char command[64];
    struct terminal *ana = open_board("ana");
    snprintf(command, sizeof command, ":board new %s\r", name);
    type_and_wait(ana, command, "what-if");
    ck_assert(terminal_wait(ana, "~Har", PATIENCE));
    type_and_wait(ana, "gg0jjlllxr", "What-if: Released ~Grade");
    type_and_wait(ana, "gg0jjlmll\r", "What-if: Moved ~Harbour rig");
    type_and_wait(ana, "aNew comp fri\r", "What-if: Booked");
    return ana;
}

START_TEST(no_way_out_leaves_a_draft_on_the_live_board)
{
    struct terminal *ana = open_board("ana");
    type_and_wait(ana, "gg0jjlllaGrade thu pencil\r", "Booked ~Grade");
    leave(ana);

    ana = open_drafted("one");
    type_and_wait(ana, ":board live\r", "This is the live board again");
    assert_as_new(ana);
    type_and_wait(ana, ":board open one\r", "what-if one");
    type_and_wait(ana, ":board drop\r", "the same once more drops it");
    type_and_wait(ana, ":board drop\r", "Dropped the what-if board one");
    assert_as_new(ana);
    leave(ana);

    ana = open_drafted("two");
    type_and_wait(ana, ":board commit\r", "Committed two: 3 bookings are live now");
    assert_as_new(ana);
    type_and_wait(ana, "u", "Took back");
    assert_as_new(ana);
    leave(ana);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    TCase *cases = tcase_create("drafts");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, a_draft_is_refused_repaired_committed_and_taken_back);
    tcase_add_test(cases, one_that_is_shared_is_opened_by_the_other);
    tcase_add_test(cases, two_who_share_one_see_each_other_and_what_is_free_there);
    tcase_add_test(cases, no_way_out_leaves_a_draft_on_the_live_board);
    Suite *suite = suite_create("drafts");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
