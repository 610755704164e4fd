/* What is told to who looks on: the server, and of each round trip the statements with rows or errors; no value. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "domain/memory.h"
#include "store/queries.h"
#include "store/table.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static char told[8192];
static int trips;

static void take(const char *text, int count)
{
    size_t length = strlen(told);
    snprintf(told + length, sizeof told - length, "%s\n", text);
    trips += count;
}

static void setup(void)
{
    *told = '\0';
    trips = 0;
}

static void assert_told(const char *words)
{
    ck_assert_msg(strstr(told, words) != NULL, "not told: \"%s\"; but\n%s", words, told);
}

static void assert_silent_of(const char *value)
{
    ck_assert_msg(strstr(told, value) == NULL, "told: \"%s\" in\n%s", value, told);
}

static struct store_options looking_on(const char *conninfo, const char *login)
{
    return (struct store_options){.conninfo = conninfo, .login = login, .source = "cli", .trace = take};
}

START_TEST(a_round_trip_is_a_line)
{
    struct store_options options = looking_on(pg.conninfo, "ben");
    struct store *store = store_new(&options);
    struct effect book = pg_book(&pg, 0, 1, 9, 4);
    char *title = mem_copy(book.booking.title);
    struct answer answer = pg_ask(store, book, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    assert_told("reached ");
    assert_told(": PostgreSQL ");
    assert_told(pg.database);
    assert_told(", as ben");
    assert_told(" ms: open_session 1 row, enter 1 row, book 1 row\n");
    ck_assert_int_eq(trips, 1);
    answer = pg_ask(store, pg_effect(EFFECT_WEEKS), 5);
    answer_clear(&answer);
    assert_told(" ms: enter 1 row, week ");
    ck_assert_int_eq(trips, 2);
    assert_silent_of(title);
    free(title);
    store_free(&store);
}
END_TEST

START_TEST(what_fails_is_told_by_its_state)
{
    static const struct query wrong = {.name = "wrong", .sql = "SELECT $1::int"};
    struct store_options options = looking_on(pg.conninfo, "ben");
    struct store *store = store_new(&options);
    struct table table = table_ask(store, &wrong, (const char *[]){"forty two"}, 1, 5);
    ck_assert_int_ne(table.fault, FAULT_NONE);
    table_clear(&table);
    assert_told(", wrong failed with 22P02\n");
    assert_silent_of("forty two");
    store_free(&store);
}
END_TEST

START_TEST(a_constraint_is_told_by_its_name)
{
    static const struct query twin = {.name = "twin", .sql = "INSERT INTO words VALUES ('secret')"};
    struct store_options options = looking_on(pg.direct, "postgres");
    for (int i = 0; i < 2; i++) {
        struct table table = table_ask_operator(&options, &twin, NULL, 0, 5);
        table_clear(&table);
    }
    assert_told(" ms: schema_version 1 row\n");
    assert_told(" ms: SET statement_timeout\n");
    assert_told(" ms: twin 1 row\n");
    assert_told(" ms: twin failed with 23505 on one_of_each\n");
    ck_assert_int_eq(trips, 6);
    assert_silent_of("secret");
}
END_TEST

START_TEST(a_statement_without_words_is_no_failure)
{
    static const struct query empty = {.name = "empty", .sql = "-- nothing"};
    struct store_options options = looking_on(pg.direct, "postgres");
    struct table table = table_ask_operator(&options, &empty, NULL, 0, 5);
    table_clear(&table);
    assert_told(" ms: empty\n");
    assert_silent_of("link");
}
END_TEST

START_TEST(what_the_link_breaks_under_is_told)
{
    static const struct query end = {.name = "end", .sql = "SELECT pg_terminate_backend(pg_backend_pid())"};
    struct store_options options = looking_on(pg.conninfo, "ben");
    struct store *store = store_new(&options);
    struct table table = table_ask(store, &end, NULL, 0, 5);
    ck_assert_int_ne(table.fault, FAULT_NONE);
    table_clear(&table);
    assert_told(" ms: open_session 1 row, enter 1 row, end failed");
    assert_told("the link broke\n");
    store_free(&store);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    pg_do(&pg, "CREATE TABLE words (word text CONSTRAINT one_of_each UNIQUE)");
    TCase *tests = tcase_create("trace");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, NULL);
    tcase_add_test(tests, a_round_trip_is_a_line);
    tcase_add_test(tests, what_fails_is_told_by_its_state);
    tcase_add_test(tests, a_constraint_is_told_by_its_name);
    tcase_add_test(tests, a_statement_without_words_is_no_failure);
    tcase_add_test(tests, what_the_link_breaks_under_is_told);
    int failed = run_tests("trace", tests);
    pg_drop(&pg);
    return failed;
}
