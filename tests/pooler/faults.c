/* PgBouncer is paused, restarted, told to reconnect, full, or has no server behind it; and a handshake is cut: a board
 * comes back by itself, says meanwhile what it is, and what was asked for has happened once. */
#include <arpa/inet.h>
#include <check.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/pg.h"
#include "support/run.h"
#include "support/super.h"

enum { BOOKINGS = 24, LONG_ENOUGH = 30 };

static struct pg pg;
static struct store *board;

static void pooler(const char *order, const char *command)
{
    char line[512];
    snprintf(line, sizeof line, "%s/tests/support/with-pgbouncer --%s '%s'", TEST_SOURCE_DIR, order, command);
    ck_assert_msg(system(line) == 0, "%s %s", order, command);
}

static void set_up(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    board = pg_store(&pg, "ben", true, NULL);
    ck_assert(pg_wait_link(board, LINK_LIVE, LONG_ENOUGH));
}

static void tear_down(void)
{
    store_free(&board);
}

static void is_offline(struct store *store, const char *words)
{
    struct event event;
    do
        ck_assert(pg_wait(store, EVENT_LINK, LONG_ENOUGH, &event));
    while (event.link.state == LINK_LIVE);
    ck_assert_int_eq(event.link.state, LINK_OFFLINE);
    ck_assert_msg(strstr(event.link.message, words) != NULL, "%s", event.link.message);
    event_clear(&event);
}

static void is_done(const struct answer *answer)
{
    ck_assert_msg(answer->outcome == OUTCOME_DONE, "%s: %s", outcome_word(answer->outcome),
                  answer->message != NULL ? answer->message : "");
}

static void is_there_once(int bookings)
{
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), bookings);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.booking_events e"
                                   " JOIN callboard.bookings b ON b.id = e.booking_id"),
                     bookings);
}

/* Something befalls the pooler while one booking after the other is made. */
struct nuisance {
    const char *order, *command;
    int times, pause_us;
};

static void *make(void *argument)
{
    const struct nuisance *nuisance = argument;
    for (int i = 0; i < nuisance->times; i++) {
        usleep((useconds_t)(nuisance->pause_us * (i % 3 + 1)));
        pooler(nuisance->order, nuisance->command);
    }
    return NULL;
}

static void books_through(struct nuisance *nuisance)
{
    pthread_t thread;
    int made = 0;
    ck_assert_int_eq(pthread_create(&thread, NULL, make, nuisance), 0);
    for (bool on = true; on || made < BOOKINGS; made++) {
        struct answer answer =
            pg_ask(board, pg_book(&pg, made % PG_ARTISTS, made / PG_ARTISTS / 24, made / PG_ARTISTS % 24, 1), 60);
        is_done(&answer);
        answer_clear(&answer);
        on = on && pthread_tryjoin_np(thread, NULL) != 0;
    }
    is_there_once(made);
    printf("%s %s: %d bookings, each there once\n", nuisance->order, nuisance->command, made);
}

START_TEST(it_is_restarted_in_the_middle_of_bookings)
{
    books_through(&(struct nuisance){"restart", "", 5, 50000});
}
END_TEST

START_TEST(it_reconnects_in_the_middle_of_bookings)
{
    books_through(&(struct nuisance){"admin", "RECONNECT", 5, 50000});
}
END_TEST

START_TEST(a_booking_waits_for_a_pause_to_end)
{
    struct event event;
    struct effect effect = pg_book(&pg, 0, 0, 9, 4);
    pooler("admin", "PAUSE");
    store_submit(board, &effect);
    is_offline(board, "The database does not answer; trying again."); /* longer than one waits for an answer */
    pooler("admin", "RESUME");
    ck_assert(pg_wait(board, EVENT_ANSWER, LONG_ENOUGH, &event));
    is_done(&event.answered.answer);
    event_clear(&event);
    is_there_once(1);
}
END_TEST

START_TEST(a_full_one_is_called_full)
{
    pooler("admin", "SET max_client_conn = 1");
    struct store *late = pg_store(&pg, "ana", true, NULL);
    is_offline(late, "The connection pooler has no connection to spare; trying again.");
    pooler("restart", "");
    ck_assert(pg_wait_link(late, LINK_LIVE, LONG_ENOUGH));
    store_free(&late);
}
END_TEST

/* It says nothing to whoever comes. */
START_TEST(one_without_a_server_does_not_answer)
{
    char conninfo[480];
    pg_control(&pg, "stop");
    pooler("restart", "");
    is_offline(board, ""); /* its link broke */
    snprintf(conninfo, sizeof conninfo, "%s connect_timeout=2", pg.conninfo);
    struct store *late = pg_store(&pg, "ana", true, conninfo);
    is_offline(late, "The database does not answer; trying again.");
    struct effect effect = pg_book(&pg, 0, 0, 9, 4);
    store_submit(board, &effect);
    pg_control(&pg, "start");
    ck_assert(pg_wait_link(late, LINK_LIVE, LONG_ENOUGH));
    struct event event;
    ck_assert(pg_wait(board, EVENT_ANSWER, LONG_ENOUGH, &event));
    is_done(&event.answered.answer);
    event_clear(&event);
    store_free(&late);
    is_there_once(1);
}
END_TEST

START_TEST(one_whose_server_refuses_is_called_that)
{
    char sql[128];
    snprintf(sql, sizeof sql, "ALTER DATABASE %s ALLOW_CONNECTIONS false", pg.database);
    super_number("postgres", sql);
    pooler("restart", "");
    is_offline(board, "");
    struct store *late = pg_store(&pg, "ana", true, NULL);
    is_offline(late, "The connection pooler lets nobody through at the moment; trying again.");
    snprintf(sql, sizeof sql, "ALTER DATABASE %s ALLOW_CONNECTIONS true", pg.database);
    super_number("postgres", sql);
    ck_assert(pg_wait_link(late, LINK_LIVE, LONG_ENOUGH));
    ck_assert(pg_wait_link(board, LINK_LIVE, LONG_ENOUGH));
    store_free(&late);
}
END_TEST

/* ---- a handshake that is cut ---- */

/* Says that it speaks TLS, takes the first bytes of the handshake, and hangs up. */
static void cut_handshake(int listener)
{
    char request[8], hello[64];
    int client = accept(listener, NULL, NULL);
    ck_assert_int_eq(recv(client, request, sizeof request, MSG_WAITALL), sizeof request);
    ck_assert_int_eq(send(client, "S", 1, MSG_NOSIGNAL), 1);
    ck_assert_int_gt(recv(client, hello, sizeof hello, 0), 0);
    close(client);
}

START_TEST(a_handshake_that_is_cut_is_called_that)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    char conninfo[256];
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ck_assert_int_eq(bind(listener, (struct sockaddr *)&address, size), 0);
    ck_assert_int_eq(listen(listener, 8), 0);
    ck_assert_int_eq(getsockname(listener, (struct sockaddr *)&address, &size), 0);
    snprintf(conninfo, sizeof conninfo, "host=127.0.0.1 port=%d dbname=%s sslmode=require gssencmode=disable",
             ntohs(address.sin_port), pg.database);
    struct store *secure = pg_store(&pg, "ben", true, conninfo);
    cut_handshake(listener);
    is_offline(secure, "No encrypted connection to the database could be made; trying again.");
    for (int again = 0; again < 2; again++) { /* and it tries again */
        struct pollfd wait = {.fd = listener, .events = POLLIN};
        for (int64_t end = pg_ms() + LONG_ENOUGH * 1000; poll(&wait, 1, 0) == 0 && pg_ms() < end;)
            pg_turn(secure, 20);
        cut_handshake(listener);
    }
    store_free(&secure);
    close(listener);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *tests = tcase_create("faults");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, it_is_restarted_in_the_middle_of_bookings);
    tcase_add_test(tests, it_reconnects_in_the_middle_of_bookings);
    tcase_add_test(tests, a_booking_waits_for_a_pause_to_end);
    tcase_add_test(tests, a_full_one_is_called_full);
    tcase_add_test(tests, one_without_a_server_does_not_answer);
    tcase_add_test(tests, one_whose_server_refuses_is_called_that);
    tcase_add_test(tests, a_handshake_that_is_cut_is_called_that);
    int status = run_tests("faults", tests);
    pg_drop(&pg);
    return status;
}
