/* Skills and rates on one line. */
#include "domain/skills.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/rate.h"
#include "support/run.h"
#include "support/studio.h"

START_TEST(skills_are_read_and_written)
{
    static const struct {
        const char *text, *again, *array;
    } rows[] = {
        {"", "", "{}"},
        {" , ,", "", "{}"},
        {"comp", "comp", "{\"comp\"}"},
        {" comp ,nuke,, fx ", "comp, nuke, fx", "{\"comp\",\"nuke\",\"fx\"}"},
        {"comp, nuke, comp", "comp, nuke", "{\"comp\",\"nuke\"}"},
        {"\"lead, 2d\", comp", "\"lead, 2d\", comp", "{\"lead, 2d\",\"comp\"}"},
        {"\"lead\"", "lead", "{\"lead\"}"},
        {"\"lead, 2d", "\"lead, 2d\"", "{\"lead, 2d\"}"},                  /* the quote was not closed */
        {"\"12\"\" plates\"", "\"12\"\" plates\"", "{\"12\\\" plates\"}"}, /* two within quotes are one */
        {"a\\b", "a\\b", "{\"a\\\\b\"}"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct skills skills;
        ck_assert_msg(skills_parse(rows[i].text, &skills), "%s", rows[i].text);
        char *again = skills_format((const char *const *)skills.list, skills.count);
        char *array = skills_array((const char *const *)skills.list, skills.count);
        ck_assert_str_eq(again, rows[i].again);
        ck_assert_str_eq(array, rows[i].array);
        free(again);
        free(array);
        skills_clear(&skills);
    }
}
END_TEST

START_TEST(too_many_skills_are_refused)
{
    char *text = mem_copy("0");
    for (int i = 1; i <= SKILLS_MOST; i++) {
        struct skills skills;
        ck_assert_int_eq(skills_parse(text, &skills), true);
        ck_assert_uint_eq(skills.count, (size_t)i);
        skills_clear(&skills);
        char *longer = mem_format("%s,%d", text, i);
        free(text);
        text = longer;
    }
    struct skills skills;
    ck_assert(!skills_parse(text, &skills));
    ck_assert_uint_eq(skills.count, 0);
    free(text);
}
END_TEST

START_TEST(the_skills_there_are_come_once_each)
{
    struct roster *roster = studio_roster(MEMBER_ADMIN);
    size_t count;
    const char **known = skills_known(roster, &count);
    ck_assert_uint_gt(count, 3);
    for (size_t i = 1; i < count; i++)
        ck_assert_int_lt(strcmp(known[i - 1], known[i]), 0);
    free(known);
    roster_free(&roster);
}
END_TEST

START_TEST(rates_are_read_and_written)
{
    static const struct {
        const char *text;
        int64_t rate;
        const char *again;
    } rows[] = {
        {"60", 6000, "60"}, {"62.50", 6250, "62.50"}, {"62,5", 6250, "62.50"}, {"0", 0, "0"},
        {".5", 50, "0.50"}, {"7.", 700, "7"},         {"0.05", 5, "0.05"},     {"9999999", 999999900, "9999999"}};
    static const char *const no[] = {"", ".", "x", "6x", "-1", "1.234", "1.2.3", " 1", "99999999999999999999"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t rate = -1;
        ck_assert_msg(rate_parse(rows[i].text, &rate), "%s", rows[i].text);
        ck_assert_int_eq(rate, rows[i].rate);
        char *again = rate_format(rate);
        ck_assert_str_eq(again, rows[i].again);
        free(again);
    }
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
        int64_t rate = 77;
        ck_assert_msg(!rate_parse(no[i], &rate), "%s", no[i]);
        ck_assert_int_eq(rate, 77);
    }
    char *none = rate_format(-1);
    ck_assert_str_eq(none, "");
    free(none);
}
END_TEST

int main(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    TCase *tests = tcase_create("skills");
    tcase_add_test(tests, skills_are_read_and_written);
    tcase_add_test(tests, too_many_skills_are_refused);
    tcase_add_test(tests, the_skills_there_are_come_once_each);
    tcase_add_test(tests, rates_are_read_and_written);
    return run_tests("skills", tests);
}
