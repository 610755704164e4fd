/* The loaded part of the book: weeks replaced whole, single rows, order, queue; and a large studio's pace. */
#include "domain/bookings.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "domain/memory.h"
#include "support/dates.h"
#include "support/run.h"

static struct bookings *all;

static void set_up(void)
{
    all = bookings_new();
}

static void tear_down(void)
{
    bookings_free(&all);
    ck_assert_ptr_null(all);
}

static struct id id(unsigned number)
{
    return (struct id){{(unsigned char)(number >> 16), (unsigned char)(number >> 8), (unsigned char)number}};
}

/* A pencil without texts: nothing to free. */
static struct booking row(unsigned number, unsigned artist, int weekday, int hour)
{
    return (struct booking){.id = id(number),
                            .artist = id(artist),
                            .start = at(weekday, hour),
                            .end = at(weekday, hour + 3),
                            .status = STATUS_PENCIL,
                            .lapses_at = INSTANT_NONE,
                            .queued_at = INSTANT_NONE,
                            .version = 1};
}

static void put(struct booking booking)
{
    bookings_put(all, &booking);
}

static void load_week(int week, struct booking *list, size_t count, struct time_off *off, size_t off_count)
{
    day first = MONDAY + week * DAYS_A_WEEK;
    bookings_replace(all, first, first + DAYS_A_WEEK, first * DAY_US, (first + DAYS_A_WEEK) * DAY_US, 0, list, count,
                     off, off_count);
}

START_TEST(rows_come_by_artist_in_order_of_start)
{
    put(row(3, 2, 4, 9));
    put(row(1, 2, 0, 9));
    put(row(4, 1, 0, 9));
    put(row(2, 2, 0, 9)); /* the same start: by id */
    struct booking_slice slice = bookings_of(all, id(2));
    ck_assert_uint_eq(slice.count, 3);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(id_equal(slice.list[i]->id, id(i + 1)));
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 1);
    ck_assert_uint_eq(bookings_of(all, id(9)).count, 0);
    ck_assert(id_equal(bookings_find(all, id(3))->id, id(3)));
    ck_assert_ptr_null(bookings_find(all, id(9)));
}
END_TEST

START_TEST(a_put_row_replaces_itself)
{
    struct booking booking = row(1, 1, 0, 9);
    booking.title = mem_copy("Comp");
    put(booking);
    strcpy(booking.title, "Roto"); /* what was put is a copy */
    ck_assert_str_eq(bookings_find(all, id(1))->title, "Comp");
    booking.artist = id(2);
    booking.start = at(3, 9);
    put(booking);
    free(booking.title);
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 0);
    ck_assert_uint_eq(bookings_of(all, id(2)).count, 1);
    ck_assert_str_eq(bookings_find(all, id(1))->title, "Roto");

    bookings_put(all, bookings_find(all, id(1))); /* the very row itself */
    ck_assert_str_eq(bookings_find(all, id(1))->title, "Roto");

    struct booking cancelled = row(1, 2, 3, 9);
    cancelled.status = STATUS_CANCELLED;
    put(cancelled);
    ck_assert_ptr_null(bookings_find(all, id(1)));
    ck_assert_uint_eq(bookings_of(all, id(2)).count, 0);
}
END_TEST

START_TEST(a_week_loaded_again_replaces_what_was_known_of_it)
{
    struct booking first[] = {row(1, 1, 0, 9), row(2, 1, 1, 9), row(3, 1, 6, 22)}; /* 3 reaches into next week */
    first[0].title = mem_copy("Comp");
    load_week(0, first, 3, NULL, 0);
    ck_assert_ptr_null(first[0].title); /* taken over */
    struct booking next[] = {row(3, 1, 6, 22), row(4, 1, 8, 9)};
    load_week(1, next, 2, NULL, 0);
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 4);

    struct booking again[] = {row(2, 1, 1, 9), row(5, 2, 2, 9)};
    load_week(0, again, 2, NULL, 0);
    ck_assert_ptr_null(bookings_find(all, id(1)));
    ck_assert_ptr_null(bookings_find(all, id(3)));
    ck_assert_ptr_nonnull(bookings_find(all, id(4))); /* another week's */
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 2);
    ck_assert_uint_eq(bookings_of(all, id(2)).count, 1);
}
END_TEST

START_TEST(a_row_that_moved_into_the_week_leaves_its_old_place)
{
    struct booking old[] = {row(1, 1, 8, 9)}, moved[] = {row(1, 1, 1, 9)};
    load_week(1, old, 1, NULL, 0);
    moved[0].version = 2;
    load_week(0, moved, 1, NULL, 0);
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 1);
    ck_assert_int_eq(bookings_find(all, id(1))->start, at(1, 9));
}
END_TEST

START_TEST(an_answer_older_than_a_write_does_not_undo_it)
{
    struct booking written = row(1, 1, 9, 9), stale[] = {row(1, 1, 1, 9), row(2, 1, 2, 9)};
    written.version = 2;
    written.title = mem_copy("Moved");
    put(written);
    free(written.title);
    load_week(0, stale, 2, NULL, 0);
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 2);
    ck_assert_int_eq(bookings_find(all, id(1))->start, at(9, 9));
    ck_assert_str_eq(bookings_find(all, id(1))->title, "Moved");
}
END_TEST

START_TEST(weeks_are_known_forgotten_and_expired)
{
    ck_assert(!bookings_covers(all, MONDAY, MONDAY + 7));
    ck_assert(bookings_covers(all, MONDAY, MONDAY)); /* nothing is always known */
    for (int week = 0; week < 4; week++) {
        struct booking one[] = {row((unsigned)week + 1, 1, week * 7 + 3, 9)};
        struct time_off off[] = {{.id = id((unsigned)week + 1),
                                  .artist = id(1),
                                  .start = at(week * 7 + 4, 0),
                                  .end = at(week * 7 + 5, 0),
                                  .reason = mem_copy("holiday")}};
        load_week(week, one, 1, off, 1);
    }
    ck_assert(bookings_covers(all, MONDAY, MONDAY + 28));
    ck_assert(!bookings_covers(all, MONDAY - 7, MONDAY + 7));
    ck_assert_uint_eq(bookings_time_off(all, id(1)).count, 4);

    bookings_forget_but(all, MONDAY + 7, MONDAY + 21);
    ck_assert(bookings_covers(all, MONDAY + 7, MONDAY + 21));
    ck_assert(!bookings_covers(all, MONDAY, MONDAY + 7));
    ck_assert(!bookings_covers(all, MONDAY + 21, MONDAY + 28));
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 2);
    ck_assert_uint_eq(bookings_time_off(all, id(1)).count, 2);
    ck_assert_ptr_null(bookings_find(all, id(1)));
    ck_assert_ptr_nonnull(bookings_find(all, id(2)));

    ck_assert(bookings_are_fresh(all, MONDAY + 7, MONDAY + 14));
    bookings_expire(all); /* what is known stays known */
    ck_assert(bookings_covers(all, MONDAY + 7, MONDAY + 14));
    ck_assert(!bookings_are_fresh(all, MONDAY + 7, MONDAY + 14));
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 2);
    bookings_clear(all);
    ck_assert_uint_eq(bookings_of(all, id(1)).count, 0);
}
END_TEST

START_TEST(every_change_is_counted)
{
    unsigned before = bookings_revision(all);
    put(row(1, 1, 0, 9));
    ck_assert_uint_eq(bookings_revision(all), before + 1);
    load_week(0, NULL, 0, NULL, 0);
    ck_assert_uint_eq(bookings_revision(all), before + 2);
    bookings_remove(all, id(1)); /* not there any more: no change */
    ck_assert_uint_eq(bookings_revision(all), before + 2);
    put(row(1, 1, 0, 9));
    bookings_remove(all, id(1));
    ck_assert_uint_eq(bookings_revision(all), before + 4);
}
END_TEST

START_TEST(second_options_queue)
{
    struct booking blocker = row(1, 1, 0, 9), second = row(2, 1, 0, 10), third = row(3, 1, 0, 10);
    struct booking timed = row(4, 1, 0, 10), elsewhere = row(5, 1, 3, 10);
    second.status = third.status = timed.status = elsewhere.status = STATUS_HOLD;
    second.queued_at = at(-5, 0);
    third.queued_at = at(-4, 0);
    timed.lapses_at = at(1, 0);
    elsewhere.queued_at = at(-6, 0);
    put(blocker);
    put(third);
    put(second);
    put(timed);
    put(elsewhere);
    instant now = at(0, 0);
    ck_assert_int_eq(bookings_rank(all, &blocker, now), 1);
    ck_assert_int_eq(bookings_rank(all, &second, now), 2);
    ck_assert_int_eq(bookings_rank(all, &third, now), 3);
    ck_assert_int_eq(bookings_rank(all, &elsewhere, now), 1); /* nothing is in its way */
    ck_assert_int_eq(bookings_rank(all, &timed, now), 1);
    bookings_remove(all, id(1));
    ck_assert_int_eq(bookings_rank(all, &third, now), 2);
}
END_TEST

/* 4,000 bookings of 2,000 artists in one week; the bound is generous, for sanitisers and busy machines. */
START_TEST(a_large_studio_is_quick)
{
    enum { ROWS = 4000, ARTISTS = 2000 };
    struct booking *list = mem_new(ROWS, sizeof *list);
    clock_t spent = 0;
    for (int round = 0; round < 3; round++) {
        uint32_t seed = 7;
        for (unsigned i = 0; i < ROWS; i++) {
            seed = seed * 1664525U + 1013904223U;
            list[i] = row(seed >> 8, i % ARTISTS, (int)(seed >> 20) % 5, 9);
        }
        clock_t begin = clock();
        load_week(0, list, ROWS, NULL, 0);
        size_t found = 0;
        for (unsigned artist = 0; artist < ARTISTS; artist++)
            found += bookings_of(all, id(artist)).count;
        spent += clock() - begin;
        ck_assert_uint_eq(found, ROWS);
    }
    free(list);
    ck_assert_msg(spent < CLOCKS_PER_SEC / 2, "%ld us a load", (long)spent / 3);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("bookings");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, rows_come_by_artist_in_order_of_start);
    tcase_add_test(tests, a_put_row_replaces_itself);
    tcase_add_test(tests, a_week_loaded_again_replaces_what_was_known_of_it);
    tcase_add_test(tests, a_row_that_moved_into_the_week_leaves_its_old_place);
    tcase_add_test(tests, an_answer_older_than_a_write_does_not_undo_it);
    tcase_add_test(tests, weeks_are_known_forgotten_and_expired);
    tcase_add_test(tests, every_change_is_counted);
    tcase_add_test(tests, second_options_queue);
    tcase_add_test(tests, a_large_studio_is_quick);
    return run_tests("bookings", tests);
}
