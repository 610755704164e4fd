/* Zones: offsets against the C library, both clock changes, days of 23, 23.5, 24, 24.5 and 25 hours. */
#include "domain/zone.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/dates.h"
#include "support/run.h"

static const char *const zones[] = {
    "Europe/London",  "America/New_York",  "Australia/Lord_Howe", "Asia/Kolkata",    "UTC",          "Pacific/Apia",
    "America/Havana", "Africa/Casablanca", "Asia/Kathmandu",      "Africa/Monrovia", "Europe/Moscow"};
enum { ZONES = sizeof zones / sizeof *zones };

static struct zone *load(const char *name)
{
    struct zone *zone = zone_load(name);
    ck_assert_msg(zone != NULL, "%s", name);
    return zone;
}

/* Seconds east of UTC: what the clocks on the wall show, less the instant. */
static int offset(const struct zone *zone, instant at)
{
    struct local_time local = zone_local(zone, at);
    return (int)((local.day * DAY_US + local.us - at) / SECOND_US);
}

START_TEST(names_that_are_no_zones_are_refused)
{
    static const char *const no[] = {"",         "Europe/Atlantis",  "../../etc/passwd", "/etc/localtime",
                                     ":UTC",     "Europe",           "zone.tab",         "tzdata.zi",
                                     "UTC ",     "Europe/../UTC",    "EST5EDT,M3.2.0",   "UTC\n",
                                     "Europe//", "Europe/London/UTC"};
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        ck_assert_msg(zone_load(no[i]) == NULL, "%s", no[i]);
}
END_TEST

START_TEST(the_processs_own_zone_is_left_alone)
{
    setenv("TZ", "Asia/Tokyo", 1);
    tzset();
    struct zone *zone = load("Europe/London");
    ck_assert_str_eq(getenv("TZ"), "Asia/Tokyo");
    time_t zero = 0;
    struct tm tm;
    ck_assert_int_eq(localtime_r(&zero, &tm)->tm_gmtoff, 9 * 3600);
    ck_assert_str_eq(zone_name(zone), "Europe/London");
    zone_free(&zone);
    ck_assert_ptr_null(zone);
    unsetenv("TZ");
    tzset();
    zone = load("Europe/London");
    ck_assert_ptr_null(getenv("TZ"));
    zone_free(&zone);
    zone_free(&zone);
}
END_TEST

/* Of every zone, and at its changes: tzif.c. */
START_TEST(offsets_agree_with_the_c_library)
{
    const char *name = zones[_i];
    struct zone *zone = load(name);
    setenv("TZ", name, 1);
    tzset();
    for (int64_t second = 0; second < INT64_C(4102444800); second += 40009) {
        time_t at = (time_t)second;
        struct tm tm;
        localtime_r(&at, &tm);
        ck_assert_msg(offset(zone, second * SECOND_US) == tm.tm_gmtoff, "%s at %lld: %d, not %ld", name,
                      (long long)second, offset(zone, second * SECOND_US), tm.tm_gmtoff);
    }
    unsetenv("TZ");
    tzset();
    zone_free(&zone);
}
END_TEST

START_TEST(changes_happen_to_the_second)
{
    struct zone *london = load("Europe/London");
    instant spring = utc(2026, 3, 29, 1, 0), autumn = utc(2026, 10, 25, 1, 0);
    ck_assert_int_eq(offset(london, spring - 1), 0);
    ck_assert_int_eq(offset(london, spring), 3600);
    ck_assert_int_eq(offset(london, autumn - 1), 3600);
    ck_assert_int_eq(offset(london, autumn), 0);
    zone_free(&london);
}
END_TEST

START_TEST(days_have_the_hours_they_have)
{
    static const struct {
        const char *zone;
        int date[3], minutes;
    } rows[] = {
        {"Europe/London", {2026, 3, 28}, 1440},
        {"Europe/London", {2026, 3, 29}, 1380},
        {"Europe/London", {2026, 10, 25}, 1500},
        {"America/New_York", {2026, 3, 8}, 1380},
        {"America/New_York", {2026, 11, 1}, 1500},
        {"Australia/Lord_Howe", {2026, 4, 5}, 1470},
        {"Australia/Lord_Howe", {2026, 10, 4}, 1410},
        {"Asia/Kolkata", {2026, 3, 29}, 1440},
        {"UTC", {2026, 3, 29}, 1440},
        {"America/Havana", {2026, 3, 8}, 1380},
        {"Pacific/Apia", {2011, 12, 30}, 0},
        {"Pacific/Apia", {2011, 12, 31}, 1440},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zone *zone = load(rows[i].zone);
        day d = civil(rows[i].date[0], rows[i].date[1], rows[i].date[2]);
        ck_assert_msg(zone_day_minutes(zone, d) == rows[i].minutes, "%s row %zu: %d", rows[i].zone, i,
                      zone_day_minutes(zone, d));
        zone_free(&zone);
    }
}
END_TEST

START_TEST(a_doubled_time_has_two_readings)
{
    struct zone *zone = load("Europe/London");
    struct local_time local = {.day = civil(2026, 10, 25), .us = HOUR_US + 30 * MINUTE_US};
    instant found[2];
    ck_assert_int_eq(zone_instants(zone, local, found), LOCAL_TWICE);
    ck_assert_int_eq(found[0], utc(2026, 10, 25, 0, 30));
    ck_assert_int_eq(found[1], utc(2026, 10, 25, 1, 30));
    ck_assert_int_eq(zone_instant(zone, local.day, 90), found[0]);
    local.us = 2 * HOUR_US; /* the change is over */
    ck_assert_int_eq(zone_instants(zone, local, found), LOCAL_ONCE);
    ck_assert_int_eq(found[0], utc(2026, 10, 25, 2, 0));
    ck_assert_int_eq(found[1], found[0]);
    local.us = HOUR_US - 1; /* it has not begun */
    ck_assert_int_eq(zone_instants(zone, local, found), LOCAL_ONCE);
    zone_free(&zone);
}
END_TEST

START_TEST(a_skipped_time_has_none)
{
    struct zone *zone = load("Europe/London");
    struct local_time local = {.day = civil(2026, 3, 29), .us = HOUR_US + 30 * MINUTE_US};
    instant found[2];
    ck_assert_int_eq(zone_instants(zone, local, found), LOCAL_NEVER);
    ck_assert_int_eq(found[0], utc(2026, 3, 29, 0, 30));
    ck_assert_int_eq(found[1], utc(2026, 3, 29, 1, 30));
    ck_assert_int_eq(zone_instant(zone, local.day, 90), utc(2026, 3, 29, 1, 0)); /* the first after the gap */
    local.us = 2 * HOUR_US;
    ck_assert_int_eq(zone_instants(zone, local, found), LOCAL_ONCE);
    ck_assert_int_eq(found[0], utc(2026, 3, 29, 1, 0));
    zone_free(&zone);

    zone = load("America/Havana"); /* here midnight itself is skipped */
    ck_assert_int_eq(zone_day_start(zone, civil(2026, 3, 8)), utc(2026, 3, 8, 5, 0));
    ck_assert_int_eq(zone_local(zone, utc(2026, 3, 8, 5, 0)).us, HOUR_US);
    zone_free(&zone);
}
END_TEST

/* Whatever the zone: an instant's local time leads back to it, and days follow each other without a gap. */
START_TEST(there_and_back_again)
{
    struct zone *zone = load(zones[_i]);
    for (instant at = utc(1970, 1, 3, 0, 0); at < utc(2099, 12, 1, 0, 0); at += 31 * HOUR_US + 7 * MINUTE_US) {
        struct local_time local = zone_local(zone, at);
        instant found[2];
        enum local_match match = zone_instants(zone, local, found);
        ck_assert_int_ne(match, LOCAL_NEVER);
        ck_assert_msg(found[0] == at || found[1] == at, "%s %lld", zones[_i], (long long)at);
        ck_assert(local.us >= 0 && local.us < DAY_US);
        ck_assert(zone_day_start(zone, local.day) <= at);
    }
    zone_free(&zone);
}
END_TEST

START_TEST(minutes_beyond_the_day_run_on)
{
    struct zone *zone = load("Europe/London");
    day d = civil(2026, 11, 24);
    ck_assert_int_eq(zone_instant(zone, d, 1440), zone_day_start(zone, d + 1));
    ck_assert_int_eq(zone_instant(zone, d, 1500), zone_instant(zone, d + 1, 60));
    ck_assert_int_eq(zone_instant(zone, d, -60), zone_instant(zone, d - 1, 1380));
    zone_free(&zone);
}
END_TEST

START_TEST(instants_are_written_down)
{
    char text[64];
    struct zone *zone = load("Europe/London");
    zone_format_rfc3339(zone, utc(2026, 11, 24, 9, 0), text, sizeof text);
    ck_assert_str_eq(text, "2026-11-24T09:00:00+00:00");
    zone_format_rfc3339(zone, utc(2026, 7, 1, 9, 0) + 5, text, sizeof text);
    ck_assert_str_eq(text, "2026-07-01T10:00:00.000005+01:00");
    ck_assert_uint_lt(strlen(text), 33);
    zone_format_human(zone, utc(2026, 7, 1, 23, 30), false, text, sizeof text);
    ck_assert_str_eq(text, "Thu 2 Jul 00:30");
    zone_format_human(zone, utc(2026, 11, 24, 9, 0), true, text, sizeof text);
    ck_assert_str_eq(text, "Tue 24 Nov 2026 09:00");
    zone_format_clock(zone, utc(2026, 11, 24, 9, 5), text, sizeof text);
    ck_assert_str_eq(text, "09:05");
    zone_free(&zone);
    zone = load("America/New_York");
    zone_format_rfc3339(zone, utc(2026, 11, 24, 2, 0), text, sizeof text);
    ck_assert_str_eq(text, "2026-11-23T21:00:00-05:00");
    zone_free(&zone);
    zone = load("Africa/Monrovia"); /* -00:44:30 until 1972: the format knows whole minutes only */
    zone_format_rfc3339(zone, utc(1971, 1, 1, 12, 0), text, sizeof text);
    ck_assert_str_eq(text, "1971-01-01T11:15:00-00:45");
    zone_free(&zone);
}
END_TEST

START_TEST(a_time_that_clocks_show_twice_says_which)
{
    char text[64];
    struct zone *london = load("Europe/London"), *island = load("Australia/Lord_Howe");
    zone_format_time(london, utc(2026, 10, 25, 0, 30), text, sizeof text);
    ck_assert_str_eq(text, "01:30+01:00");
    zone_format_human(london, utc(2026, 10, 25, 1, 30), false, text, sizeof text);
    ck_assert_str_eq(text, "Sun 25 Oct 01:30+00:00");
    zone_format_time(london, utc(2026, 10, 25, 2, 0), text, sizeof text);
    ck_assert_str_eq(text, "02:00");
    zone_format_clock(london, utc(2026, 10, 25, 1, 30), text, sizeof text);
    ck_assert_str_eq(text, "01:30");
    zone_format_time(island, utc(2026, 4, 4, 15, 15), text, sizeof text);
    ck_assert_str_eq(text, "01:45+10:30");
    zone_free(&london);
    zone_free(&island);
}
END_TEST

START_TEST(minutes_go_by_over_a_clock_change)
{
    struct zone *zone = load("Europe/London");
    day autumn = 0, spring = 0;
    day_from_civil(2026, 10, 25, &autumn);
    day_from_civil(2026, 3, 29, &spring);
    ck_assert_int_eq(zone_elapsed(zone, autumn, zone_instant(zone, autumn, 9 * 60)), 10 * 60);
    ck_assert_int_eq(zone_elapsed(zone, spring, zone_instant(zone, spring, 9 * 60)), 8 * 60);
    ck_assert_int_eq(zone_elapsed(zone, autumn, zone_day_start(zone, autumn + 1)), 25 * 60);
    ck_assert_int_eq(zone_elapsed(zone, autumn, zone_day_start(zone, autumn) - 1), -1);
    zone_free(&zone);
}
END_TEST

START_TEST(before_1970_the_data_count_and_after_2100_the_last_offset)
{
    struct zone *zone = load("Europe/London"); /* British Standard Time in 1970: one hour all the year */
    ck_assert_int_eq(offset(zone, utc(1970, 1, 1, 0, 0)), 3600);
    ck_assert_int_eq(offset(zone, utc(1960, 1, 1, 0, 0)), 0);
    ck_assert_int_eq(offset(zone, utc(1, 1, 2, 0, 0)), -75);
    ck_assert_int_eq(offset(zone, utc(2150, 7, 1, 0, 0)), offset(zone, utc(2099, 12, 31, 0, 0)));
    zone_free(&zone);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("zone");
    tcase_add_test(tests, names_that_are_no_zones_are_refused);
    tcase_add_test(tests, the_processs_own_zone_is_left_alone);
    tcase_add_loop_test(tests, offsets_agree_with_the_c_library, 0, ZONES);
    tcase_add_test(tests, changes_happen_to_the_second);
    tcase_add_test(tests, days_have_the_hours_they_have);
    tcase_add_test(tests, a_doubled_time_has_two_readings);
    tcase_add_test(tests, a_skipped_time_has_none);
    tcase_add_loop_test(tests, there_and_back_again, 0, ZONES);
    tcase_add_test(tests, minutes_beyond_the_day_run_on);
    tcase_add_test(tests, instants_are_written_down);
    tcase_add_test(tests, a_time_that_clocks_show_twice_says_which);
    tcase_add_test(tests, minutes_go_by_over_a_clock_change);
    tcase_add_test(tests, before_1970_the_data_count_and_after_2100_the_last_offset);
    return run_tests("zone", tests);
}
