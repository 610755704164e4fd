/* The world outside: the link, other people's changes, the clock. */
#include "controller/reads/list.h"
#include "controller/registers.h"
#include "support/drive.h"

static void tick(struct board *board, instant now)
{
    board->now = now;
    drive(board, (struct event){.kind = EVENT_TIME});
}

START_TEST(the_first_moment_asks_for_all_that_is_shown_at_once)
{
    struct board board = {.keymap = keymap_new(mode_has), .now = studio_now()};
    board.state = state_new(&(struct state_options){.ids = studio_ids(&board.ids),
                                                    .keymap = board.keymap,
                                                    .now = studio_now(),
                                                    .first = studio_monday() + 2,
                                                    .weeks = 2});
    update_start(board.state, &board.effects);
    struct effect *open = last(&board, EFFECT_OPEN_FIRST);
    ck_assert_int_eq(open->first, studio_monday());
    ck_assert_int_eq(open->end, studio_monday() + 14);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(board.effects.count, 2); /* and for the rest of the roster */
    press(&board, "jlGa");                     /* nothing is there yet */
    assert_said(&board, "not loaded yet");
    answer_fault(&board, EFFECT_OPEN_FIRST, FAULT_LOST);
    link_to(&board, LINK_OFFLINE);
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN_FIRST), 1);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN_FIRST), 2);
    drive_close(&board);
}
END_TEST

static void open_empty(struct board *board)
{
    *board = (struct board){.keymap = keymap_new(mode_has), .now = studio_now()};
    board->state = state_new(&(struct state_options){.ids = studio_ids(&board->ids),
                                                     .keymap = board->keymap,
                                                     .now = studio_now(),
                                                     .first = studio_monday(),
                                                     .weeks = 1});
    update_start(board->state, &board->effects);
}

/* The board as its first answer leaves it: of the members it knows only Ana, who sits there. */
static void open_begun(struct board *board)
{
    open_empty(board);
    link_to(board, LINK_LIVE);
    struct answer given = weeks_asked(board, EFFECT_OPEN_FIRST);
    given.roster = studio_roster(MEMBER_PRODUCER);
    studio_leave_out_the_rest(given.roster);
    answer(board, last(board, EFFECT_OPEN_FIRST), given);
}

static struct answer the_rest(void)
{
    return (struct answer){.server_now = INSTANT_NONE, .roster = studio_roster(MEMBER_PRODUCER)};
}

START_TEST(the_rest_of_the_roster_may_come_behind_the_first_picture)
{
    struct board board;
    open_begun(&board);
    const struct roster *roster = board.state->roster;
    ck_assert_uint_eq(roster->artist_count, STUDIO_ARTISTS);
    ck_assert_str_eq(roster_member_name(roster, roster->me), "ana");
    ck_assert_str_eq(roster_member_name(roster, studio_id('m', 2)), "...");
    command(&board, "board open pitch"); /* waits: it is not said that there is none */
    command(&board, "tenant Elsewhere"); /* the newest counts */
    ck_assert_str_eq(said(&board), "");
    press(&board, "<F8>");
    ck_assert(list_loading(board.state));
    ck_assert_int_eq(list_count(board.state), 0);
    answer_last(&board, EFFECT_OPEN_REST, the_rest());
    ck_assert(!roster->incomplete);
    ck_assert_uint_gt(roster->member_count, 1);
    ck_assert_str_eq(roster_member_name(roster, studio_id('m', 2)), "ben");
    ck_assert(!list_loading(board.state));
    ck_assert_int_gt(list_count(board.state), 1);
    assert_said(&board, "You are a member of no tenant \"Elsewhere\"");
    command(&board, "board open pitch");
    assert_said(&board, "There is no what-if board");
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN_REST), 1);
    drive_close(&board);
}
END_TEST

START_TEST(a_rest_that_did_not_come_is_asked_for_again)
{
    struct board board;
    open_begun(&board);
    answer_fault(&board, EFFECT_OPEN_REST, FAULT_TIMEOUT);
    assert_said(&board, "asked again within a minute");
    command(&board, "board open pitch");
    assert_said(&board, "still on their way");
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN_REST), 1); /* not at once, and not without end */
    answer_weeks(&board);
    tick(&board, board.now + MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_OPEN_REST), 2);
    hear(&board, TOLD_ROSTER); /* all of it comes meanwhile, and is newer */
    answer_last(&board, EFFECT_ROSTER, the_rest());
    const struct member *members = board.state->roster->members;
    answer_last(&board, EFFECT_OPEN_REST, the_rest());
    ck_assert_ptr_eq(board.state->roster->members, members);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_typed_for_a_refused_line_is_no_commands)
{
    struct board board;
    open_empty(&board);
    type(&board, "aSequence quiz ?:q");
    assert_mode(&board, MODE_BOARD);
    ck_assert(!board.state->leaving.quit);
    assert_said(&board, "not loaded yet");
    press(&board, "<Enter>?"); /* the line is over */
    assert_mode(&board, MODE_HELP);
    press(&board, "qa");
    board.now += 2000000; /* nobody types on after such a pause */
    press(&board, "?");
    assert_mode(&board, MODE_HELP);
    press(&board, "qaq<Esc>");
    ck_assert(!board.state->leaving.quit);
    press(&board, "q");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

START_TEST(notifications_are_answered_by_one_reload_and_one_more)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    hear(&board, TOLD_BOOKINGS);
    hear(&board, TOLD_BOOKINGS);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    ck_assert_ptr_nonnull(drawn_at_cursor(board.state)); /* what is known stays drawn */
    answer_weeks(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 2);
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, studio_monday());
    answer_weeks(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 3); /* the neighbours */
    answer_weeks(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 3);
    drive_close(&board);
}
END_TEST

START_TEST(the_cursor_stays_where_it_is_whatever_somebody_moves)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    struct answer given = weeks_asked(&board, EFFECT_WEEKS);
    for (size_t i = 0; i < given.row_count; i++)
        if (id_equal(given.rows[i].id, studio_id('b', 6))) {
            given.rows[i].artist = studio_id('a', STUDIO_BEN);
            given.rows[i].version = 2;
        }
    answer(&board, last(&board, EFFECT_WEEKS), given);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 1);
    ck_assert_ptr_null(drawn_at_cursor(board.state));
    drive_close(&board);
}
END_TEST

START_TEST(a_stranger_on_the_board_brings_the_roster)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    struct answer given = weeks_asked(&board, EFFECT_WEEKS);
    given.rows[0].artist = studio_id('a', 99);
    answer(&board, last(&board, EFFECT_WEEKS), given);
    ck_assert_uint_eq(asked(&board, EFFECT_ROSTER), 1);
    struct answer fresh = {.server_now = INSTANT_NONE, .roster = studio_roster(MEMBER_PRODUCER)};
    answer(&board, last(&board, EFFECT_ROSTER), fresh);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    drive_close(&board);
}
END_TEST

START_TEST(coming_back_asks_for_what_changed_meanwhile)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    link_to(&board, LINK_OFFLINE);
    press(&board, "5wjjhh"); /* walking needs no link */
    ck_assert_uint_eq(board.effects.count, 0);
    hear(&board, TOLD_BOOKINGS);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    ck_assert_uint_eq(asked(&board, EFFECT_ROSTER), 1);
    ck_assert_int_eq(last(&board, EFFECT_WEEKS)->first, board.state->shown.first);
    drive_close(&board);
}
END_TEST

START_TEST(a_read_that_failed_says_so_and_is_tried_again)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "R");
    answer_fault(&board, EFFECT_WEEKS, FAULT_TIMEOUT);
    assert_said(&board, "did not answer in time");
    ck_assert_ptr_nonnull(drawn_at_cursor(board.state));
    pass_time(&board, MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 2);
    drive_close(&board);
}
END_TEST

START_TEST(the_servers_clock_counts)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    struct answer given = weeks_asked(&board, EFFECT_WEEKS);
    given.server_now = board.now + 3 * HOUR_US;
    answer(&board, last(&board, EFFECT_WEEKS), given);
    pass_time(&board, MINUTE_US);
    ck_assert(board.state->clock.now == board.now + 3 * HOUR_US);
    drive_close(&board);
}
END_TEST

START_TEST(a_lapsed_hold_goes_and_is_swept_once)
{
    struct board board;
    drive_open(&board, STUDIO_BEN, 25);
    struct id hold = drawn_at_cursor(board.state)->id;
    tick(&board, studio_now() + 5 * MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 0);
    ck_assert_int_eq(booking_minutes_left(drawn_at_cursor(board.state), board.state->clock.now), 7);
    tick(&board, studio_now() + 12 * MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    ck_assert_int_eq(drawn_as(&board, STUDIO_BEN, hold), -1);
    ck_assert_ptr_null(drawn_at_cursor(board.state));
    answer_outcome(&board, EFFECT_SWEEP, OUTCOME_DONE);
    tick(&board, studio_now() + 13 * MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_SWEEP), 1);
    drive_close(&board);
}
END_TEST

START_TEST(midnight_takes_a_cursor_on_today_along)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    tick(&board, studio_at(24, 0, 0));
    ck_assert_int_eq(state_today(board.state), studio_monday() + 1);
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 1);
    press(&board, "2l");
    tick(&board, studio_at(25, 0, 0));
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 3); /* elsewhere it stays */
    press(&board, "t");
    tick(&board, studio_at(30, 0, 1));
    ck_assert_int_eq(board.state->shown.first, studio_monday() + 7); /* over the week's end too */
    drive_close(&board);
}
END_TEST

/* A booking may be edited, firmed, released and picked up from its card; the board shows what becomes of it. */
START_TEST(a_card_leads_to_acts_on_its_booking)
{
    static const struct {
        const char *keys;
        enum mode mode;
        enum effect_kind asks;
    } rows[] = {{"e", MODE_FORM, EFFECT_CARD},
                {"m", MODE_MOVE, EFFECT_CARD},
                {"sc", MODE_BOARD, EFFECT_STATUS},
                {"xk", MODE_BOARD, EFFECT_RELEASE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        struct booking row = studio_booking(6);
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, "<Enter>");
        answer_last(&board, EFFECT_CARD, answer_row(OUTCOME_DONE, &row));
        booking_clear(&row);
        press(&board, rows[i].keys);
        assert_mode(&board, rows[i].mode);
        ck_assert_uint_ge(asked(&board, rows[i].asks), 1);
        ck_assert_str_eq(cursor_title(&board), "Harbour rig");
        drive_close(&board);
    }
    struct board viewer;
    drive_open(&viewer, STUDIO_CHIDI, 24);
    become(&viewer, MEMBER_VIEWER);
    press(&viewer, "<Enter>xk");
    assert_mode(&viewer, MODE_CARD);
    assert_said(&viewer, "Viewers only look");
    drive_close(&viewer);
}
END_TEST

START_TEST(the_card_asks_again_when_the_link_is_back)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_CARD);
    answer_fault(&board, EFFECT_CARD, FAULT_LOST);
    link_to(&board, LINK_OFFLINE);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 2);
    struct booking row = studio_booking(6);
    row.notes = mem_copy("bring the rig");
    struct answer given = answer_row(OUTCOME_DONE, &row);
    given.history = mem_new(1, sizeof *given.history);
    given.history_count = 1;
    given.history[0].act = mem_copy("booked");
    booking_copy(&given.history[0].after, &row);
    answer(&board, last(&board, EFFECT_CARD), given);
    booking_clear(&row);
    ck_assert(board.state->card.loaded);
    ck_assert_str_eq(board.state->card.detail.notes, "bring the rig");
    ck_assert_uint_eq(board.state->card.history_count, 1);
    press(&board, "3j");
    ck_assert_int_eq(board.state->card.scroll, 3);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_CANCEL), 0);
    drive_close(&board);
}
END_TEST

START_TEST(any_size_of_terminal)
{
    static const int sizes[][2] = {{1, 1}, {3, 10}, {10, 40}, {15, 60}, {24, 80}, {500, 1000}};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        static const char *const visits[] = {"a<Esc>", "e<Esc>", "?q", "gmq", "iq", "m<Esc>", "G^Bgg"};
        drive(&board, (struct event){.kind = EVENT_RESIZE, .size = {sizes[i][0], sizes[i][1]}});
        for (size_t j = 0; j < sizeof visits / sizeof *visits; j++) {
            press(&board, visits[j]);
            ck_assert_int_ge(state_board_rows(board.state), 0);
            ck_assert_int_ge(state_panel_rows(board.state), 0);
        }
    }
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_first_moment_asks_for_all_that_is_shown_at_once,
        the_rest_of_the_roster_may_come_behind_the_first_picture,
        a_rest_that_did_not_come_is_asked_for_again,
        what_is_typed_for_a_refused_line_is_no_commands,
        notifications_are_answered_by_one_reload_and_one_more,
        the_cursor_stays_where_it_is_whatever_somebody_moves,
        a_stranger_on_the_board_brings_the_roster,
        coming_back_asks_for_what_changed_meanwhile,
        a_read_that_failed_says_so_and_is_tried_again,
        the_servers_clock_counts,
        a_lapsed_hold_goes_and_is_swept_once,
        midnight_takes_a_cursor_on_today_along,
        a_card_leads_to_acts_on_its_booking,
        the_card_asks_again_when_the_link_is_back,
        any_size_of_terminal,
    };
    return drive_run("world", tests, sizeof tests / sizeof *tests);
}
