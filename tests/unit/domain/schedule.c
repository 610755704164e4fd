/* Working patterns: what people write, what PostgreSQL keeps, and hours across clock changes. */
#include "domain/schedule.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/dates.h"
#include "support/run.h"

static struct schedule parse(const char *text)
{
    struct schedule schedule;
    char *error = NULL;
    bool is = schedule_parse(text, &schedule, &error);
    ck_assert_msg(is, "%s: %s", text, error);
    return schedule;
}

START_TEST(patterns_are_read_and_written)
{
    static const struct {
        const char *text, *again, *multirange;
    } rows[] = {
        {"mon 9-18", "mon 09:00-18:00", "{[540,1080)}"},
        {"MON 9-18", "mon 09:00-18:00", "{[540,1080)}"},
        {"mon-tue 09:00-18:00, sat 10-14", "mon-tue 09:00-18:00, sat 10:00-14:00",
         "{[540,1080),[1980,2520),[7800,8040)}"},
        {"mon, wed 9am-5pm", "mon 09:00-17:00, wed 09:00-17:00", "{[540,1020),[3420,3900)}"},
        {"mon 9-12 13-18", "mon 09:00-12:00 13:00-18:00", "{[540,720),[780,1080)}"},
        {"mon 9-12, 13-18", "mon 09:00-12:00 13:00-18:00", "{[540,720),[780,1080)}"},
        {"mon 9-13, mon 12-18", "mon 09:00-18:00", "{[540,1080)}"}, /* overlaps join */
        {"mon 13-18 9-13", "mon 09:00-18:00", "{[540,1080)}"},      /* and what touches */
        {"fri 22-6", "fri 22:00-24:00, sat 00:00-06:00", "{[7080,7560)}"},
        {"sun 22-6", "mon 00:00-06:00, sun 22:00-24:00", "{[0,360),[9960,10080)}"},
        {"sun 24-6", "mon 00:00-06:00", "{[0,360)}"},
        {"sat-mon 0-24", "mon 00:00-24:00, sat-sun 00:00-24:00", "{[0,1440),[7200,10080)}"},
        {"mon-sun 0-24", "mon-sun 00:00-24:00", "{[0,10080)}"},
        {"none", "none", NULL},
        {" Never ", "never", "{}"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct schedule schedule = parse(rows[i].text), back;
        char *text = schedule_format(&schedule), *multirange = schedule_to_multirange(&schedule);
        ck_assert_str_eq(text, rows[i].again);
        ck_assert_pstr_eq(multirange, rows[i].multirange);
        ck_assert(schedule_from_multirange(multirange, &back));
        ck_assert_int_eq(back.given, schedule.given);
        ck_assert_int_eq(back.count, schedule.count);
        ck_assert_mem_eq(back.span, schedule.span, sizeof *back.span * (size_t)back.count);
        struct schedule again = parse(text);
        char *twice = schedule_to_multirange(&again);
        ck_assert_pstr_eq(twice, multirange);
        free(text);
        free(twice);
        free(multirange);
    }
}
END_TEST

START_TEST(bad_patterns_are_explained)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"", "A pattern is written"},
        {"mon", "no hours"},
        {"mon 9-18, tue", "no hours"},
        {"9-18", "no day before it"},
        {"mon 9", "neither a day nor hours"},
        {"mon 9-25", "neither a day nor hours"},
        {"moon 9-18", "\"moon\" is neither"},
        {"mon 9-9", "ends where it begins"},
        {"mon 24-0", "ends where it begins"},
        {"mon- 9-18", "neither"},
        {"mon \x1B[2J", "\"?[2J\" is neither"},
        {"mon 0:00-0:01 0:02-0:03 0:04-0:05 0:06-0:07 0:08-0:09 0:10-0:11 0:12-0:13 0:14-0:15 0:16-0:17 "
         "0:18-0:19 0:20-0:21 0:22-0:23 0:24-0:25 0:26-0:27 0:28-0:29 0:30-0:31 0:32-0:33 0:34-0:35 "
         "0:36-0:37 "
         "0:38-0:39 0:40-0:41 0:42-0:43 0:44-0:45 0:46-0:47 0:48-0:49 0:50-0:51 0:52-0:53 0:54-0:55 "
         "0:56-0:57",
         "at most 28 spans"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct schedule schedule = {.count = 77};
        char *error = NULL;
        ck_assert_msg(!schedule_parse(rows[i].text, &schedule, &error), "%s", rows[i].text);
        ck_assert_msg(error && strstr(error, rows[i].says), "%s: %s", rows[i].text, error);
        ck_assert_int_eq(schedule.count, 77);
        free(error);
        ck_assert(!schedule_parse(rows[i].text, &schedule, NULL));
    }
}
END_TEST

START_TEST(only_multiranges_of_a_week_are_taken)
{
    static const char *const no[] = {
        "",         "{",           "{[540,1080)", "[540,1080)", "{[540,1080]}", "{[1080,540)}", "{[5,5)}",
        "{[-5,5)}", "{[0,10081)}", "{[540,)}",    "{(,5)}",     "{[1,2),}",     "{[1,2)}x",     "{[1,2)[3,4)}"};
    struct schedule schedule;
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        ck_assert_msg(!schedule_from_multirange(no[i], &schedule), "%s", no[i]);
}
END_TEST

START_TEST(a_day_has_its_spans_and_its_proposal)
{
    struct schedule schedule = parse("mon-fri 9-12 13-17:30, fri 22-6");
    struct minutes spans[4];
    ck_assert_int_eq(schedule_day(&schedule, 0, spans, 4), 2);
    ck_assert_int_eq(spans[1].to, 17 * 60 + 30);
    ck_assert_int_eq(schedule_day(&schedule, 0, spans, 1), 1);
    ck_assert_int_eq(schedule_day(&schedule, 4, spans, 4), 3);
    ck_assert_int_eq(spans[2].to, MINUTES_A_DAY);
    ck_assert_int_eq(schedule_day(&schedule, 5, spans, 4), 1);
    ck_assert_int_eq(spans[0].from, 0);
    ck_assert_int_eq(spans[0].to, 360);
    ck_assert_int_eq(schedule_day(&schedule, 6, spans, 4), 0);

    struct minutes proposal = schedule_proposal(&schedule, 1);
    ck_assert_int_eq(proposal.from, 540);
    ck_assert_int_eq(proposal.to, 1050);
    proposal = schedule_proposal(&schedule, 6); /* no work: the usual hours */
    ck_assert_int_eq(proposal.from, 540);
    ck_assert_int_eq(proposal.to, 1080);
    proposal = schedule_proposal(&schedule, 5); /* Friday's night ends on it, none begins */
    ck_assert_int_eq(proposal.from, 540);
    struct schedule nights = parse("sun-thu 22-6"), always = parse("mon-sun 0-24"), late = parse("tue 9-12 22-6");
    proposal = schedule_proposal(&nights, 1); /* not from midnight on, which is Monday's night */
    ck_assert_int_eq(proposal.from, 22 * 60);
    ck_assert_int_eq(proposal.to, 30 * 60);
    proposal = schedule_proposal(&nights, 6); /* the week ends within */
    ck_assert_int_eq(proposal.from, 22 * 60);
    ck_assert_int_eq(proposal.to, 30 * 60);
    proposal = schedule_proposal(&always, 2);
    ck_assert_int_eq(proposal.from, 0);
    ck_assert_int_eq(proposal.to, MINUTES_A_DAY);
    proposal = schedule_proposal(&late, 1);
    ck_assert_int_eq(proposal.from, 540);
    ck_assert_int_eq(proposal.to, 30 * 60);
    struct schedule none = {0};
    proposal = schedule_proposal(&none, 0);
    ck_assert_int_eq(proposal.from, 540);
    ck_assert_int_eq(proposal.to, 1080);
    ck_assert_int_eq(schedule_day(&none, 6, spans, 4), 1);
    ck_assert_int_eq(spans[0].to, MINUTES_A_DAY);
}
END_TEST

START_TEST(overlap_counts_real_minutes)
{
    struct zone *zone = zone_load("Europe/London");
    struct schedule office = parse("mon-fri 9-18"), nights = parse("sat-sun 0-6"), none = {0};
    /* Mon 23 to Fri 27 Nov 2026, from morning to evening */
    ck_assert_int_eq(schedule_overlap(&office, zone, utc(2026, 11, 23, 9, 0), utc(2026, 11, 27, 18, 0)), 5 * 540);
    ck_assert_int_eq(schedule_overlap(&office, zone, utc(2026, 11, 24, 0, 0), utc(2026, 11, 24, 10, 0)), 60);
    ck_assert_int_eq(schedule_overlap(&office, zone, utc(2026, 11, 28, 0, 0), utc(2026, 11, 30, 0, 0)), 0);
    ck_assert_int_eq(schedule_overlap(&none, zone, utc(2026, 11, 28, 0, 0), utc(2026, 11, 30, 0, 0)), 2880);
    ck_assert_int_eq(schedule_overlap(&office, zone, utc(2026, 11, 24, 10, 0), utc(2026, 11, 24, 10, 0)), 0);
    ck_assert_int_eq(schedule_overlap(&office, zone, utc(2026, 11, 24, 10, 0), utc(2026, 11, 23, 10, 0)), 0);
    /* The night of Sun 29 Mar lacks an hour, that of Sun 25 Oct has one more. */
    ck_assert_int_eq(schedule_overlap(&nights, zone, utc(2026, 3, 28, 22, 0), utc(2026, 3, 29, 12, 0)), 300);
    ck_assert_int_eq(schedule_overlap(&nights, zone, utc(2026, 10, 24, 22, 0), utc(2026, 10, 25, 12, 0)), 420);
    zone_free(&zone);
}
END_TEST

/* A week of pseudo-random spans keeps its minutes through both forms. */
START_TEST(any_pattern_survives_both_forms)
{
    uint32_t seed = 48;
    for (int round = 0; round < 500; round++) {
        char text[512] = "";
        for (int i = 0; i < 6; i++) {
            seed = seed * 1664525U + 1013904223U;
            unsigned from = (seed >> 8) % 1440, to = (seed >> 19) % 1440;
            if (from == to)
                to = (to + 1) % 1440;
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s %02u:%02u-%02u:%02u, ",
                     weekday_name((int)((seed >> 5) % 7)), from / 60, from % 60, to / 60, to % 60);
        }
        struct schedule first = parse(text), second;
        char *written = schedule_format(&first), *multirange = schedule_to_multirange(&first);
        second = parse(written);
        char *again = schedule_to_multirange(&second);
        ck_assert_str_eq(again, multirange);
        for (int i = 1; i < first.count; i++)
            ck_assert_int_gt(first.span[i].from, first.span[i - 1].to);
        free(written);
        free(multirange);
        free(again);
    }
}
END_TEST

START_TEST(nobody_works_on_a_holiday_but_who_has_no_pattern)
{
    char name[] = "Fair";
    struct holiday days[] = {{MONDAY - 7, name}, {MONDAY + 1, name}, {MONDAY + 9, name}};
    const struct holidays holidays = {days, 3};
    struct zone *zone = zone_load("UTC");
    struct schedule schedule = parse("mon-fri 9-17"), none = parse("none");
    struct minutes out[SCHEDULE_SPANS];
    schedule.holidays = none.holidays = &holidays;
    ck_assert_int_eq(schedule_on(&schedule, MONDAY, out, SCHEDULE_SPANS), 1);
    ck_assert_int_eq(schedule_on(&schedule, MONDAY + 1, out, SCHEDULE_SPANS), 0);
    ck_assert_int_eq(schedule_on(&schedule, MONDAY - 7, out, SCHEDULE_SPANS), 0);
    ck_assert_int_eq(schedule_on(&schedule, MONDAY + 9, out, SCHEDULE_SPANS), 0);
    ck_assert_int_eq(schedule_on(&none, MONDAY + 1, out, SCHEDULE_SPANS), 1);
    ck_assert_int_eq(schedule_overlap(&schedule, zone, MONDAY * DAY_US, (MONDAY + 7) * DAY_US), 4 * 8 * 60);
    ck_assert_str_eq(holiday_on(&holidays, MONDAY + 1)->name, "Fair");
    ck_assert_ptr_null(holiday_on(&holidays, MONDAY + 2));
    zone_free(&zone);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("schedule");
    tcase_add_test(tests, patterns_are_read_and_written);
    tcase_add_test(tests, bad_patterns_are_explained);
    tcase_add_test(tests, only_multiranges_of_a_week_are_taken);
    tcase_add_test(tests, a_day_has_its_spans_and_its_proposal);
    tcase_add_test(tests, overlap_counts_real_minutes);
    tcase_add_test(tests, nobody_works_on_a_holiday_but_who_has_no_pattern);
    tcase_add_test(tests, any_pattern_survives_both_forms);
    return run_tests("schedule", tests);
}
