/* Bookings as text for the terminal's clipboard. */
#include "controller/acts/words.h"
#include "support/drive.h"

static const char *copied(struct board *board)
{
    return last(board, EFFECT_COPY)->text;
}

START_TEST(one_booking_is_a_line)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "Y");
    ck_assert_str_eq(copied(&board), "Harbour rig, Chidi Eze, Tue 24 Nov 09:00-13:00, pencil, Harbour (HAR)");
    assert_said(&board, "Harbour rig copied to the terminal's clipboard.");
    drive_forget(&board);
    press(&board, "lY"); /* a free day */
    ck_assert_uint_eq(asked(&board, EFFECT_COPY), 0);
    assert_said(&board, "There is no booking here to copy.");
    drive_close(&board);
}
END_TEST

START_TEST(a_selection_is_a_line_each)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "vj4lY");
    ck_assert_str_eq(copied(&board),
                     "Sunrise sq 020 comp, Ada Byron, Mon 23 Nov 09:00 - Wed 25 Nov 18:00, confirmed, Sunrise (SUN)\n"
                     "Harbour fx clean, Ben Okri, Mon 23 Nov 09:00-18:00, pencil, Harbour (HAR)\n"
                     "Sunrise sim, Ben Okri, Wed 25 Nov 09:00-18:00, hold, Sunrise (SUN)\n"
                     "Harbour trailer, Ada Byron, Thu 26 Nov 09:00 - Fri 27 Nov 18:00, pencil, Harbour (HAR)\n"
                     "Sunrise sim, Ben Okri, Thu 26 Nov 09:00 - Fri 27 Nov 18:00, confirmed, Sunrise (SUN)");
    assert_said(&board, "5 bookings copied");
    drive_close(&board);
}
END_TEST

START_TEST(a_viewer_may_copy)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    become(&board, MEMBER_VIEWER);
    press(&board, "Y");
    ck_assert_uint_eq(asked(&board, EFFECT_COPY), 1);
    drive_close(&board);
}
END_TEST

START_TEST(it_can_be_switched_off)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, ":");
    type(&board, "set noclipboard");
    press(&board, "<Enter>Y");
    ck_assert_uint_eq(asked(&board, EFFECT_COPY), 0);
    assert_said(&board, ":set clipboard");
    drive_close(&board);
}
END_TEST

START_TEST(nothing_that_acts_on_a_terminal_is_copied)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    struct booking evil = studio_booking(6);
    evil.id = studio_id('e', 1);
    evil.start += DAY_US;
    evil.end += DAY_US;
    free(evil.title);
    evil.title = mem_copy("a\033]0;x\007b\nc\u202ed");
    bookings_put(board.state->bookings, &evil);
    booking_clear(&evil);
    press(&board, "hlY");
    for (const char *at = copied(&board); *at; at++)
        ck_assert_msg((unsigned char)*at >= ' ' && *at != 0x7f, "0x%02x", (unsigned char)*at);
    ck_assert_ptr_null(strstr(copied(&board), "\u202e"));
    drive_close(&board);
}
END_TEST

START_TEST(what_is_too_long_ends_with_a_whole_line)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    for (unsigned i = 0; i < 120; i++) {
        struct booking many = studio_booking(6);
        many.id = studio_id('e', i + 1);
        many.start += DAY_US + i * MINUTE_US;
        many.end = many.start + MINUTE_US;
        bookings_put(board.state->bookings, &many);
        booking_clear(&many);
    }
    press(&board, "vY");
    size_t length = strlen(copied(&board));
    ck_assert(length <= COPY_MOST && length > COPY_MOST - 200);
    ck_assert_str_eq(copied(&board) + length - 5, "(HAR)");
    assert_said(&board, "of 120 bookings copied");
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        one_booking_is_a_line,
        a_selection_is_a_line_each,
        a_viewer_may_copy,
        it_can_be_switched_off,
        nothing_that_acts_on_a_terminal_is_copied,
        what_is_too_long_ends_with_a_whole_line,
    };
    return drive_run("copy", tests, sizeof tests / sizeof *tests);
}
