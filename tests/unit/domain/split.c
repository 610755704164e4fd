/* What is left of a time around that which is in its way. */
#include "domain/split.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"

static struct zone *zone;

static void load_zone(void)
{
    zone = zone_load("Europe/London");
    ck_assert_ptr_nonnull(zone);
}

static void free_zone(void)
{
    zone_free(&zone);
}

/* Of November 2026; the 23rd is a Monday. */
static instant at(int mday, int hour)
{
    day d;
    ck_assert(day_from_civil(2026, 11, mday, &d));
    return zone_instant(zone, d, hour * 60);
}

static struct booking from_to(int mday, int hour, int last_mday, int last_hour)
{
    return (struct booking){.start = at(mday, hour), .end = at(last_mday, last_hour)};
}

/* "23 9-13, 24 9-18": the pieces in words. */
static char *pieces_of(const char *pattern, struct booking wanted, const struct booking *in_the_way, size_t count)
{
    static char text[400];
    struct schedule schedule;
    struct piece *pieces;
    ck_assert(schedule_parse(pattern, &schedule, NULL));
    size_t found = split_around(zone, &schedule, &wanted, in_the_way, count, &pieces);
    *text = '\0';
    for (size_t i = 0; i < found; i++) {
        char start[64], end[64];
        zone_format_human(zone, pieces[i].start, false, start, sizeof start);
        zone_format_human(zone, pieces[i].end, false, end, sizeof end);
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "%s%s to %s", i > 0 ? ", " : "", start, end);
    }
    free(pieces);
    return text;
}

static const char *const office = "mon-fri 09:00-18:00";

START_TEST(a_day_is_cut_where_it_is_taken)
{
    struct booking morning = from_to(24, 9, 24, 13), noon = from_to(24, 12, 24, 13), all = from_to(24, 8, 24, 19);
    struct booking day_ = from_to(24, 9, 24, 18);
    ck_assert_str_eq(pieces_of(office, day_, &morning, 1), "Tue 24 Nov 13:00 to Tue 24 Nov 18:00");
    ck_assert_str_eq(pieces_of(office, day_, &noon, 1),
                     "Tue 24 Nov 09:00 to Tue 24 Nov 12:00, Tue 24 Nov 13:00 to Tue 24 Nov 18:00");
    ck_assert_str_eq(pieces_of(office, day_, &all, 1), "");
    ck_assert_str_eq(pieces_of(office, day_, NULL, 0), "Tue 24 Nov 09:00 to Tue 24 Nov 18:00");
}
END_TEST

START_TEST(several_are_gone_around_in_any_order)
{
    struct booking taken[] = {from_to(24, 16, 24, 17), from_to(24, 9, 24, 10), from_to(24, 10, 24, 11)};
    ck_assert_str_eq(pieces_of(office, from_to(24, 9, 24, 18), taken, 3),
                     "Tue 24 Nov 11:00 to Tue 24 Nov 16:00, Tue 24 Nov 17:00 to Tue 24 Nov 18:00");
}
END_TEST

START_TEST(what_was_cut_keeps_to_the_working_hours)
{
    struct booking tuesday = from_to(24, 9, 24, 18), friday = from_to(27, 9, 27, 18);
    ck_assert_str_eq(pieces_of(office, from_to(23, 9, 25, 18), &tuesday, 1),
                     "Mon 23 Nov 09:00 to Mon 23 Nov 18:00, Wed 25 Nov 09:00 to Wed 25 Nov 18:00");
    /* over the weekend; the last day is free altogether */
    ck_assert_str_eq(pieces_of(office, from_to(26, 9, 30, 18), &friday, 1),
                     "Thu 26 Nov 09:00 to Thu 26 Nov 18:00, Mon 30 Nov 09:00 to Mon 30 Nov 18:00");
    ck_assert_str_eq(pieces_of(office, from_to(27, 9, 29, 18), &friday, 1), "");
    /* a pause at noon is passed over */
    ck_assert_str_eq(pieces_of("mon-fri 09:00-12:00 13:00-18:00", from_to(23, 9, 24, 18),
                               (struct booking[]){from_to(24, 9, 24, 12)}, 1),
                     "Mon 23 Nov 09:00 to Mon 23 Nov 18:00, Tue 24 Nov 13:00 to Tue 24 Nov 18:00");
}
END_TEST

START_TEST(ends_that_were_asked_for_stay)
{
    struct booking tuesday = from_to(24, 9, 24, 18);
    ck_assert_str_eq(pieces_of(office, from_to(23, 9, 25, 21), &tuesday, 1),
                     "Mon 23 Nov 09:00 to Mon 23 Nov 18:00, Wed 25 Nov 09:00 to Wed 25 Nov 21:00");
    /* the night was meant */
    ck_assert_str_eq(pieces_of(office, from_to(23, 20, 24, 4), (struct booking[]){from_to(23, 22, 23, 23)}, 1),
                     "Mon 23 Nov 20:00 to Mon 23 Nov 22:00, Mon 23 Nov 23:00 to Tue 24 Nov 04:00");
}
END_TEST

START_TEST(without_a_pattern_the_hours_are_its_own)
{
    struct booking tuesday = from_to(24, 10, 24, 12);
    ck_assert_str_eq(pieces_of("none", from_to(23, 10, 25, 16), &tuesday, 1),
                     "Mon 23 Nov 10:00 to Mon 23 Nov 16:00, Tue 24 Nov 12:00 to Wed 25 Nov 16:00");
    ck_assert_str_eq(pieces_of("none", from_to(23, 20, 24, 4), (struct booking[]){from_to(23, 22, 23, 23)}, 1),
                     "Mon 23 Nov 20:00 to Mon 23 Nov 22:00, Mon 23 Nov 23:00 to Tue 24 Nov 04:00");
}
END_TEST

/* "Mon 23 Nov 18:00, Wed 25 Nov 09:00": where the first piece ends and the second begins. */
static char *cut_of(const char *pattern, struct booking booking, instant from, instant until)
{
    static char text[200];
    struct schedule schedule;
    struct piece pieces[2];
    char end[64], start[64];
    ck_assert(schedule_parse(pattern, &schedule, NULL));
    size_t count = split_out(zone, &schedule, &booking, from, until, pieces);
    if (count < 2) {
        snprintf(text, sizeof text, "%zu", count);
        return text;
    }
    ck_assert(pieces[0].start == booking.start && pieces[1].end == booking.end);
    zone_format_human(zone, pieces[0].end, false, end, sizeof end);
    zone_format_human(zone, pieces[1].start, false, start, sizeof start);
    snprintf(text, sizeof text, "%s, %s", end, start);
    return text;
}

START_TEST(a_booking_is_cut_or_loses_its_middle)
{
    struct booking week = from_to(23, 9, 27, 18), night = from_to(23, 22, 24, 6), day_ = from_to(24, 9, 24, 18);
    ck_assert_str_eq(cut_of(office, week, at(25, 0), at(25, 0)), "Tue 24 Nov 18:00, Wed 25 Nov 09:00");
    ck_assert_str_eq(cut_of(office, week, at(25, 0), at(26, 0)), "Tue 24 Nov 18:00, Thu 26 Nov 09:00");
    ck_assert_str_eq(cut_of(office, from_to(26, 9, 30, 18), at(28, 0), at(28, 0)),
                     "Fri 27 Nov 18:00, Mon 30 Nov 09:00");
    ck_assert_str_eq(cut_of("none", week, at(25, 0), at(25, 0)), "Tue 24 Nov 18:00, Wed 25 Nov 09:00");
    ck_assert_str_eq(cut_of(office, night, at(24, 0), at(24, 0)), "Tue 24 Nov 00:00, Tue 24 Nov 00:00");
    ck_assert_str_eq(cut_of(office, day_, at(24, 13), at(24, 14)), "Tue 24 Nov 13:00, Tue 24 Nov 14:00");
    ck_assert_str_eq(cut_of(office, week, at(26, 0), at(30, 0)), "1");
    ck_assert_str_eq(cut_of(office, week, at(22, 0), at(30, 0)), "0");
    ck_assert_str_eq(cut_of(office, from_to(27, 9, 28, 18), at(28, 0), at(28, 0)), "1"); /* no work on Saturday */
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_day_is_cut_where_it_is_taken,          several_are_gone_around_in_any_order,
        what_was_cut_keeps_to_the_working_hours, ends_that_were_asked_for_stay,
        without_a_pattern_the_hours_are_its_own, a_booking_is_cut_or_loses_its_middle,
    };
    TCase *all = tcase_create("split");
    tcase_add_checked_fixture(all, load_zone, free_zone);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    return run_tests("split", all);
}
