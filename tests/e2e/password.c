/* A server that wants a password: asked for before the board, never shown, and taken for later connections too. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

/* At 120 columns the title has room for who else is here. */
static struct terminal *open_wide(const char *login, const char *const *environment)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", login, NULL};
    return terminal_start(40, 120, argv, environment);
}

static struct terminal *open_board(void)
{
    const char *environment[] = {"HOME=/nonexistent", "PGPASSFILE=/nonexistent", NULL};
    struct terminal *board = seat_start(&studio, "cleo", NULL, 24, 80, environment);
    assert_seen(board, "Password:");
    ck_assert(terminal_find(board, "asks for the password of the login \"cleo\"", 0, NULL, NULL));
    return board;
}

START_TEST(the_right_one_opens_the_board)
{
    struct terminal *board = open_board();
    type_and_see(board, "correct horsX" ERASE "e" ENTER, "Chidi Eze");
    assert_seen(board, "live");
    ck_assert(!terminal_find(board, "correct", 0, NULL, NULL));
    ck_assert_int_eq(studio_db_count(&studio, "select count(pg_terminate_backend(pid)) from pg_stat_activity "
                                              "where usename = 'cleo'"),
                     1);
    assert_seen(board, "offline");
    assert_seen(board, "live"); /* it is not asked for again */
    seat_leave(board);
}
END_TEST

START_TEST(who_has_typed_it_sees_the_others_and_is_seen)
{
    const char *environment[] = {"HOME=/nonexistent", "PGPASSFILE=/nonexistent", NULL};
    struct terminal *ana = open_wide("ana", NULL), *cleo = open_wide("cleo", environment);
    ck_assert(terminal_wait(ana, "live", PATIENCE));
    ck_assert(terminal_wait(cleo, "Password:", PATIENCE));
    terminal_type(cleo, "correct horse\r");
    ck_assert(terminal_wait(cleo, "+ ana", PATIENCE));
    ck_assert(terminal_wait(ana, "+ Cleo", PATIENCE));
    terminal_free(&cleo);
    terminal_free(&ana);
}
END_TEST

START_TEST(a_wrong_one_is_said_and_asked_again_three_times_in_all)
{
    struct terminal *board = open_board();
    for (int i = 0; i < 2; i++) {
        terminal_type(board, "wrong horse" ENTER);
        terminal_wait_gone(board, "Password:", 5); /* while it is tried; or that was too short to be seen */
        assert_gone(board, "asks for");
        assert_seen(board, "does not take this password for the login \"cleo\"");
        assert_seen(board, "Password:");
    }
    terminal_type(board, "wrong horse" ENTER);
    ck_assert_int_eq(terminal_end(board, PATIENCE), 5);
    ck_assert(terminal_find(board, "callboard: The server does not take this password", 0, NULL, NULL));
    ck_assert(!terminal_find(board, "wrong horse", 0, NULL, NULL));
    terminal_free(&board);
}
END_TEST

START_TEST(giving_up_leaves_in_words)
{
    static const char *const keys[] = {CTRL_C, ENTER, ("half" ESC)};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct terminal *board = open_board();
        terminal_type(board, keys[i]);
        ck_assert_int_eq(terminal_end(board, PATIENCE), 5);
        ck_assert(terminal_find(board, "callboard: The server asks for the password", 0, NULL, NULL));
        terminal_free(&board);
    }
}
END_TEST

START_TEST(a_verb_says_where_it_belongs)
{
    char *output = NULL;
    setenv("PGPASSFILE", "/nonexistent", 1);
    ck_assert_int_eq(studio_db_run(&studio, "cleo", &output, "week"), 5);
    ck_assert_ptr_nonnull(strstr(output, "~/.pgpass"));
    free(output);
}
END_TEST

/* The login by the operator's verb, and the server told to ask it. */
static void make_cleo(void)
{
    char command[512];
    snprintf(command, sizeof command, "printf 'correct horse\\n' >%s/secret", studio.folder);
    bool done =
        system(command) == 0 &&
        studio_db_run(&studio, "postgres", NULL, "login add cleo --password-file %s/secret", studio.folder) == 0 &&
        studio_db_run(&studio, "ana", NULL, "member add Cleo --role producer --login cleo") == 0;
    snprintf(command, sizeof command,
             "rm %s/secret; printf 'local all cleo scram-sha-256\\nlocal all all trust\\n' >%s/data/pg_hba.conf && "
             "psql -qAtX -d postgres -c 'select pg_reload_conf()' >/dev/null",
             studio.folder, getenv("PGHOST"));
    if (done && system(command) == 0)
        return;
    fprintf(stderr, "password: %s\n", command);
    exit(EXIT_FAILURE);
}

int main(void)
{
    TCase *tests = tcase_create("in a pty");
    tcase_add_test(tests, the_right_one_opens_the_board);
    tcase_add_test(tests, who_has_typed_it_sees_the_others_and_is_seen);
    tcase_add_test(tests, a_wrong_one_is_said_and_asked_again_three_times_in_all);
    tcase_add_test(tests, giving_up_leaves_in_words);
    tcase_add_test(tests, a_verb_says_where_it_belongs);
    studio_db_make(&studio);
    make_cleo();
    int status = run_tests("password", tests);
    studio_db_drop(&studio);
    return status;
}
