/* A date alone, as a beginning and as an end. */
#include "domain/moment.h"

#include <check.h>
#include <stdlib.h>

#include "support/dates.h"
#include "support/run.h"

static struct zone *london;

static struct schedule pattern(const char *text)
{
    struct schedule schedule;
    ck_assert(schedule_parse(text, &schedule, NULL));
    return schedule;
}

/* The text as a beginning or an end, in the form "2026-11-24T09:00:00+00:00" of London. */
static const char *read_at(instant now, const char *text, bool end, const struct schedule *schedule)
{
    static char out[64];
    instant at;
    ck_assert(moment_read(text, end, london, schedule, now, &at, NULL));
    zone_format_rfc3339(london, at, out, sizeof out);
    return out;
}

static const char *read(const char *text, bool end, const struct schedule *schedule)
{
    return read_at(utc(2026, 11, 20, 12, 0), text, end, schedule);
}

START_TEST(a_date_alone_is_the_hours_of_its_day)
{
    struct schedule days = pattern("mon-fri 10:00-17:00"), night = pattern("mon-fri 22:00-06:00"),
                    none = pattern("none");
    ck_assert_str_eq(read("2026-11-24", false, &days), "2026-11-24T10:00:00+00:00");
    ck_assert_str_eq(read("2026-11-24", true, &days), "2026-11-24T17:00:00+00:00");
    ck_assert_str_eq(read("tue", true, &days), "2026-11-24T17:00:00+00:00");
    ck_assert_str_eq(read("2026-11-24", false, &night), "2026-11-24T22:00:00+00:00");
    ck_assert_str_eq(read("2026-11-24", true, &night), "2026-11-25T06:00:00+00:00");
    ck_assert_str_eq(read("2026-11-28", true, &days), "2026-11-28T18:00:00+00:00"); /* a day off */
    ck_assert_str_eq(read("2026-11-24", true, &none), "2026-11-24T18:00:00+00:00");
}
END_TEST

START_TEST(or_all_of_its_day)
{
    ck_assert_str_eq(read("2026-11-24", false, NULL), "2026-11-24T00:00:00+00:00");
    ck_assert_str_eq(read("2026-11-24", true, NULL), "2026-11-25T00:00:00+00:00");
    ck_assert_str_eq(read("2027-03-28", true, NULL), "2027-03-29T00:00:00+01:00"); /* of 23 hours */
}
END_TEST

START_TEST(a_clock_is_a_clock)
{
    struct schedule days = pattern("mon-fri 10:00-17:00");
    char *error = NULL;
    instant at;
    ck_assert_str_eq(read("2026-11-24 00:00", true, &days), "2026-11-24T00:00:00+00:00");
    ck_assert_str_eq(read("tomorrow 14:00", false, NULL), "2026-11-21T14:00:00+00:00");
    ck_assert(!moment_read("whenever", true, london, &days, utc(2026, 11, 20, 12, 0), &at, &error));
    ck_assert_ptr_nonnull(error);
    free(error);
}
END_TEST

START_TEST(today_begins_with_what_is_left_of_it)
{
    struct schedule days = pattern("mon-fri 10:00-12:00 14:00-17:00"), night = pattern("mon-fri 22:00-06:00");
    char *error = NULL;
    instant at;
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 9, 50), "today", false, &days), "2026-11-24T10:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 10, 4), "tue", false, &days), "2026-11-24T10:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 10, 5), "2026-11-24", false, &days), "2026-11-24T10:30:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 12, 20), "today", false, &days), "2026-11-24T14:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 15, 0), "today", true, &days), "2026-11-24T17:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 15, 0), "tomorrow", false, &days), "2026-11-25T10:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 15, 0), "2026-11-23", false, &days), "2026-11-23T10:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 15, 0), "today", false, NULL), "2026-11-24T00:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 3, 0), "today", false, &night), "2026-11-24T22:00:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 23, 10), "today", false, &night), "2026-11-24T23:30:00+00:00");
    ck_assert_str_eq(read_at(utc(2026, 11, 24, 23, 50), "today", false, &night), "2026-11-25T00:00:00+00:00");
    ck_assert(!moment_read("today", false, london, &days, utc(2026, 11, 24, 16, 50), &at, &error));
    ck_assert_str_eq(error,
                     "No half hour is left of today's working hours: write a time, as in today 17:00, or a later day.");
    free(error);
    ck_assert(!moment_read("today", false, london, &days, utc(2026, 11, 24, 23, 50), &at, &error));
    ck_assert_str_eq(error, "No half hour is left of today's working hours: write a later day.");
    free(error);
}
END_TEST

START_TEST(what_runs_begins_with_the_next_half_hour)
{
    instant nine = utc(2026, 11, 24, 9, 0), ten = utc(2026, 11, 24, 10, 0);
    ck_assert(moment_from_now(london, nine, ten, nine - HOUR_US) == nine);
    ck_assert(moment_from_now(london, nine, ten, nine + 4 * MINUTE_US) == nine);
    ck_assert(moment_from_now(london, nine, ten, nine + 5 * MINUTE_US) == nine + 30 * MINUTE_US);
    ck_assert(moment_from_now(london, nine, ten, ten - MINUTE_US) == ten);
    ck_assert(moment_from_now(london, nine, ten, ten) == nine); /* over */
    instant late = utc(2026, 11, 24, 23, 30), midnight = utc(2026, 11, 25, 0, 0);
    ck_assert(moment_from_now(london, late, midnight, late + 10 * MINUTE_US) == late); /* not tomorrow's first */
    ck_assert(moment_from_now(london, late, midnight + HOUR_US, late + 10 * MINUTE_US) == midnight);
    /* on the night when the clocks go back: 01:10 for the second time */
    instant second = utc(2026, 10, 25, 1, 10);
    ck_assert(moment_from_now(london, second - HOUR_US, second + HOUR_US, second) == second + 20 * MINUTE_US);
    struct schedule nights = pattern("mon-sun 00:00-06:00");
    ck_assert(moment_of_today(london, &nights, second) == second + 20 * MINUTE_US);
    ck_assert(moment_of_today(london, &schedule_none, utc(2026, 11, 24, 20, 16)) == utc(2026, 11, 24, 20, 30));
    ck_assert(!moment_is_past(nine, nine + 5 * MINUTE_US) && moment_is_past(nine, nine + 6 * MINUTE_US));
}
END_TEST

int main(void)
{
    london = zone_load("Europe/London");
    TCase *tests = tcase_create("moment");
    tcase_add_test(tests, a_date_alone_is_the_hours_of_its_day);
    tcase_add_test(tests, or_all_of_its_day);
    tcase_add_test(tests, a_clock_is_a_clock);
    tcase_add_test(tests, today_begins_with_what_is_left_of_it);
    tcase_add_test(tests, what_runs_begins_with_the_next_half_hour);
    int status = run_tests("moment", tests);
    zone_free(&london);
    return status;
}
