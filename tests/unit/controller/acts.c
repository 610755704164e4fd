/* Acts of one key or one line: quick add, status, release, the clipboard, moving, undo. */
#include "controller/modes/modes.h"
#include "controller/state/roles.h"
#include "domain/moment.h"
#include "support/drive.h"

static const struct booking *under_cursor(const struct board *board)
{
    return drawn_at_cursor(board->state);
}

/* Chidi's Wednesday is free. */
static void open_line(struct board *board, const char *line)
{
    drive_open(board, STUDIO_CHIDI, 25);
    press(board, "a");
    type(board, line);
}

START_TEST(a_line_books_at_once_and_is_settled_by_the_answer)
{
    struct board board;
    open_line(&board, "Rig fix @HAR 10-13 hold");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->quick_add.reading.title, "Rig fix");
    ck_assert_int_eq(state_panel_rows(board.state), 4);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    struct effect *book = last(&board, EFFECT_BOOK);
    ck_assert_str_eq(book->booking.title, "Rig fix");
    ck_assert(book->booking.start == studio_at(25, 10, 0) && book->booking.end == studio_at(25, 13, 0));
    ck_assert(book->booking.status == STATUS_HOLD && !book->second_option);
    ck_assert(book->booking.lapses_at == studio_now() + 30 * MINUTE_US);
    ck_assert(!id_is_nil(book->act) && !id_is_nil(book->booking.id));
    struct id id = book->booking.id;
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_PENDING);
    assert_id(under_cursor(&board)->id, id);
    answer_done(&board, EFFECT_BOOK);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_STORED);
    assert_said(&board, "Booked ?Rig fix for Chidi Eze, Wed 25 Nov 10:00-13:00.");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_second_enter_while_the_first_is_on_its_way_does_nothing)
{
    struct board board;
    open_line(&board, "Rig fix");
    press(&board, "<Enter><Enter><Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 1);
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 0);
    assert_mode(&board, MODE_BOARD);
    press(&board, "x");
    press(&board, "r");
    assert_said(&board, "still on its way");
    drive_close(&board);
}
END_TEST

START_TEST(what_keeps_a_line_from_being_booked_is_said_and_the_text_stays)
{
    struct board board;
    open_line(&board, "");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_ptr_nonnull(board.state->quick_add.reading.problem);
    assert_said(&board, board.state->quick_add.reading.problem);
    type(&board, "Comp @zzz");
    press(&board, "<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    ck_assert_str_eq(board.state->line.text, "Comp @zzz");
    press(&board, "^W");
    type(&board, "@su");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @SUN ");
    paste(&board, "pencil\n");
    ck_assert_ptr_null(board.state->quick_add.reading.problem);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    drive_close(&board);
}
END_TEST

START_TEST(tab_completes_a_code_before_a_name)
{
    struct board board;
    open_line(&board, "");
    struct project *sunrise = &board.state->roster->projects[0];
    free(sunrise->name);
    sunrise->name = mem_copy("Fox hunt");
    type(&board, "Comp @f");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @FOX ");
    drive_close(&board);
}
END_TEST

START_TEST(letters_are_text_while_a_line_is_typed)
{
    struct board board;
    open_line(&board, "");
    char *error = NULL;
    ck_assert(keymap_bind(board.keymap, "back", "B <Esc>", &error)); /* valid everywhere */
    type(&board, "Bq7");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Bq7");
    drive_close(&board);
}
END_TEST

/* One read of the terminal brings both: what is typed fast behind a slow line. */
static void press_with_escape(struct board *board, uint32_t key)
{
    drive(board, (struct event){.kind = EVENT_KEY, .at = board->now, .key = key | KEYCODE_ALT});
}

START_TEST(an_escape_counts_also_where_the_next_key_came_with_it)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "a");
    type(&board, "Grade");
    press_with_escape(&board, KEYCODE_ENTER);
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    assert_mode(&board, MODE_QUICK_ADD); /* that is what Enter does on the board: a new line */
    ck_assert_str_eq(board.state->line.text, "");
    press_with_escape(&board, 'g');
    assert_mode(&board, MODE_BOARD);
    press(&board, "<Esc>");
    press(&board, "g");
    press_with_escape(&board, '?'); /* gives up the sequence */
    assert_mode(&board, MODE_HELP);
    drive_close(&board);
}
END_TEST

START_TEST(in_the_day_view_a_line_begins_at_the_cursors_half_hour)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "zd4la");
    type(&board, "Rig fix");
    ck_assert_str_eq(board.state->line.text, "Rig fix 10:00 +1h");
    press(&board, "<Enter>");
    ck_assert(last(&board, EFFECT_BOOK)->booking.start == studio_at(25, 10, 0));
    ck_assert(last(&board, EFFECT_BOOK)->booking.end == studio_at(25, 11, 0));
    drive_close(&board);
}
END_TEST

START_TEST(a_line_is_for_the_artist_it_was_opened_on)
{
    struct board board;
    open_line(&board, "Rig fix");
    struct answer fresh = {.server_now = INSTANT_NONE, .roster = studio_roster(MEMBER_PRODUCER)};
    fresh.roster->artists[STUDIO_CHIDI - 1].id = studio_id('a', 77); /* Chidi has left the studio */
    roster_index(fresh.roster);
    board.state->loading.roster = 4711;
    drive(&board, (struct event){.kind = EVENT_ANSWER, .answered = {4711, EFFECT_ROSTER, fresh}});
    press(&board, "<Enter>");
    assert_said(&board, "no longer on the board");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    drive_close(&board);
}
END_TEST

START_TEST(clashes_are_said_in_words)
{
    struct board board;
    drive_open(&board, STUDIO_EFUA, 24); /* at the dentist's */
    enter_line(&board, "a", "Roto");
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "time off");
    ck_assert_int_eq(state_message(board.state)->kind, MESSAGE_WARNING);
    drive_close(&board);
}
END_TEST

START_TEST(status_by_key_and_by_step)
{
    static const struct {
        const char *keys;
        enum booking_status status;
        bool second;
    } rows[] = {{"sh", STATUS_HOLD, false},
                {"sc", STATUS_CONFIRMED, false},
                {"s2", STATUS_HOLD, true},
                {"+", STATUS_CONFIRMED, false},
                {"-", STATUS_HOLD, false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, rows[i].keys);
        struct effect *effect = last(&board, EFFECT_STATUS);
        ck_assert_int_eq((int)effect->booking.status, (int)rows[i].status);
        ck_assert_int_eq(effect->second_option, rows[i].second);
        ck_assert_int_eq(effect->version, 1);
        answer_done(&board, EFFECT_STATUS);
        ck_assert_int_eq((int)under_cursor(&board)->status, (int)rows[i].status);
        assert_said(&board, "Harbour rig for Chidi Eze: ");
        drive_close(&board);
    }
}
END_TEST

START_TEST(status_that_is_so_already_sends_nothing)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "sp");
    assert_said(&board, "already");
    press(&board, "2l+");
    assert_said(&board, "nothing is firmer");
    ck_assert_uint_eq(asked(&board, EFFECT_STATUS), 0);
    drive_close(&board);
}
END_TEST

START_TEST(release_with_its_reason)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    struct id id = under_cursor(&board)->id;
    press(&board, "xk");
    struct effect *effect = last(&board, EFFECT_RELEASE);
    ck_assert_int_eq((int)effect->booking.reason, REASON_KILLED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_PENDING); /* in sight until it is settled */
    answer_done(&board, EFFECT_RELEASE);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), -1);
    ck_assert_ptr_null(under_cursor(&board));
    assert_said(&board, "Cancelled ~Harbour rig for Chidi Eze, Tue 24 Nov 09:00-13:00: killed.");
    drive_close(&board);
}
END_TEST

START_TEST(acts_that_need_a_booking_say_so_on_a_free_day)
{
    static const char *const keys[] = {"m", "y", "d", "sc", "+", "xr"};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        press(&board, keys[i]);
        assert_said(&board, "There is no booking here to");
        assert_mode(&board, MODE_BOARD);
    }
    press(&board, "p");
    assert_said(&board, "Nothing was copied yet");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    drive_close(&board);
}
END_TEST

START_TEST(viewers_look_and_are_told_so)
{
    static const char *const keys[] = {"a", "e", "m", "y", "p", "sc", "+", "xr", "u", "<Enter>"};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    become(&board, MEMBER_VIEWER);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        press(&board, keys[i]);
        assert_said(&board, "Viewers only look: ask an admin of Northlight Studios");
        assert_mode(&board, MODE_BOARD);
    }
    command(&board, "paste");
    assert_said(&board, "Viewers only look");
    ck_assert(!role_allows(board.state, MODE_BOARD, ACTION_RELEASE));
    ck_assert(!role_allows(board.state, MODE_FINDER, ACTION_OPEN));
    ck_assert(role_allows(board.state, MODE_BOARD, ACTION_OPEN));
    press(&board, "hi");
    assert_mode(&board, MODE_CARD);
    drive_close(&board);
}
END_TEST

START_TEST(copies_get_new_ids_and_the_days_clock_times)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "yjjlp");
    struct effect *effect = last(&board, EFFECT_BOOK);
    assert_id(effect->booking.artist, studio_id('a', STUDIO_EFUA));
    ck_assert(!id_equal(effect->booking.id, studio_id('b', 6)));
    ck_assert(effect->booking.start == studio_at(25, 9, 0) && effect->booking.end == studio_at(25, 13, 0));
    ck_assert_int_eq(effect->version, 0);
    answer_done(&board, EFFECT_BOOK);
    press(&board, "lp");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 2); /* as often as one likes */
    drive_close(&board);
}
END_TEST

START_TEST(what_is_marked_moves_once)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "dlp");
    struct effect *effect = last(&board, EFFECT_MOVE);
    assert_id(effect->booking.id, studio_id('b', 6));
    ck_assert(effect->booking.start == studio_at(25, 9, 0));
    ck_assert_int_eq(effect->version, 1);
    press(&board, "p");
    assert_said(&board, "Nothing was copied yet");
    drive_close(&board);
}
END_TEST

START_TEST(what_would_refuse_the_drop_is_seen_while_it_is_in_the_hand)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "mlj>");
    const struct booking *moving = &board.state->carrying.booking;
    const struct booking *other = drawn_in_its_way(board.state, moving);
    ck_assert_ptr_nonnull(other);
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, moving->id), DRAWN_NO_ROOM);
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, other->id), DRAWN_IN_THE_WAY);
    press(&board, "w");
    ck_assert_ptr_null(drawn_in_its_way(board.state, moving));
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, moving->id), DRAWN_MOVING);
    press(&board, "W<Esc>");
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, other->id), DRAWN_STORED);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_over_refuses_the_drop)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "mh"); /* to today */
    const struct booking *moving = &board.state->carrying.booking;
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, moving->id), DRAWN_MOVING);
    pass_time(&board, moving->start + 6 * MINUTE_US - studio_now());
    ck_assert(drawn_has_no_room(board.state, moving));
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, moving->id), DRAWN_NO_ROOM);
    press(&board, "l>"); /* where it stands, and longer: its beginning is no change */
    pass_time(&board, DAY_US);
    ck_assert(moment_is_past(moving->start, board.state->clock.now) && !drawn_has_no_room(board.state, moving));
    drive_close(&board);
}
END_TEST

START_TEST(the_hand_carries_stretches_and_drops)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "m");
    assert_mode(&board, MODE_MOVE);
    press(&board, "ljw>");
    struct booking *moving = &board.state->carrying.booking;
    assert_id(moving->artist, studio_id('a', STUDIO_DAGNY));
    ck_assert(moving->start == studio_at(32, 9, 0) && moving->end == studio_at(33, 13, 0));
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, moving->id), DRAWN_MOVING);
    press(&board, "W");
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, moving->id), DRAWN_GHOST);
    press(&board, "<");
    ck_assert_str_eq(said(&board), "");
    press(&board, "<");
    assert_said(&board, "cannot be made shorter");
    press(&board, "<Enter>");
    struct effect *effect = last(&board, EFFECT_MOVE);
    ck_assert(effect->booking.start == studio_at(25, 9, 0) && effect->booking.end == studio_at(25, 13, 0));
    ck_assert_int_eq(effect->version, 1);
    answer_done(&board, EFFECT_MOVE);
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, studio_id('b', 6)), DRAWN_STORED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', 6)), -1);
    assert_said(&board, "Moved ~Harbour rig for Dagny Strom, Wed 25 Nov 09:00-13:00.");
    drive_close(&board);
}
END_TEST

START_TEST(esc_puts_back_what_is_in_the_hand)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "m2l3j<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 0);
    assert_id(under_cursor(&board)->id, studio_id('b', 6));
    press(&board, "m<Enter>");
    assert_said(&board, "nothing was changed");
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 0);
    drive_close(&board);
}
END_TEST

/* London's clocks go back on 25 October and forward on 28 March: the clock times stay, passing by or landing.
 */
START_TEST(moving_over_a_clock_change_keeps_clock_times)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "m17W");
    press(&board, "18w");
    const struct zone *zone = board.state->roster->tenant.zone;
    press(&board, "17w");
    struct local_time start = zone_local(zone, board.state->carrying.booking.start);
    ck_assert(board.state->carrying.booking.start ==
              studio_at(24, 8, 0) + 18 * 7 * DAY_US); /* 30 March: an hour less in UTC */
    ck_assert(start.us == 9 * HOUR_US);
    ck_assert(board.state->carrying.booking.end - board.state->carrying.booking.start == 4 * HOUR_US);
    press(&board, "18W");
    ck_assert(board.state->carrying.booking.start == studio_at(24, 9, 0));
    ck_assert(board.state->carrying.booking.end == studio_at(24, 13, 0));
    drive_close(&board);
}
END_TEST

/* 22:00-05:00 stays so, by half hours too, although the night is an hour shorter. */
START_TEST(half_hours_over_a_clock_change_keep_clock_times)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    const struct zone *zone = board.state->roster->tenant.zone;
    struct booking night;
    booking_copy(&night, under_cursor(&board));
    night.start = zone_instant(zone, 20904, 12 * 60); /* Sat 27 March 2027 */
    night.end = zone_instant(zone, 20904, 19 * 60);
    const struct booking *list[] = {&night};
    move_open_all(board.state, &board.effects, list, 1, (struct hand){.minutes = 10 * 60});
    ck_assert(board.state->carrying.booking.start == zone_instant(zone, 20904, 22 * 60));
    ck_assert(board.state->carrying.booking.end == zone_instant(zone, 20905, 5 * 60));
    booking_clear(&night);
    drive_close(&board);
}
END_TEST

START_TEST(in_the_day_view_the_hand_goes_by_half_hours)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "zdm3l>");
    ck_assert(board.state->carrying.booking.start == studio_at(24, 10, 30));
    ck_assert(board.state->carrying.booking.end == studio_at(24, 15, 0));
    press(&board, "<Enter>");
    ck_assert(last(&board, EFFECT_MOVE)->booking.start == studio_at(24, 10, 30));
    drive_close(&board);
}
END_TEST

/* What the database says of one's newest act. */
static struct answer answer_undone(enum outcome outcome, const struct booking *row, const char *word, int64_t seq)
{
    struct answer given = answer_row(outcome, row);
    given.undone = (struct undone){.seq = seq, .at = studio_now(), .word = mem_copy(word), .bookings = 1};
    booking_copy(&given.undone.first, row);
    return given;
}

START_TEST(undo_and_redo_are_of_what_the_database_knows)
{
    struct board board;
    open_line(&board, "Rig fix");
    press(&board, "<Enter>");
    press(&board, "u");
    assert_said(&board, "still on its way");
    answer_done(&board, EFFECT_BOOK);
    struct booking row;
    booking_copy(&row, under_cursor(&board));
    press(&board, "u");
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo) && !last(&board, EFFECT_UNDO)->redo);
    struct answer back = answer_undone(OUTCOME_DONE, &row, "booked", 7);
    back.rows[0].status = STATUS_CANCELLED;
    answer(&board, last(&board, EFFECT_UNDO), back);
    assert_said(&board, "Took back: booked ~Rig fix for Chidi Eze.");
    ck_assert_ptr_null(under_cursor(&board));
    press(&board, "u");
    answer_outcome(&board, EFFECT_UNDO, OUTCOME_GONE);
    assert_said(&board, "nothing to take back");
    press(&board, "^R");
    ck_assert(last(&board, EFFECT_UNDO)->redo);
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "booked", 8));
    assert_said(&board, "Did again: booked ~Rig fix for Chidi Eze.");
    ck_assert_ptr_nonnull(under_cursor(&board));
    booking_clear(&row);
    drive_close(&board);
}
END_TEST

START_TEST(what_comes_back_takes_the_cursor_along_but_not_from_under_a_line)
{
    static const char *const keys[] = {"", "a", "/", "<Enter>"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        struct booking row = studio_booking(6);
        row.artist = studio_id('a', STUDIO_BEN);
        row.version++;
        press(&board, "u");
        press(&board, keys[i]);
        answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "moved", 7));
        bool typing = i == 1 || i == 2;
        ck_assert_str_eq(cursor_artist(&board), typing ? "Chidi Eze" : "Ben Okri");
        booking_clear(&row);
        drive_close(&board);
    }
}
END_TEST

START_TEST(an_act_of_an_earlier_day_says_when_it_was)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    struct booking row = studio_booking(6);
    struct answer given = answer_undone(OUTCOME_DONE, &row, "moved", 7);
    given.undone.at = studio_at(20, 16, 12);
    given.undone.bookings = 12;
    press(&board, "u");
    answer(&board, last(&board, EFFECT_UNDO), given);
    assert_said(&board, "Took back: moved 12 bookings, of Fri 20 Nov 16:12.");
    booking_clear(&row);
    drive_close(&board);
}
END_TEST

START_TEST(an_undo_that_is_refused_says_why_and_the_next_goes_on_below)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "xr");
    answer_done(&board, EFFECT_RELEASE);
    press(&board, "u");
    struct booking row = studio_booking(6);
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_CONFLICT, &row, "released", 7));
    assert_said(&board, "Could not take back (released ~Harbour rig for Chidi Eze): Chidi Eze is taken Tue 24 Nov");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(board.state->pending.count, 0);
    press(&board, "u");
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->below, 7);
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "booked", 5));
    press(&board, "^R");
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->below, 0);
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "booked", 8));
    press(&board, "u"); /* what was done again is the newest now */
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->below, 0);
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "booked", 9));
    press(&board, "u"); /* and what was done meanwhile by a script is newer than both */
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->below, 0);
    booking_clear(&row);
    drive_close(&board);
}
END_TEST

START_TEST(an_undo_of_what_is_not_in_sight_is_asked_about_and_the_same_key_does_it)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "u");
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->first, state_first_day(board.state));
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->end, state_first_day(board.state) + 7);
    struct booking row = studio_booking(6);
    struct answer asks = answer_undone(OUTCOME_ASKS, &row, "booked", 5);
    asks.undone.act = row.id;
    asks.message = mem_copy("not shown here");
    answer(&board, last(&board, EFFECT_UNDO), asks);
    assert_said(&board, "u would take back: booked ~Harbour rig for Chidi Eze (not shown here). Once more u does it.");
    ck_assert_uint_eq(board.state->pending.count, 0);
    press(&board, "^R"); /* another key asks anew */
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo));
    answer_outcome(&board, EFFECT_UNDO, OUTCOME_GONE);
    press(&board, "u");
    ck_assert(id_equal(last(&board, EFFECT_UNDO)->undo, row.id));
    answer(&board, last(&board, EFFECT_UNDO), answer_undone(OUTCOME_DONE, &row, "booked", 5));
    assert_said(&board, "Took back: booked ~Harbour rig for Chidi Eze.");
    press(&board, "u");
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo));
    asks = answer_undone(OUTCOME_ASKS, &row, "booked", 5);
    asks.undone.act = row.id;
    asks.message = mem_copy("not shown here");
    answer(&board, last(&board, EFFECT_UNDO), asks);
    pass_time(&board, 2 * MINUTE_US);
    press(&board, "u"); /* nobody remembers what it was about */
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo));
    booking_clear(&row);
    drive_close(&board);
}
END_TEST

START_TEST(an_undo_of_what_was_changed_since_says_so)
{
    static const struct {
        enum outcome outcome;
        const char *says;
    } rows[] = {{OUTCOME_STALE, "it has been changed since."}, {OUTCOME_GONE, "the booking is gone."}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, "sc");
        answer_done(&board, EFFECT_STATUS);
        press(&board, "u");
        struct booking now = studio_booking(6);
        now.version = 7;
        now.end = studio_at(24, 15, 0);
        answer(&board, last(&board, EFFECT_UNDO), answer_undone(rows[i].outcome, &now, "confirmed", 7));
        booking_clear(&now);
        assert_said(&board, rows[i].says);
        ck_assert_int_eq(drawn_at_cursor(board.state)->version, 7); /* and shows how it is now */
        drive_close(&board);
    }
}
END_TEST

START_TEST(undos_typed_ahead_are_all_sent)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "uuu^R");
    ck_assert_uint_eq(asked(&board, EFFECT_UNDO), 4);
    ck_assert(last(&board, EFFECT_UNDO)->redo);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_line_books_at_once_and_is_settled_by_the_answer,
        a_second_enter_while_the_first_is_on_its_way_does_nothing,
        what_keeps_a_line_from_being_booked_is_said_and_the_text_stays,
        tab_completes_a_code_before_a_name,
        letters_are_text_while_a_line_is_typed,
        an_escape_counts_also_where_the_next_key_came_with_it,
        in_the_day_view_a_line_begins_at_the_cursors_half_hour,
        a_line_is_for_the_artist_it_was_opened_on,
        clashes_are_said_in_words,
        status_by_key_and_by_step,
        status_that_is_so_already_sends_nothing,
        release_with_its_reason,
        acts_that_need_a_booking_say_so_on_a_free_day,
        viewers_look_and_are_told_so,
        copies_get_new_ids_and_the_days_clock_times,
        what_is_marked_moves_once,
        what_would_refuse_the_drop_is_seen_while_it_is_in_the_hand,
        what_is_over_refuses_the_drop,
        the_hand_carries_stretches_and_drops,
        esc_puts_back_what_is_in_the_hand,
        moving_over_a_clock_change_keeps_clock_times,
        half_hours_over_a_clock_change_keep_clock_times,
        in_the_day_view_the_hand_goes_by_half_hours,
        undo_and_redo_are_of_what_the_database_knows,
        what_comes_back_takes_the_cursor_along_but_not_from_under_a_line,
        an_act_of_an_earlier_day_says_when_it_was,
        an_undo_that_is_refused_says_why_and_the_next_goes_on_below,
        an_undo_of_what_is_not_in_sight_is_asked_about_and_the_same_key_does_it,
        an_undo_of_what_was_changed_since_says_so,
        undos_typed_ahead_are_all_sent,
    };
    return drive_run("acts", tests, sizeof tests / sizeof *tests);
}
