/* The hours that count: every row of the rule's table, and a roster that is added up in another way. */
#include "domain/stint.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/clash.h"
#include "domain/memory.h"
#include "support/dates.h"
#include "support/run.h"
#include "support/studio.h"

enum { DAYS = 8 };

static struct zone *london;

static void set_up(void)
{
    london = zone_load("Europe/London");
}

static void tear_down(void)
{
    zone_free(&london);
}

/* "2026-11-24 18:00" */
static instant moment(const char *text)
{
    int year, month, mday, hour, minute;
    ck_assert_int_eq(sscanf(text, "%d-%d-%d %d:%d", &year, &month, &mday, &hour, &minute), 5);
    return zone_instant(london, civil(year, month, mday) + hour / 24, hour % 24 * 60 + minute);
}

static struct schedule pattern(const char *text)
{
    struct schedule schedule;
    ck_assert(schedule_parse(text, &schedule, NULL));
    return schedule;
}

static struct holiday christmas[] = {{20812, NULL}}; /* Fri 25 Dec 2026 */
static const struct holidays holidays = {christmas, 1};

/* A row of the table: hours on the days of the booking; those that are not named are 0. */
struct row {
    const char *pattern, *start, *end;
    double counted[DAYS];
    double length; /* what the limit sees on the first day; 0: the same as what counts */
};

/* clang-format off */
static const struct row table[] = {
    {"mon-fri 9-18", "2026-11-24 18:00", "2026-11-25 00:30", {6.5}, 6.5},
    {"mon-fri 9-18", "2026-11-24 14:00", "2026-11-25 12:00", {4, 3}, 22},
    {"mon-fri 9-18", "2026-11-23 00:00", "2026-11-23 24:00", {9}, 24},
    {"mon-fri 9-18", "2026-11-23 14:00", "2026-11-25 18:00", {4, 9, 9}, 0},
    {"mon-fri 9-18", "2026-11-23 18:00", "2026-11-25 12:00", {0, 9, 3}, 0},
    {"mon-fri 9-18", "2026-11-27 09:00", "2026-11-30 18:00", {9, 0, 0, 9}, 0},
    {"mon-fri 9-18", "2026-11-27 09:00", "2026-11-29 18:00", {9, 9, 9}, 0},
    {"mon-fri 9-18", "2026-11-28 10:00", "2026-11-29 18:00", {8, 9}, 0},
    {"mon-fri 9-18", "2026-11-28 00:00", "2026-11-29 24:00", {9, 9}, 0},
    {"mon-fri 9-18", "2026-12-24 09:00", "2026-12-28 18:00", {9, 0, 0, 0, 9}, 0},
    {"mon-fri 9-18", "2026-12-22 09:00", "2026-12-25 18:00", {9, 9, 9, 9}, 0},
    {"mon-fri 22-06", "2026-11-23 22:00", "2026-11-24 06:00", {8}, 8},
    {"mon-fri 22-06", "2026-11-23 22:00", "2026-11-28 06:00", {2, 8, 8, 8, 8, 6}, 0},
    {"mon-fri 22-06", "2026-03-28 22:00", "2026-03-29 06:00", {7}, 7},
    {"none", "2026-11-23 08:00", "2026-11-25 20:00", {12, 12, 12}, 0},
    {"none", "2026-11-23 14:00", "2026-11-25 18:00", {4, 9, 9}, 0},
    {"none", "2026-11-23 00:00", "2026-11-26 00:00", {9, 9, 9}, 0},
    /* and what the table leaves to its words */
    {"mon-fri 9-18", "2026-10-24 22:00", "2026-10-25 06:00", {9}, 9},  /* the night of 25 hours */
    {"mon-fri 9-18", "2026-11-23 09:00", "2026-11-24 09:00", {9}, 24}, /* not short: its end is the start's time */
    {"mon-fri 9-18", "2026-12-25 09:00", "2026-12-25 18:00", {9}, 9},  /* short: holiday or not */
    {"mon-fri 9-18", "2026-12-24 14:00", "2026-12-25 12:00", {22}, 22}, /* on a holiday nobody works: no night off */
    {"none", "2026-12-24 09:00", "2026-12-26 18:00", {9, 9, 9}, 0},
    {"none", "2026-11-24 14:00", "2026-11-25 12:00", {22}, 22},
    {"never", "2026-11-28 10:00", "2026-11-29 18:00", {8, 9}, 0},
    {"mon-fri 9-12 13-18", "2026-11-24 10:00", "2026-11-24 15:00", {5}, 5}, /* one day counts with its break */
    {"mon-fri 9-12 13-18", "2026-11-24 10:00", "2026-11-25 15:00", {7, 5}, 0},
    {"mon-fri 22-06", "2026-11-24 05:00", "2026-11-24 23:00", {2}, 18},  /* Monday's night and Tuesday's */
    {"sun 22-06", "2026-11-22 22:00", "2026-11-23 06:00", {8}, 8},       /* one shift, though the week ends within */
    {"sun 22-06", "2026-11-23 13:00", "2026-11-25 12:00", {5, 9, 3}, 0}, /* none begins on Monday: a day off */
    {"mon-sun 0-24", "2026-11-29 20:00", "2026-11-30 10:00", {14}, 14},  /* no gap between */
};
/* clang-format on */

static struct booking booking_of(const char *start, const char *end)
{
    return (struct booking){.start = moment(start), .end = moment(end), .status = STATUS_PENCIL};
}

START_TEST(a_row_of_the_table_counts_as_it_says)
{
    const struct row *row = &table[_i];
    const struct time_off_slice none = {0};
    struct schedule schedule = pattern(row->pattern);
    schedule.holidays = &holidays;
    struct booking booking = booking_of(row->start, row->end);
    struct stint stint = stint_of(london, &schedule, &booking);
    day first = zone_local(london, booking.start).day;
    for (int i = -1; i < DAYS; i++)
        ck_assert_msg(stint_counted(&stint, none, first + i) == (i < 0 ? 0 : (int64_t)(row->counted[i] * HOUR_US)),
                      "%s, %s - %s: %.2f h on day %d", row->pattern, row->start, row->end,
                      (double)stint_counted(&stint, none, first + i) / HOUR_US, i);
    double length = row->length > 0 ? row->length : row->counted[0];
    ck_assert_msg(stint_length(&stint, first, stint_counted(&stint, none, first)) == (int64_t)(length * HOUR_US),
                  "%s, %s - %s: the limit sees %.2f h", row->pattern, row->start, row->end,
                  (double)stint_length(&stint, first, stint_counted(&stint, none, first)) / HOUR_US);
}
END_TEST

static int64_t counted_days(const struct booking *booking, const struct schedule *schedule, struct time_off_slice off,
                            int64_t out[DAYS])
{
    struct stint stint = stint_of(london, schedule, booking);
    int64_t total = 0;
    for (int i = 0; i < DAYS; i++)
        total += out[i] = stint_counted(&stint, off, stint.first + i);
    return total;
}

START_TEST(time_off_is_taken_away_once_and_never_added)
{
    const struct time_off wednesday = {.start = moment("2026-11-25 00:00"), .end = moment("2026-11-26 00:00")},
                          again = {.start = moment("2026-11-25 12:00"), .end = moment("2026-11-25 20:00")},
                          thursday = {.start = moment("2026-11-26 13:00"), .end = moment("2026-11-27 00:00")},
                          weekend = {.start = moment("2026-11-28 00:00"), .end = moment("2026-11-29 12:00")};
    const struct time_off *const list[] = {&wednesday, &again, &thursday, &weekend};
    const struct time_off_slice off = {list, 4};
    struct schedule office = pattern("mon-fri 9-18");
    int64_t days[DAYS];
    struct booking week = booking_of("2026-11-23 09:00", "2026-11-27 18:00"),
                   day_off = booking_of("2026-11-25 09:00", "2026-11-25 18:00"),
                   night = booking_of("2026-11-25 22:00", "2026-11-26 04:00"),
                   both = booking_of("2026-11-28 09:00", "2026-11-29 18:00");
    ck_assert_int_eq(counted_days(&week, &office, off, days), (9 + 9 + 0 + 4 + 9) * HOUR_US);
    ck_assert_int_eq(days[2], 0);
    ck_assert_int_eq(days[3], 4 * HOUR_US);
    ck_assert_int_eq(counted_days(&day_off, &office, off, days), 0);
    ck_assert_int_eq(counted_days(&night, &office, off, days), 4 * HOUR_US);
    ck_assert_int_eq(counted_days(&both, &office, off, days), 6 * HOUR_US);
}
END_TEST

/* ---- cutting ---- */

/* A pattern with one shift a day: a break within a shift counts in what is short, and not in what is longer. */
static const char *const unbroken[] = {"mon-fri 9-18", "mon-fri 22-06", "mon-wed 8-20, sat 10-14", "sun-thu 18-3"};

static int64_t sum_of(const struct schedule *schedule, instant start, instant end)
{
    const struct time_off_slice none = {0};
    struct booking booking = {.start = start, .end = end};
    struct stint stint = stint_of(london, schedule, &booking);
    int64_t total = 0;
    for (day d = stint.first; d <= stint.last; d++)
        total += stint_counted(&stint, none, d);
    return total;
}

/* Always the same, so that a failure comes again. */
static unsigned draw(unsigned *seed, unsigned most)
{
    *seed = *seed * 1103515245U + 12345U;
    return (*seed >> 8) % most;
}

static bool works_at(const struct schedule *schedule, instant at)
{
    struct local_time local = zone_local(london, at);
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(schedule, local.day, spans, SCHEDULE_SPANS), minute = (int)(local.us / MINUTE_US);
    for (int i = 0; i < count; i++)
        if (minute >= spans[i].from && minute < spans[i].to)
            return true;
    return false;
}

/* A moment of work, not its first one. */
static instant work_moment(const struct schedule *schedule, unsigned *seed, instant from, unsigned minutes)
{
    for (;;) {
        instant at = from + (1 + draw(seed, minutes)) * MINUTE_US;
        if (works_at(schedule, at) && works_at(schedule, at - 1))
            return at;
    }
}

START_TEST(a_cut_within_working_hours_changes_no_sum)
{
    static const char *const around[] = {"2026-11-16 00:00", "2026-03-21 00:00", "2026-10-17 00:00",
                                         "2026-12-18 00:00"};
    unsigned seed = 188;
    for (int i = 0; i < 20000; i++) {
        struct schedule schedule = pattern(unbroken[draw(&seed, sizeof unbroken / sizeof *unbroken)]);
        schedule.holidays = &holidays;
        instant from = moment(around[draw(&seed, 4)]);
        instant start = work_moment(&schedule, &seed, from, 7 * MINUTES_A_DAY);
        instant end = work_moment(&schedule, &seed, start, 10 * MINUTES_A_DAY);
        instant cut = work_moment(&schedule, &seed, from, 17 * MINUTES_A_DAY);
        if (cut <= start || cut >= end)
            continue;
        ck_assert_int_eq(sum_of(&schedule, start, cut) + sum_of(&schedule, cut, end), sum_of(&schedule, start, end));
    }
}
END_TEST

/* ---- a roster of four weeks ---- */

/* A theatre's fly crew: get-ins, shows, late get-outs and overnight fits, a tour over a weekend, leave. Written down by
 * hand: what a payroll clerk would pay for each, in tenths of an hour. */
static const struct duty {
    const char *start, *end;
    int tenths;
} roster_of_duties[] = {
    {"2026-11-02 09:00", "2026-11-02 18:00", 90},  {"2026-11-03 14:00", "2026-11-03 23:30", 95},
    {"2026-11-04 18:00", "2026-11-05 00:30", 65},  {"2026-11-05 18:00", "2026-11-06 00:30", 65},
    {"2026-11-06 18:00", "2026-11-07 01:12", 72},  {"2026-11-07 10:00", "2026-11-08 18:00", 170},
    {"2026-11-09 09:00", "2026-11-11 18:00", 270}, {"2026-11-12 14:00", "2026-11-13 12:00", 70},
    {"2026-11-14 20:00", "2026-11-15 04:24", 84},  {"2026-11-16 09:00", "2026-11-17 13:00", 130},
    {"2026-11-18 22:00", "2026-11-19 06:00", 80},  {"2026-11-20 09:00", "2026-11-23 18:00", 180},
    {"2026-11-24 17:30", "2026-11-25 02:00", 85},  {"2026-11-25 18:00", "2026-11-26 00:30", 65},
    {"2026-11-26 10:00", "2026-11-26 17:00", 30}, /* from 13:00 on leave */
    {"2026-11-27 09:00", "2026-11-29 18:00", 270}, {"2026-11-30 13:00", "2026-11-30 19:00", 60},
};

START_TEST(a_duty_roster_adds_up)
{
    struct roster *roster = studio_of_one("mon-fri 9-18");
    struct bookings *all = bookings_new();
    struct time_off *off = mem_new(1, sizeof *off);
    *off = (struct time_off){.id = {{9}},
                             .artist = roster->artists[0].id,
                             .start = moment("2026-11-26 13:00"),
                             .end = moment("2026-11-26 24:00"),
                             .reason = mem_copy("")};
    bookings_replace(all, MONDAY, MONDAY + 7, moment("2026-11-23 00:00"), moment("2026-11-30 00:00"), 0, NULL, 0, off,
                     1);
    int tenths = 0, by_weeks = 0;
    for (size_t i = 0; i < sizeof roster_of_duties / sizeof *roster_of_duties; i++) {
        struct booking duty = booking_of(roster_of_duties[i].start, roster_of_duties[i].end);
        duty.id = (struct id){{(unsigned char)(i + 1)}};
        duty.artist = roster->artists[0].id;
        duty.status = i % 3 == 0 ? STATUS_PENCIL : STATUS_CONFIRMED;
        duty.lapses_at = duty.queued_at = INSTANT_NONE;
        bookings_put(all, &duty);
        tenths += roster_of_duties[i].tenths;
    }
    for (day monday = civil(2026, 11, 2); monday < civil(2026, 12, 7); monday += DAYS_A_WEEK)
        by_weeks += load_minutes(roster, all, roster->artists, monday, monday + DAYS_A_WEEK);
    ck_assert_int_eq(tenths, 1881);
    ck_assert_int_eq(by_weeks, tenths * 6);
    free(off);
    bookings_free(&all);
    roster_free(&roster);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("stint");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, a_row_of_the_table_counts_as_it_says, 0, (int)(sizeof table / sizeof *table));
    tcase_add_test(tests, time_off_is_taken_away_once_and_never_added);
    tcase_add_test(tests, a_cut_within_working_hours_changes_no_sum);
    tcase_add_test(tests, a_duty_roster_adds_up);
    return run_tests("stint", tests);
}
