/* The frame: what may be drawn, where it is cut, and which rows count as touched. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "ui/frame.h"

static void expect(const struct frame *frame, int row, const char *text)
{
    char *drawn = frame_row_text(frame, row);

    ck_assert_str_eq(drawn, text);
    free(drawn);
}

START_TEST(cuts_at_its_edges)
{
    struct frame *frame = frame_new(2, 6);

    ck_assert_int_eq(frame_text(frame, 0, 3, 99, ROLE_PLAIN, "abcdef"), 6);
    expect(frame, 0, "   abc");
    frame_text(frame, 1, -2, 6, ROLE_PLAIN, "abcdef");
    expect(frame, 1, "cdef");
    frame_fill(frame, 0, -5, 99, '-', ROLE_RULE);
    expect(frame, 0, "------");
    frame_text(frame, 7, 0, 3, ROLE_PLAIN, "x");
    frame_fill(frame, -1, 0, 3, 'x', ROLE_PLAIN);
    frame_role(frame, 1, 4, 99, ROLE_CURSOR);
    ck_assert_ptr_null(frame_cell(frame, 2, 0));
    frame_free(&frame);
    ck_assert_ptr_null(frame);
}
END_TEST

START_TEST(cuts_by_width_not_by_bytes)
{
    struct frame *frame = frame_new(1, 10);

    ck_assert_int_eq(frame_text(frame, 0, 0, 5, ROLE_PLAIN, "\u5c71\u7530\u592a\u90ce"),
                     4); /* half a sign does not fit */
    expect(frame, 0, "\u5c71\u7530");
    ck_assert_uint_eq(frame_cell(frame, 0, 1)->character, 0);
    ck_assert_int_eq(frame_text(frame, 0, 0, 3, ROLE_PLAIN, "e\u0301tude"), 3);
    ck_assert_uint_eq(frame_cell(frame, 0, 0)->mark, 0x301);
    ck_assert_uint_eq(frame_cell(frame, 0, 3)->character, ' '); /* the other half of what was written over */
    frame_free(&frame);
}
END_TEST

START_TEST(keeps_what_letters_carry)
{
    static const char *const texts[] = {
        "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49",             /* Thai: a vowel and a tone on one letter */
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", /* Persian: a non-joiner within a word */
        "\U0001F469\u200d\U0001F4BB \u2764\ufe0f",          /* emoji: joined, and with a selector */
        "\u05e9\u05bc\u05c1\u05b8\u0596",                   /* Hebrew: three points and an accent */
        "\u845b\U000e0100",                                 /* a variant of an ideograph */
        "\u092e\u093f\u0924\u094d\u200d\u0930",             /* Hindi: a sign and a joiner */
    };
    struct frame *frame = frame_new(1, 20);
    for (size_t at = 0; at < sizeof texts / sizeof *texts; at++) {
        frame_fill(frame, 0, 0, 20, ' ', ROLE_PLAIN);
        ck_assert_int_eq(frame_text(frame, 0, 0, 20, ROLE_PLAIN, texts[at]), text_width(texts[at]));
        expect(frame, 0, texts[at]);
        frame_text(frame, 0, 0, 20, ROLE_PLAIN, texts[at]); /* the same again is the same */
        expect(frame, 0, texts[at]);
    }
    size_t known = frame->mark_count;
    frame_text(frame, 0, 0, 20, ROLE_PLAIN, texts[0]);
    ck_assert_uint_eq(frame->mark_count, known);
    frame_fill(frame, 0, 0, 20, ' ', ROLE_PLAIN);
    ck_assert_int_eq(frame_text(frame, 0, 0, 20, ROLE_PLAIN, "so\u00adft\u200b e\u0301\u0302\u0303\u0304\u0305"), 6);
    expect(frame, 0, "soft e\u0301\u0302\u0303\u0304"); /* a fifth mark is too many */
    frame_free(&frame);
}
END_TEST

START_TEST(hostile_marks_are_bounded)
{
    struct frame *frame = frame_new(1, 4);
    for (uint32_t first = 0x300; first < 0x340; first++)
        for (uint32_t second = 0x300; second < 0x340; second++) {
            char text[16] = "e";
            size_t length = 1;
            length += text_encode(first, text + length);
            text_encode(second, text + length);
            frame_text(frame, 0, 0, 4, ROLE_PLAIN, text);
        }
    ck_assert_uint_le(frame->mark_count, 1024);
    expect(frame, 0, "e\u033f"); /* of what is too much the first mark is left */
    frame_free(&frame);
}
END_TEST

START_TEST(writing_over_half_a_wide_character_blanks_the_other)
{
    struct frame *frame = frame_new(1, 4);

    frame_text(frame, 0, 0, 4, ROLE_PLAIN, "\u5c71\u7530");
    frame_text(frame, 0, 1, 1, ROLE_PLAIN, "x");
    expect(frame, 0, " x\u7530");
    frame_text(frame, 0, 2, 1, ROLE_PLAIN, "y");
    expect(frame, 0, " xy");
    frame_free(&frame);
}
END_TEST

START_TEST(lets_nothing_hostile_through)
{
    static const char *const hostile[] = {"\033", "\xc2\x9b", "\r", "\n", "\u202e", "\u2066", "\ufeff", "\x7f"};
    struct frame *frame = frame_new(1, 8);

    for (size_t at = 0; at < sizeof hostile / sizeof *hostile; at++) {
        frame_fill(frame, 0, 0, 8, ' ', ROLE_PLAIN);
        frame_text(frame, 0, 0, 8, ROLE_PLAIN, hostile[at]);
        expect(frame, 0, "?");
    }
    frame_text(frame, 0, 0, 8, ROLE_PLAIN, "\xff\xc3(");
    ck_assert_uint_ne(frame_cell(frame, 0, 0)->character, 0xff);
    frame_fill(frame, 0, 0, 8, ' ', ROLE_PLAIN);
    frame_text(frame, 0, 0, 8, ROLE_PLAIN, "\u0301a"); /* a mark without a letter must not reach the neighbour */
    expect(frame, 0, "a");
    frame_fill(frame, 0, 0, 1, 27, ROLE_PLAIN);
    ck_assert_uint_eq(frame_cell(frame, 0, 0)->character, '?');
    frame_free(&frame);
}
END_TEST

START_TEST(ascii_only)
{
    struct frame *frame = frame_new(1, 8);

    frame->ascii = true;
    ck_assert_int_eq(frame_text(frame, 0, 0, 8, ROLE_PLAIN, "Zo\u00eb \u5c71e\u0301"), 7);
    expect(frame, 0, "Zo? ??e");
    frame_free(&frame);
}
END_TEST

START_TEST(only_changes_touch_a_row)
{
    struct frame *frame = frame_new(2, 8);

    ck_assert(frame->dirty[0] && frame->dirty[1]); /* a new frame is all new */
    frame_text(frame, 0, 0, 8, ROLE_PLAIN, "a\u5c71b");
    frame_settled(frame);
    frame_text(frame, 0, 0, 8, ROLE_PLAIN, "a\u5c71b");
    frame_fill(frame, 1, 0, 8, ' ', ROLE_PLAIN);
    ck_assert(!frame->dirty[0] && !frame->dirty[1]);
    frame_role(frame, 1, 0, 1, ROLE_CURSOR);
    ck_assert(!frame->dirty[0] && frame->dirty[1]);
    frame_resize(frame, 3, 3);
    ck_assert(frame->dirty[2]);
    expect(frame, 0, "");
    frame_free(&frame);
}
END_TEST

START_TEST(moves_rows)
{
    static const int from[] = {-1, 2, 3, -1};
    struct frame *frame = frame_new(4, 4);
    static const char *const words[] = {"one", "two", "two", "four"};

    for (int row = 0; row < 4; row++)
        frame_text(frame, row, 0, 4, row < 3 ? ROLE_PLAIN : ROLE_BRAND, words[row]);
    frame_settled(frame);
    frame_move(frame, 0, 4, from);
    expect(frame, 0, "one");
    expect(frame, 1, "two");
    expect(frame, 2, "four");
    expect(frame, 3, "four");
    ck_assert_int_eq((int)frame_cell(frame, 2, 0)->role, ROLE_BRAND);
    ck_assert(!frame->dirty[0] && !frame->dirty[1] && frame->dirty[2] && !frame->dirty[3]);
    frame_free(&frame);
}
END_TEST

START_TEST(no_size_is_a_size)
{
    struct frame *frame = frame_new(0, 0);

    frame_text(frame, 0, 0, 5, ROLE_PLAIN, "x");
    frame_settled(frame);
    expect(frame, 0, "");
    frame_free(&frame);
}
END_TEST

START_TEST(prints_roles_as_letters)
{
    struct frame *frame = frame_new(1, 6);

    frame_text(frame, 0, 1, 6, ROLE_CONFIRMED, "ab");
    char *roles = frame_row_roles(frame, 0);

    ck_assert_str_eq(roles, ".CC");
    free(roles);
    frame_free(&frame);
}
END_TEST

int main(void)
{
    const TTest *const all[] = {
        cuts_at_its_edges,
        cuts_by_width_not_by_bytes,
        writing_over_half_a_wide_character_blanks_the_other,
        keeps_what_letters_carry,
        hostile_marks_are_bounded,
        lets_nothing_hostile_through,
        ascii_only,
        only_changes_touch_a_row,
        moves_rows,
        no_size_is_a_size,
        prints_roles_as_letters,
    };

    setlocale(LC_ALL, "C.UTF-8");
    return run_list("frame", all, sizeof all / sizeof *all);
}
