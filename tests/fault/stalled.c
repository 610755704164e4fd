/* A terminal that reads nothing for a while, as behind a network that stands still: the board goes on, catches up with
 * one picture, and ends when it is told to. */
#include <check.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

static void pause_ms(int ms)
{
    poll(NULL, 0, ms);
}

/* Asks for whole pictures, one after the other, without reading any: more than a pty holds (some 70 KB). */
static void stall(struct terminal *board)
{
    enum { PICTURES = 120, APART_MS = 15 };
    for (int i = 0; i < PICTURES; i++) {
        terminal_type(board, "\f");
        pause_ms(APART_MS);
    }
}

static bool is_booked(const char *title)
{
    for (int tries = PATIENCE * 10; tries > 0; tries--, pause_ms(100)) {
        char where[64];
        snprintf(where, sizeof where, "title = '%s'", title);
        if (studio_db_bookings(&studio, where) == 1)
            return true;
    }
    return false;
}

START_TEST(what_is_typed_is_done_while_nothing_is_read)
{
    struct terminal *board = seat_open(&studio, "ana", 50, 200);
    stall(board);
    terminal_type(board, "gg0aStalled wed 9-10" ENTER);
    ck_assert_msg(is_booked("Stalled"), "the board waits for its terminal");
    assert_seen(board, "Booked");
    type_and_see(board, "0", "a add");
    terminal_settle(board, 300);
    char *before = terminal_text(board);
    terminal_type(board, "\f");
    terminal_settle(board, 300);
    char *after = terminal_text(board);
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
    seat_leave(board);
}
END_TEST

/* Looks only: whoever collects the process may also read its terminal, which would help it to end. */
static bool has_ended(pid_t pid)
{
    siginfo_t how = {0};
    return waitid(P_PID, (id_t)pid, &how, WEXITED | WNOHANG | WNOWAIT) == 0 && how.si_pid == pid;
}

START_TEST(it_ends_when_told_to_while_nothing_is_read)
{
    enum { MOST_MS = PATIENCE * 1000, EACH_MS = 20 };
    struct terminal *board = seat_open(&studio, "ana", 50, 200);
    stall(board);
    kill(terminal_pid(board), SIGTERM);
    int left = MOST_MS;
    for (; left > 0 && !has_ended(terminal_pid(board)); left -= EACH_MS)
        pause_ms(EACH_MS);
    ck_assert_msg(left > 0, "the board does not end");
    ck_assert(terminal_is_cooked(board));
    terminal_free(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        what_is_typed_is_done_while_nothing_is_read,
        it_ends_when_told_to_while_nothing_is_read,
    };
    studio_db_make(&studio);
    int status = run_list("stalled", tests, sizeof tests / sizeof *tests);
    studio_db_drop(&studio);
    return status;
}
