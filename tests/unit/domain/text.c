/* Text: UTF-8 and its imposters, widths, cutting, cleaning, folding. */
#include "domain/text.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"

START_TEST(code_points_are_read_and_written)
{
    static const struct {
        const char *text;
        uint32_t code;
    } rows[] = {{"a", 'a'},
                {"\xC3\xA9", 0xE9},
                {"\xE2\x82\xAC", 0x20AC},
                {"\xF0\x9F\x8E\xAC", 0x1F3AC},
                {"\xF4\x8F\xBF\xBF", 0x10FFFF},
                {"\xDF\xBF", 0x7FF},
                {"\xE0\xA0\x80", 0x800}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t used;
        char back[5] = "";
        ck_assert_uint_eq(text_next(rows[i].text, &used), rows[i].code);
        ck_assert_uint_eq(used, strlen(rows[i].text));
        ck_assert_uint_eq(text_encode(rows[i].code, back), used);
        ck_assert_str_eq(back, rows[i].text);
        ck_assert(text_is_utf8(rows[i].text));
    }
    size_t used = 9;
    ck_assert_uint_eq(text_next("", &used), 0);
    ck_assert_uint_eq(used, 0);
}
END_TEST

START_TEST(every_code_point_survives_the_round)
{
    for (uint32_t code = 1; code <= 0x10FFFF; code++) {
        char text[5] = "";
        size_t used, length = text_encode(code, text);
        bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        uint32_t back = text_next(text, &used);
        ck_assert_uint_eq(back, surrogate ? 0xFFFD : code);
        ck_assert_uint_eq(used, surrogate ? 1 : length);
    }
}
END_TEST

START_TEST(bytes_that_are_no_utf8_are_replaced_one_by_one)
{
    static const char *const bad[] = {
        "\x80",     /* a stray continuation */
        "\xC0\xAF", /* overlong slash */
        "\xC1\x81",
        "\xE0\x80\xAF",
        "\xF0\x80\x80\xAF",
        "\xED\xA0\x80",     /* a surrogate */
        "\xF4\x90\x80\x80", /* above U+10FFFF */
        "\xF8\x88\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xE2\x82", /* cut short */
        "\xC3",
        "\xE2(\xA1",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t used;
        ck_assert_uint_eq(text_next(bad[i], &used), 0xFFFD);
        ck_assert_uint_eq(used, 1);
        ck_assert_msg(!text_is_utf8(bad[i]), "row %zu", i);
        char *clean = text_clean(bad[i]);
        ck_assert_msg(text_is_utf8(clean), "row %zu", i);
        free(clean);
    }
}
END_TEST

START_TEST(what_acts_on_a_terminal_is_hostile)
{
    static const uint32_t hostile[] = {0x00,   0x07,   0x08,    0x09,    0x0A,    0x0D,     0x1B,    0x1F,    0x7F,
                                       0x80,   0x9B,   0x9D,    0x9F,    0x61C,   0x200E,   0x200F,  0x2028,  0x2029,
                                       0x202A, 0x202E, 0x2061,  0x2066,  0x2069,  0x180E,   0xE00FF, 0xFEFF,  0xFDD0,
                                       0xFFFE, 0xFFFF, 0xE0001, 0xE007F, 0x1FFFE, 0x10FFFF, 0xD800,  0x110000};
    static const uint32_t harmless[] = {' ',    '~',    0xA0,    0xE9,   0x301,  0x5D0,  0x627,
                                        0x4E2D, 0xAC00, 0x1F3AC, 0xFFFD, 0x2010, 0x2027, 0x202F,
                                        0xAD,   0x200B, 0x200C,  0x200D, 0x2060, 0xFE0F, 0xE0100};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
        ck_assert_msg(text_is_hostile(hostile[i]), "U+%04X", hostile[i]);
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
        ck_assert_msg(!text_is_hostile(harmless[i]), "U+%04X", harmless[i]);
}
END_TEST

START_TEST(widths_are_cells)
{
    static const struct {
        const char *text;
        int cells;
    } rows[] = {
        {"", 0},
        {"Ada Byron", 9},
        {"Zo\xC3\xAB", 3},               /* e with diaeresis in one */
        {"Zoe\xCC\x88", 3},              /* and in two */
        {"\xE4\xB8\xAD\xE6\x96\x87", 4}, /* two CJK ideographs */
        {"\xEA\xB9\x80", 2},             /* a Hangul syllable */
        {"\xEF\xBD\xB1", 1},             /* a halfwidth kana */
        {"\xF0\x9F\x8E\xAC", 2},         /* a clapper board */
        {"a\x1B[1mb", 6},                /* a hostile one takes the cell of its '?' */
        {"\xE2\x80\xAE", 1},
        {"\u0e17\u0e35\u0e48", 1},       /* a Thai letter with vowel and tone */
        {"\u0645\u06cc\u200c\u062e", 3}, /* a Persian word with a non-joiner */
        {"\u2764\ufe0f", 1},             /* a variation selector has no width of its own */
        {"so\u00adft\u200b\u2060", 4},   /* what nobody sees */
        {"\u845b\U000e0100", 2},
        {"\xFF\xFE", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(text_width(rows[i].text) == rows[i].cells, "row %zu: %d", i, text_width(rows[i].text));
}
END_TEST

START_TEST(texts_are_cut_between_characters)
{
    static const struct {
        const char *text;
        int cells;
        size_t bytes;
    } rows[] = {
        {"Ada", 2, 2},
        {"Ada", 9, 3},
        {"Ada", 0, 0},
        {"Ada", -1, 0},
        {"\xE4\xB8\xAD\xE6\x96\x87", 3, 3}, /* half an ideograph is none */
        {"\xE4\xB8\xAD\xE6\x96\x87", 1, 0},
        {"\xE4\xB8\xAD\xE6\x96\x87", 4, 6},
        {"Zoe\xCC\x88 B", 3, 5}, /* the mark stays with its base */
        {"Zoe\xCC\x88 B", 2, 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(text_fit(rows[i].text, rows[i].cells) == rows[i].bytes, "row %zu: %zu", i,
                      text_fit(rows[i].text, rows[i].cells));
}
END_TEST

START_TEST(clean_texts_are_harmless)
{
    static const struct {
        const char *text, *clean;
    } rows[] = {
        {"Ada Byron", "Ada Byron"},
        {"\x1B]0;gotcha\x07", "?]0;gotcha?"},
        {"a\r\nb\tc", "a??b?c"},
        {"\xC2\x9B"
         "31m",
         "?31m"},
        {"evil\xE2\x80\xAEtxt.exe", "evil?txt.exe"},
        {"zero\u200bwidth, so\u00adft\u2060", "zerowidth, soft"},
        {"e\u0301\u0302\u0303\u0304\u0305", "e\u0301\u0302\u0303\u0304"}, /* four marks are enough */
        {"\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"},
        {"\U0001F469\u200d\U0001F4BB \u2764\ufe0f", "\U0001F469\u200d\U0001F4BB \u2764\ufe0f"},
        {"\u200dlone", "lone"},
        {"\xCC\x81lone", "lone"}, /* would join what stands left of it */
        {"a\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b"},
        {"\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD\xE6\x96\x87"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *clean = text_clean(rows[i].text), *again = text_clean(clean);
        ck_assert_str_eq(clean, rows[i].clean);
        ck_assert_str_eq(again, clean);
        free(clean);
        free(again);
    }
}
END_TEST

/* Pseudo-random bytes, the same in every run. */
START_TEST(whatever_comes_in_comes_out_clean)
{
    uint32_t seed = 2026;
    for (int round = 0; round < 20000; round++) {
        char text[24] = "";
        for (size_t i = 0; i < sizeof text - 1; i++) {
            seed = seed * 1664525U + 1013904223U;
            static const char spice[] = "\xE2\x80\xAE\xCC\x81\x1B\xC2\x9B\xF0\x9F\xEF\xBB\xBF";
            text[i] = seed >> 31 ? (char)(seed >> 16) : spice[(seed >> 16) % (sizeof spice - 1)];
        }
        char *clean = text_clean(text);
        ck_assert(text_is_utf8(clean));
        size_t used;
        for (const char *at = clean; *at; at += used)
            ck_assert(!text_is_hostile(text_next(at, &used)));
        int width = text_width(clean);
        ck_assert_uint_eq(text_fit(clean, width), strlen(clean));
        free(clean);
        clean = text_fold(text);
        ck_assert(text_is_utf8(clean));
        free(clean);
    }
}
END_TEST

START_TEST(case_and_accents_are_folded)
{
    static const struct {
        const char *text, *folded;
    } rows[] = {
        {"Sunrise COMP 2", "sunrise comp 2"},
        {"\xC3\x89lodie Br\xC3\xBBl\xC3\xA9", "elodie brule"},
        {"E\xCC\x81lodie", "elodie"}, /* the same in two code points */
        {"\xC3\x98ystein \xC3\x86r\xC3\xB8", "oystein aero"},
        {"Stra\xC3\x9F"
         "e",
         "strasse"},
        {"\xC5\x81ukasz \xC5\xBB\xC3\xB3\xC5\x82\xC4\x87", "lukasz zolc"},
        {"\xC4\xB0stanbul \xC4\xB1", "istanbul i"},
        {"Nguy\xE1\xBB\x85n", "nguyen"},
        {"\xCE\x86\xCF\x81\xCE\xB7\xCF\x82", "\xCE\xB1\xCF\x81\xCE\xB7\xCF\x83"}, /* Greek, final sigma */
        {"\xD0\x99\xD0\x9E\xD0\x81", "\xD0\xB8\xD0\xBE\xD0\xB5"},                 /* Cyrillic */
        {"\xD0\x98\xCC\x86", "\xD0\xB8"},
        {"\xE4\xB8\xAD", "\xE4\xB8\xAD"},
        {"\xC8\x98tefan \xC7\x85", "stefan dz"},
        {" Zo\u00eb\u00a0 \u3000Dean\t", "zoe dean"},             /* however somebody spaces */
        {"\u1112\u1161\u11ab\u1100\u1173\u11af", "\ud55c\uae00"}, /* Hangul in its parts */
        {"Zo\u200b\u00ade\u2060", "zoe"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *folded = text_fold(rows[i].text), *again = text_fold(folded);
        ck_assert_msg(strcmp(folded, rows[i].folded) == 0, "row %zu: %s", i, folded);
        ck_assert_str_eq(again, folded);
        free(folded);
        free(again);
    }
    ck_assert(text_contains_folded("\xC3\x89lodie Br\xC3\xBBl\xC3\xA9", "brule"));
    ck_assert(text_contains_folded("anything", ""));
    ck_assert(!text_contains_folded("Ada", "adam"));
}
END_TEST

START_TEST(a_file_gets_the_text)
{
    static const char text[] = "so\u00adft \u202eevil\u200b e\u0301\u0302\u0303\u0304\u0305 \u2028";
    char *line = text_one_line(text);
    ck_assert_str_eq(line, text);
    free(line);
    line = text_one_line("a\tb\r\nc\x1b[m\x7f\xff");
    ck_assert_str_eq(line, "a?b??c?[m?\ufffd");
    free(line);
    line = text_shown("\u202e", false);
    ck_assert_str_eq(line, "\u202e");
    free(line);
    line = text_shown("\u202e", true);
    ck_assert_str_eq(line, "?");
    free(line);
}
END_TEST

START_TEST(trimming_and_quoting)
{
    static const char *const trims[][2] = {{"  a b \t\n", "a b"}, {"", ""}, {"   ", ""}, {"a", "a"}};
    for (size_t i = 0; i < sizeof trims / sizeof *trims; i++) {
        char *trimmed = text_trim(trims[i][0]);
        ck_assert_str_eq(trimmed, trims[i][1]);
        free(trimmed);
    }
    char *quoted = text_quote("x\x1By");
    ck_assert_str_eq(quoted, "\"x?y\"");
    free(quoted);
    quoted = text_quote("0123456789012345678901234567890123456789 and more");
    ck_assert_str_eq(quoted, "\"0123456789012345678901234567890123456789...\"");
    free(quoted);
    ck_assert_uint_eq(text_dash("-x"), 1);
    ck_assert_uint_eq(text_dash("\xE2\x80\x93x"), 3);
    ck_assert_uint_eq(text_dash("x-"), 0);
    ck_assert_uint_eq(text_dash(""), 0);
    ck_assert(text_has_suffix("week.PDF", ".pdf") && text_has_suffix("a.pdf.pdf", ".pdf"));
    ck_assert(!text_has_suffix(".pdf", ".pdf") && !text_has_suffix("week.pdf ", ".pdf") &&
              !text_has_suffix("f", ".pdf"));
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, code_points_are_read_and_written);
    tcase_add_test(tests, every_code_point_survives_the_round);
    tcase_add_test(tests, bytes_that_are_no_utf8_are_replaced_one_by_one);
    tcase_add_test(tests, what_acts_on_a_terminal_is_hostile);
    tcase_add_test(tests, widths_are_cells);
    tcase_add_test(tests, texts_are_cut_between_characters);
    tcase_add_test(tests, clean_texts_are_harmless);
    tcase_add_test(tests, whatever_comes_in_comes_out_clean);
    tcase_add_test(tests, case_and_accents_are_folded);
    tcase_add_test(tests, a_file_gets_the_text);
    tcase_add_test(tests, trimming_and_quoting);
    return run_tests("text", tests);
}
