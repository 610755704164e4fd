/* Painting a working pattern on a grid of half hours. */
#include "domain/paint.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>

#include "support/run.h"

static struct schedule parse(const char *text)
{
    struct schedule schedule;
    ck_assert_msg(schedule_parse(text, &schedule, NULL), "%s", text);
    return schedule;
}

static void is(const struct schedule *schedule, const char *text)
{
    char *found = schedule_format(schedule);
    ck_assert_str_eq(found, text);
    free(found);
}

/* [first, last] in hours and halves: 9.5 is the cell from 09:30. */
static struct paint_area area(int first_day, int last_day, double from, double to)
{
    return (struct paint_area){first_day, last_day, (int)(from * 2), (int)(to * 2) - 1};
}

START_TEST(cells_show_how_much_of_them_is_work)
{
    struct schedule schedule = parse("mon 09:15-18:00, sun 23:30-24:00");
    ck_assert_int_eq(paint_fill(&schedule, 0, 17), PAINT_FREE);
    ck_assert_int_eq(paint_fill(&schedule, 0, 18), PAINT_PART);
    ck_assert_int_eq(paint_fill(&schedule, 0, 19), PAINT_FULL);
    ck_assert_int_eq(paint_fill(&schedule, 0, 35), PAINT_FULL);
    ck_assert_int_eq(paint_fill(&schedule, 0, 36), PAINT_FREE);
    ck_assert_int_eq(paint_fill(&schedule, 6, PAINT_CELLS - 1), PAINT_FULL);
    ck_assert_int_eq(paint_fill(&(struct schedule){0}, 0, 18), PAINT_FREE);
}
END_TEST

START_TEST(painting_changes_what_was_painted_and_nothing_else)
{
    static const struct {
        const char *before;
        int first_day, last_day;
        double from, to;
        const char *after; /* turned once */
    } rows[] = {
        {"none", 0, 4, 9, 18, "mon-fri 09:00-18:00"},
        {"never", 0, 0, 0, 24, "mon 00:00-24:00"},
        {"mon-fri 9-18", 4, 4, 9, 18, "mon-thu 09:00-18:00"},
        {"mon-fri 9-18", 0, 4, 12, 13, "mon-fri 09:00-12:00 13:00-18:00"},
        {"mon-fri 9-12 13-18", 0, 4, 12, 13, "mon-fri 09:00-18:00"},
        {"mon-fri 9-18", 0, 4, 0, 24, "mon-fri 00:00-24:00"}, /* not all of it was work: all of it is now */
        {"mon-fri 0-24", 0, 4, 0, 24, "never"},
        {"mon 9-18", 0, 1, 17, 19, "mon 09:00-19:00, tue 17:00-19:00"},
        /* off the grid's lines: kept, until their own cell is painted */
        {"mon 08:45-17:10", 0, 0, 12, 12.5, "mon 08:45-12:00 12:30-17:10"},
        {"mon 08:45-17:10", 1, 1, 9, 10, "mon 08:45-17:10, tue 09:00-10:00"},
        {"mon 08:45-17:10", 0, 0, 8.5, 9, "mon 08:30-17:10"},
        {"mon 08:45-17:10", 0, 0, 17, 17.5, "mon 08:45-17:30"},
        {"sun 22-6", 6, 6, 23, 24, "mon 00:00-06:00, sun 22:00-23:00"},
        {"mon 22-6", 0, 1, 0, 24, "mon-tue 00:00-24:00"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct schedule schedule = parse(rows[i].before);
        struct paint_area painted = area(rows[i].first_day, rows[i].last_day, rows[i].from, rows[i].to);
        ck_assert(paint_turn(&schedule, &painted));
        is(&schedule, rows[i].after);
        ck_assert(schedule.given);
    }
}
END_TEST

START_TEST(a_day_is_given_to_others)
{
    struct schedule schedule = parse("mon 08:45-12:00 13:00-17:10, wed 6-7, sat 9-12");
    ck_assert(paint_days(&schedule, &schedule, 0, 0, 4));
    is(&schedule, "mon-fri 08:45-12:00 13:00-17:10, sat 09:00-12:00");
    struct schedule none = {0};
    ck_assert(paint_days(&schedule, &none, 0, 5, 6)); /* no pattern: no hours */
    is(&schedule, "mon-fri 08:45-12:00 13:00-17:10");
    schedule = parse("mon 22-6"); /* a night is two days' */
    ck_assert(paint_days(&schedule, &schedule, 0, 2, 2));
    is(&schedule, "mon 22:00-24:00, tue 00:00-06:00, wed 22:00-24:00");
}
END_TEST

START_TEST(too_many_spans_leave_it_as_it_was)
{
    struct schedule schedule = {0};
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int hour = 8; hour < 16; hour += 2) {
            struct paint_area painted = area(d, d, hour, hour + 1);
            ck_assert(paint_area(&schedule, &painted, true));
        }
    ck_assert_int_eq(schedule.count, SCHEDULE_SPANS);
    struct schedule before = schedule;
    struct paint_area one = area(2, 2, 20, 21), split = area(0, 0, 8.5, 9);
    ck_assert(!paint_turn(&schedule, &one));
    ck_assert_mem_eq(&schedule, &before, sizeof schedule);
    ck_assert(paint_area(&schedule, &split, false)); /* shorter, not more */
    split = area(6, 6, 14, 14.5);
    schedule = before;
    ck_assert(schedule_set(&schedule, 8 * 60, 8 * 60 + 10, false));
    ck_assert(!schedule_set(&schedule, 8 * 60 + 20, 8 * 60 + 30, false)); /* it would be in two */
    ck_assert_int_eq(schedule.count, SCHEDULE_SPANS);
    schedule = parse("mon 8-9 10-11 12-13 14-15 16-17 18-19 20-21 22-23");
    before = schedule;
    ck_assert(paint_days(&schedule, &before, 0, 1, 2));
    before = schedule;
    ck_assert(!paint_days(&schedule, &schedule, 0, 3, 6)); /* the first of them would fit */
    ck_assert_mem_eq(&schedule, &before, sizeof schedule);
}
END_TEST

START_TEST(hours_are_summed)
{
    struct schedule schedule = parse("mon-thu 09:00-18:00, fri 22-6");
    ck_assert_int_eq(paint_day_minutes(&schedule, 0), 540);
    ck_assert_int_eq(paint_day_minutes(&schedule, 4), 120);
    ck_assert_int_eq(paint_day_minutes(&schedule, 5), 360);
    ck_assert_int_eq(paint_day_minutes(&schedule, 6), 0);
    ck_assert_int_eq(paint_week_minutes(&schedule), 4 * 540 + 480);
    ck_assert_int_eq(paint_week_minutes(&(struct schedule){0}), 0);
}
END_TEST

int main(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    TCase *tests = tcase_create("paint");
    tcase_add_test(tests, cells_show_how_much_of_them_is_work);
    tcase_add_test(tests, painting_changes_what_was_painted_and_nothing_else);
    tcase_add_test(tests, a_day_is_given_to_others);
    tcase_add_test(tests, too_many_spans_leave_it_as_it_was);
    tcase_add_test(tests, hours_are_summed);
    return run_tests("paint", tests);
}
