/* A booking that is moved keeps its clock times. */
#include "domain/booking.h"

#include <check.h>

#include "support/dates.h"
#include "support/run.h"

static struct zone *london;

static void ck_assert_moved(instant start, instant end, instant to, instant wanted)
{
    struct booking booking = {.start = start, .end = end};
    booking_move(&booking, london, to);
    ck_assert_int_eq(booking.start, to);
    ck_assert_int_eq(booking.end, wanted);
}

START_TEST(clock_times_are_kept_over_a_change)
{
    london = zone_load("Europe/London");
    /* 18 March 09:00 to 23 March 18:00, a week on: the clocks have gone forward on the 29th */
    ck_assert_moved(utc(2026, 3, 18, 9, 0), utc(2026, 3, 23, 18, 0), utc(2026, 3, 25, 9, 0), utc(2026, 3, 30, 17, 0));
    ck_assert_moved(utc(2026, 3, 25, 9, 0), utc(2026, 3, 30, 17, 0), utc(2026, 3, 18, 9, 0), utc(2026, 3, 23, 18, 0));
    ck_assert_moved(utc(2026, 10, 20, 8, 0), utc(2026, 10, 24, 17, 0), utc(2026, 10, 23, 8, 0),
                    utc(2026, 10, 27, 18, 0));
    /* a night of eight hours by the clocks, of seven and of nine in truth */
    ck_assert_moved(utc(2026, 3, 21, 22, 0), utc(2026, 3, 22, 6, 0), utc(2026, 3, 28, 22, 0), utc(2026, 3, 29, 5, 0));
    ck_assert_moved(utc(2026, 10, 17, 21, 0), utc(2026, 10, 18, 5, 0), utc(2026, 10, 24, 21, 0),
                    utc(2026, 10, 25, 6, 0));
    /* another time of the day; seconds, too */
    ck_assert_moved(utc(2026, 11, 24, 9, 0), utc(2026, 11, 24, 18, 0) + SECOND_US, utc(2026, 11, 25, 13, 30),
                    utc(2026, 11, 25, 22, 30) + SECOND_US);
    ck_assert_moved(utc(2026, 11, 24, 9, 0), utc(2026, 11, 24, 18, 0), utc(2026, 11, 25, 20, 0),
                    utc(2026, 11, 26, 5, 0));
    zone_free(&london);
}
END_TEST

START_TEST(a_booking_always_has_some_length)
{
    london = zone_load("Europe/London");
    /* half an hour around 01:30, which clocks go back over: by the clocks it ends before it begins */
    ck_assert_moved(utc(2026, 10, 25, 0, 45), utc(2026, 10, 25, 1, 15), utc(2026, 11, 2, 9, 0),
                    utc(2026, 11, 2, 9, 30));
    /* and one that goes to the hour behind the one that clocks leave out */
    ck_assert_moved(utc(2026, 3, 27, 1, 0), utc(2026, 3, 27, 1, 30), utc(2026, 3, 29, 1, 0), utc(2026, 3, 29, 1, 30));
    zone_free(&london);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {clock_times_are_kept_over_a_change, a_booking_always_has_some_length};
    return run_list("booking", tests, sizeof tests / sizeof *tests);
}
