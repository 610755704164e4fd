/* What the board says of clashes while something is booked, moved, and afterwards. */
#include "controller/modes/modes.h"
#include "support/drive.h"

static void assert_line_clash(struct board *board, const char *wanted)
{
    char *words = quick_add_clash_words(board->state);
    ck_assert_str_eq(words, wanted);
    free(words);
}

START_TEST(the_line_is_told_before_it_is_booked)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24); /* a rig from 9 to 13 */
    press(&board, "a");
    type(&board, "Night 14-23");
    assert_line_clash(&board, "13 h on Tue 24, the limit is 12; outside the working hours 09:00-18:00");
    type(&board, " hold");
    assert_line_clash(&board, "13 h on Tue 24, the limit is 12; outside the working hours 09:00-18:00");
    type(&board, " @nothing");
    assert_line_clash(&board, ""); /* the problem is said instead */
    drive_close(&board);
}
END_TEST

START_TEST(what_clashes_is_booked_and_said)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "a", "Night 14-23");
    struct id night = last(&board, EFFECT_BOOK)->booking.id;
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "Booked ~Night for Chidi Eze, Tue 24 Nov 14:00-23:00. Mind: 13 h on Tue 24, the limit is 12");
    ck_assert_int_eq(state_message(board.state)->kind, MESSAGE_WARNING);
    struct clash clash = drawn_clash(board.state, bookings_find(board.state->bookings, night));
    ck_assert_uint_eq(clash.kinds, CLASH_LONG_DAY | CLASH_PATTERN);
    clash = drawn_clash(board.state, bookings_find(board.state->bookings, studio_id('b', 6)));
    ck_assert_uint_eq(clash.kinds, CLASH_LONG_DAY); /* the rig has its part in it */
    drive_close(&board);
}
END_TEST

START_TEST(of_many_the_first_is_told_by_name)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 28); /* a Saturday */
    enter_line(&board, "v2ja", "Rig fix 10-13");
    struct effect *bulk = last(&board, EFFECT_BULK);
    struct answer given = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE};
    given.rows = mem_new(bulk->change_count, sizeof *given.rows);
    for (; given.row_count < bulk->change_count; given.row_count++)
        booking_copy(&given.rows[given.row_count], &bulk->changes[given.row_count].after);
    answer(&board, bulk, given);
    assert_said(&board, "Mind: Chidi Eze Sat 28 is no working day; 2 more of them clash.");
    drive_close(&board);
}
END_TEST

START_TEST(a_new_roster_brings_its_own_limits)
{
    struct board board;
    drive_open(&board, STUDIO_FARID, 27); /* five days of twelve hours */
    const struct booking *water = bookings_find(board.state->bookings, studio_id('b', 14));
    ck_assert_uint_eq(drawn_clash(board.state, water).kinds, CLASH_NONE);
    link_to(&board, LINK_OFFLINE);
    link_to(&board, LINK_LIVE);
    struct answer given = {.server_now = INSTANT_NONE, .roster = studio_roster(MEMBER_PRODUCER)};
    given.roster->tenant.max_days_in_row = 4;
    answer(&board, last(&board, EFFECT_ROSTER), given);
    struct clash clash = drawn_clash(board.state, water);
    ck_assert_uint_eq(clash.kinds, CLASH_DAYS_IN_ROW);
    ck_assert_int_eq(clash.row_days, 5);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_line_is_told_before_it_is_booked,
        what_clashes_is_booked_and_said,
        of_many_the_first_is_told_by_name,
        a_new_roster_brings_its_own_limits,
    };
    return drive_run("clash", tests, sizeof tests / sizeof *tests);
}
