/* What the database does not grant: conflicts and their repairs, stale, lapsed and gone bookings, unknown
 * outcomes. Nothing that was typed is ever lost. */
#include "controller/acts/offers.h"
#include "support/drive.h"

static void offer(struct board *board)
{
    struct answer given = {.next_free = {.start = studio_at(25, 9, 0), .end = studio_at(25, 18, 0)}};
    given.free_artists = mem_new(1, sizeof *given.free_artists);
    given.free_artists[0] = (struct slot){.artist = studio_id('a', STUDIO_BEN)};
    given.free_count = 1;
    answer(board, last(board, EFFECT_REPAIRS), given);
}

START_TEST(a_refusal_colours_both_and_opens_the_panel)
{
    struct board board;
    drive_open_refused(&board, 6);
    struct id refused = last(&board, EFFECT_BOOK)->booking.id;
    assert_mode(&board, MODE_CONFLICT);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, refused), DRAWN_REFUSED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', 6)), DRAWN_IN_THE_WAY);
    ck_assert_int_eq(board.state->grid.lines[board.state->cursor.line].lanes, 2);
    struct drawn drawn[8];
    drawn_list(board.state, state_cursor_artist(board.state), studio_at(24, 0, 0), studio_at(25, 0, 0), drawn, 8, NULL);
    assert_id(drawn[0].booking->id, refused); /* above what is in its way */
    ck_assert_uint_eq(board.state->conflict.in_the_way_count, 1);
    ck_assert_uint_eq(asked(&board, EFFECT_REPAIRS), 1);
    ck_assert_int_ge(state_panel_rows(board.state), 4);
    drive_close(&board);
}
END_TEST

START_TEST(numbers_wait_for_their_offers)
{
    struct board board;
    drive_open_refused(&board, 6);
    press(&board, "1");
    assert_said(&board, "Still looking");
    press(&board, "2");
    assert_said(&board, "Still looking");
    struct answer none = {.next_free.start = INSTANT_NONE};
    answer(&board, last(&board, EFFECT_REPAIRS), none);
    press(&board, "1");
    assert_said(&board, "No other artist with comp is free then");
    press(&board, "2");
    assert_said(&board, "within four weeks");
    press(&board, "6");
    assert_said(&board, "6 does nothing here");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 1);
    assert_mode(&board, MODE_CONFLICT);
    drive_close(&board);
}
END_TEST

/* Ben composes as Chidi does and cannot rig. */
START_TEST(an_offer_says_what_is_missing_or_why_it_is_dim)
{
    struct board board;
    struct offer offers[OFFERS];
    drive_open_refused(&board, 6);
    offer(&board);
    offers_of(board.state, offers);
    ck_assert_str_eq(offers[0].text, "Ben Okri is free (comp nuke; no rig)");
    ck_assert(offers[4].works);
    ck_assert_str_eq(offers[4].text, "challenge");
    board.state->conflict.free_count = 0;
    board.state->conflict.in_the_way[0].created_by = board.state->roster->me;
    offers_of(board.state, offers);
    ck_assert_str_eq(offers[0].text, "nobody else with comp is free; f finder");
    ck_assert_str_eq(offers[4].text, "challenge: it is yours");
    ck_assert(!offers[0].works && !offers[4].works);
    board.state->conflict.in_the_way[0].status = STATUS_CONFIRMED;
    offers_of(board.state, offers);
    ck_assert_str_eq(offers[4].text, "challenge: it is confirmed");
    drive_close(&board);
}
END_TEST

START_TEST(the_finder_takes_the_refused_booking_along)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "a", "Rig fix @HAR tue-thu hold ; why");
    answer_conflict(&board, EFFECT_BOOK, 6);
    press(&board, "f");
    assert_mode(&board, MODE_FINDER);
    ck_assert_uint_eq(board.state->pending.count, 0);
    struct effect *find = last(&board, EFFECT_FIND);
    ck_assert(find->find.start == studio_at(24, 0, 0) && find->find.end == studio_at(27, 0, 0));
    struct answer given = {.finding_count = 1, .findings = mem_new(1, sizeof *given.findings)};
    given.findings[0] = (struct finding){.artist = studio_id('a', STUDIO_BEN)};
    answer(&board, find, given);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "\"Rig fix\" @HAR 09:00-18:00 hold ; why");
    press(&board, "<Enter>");
    const struct booking *booked = &last(&board, EFFECT_BOOK)->booking;
    assert_id(booked->artist, studio_id('a', STUDIO_BEN));
    ck_assert(booked->start == studio_at(24, 9, 0) && booked->end == studio_at(26, 18, 0));
    drive_close(&board);
    drive_open_refused_move(&board);
    press(&board, "f");
    assert_said(&board, "This booking stands already");
    assert_mode(&board, MODE_CONFLICT);
    drive_close(&board);
}
END_TEST

START_TEST(one_books_the_free_artist)
{
    struct board board;
    drive_open_refused(&board, 6);
    struct id act = last(&board, EFFECT_BOOK)->act;
    offer(&board);
    press(&board, "1");
    struct effect *effect = last(&board, EFFECT_BOOK);
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 2);
    assert_id(effect->booking.artist, studio_id('a', STUDIO_BEN));
    ck_assert(effect->booking.start == studio_at(24, 9, 0) && effect->booking.end == studio_at(24, 18, 0));
    ck_assert(!id_equal(effect->act, act));
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(cursor_artist(&board), "Ben Okri");
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "Booked ~Rig fix for Ben Okri, Tue 24 Nov 09:00-18:00.");
    drive_close(&board);
}
END_TEST

START_TEST(two_takes_the_next_slot)
{
    struct board board;
    drive_open_refused(&board, 6);
    offer(&board);
    press(&board, "2");
    struct effect *effect = last(&board, EFFECT_BOOK);
    assert_id(effect->booking.artist, studio_id('a', STUDIO_CHIDI));
    ck_assert(effect->booking.start == studio_at(25, 9, 0));
    answer_conflict(&board, EFFECT_BOOK, 7); /* somebody was quicker: the panel again */
    assert_mode(&board, MODE_CONFLICT);
    drive_close(&board);
}
END_TEST

START_TEST(three_queues_as_second_option)
{
    struct board board;
    drive_open_refused(&board, 6);
    press(&board, "3"); /* needs no offer */
    struct effect *effect = last(&board, EFFECT_BOOK);
    ck_assert(effect->second_option && effect->booking.status == STATUS_HOLD);
    ck_assert(effect->booking.lapses_at == INSTANT_NONE);
    ck_assert_uint_eq(asked(&board, EFFECT_CANCEL), 1); /* nobody waits for the offers any more */
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "Booked Rig fix (second option) for Chidi Eze");
    drive_close(&board);
}
END_TEST

START_TEST(esc_goes_back_to_the_line_with_its_text_and_again_drops_it)
{
    struct board board;
    drive_open_refused(&board, 6);
    press(&board, "?");
    assert_mode(&board, MODE_HELP);
    press(&board, "q<Esc>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig fix @HAR");
    ck_assert_uint_eq(board.state->pending.count, 0);
    type(&board, " 14-18");
    press(&board, "<Enter>");
    ck_assert(last(&board, EFFECT_BOOK)->booking.start == studio_at(24, 14, 0));
    answer_conflict(&board, EFFECT_BOOK, 6);
    press(&board, "<Esc><Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(board.state->pending.count, 0);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', 6)), DRAWN_STORED);
    drive_close(&board);
}
END_TEST

START_TEST(a_refused_move_goes_back_to_the_hand)
{
    struct board board;
    drive_open_refused_move(&board);
    assert_mode(&board, MODE_CONFLICT);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', 5)), DRAWN_GHOST);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_MOVE);
    ck_assert(board.state->carrying.booking.start == studio_at(24, 14, 0));
    press(&board, "l<Enter>");
    ck_assert(last(&board, EFFECT_MOVE)->booking.start == studio_at(25, 14, 0));
    ck_assert_int_eq(last(&board, EFFECT_MOVE)->version, 1);
    drive_close(&board);
}
END_TEST

START_TEST(repairs_of_a_move_move)
{
    struct board board;
    drive_open_refused_move(&board);
    offer(&board);
    press(&board, "1");
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 2);
    assert_id(last(&board, EFFECT_MOVE)->booking.artist, studio_id('a', STUDIO_BEN));
    drive_close(&board);
    drive_open_refused_move(&board);
    press(&board, "3"); /* into the queue and to its place in one */
    ck_assert(last(&board, EFFECT_EDIT)->second_option && last(&board, EFFECT_EDIT)->with_status);
    answer_done(&board, EFFECT_EDIT);
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(four_books_what_is_free_around_it)
{
    struct board board;
    drive_open_refused(&board, 6);
    struct booking whole = last(&board, EFFECT_BOOK)->booking;
    press(&board, "4");
    struct effect *one = last(&board, EFFECT_BOOK); /* a single piece is a booking like any other */
    ck_assert(one->booking.start == studio_at(24, 13, 0) && one->booking.end == whole.end);
    ck_assert(!id_equal(one->booking.id, whole.id));
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "Booked ~Rig fix for Chidi Eze, Tue 24 Nov 13:00-18:00.");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

/* From Monday to Wednesday, of which Tuesday morning is taken. */
static void refused_days(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    enter_line(board, "a", "Rig fix @HAR wed-thu");
    struct booking row = studio_booking(6);
    row.start = studio_at(25, 11, 0);
    row.end = studio_at(25, 13, 0);
    answer_last(board, EFFECT_BOOK, answer_row(OUTCOME_CONFLICT, &row));
    booking_clear(&row);
}

START_TEST(pieces_are_one_act_and_a_refusal_brings_the_line_back)
{
    struct board board;
    refused_days(&board);
    press(&board, "4");
    struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 2);
    ck_assert_int_eq((int)act->bulk, BULK_ALL);
    const struct booking *first = &act->changes[0].after, *second = &act->changes[1].after;
    ck_assert(first->start == studio_at(25, 9, 0) && first->end == studio_at(25, 11, 0));
    ck_assert(second->start == studio_at(25, 13, 0) && second->end == studio_at(26, 18, 0));
    ck_assert(!id_equal(first->id, second->id) && act->changes[1].kind == EFFECT_BOOK);
    ck_assert_str_eq(second->title, "Rig fix");
    answer_outcome(&board, EFFECT_BULK, OUTCOME_CONFLICT); /* somebody was quicker */
    assert_mode(&board, MODE_BULK);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig fix @HAR wed-thu");
    drive_close(&board);
}
END_TEST

START_TEST(a_split_move_keeps_its_id_in_the_first_piece)
{
    struct board board;
    drive_open_refused_move(&board);
    press(&board, "4"); /* Dailies of 14:00-18:00 do not meet what is said to be in their way */
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 2);
    drive_close(&board);
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "ml<Enter>");
    struct booking row = studio_booking(6);
    row.start = studio_at(24, 15, 0);
    row.end = studio_at(24, 16, 0);
    answer_last(&board, EFFECT_MOVE, answer_row(OUTCOME_CONFLICT, &row));
    booking_clear(&row);
    press(&board, "4");
    const struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 2);
    ck_assert_int_eq((int)act->changes[0].kind, EFFECT_MOVE);
    assert_id(act->changes[0].after.id, studio_id('b', 5));
    ck_assert_int_eq(act->changes[0].before.version, 1);
    ck_assert(act->changes[0].after.end == studio_at(24, 15, 0));
    ck_assert_int_eq((int)act->changes[1].kind, EFFECT_BOOK);
    ck_assert(act->changes[1].after.start == studio_at(24, 16, 0));
    drive_close(&board);
}
END_TEST

START_TEST(firming_up_in_pieces_is_one_change_of_time_and_status)
{
    struct board board;
    drive_open(&board, STUDIO_HIRO, 26);
    press(&board, "}+"); /* Pitch: Orbit, Thursday and Friday */
    struct booking row = studio_booking(19);
    row.start = studio_at(26, 9, 0);
    row.end = studio_at(26, 12, 0);
    answer_last(&board, EFFECT_STATUS, answer_row(OUTCOME_CONFLICT, &row));
    booking_clear(&row);
    press(&board, "4");
    const struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 1);
    ck_assert_int_eq((int)act->changes[0].kind, EFFECT_EDIT);
    ck_assert_int_eq((int)act->changes[0].before.status, STATUS_HOLD);
    ck_assert_int_eq((int)act->changes[0].after.status, STATUS_PENCIL);
    ck_assert(act->changes[0].after.start == studio_at(26, 12, 0));
    drive_close(&board);
}
END_TEST

START_TEST(where_no_piece_is_free_the_panel_says_so)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "a", "Rig fix @HAR 9-13");
    answer_conflict(&board, EFFECT_BOOK, 6);
    press(&board, "4");
    assert_said(&board, "No part of that time is free");
    assert_mode(&board, MODE_CONFLICT);
    drive_close(&board);
}
END_TEST

START_TEST(firming_up_elsewhere_is_one_write)
{
    struct board board;
    drive_open(&board, STUDIO_HIRO, 26);
    press(&board, "}");
    ck_assert_str_eq(cursor_title(&board), "Pitch: Orbit");
    press(&board, "+");
    answer_conflict(&board, EFFECT_STATUS, 19);
    offer(&board);
    press(&board, "1");
    assert_id(last(&board, EFFECT_EDIT)->booking.artist, studio_id('a', STUDIO_BEN));
    ck_assert(last(&board, EFFECT_EDIT)->with_status);
    ck_assert_int_eq((int)last(&board, EFFECT_EDIT)->booking.status, STATUS_PENCIL);
    answer_done(&board, EFFECT_EDIT);
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(esc_leaves_a_refused_status_as_it_was)
{
    struct board board;
    drive_open(&board, STUDIO_HIRO, 26);
    press(&board, "}+");
    answer_conflict(&board, EFFECT_STATUS, 19);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    assert_said(&board, "Left as it was.");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_refusal_waits_until_the_board_is_free_for_it)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "a", "Rig fix");
    struct effect first = *last(&board, EFFECT_BOOK);
    press(&board, "ja");
    type(&board, "Other");
    struct booking row = studio_booking(6);
    answer(&board, &first, answer_row(OUTCOME_CONFLICT, &row));
    booking_clear(&row);
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Other");
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, first.booking.id), DRAWN_REFUSED);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_CONFLICT);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    drive_close(&board);
}
END_TEST

static void stale_status(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    press(board, "sc");
    struct booking theirs = studio_booking(6);
    theirs.version = 5;
    theirs.end = studio_at(24, 15, 0);
    answer_last(board, EFFECT_STATUS, answer_row(OUTCOME_STALE, &theirs));
    booking_clear(&theirs);
}

START_TEST(a_stale_edit_shows_both_and_lets_one_choose)
{
    struct board board;
    stale_status(&board);
    assert_mode(&board, MODE_STALE);
    ck_assert_int_eq(board.state->stale.theirs.version, 5);
    press(&board, "1");
    ck_assert_int_eq(last(&board, EFFECT_STATUS)->version, 5);
    ck_assert_uint_eq(asked(&board, EFFECT_STATUS), 2);
    answer_done(&board, EFFECT_STATUS);
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
    stale_status(&board);
    press(&board, "2");
    ck_assert_uint_eq(asked(&board, EFFECT_STATUS), 1);
    ck_assert_uint_eq(board.state->pending.count, 0);
    ck_assert(drawn_at_cursor(board.state)->end == studio_at(24, 15, 0));
    drive_close(&board);
    stale_status(&board);
    press(&board, "<Esc>");
    assert_said(&board, "Left as it was.");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(somebody_else_doing_the_same_is_no_choice)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "sc");
    struct booking theirs = studio_booking(6);
    theirs.version = 5;
    theirs.status = STATUS_CONFIRMED;
    answer_last(&board, EFFECT_STATUS, answer_row(OUTCOME_STALE, &theirs));
    booking_clear(&theirs);
    assert_mode(&board, MODE_BOARD);
    assert_said(&board, "Somebody else has just done the same");
    drive_close(&board);
}
END_TEST

START_TEST(a_lapsed_hold_is_offered_to_be_booked_anew)
{
    struct board board;
    drive_open(&board, STUDIO_BEN, 25);
    press(&board, "sc");
    answer_outcome(&board, EFFECT_STATUS, OUTCOME_LAPSED);
    assert_said(&board, "has lapsed");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "\"Sunrise sim\" @SUN 09:00-18:00 confirmed");
    ck_assert_ptr_null(board.state->quick_add.reading.problem);
    press(&board, "<Enter>");
    struct effect *effect = last(&board, EFFECT_BOOK);
    ck_assert_int_eq((int)effect->booking.status, STATUS_CONFIRMED);
    ck_assert(effect->booking.start == studio_at(25, 9, 0) && effect->booking.end == studio_at(25, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(what_is_gone_is_said_to_be)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "ml<Enter>");
    answer_outcome(&board, EFFECT_MOVE, OUTCOME_GONE);
    assert_said(&board, "~Harbour rig for Chidi Eze is gone");
    assert_mode(&board, MODE_BOARD);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', 6)), -1);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_not_acceptable_comes_back_with_its_text)
{
    static const enum outcome outcomes[] = {OUTCOME_INVALID, OUTCOME_NOT_ALLOWED, OUTCOME_FAILED};
    for (size_t i = 0; i < 3; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 25);
        enter_line(&board, "a", "Rig fix");
        struct answer given = answer_row(outcomes[i], NULL);
        given.message = mem_copy("The past is closed.");
        answer(&board, last(&board, EFFECT_BOOK), given);
        assert_mode(&board, MODE_QUICK_ADD);
        ck_assert_str_eq(board.state->line.text, "Rig fix");
        assert_said(&board, "The past is closed.");
        ck_assert_uint_eq(board.state->pending.count, 0);
        drive_close(&board);
    }
}
END_TEST

static struct roster *roster_without_artists(void)
{
    struct roster *roster = studio_roster(MEMBER_PRODUCER), *taken = roster_new();
    taken->artists = roster->artists;
    taken->artist_count = roster->artist_count;
    roster->artists = NULL;
    roster->artist_count = 0;
    roster_index(roster);
    roster_free(&taken);
    return roster;
}

/* Where no line can take it back, none of them waits for the next key. */
START_TEST(all_that_failed_is_attended_to_at_once)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    struct effect booked[2];
    for (size_t i = 0; i < 2; i++) {
        press(&board, "aRig<Enter>l");
        booked[i] = *last(&board, EFFECT_BOOK);
    }
    press(&board, "?"); /* the board is not free for them */
    answer(&board, &booked[0], answer_row(OUTCOME_INVALID, NULL));
    answer(&board, &booked[1], answer_row(OUTCOME_INVALID, NULL));
    drive(&board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_ROSTER});
    answer_last(&board, EFFECT_ROSTER, (struct answer){.server_now = INSTANT_NONE, .roster = roster_without_artists()});
    ck_assert_uint_eq(board.state->pending.count, 2);
    press(&board, "<Esc>");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(an_unknown_outcome_is_asked_again_with_the_same_ids)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    enter_line(&board, "a", "Rig fix");
    struct id act = last(&board, EFFECT_BOOK)->act, id = last(&board, EFFECT_BOOK)->booking.id;
    link_to(&board, LINK_OFFLINE);
    answer_outcome(&board, EFFECT_BOOK, OUTCOME_UNKNOWN);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_UNKNOWN);
    assert_said(&board, "not known yet");
    press(&board, "q");
    assert_said(&board, "1 change is not saved yet");
    ck_assert(!board.state->leaving.quit);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 2);
    assert_id(last(&board, EFFECT_BOOK)->act, act);
    assert_id(last(&board, EFFECT_BOOK)->booking.id, id);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_PENDING);
    answer_fault(&board, EFFECT_BOOK, FAULT_TIMEOUT); /* still not known */
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, id), DRAWN_UNKNOWN);
    drive(&board, (struct event){.kind = EVENT_TIME});
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 3);
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "Booked ~Rig fix");
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

/* The first try had arrived: the newer version met by the second is its own. */
START_TEST(a_move_that_had_arrived_is_not_stale)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "ml<Enter>");
    answer_fault(&board, EFFECT_MOVE, FAULT_LOST);
    link_to(&board, LINK_OFFLINE);
    link_to(&board, LINK_LIVE);
    struct booking now;
    booking_copy(&now, &last(&board, EFFECT_MOVE)->booking);
    now.version = 2;
    answer_last(&board, EFFECT_MOVE, answer_row(OUTCOME_STALE, &now));
    assert_mode(&board, MODE_BOARD);
    assert_said(&board, "Moved ~Harbour rig");
    booking_clear(&now);
    drive_close(&board);
}
END_TEST

START_TEST(leaving_twice_leaves_with_changes_on_their_way)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "scqlq");
    ck_assert(!board.state->leaving.quit);
    press(&board, "q");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_refusal_colours_both_and_opens_the_panel,
        numbers_wait_for_their_offers,
        an_offer_says_what_is_missing_or_why_it_is_dim,
        the_finder_takes_the_refused_booking_along,
        one_books_the_free_artist,
        two_takes_the_next_slot,
        three_queues_as_second_option,
        esc_goes_back_to_the_line_with_its_text_and_again_drops_it,
        a_refused_move_goes_back_to_the_hand,
        repairs_of_a_move_move,
        four_books_what_is_free_around_it,
        pieces_are_one_act_and_a_refusal_brings_the_line_back,
        a_split_move_keeps_its_id_in_the_first_piece,
        firming_up_in_pieces_is_one_change_of_time_and_status,
        where_no_piece_is_free_the_panel_says_so,
        firming_up_elsewhere_is_one_write,
        esc_leaves_a_refused_status_as_it_was,
        a_refusal_waits_until_the_board_is_free_for_it,
        a_stale_edit_shows_both_and_lets_one_choose,
        somebody_else_doing_the_same_is_no_choice,
        a_lapsed_hold_is_offered_to_be_booked_anew,
        what_is_gone_is_said_to_be,
        what_is_not_acceptable_comes_back_with_its_text,
        all_that_failed_is_attended_to_at_once,
        an_unknown_outcome_is_asked_again_with_the_same_ids,
        a_move_that_had_arrived_is_not_stale,
        leaving_twice_leaves_with_changes_on_their_way,
    };
    return drive_run("refusals", tests, sizeof tests / sizeof *tests);
}
