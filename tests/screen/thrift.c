/* What is sent says less and shows the same: in a terminal of its own, libvterm. */
#include "ui/thrift.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "support/run.h"

enum { ROWS = 6, COLUMNS = 20, PAINTS = 3000, PAINT_MOST = 24 };

static const struct {
    const char *before, *after;
} paints[] = {
    {"", ""},
    {"plain", "plain"},
    {"\033[1m\033[31mx\033[m", "\033[1;31mx\033[m"},
    {"\033[38;5;230m\033[48;5;94mx\033(B\033[m", "\033[38;5;230;48;5;94mx\033[m"},
    {"\033[31ma\033[39;49m\033(B\033[mb", "\033[31ma\033[mb"},
    {"\033[31mx\033[32my\033[m", "\033[31mx\033[32my\033[m"},
    {"\033[31m\033[5;7H\033[1mx\033[m", "\033[5;7H\033[1;31mx\033[m"},
    {"\033[31m\033[32m\033[0m", ""},
    {"\033[38;5;240m..\033[m \033[38;5;240m..\033[m", "\033[38;5;240m.. ..\033[m"},
    {"\033[97;44ma\033[m  \033[97;44mb\033[m", "\033[97;44ma\033[49m  \033[44mb\033[m"},
    {"\033[97;44ma\033[m\033[9X\033[31mb\033[m", "\033[97;44ma\033[0;31m\033[9Xb\033[m"},
    {"\033[4ma\033[m \033[4mb\033[m", "\033[4ma\033[m \033[4mb\033[m"},
    {"\033[1;38;2;1;2;3mx\033[22;39my", "\033[1;38;2;1;2;3mx\033[my"},
    {"\033[31mx\033[m\ny", "\033[31mx\033[m\ny"}, /* a row that scrolls in has the background */
    {"\033[31m\033[10mx\033[my\033[1mz\033[m", "\033[31m\033[10mx\033[my\033[1mz\033[m"}, /* 10: not understood */
    {"\033[31mx\033[58:5:1my\033[m", "\033[31mx\033[58:5:1my\033[m"},
    {"\033[?1049h\033[22;0;0t\033[1K\033[31", "\033[?1049h\033[22;0;0t\033[1K\033[31"},
    {"\033(0q\033[3mx\033[m", "\033(0q\033[3mx\033[m"},
    {"\033", "\033"},
    {"\033[41mx\033[m  \033[1my\033[m", "\033[41mx\033[0;1m  y\033[m"},
    {"\033[2;6r\033[1;6r\033[1;5r", "\033[2;6r\033[r\033[1;5r"},
    {"\033[2;3Hab\033[2;7Hx\033[3;7Hy", "\033[2;3Hab\033[7Gx\n\033[7Gy"},
    {"\033[2;3Hab\033[4;12Hx\033[6;1Hy\033[6;3H", "\033[2;3Hab\033[4;12Hx\n\n\ry\033[3G"},
    {"\033[2;3Hab\033[3dx\033[6dy\033[1;6H\033[9d", "\033[2;3Hab\nx\n\n\ny\033[1;6H\033[9d"},
    {"\033[5;3H\n\033[6;4H\n\033[6;5H", "\033[5;3H\n\033[4G\n\033[6;5H"}, /* the last row scrolls */
    {"\033[2;4r\033[3;3Hx\033[4;3Hy\033[1;6r\033[1;2H\033[2;2H",
     "\033[2;4r\033[3;3Hx\033[4;3Hy\033[r\033[1;2H\n\033[2G"},
    {"\033[2;3H\033[9X\033[2;12H\r\033[2;3Hx\n\033[2;3H", "\033[2;3H\033[9X\033[12G\r\033[3Gx\n\033[2;3H"},
    {"\033[2;19Hab\033[2;1Hx\033[2;4H\033[H\033[2;5H", "\033[2;19Hab\033[2;1Hx\033[4G\033[H\033[2;5H"}, /* may wrap */
};

START_TEST(says_less)
{
    struct thrift terminal = {.width = COLUMNS, .height = ROWS};
    size_t count;
    char *bytes = thrift(&terminal, paints[_i].before, strlen(paints[_i].before), &count);

    bytes[count] = '\0'; /* it is never longer here, and there is room for one more */
    ck_assert_str_eq(bytes, paints[_i].after);
    free(bytes);
}
END_TEST

/* ---- shows the same ---- */

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % below;
}

/* Looks, words, moves and what erases, as curses writes them. */
static void write_paint(unsigned *seed, char *out, size_t size)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "\033[m",           "\033(B\033[m",     "\033[0;1m",     "\033[1m",      "\033[22m",      "\033[3m",
        "\033[23m",         "\033[4m",          "\033[24m",      "\033[7m",      "\033[27m",      "\033[39;49m",
        "\033[38;5;240m",   "\033[38;5;255m",   "\033[48;5;24m", "\033[48;5;94m", "\033[0;38;5;255;48;5;24m",
        "\033[97;44m",      "\033[49m",         "\033[39m",      " ",            "  ",            "x",
        "ab",               "...",              "\033[5X",       "\033[K",       "\033[1K",       "\033[2P",
        "\033[2@",          "\r",               "\b",            "\n",           "\033M",
        "\0337\033[2;4r\0338\033[1;6r",         "\033[2;4r",      "\033[1;6r",     "\033[3d",       "\033[6d",
        "\033[7G",
    };
    /* clang-format on */

    *out = '\0';
    for (unsigned left = draw(seed, PAINT_MOST); left > 0; left--) {
        size_t length = strlen(out);

        if (draw(seed, 4) == 0)
            snprintf(out + length, size - length, "\033[%u;%uH", draw(seed, ROWS) + 1, draw(seed, COLUMNS) + 1);
        else
            snprintf(out + length, size - length, "%s", pieces[draw(seed, sizeof pieces / sizeof *pieces)]);
    }
}

static bool same_colour(VTermColor left, VTermColor right)
{
    return vterm_color_is_equal(&left, &right);
}

/* Of a blank only the background is seen, or a line. */
static bool same_cell(const VTermScreenCell *left, const VTermScreenCell *right)
{
    bool lines = left->attrs.underline || left->attrs.reverse;
    bool blank = (left->chars[0] == 0 || left->chars[0] == ' ') && (right->chars[0] == 0 || right->chars[0] == ' ');

    if (!same_colour(left->bg, right->bg) || left->attrs.underline != right->attrs.underline ||
        left->attrs.reverse != right->attrs.reverse)
        return false;
    if (blank && !lines)
        return true;
    return (blank || left->chars[0] == right->chars[0]) && same_colour(left->fg, right->fg) &&
           left->attrs.bold == right->attrs.bold && left->attrs.italic == right->attrs.italic;
}

static void compare(VTermScreen *one, VTermScreen *two, const char *before, const char *after)
{
    for (VTermPos at = {0, 0}; at.row < ROWS; at.row++)
        for (at.col = 0; at.col < COLUMNS; at.col++) {
            VTermScreenCell left, right;

            vterm_screen_get_cell(one, at, &left);
            vterm_screen_get_cell(two, at, &right);
            ck_assert_msg(same_cell(&left, &right), "row %d, column %d\nbefore: %s\nafter:  %s", at.row, at.col, before,
                          after);
        }
}

START_TEST(shows_the_same)
{
    VTerm *plain = vterm_new(ROWS, COLUMNS), *thrifty = vterm_new(ROWS, COLUMNS);
    VTermScreen *one = vterm_obtain_screen(plain), *two = vterm_obtain_screen(thrifty);
    struct thrift terminal = {.width = COLUMNS, .height = ROWS};
    unsigned seed = 42;

    vterm_screen_reset(one, 1);
    vterm_screen_reset(two, 1);
    for (int paint = 0; paint < PAINTS; paint++) {
        char before[1024];
        size_t count;

        write_paint(&seed, before, sizeof before);
        char *after = thrift(&terminal, before, strlen(before), &count);

        vterm_input_write(plain, before, strlen(before));
        vterm_input_write(thrifty, after, count);
        after = realloc(after, count + 1);
        after[count] = '\0';
        compare(one, two, before, after);
        free(after);
    }
    vterm_free(plain);
    vterm_free(thrifty);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("thrift");

    tcase_add_loop_test(tests, says_less, 0, (int)(sizeof paints / sizeof *paints));
    tcase_add_test(tests, shows_the_same);
    return run_tests("thrift", tests);
}
