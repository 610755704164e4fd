/* Civil days and ISO weeks: leap years, year ends, week 53, and what is written can be read again. */
#include "domain/day.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/dates.h"
#include "support/run.h"

START_TEST(known_days_have_known_numbers)
{
    ck_assert_int_eq(civil(1970, 1, 1), 0);
    ck_assert_int_eq(civil(1969, 12, 31), -1);
    ck_assert_int_eq(civil(2000, 2, 29), 11016);
    ck_assert_int_eq(civil(2026, 11, 24), 20781);
    ck_assert_int_eq(civil(1, 1, 1), -719162);
    ck_assert_int_eq(civil(9999, 12, 31), 2932896);
}
END_TEST

START_TEST(days_that_do_not_exist_are_refused)
{
    static const int none[][3] = {{2026, 2, 29}, {2100, 2, 29}, {1900, 2, 29}, {2026, 4, 31}, {2026, 13, 1},
                                  {2026, 0, 1},  {2026, 1, 0},  {2026, 1, 32}, {0, 1, 1},     {10000, 1, 1}};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        day d = 77;
        ck_assert_msg(!day_from_civil(none[i][0], none[i][1], none[i][2], &d), "row %zu", i);
        ck_assert_int_eq(d, 77);
    }
    day d;
    ck_assert(day_from_civil(2000, 2, 29, &d));
    ck_assert(day_from_civil(2028, 2, 29, &d));
}
END_TEST

/* Against the C library, which counts by other means: every day of four centuries and their edges. */
START_TEST(every_day_agrees_with_the_c_library)
{
    for (day d = civil(1800, 1, 1); d <= civil(2200, 1, 1); d++) {
        time_t second = (time_t)d * 86400;
        struct tm tm;
        gmtime_r(&second, &tm);
        struct civil c = day_civil(d);
        ck_assert_int_eq(c.year, tm.tm_year + 1900);
        ck_assert_int_eq(c.month, tm.tm_mon + 1);
        ck_assert_int_eq(c.day, tm.tm_mday);
        ck_assert_int_eq(day_weekday(d), (tm.tm_wday + 6) % 7);
        char week[16], expected[16];
        day_format_week(d, week, sizeof week);
        strftime(expected, sizeof expected, "%G-W%V", &tm);
        ck_assert_str_eq(week, expected);
        ck_assert_int_eq(civil(c.year, c.month, c.day), d);
    }
}
END_TEST

START_TEST(weeks_begin_on_monday_and_know_week_53)
{
    static const struct {
        int year, week;
        const char *monday; /* NULL: there is no such week */
    } rows[] = {{2026, 48, "2026-11-23"}, {2026, 1, "2025-12-29"}, {2026, 53, "2026-12-28"}, {2020, 53, "2020-12-28"},
                {2025, 53, NULL},         {2024, 53, NULL},        {2026, 0, NULL},          {2026, 54, NULL},
                {2015, 53, "2015-12-28"}, {2000, 52, "2000-12-25"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        day monday = 0;
        char text[16];
        bool found = day_from_iso_week(rows[i].year, rows[i].week, &monday);
        ck_assert_msg(found == (rows[i].monday != NULL), "%d-W%d", rows[i].year, rows[i].week);
        if (!found)
            continue;
        day_format_iso(monday, text, sizeof text);
        ck_assert_str_eq(text, rows[i].monday);
        ck_assert_int_eq(day_weekday(monday), 0);
        ck_assert_int_eq(day_monday(monday + 6), monday);
        ck_assert_int_eq(day_monday(monday - 1), monday - 7);
    }
}
END_TEST

START_TEST(what_is_written_can_be_read)
{
    for (day d = civil(1, 1, 1); d <= civil(9998, 12, 31); d += 61) {
        char text[16];
        day back = 0;
        day_format_iso(d, text, sizeof text);
        ck_assert(day_parse_iso(text, &back));
        ck_assert_int_eq(back, d);
        day_format_week(d, text, sizeof text);
        if (day_iso_week(d).year < 1)
            continue;
        ck_assert_msg(day_parse_week(text, &back), "%s", text);
        ck_assert_int_eq(back, day_monday(d));
    }
}
END_TEST

START_TEST(only_the_whole_text_is_a_date)
{
    static const char *const no[] = {
        "",           "2026",     "2026-11",    "2026-11-2", "2026-11-244", "2026-11-24 ", " 2026-11-24",
        "2026/11/24", "26-11-24", "2026-02-30", "2026-W48",  "+026-11-24",  "2026-1a-24",  "-2026-11-24"};
    static const char *const no_week[] = {"",        "2026-W", "2026-W4",  "2026-W480",
                                          "2026-48", "W48",    "2026-W54", "2025-W53"};
    day d;
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        ck_assert_msg(!day_parse_iso(no[i], &d), "%s", no[i]);
    for (size_t i = 0; i < sizeof no_week / sizeof *no_week; i++)
        ck_assert_msg(!day_parse_week(no_week[i], &d), "%s", no_week[i]);
    ck_assert(day_parse_week("2026W48", &d) && day_parse_week("2026-w48", &d));
    ck_assert_int_eq(d, civil(2026, 11, 23));
}
END_TEST

START_TEST(spans_repeat_nothing_that_both_ends_share)
{
    static const struct {
        int first[3], last[3];
        const char *text;
    } rows[] = {{{2026, 11, 23}, {2026, 11, 29}, "23-29 Nov 2026"},
                {{2026, 11, 30}, {2026, 12, 6}, "30 Nov - 6 Dec 2026"},
                {{2026, 12, 28}, {2027, 1, 3}, "28 Dec 2026 - 3 Jan 2027"},
                {{2026, 11, 24}, {2026, 11, 24}, "24 Nov 2026"},
                {{2025, 11, 24}, {2026, 11, 24}, "24 Nov 2025 - 24 Nov 2026"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[64];
        day_format_span(civil(rows[i].first[0], rows[i].first[1], rows[i].first[2]),
                        civil(rows[i].last[0], rows[i].last[1], rows[i].last[2]), text, sizeof text);
        ck_assert_str_eq(text, rows[i].text);
    }
}
END_TEST

START_TEST(names_are_read_from_three_letters_on)
{
    int found = -1;
    ck_assert(weekday_parse("tue", &found) && found == 1);
    ck_assert(weekday_parse("Tues", &found) && found == 1);
    ck_assert(weekday_parse("SUNDAY", &found) && found == 6);
    ck_assert(month_parse("sept", &found) && found == 9);
    ck_assert(month_parse("May", &found) && found == 5);
    ck_assert(month_parse("jun", &found) && found == 6);
    ck_assert(!weekday_parse("tu", &found) && !weekday_parse("", &found) && !weekday_parse("mondays", &found));
    ck_assert(!month_parse("ju", &found) && !month_parse("novo", &found));
    for (int i = 0; i < DAYS_A_WEEK; i++)
        ck_assert(weekday_parse(weekday_name(i), &found) && found == i);
    for (int i = 1; i <= 12; i++)
        ck_assert(month_parse(month_name(i), &found) && found == i);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("day");
    tcase_add_test(tests, known_days_have_known_numbers);
    tcase_add_test(tests, days_that_do_not_exist_are_refused);
    tcase_add_test(tests, every_day_agrees_with_the_c_library);
    tcase_add_test(tests, weeks_begin_on_monday_and_know_week_53);
    tcase_add_test(tests, what_is_written_can_be_read);
    tcase_add_test(tests, only_the_whole_text_is_a_date);
    tcase_add_test(tests, spans_repeat_nothing_that_both_ends_share);
    tcase_add_test(tests, names_are_read_from_three_letters_on);
    return run_tests("day", tests);
}
