/* The filter's language: what it shows, and what it says of mistakes. */
#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/filter.h"
#include "support/run.h"
#include "support/studio.h"

static struct roster *roster;
static struct bookings *bookings;

static const struct filter_saved saved[] = {{(char[]){"night"}, (char[]){"skill:comp -status:hold"}},
                                            {(char[]){"deep"}, (char[]){"=night"}}};

static void set_up(void)
{
    roster = studio_roster(MEMBER_PRODUCER);
    bookings = bookings_new();
    studio_load(bookings, studio_monday(), studio_monday() + DAYS_A_WEEK);
}

static void tear_down(void)
{
    bookings_free(&bookings);
    roster_free(&roster);
}

static struct filter_context context(void)
{
    return (struct filter_context){
        .roster = roster, .today = studio_monday(), .shown = studio_monday(), .saved = saved, .saved_count = 2};
}

/* The numbers of the artists shown: " 1 2 3 ". */
static void assert_shown(const char *text, const char *wanted)
{
    struct filter filter;
    struct filter_context given = context();
    char *problem = NULL, shown[128] = " ";
    ck_assert_msg(filter_read(text, &given, &filter, &problem), "%s: %s", text, problem);
    const struct filter_view view = {
        .roster = roster,
        .bookings = bookings,
        .start = zone_day_start(roster->tenant.zone, studio_monday()),
        .end = zone_day_start(roster->tenant.zone, studio_monday() + DAYS_A_WEEK),
        .now = studio_now(),
    };
    for (size_t i = 0; i < roster->artist_count; i++)
        if (filter_shows(&filter, &view, &roster->artists[i]))
            snprintf(shown + strlen(shown), sizeof shown - strlen(shown), "%zu ", i + 1);
    ck_assert_msg(strcmp(shown, wanted) == 0, "%s shows%snot%s", text, shown, wanted);
    filter_clear(&filter);
}

static void assert_problem(const char *text, const char *words)
{
    struct filter filter;
    struct filter_context given = context();
    char *problem = NULL;
    ck_assert_msg(!filter_read(text, &given, &filter, &problem), "%s was read", text);
    ck_assert_msg(strstr(problem, words) != NULL, "%s: said \"%s\"", text, problem);
    ck_assert_uint_eq(filter.count, 0);
    free(problem);
}

START_TEST(artists_are_chosen_by_what_they_are)
{
    assert_shown("", " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 ");
    assert_shown("skill:COMP dept:compos", " 1 2 3 4 ");
    assert_shown("skill:comp -skill:fx,lead", " 2 3 4 ");
    assert_shown("dept:fx", " 6 7 8 ");
    assert_shown("department:\"fx\"", " 6 7 8 ");
    assert_shown("ada", " 1 ");
    assert_shown("\"ada byron\"", " 1 ");
    assert_shown("skill:fx,snd", " 6 8 15 16 ");
}
END_TEST

START_TEST(rates_compare_and_one_not_given_never_does)
{
    int64_t rate = roster->artists[0].rate;
    roster->artists[1].rate = -1;
    for (size_t i = 2; i < roster->artist_count; i++)
        roster->artists[i].rate = rate + 100;
    char text[64];
    snprintf(text, sizeof text, "rate<=%d.%02d", (int)(rate / 100), (int)(rate % 100));
    assert_shown(text, " 1 ");
    snprintf(text, sizeof text, "rate<%d", (int)(rate / 100));
    assert_shown(text, " ");
    snprintf(text, sizeof text, "-rate>%d", (int)(rate / 100));
    assert_shown(text, " 1 2 ");
    snprintf(text, sizeof text, "rate=%d", (int)(rate / 100));
    assert_shown(text, " 1 ");
}
END_TEST

START_TEST(pencils_are_chosen_by_their_marks)
{
    struct booking pencil = studio_booking(6); /* Chidi's */
    assert_shown("status:heavy", " ");
    pencil.heavy = true;
    pencil.decide_by = studio_at(25, 18, 0);
    bookings_put(bookings, &pencil);
    assert_shown("status:heavy", " 3 ");
    assert_shown("decide:tue", " ");
    assert_shown("decide:wed", " 3 ");
    assert_shown("decide:fri status:heavy", " 3 ");
    assert_shown("-decide:fri skill:rig", " 11 ");
    booking_clear(&pencil);
}
END_TEST

START_TEST(bookings_choose_their_rows)
{
    assert_shown("project:SUN", " 1 2 3 4 5 7 ");
    assert_shown("@sun", " 1 2 3 4 5 7 ");
    assert_shown("harbour rig", " 3 "); /* one booking holds both words */
    assert_shown("\"harbour rig two\"", " 3 ");
    assert_shown("ben sunrise", " 2 "); /* the artist's name and the booking's */
    assert_shown("skill:comp status:hold", " 2 ");
    assert_shown("project:SUN status:hold", " 2 "); /* one and the same booking */
}
END_TEST

START_TEST(what_is_negated_is_nowhere_in_the_row)
{
    assert_shown("dept:compos -status:pencil", " 4 ");
    assert_shown("dept:compos,fx -@SUN", " 6 8 ");
    assert_shown("dept:compos -ada -harbour", " 4 5 ");
}
END_TEST

START_TEST(free_counts_whole_days_of_the_weeks_shown)
{
    assert_shown("dept:compos free:wed", " 2 3 ");
    assert_shown("dept:compos free:tue-wed", " 2 ");
    assert_shown("free:2027-03-01", " "); /* not loaded: nobody is known to be free */
}
END_TEST

START_TEST(saved_filters_stand_for_their_text)
{
    assert_shown("=night", " 1 3 4 ");
    assert_shown("=NIGHT free:wed", " 3 ");
    assert_problem("=deep", "cannot be made of another");
    assert_problem("=day", "there are =night =deep");
}
END_TEST

START_TEST(mistakes_are_said_in_words)
{
    assert_problem("skill:", "write it like skill:comp");
    assert_problem("skill:,", "write it like skill:comp");
    assert_problem("skill<3", "write it like skill:comp");
    assert_problem("skill:xyz", "Nobody has a skill that begins with \"xyz\"");
    assert_problem("dept:xyz", "no department");
    assert_problem("project:QQQ", "no project \"QQQ\"");
    assert_problem("@", "write it like @SUN");
    assert_problem("status:maybe", "hold, pencil, heavy, confirmed and second");
    assert_problem("decide:soon", "write decide:fri");
    assert_problem("free:someday", "free:tue-thu");
    assert_problem("free:tue,wed", "free:tue free:thu");
    assert_problem("rate<cheap", "rate<600");
    assert_problem("rate<99999999999999999999", "rate<600");
    assert_problem("colour:red", "nothing to filter by");
    assert_problem("\"open", "not closed");
}
END_TEST

START_TEST(the_grammar_is_known_without_a_roster)
{
    struct filter filter;
    const struct filter_context none = {0};
    ck_assert(filter_read("skill:xyz @QQQ =later free:tue", &none, &filter, NULL));
    filter_clear(&filter);
    ck_assert(!filter_read("skill:", &none, &filter, NULL));
}
END_TEST

START_TEST(bookings_that_are_not_asked_for_stand_aside)
{
    struct filter filter;
    struct filter_context given = context();
    struct booking rig = studio_booking(6); /* Chidi's pencil on HAR */
    ck_assert(filter_read("skill:comp status:pencil", &given, &filter, NULL));
    ck_assert(filter_picks_bookings(&filter));
    ck_assert(filter_picks(&filter, roster, &rig));
    filter_clear(&filter);
    ck_assert(filter_read("@SUN", &given, &filter, NULL));
    ck_assert(!filter_picks(&filter, roster, &rig));
    filter_clear(&filter);
    ck_assert(filter_read("chidi -@SUN", &given, &filter, NULL));
    ck_assert(filter_picks(&filter, roster, &rig)); /* by the artist's name */
    filter_clear(&filter);
    ck_assert(filter_read("skill:comp", &given, &filter, NULL));
    ck_assert(!filter_picks_bookings(&filter));
    filter_clear(&filter);
    booking_clear(&rig);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const TTest *const tests[] = {artists_are_chosen_by_what_they_are,
                                  rates_compare_and_one_not_given_never_does,
                                  bookings_choose_their_rows,
                                  pencils_are_chosen_by_their_marks,
                                  what_is_negated_is_nowhere_in_the_row,
                                  free_counts_whole_days_of_the_weeks_shown,
                                  saved_filters_stand_for_their_text,
                                  mistakes_are_said_in_words,
                                  the_grammar_is_known_without_a_roster,
                                  bookings_that_are_not_asked_for_stand_aside};
    TCase *all = tcase_create("filter");
    tcase_add_checked_fixture(all, set_up, tear_down);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    return run_tests("filter", all);
}
