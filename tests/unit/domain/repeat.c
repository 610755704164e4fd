/* How often something comes back: what people write, and the days it gives. */
#include "domain/repeat.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"

static day monday(void)
{
    day d;
    ck_assert(day_from_civil(2026, 11, 23, &d));
    return d;
}

START_TEST(rhythm_and_end_are_read)
{
    static const struct {
        const char *text;
        size_t count;
        day first, last; /* days after the Monday */
    } rows[] = {
        {"weekly 4", 4, 7, 28},
        {"w 4", 4, 7, 28},
        {"weekly", 1, 7, 7},
        {"daily 3 times", 3, 1, 3},
        {"d 2", 2, 1, 2},
        {"every 2 weeks 3", 3, 14, 42},
        {"every week 2", 2, 7, 14},
        {"every 3 days 2", 2, 3, 6},
        {"workdays 5", 5, 1, 7},
        {"daily until 2026-11-27", 4, 1, 4},
        {"w until 18 dec", 3, 7, 21},
        {"WEEKLY UNTIL 2026-11-25", 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct repeat repeat;
        day days[REPEAT_MOST];
        char *error = NULL;
        ck_assert_msg(repeat_parse(rows[i].text, monday(), &repeat, &error), "%s: %s", rows[i].text, error);
        size_t count = repeat_days(&repeat, monday(), days);
        ck_assert_msg(count == rows[i].count, "%s: %zu", rows[i].text, count);
        if (count > 0)
            ck_assert_msg(days[0] - monday() == rows[i].first && days[count - 1] - monday() == rows[i].last,
                          "%s: %d to %d", rows[i].text, days[0] - monday(), days[count - 1] - monday());
    }
}
END_TEST

START_TEST(what_is_not_understood_is_explained)
{
    static const struct {
        const char *text, *part;
    } rows[] = {
        {"", "weekly 4"},
        {"often", "weekly 4"},
        {"every", "weekly 4"},
        {"weekly 0", "\"0\" is not how often"},
        {"weekly 101", "up to 100"},
        {"weekly 4 moons", "is not how often"},
        {"daily until soon", "soon"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct repeat repeat;
        char *error = NULL;
        ck_assert_msg(!repeat_parse(rows[i].text, monday(), &repeat, &error), "%s", rows[i].text);
        ck_assert_msg(error != NULL && strstr(error, rows[i].part) != NULL, "%s: %s", rows[i].text, error);
        free(error);
    }
}
END_TEST

START_TEST(no_end_is_too_far)
{
    struct repeat repeat = {.step = 1, .last = INT32_MAX - 400};
    day days[REPEAT_MOST];
    ck_assert_uint_eq(repeat_days(&repeat, monday(), days), REPEAT_MOST);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("repeat");
    tcase_add_test(tests, rhythm_and_end_are_read);
    tcase_add_test(tests, what_is_not_understood_is_explained);
    tcase_add_test(tests, no_end_is_too_far);
    return run_tests("repeat", tests);
}
