/* The colours of what verbs print: those that the board has, in 8 and in 256, and attributes where it has none. */
#include "sgr.h"

#include <check.h>
#include <string.h>

#include "cli/doctor.h"
#include "cli/import.h"
#include "domain/booking.h"
#include "support/run.h"

static void assert_begins(enum scheme scheme, int colours, enum meaning meaning, const char *wanted)
{
    struct sgr sgr;
    sgr_make(&sgr, scheme, NULL, colours, true);
    const char *const *begin = (const char *const *)sgr.begin;
    ck_assert_str_eq(colour_begin(begin, meaning), wanted);
    ck_assert_str_eq(colour_end(begin, meaning), *wanted != '\0' ? "\033[m" : "");
    sgr_clear(&sgr);
}

START_TEST(a_status_has_the_colours_of_the_board)
{
    assert_begins(SCHEME_DEFAULT, 8, MEANING_CONFIRMED, "\033[37;44m");
    assert_begins(SCHEME_DEFAULT, 256, MEANING_CONFIRMED, "\033[38;5;255;48;5;24m");
    assert_begins(SCHEME_DEFAULT, 8, MEANING_HOLD, "\033[3;30;46m");
    assert_begins(SCHEME_DEFAULT, 8, MEANING_CONFLICT, "\033[1;31m");
    assert_begins(SCHEME_COLOUR_BLIND, 256, MEANING_PENCIL, "\033[38;5;16;48;5;214m");
}
END_TEST

START_TEST(without_colours_attributes_tell)
{
    assert_begins(SCHEME_MONO, 256, MEANING_CONFIRMED, "\033[7m");
    assert_begins(SCHEME_MONO, 8, MEANING_OFF, "\033[2m");
    assert_begins(SCHEME_DEFAULT, 8, MEANING_OFF, "");
}
END_TEST

START_TEST(a_terminal_without_italics_is_sent_none)
{
    struct sgr sgr;
    sgr_make(&sgr, SCHEME_DEFAULT, NULL, 8, false);
    ck_assert_str_eq(sgr.begin[MEANING_HOLD], "\033[30;46m");
    sgr_clear(&sgr);
}
END_TEST

START_TEST(what_the_user_changes_of_the_board_changes_here)
{
    const struct look_change changes[ROLE_COUNT] = {
        [ROLE_PENCIL] = {.foreground_set = true, .foreground = COLOUR_RGB + 0xff0000},
    };
    struct sgr sgr;
    sgr_make(&sgr, SCHEME_COLOUR_BLIND, changes, 256, true);
    ck_assert_str_eq(sgr.begin[MEANING_PENCIL], "\033[38;5;196;48;5;214m");
    sgr_clear(&sgr);
}
END_TEST

START_TEST(what_means_nothing_is_left_alone)
{
    assert_begins(SCHEME_HIGH_CONTRAST, 256, MEANING_NONE, "");
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

START_TEST(what_doctor_finds_has_the_meaning_of_its_status)
{
    static const enum meaning wanted[DOCTOR_STATUS_COUNT] = {
        [DOCTOR_OK] = MEANING_GOOD,
        [DOCTOR_WARNING] = MEANING_CLASH,
        [DOCTOR_CRITICAL] = MEANING_CONFLICT,
        [DOCTOR_UNKNOWN] = MEANING_OVER,
    };
    for (int i = 0; i < DOCTOR_STATUS_COUNT; i++)
        ck_assert_msg(colour_meaning(doctor_words[i]) == wanted[i], "%s", doctor_words[i]);
}
END_TEST

START_TEST(rows_of_a_file_that_are_not_taken_stand_out)
{
    static const enum meaning wanted[IMPORT_OUTCOMES] = {
        [IMPORT_ADDED] = MEANING_GOOD,
        [IMPORT_REFUSED] = MEANING_CONFLICT,
        [IMPORT_INVALID] = MEANING_CONFLICT,
    };
    for (int i = 0; i < IMPORT_OUTCOMES; i++)
        ck_assert_msg(colour_meaning(import_outcome_words[i]) == wanted[i], "%s", import_outcome_words[i]);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("sgr");
    tcase_add_test(tests, a_status_has_the_colours_of_the_board);
    tcase_add_test(tests, without_colours_attributes_tell);
    tcase_add_test(tests, a_terminal_without_italics_is_sent_none);
    tcase_add_test(tests, what_the_user_changes_of_the_board_changes_here);
    tcase_add_test(tests, what_means_nothing_is_left_alone);
    tcase_add_test(tests, every_status_has_a_meaning_of_its_own);
    tcase_add_test(tests, what_doctor_finds_has_the_meaning_of_its_status);
    tcase_add_test(tests, rows_of_a_file_that_are_not_taken_stand_out);
    return run_tests("sgr", tests);
}
