/* Many changes as one act against a real server: made, refused with what is in the way, as many as fit, tried; and
 * the challenge, which may make its option in the same act. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store *store;

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    store = pg_store(&pg, "ben", false, NULL);
}

static void teardown(void)
{
    store_free(&store);
}

/* New bookings of the first `count` artists on Tuesday at nine, their title hard on JSON. */
static struct effect bulk_of(size_t count, enum bulk_mode mode)
{
    struct effect effect = pg_effect(EFFECT_BULK);
    effect.bulk = mode;
    effect.changes = mem_new(count, sizeof *effect.changes);
    for (size_t i = 0; i < count; i++) {
        struct effect book = pg_book(&pg, (int)i, 1, 9, 8);
        free(book.booking.title);
        book.booking.title = mem_copy("say \"cheese\" \\ \xc3\xa9");
        free(book.booking.notes);
        book.booking.notes = mem_copy("first\nsecond\tthird");
        effect.changes[effect.change_count++] = (struct change){.kind = EFFECT_BOOK, .after = book.booking};
    }
    return effect;
}

static long standing(void)
{
    return pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'pencil'");
}

START_TEST(all_of_it_is_one_act)
{
    struct answer answer = pg_ask(store, bulk_of(4, BULK_ALL), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(answer.row_count, 4);
    ck_assert_uint_eq(answer.refusal_count, 0);
    ck_assert_str_eq(answer.rows[0].title, "say \"cheese\" \\ \xc3\xa9");
    ck_assert_str_eq(answer.rows[0].notes, "first\nsecond\tthird");
    ck_assert_int_eq(pg_count(&pg, "SELECT count(DISTINCT act_id) FROM callboard.booking_events e"
                                   " JOIN callboard.bookings b ON b.id = e.booking_id"),
                     1);
    struct effect undo = pg_effect(EFFECT_UNDO);
    undo.undo = answer.act;
    answer_clear(&answer);
    answer = pg_ask(store, undo, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_int_eq(standing(), 0);
    answer_clear(&answer);
}
END_TEST

static void take_second_artist(void)
{
    struct answer answer = pg_ask(store, pg_book(&pg, 1, 1, 10, 2), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

START_TEST(one_in_the_way_keeps_all_of_it_back)
{
    take_second_artist();
    struct answer answer = pg_ask(store, bulk_of(3, BULK_ALL), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_int_eq(answer.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(answer.refusal_count, 1);
    ck_assert_uint_eq(answer.refusals[0].change, 1);
    ck_assert_int_eq(answer.refusals[0].outcome, OUTCOME_CONFLICT);
    ck_assert(answer.refusals[0].row.start == pg_at(1, 10));
    ck_assert_int_eq(standing(), 1);
    answer_clear(&answer);
}
END_TEST

START_TEST(what_fits_is_made_and_the_rest_is_named)
{
    take_second_artist();
    struct answer answer = pg_ask(store, bulk_of(3, BULK_FITS), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(answer.row_count, 2);
    ck_assert_uint_eq(answer.refusal_count, 1);
    ck_assert_int_eq(standing(), 3);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_try_writes_nothing)
{
    take_second_artist();
    struct answer answer = pg_ask(store, bulk_of(3, BULK_TRY), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(answer.row_count, 0);
    ck_assert_uint_eq(answer.refusal_count, 1);
    ck_assert_int_eq(standing(), 1);
    answer_clear(&answer);
}
END_TEST

/* Each of the answer's rows as a change of this kind; the caller fills in what is wanted. */
static struct effect change_all(const struct answer *answer, enum effect_kind kind)
{
    struct effect effect = pg_effect(EFFECT_BULK);
    effect.changes = mem_new(answer->row_count, sizeof *effect.changes);
    for (size_t i = 0; i < answer->row_count; i++) {
        struct change *change = &effect.changes[effect.change_count++];
        change->kind = kind;
        booking_copy(&change->before, &answer->rows[i]);
        booking_copy(&change->after, &answer->rows[i]);
    }
    return effect;
}

START_TEST(they_are_moved_confirmed_and_released_together)
{
    struct answer booked = pg_ask(store, bulk_of(2, BULK_ALL), 5);
    struct effect swap = change_all(&booked, EFFECT_MOVE);
    struct id first = swap.changes[0].after.artist;
    swap.changes[0].after.artist = swap.changes[1].after.artist;
    swap.changes[1].after.artist = first;
    struct answer swapped = pg_ask(store, swap, 5);
    ck_assert_int_eq(swapped.outcome, OUTCOME_DONE);
    struct effect confirm = change_all(&swapped, EFFECT_STATUS);
    for (size_t i = 0; i < 2; i++)
        confirm.changes[i].after.status = STATUS_CONFIRMED;
    struct answer confirmed = pg_ask(store, confirm, 5);
    ck_assert_int_eq(confirmed.outcome, OUTCOME_DONE);
    struct answer stale = pg_ask(store, change_all(&booked, EFFECT_MOVE), 5);
    ck_assert_int_eq(stale.outcome, OUTCOME_CONFLICT);
    ck_assert_int_eq(stale.refusals[0].outcome, OUTCOME_STALE);
    struct effect release = change_all(&confirmed, EFFECT_RELEASE);
    for (size_t i = 0; i < 2; i++)
        release.changes[i].after.reason = REASON_KILLED;
    struct answer released = pg_ask(store, release, 5);
    ck_assert_int_eq(released.outcome, OUTCOME_DONE);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE reason = 'killed'"), 2);
    answer_clear(&booked);
    answer_clear(&swapped);
    answer_clear(&confirmed);
    answer_clear(&stale);
    answer_clear(&released);
}
END_TEST

START_TEST(an_edit_takes_its_status_along)
{
    struct answer booked = pg_ask(store, bulk_of(1, BULK_ALL), 5);
    struct effect edit = change_all(&booked, EFFECT_EDIT);
    struct booking *after = &edit.changes[0].after;
    after->end -= 2 * HOUR_US;
    after->status = STATUS_CONFIRMED;
    free(after->title);
    after->title = mem_copy("half");
    struct answer edited = pg_ask(store, edit, 5);
    ck_assert_int_eq(edited.outcome, OUTCOME_DONE);
    ck_assert_str_eq(edited.rows[0].title, "half");
    ck_assert_int_eq((int)edited.rows[0].status, STATUS_CONFIRMED);
    ck_assert(edited.rows[0].end == booked.rows[0].end - 2 * HOUR_US);
    ck_assert(id_equal(edited.rows[0].project, booked.rows[0].project));
    ck_assert_int_eq(edited.rows[0].version, 2);
    answer_clear(&booked);
    answer_clear(&edited);
}
END_TEST

static struct answer weeks(struct store *of)
{
    struct effect effect = pg_effect(EFFECT_WEEKS);
    effect.first = pg_monday();
    effect.end = pg_monday() + 7;
    return pg_ask(of, effect, 5);
}

/* Ana waits behind Ben's pencil, made into an option by the same act, and challenges him. */
START_TEST(a_challenge_is_made_seen_and_withdrawn)
{
    struct store *ana = pg_store(&pg, "ana", false, NULL);
    struct answer pencil = pg_ask(store, pg_book(&pg, 0, 1, 9, 4), 5);
    struct effect challenge = pg_book(&pg, 0, 1, 9, 8);
    challenge.kind = EFFECT_CHALLENGE;
    challenge.changes = mem_new(1, sizeof *challenge.changes);
    challenge.change_count = 1;
    challenge.changes[0] = (struct change){.kind = EFFECT_BOOK};
    booking_copy(&challenge.changes[0].after, &challenge.booking);
    challenge.changes[0].after.status = STATUS_HOLD;
    challenge.changes[0].after.lapses_at = INSTANT_NONE;
    challenge.changes[0].after.queued_at = pg_at(0, 0);
    struct answer made = pg_ask(ana, challenge, 5);
    ck_assert_msg(made.outcome == OUTCOME_DONE, "%s", made.message);
    ck_assert_uint_eq(made.row_count, 2);
    ck_assert(id_equal(made.rows[0].id, pencil.rows[0].id) && booking_is_second_option(&made.rows[1]));
    struct answer seen = weeks(store);
    ck_assert_uint_eq(seen.challenge_count, 1);
    ck_assert(id_equal(seen.challenges[0].pencil, pencil.rows[0].id));
    ck_assert(id_equal(seen.challenges[0].option, made.rows[1].id));
    ck_assert(id_equal(seen.challenges[0].by, made.rows[1].created_by) && !seen.challenges[0].reminded);
    struct answer waiting = pg_ask(store, pg_effect(EFFECT_WAITING), 5);
    ck_assert_uint_eq(waiting.row_count, 1);
    ck_assert(id_equal(waiting.rows[0].id, pencil.rows[0].id));
    struct answer own = pg_ask(store, pg_change(EFFECT_CHALLENGE, &pencil.rows[0]), 5);
    ck_assert_int_eq(own.outcome, OUTCOME_INVALID);
    ck_assert_ptr_nonnull(strstr(own.message, "your own pencil"));
    struct answer withdrawn = pg_ask(ana, pg_change(EFFECT_WITHDRAW, &pencil.rows[0]), 5);
    ck_assert_int_eq(withdrawn.outcome, OUTCOME_DONE);
    struct answer over = weeks(ana);
    ck_assert_uint_eq(over.challenge_count, 0);
    struct answer *all[] = {&pencil, &made, &seen, &waiting, &own, &withdrawn, &over};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        answer_clear(all[i]);
    store_free(&ana);
    pg_do(&pg, "DELETE FROM callboard.challenges");
}
END_TEST

START_TEST(a_viewer_may_not)
{
    struct store *viewer = pg_store(&pg, "vic", false, NULL);
    struct answer answer = pg_ask(viewer, bulk_of(2, BULK_ALL), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_NOT_ALLOWED);
    ck_assert_ptr_nonnull(answer.message);
    ck_assert_int_eq(standing(), 0);
    answer_clear(&answer);
    store_free(&viewer);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("bulk");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, all_of_it_is_one_act);
    tcase_add_test(cases, one_in_the_way_keeps_all_of_it_back);
    tcase_add_test(cases, what_fits_is_made_and_the_rest_is_named);
    tcase_add_test(cases, a_try_writes_nothing);
    tcase_add_test(cases, they_are_moved_confirmed_and_released_together);
    tcase_add_test(cases, an_edit_takes_its_status_along);
    tcase_add_test(cases, a_challenge_is_made_seen_and_withdrawn);
    tcase_add_test(cases, a_viewer_may_not);
    int status = run_tests("bulk", cases);
    pg_drop(&pg);
    return status;
}
