/* Warnings the constraint does not know, and the hours that count. */
#include "domain/clash.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { MONDAY = 20780 }; /* 23 Nov 2026, London: local time is UTC */

static struct roster *roster;
static struct bookings *all;
static struct artist *ada;

static void set_up(void)
{
    roster = roster_new();
    roster->tenant.zone = zone_load("Europe/London");
    roster->tenant.rest_hours = 11;
    roster->artists = mem_new(1, sizeof *roster->artists);
    roster->artist_count = 1;
    ada = roster->artists;
    ada->id = (struct id){{1}};
    ck_assert(schedule_parse("mon-fri 9-12 13-18", &ada->schedule, NULL));
    roster_index(roster);
    all = bookings_new();
}

static void tear_down(void)
{
    roster_free(&roster);
    bookings_free(&all);
}

static instant at(int weekday, int hour)
{
    return (MONDAY + weekday) * DAY_US + hour * HOUR_US;
}

static struct booking booking(unsigned char number, enum booking_status status, instant start, instant end)
{
    return (struct booking){.id = {{number}},
                            .artist = ada->id,
                            .start = start,
                            .end = end,
                            .status = status,
                            .lapses_at = INSTANT_NONE,
                            .queued_at = INSTANT_NONE};
}

static void put(unsigned char number, enum booking_status status, instant start, instant end)
{
    struct booking added = booking(number, status, start, end);
    bookings_put(all, &added);
}

static void put_hold(unsigned char number, instant start, instant end)
{
    struct booking added = booking(number, STATUS_HOLD, start, end);
    added.lapses_at = at(0, 12);
    bookings_put(all, &added);
}

static void take_off(instant start, instant end)
{
    struct time_off off[] = {
        {.id = {{9}}, .artist = ada->id, .start = start, .end = end, .reason = mem_copy("")}};
    bookings_replace(all, MONDAY, MONDAY + 7, at(0, 0), at(7, 0), NULL, 0, off, 1);
}

static unsigned clashes(enum booking_status status, instant start, instant end)
{
    struct booking proposed = booking(99, status, start, end);
    return clash_find(roster, all, &proposed, at(0, 8));
}

START_TEST(working_hours_are_no_clash)
{
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 18)), CLASH_NONE); /* the break inside is none */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(3, 18)), CLASH_NONE); /* nor are the nights */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(4, 9), at(7, 18)), CLASH_NONE); /* nor the weekend */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 8), at(1, 18)), CLASH_PATTERN);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 19)), CLASH_PATTERN);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 12), at(1, 13)), CLASH_PATTERN); /* the break alone */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(5, 9), at(5, 18)), CLASH_PATTERN);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(4, 9), at(5, 18)), CLASH_PATTERN);
    ada->schedule.given = false; /* no pattern is never amber */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(5, 2), at(5, 4)), CLASH_NONE);
}
END_TEST

START_TEST(time_off_is_a_clash)
{
    take_off(at(1, 0), at(2, 0));
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 18)), CLASH_TIME_OFF);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(0, 9), at(2, 18)), CLASH_TIME_OFF);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(2, 9), at(2, 18)), CLASH_NONE);
}
END_TEST

START_TEST(timed_holds_clash_second_options_do_not)
{
    put_hold(1, at(1, 9), at(1, 12));
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 18)), CLASH_HOLD);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 13), at(1, 18)), CLASH_NONE);
    const struct booking *hold = bookings_find(all, (struct id){{1}});
    ck_assert_uint_eq(clash_find(roster, all, hold, at(0, 8)), CLASH_NONE); /* not with itself */
    put(2, STATUS_CONFIRMED, at(1, 9), at(1, 18));
    ck_assert_uint_eq(clash_find(roster, all, bookings_find(all, (struct id){{1}}), at(0, 8)), CLASH_HOLD);
    struct booking later = booking(99, STATUS_PENCIL, at(1, 9), at(1, 18));
    bookings_remove(all, (struct id){{2}});
    ck_assert_uint_eq(clash_find(roster, all, &later, at(0, 12)), CLASH_NONE); /* it has lapsed */

    bookings_clear(all);
    put(3, STATUS_HOLD, at(1, 9), at(1, 18)); /* a second option */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 18)), CLASH_NONE);
    put(4, STATUS_PENCIL, at(2, 9), at(2, 18));
    ck_assert_uint_eq(clashes(STATUS_HOLD, at(2, 9), at(2, 18)), CLASH_NONE);
}
END_TEST

START_TEST(short_rest_is_a_clash)
{
    ada->schedule.given = false;
    put(1, STATUS_PENCIL, at(1, 14), at(1, 23));
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(2, 9), at(2, 18)), CLASH_TURNAROUND);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(2, 10), at(2, 18)), CLASH_NONE); /* eleven hours */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 0), at(1, 12)), CLASH_NONE);  /* the same day */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(0, 14), at(1, 0)), CLASH_NONE);  /* until midnight */
    put(2, STATUS_CONFIRMED, at(4, 6), at(4, 12));
    ck_assert_uint_eq(clashes(STATUS_HOLD, at(3, 12), at(3, 20)), CLASH_TURNAROUND);
}
END_TEST

START_TEST(clashes_have_words)
{
    static const struct {
        unsigned clashes;
        const char *words;
    } rows[] = {{0, ""},
                {CLASH_PATTERN | CLASH_TIME_OFF, "on time off, outside the working hours"},
                {CLASH_HOLD, "overlaps a hold"},
                {CLASH_TURNAROUND, "short rest"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *words = clash_words(rows[i].clashes);
        ck_assert_str_eq(words, rows[i].words);
        free(words);
    }
}
END_TEST

START_TEST(load_counts_what_blocks)
{
    put(1, STATUS_PENCIL, at(0, 9), at(0, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, at(0, 0), at(7, 0)),
                     9 * 60); /* one day: whole, break too */
    put(2, STATUS_CONFIRMED, at(1, 9), at(2, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, at(0, 0), at(7, 0)), (9 + 8 + 8) * 60);
    put(3, STATUS_HOLD, at(3, 9), at(3, 18));    /* holds do not count */
    put(4, STATUS_PENCIL, at(5, 20), at(5, 22)); /* outside the pattern, but within one day */
    ck_assert_int_eq(load_minutes(roster, all, ada, at(0, 0), at(7, 0)), (9 + 8 + 8 + 2) * 60);
    ck_assert_int_eq(load_minutes(roster, all, ada, at(2, 0), at(3, 0)), 8 * 60);
    ck_assert_int_eq(load_minutes(roster, all, ada, at(7, 0), at(14, 0)), 0);
}
END_TEST

START_TEST(time_off_lessens_load_and_freedom)
{
    take_off(at(2, 0), at(2, 15)); /* Wednesday until 15:00 */
    put(1, STATUS_PENCIL, at(1, 9), at(3, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, at(0, 0), at(7, 0)), (8 + 3 + 8) * 60);
    ck_assert_int_eq(free_minutes(roster, all, ada, MONDAY), 8 * 60);
    ck_assert_int_eq(free_minutes(roster, all, ada, MONDAY + 2), 0);
    bookings_remove(all, (struct id){{1}});
    ck_assert_int_eq(free_minutes(roster, all, ada, MONDAY + 2), 3 * 60);
    ck_assert_int_eq(free_minutes(roster, all, ada, MONDAY + 5), 0); /* Saturday */
}
END_TEST

START_TEST(what_overlaps_is_counted_once)
{
    take_off(at(1, 8), at(1, 11));
    put(1, STATUS_PENCIL, at(1, 10), at(1, 12));
    put(2, STATUS_CONFIRMED, at(1, 14), at(1, 15));
    put_hold(3, at(1, 15), at(1, 18));
    ck_assert_int_eq(free_minutes(roster, all, ada, MONDAY + 1), 4 * 60);
}
END_TEST

START_TEST(a_whole_day_is_free_or_not)
{
    ck_assert(free_all_day(roster, all, ada, MONDAY));
    ck_assert(!free_all_day(roster, all, ada, MONDAY + 6));
    put_hold(1, at(0, 9), at(0, 10));
    ck_assert(free_all_day(roster, all, ada, MONDAY));
    put(2, STATUS_PENCIL, at(0, 20), at(0, 21));
    ck_assert(!free_all_day(roster, all, ada, MONDAY));
    take_off(at(1, 12), at(1, 13));
    ck_assert(!free_all_day(roster, all, ada, MONDAY + 1));
    ada->schedule.given = false;
    ck_assert(free_all_day(roster, all, ada, MONDAY + 6));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("clash");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, working_hours_are_no_clash);
    tcase_add_test(tests, time_off_is_a_clash);
    tcase_add_test(tests, timed_holds_clash_second_options_do_not);
    tcase_add_test(tests, short_rest_is_a_clash);
    tcase_add_test(tests, clashes_have_words);
    tcase_add_test(tests, load_counts_what_blocks);
    tcase_add_test(tests, time_off_lessens_load_and_freedom);
    tcase_add_test(tests, what_overlaps_is_counted_once);
    tcase_add_test(tests, a_whole_day_is_free_or_not);
    Suite *suite = suite_create("domain_clash");
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
