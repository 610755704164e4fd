/* Warnings the constraint does not know, and the hours that count. */
#include "domain/clashes.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/dates.h"
#include "support/run.h"
#include "support/studio.h"

static struct roster *roster;
static struct bookings *all;
static struct artist *ada;

static void set_up(void)
{
    roster = studio_of_one("mon-fri 9-12 13-18");
    roster->tenant.rest_hours = 11;
    roster->tenant.max_day_hours = 10;
    roster->tenant.max_days_in_row = 6;
    ada = roster->artists;
    all = bookings_new();
}

static void tear_down(void)
{
    roster_free(&roster);
    bookings_free(&all);
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
    struct time_off off[] = {{.id = {{9}}, .artist = ada->id, .start = start, .end = end, .reason = mem_copy("")}};
    bookings_replace(all, MONDAY, MONDAY + 7, at(0, 0), at(7, 0), 0, NULL, 0, off, 1);
}

static unsigned clashes(enum booking_status status, instant start, instant end)
{
    struct booking proposed = booking(99, status, start, end);
    return clash_find(roster, all, &proposed, at(0, 8)).kinds;
}

static unsigned stored_clashes(unsigned char number, instant now)
{
    return clash_find(roster, all, bookings_find(all, (struct id){{number}}), now).kinds;
}

/* The words of a proposed pencil's clashes. */
static void ck_assert_words(instant start, instant end, const char *wanted)
{
    struct booking proposed = booking(99, STATUS_PENCIL, start, end);
    struct clash clash = clash_find(roster, all, &proposed, at(0, 8));
    char *words = clash_words(&roster->tenant, &clash);
    ck_assert_str_eq(words, wanted);
    free(words);
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
    ck_assert_uint_eq(stored_clashes(1, at(0, 8)), CLASH_NONE); /* not with itself */
    put(2, STATUS_CONFIRMED, at(1, 9), at(1, 18));
    ck_assert_uint_eq(stored_clashes(1, at(0, 8)), CLASH_HOLD);
    struct booking later = booking(99, STATUS_PENCIL, at(1, 9), at(1, 18));
    bookings_remove(all, (struct id){{2}});
    ck_assert_uint_eq(clash_find(roster, all, &later, at(0, 12)).kinds, CLASH_NONE); /* it has lapsed */

    bookings_clear(all);
    put(3, STATUS_HOLD, at(1, 9), at(1, 18)); /* a second option */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 9), at(1, 18)), CLASH_NONE);
    put(4, STATUS_PENCIL, at(2, 9), at(2, 18));
    ck_assert_uint_eq(clashes(STATUS_HOLD, at(2, 9), at(2, 18)), CLASH_NONE);
}
END_TEST

/* Of several the same one is told whatever ids they have: a restored studio has others, in another order. */
START_TEST(which_one_is_told_does_not_depend_on_ids)
{
    for (unsigned char first = 1; first <= 2; first++) {
        put(first, STATUS_PENCIL, at(1, 9), at(1, 12));
        put_hold((unsigned char)(3 - first), at(1, 9), at(1, 18));
        struct booking hold = booking(99, STATUS_HOLD, at(1, 9), at(1, 18));
        hold.lapses_at = at(0, 12);
        struct clash clash = clash_find(roster, all, &hold, at(0, 8));
        ck_assert(!clash.over_hold && clash.over_end == at(1, 12));
        bookings_clear(all);

        put_hold(first, at(1, 9), at(1, 12));
        put_hold((unsigned char)(3 - first), at(1, 9), at(1, 18));
        clash = clash_find(roster, all, &hold, at(0, 8));
        ck_assert(clash.over_hold && clash.over_end == at(1, 18));
        bookings_clear(all);

        struct time_off off[] = {
            {.id = {{first}}, .artist = ada->id, .start = at(1, 0), .end = at(2, 0), .reason = mem_copy("")},
            {.id = {{3 - first}}, .artist = ada->id, .start = at(1, 0), .end = at(3, 0), .reason = mem_copy("")}};
        bookings_replace(all, MONDAY, MONDAY + 7, at(0, 0), at(7, 0), 0, NULL, 0, off, 2);
        ck_assert_int_eq(clash_find(roster, all, &hold, at(0, 8)).off_end, at(3, 0));
        bookings_clear(all);
    }
}
END_TEST

START_TEST(short_rest_is_a_clash)
{
    ada->schedule.given = false;
    roster->tenant.max_day_hours = 24;
    put(1, STATUS_PENCIL, at(1, 14), at(1, 23));
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(2, 9), at(2, 18)), CLASH_TURNAROUND);
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(2, 10), at(2, 18)), CLASH_NONE); /* eleven hours */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 0), at(1, 12)), CLASH_NONE);  /* the same day */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(0, 14), at(1, 0)), CLASH_NONE);  /* until midnight */
    put(2, STATUS_CONFIRMED, at(4, 6), at(4, 12));
    ck_assert_uint_eq(clashes(STATUS_HOLD, at(3, 12), at(3, 20)), CLASH_TURNAROUND);
}
END_TEST

START_TEST(rest_is_told_with_its_hours)
{
    ada->schedule.given = false;
    put(1, STATUS_PENCIL, at(1, 14), at(1, 23));
    ck_assert_words(at(2, 8), at(2, 12), "9 h rest before Wed 25, 11 wanted");
    put(2, STATUS_PENCIL, at(3, 6), at(3, 12));
    ck_assert_words(at(2, 8), at(2, 20) + 30 * MINUTE_US, /* the shorter of two rests; and a day too long */
                    "9 h rest before Wed 25, 11 wanted; 12:30 h on Wed 25, the limit is 10");
    ck_assert_words(at(2, 12), at(2, 22), "8 h rest before Thu 26, 11 wanted");
    roster->tenant.rest_hours = 8;
    ck_assert_words(at(2, 12), at(2, 22), "");
}
END_TEST

START_TEST(a_long_day_counts_all_that_blocks)
{
    ada->schedule.given = false;
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 8), at(1, 18)), CLASH_NONE); /* ten are not over ten */
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(1, 8), at(1, 19)), CLASH_LONG_DAY);
    put(1, STATUS_CONFIRMED, at(1, 9), at(1, 14));
    put(2, STATUS_HOLD, at(1, 20), at(1, 23)); /* a second option: no load yet */
    ck_assert_words(at(1, 14), at(1, 20), "11 h on Tue 24, the limit is 10");
    ck_assert_words(at(1, 13), at(1, 20), ""); /* it would be instead of what it overlaps */
    ck_assert_uint_eq(stored_clashes(1, at(0, 8)), CLASH_NONE);
    put(3, STATUS_PENCIL, at(1, 14), at(1, 20));
    ck_assert_uint_eq(stored_clashes(1, at(0, 8)), CLASH_LONG_DAY); /* both have their part in it */
    ck_assert_uint_eq(stored_clashes(3, at(0, 8)), CLASH_LONG_DAY);
}
END_TEST

START_TEST(several_days_count_the_pattern)
{
    roster->tenant.max_day_hours = 8;
    ck_assert_uint_eq(clashes(STATUS_PENCIL, at(0, 9), at(3, 18)), CLASH_NONE); /* eight a day: the break is none */
    roster->tenant.max_day_hours = 7;
    ck_assert_words(at(0, 13), at(2, 18), "8 h on Tue 24, the limit is 7");
    take_off(at(1, 9), at(1, 11)); /* a morning at the dentist's is no work */
    ck_assert_words(at(0, 13), at(1, 18), "on time off Tue 24 09:00-11:00");
    ada->schedule.given = false; /* who has no pattern works nine to six, on any day */
    ck_assert_words(at(4, 9), at(7, 18), "9 h on Fri 27, the limit is 7");
}
END_TEST

START_TEST(a_night_belongs_to_the_evening)
{
    ada->schedule.given = false;
    ck_assert_words(at(1, 18), at(2, 5), "11 h on Tue 24, the limit is 10");
    put(1, STATUS_PENCIL, at(1, 9), at(1, 15));
    ck_assert_words(at(1, 18), at(2, 0) + 4 * HOUR_US, "16 h on Tue 24, the limit is 10");
    put(2, STATUS_PENCIL, at(2, 16), at(2, 22));
    ck_assert_words(at(1, 20), at(2, 1), "11 h on Tue 24, the limit is 10"); /* Wednesday has its six alone */
    bookings_clear(all);
    ck_assert_words(at(1, 14), at(2, 12), "22 h on Tue 24, the limit is 10");
}
END_TEST

START_TEST(up_to_a_day_the_limit_looks_at_the_length)
{
    roster->tenant.max_day_hours = 20;
    ck_assert_words(at(1, 0), at(2, 0), "24 h on Tue 24, the limit is 20; outside the working hours 09:00-18:00");
    ck_assert_words(at(1, 9), at(2, 9), "24 h on Tue 24, the limit is 20; outside the working hours 09:00-18:00");
    ck_assert_words(at(1, 14), at(2, 12), "22 h on Tue 24, the limit is 20"); /* though it counts seven */
    ck_assert_words(at(1, 9), at(2, 10), "");                                 /* longer: what counts on each day */
    ada->schedule.given = false;
    ck_assert_words(at(1, 0), at(2, 0), "24 h on Tue 24, the limit is 20");
    put(1, STATUS_PENCIL, at(1, 14), at(2, 12));
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY, MONDAY + 7), 22 * 60);
}
END_TEST

static void put_days(int from, int to)
{
    for (int d = from; d <= to; d++)
        put((unsigned char)(d + 20), STATUS_PENCIL, at(d, 9), at(d, 18));
}

START_TEST(days_in_a_row_are_counted)
{
    ada->schedule.given = false;
    put_days(0, 5);
    ck_assert_words(at(6, 9), at(6, 18), "7th day in a row since Mon 23");
    ck_assert_words(at(7, 9), at(7, 18), ""); /* after a free Sunday */
    ck_assert_words(at(6, 9), at(10, 18), "11th day in a row since Mon 23");
    ck_assert_words(at(-1, 9), at(-1, 18), "one of 7 days in a row since Sun 22"); /* the seventh is another's */
    ck_assert_uint_eq(stored_clashes(20, at(0, 8)), CLASH_NONE);
    put_days(7, 9);
    ck_assert_words(at(6, 9), at(6, 18), "7th day in a row since Mon 23");
    bookings_remove(all, (struct id){{22}}); /* Wednesday */
    ck_assert_words(at(2, 9), at(2, 18), "");
    put_days(6, 6);
    ck_assert_words(at(2, 9), at(2, 18), "one of 10 days in a row since Mon 23");
    roster->tenant.max_days_in_row = 10;
    ck_assert_words(at(2, 9), at(2, 18), "");
}
END_TEST

START_TEST(free_days_end_a_row)
{
    put(1, STATUS_PENCIL, at(0, 9), at(11, 18)); /* two working weeks: the pattern has a weekend */
    ck_assert_uint_eq(stored_clashes(1, at(0, 8)), CLASH_NONE);
    put(2, STATUS_PENCIL, at(14, 9), at(18, 18));
    put(3, STATUS_PENCIL, at(12, 9), at(12, 18));
    ck_assert_uint_eq(stored_clashes(3, at(0, 8)), CLASH_PATTERN); /* the sixth day */
    ck_assert_words(at(13, 9), at(13, 18), "7th day in a row since Mon 30; Sun 6 is no working day");
    take_off(at(10, 0), at(11, 0)); /* the Thursday before; it replaces what the week held */
    put(1, STATUS_PENCIL, at(0, 9), at(11, 18));
    ck_assert_words(at(13, 9), at(13, 18), "one of 8 days in a row since Fri 4; Sun 6 is no working day");
}
END_TEST

START_TEST(clock_changes_count_real_hours)
{
    enum { BACK = 20751, FORWARD = 20905 }; /* Sun 25 Oct 2026, Sun 28 Mar 2027, London */
    const struct zone *zone = roster->tenant.zone;
    ada->schedule.given = false;
    instant evening = zone_instant(zone, BACK - 1, 20 * 60);
    ck_assert_words(evening, zone_instant(zone, BACK, 5 * 60), ""); /* nine by the clock, ten in truth */
    ck_assert_words(evening, zone_instant(zone, BACK, 6 * 60), "11 h on Sat 24, the limit is 10");
    ck_assert_words(zone_day_start(zone, BACK), zone_day_start(zone, BACK + 1), "25 h on Sun 25, the limit is 10");
    ck_assert_words(zone_day_start(zone, FORWARD), zone_day_start(zone, FORWARD + 1),
                    "23 h on Sun 28, the limit is 10");
    put(1, STATUS_PENCIL, zone_instant(zone, FORWARD - 1, 14 * 60), zone_instant(zone, FORWARD - 1, 22 * 60));
    ck_assert_words(zone_instant(zone, FORWARD, 9 * 60), zone_instant(zone, FORWARD, 18 * 60),
                    "10 h rest before Sun 28, 11 wanted"); /* eleven by the clock */
    for (int d = 1; d <= 7; d++)
        put((unsigned char)(d + 1), STATUS_PENCIL, zone_instant(zone, BACK - d, 9 * 60),
            zone_instant(zone, BACK - d, 18 * 60));
    bookings_remove(all, (struct id){{8}});
    ck_assert_words(zone_instant(zone, BACK, 9 * 60), zone_instant(zone, BACK, 18 * 60),
                    "7th day in a row since Mon 19");
}
END_TEST

START_TEST(all_at_once_is_the_same_as_one_by_one)
{
    put_days(-3, 4);
    put_hold(1, at(2, 13), at(2, 16));
    put(2, STATUS_HOLD, at(3, 9), at(3, 18));
    put(3, STATUS_PENCIL, at(2, 19), at(2, 23));
    put(4, STATUS_CONFIRMED, at(7, 20), at(8, 7));
    struct booking_slice slice = bookings_of(all, ada->id);
    struct clash found[32];
    unsigned kinds = 0;
    clash_find_all(roster, all, ada, at(0, 8), found);
    for (size_t i = 0; i < slice.count; i++) {
        struct clash alone = clash_find(roster, all, slice.list[i], at(0, 8));
        ck_assert_mem_eq(&found[i], &alone, sizeof alone);
        kinds |= alone.kinds;
    }
    ck_assert_uint_eq(kinds & ~(unsigned)CLASH_FILLS_ROW,
                      CLASH_HOLD | CLASH_PATTERN | CLASH_TURNAROUND | CLASH_LONG_DAY | CLASH_DAYS_IN_ROW);
}
END_TEST

START_TEST(kept_clashes_follow_every_change)
{
    struct clashes *kept = clashes_new();
    put(1, STATUS_PENCIL, at(1, 9), at(1, 18));
    const struct booking *row = bookings_find(all, (struct id){{1}});
    ck_assert_uint_eq(clashes_of(kept, roster, all, row, at(0, 8)).kinds, CLASH_NONE);
    put_hold(2, at(1, 13), at(1, 16));
    ck_assert_uint_eq(clashes_of(kept, roster, all, row, at(0, 8)).kinds, CLASH_HOLD);
    ck_assert_uint_eq(clashes_of(kept, roster, all, row, at(0, 12)).kinds, CLASH_NONE); /* it has lapsed */
    struct booking copy = *row;
    copy.end = at(1, 20); /* as it is proposed */
    ck_assert_uint_eq(clashes_of(kept, roster, all, &copy, at(0, 12)).kinds, CLASH_PATTERN | CLASH_LONG_DAY);
    roster->tenant.max_day_hours = 8;
    clashes_forget(kept);
    ck_assert_uint_eq(clashes_of(kept, roster, all, row, at(0, 12)).kinds, CLASH_LONG_DAY);
    clashes_free(&kept);
    ck_assert_ptr_null(kept);
}
END_TEST

START_TEST(the_rest_has_words_too)
{
    put_hold(1, at(1, 13), at(1, 16));
    ck_assert_words(at(1, 9), at(1, 15), "overlaps a hold Tue 24 13:00-15:00");
    ck_assert_words(at(5, 9), at(5, 18), "Sat 28 is no working day");
    ck_assert_words(at(2, 8), at(2, 18), "outside the working hours 09:00-18:00");
    ck_assert_words(at(4, 9), at(5, 12), "Sat 28 is no working day");
    struct booking hold = booking(98, STATUS_HOLD, at(3, 9), at(3, 18));
    hold.lapses_at = at(0, 12);
    put(2, STATUS_CONFIRMED, at(3, 9), at(3, 13));
    struct clash clash = clash_find(roster, all, &hold, at(0, 8));
    char *words = clash_words(&roster->tenant, &clash);
    ck_assert_str_eq(words, "overlaps a booking Thu 26 09:00-13:00");
    free(words);
    take_off(at(1, 0), at(3, 0));
    ck_assert_words(at(2, 9), at(2, 18), "on time off Tue 24 - Wed 25");
}
END_TEST

START_TEST(the_weeks_around_are_known)
{
    struct booking one = booking(1, STATUS_PENCIL, at(6, 9), at(8, 18)); /* Sunday to Tuesday */
    day first, end;
    clash_weeks(&roster->tenant, &one, &first, &end);
    ck_assert_int_eq(first, MONDAY);
    ck_assert_int_eq(end, MONDAY + 21);
}
END_TEST

START_TEST(load_counts_what_blocks)
{
    put(1, STATUS_PENCIL, at(0, 9), at(0, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY, MONDAY + 7), 9 * 60); /* one day: whole, break too */
    put(2, STATUS_CONFIRMED, at(1, 9), at(2, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY, MONDAY + 7), (9 + 8 + 8) * 60);
    put(3, STATUS_HOLD, at(3, 9), at(3, 18));    /* holds do not count */
    put(4, STATUS_PENCIL, at(5, 20), at(5, 22)); /* outside the pattern, but within one day */
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY, MONDAY + 7), (9 + 8 + 8 + 2) * 60);
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY + 2, MONDAY + 3), 8 * 60);
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY + 7, MONDAY + 14), 0);
}
END_TEST

START_TEST(time_off_lessens_load_and_freedom)
{
    take_off(at(2, 0), at(2, 15)); /* Wednesday until 15:00 */
    put(1, STATUS_PENCIL, at(1, 9), at(3, 18));
    ck_assert_int_eq(load_minutes(roster, all, ada, MONDAY, MONDAY + 7), (8 + 3 + 8) * 60);
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
    tcase_add_test(tests, which_one_is_told_does_not_depend_on_ids);
    tcase_add_test(tests, short_rest_is_a_clash);
    tcase_add_test(tests, load_counts_what_blocks);
    tcase_add_test(tests, time_off_lessens_load_and_freedom);
    tcase_add_test(tests, what_overlaps_is_counted_once);
    tcase_add_test(tests, a_whole_day_is_free_or_not);
    tcase_add_test(tests, rest_is_told_with_its_hours);
    tcase_add_test(tests, a_long_day_counts_all_that_blocks);
    tcase_add_test(tests, several_days_count_the_pattern);
    tcase_add_test(tests, a_night_belongs_to_the_evening);
    tcase_add_test(tests, up_to_a_day_the_limit_looks_at_the_length);
    tcase_add_test(tests, days_in_a_row_are_counted);
    tcase_add_test(tests, free_days_end_a_row);
    tcase_add_test(tests, clock_changes_count_real_hours);
    tcase_add_test(tests, all_at_once_is_the_same_as_one_by_one);
    tcase_add_test(tests, kept_clashes_follow_every_change);
    tcase_add_test(tests, the_rest_has_words_too);
    tcase_add_test(tests, the_weeks_around_are_known);
    return run_tests("clash", tests);
}
