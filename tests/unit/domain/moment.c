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

/* The text as a beginning or an end, in the form "2026-11-24 09:00" of London. */
static const char *read(const char *text, bool end, const struct schedule *schedule)
{
    static char out[64];
    instant at;
    ck_assert(moment_read(text, end, london, schedule, civil(2026, 11, 20), &at, NULL));
    zone_format_rfc3339(london, at, out, sizeof out);
    return out;
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
    ck_assert(!moment_read("whenever", true, london, &days, civil(2026, 11, 20), &at, &error));
    ck_assert_ptr_nonnull(error);
    free(error);
}
END_TEST

int main(void)
{
    london = zone_load("Europe/London");
    TCase *tests = tcase_create("moment");
    tcase_add_test(tests, a_date_alone_is_the_hours_of_its_day);
    tcase_add_test(tests, or_all_of_its_day);
    tcase_add_test(tests, a_clock_is_a_clock);
    int status = run_tests("moment", tests);
    zone_free(&london);
    return status;
}
