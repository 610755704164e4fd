/* Second options at the board: what is offered, taking it, and what a release says of those behind. */
#include "support/drive.h"

/* The numbers of Hiro's pencil and of the option behind it. */
static void find_numbers(unsigned *pencil, unsigned *option)
{
    for (unsigned number = 1; number < 60; number++) {
        struct booking booking = studio_booking(number);
        if (booking_is_second_option(&booking)) {
            *option = number;
            *pencil = number - 1;
            booking_clear(&booking);
            return;
        }
        booking_clear(&booking);
    }
    ck_abort_msg("the studio has no second option");
}

/* The pencil in front is released; the board is on the option behind it. */
static void open_offered(struct board *board, struct booking *option, const char *tell)
{
    unsigned pencil, number;
    find_numbers(&pencil, &number);
    struct booking rows[2] = {studio_booking(pencil), studio_booking(number)};
    drive_open(board, STUDIO_HIRO, 26);
    board->state->cursor.booking = rows[0].id;
    press(board, "xr");
    rows[0].status = STATUS_CANCELLED;
    rows[0].reason = REASON_RELEASED;
    answer_rows(board, EFFECT_RELEASE, rows, 2);
    assert_said(board, tell);
    board->state->cursor.booking = rows[1].id;
    booking_copy(option, &rows[1]);
    booking_clear(&rows[0]);
    booking_clear(&rows[1]);
}

START_TEST(a_release_says_who_is_offered_the_place)
{
    struct board board;
    struct booking option;
    open_offered(&board, &option, "Offered: Pitch: Orbit (second option) for");
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

START_TEST(one_key_takes_it)
{
    struct board board;
    struct booking option;
    open_offered(&board, &option, "Offered");
    press(&board, "o");
    const struct effect *effect = last(&board, EFFECT_TAKE);
    assert_id(effect->booking.id, option.id);
    ck_assert_int_eq(effect->version, option.version);
    ck_assert_int_eq(drawn_as(&board, STUDIO_HIRO, option.id), DRAWN_PENDING);
    option.status = STATUS_PENCIL;
    option.queued_at = INSTANT_NONE;
    answer_rows(&board, EFFECT_TAKE, &option, 1);
    assert_said(&board, ": second option -> pencil.");
    press(&board, "u");
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 1);
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_taken_in_part_says_so)
{
    struct board board;
    struct booking option;
    open_offered(&board, &option, "Offered");
    press(&board, "o");
    option.start = studio_at(27, 9, 0);
    answer_rows(&board, EFFECT_TAKE, &option, 1);
    assert_said(&board, "the rest waits on");
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

START_TEST(somebody_was_first)
{
    struct board board;
    struct booking option;
    unsigned pencil, number;
    find_numbers(&pencil, &number);
    open_offered(&board, &option, "Offered");
    press(&board, "o");
    answer_conflict(&board, EFFECT_TAKE, pencil);
    assert_mode(&board, MODE_CONFLICT);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

START_TEST(nothing_is_taken_before_its_time)
{
    struct board board;
    unsigned pencil, number;
    find_numbers(&pencil, &number);
    struct booking option = studio_booking(number), his = studio_booking(pencil);
    drive_open(&board, STUDIO_HIRO, 26);
    board.state->cursor.booking = option.id;
    press(&board, "o");
    assert_said(&board, "No day of Pitch: Orbit is free yet: 1 in front of it");
    board.state->cursor.booking = his.id;
    press(&board, "o");
    assert_said(&board, "is no second option");
    ck_assert_uint_eq(asked(&board, EFFECT_TAKE), 0);
    booking_clear(&option);
    booking_clear(&his);
    drive_close(&board);
}
END_TEST

START_TEST(it_is_taken_in_the_list_of_what_waits)
{
    struct board board;
    struct booking option;
    open_offered(&board, &option, "Offered");
    hear(&board, TOLD_BOOKINGS);
    answer_rows(&board, EFFECT_WAITING, &option, 1);
    press(&board, "gwo");
    assert_id(last(&board, EFFECT_TAKE)->booking.id, option.id);
    assert_mode(&board, MODE_BOARD); /* it was the only one */
    press(&board, "gw");
    assert_said(&board, "Nothing waits");
    booking_clear(&option);
    drive_close(&board);
}
END_TEST

static struct booking his_pencil(void)
{
    unsigned pencil, number;
    find_numbers(&pencil, &number);
    return studio_booking(pencil);
}

START_TEST(a_pencil_is_made_heavy_and_light_again)
{
    struct board board;
    struct booking pencil = his_pencil();
    drive_open(&board, STUDIO_HIRO, 26);
    board.state->cursor.booking = pencil.id;
    press(&board, "sP");
    ck_assert(last(&board, EFFECT_EDIT)->booking.heavy);
    answer_done(&board, EFFECT_EDIT);
    press(&board, "sP");
    ck_assert(!last(&board, EFFECT_EDIT)->booking.heavy);
    answer_done(&board, EFFECT_EDIT);
    press(&board, "sh");
    answer_done(&board, EFFECT_STATUS);
    press(&board, "sP");
    assert_said(&board, "Only a pencil is heavy; sp makes it one.");
    booking_clear(&pencil);
    drive_close(&board);
}
END_TEST

START_TEST(a_day_to_decide_is_set_and_taken_away)
{
    struct board board;
    struct booking pencil = his_pencil();
    drive_open(&board, STUDIO_HIRO, 26);
    board.state->cursor.booking = pencil.id;
    press(&board, "sd");
    assert_mode(&board, MODE_COMMAND);
    type(&board, "wed 12:00");
    press(&board, "<Enter>");
    ck_assert_int_eq(last(&board, EFFECT_EDIT)->booking.decide_by, studio_at(25, 12, 0));
    answer_done(&board, EFFECT_EDIT);
    enter_line(&board, "sd", "someday");
    ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 1);
    enter_line(&board, "sd", "none");
    ck_assert(last(&board, EFFECT_EDIT)->booking.decide_by == INSTANT_NONE);
    booking_clear(&pencil);
    drive_close(&board);
}
END_TEST

START_TEST(marks_are_for_all_that_is_selected)
{
    struct board board;
    drive_open(&board, STUDIO_GRETA, 23); /* three pencils in a row */
    press(&board, "vllsP");
    const struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, 3);
    for (size_t i = 0; i < bulk->change_count; i++)
        ck_assert(bulk->changes[i].kind == EFFECT_EDIT && bulk->changes[i].after.heavy);
    drive_close(&board);
}
END_TEST

START_TEST(a_pencil_waits_on_its_last_day)
{
    struct board board;
    struct booking pencil = his_pencil();
    drive_open(&board, STUDIO_HIRO, 26);
    pencil.decide_by = studio_now() + 23 * HOUR_US;
    bookings_put(board.state->bookings, &pencil);
    hear(&board, TOLD_BOOKINGS);
    answer_rows(&board, EFFECT_WAITING, &pencil, 1);
    press(&board, "gw");
    assert_mode(&board, MODE_WAITING);
    press(&board, "o");
    assert_said(&board, "it is no second option");
    booking_clear(&pencil);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_release_says_who_is_offered_the_place, one_key_takes_it,
                                  what_is_taken_in_part_says_so,           somebody_was_first,
                                  nothing_is_taken_before_its_time,        it_is_taken_in_the_list_of_what_waits,
                                  a_pencil_is_made_heavy_and_light_again,  a_day_to_decide_is_set_and_taken_away,
                                  marks_are_for_all_that_is_selected,      a_pencil_waits_on_its_last_day};
    return drive_run("options", tests, sizeof tests / sizeof *tests);
}
