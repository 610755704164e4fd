/* Which days of a second option are free. */
#include "domain/option.h"

#include <check.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/dates.h"
#include "support/run.h"
#include "support/studio.h"

static struct roster *roster;
static struct bookings *all;

static void set_up(void)
{
    roster = studio_of_one("mon-fri 9-18");
    all = bookings_new();
}

static void tear_down(void)
{
    roster_free(&roster);
    bookings_free(&all);
}

/* number 1-9; a second option's place in the queue is its number. */
static struct booking put(unsigned char number, enum booking_status status, int first, int last)
{
    struct booking added = {.id = {{number}},
                            .artist = roster->artists[0].id,
                            .start = at(first, 9),
                            .end = at(last, 18),
                            .status = status,
                            .lapses_at = INSTANT_NONE,
                            .queued_at = status == STATUS_HOLD ? number : INSTANT_NONE};
    bookings_put(all, &added);
    return added;
}

static struct opening opening_of(const struct booking *option)
{
    return option_opening(roster, all, option, at(0, 8));
}

START_TEST(it_is_offered_whole_when_nothing_is_in_the_way)
{
    struct booking option = put(5, STATUS_HOLD, 0, 2);
    ck_assert(opening_of(&option).whole);
    put(6, STATUS_HOLD, 0, 2);
    ck_assert(opening_of(&option).whole); /* who came later is not in the way */
    put(4, STATUS_HOLD, 2, 4);
    ck_assert(!opening_of(&option).whole);
    ck_assert_int_eq(opening_of(&option).end, at(1, 18));
    put(3, STATUS_CONFIRMED, 0, 1);
    ck_assert(!opening_of(&option).any);
    option.status = STATUS_PENCIL;
    ck_assert(!opening_of(&option).any);
}
END_TEST

START_TEST(its_days_count_by_its_hours)
{
    struct booking option = put(5, STATUS_HOLD, 0, 2);
    put(1, STATUS_PENCIL, 0, 0);
    struct booking half = put(2, STATUS_PENCIL, 2, 2);
    ck_assert_int_eq(opening_of(&option).start, at(1, 9));
    ck_assert_int_eq(opening_of(&option).end, at(1, 18));
    half.start = at(2, 18) - HOUR_US;
    bookings_put(all, &half);
    ck_assert_int_eq(opening_of(&option).end, at(1, 18)); /* half a day is none */
    half.start = at(2, 18);
    half.end = at(2, 20);
    bookings_put(all, &half);
    ck_assert_int_eq(opening_of(&option).end, at(2, 18));
}
END_TEST

START_TEST(days_off_and_days_gone_by_do_not_count)
{
    struct booking option = put(5, STATUS_HOLD, 3, 7); /* Thursday to Monday */
    put(1, STATUS_PENCIL, 3, 4);
    put(2, STATUS_PENCIL, 7, 7);
    ck_assert(!opening_of(&option).any);
    bookings_remove(all, (struct id){{1}});
    ck_assert_int_eq(opening_of(&option).start, at(3, 9));
    ck_assert_int_eq(opening_of(&option).end, at(4, 18));
    ck_assert_int_eq(option_opening(roster, all, &option, at(3, 12)).start, at(4, 9));
    struct booking weekend = put(6, STATUS_HOLD, 12, 13);
    put(3, STATUS_PENCIL, 12, 12);
    ck_assert_int_eq(opening_of(&weekend).start, at(13, 9)); /* it has no other days */
}
END_TEST

START_TEST(a_public_holiday_is_a_day_off)
{
    struct holiday friday = {.day = MONDAY + 4};
    struct holidays holidays = {.list = &friday, .count = 1};
    struct booking option = put(5, STATUS_HOLD, 3, 4);
    put(1, STATUS_PENCIL, 3, 3);
    ck_assert(opening_of(&option).any); /* Friday is free */
    roster->artists[0].schedule.holidays = &holidays;
    ck_assert(!opening_of(&option).any); /* and none of the option's days now */
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("option");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, it_is_offered_whole_when_nothing_is_in_the_way);
    tcase_add_test(cases, its_days_count_by_its_hours);
    tcase_add_test(cases, days_off_and_days_gone_by_do_not_count);
    tcase_add_test(cases, a_public_holiday_is_a_day_off);
    return run_tests("option", cases);
}
