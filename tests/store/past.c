/* The log and the list of one's own acts against a real server: pages follow each other, bulk acts are whole. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/pg.h"
#include "support/run.h"

enum { EVENTS = 120 };

static struct pg pg;
static struct store *store;

static void setup(void)
{
    store = pg_store(&pg, "ben", false, NULL);
    for (int i = 0; i < EVENTS; i++) {
        struct effect book = pg_book(&pg, 0, 1 + i / 20, 9 + i % 20 / 2, 1);
        book.booking.status = STATUS_HOLD;
        struct answer answer = pg_ask(store, book, 5);
        ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
        answer_clear(&answer);
    }
}

static void teardown(void)
{
    store_free(&store);
}

static struct answer page(enum list_id list, const struct record *after, const char *narrow)
{
    struct effect effect = pg_effect(EFFECT_LIST);
    effect.list = list;
    effect.list_after = after ? mem_copy(record_text(after, 0)) : NULL;
    effect.list_narrow = mem_copy(narrow);
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

static void follows(enum list_id list, const char *narrow)
{
    struct answer first = page(list, NULL, narrow);
    ck_assert_uint_eq(first.page.count, PAGE_ROWS);
    ck_assert(!first.page.complete);
    struct answer second = page(list, &first.page.rows[PAGE_ROWS - 1], narrow);
    ck_assert_uint_eq(second.page.count, EVENTS - PAGE_ROWS);
    ck_assert(second.page.complete);
    for (size_t i = 1; i < first.page.count; i++)
        ck_assert_int_lt(atol(record_text(&first.page.rows[i], 0)), atol(record_text(&first.page.rows[i - 1], 0)));
    ck_assert_int_lt(atol(record_text(&second.page.rows[0], 0)), atol(record_text(&first.page.rows[PAGE_ROWS - 1], 0)));
    answer_clear(&first);
    answer_clear(&second);
}

START_TEST(pages_follow_each_other)
{
    follows(LIST_LOG, "act:booked");
    follows(LIST_OWN_ACTS, NULL);
    struct answer none = page(LIST_LOG, NULL, "from:sweep");
    ck_assert_uint_eq(none.page.count, 0);
    answer_clear(&none);
}
END_TEST

START_TEST(what_was_undone_stays_in_the_list_as_that)
{
    enum { WHAT = 2, STANDING = 4 };
    struct answer undone = pg_ask(store, pg_effect(EFFECT_UNDO), 5);
    ck_assert_int_eq(undone.outcome, OUTCOME_DONE);
    struct answer acts = page(LIST_OWN_ACTS, NULL, NULL);
    ck_assert_str_eq(record_text(&acts.page.rows[0], WHAT), "booked Sunrise comp for Artist 01");
    ck_assert_str_eq(record_text(&acts.page.rows[0], STANDING), "undone");
    ck_assert_str_eq(record_text(&acts.page.rows[1], STANDING), "done");
    struct effect redo = pg_effect(EFFECT_UNDO);
    redo.undo = acts.page.rows[0].id; /* what Enter in the list sends */
    struct answer redone = pg_ask(store, redo, 5);
    ck_assert_int_eq(redone.outcome, OUTCOME_DONE);
    ck_assert_int_eq(redone.rows[0].status, STATUS_HOLD);
    answer_clear(&acts);
    answer_clear(&undone);
    answer_clear(&redone);
}
END_TEST

/* The week of the events' day, as it was at `at` (0: as it is): how many bookings stand in it. */
static size_t standing_at(instant at)
{
    struct effect open = pg_effect(EFFECT_OPEN);
    open.at = at;
    struct answer answer = pg_ask(store, open, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_ptr_nonnull(answer.roster);
    size_t rows = answer.row_count;
    open = pg_effect(EFFECT_WEEKS);
    open.at = at;
    answer_clear(&answer);
    answer = pg_ask(store, open, 5);
    ck_assert_uint_eq(answer.row_count, rows);
    answer_clear(&answer);
    return rows;
}

static instant server_now(void)
{
    return pg_count(&pg, "SELECT callboard.us(clock_timestamp())");
}

START_TEST(a_week_is_read_as_it_was)
{
    size_t before = standing_at(0);
    instant at = server_now();
    struct effect book = pg_book(&pg, 1, 2, 9, 3);
    struct answer booked = pg_ask(store, book, 5);
    ck_assert_int_eq(booked.outcome, OUTCOME_DONE);
    instant between = server_now();
    struct effect release = pg_change(EFFECT_RELEASE, &booked.rows[0]);
    release.booking.reason = REASON_RELEASED;
    struct answer released = pg_ask(store, release, 5);
    ck_assert_int_eq(released.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(standing_at(0), before);
    ck_assert_uint_eq(standing_at(between), before + 1);
    ck_assert_uint_eq(standing_at(at), before);
    ck_assert_uint_eq(standing_at(1), 0);
    answer_clear(&booked);
    answer_clear(&released);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("past");
    tcase_add_unchecked_fixture(cases, setup, teardown);
    tcase_add_test(cases, pages_follow_each_other);
    tcase_add_test(cases, what_was_undone_stays_in_the_list_as_that);
    tcase_add_test(cases, a_week_is_read_as_it_was);
    int status = run_tests("past", cases);
    pg_drop(&pg);
    return status;
}
