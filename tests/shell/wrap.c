/* Sentences on a terminal: broken at blanks, and going on below their first word. */
#include "cli/wrap.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>

#include "support/run.h"

static void assert_wrapped(const char *sentence, int columns, const char *wanted)
{
    char *text = wrap_sentence("callboard: ", sentence, columns);
    ck_assert_str_eq(text, wanted);
    free(text);
}

START_TEST(what_fits_stays_on_its_line)
{
    assert_wrapped("The disk  is full.", 29, "callboard: The disk  is full.\n");
    assert_wrapped("The disk is full.", 28, "callboard: The disk is full.\n");
    assert_wrapped("The disk is full, and so is the other.", 0, "callboard: The disk is full, and so is the other.\n");
}
END_TEST

START_TEST(what_is_too_wide_goes_on_below_its_first_word)
{
    assert_wrapped("The disk is full.", 27, "callboard: The disk is\n           full.\n");
    assert_wrapped("佐藤 佐藤 佐藤", 20, "callboard: 佐藤 佐藤\n           佐藤\n");
}
END_TEST

START_TEST(a_word_that_is_too_wide_stands_alone)
{
    assert_wrapped("See /very/long/path/of/a/file there.", 20,
                   "callboard: See\n           /very/long/path/of/a/file\n           there.\n");
}
END_TEST

START_TEST(a_command_to_copy_is_not_broken)
{
    assert_wrapped("There is no login yet. An operator makes it with: callboard login add mia", 45,
                   "callboard: There is no login yet. An operator\n"
                   "           makes it with:\n           callboard login add mia\n");
    assert_wrapped("Make it: callboard login add mia", 30, "callboard: Make it: callboard\n           login add mia\n");
}
END_TEST

START_TEST(blanks_between_words_stay_where_they_share_a_line)
{
    assert_wrapped("a  bc  de", 20, "callboard: a  bc  de\n");
    assert_wrapped("a  bc  de", 18, "callboard: a  bc\n           de\n");
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("wrap");
    tcase_add_test(tests, what_fits_stays_on_its_line);
    tcase_add_test(tests, what_is_too_wide_goes_on_below_its_first_word);
    tcase_add_test(tests, a_word_that_is_too_wide_stands_alone);
    tcase_add_test(tests, a_command_to_copy_is_not_broken);
    tcase_add_test(tests, blanks_between_words_stay_where_they_share_a_line);
    return run_tests("wrap", tests);
}
