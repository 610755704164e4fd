/* A typed line. */
#include "controller/state/line.h"

#include <locale.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/event.h"
#include "support/run.h"

START_TEST(a_line_is_typed_walked_and_cut_by_characters)
{
    struct line line = {0};
    line_set(&line, "caf\xc3\xa9 two");
    for (int i = 0; i < 4; i++)
        line_key(&line, KEYCODE_LEFT);
    line_key(&line, KEYCODE_BACKSPACE);
    ck_assert_str_eq(line.text, "caf two");
    ck_assert(line_key(&line, 0xe9));
    ck_assert_str_eq(line.text, "caf\xc3\xa9 two");
    line_key(&line, 5);
    line_key(&line, 23);
    ck_assert_str_eq(line.text, "caf\xc3\xa9 ");
    line_key(&line, 21);
    ck_assert_str_eq(line.text, "");
    line_set(&line, "a\xcc\x81"
                    "bc d"); /* the accent goes with its letter */
    line_key(&line, KEYCODE_HOME);
    line_key(&line, KEYCODE_DELETE);
    ck_assert_str_eq(line.text, "bc d");
    line_key(&line, KEYCODE_RIGHT);
    line_key(&line, 11);
    ck_assert_str_eq(line.text, "b");
    ck_assert(!line_key(&line, KEYCODE_F1));
    ck_assert(!line_key(&line, 0x202e)); /* turns the reading order about */
    line_clear(&line);
}
END_TEST

/* Persian words, emoji of several parts, soft hyphens: what is typed and pasted stays what it is. */
START_TEST(joiners_and_selectors_stay)
{
    static const char word[] = "\u0645\u06cc\u200c\u062e so\u00adft \U0001F469\u200d\U0001F4BB\ufe0f";
    struct line line = {0};
    line_paste(&line, word);
    ck_assert_str_eq(line.text, word);
    line_key(&line, KEYCODE_BACKSPACE); /* the whole emoji */
    ck_assert_str_eq(line.text, "\u0645\u06cc\u200c\u062e so\u00adft ");
    line_key(&line, KEYCODE_HOME);
    line_key(&line, KEYCODE_RIGHT);
    line_key(&line, KEYCODE_DELETE); /* a letter and its non-joiner */
    ck_assert_str_eq(line.text, "\u0645\u062e so\u00adft ");
    line_set(&line, "");
    static const uint32_t keys[] = {0x645, 0x6cc, 0x200c, 0x62e, 0xad, 0x200b, 0x2764, 0xfe0f};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        ck_assert(line_key(&line, keys[i]));
    ck_assert_str_eq(line.text, "\u0645\u06cc\u200c\u062e\u00ad\u200b\u2764\ufe0f");
    line_clear(&line);
}
END_TEST

START_TEST(pasted_text_stays_one_line_and_bounded)
{
    struct line line = {0};
    line_paste(&line, "Rig\r\nfix\t\x1b[31mred");
    ck_assert_str_eq(line.text, "Rig fix [31mred");
    char *much = mem_new(2 * LINE_MAX_BYTES, 1);
    memset(much, 'x', 2 * LINE_MAX_BYTES - 1);
    line_paste(&line, much);
    ck_assert_uint_le(strlen(line.text), LINE_MAX_BYTES);
    free(much);
    line_clear(&line);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths are wcwidth()'s */
    const TTest *const tests[] = {
        a_line_is_typed_walked_and_cut_by_characters,
        joiners_and_selectors_stay,
        pasted_text_stays_one_line_and_bounded,
    };
    return run_list("line", tests, sizeof tests / sizeof *tests);
}
