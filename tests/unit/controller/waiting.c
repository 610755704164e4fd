/* What waits for the member. */
#include "support/drive.h"

/* Ben's hold of Wednesday, made by ana, lapses 12 minutes from studio_now(). */
static struct booking ana_hold(void)
{
    struct roster *roster = studio_roster(MEMBER_PRODUCER);
    for (unsigned number = 1; number < 60; number++) {
        struct booking booking = studio_booking(number);
        if (booking.status == STATUS_HOLD && booking.lapses_at != INSTANT_NONE &&
            id_equal(booking.created_by, roster->me)) {
            roster_free(&roster);
            return booking;
        }
        booking_clear(&booking);
    }
    ck_abort_msg("the studio has no hold of ana's");
    return (struct booking){0};
}

START_TEST(it_is_asked_when_something_changed_and_not_by_walking)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    drive_forget(&board);
    press(&board, "jjllwW");
    ck_assert_uint_eq(asked(&board, EFFECT_WAITING), 0);
    hear(&board, TOLD_BOOKINGS);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_WAITING), 1); /* one at a time */
    answer_rows(&board, EFFECT_WAITING, NULL, 0);
    ck_assert_uint_eq(asked(&board, EFFECT_WAITING), 2);
    press(&board, "gw");
    assert_said(&board, "Nothing waits for you");
    drive_close(&board);
}
END_TEST

START_TEST(a_hold_waits_in_its_last_ten_minutes)
{
    struct board board;
    struct booking hold = ana_hold();
    drive_open(&board, STUDIO_ADA, 24);
    hear(&board, TOLD_BOOKINGS);
    answer_rows(&board, EFFECT_WAITING, &hold, 1);
    press(&board, "gw");
    assert_said(&board, "Nothing waits"); /* twelve minutes left */
    board.now = hold.lapses_at - 9 * MINUTE_US;
    press(&board, "gw");
    assert_mode(&board, MODE_WAITING);
    press(&board, "jjk<Enter>");
    assert_mode(&board, MODE_BOARD);
    assert_id(board.state->cursor.booking, hold.id);
    board.now = hold.lapses_at + MINUTE_US;
    press(&board, "gw");
    assert_mode(&board, MODE_WAITING);
    press(&board, "<Enter>"); /* lapsed: it waits until it was looked at */
    assert_said(&board, "lapsed at 09:00; a books it anew.");
    press(&board, "gw");
    assert_said(&board, "Nothing waits");
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

START_TEST(a_free_way_far_off_is_gone_to)
{
    struct board board;
    struct booking option = ana_hold();
    option.id = studio_id('b', 900);
    option.start += 70 * DAY_US;
    option.end += 70 * DAY_US;
    option.lapses_at = INSTANT_NONE;
    option.queued_at = studio_now() - DAY_US;
    drive_open(&board, STUDIO_ADA, 24);
    hear(&board, TOLD_BOOKINGS);
    answer_weeks(&board);
    answer_rows(&board, EFFECT_WAITING, &option, 1);
    drive_forget(&board);
    press(&board, "gw<Enter>");
    ck_assert_int_eq(board.state->shown.first, studio_monday() + 70);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    answer_weeks(&board); /* it is not there any more */
    press(&board, "gw");
    assert_said(&board, "Nothing waits");
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

/* So many options wait whose way is free. */
static void tell(struct board *board, unsigned from, unsigned count)
{
    struct booking options[20], like = ana_hold();
    for (unsigned i = 0; i < count; i++) {
        booking_copy(&options[i], &like);
        options[i].id = studio_id('w', from + i);
        options[i].start += 70 * DAY_US;
        options[i].end += 70 * DAY_US;
        options[i].lapses_at = INSTANT_NONE;
        options[i].queued_at = studio_now() - DAY_US;
    }
    hear(board, TOLD_BOOKINGS);
    answer_rows(board, EFFECT_WAITING, options, count);
    for (unsigned i = 0; i < count; i++)
        booking_clear(&options[i]);
    booking_clear(&like);
}

START_TEST(the_panel_is_as_high_as_when_it_was_opened)
{
    static const struct {
        int rows;
        unsigned opened, then;
        int least, most;
    } table[] = {{40, 2, 12, 2, 8}, {24, 12, 1, 8, 8}, {24, 1, 12, 1, 8}, {10, 12, 2, 1, 3}, {10, 1, 12, 1, 3}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct board board;
        drive_open_sized(&board, table[i].rows, 80, STUDIO_ADA, 24);
        tell(&board, 1, table[i].opened);
        press(&board, "gw");
        int rows = state_panel_rows(board.state);
        ck_assert_int_ge(rows, table[i].least);
        ck_assert_int_le(rows, table[i].most);
        tell(&board, 1, table[i].then);
        ck_assert_int_eq(state_panel_rows(board.state), rows);
        drive_close(&board);
    }
}
END_TEST

/* What begins to wait before the chosen one pushes it down; Enter goes to the one that was looked at. */
START_TEST(the_chosen_one_stays_chosen)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    tell(&board, 5, 3);
    press(&board, "gwj");
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 6));
    tell(&board, 3, 5);
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 6));
    press(&board, "j");
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 7));
    press(&board, "kk");
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 5));
    press(&board, "jjjj");
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 7));
    drive_close(&board);
}
END_TEST

START_TEST(the_chosen_one_may_wait_no_longer)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    tell(&board, 5, 3);
    press(&board, "gwj");
    tell(&board, 7, 2);
    press(&board, "o");
    assert_said(&board, "It waits no longer.");
    ck_assert_uint_eq(asked(&board, EFFECT_TAKE), 0);
    press(&board, "j"); /* what came to stand in its place */
    assert_id(board.state->waiting_panel.chosen, studio_id('w', 8));
    tell(&board, 7, 1);
    press(&board, "<Enter>");
    assert_said(&board, "It waits no longer.");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {it_is_asked_when_something_changed_and_not_by_walking,
                                  a_hold_waits_in_its_last_ten_minutes,
                                  a_free_way_far_off_is_gone_to,
                                  the_panel_is_as_high_as_when_it_was_opened,
                                  the_chosen_one_stays_chosen,
                                  the_chosen_one_may_wait_no_longer};
    return drive_run("waiting", tests, sizeof tests / sizeof *tests);
}
