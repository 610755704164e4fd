/* What is meant by a mistyped word: one slip or two, a beginning; and what is too far from anything. */
#include "domain/nearest.h"

#include <check.h>

#include "support/run.h"

static const char *const verbs[] = {"week", "free", "book", "move", "status", "artist", "artists", NULL};

START_TEST(a_slip_is_a_letter_more_or_less_or_other_or_two_swapped)
{
    ck_assert_int_eq(nearest_slips("book", "book"), 0);
    ck_assert_int_eq(nearest_slips("bok", "book"), 1);
    ck_assert_int_eq(nearest_slips("boook", "book"), 1);
    ck_assert_int_eq(nearest_slips("bouk", "book"), 1);
    ck_assert_int_eq(nearest_slips("obok", "book"), 1);
    ck_assert_int_eq(nearest_slips("", "book"), 4);
}
END_TEST

START_TEST(the_nearest_word_is_meant)
{
    ck_assert_str_eq(nearest("bok", verbs), "book");
    ck_assert_str_eq(nearest("STAUS", verbs), "status");
    ck_assert_str_eq(nearest("wekk", verbs), "week");
}
END_TEST

START_TEST(a_beginning_is_meant_if_only_one_word_has_it)
{
    ck_assert_str_eq(nearest("sta", verbs), "status");
    ck_assert_str_eq(nearest("artis", verbs), "artist");
    ck_assert_ptr_null(nearest("s", verbs));
}
END_TEST

START_TEST(what_is_far_from_all_is_none)
{
    static const char *const letters[] = {"a", "b", NULL};
    ck_assert_ptr_null(nearest("nonsense", verbs));
    ck_assert_ptr_null(nearest("", verbs));
    ck_assert_ptr_null(nearest("x", letters));
    ck_assert_ptr_null(
        nearest("a word of so many letters that nobody would compare it with all of the others there are", verbs));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("nearest");
    tcase_add_test(tests, a_slip_is_a_letter_more_or_less_or_other_or_two_swapped);
    tcase_add_test(tests, the_nearest_word_is_meant);
    tcase_add_test(tests, a_beginning_is_meant_if_only_one_word_has_it);
    tcase_add_test(tests, what_is_far_from_all_is_none);
    return run_tests("nearest", tests);
}
