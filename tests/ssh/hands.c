/* Many hands: two boards in two terminals and a third over a real sshd. What one does the other two show; how long that
 * takes, from the one's Enter to the others' screens, is printed. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 60, ROUNDS = 10 };

static struct studio_db studio;

static struct terminal *open_here(const char *who)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", who, "--week", studio.week, NULL};
    return terminal_start(40, 120, argv, NULL);
}

/* Whose board it is stands beside the key in authorized_keys. */
static struct terminal *open_over_ssh(const char *key)
{
    char identity[128], hosts[128], target[80];
    snprintf(identity, sizeof identity, "%s/%s", getenv("SSH_FOLDER"), key);
    snprintf(hosts, sizeof hosts, "-oUserKnownHostsFile=%s/known_hosts", getenv("SSH_FOLDER"));
    snprintf(target, sizeof target, "%s@127.0.0.1", getenv("SSH_ACCOUNT"));
    const char *argv[] = {"/usr/bin/ssh",
                          "-F",
                          "none",
                          "-tt",
                          "-oIdentitiesOnly=yes",
                          "-oBatchMode=yes",
                          hosts,
                          "-p",
                          getenv("SSH_SHARED_PORT"),
                          "-i",
                          identity,
                          target,
                          NULL};
    return terminal_start(40, 120, argv, NULL);
}

/* On the studio's week, the cursor on its first artist and day. */
static void is_open(struct terminal *board)
{
    char date[32];
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "Ada Byron", PATIENCE));
    snprintf(date, sizeof date, "gd%s\r", studio.monday);
    terminal_type(board, date);
    ck_assert(terminal_wait(board, "~Har", PATIENCE));
    terminal_type(board, "gg0");
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

START_TEST(what_one_does_is_seen_at_every_board)
{
    struct terminal *ana = open_here("ana"), *ben = open_here("ben"), *far = open_over_ssh("ben");
    double took[ROUNDS];
    is_open(ana);
    is_open(ben);
    is_open(far);
    ck_assert(terminal_wait(ana, "+ Ben", PATIENCE));
    ck_assert(terminal_wait(far, "ana", PATIENCE));
    for (int round = 0; round < ROUNDS; round++) {
        char line[48], block[24];
        snprintf(line, sizeof line, "aHands %d wed 9-18", round);
        snprintf(block, sizeof block, "~Hands %d", round);
        terminal_type(ana, line);
        ck_assert(terminal_wait(ana, line + 1, PATIENCE));
        double entered = milliseconds();
        terminal_type(ana, "\r");
        ck_assert(terminal_wait(ben, block, PATIENCE));
        ck_assert(terminal_wait(far, block, PATIENCE));
        took[round] = milliseconds() - entered;
        ck_assert(terminal_wait(ana, "Booked", PATIENCE));
        terminal_type(ana, "u");
        ck_assert(terminal_wait_gone(ben, block, PATIENCE));
        ck_assert(terminal_wait_gone(far, block, PATIENCE));
        ck_assert(terminal_wait(ana, "Took back", PATIENCE));
    }
    qsort(took, ROUNDS, sizeof *took, by_size);
    printf("from one's Enter until two others show it, one of them over SSH: median %.0f ms, worst %.0f ms\n",
           took[ROUNDS / 2], took[ROUNDS - 1]);
    leave(far);
    ck_assert(terminal_wait(ana, "+ Ben", PATIENCE)); /* one of his two boards is still there */
    leave(ben);
    ck_assert(terminal_wait_gone(ana, "+ Ben", PATIENCE));
    leave(ana);
}
END_TEST

int main(void)
{
    setenv("STUDIO_DATABASE", "callboard", 1);
    studio_db_make(&studio);
    TCase *cases = tcase_create("hands");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, what_one_does_is_seen_at_every_board);
    Suite *suite = suite_create("hands");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
