/* Dates, times and durations as people write them, and what they are told when it is none. */
#include "domain/when.h"
#include "domain/when_plain.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "support/dates.h"
#include "support/run.h"

/* Sun 22 Nov 2026 */
static day today(void)
{
    return civil(2026, 11, 22);
}

START_TEST(days_are_read)
{
    static const struct {
        const char *text, *iso;
    } rows[] = {
        {"today", "2026-11-22"},       {"Tomorrow", "2026-11-23"},   {"yesterday", "2026-11-21"},
        {"sun", "2026-11-22"},         {"mon", "2026-11-23"},        {"saturday", "2026-11-28"},
        {"22", "2026-11-22"},          {"21", "2026-12-21"},         {"31", "2026-12-31"},
        {"24 nov", "2026-11-24"},      {"24nov", "2026-11-24"},      {" 24  November ", "2026-11-24"},
        {"24 nov 2027", "2027-11-24"}, {"1 nov", "2026-11-01"},      {"22 oct", "2026-10-22"},
        {"21 oct", "2027-10-21"},      {"5 jan", "2027-01-05"},      {"29 feb", "2028-02-29"},
        {"24.11.", "2026-11-24"},      {"24.11.2027", "2027-11-24"}, {"2026-11-24", "2026-11-24"},
        {"W48", "2026-11-23"},         {"w1", "2027-01-04"},         {"W53", "2026-12-28"},
        {"2026-W48", "2026-11-23"},    {"2020-W53", "2020-12-28"},   {"+3d", "2026-11-25"},
        {"-1w", "2026-11-15"},         {"+0d", "2026-11-22"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        day d = 0;
        char *error = NULL, text[16];
        ck_assert_msg(when_parse_day(rows[i].text, today(), &d, &error), "%s: %s", rows[i].text, error);
        day_format_iso(d, text, sizeof text);
        ck_assert_msg(strcmp(text, rows[i].iso) == 0, "%s: %s", rows[i].text, text);
    }
    day d = 0;
    ck_assert(when_parse_day("31", civil(2026, 2, 1), &d, NULL)); /* February and its 31st */
    ck_assert_int_eq(d, civil(2026, 3, 31));
}
END_TEST

START_TEST(what_is_no_day_is_explained)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"", "is not a date"},
        {"30 feb", "does not exist"},
        {"29 feb 2027", "does not exist"},
        {"32", "does not exist"},
        {"0", "does not exist"},
        {"2026-13-01", "does not exist"},
        {"W54", "does not exist"},
        {"2025-W53", "does not exist"},
        {"24 nov 26", "is not a date"},
        {"24 foo", "is not a date"},
        {"tu", "is not a date"},
        {"+3", "is not a date"},
        {"+3h", "is not a date"},
        {"24 nov 2026 x", "is not a date"},
        {"24/11", "is not a date"},
        {"\x1B]0;x\x07", "\"?]0;x?\""},
        {"99999999999999999999", "is not a date"},
        {"a very long text that is far from being any date whatsoever at all", "\"a very long text that is far"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        day d = 77;
        char *error = NULL;
        ck_assert_msg(!when_parse_day(rows[i].text, today(), &d, &error), "%s", rows[i].text);
        ck_assert_msg(error && strstr(error, rows[i].says), "%s: %s", rows[i].text, error);
        ck_assert_int_eq(d, 77);
        free(error);
        ck_assert(!when_parse_day(rows[i].text, today(), &d, NULL));
    }
}
END_TEST

/* Today is Sun 22 Nov, the week shown that of Mon 14 Dec. */
START_TEST(days_in_a_line_are_read)
{
    static const struct {
        const char *text;
        enum when_found found;
        const char *first, *last;
    } rows[] = {
        {"tue", WHEN_FOUND, "2026-12-15", "2026-12-15"},
        {"Tuesday to thursday", WHEN_FOUND, "2026-12-15", "2026-12-17"},
        {"tue-thu", WHEN_FOUND, "2026-12-15", "2026-12-17"},
        {"15 - 17", WHEN_FOUND, "2026-12-15", "2026-12-17"},
        {"24 nov to 2 dec", WHEN_FOUND, "2026-11-24", "2026-12-02"},
        {"next mon", WHEN_FOUND, "2026-11-23", "2026-11-23"},
        {"next mon - fri", WHEN_FOUND, "2026-11-23", "2026-11-27"},
        {"next  week", WHEN_FOUND, "2026-11-23", "2026-11-29"},
        {"this week", WHEN_FOUND, "2026-11-16", "2026-11-22"},
        {"all week", WHEN_FOUND, "2026-12-14", "2026-12-20"},
        {"w51", WHEN_FOUND, "2026-12-14", "2026-12-20"},
        {"w51-w52", WHEN_FOUND, "2026-12-14", "2026-12-27"},
        {"2026-W51", WHEN_FOUND, "2026-12-14", "2026-12-20"},
        {"24/12", WHEN_FOUND, "2026-12-24", "2026-12-24"},
        {"12/24", WHEN_FOUND, "2026-12-24", "2026-12-24"},
        {"5/5", WHEN_FOUND, "2027-05-05", "2027-05-05"},
        {"24/12/2027", WHEN_FOUND, "2027-12-24", "2027-12-24"},
        {"24/12 - 28/12", WHEN_FOUND, "2026-12-24", "2026-12-28"},
        {"3/4", WHEN_EITHER, NULL, NULL},
        {"31/11", WHEN_NO_SUCH, NULL, NULL},
        {"31 nov", WHEN_NO_SUCH, NULL, NULL},
        {"28-31 nov", WHEN_NO_SUCH, NULL, NULL},
        {"31 nov - 2 dec", WHEN_NO_SUCH, NULL, NULL},
        {"2026-11-31", WHEN_NO_SUCH, NULL, NULL},
        {"2025-W53", WHEN_NO_SUCH, NULL, NULL},
        {"24/13", WHEN_NOT, NULL, NULL},
        {"24/", WHEN_NOT, NULL, NULL},
        {"/12", WHEN_NOT, NULL, NULL},
        {"24/12/26", WHEN_NOT, NULL, NULL},
        {"w54", WHEN_NOT, NULL, NULL},
        {"40-50", WHEN_NOT, NULL, NULL},
        {"24", WHEN_NOT, NULL, NULL},
        {"+3d", WHEN_NOT, NULL, NULL},
        {"next", WHEN_NOT, NULL, NULL},
        {"next 24 nov", WHEN_NOT, NULL, NULL},
        {"-", WHEN_NOT, NULL, NULL},
        {"", WHEN_NOT, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct when_days days = {0};
        char first[16], last[16];
        enum when_found found = when_read_days(rows[i].text, today(), civil(2026, 12, 16), &days);
        ck_assert_msg(found == rows[i].found, "%s: %d", rows[i].text, (int)found);
        if (found != WHEN_FOUND)
            continue;
        day_format_iso(days.first, first, sizeof first);
        day_format_iso(days.last, last, sizeof last);
        ck_assert_msg(strcmp(first, rows[i].first) == 0 && strcmp(last, rows[i].last) == 0, "%s: %s %s", rows[i].text,
                      first, last);
    }
    char *either = when_either("3/4");
    ck_assert_str_eq(either, "3 apr or 4 mar");
    free(either);
}
END_TEST

START_TEST(times_that_there_are_not_are_told_from_other_words)
{
    static const char *const none[] = {"10:60", "25:00", "10:60-12", "9-24:30", "13pm", "9:75pm", "9am-13pm"};
    static const char *const others[] = {"10:30", "9-12", "16:9", "24-26", "v1.30", "1:850", "10", "9h", "", "-", "pm"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_msg(when_is_no_clock(none[i]), "%s", none[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!when_is_no_clock(others[i]), "%s", others[i]);
}
END_TEST

START_TEST(instants_are_read)
{
    static const struct {
        const char *text, *utc;
    } rows[] = {
        {"2026-11-24T09:00Z", "2026-11-24T09:00:00+00:00"},
        {"2026-11-24t09:00:30.25z", "2026-11-24T09:00:30.250000+00:00"},
        {"2026-11-24T09:00:00.123456+01:00", "2026-11-24T08:00:00.123456+00:00"},
        {"2026-11-24 09:00:00-05", "2026-11-24T14:00:00+00:00"},
        {"2026-11-24T09:00+05:30", "2026-11-24T03:30:00+00:00"},
        {"2026-07-01 09:00", "2026-07-01T08:00:00+00:00"}, /* London's summer */
        {"2026-11-24T09:00", "2026-11-24T09:00:00+00:00"},
        {"2026-11-24T24:00", "2026-11-25T00:00:00+00:00"},
        {"2026-11-24", "2026-11-24T00:00:00+00:00"},
        {"tomorrow 14:00", "2026-11-23T14:00:00+00:00"},
        {"24 nov 9:30", "2026-11-24T09:30:00+00:00"},
        {"24 nov 2026 5.30pm", "2026-11-24T17:30:00+00:00"},
        {"24 nov 2026", "2026-11-24T00:00:00+00:00"},
        {"mon 24:00", "2026-11-24T00:00:00+00:00"},
        {"2026-10-25T01:30+01:00", "2026-10-25T00:30:00+00:00"},
    };
    struct zone *london = zone_load("Europe/London"), *utc = zone_load("UTC");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        instant at = 0;
        char *error = NULL, text[40];
        ck_assert_msg(when_parse_instant(rows[i].text, london, today(), &at, &error), "%s: %s", rows[i].text, error);
        zone_format_rfc3339(utc, at, text, sizeof text);
        ck_assert_msg(strcmp(text, rows[i].utc) == 0, "%s: %s", rows[i].text, text);
    }
    zone_free(&london);
    zone_free(&utc);
}
END_TEST

/* Sunday 22 November 2026, 15:00 in Berlin. */
START_TEST(moments_that_are_over_are_read)
{
    static const struct {
        const char *text, *is;
    } rows[] = {
        {"now", "2026-11-22T15:00:00+01:00"},
        {"-2h", "2026-11-22T13:00:00+01:00"},
        {"-90m", "2026-11-22T13:30:00+01:00"},
        {"-1w", "2026-11-15T15:00:00+01:00"},
        {"9:00", "2026-11-22T09:00:00+01:00"},
        {"18:00", "2026-11-21T18:00:00+01:00"},
        {"yesterday 18:00", "2026-11-21T18:00:00+01:00"},
        {"today 9:00", "2026-11-22T09:00:00+01:00"},
        {"tue 18:00", "2026-11-17T18:00:00+01:00"},
        {"sun 9:00", "2026-11-22T09:00:00+01:00"},
        {"24 9:00", "2026-10-24T09:00:00+02:00"},
        {"20 nov 9:00", "2026-11-20T09:00:00+01:00"},
        {"24 nov 9:00", "2025-11-24T09:00:00+01:00"},
        {"24 jun 9:00", "2026-06-24T09:00:00+02:00"},
        {"2024-02-29 9:00", "2024-02-29T09:00:00+01:00"},
        {"today 16:00", NULL},
        {"tomorrow 9:00", NULL},
        {"+1d", NULL},
        {"2026-12-01 9:00", NULL},
        {"sometime", NULL},
        {"", NULL},
    };
    struct zone *berlin = zone_load("Europe/Berlin");
    instant now, at;
    ck_assert(when_parse_instant("2026-11-22T15:00:00+01:00", berlin, 0, &now, NULL));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *error = NULL, text[64] = "none";
        if (when_parse_past(rows[i].text, berlin, now, &at, &error))
            zone_format_rfc3339(berlin, at, text, sizeof text);
        ck_assert_msg(strcmp(text, rows[i].is != NULL ? rows[i].is : "none") == 0, "%s: %s", rows[i].text, text);
        ck_assert_int_eq(error != NULL, rows[i].is == NULL);
        free(error);
    }
    zone_free(&berlin);
}
END_TEST

START_TEST(bad_and_doubtful_instants_are_explained)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"2026-10-25 01:30", "01:30 on 25 Oct 2026 comes twice in Europe/London, because the clocks go back: "
                             "write 2026-10-25T01:30:00+01:00 or 2026-10-25T01:30:00+00:00"},
        {"2026-03-29 01:30", "01:30 on 29 Mar 2026 does not exist in Europe/London, because the clocks go "
                             "forward: write 2026-03-29T00:30:00+00:00 or 2026-03-29T02:30:00+01:00"},
        {"2026-11-24T25:00", "is not a time"},
        {"2026-11-24T09:60", "is not a time"},
        {"2026-11-24T24:01", "is not a time"},
        {"2026-02-30T09:00", "is not a time"},
        {"2026-11-24T09:00+1", "is not a time"},
        {"2026-11-24T09:00:00.1234567", "is not a time"},
        {"2026-11-24T09:00.", "is not a time"},
        {"2026-11-24T9:00", "is not a time"},
        {"2026-11-24T09:00Zx", "is not a time"},
        {"09:00", "is not a time"},
        {"", "is not a time"},
        {"noon", "is not a time"},
        {"tomorrow noon", "is not a time"},
    };
    struct zone *london = zone_load("Europe/London");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        instant at = 77;
        char *error = NULL;
        ck_assert_msg(!when_parse_instant(rows[i].text, london, today(), &at, &error), "%s", rows[i].text);
        ck_assert_msg(error && strstr(error, rows[i].says), "%s: %s", rows[i].text, error);
        ck_assert_int_eq(at, 77);
        free(error);
    }
    zone_free(&london);
}
END_TEST

/* Every instant that is written down in RFC 3339 is read as the same instant, in any zone. */
START_TEST(what_is_written_can_be_read)
{
    struct zone *zone = zone_load("Australia/Lord_Howe");
    for (instant at = 0; at < INT64_C(4102444800) * SECOND_US; at += 13 * DAY_US + 7 * HOUR_US + 123457) {
        char text[40];
        instant back = 0;
        zone_format_rfc3339(zone, at, text, sizeof text);
        ck_assert_msg(when_parse_instant(text, zone, today(), &back, NULL), "%s", text);
        ck_assert_int_eq(back, at);
    }
    zone_free(&zone);
}
END_TEST

START_TEST(clocks_are_read)
{
    static const struct {
        const char *text;
        int minute; /* -1: no clock */
    } rows[] = {
        {"9", 540},    {"09", 540},      {"9:30", 570},   {"09:00", 540}, {"0930", 570}, {"9am", 540},
        {"9AM", 540},  {"5.30pm", 1050}, {"24:00", 1440}, {"24", 1440},   {"0", 0},      {"12am", 0},
        {"12pm", 720}, {"12:30am", 30},  {"2359", 1439},  {"24:01", -1},  {"25", -1},    {"9:60", -1},
        {"9:3", -1},   {"930", -1},      {"", -1},        {"am", -1},     {"13pm", -1},  {"0am", -1},
        {"9 am", -1},  {"-9", -1},       {"9:", -1},      {"9:300", -1},  {"12345", -1}, {"9h", -1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int minute = -1;
        when_parse_clock(rows[i].text, &minute);
        ck_assert_msg(minute == rows[i].minute, "%s: %d", rows[i].text, minute);
    }
}
END_TEST

START_TEST(hours_are_read)
{
    static const struct {
        const char *text;
        int from, to; /* -1: no hours */
    } rows[] = {
        {"10-13", 600, 780},
        {"9:30-12", 570, 720},
        {"10am-1pm", 600, 780},
        {"2-4pm", 840, 960},
        {"9-5pm", 540, 1020},
        {"10-12pm", 600, 720},
        {"22-6", 1320, 360},
        {"0900-1330", 540, 810},
        {"10\xE2\x80\x93"
         "13",
         600, 780},
        {"24-26", -1, -1},
        {"10", -1, -1},
        {"10-", -1, -1},
        {"-13", -1, -1},
        {"10-13-14", -1, -1},
        {"", -1, -1},
        {"\xE2\x82-3", -1, -1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int from = -1, to = -1;
        when_parse_hours(rows[i].text, &from, &to);
        ck_assert_msg(from == rows[i].from && to == rows[i].to, "%s: %d %d", rows[i].text, from, to);
    }
}
END_TEST

START_TEST(durations_are_read)
{
    static const struct {
        const char *text;
        int minutes; /* -1: no duration */
    } rows[] = {
        {"30m", 30},      {"4h", 240},  {"1.5h", 90}, {"1,5H", 90}, {"0.25h", 15},  {"2d", 2880},  {"1w", 10080},
        {"366d", 527040}, {"367d", -1}, {"0h", -1},   {"4", -1},    {"h", -1},      {"", -1},      {"1.5m", -1},
        {"1.h", -1},      {"-4h", -1},  {"4hh", -1},  {"4y", -1},   {"99999h", -1}, {"9999w", -1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int minutes = -1;
        when_parse_duration(rows[i].text, &minutes);
        ck_assert_msg(minutes == rows[i].minutes, "%s: %d", rows[i].text, minutes);
    }
}
END_TEST

START_TEST(what_other_programs_write_is_made_plain)
{
    static const struct {
        const char *text;
        enum date_order order;
        const char *plain;
    } rows[] = {
        {"20261124T090000Z", DATES_UNSAID, "2026-11-24T09:00:00Z"},
        {"20261124T0900", DATES_UNSAID, "2026-11-24T09:00"},
        {"20261124T090000+0100", DATES_UNSAID, "2026-11-24T09:00:00+01:00"},
        {"20261124", DATES_UNSAID, "2026-11-24"},
        {"2026-11-24 12:00 PM", DATES_UNSAID, "2026-11-24 12:00"},
        {"2026-11-24 12:30 AM", DATES_UNSAID, "2026-11-24 00:30"},
        {"2026-11-24 9:05:07\xe2\x80\xafpm", DATES_UNSAID, "2026-11-24 21:05:07"},
        {"tomorrow 9 am", DATES_UNSAID, "tomorrow 09:00"},
        {"24/11/2026 9:05", DATES_DMY, "2026-11-24 09:05"},
        {"24.11.2026", DATES_DMY, "2026-11-24"},
        {"24-11-26 14:00:00", DATES_DMY, "2026-11-24 14:00:00"},
        {"11/24/2026, 2:30 PM", DATES_MDY, "2026-11-24 14:30"},
        {"24/11/2026", DATES_UNSAID, "24/11/2026"},
        {"24/11.2026", DATES_DMY, "24/11.2026"},
        {"2026-11-24T09:00:00+01:00", DATES_DMY, "2026-11-24T09:00:00+01:00"},
        {"24 nov 2026", DATES_UNSAID, "24 nov 2026"},
        {"24 nov 9:30", DATES_UNSAID, "24 nov 09:30"},
        {"2026-11-24 13:00 PM", DATES_UNSAID, "2026-11-24 13:00 PM"},
        {"", DATES_DMY, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *plain = when_plain(rows[i].text, rows[i].order);
        ck_assert_msg(strcmp(plain, rows[i].plain) == 0, "%s: %s", rows[i].text, plain);
        free(plain);
    }
    ck_assert(when_wants_order("12/11/2026") && when_wants_order("12/11/26 9:00") && !when_wants_order("2026-11-12"));
    enum date_order order;
    ck_assert(date_order_parse("MDY", &order) && order == DATES_MDY && !date_order_parse("ymd", &order));
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("when");
    tcase_add_test(tests, days_are_read);
    tcase_add_test(tests, what_is_no_day_is_explained);
    tcase_add_test(tests, days_in_a_line_are_read);
    tcase_add_test(tests, times_that_there_are_not_are_told_from_other_words);
    tcase_add_test(tests, instants_are_read);
    tcase_add_test(tests, moments_that_are_over_are_read);
    tcase_add_test(tests, bad_and_doubtful_instants_are_explained);
    tcase_add_test(tests, what_is_written_can_be_read);
    tcase_add_test(tests, clocks_are_read);
    tcase_add_test(tests, hours_are_read);
    tcase_add_test(tests, durations_are_read);
    tcase_add_test(tests, what_other_programs_write_is_made_plain);
    return run_tests("when", tests);
}
