/* What-if boards against a real server: drafted, refused, committed, taken back; asked about again after a lost answer. */
#include <check.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store *store;
static struct id draft;

static struct answer ask_for(struct effect effect)
{
    effect.draft = draft;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.draft_steps");
    pg_do(&pg, "DELETE FROM callboard.draft_bookings");
    pg_do(&pg, "DELETE FROM callboard.drafts");
    pg_do(&pg, "DELETE FROM callboard.bookings");
    store = pg_store(&pg, "ben", false, NULL);
    struct effect begin = {.kind = EFFECT_SAVE_DRAFT}, book = pg_book(&pg, 0, 1, 9, 1);
    draft = begin.record.id = book.booking.id; /* as good an id as any */
    effect_clear(&book);
    record_set(&begin.record, 0, "pitch");
    struct answer answer = pg_ask(store, begin, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

static void teardown(void)
{
    store_free(&store);
}

static void book_live(int artist, int hour, int hours)
{
    struct answer answer = pg_ask(store, pg_book(&pg, artist, 1, hour, hours), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

static struct answer draft_one(int artist, int hour, int hours)
{
    struct answer answer = ask_for(pg_book(&pg, artist, 1, hour, hours));
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(answer.row_count, 1);
    ck_assert_str_eq(answer.rows[0].drafted, "new");
    return answer;
}

static long standing(void)
{
    return pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'pencil'");
}

/* The whole week as the board would be given it. */
static struct answer week(struct id of)
{
    struct effect effect = {.kind = EFFECT_WEEKS, .first = pg_monday(), .end = pg_monday() + 7, .draft = of};
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(the_week_is_the_live_one_with_what_is_drafted_over_it)
{
    book_live(0, 9, 2);
    struct answer made = draft_one(1, 9, 2), given = week(draft);
    ck_assert_uint_eq(given.row_count, 2);
    answer_clear(&given);
    given = week((struct id){0});
    ck_assert_uint_eq(given.row_count, 1);
    ck_assert_ptr_null(given.rows[0].drafted);
    answer_clear(&given);
    answer_clear(&made);
    ck_assert_int_eq(standing(), 1);
}
END_TEST

START_TEST(every_single_act_goes_there)
{
    struct answer made = draft_one(1, 9, 2), given;
    struct effect move = pg_change(EFFECT_MOVE, &made.rows[0]);
    move.booking.start += HOUR_US;
    move.booking.end += HOUR_US;
    given = ask_for(move);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    struct effect status = pg_change(EFFECT_STATUS, &given.rows[0]);
    answer_clear(&given);
    status.booking.status = STATUS_CONFIRMED;
    given = ask_for(status);
    ck_assert_int_eq(given.rows[0].status, STATUS_CONFIRMED);
    struct effect edit = pg_change(EFFECT_EDIT, &given.rows[0]);
    answer_clear(&given);
    edit.with_status = true;
    edit.booking.status = STATUS_PENCIL;
    given = ask_for(edit);
    ck_assert_int_eq(given.rows[0].status, STATUS_PENCIL);
    ck_assert_int_eq(given.rows[0].version, 4);
    answer_clear(&given);
    given = ask_for(pg_change(EFFECT_MOVE, &made.rows[0]));
    ck_assert_int_eq(given.outcome, OUTCOME_STALE);
    answer_clear(&given);
    given = ask_for(pg_effect(EFFECT_UNDO));
    ck_assert_int_eq(given.rows[0].status, STATUS_CONFIRMED);
    ck_assert_str_eq(given.undone.word, "changed");
    answer_clear(&given);
    answer_clear(&made);
    ck_assert_int_eq(standing(), 0);
}
END_TEST

START_TEST(a_commit_is_all_or_the_list_of_what_is_in_the_way)
{
    book_live(0, 10, 2);
    struct answer over = draft_one(0, 9, 2), fits = draft_one(1, 9, 2);
    struct answer given = ask_for(pg_effect(EFFECT_COMMIT));
    ck_assert_int_eq(given.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(given.drafted_count, 2);
    ck_assert_uint_eq(given.refusal_count, 1);
    ck_assert(id_equal(given.drafted[given.refusals[0].change].id, over.rows[0].id));
    ck_assert_int_eq(standing(), 1);
    answer_clear(&given);
    struct effect away = pg_change(EFFECT_MOVE, &over.rows[0]);
    away.booking.start -= 3 * HOUR_US;
    away.booking.end -= 3 * HOUR_US;
    given = ask_for(away);
    answer_clear(&given);
    given = ask_for(pg_effect(EFFECT_COMMIT));
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(standing(), 3);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.drafts"), 0);
    answer_clear(&given);
    given = pg_ask(store, pg_effect(EFFECT_UNDO), 5);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(standing(), 1);
    answer_clear(&given);
    answer_clear(&over);
    answer_clear(&fits);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("drafts");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_week_is_the_live_one_with_what_is_drafted_over_it);
    tcase_add_test(cases, every_single_act_goes_there);
    tcase_add_test(cases, a_commit_is_all_or_the_list_of_what_is_in_the_way);
    int status = run_tests("drafts", cases);
    pg_drop(&pg);
    return status;
}
