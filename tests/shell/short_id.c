/* Short ids: what is read as the beginning of an id, and how much of an id is printed. */
#include "cli/short_id.h"

#include <check.h>
#include <string.h>

#include "support/run.h"

static const char whole[] = "0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10";

/* Whether the beginning means the whole id and not its neighbours. */
static void assert_means_whole(const char *text)
{
    struct id lowest, highest, id, other;
    ck_assert(id_parse(whole, &id));
    ck_assert_msg(short_id_read(text, &lowest, &highest), "%s is no beginning", text);
    ck_assert_msg(id_compare(lowest, id) <= 0 && id_compare(id, highest) <= 0, "%s does not mean it", text);
    ck_assert(id_parse("1f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10", &other));
    ck_assert_int_gt(id_compare(other, highest), 0);
    ck_assert(id_parse("0f8b5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10", &other));
    ck_assert_int_lt(id_compare(other, lowest), 0);
}

START_TEST(four_digits_or_more_begin_an_id)
{
    static const char *const beginnings[] = {"0f8c",      "0F8C5",           "0f8c5b1e",
                                             "0f8c5b1e-", "0f8c5b1e-4a57-4", "0f8c5b1e4a574c3b9f5e2d6a1b7c9e10"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        assert_means_whole(beginnings[i]);
    assert_means_whole(whole);
}
END_TEST

START_TEST(other_texts_do_not)
{
    static const char *const others[] = {
        "", "0f8", "0f8g", "0f8c5b1e4-a57", "0f8c-", "0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e100"};
    struct id lowest, highest;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!short_id_read(others[i], &lowest, &highest), "\"%s\" begins an id", others[i]);
}
END_TEST

START_TEST(as_many_digits_are_printed_as_tell_them_apart)
{
    const char *ids[] = {whole, NULL, "1f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10", whole};
    ck_assert_uint_eq(short_id_length(ids, 0), 8);
    ck_assert_uint_eq(short_id_length(ids, 4), 8); /* the same one twice is one */
    ids[1] = "0f8c5b1e-4a57-4d3b-9f5e-2d6a1b7c9e10";
    ck_assert_uint_eq(short_id_length(ids, 4), strlen("0f8c5b1e-4a57-4d"));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("short ids");
    tcase_add_test(tests, four_digits_or_more_begin_an_id);
    tcase_add_test(tests, other_texts_do_not);
    tcase_add_test(tests, as_many_digits_are_printed_as_tell_them_apart);
    return run_tests("short_id", tests);
}
