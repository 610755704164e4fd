/* What is written as iCalendar: lines that every reader takes. */
#include "cli/ics_write.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/text.h"
#include "support/dates.h"
#include "support/run.h"

static char *written;
static size_t length;

static FILE *begin(void)
{
    return open_memstream(&written, &length);
}

static void assert_written(FILE *file, const char *expected)
{
    fclose(file);
    ck_assert_str_eq(written, expected);
    free(written);
}

START_TEST(what_would_end_a_value_is_escaped)
{
    FILE *file = begin();
    ics_write_text(file, "SUMMARY", "Comp, grade; a\\b\nEND:VEVENT\r\x1b[2J\tx\x7f");
    assert_written(file, "SUMMARY:Comp\\, grade\\; a\\\\b\\nEND:VEVENT[2J\tx\r\n");
}
END_TEST

START_TEST(a_long_line_is_folded_between_characters)
{
    static const char *const signs[] = {"x", "é", "雪", "😀"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        char text[1025] = "", unfolded[1200] = "";
        for (size_t at = 0; at + strlen(signs[i]) < sizeof text; at += strlen(signs[i]))
            strcat(text, signs[i]);
        FILE *file = begin();
        ics_write_text(file, "DESCRIPTION", text);
        fclose(file);
        char *rest = written;
        for (char *line = strsep(&rest, "\n"); line != NULL && *line != '\0'; line = strsep(&rest, "\n")) {
            size_t octets = strlen(line) - 1;
            bool is_last = *rest == '\0';
            ck_assert(line[octets] == '\r' && octets <= 75 && (is_last || octets > 71));
            line[octets] = '\0';
            ck_assert_msg(text_is_utf8(line), "%s", line);
            strcat(unfolded, line + (*line == ' '));
        }
        ck_assert_str_eq(unfolded + strlen("DESCRIPTION:"), text);
        free(written);
    }
}
END_TEST

START_TEST(times_are_utc)
{
    FILE *file = begin();
    ics_write_time(file, "DTSTART", utc(2026, 11, 24, 9, 5) + 7 * SECOND_US + 999999);
    ics_write_time(file, "DTEND", utc(1969, 12, 31, 23, 59) + 59 * SECOND_US);
    assert_written(file, "DTSTART:20261124T090507Z\r\nDTEND:19691231T235959Z\r\n");
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("ics_write");
    tcase_add_test(tests, what_would_end_a_value_is_escaped);
    tcase_add_test(tests, a_long_line_is_folded_between_characters);
    tcase_add_test(tests, times_are_utc);
    return run_tests("ics_write", tests);
}
