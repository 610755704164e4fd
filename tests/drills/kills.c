/* A server's process is killed (SIGKILL) while it books, at every stage of it, 100 times or $CALLBOARD_KILLS: what was
 * acknowledged is there, once, and what was not is settled by asking again. The whole server restarts each time. */
#include <check.h>
#include <libpq-fe.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support/pg.h"
#include "support/run.h"

enum { KILLS = 100, KILLS_MOST = PG_ARTISTS * 7 * 24, WARM_UP = 20, STAGES = 23 };

/* For the test's own session, which is older than the database's setting. */
#define DURABLY "SET synchronous_commit = on; "

static struct pg pg;

static int64_t now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000) + now.tv_nsec / 1000;
}

/* A slot of its own for each. */
static struct effect slot(int number)
{
    return pg_book(&pg, number % PG_ARTISTS, number / PG_ARTISTS % 7, number / PG_ARTISTS / 7 % 24, 1);
}

static long events_of(struct id act)
{
    char text[ID_TEXT];

    id_format(act, text);
    return pg_count(&pg, "SELECT count(*) FROM callboard.booking_events WHERE act_id = '%s'", text);
}

/* From a process of its own, as the store must not wait for it. */
static pid_t kill_later(pid_t server, int64_t us)
{
    pid_t killer = fork();

    ck_assert_int_ge(killer, 0);
    if (killer > 0)
        return killer;
    nanosleep(&(struct timespec){.tv_nsec = us * 1000}, NULL);
    kill(server, SIGKILL);
    _exit(0);
}

/* How long a booking takes. */
static int64_t book_some(struct store *store)
{
    int64_t began = now_us();

    for (int number = 0; number < WARM_UP; number++) {
        struct answer answer = pg_ask(store, slot(number), 20);

        ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
        answer_clear(&answer);
    }
    pg_do(&pg, DURABLY "DELETE FROM callboard.bookings");
    return (now_us() - began) / WARM_UP;
}

/* The killed process is no more, and the server takes connections again. */
static void wait_until_healed(struct store *store, pid_t server)
{
    while (kill(server, 0) == 0 || PQping(pg.direct) != PQPING_OK)
        pg_turn(store, 20);
}

/* True: the kill came before the answer. */
static bool book_and_kill(struct store *store, int number, int64_t after)
{
    pid_t server = (pid_t)pg_count(&pg, "SELECT pid FROM pg_stat_activity WHERE usename = 'ben'");
    struct effect effect = slot(number);
    struct id act = effect.act;

    ck_assert_int_gt(server, 1);
    pid_t killer = kill_later(server, after);
    struct answer answer = pg_ask(store, effect, 60);
    bool before = waitpid(killer, NULL, WNOHANG) == killer;

    ck_assert_msg(answer.outcome == OUTCOME_DONE, "kill %d: %s: %s", number, outcome_word(answer.outcome),
                  answer.message ? answer.message : "");
    answer_clear(&answer);
    if (!before)
        ck_assert_int_eq(waitpid(killer, NULL, 0), killer);
    wait_until_healed(store, server);
    ck_assert_int_eq(events_of(act), 1);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), number + 1);
    return before;
}

/* Connected again, whether or not it has noticed yet that it was not. */
static void come_back(struct store *store)
{
    struct answer answer = pg_ask(store, pg_effect(EFFECT_OPEN), 60);

    while (answer.fault == FAULT_UNREACHABLE || answer.fault == FAULT_LOST) {
        answer_clear(&answer);
        pg_turn(store, 50);
        answer = pg_ask(store, pg_effect(EFFECT_OPEN), 60);
    }
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
}

START_TEST(what_was_acknowledged_is_there_once)
{
    const char *asked = getenv("CALLBOARD_KILLS");
    int kills = asked ? atoi(asked) : KILLS, before = 0;
    struct store *store = pg_store(&pg, "ben", false, NULL);

    ck_assert_int_gt(kills, 0);
    ck_assert_int_le(kills, KILLS_MOST);
    come_back(store);
    int64_t took = book_some(store);

    for (int number = 0; number < kills; number++) {
        before += book_and_kill(store, number, took * (number % STAGES) / (STAGES - 3));
        come_back(store);
    }
    printf("%d kills, %d of them before the answer; a booking takes %.1f ms: none lost, none twice\n", kills, before,
           (double)took / 1e3);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), kills);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(DISTINCT (artist_id, start_time)) FROM callboard.bookings"), kills);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.booking_events e JOIN callboard.bookings b"
                                   " ON b.id = e.booking_id"),
                     kills);
    store_free(&store);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    /* What is acknowledged, also to this test itself, is no more in the server's own memory only. */
    pg_do(&pg, DURABLY "ALTER DATABASE %s SET synchronous_commit = on", pg.database);
    TCase *cases = tcase_create("kills");

    tcase_add_test(cases, what_was_acknowledged_is_there_once);
    int status = run_tests("kills", cases);
    pg_drop(&pg);
    return status;
}
