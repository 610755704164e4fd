/* The colours of what verbs print: those that the board has, in 8 and in 256, and attributes where it has none. */
#include "sgr.h"

#include <check.h>
#include <string.h>

#include "domain/booking.h"
#include "support/run.h"

static void assert_begins(enum scheme scheme, bool many, enum meaning meaning, const char *wanted)
{
    struct sgr sgr;
    sgr_make(&sgr, scheme, many);
    const char *const *colours = (const char *const *)sgr.begin;
    ck_assert_str_eq(colour_begin(colours, meaning), wanted);
    ck_assert_str_eq(colour_end(colours, meaning), *wanted != '\0' ? "\033[m" : "");
    sgr_clear(&sgr);
}

START_TEST(a_status_has_the_colours_of_the_board)
{
    assert_begins(SCHEME_DEFAULT, false, MEANING_CONFIRMED, "\033[37;44m");
    assert_begins(SCHEME_DEFAULT, true, MEANING_CONFIRMED, "\033[38;5;255;48;5;24m");
    assert_begins(SCHEME_DEFAULT, false, MEANING_HOLD, "\033[3;30;46m");
    assert_begins(SCHEME_DEFAULT, false, MEANING_CONFLICT, "\033[1;31m");
    assert_begins(SCHEME_COLOUR_BLIND, true, MEANING_PENCIL, "\033[38;5;16;48;5;214m");
}
END_TEST

START_TEST(without_colours_attributes_tell)
{
    assert_begins(SCHEME_MONO, true, MEANING_CONFIRMED, "\033[7m");
    assert_begins(SCHEME_MONO, false, MEANING_OFF, "\033[2m");
    assert_begins(SCHEME_DEFAULT, false, MEANING_OFF, "");
}
END_TEST

START_TEST(what_means_nothing_is_left_alone)
{
    assert_begins(SCHEME_HIGH_CONTRAST, true, MEANING_NONE, "");
    ck_assert_int_eq(colour_meaning("Rig fix"), MEANING_NONE);
    ck_assert_str_eq(colour_begin(NULL, MEANING_PENCIL), "");
    ck_assert_str_eq(colour_end(NULL, MEANING_PENCIL), "");
}
END_TEST

START_TEST(every_status_has_a_meaning_of_its_own)
{
    bool taken[MEANING_COUNT] = {[MEANING_NONE] = true};
    for (int status = STATUS_HOLD; status <= STATUS_CANCELLED; status++) {
        enum meaning meaning = colour_meaning(status_word((enum booking_status)status));
        ck_assert_msg(!taken[meaning], "%s", status_word((enum booking_status)status));
        taken[meaning] = true;
    }
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("sgr");
    tcase_add_test(tests, a_status_has_the_colours_of_the_board);
    tcase_add_test(tests, without_colours_attributes_tell);
    tcase_add_test(tests, what_means_nothing_is_left_alone);
    tcase_add_test(tests, every_status_has_a_meaning_of_its_own);
    return run_tests("sgr", tests);
}
