/* Every act of the board against a real server, each ending in the outcome it should; a checker beside the
 * store looks into the tables. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store *store;

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    store = pg_store(&pg, "ben", false, NULL);
}

static void teardown(void)
{
    store_free(&store);
}

/* Books and hands out the fresh row; the caller clears. */
static struct booking booked(struct effect effect)
{
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_msg(answer.outcome == OUTCOME_DONE && answer.row_count == 1, "%s: %s", outcome_word(answer.outcome),
                  answer.message ? answer.message : "");
    struct booking booking;
    booking_copy(&booking, &answer.rows[0]);
    answer_clear(&answer);
    return booking;
}

START_TEST(open_brings_the_studio_and_the_week)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 8));
    pg_do(&pg, "INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason)"
               " SELECT tenant_id, gen_random_uuid(), artist_id, start_time, end_time, 'leave' FROM "
               "callboard.bookings");
    struct answer answer = pg_ask(store, pg_effect(EFFECT_OPEN), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_str_eq(answer.roster->tenant.name, "Studio");
    ck_assert_str_eq(zone_name(answer.roster->tenant.zone), "Europe/London");
    ck_assert_int_eq(answer.roster->role, MEMBER_PRODUCER);
    ck_assert_str_eq(roster_member_name(answer.roster, answer.roster->me), "Ben");
    ck_assert_uint_eq(answer.roster->member_count, 3);
    ck_assert_uint_eq(answer.roster->artist_count, PG_ARTISTS);
    ck_assert_uint_eq(answer.roster->project_count, 1);
    const struct artist *first = &answer.roster->artists[0];
    ck_assert_str_eq(first->name, "Artist 01");
    ck_assert_int_eq(first->rate, 4050);
    ck_assert_uint_eq(first->skill_count, 2);
    ck_assert_str_eq(first->skills[1], "rig, \"hard\"");
    ck_assert(first->schedule.given);
    ck_assert_int_eq(first->schedule.span[0].from, 540);
    ck_assert_uint_eq(answer.row_count, 1);
    ck_assert(id_equal(answer.rows[0].id, booking.id));
    ck_assert_int_eq(answer.rows[0].start, pg_at(1, 9));
    ck_assert_str_eq(answer.rows[0].title, "Sunrise comp");
    ck_assert_uint_eq(answer.off_count, 1);
    ck_assert_str_eq(answer.off[0].reason, "leave");
    ck_assert(answer.server_now > 0);
    answer_clear(&answer);
    booking_clear(&booking);
    pg_do(&pg, "DELETE FROM callboard.time_off");
}
END_TEST

START_TEST(the_first_picture_and_the_rest_are_all_of_it)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 8));
    pg_do(&pg, "INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason)"
               " SELECT tenant_id, gen_random_uuid(), artist_id, start_time, end_time, 'leave' FROM "
               "callboard.bookings");
    struct answer all = pg_ask(store, pg_effect(EFFECT_OPEN), 5);
    struct answer first = pg_ask(store, pg_effect(EFFECT_OPEN_FIRST), 5);
    struct answer rest = pg_ask(store, pg_effect(EFFECT_OPEN_REST), 5);
    ck_assert_int_eq(first.fault, FAULT_NONE);
    ck_assert_int_eq(rest.fault, FAULT_NONE);
    ck_assert(first.roster->incomplete);
    ck_assert_str_eq(roster_member_name(first.roster, first.roster->me), "Ben");
    ck_assert_uint_eq(first.roster->member_count, 1);
    ck_assert_uint_eq(first.roster->artist_count, all.roster->artist_count);
    ck_assert_uint_eq(first.roster->project_count, all.roster->project_count);
    ck_assert_uint_eq(first.roster->membership_count, 0);
    ck_assert_uint_eq(first.row_count, all.row_count);
    ck_assert_uint_eq(first.off_count, all.off_count);
    ck_assert(first.server_now > 0);
    roster_complete(first.roster, rest.roster);
    ck_assert_uint_eq(first.roster->member_count, all.roster->member_count);
    ck_assert_uint_eq(first.roster->draft_count, all.roster->draft_count);
    ck_assert_uint_eq(first.roster->membership_count, all.roster->membership_count);
    ck_assert_str_eq(first.roster->memberships[0].name, "Studio");
    answer_clear(&all);
    answer_clear(&first);
    answer_clear(&rest);
    booking_clear(&booking);
    pg_do(&pg, "DELETE FROM callboard.time_off");
}
END_TEST

START_TEST(weeks_hold_what_overlaps_them_and_nothing_else)
{
    struct booking inside = booked(pg_book(&pg, 0, 6, 20, 10)); /* Sunday night into the next week */
    struct booking outside = booked(pg_book(&pg, 0, 8, 9, 8));
    struct answer answer = pg_ask(store, pg_effect(EFFECT_WEEKS), 5);
    ck_assert_uint_eq(answer.row_count, 1);
    ck_assert(id_equal(answer.rows[0].id, inside.id));
    ck_assert(answer.rows[0].notes == NULL); /* the card loads them */
    answer_clear(&answer);
    booking_clear(&inside);
    booking_clear(&outside);
}
END_TEST

START_TEST(open_without_weeks_brings_the_roster_alone)
{
    struct effect effect = pg_effect(EFFECT_OPEN);
    effect.end = effect.first;
    struct answer answer = store_ask(store, &effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_uint_eq(answer.roster->artist_count, PG_ARTISTS);
    ck_assert_uint_eq(answer.row_count, 0);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_conflict_names_what_is_in_the_way)
{
    struct booking first = booked(pg_book(&pg, 0, 1, 9, 4));
    struct answer answer = pg_ask(store, pg_book(&pg, 0, 1, 9, 8), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_int_eq(answer.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(answer.row_count, 1);
    ck_assert(id_equal(answer.rows[0].id, first.id));
    ck_assert(answer.rows[0].created_at != INSTANT_NONE);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 1);
    answer_clear(&answer);
    booking_clear(&first);
}
END_TEST

START_TEST(a_hold_does_not_conflict_and_firming_it_does)
{
    struct booking first = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    effect.booking.status = STATUS_HOLD;
    struct booking hold = booked(effect);
    ck_assert_int_eq(hold.status, STATUS_HOLD);
    ck_assert(hold.lapses_at != INSTANT_NONE);
    effect = pg_change(EFFECT_STATUS, &hold);
    effect.booking.status = STATUS_CONFIRMED;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_CONFLICT);
    ck_assert(id_equal(answer.rows[0].id, first.id));
    answer_clear(&answer);
    booking_clear(&first);
    booking_clear(&hold);
}
END_TEST

START_TEST(a_second_option_queues)
{
    struct booking first = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    effect.booking.status = STATUS_HOLD;
    effect.second_option = true;
    struct booking second = booked(effect);
    ck_assert(booking_is_second_option(&second));
    ck_assert(second.queued_at != INSTANT_NONE);
    booking_clear(&first);
    booking_clear(&second);
}
END_TEST

START_TEST(the_same_id_again_changes_nothing)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4), again = effect, other = effect;
    booking_copy(&again.booking, &effect.booking);
    booking_copy(&other.booking, &effect.booking);
    struct booking first = booked(effect);
    again.ticket += 1000;
    struct booking second = booked(again);
    ck_assert_int_eq(first.version, second.version);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.booking_events e JOIN callboard.bookings b"
                                   " ON b.id = e.booking_id"),
                     1);
    free(other.booking.title);
    other.booking.title = mem_copy("Something else");
    other.ticket += 2000;
    struct answer answer = pg_ask(store, other, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_INVALID);
    ck_assert_ptr_nonnull(answer.message);
    answer_clear(&answer);
    booking_clear(&first);
    booking_clear(&second);
}
END_TEST

START_TEST(move_edit_status_and_release_bring_the_fresh_row)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect effect = pg_change(EFFECT_MOVE, &booking);
    effect.booking.artist = pg.artist[2];
    effect.booking.start += DAY_US;
    effect.booking.end += DAY_US;
    struct booking moved = booked(effect);
    ck_assert(id_equal(moved.artist, pg.artist[2]));
    ck_assert_int_eq(moved.start, booking.start + DAY_US);
    ck_assert_int_eq(moved.version, booking.version + 1);

    effect = pg_change(EFFECT_EDIT, &moved);
    free(effect.booking.title);
    effect.booking.title = mem_copy("Harbour \xC3\xA9t\xC3\xA9 'quoted' \"; --");
    struct booking edited = booked(effect);
    ck_assert_str_eq(edited.title, "Harbour \xC3\xA9t\xC3\xA9 'quoted' \"; --");

    effect = pg_change(EFFECT_STATUS, &edited);
    effect.booking.status = STATUS_CONFIRMED;
    struct booking confirmed = booked(effect);
    ck_assert_int_eq(confirmed.status, STATUS_CONFIRMED);

    effect = pg_change(EFFECT_RELEASE, &confirmed);
    effect.booking.reason = REASON_KILLED;
    struct booking released = booked(effect);
    ck_assert_int_eq(released.status, STATUS_CANCELLED);
    ck_assert_int_eq(released.reason, REASON_KILLED);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'cancelled'"), 1);
    booking_clear(&booking);
    booking_clear(&moved);
    booking_clear(&edited);
    booking_clear(&confirmed);
    booking_clear(&released);
}
END_TEST

START_TEST(a_stale_version_is_refused_with_how_it_is_now)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect effect = pg_change(EFFECT_STATUS, &booking);
    effect.booking.status = STATUS_CONFIRMED;
    struct booking now = booked(effect);
    effect = pg_change(EFFECT_MOVE, &booking);
    effect.booking.start += DAY_US;
    effect.booking.end += DAY_US;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_STALE);
    ck_assert_int_eq(answer.rows[0].status, STATUS_CONFIRMED);
    ck_assert_int_eq(answer.rows[0].version, now.version);
    answer_clear(&answer);
    booking_clear(&booking);
    booking_clear(&now);
}
END_TEST

START_TEST(a_lapsed_hold_cannot_be_firmed)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    effect.booking.status = STATUS_HOLD;
    struct booking hold = booked(effect);
    pg_do(&pg, "ALTER TABLE callboard.bookings DISABLE TRIGGER USER;"
               "UPDATE callboard.bookings SET lapses_at = clock_timestamp() - interval '1 second';"
               "ALTER TABLE callboard.bookings ENABLE TRIGGER USER");
    effect = pg_change(EFFECT_STATUS, &hold);
    effect.booking.status = STATUS_CONFIRMED;
    effect.version = 0;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_LAPSED);
    answer_clear(&answer);
    answer = pg_ask(store, pg_effect(EFFECT_WEEKS), 5);
    ck_assert_uint_eq(answer.row_count, 0); /* a lapsed hold is never shown */
    answer_clear(&answer);
    answer = pg_ask(store, pg_effect(EFFECT_SWEEP), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE reason = 'lapsed'"), 1);
    booking_clear(&hold);
}
END_TEST

START_TEST(a_viewer_may_not_and_the_past_is_closed)
{
    struct store *viewer = pg_store(&pg, "vic", false, NULL);
    struct answer answer = pg_ask(viewer, pg_book(&pg, 0, 1, 9, 4), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_NOT_ALLOWED);
    ck_assert_ptr_nonnull(answer.message);
    answer_clear(&answer);
    store_free(&viewer);
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    effect.booking.start -= 100 * DAY_US;
    effect.booking.end -= 100 * DAY_US;
    answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_INVALID);
    ck_assert_ptr_nonnull(answer.message);
    answer_clear(&answer);
    effect = pg_change(EFFECT_RELEASE, &(struct booking){.id = id_random(NULL), .version = 1});
    effect.booking.reason = REASON_RELEASED;
    answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_GONE);
    answer_clear(&answer);
}
END_TEST

/* What a member did in another process is as much one's own as what was done in this one. */
START_TEST(undo_of_the_newest_says_which_it_was)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 8));
    store_free(&store);
    store = pg_store(&pg, "ben", false, NULL);
    struct answer answer = pg_ask(store, pg_effect(EFFECT_UNDO), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_int_eq(answer.rows[0].status, STATUS_CANCELLED);
    ck_assert(answer.undone.seq > 0 && answer.undone.at != INSTANT_NONE);
    ck_assert_str_eq(answer.undone.word, "booked");
    ck_assert_int_eq(answer.undone.bookings, 1);
    ck_assert_str_eq(answer.undone.first.title, "Sunrise comp");
    ck_assert_int_eq(answer.undone.first.status, booking.status);
    answer_clear(&answer);
    struct effect redo = pg_effect(EFFECT_UNDO);
    redo.redo = true;
    answer = pg_ask(store, redo, 5);
    ck_assert_int_eq(answer.rows[0].status, booking.status);
    answer_clear(&answer);
    redo = pg_effect(EFFECT_UNDO);
    redo.redo = true;
    answer = pg_ask(store, redo, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_GONE);
    ck_assert_int_eq(answer.undone.seq, 0);
    answer_clear(&answer);
    booking_clear(&booking);
}
END_TEST

START_TEST(an_edit_carries_the_status_where_it_is_asked_to)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 8));
    for (int with = 0; with < 2; with++) {
        struct effect edit = pg_change(EFFECT_EDIT, &booking);
        edit.booking.status = STATUS_CONFIRMED;
        edit.with_status = with;
        booking_clear(&booking);
        booking = booked(edit);
        ck_assert_int_eq(booking.status, with ? STATUS_CONFIRMED : STATUS_PENCIL);
    }
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.booking_events e JOIN callboard.bookings b "
                                   "ON b.id = e.booking_id"),
                     2);
    booking_clear(&booking);
}
END_TEST

START_TEST(undo_takes_an_act_back_and_undoing_that_is_redo)
{
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect move = pg_change(EFFECT_MOVE, &booking);
    move.booking.start += DAY_US;
    move.booking.end += DAY_US;
    struct id act = move.act;
    struct booking moved = booked(move);
    struct effect undo = pg_effect(EFFECT_UNDO);
    undo.undo = act;
    struct id undoing = undo.act;
    struct booking back = booked(undo);
    ck_assert_int_eq(back.start, booking.start);
    undo = pg_effect(EFFECT_UNDO);
    undo.undo = undoing;
    struct booking redone = booked(undo);
    ck_assert_int_eq(redone.start, moved.start);
    booking_clear(&booking);
    booking_clear(&moved);
    booking_clear(&back);
    booking_clear(&redone);
}
END_TEST

START_TEST(the_card_has_notes_and_history)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4);
    free(effect.booking.notes);
    effect.booking.notes = mem_copy("two\nlines");
    struct booking booking = booked(effect);
    effect = pg_change(EFFECT_STATUS, &booking);
    effect.booking.status = STATUS_CONFIRMED;
    struct booking confirmed = booked(effect);
    struct answer answer = pg_ask(store, pg_change(EFFECT_CARD, &booking), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_str_eq(answer.rows[0].notes, "two\nlines");
    ck_assert_uint_eq(answer.history_count, 2);
    ck_assert_str_eq(answer.history[0].act, "booked");
    ck_assert_str_eq(answer.history[1].actor, "Ben");
    ck_assert_str_eq(answer.history[1].source, "board");
    ck_assert_int_eq(answer.history[0].after.status, STATUS_PENCIL);
    ck_assert_int_eq(answer.history[1].after.status, STATUS_CONFIRMED);
    answer_clear(&answer);
    booking_clear(&booking);
    booking_clear(&confirmed);
}
END_TEST

START_TEST(repairs_offer_who_and_when)
{
    struct booking taken = booked(pg_book(&pg, 0, 1, 9, 9));
    struct effect effect = pg_book(&pg, 0, 1, 9, 9);
    effect.kind = EFFECT_REPAIRS;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_uint_gt(answer.free_count, 0);
    ck_assert(id_equal(answer.free_artists[0].artist, pg.artist[1])); /* the cheapest of the others */
    ck_assert(answer.next_free.start != INSTANT_NONE);
    ck_assert(answer.next_free.start >= taken.end);
    ck_assert(id_equal(answer.next_free.artist, pg.artist[0]));
    answer_clear(&answer);
    booking_clear(&taken);
}
END_TEST

START_TEST(the_finder_ranks_who_is_free)
{
    struct booking taken = booked(pg_book(&pg, 0, 1, 9, 4));
    struct effect effect = pg_effect(EFFECT_FIND);
    effect.find = (struct find){
        .start = pg_at(1, 0), .end = pg_at(2, 0), .skills = mem_copy("rig, \"hard\"\ncomp"), .rate = 4200};
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_msg(answer.fault == FAULT_NONE, "%s", answer.message ? answer.message : "");
    ck_assert_uint_gt(answer.finding_count, 1);
    const struct finding *first = &answer.findings[0], *last = &answer.findings[answer.finding_count - 1];
    ck_assert(id_equal(first->artist, pg.artist[1])); /* the cheapest that is free */
    ck_assert(first->enough);
    ck_assert_int_eq(first->minutes, 9 * 60);
    ck_assert_int_gt(first->cost, 0);
    ck_assert_int_eq(first->in_the_way, 0);
    ck_assert(id_equal(last->artist, pg.artist[0]));
    ck_assert(!last->enough);
    ck_assert_int_eq(last->minutes, 5 * 60);
    ck_assert_int_eq(last->in_the_way, 1);
    answer_clear(&answer);
    booking_clear(&taken);
}
END_TEST

START_TEST(changes_of_others_are_told)
{
    struct store *board = pg_store(&pg, "ana", true, NULL);
    struct answer answer = pg_ask(board, pg_effect(EFFECT_OPEN), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    answer_clear(&answer);
    struct event event;
    struct booking booking = booked(pg_book(&pg, 0, 1, 9, 4));
    ck_assert(pg_wait(board, EVENT_NOTIFY, 5, &event));
    event_clear(&event);
    booking_clear(&booking);
    store_free(&board);
}
END_TEST

START_TEST(an_answer_can_be_given_up_before_it_was_sent)
{
    struct effect effect = pg_book(&pg, 0, 1, 9, 4); /* the store is not connected yet */
    struct effect stop = {.kind = EFFECT_CANCEL, .ticket = effect.ticket};
    struct event event;
    store_submit(store, &effect);
    store_submit(store, &stop);
    ck_assert(pg_wait(store, EVENT_ANSWER, 1, &event));
    ck_assert_int_eq(event.answered.answer.outcome, OUTCOME_FAILED);
    event_clear(&event);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.bookings"), 0);
}
END_TEST

/* So that the loop has painted before the server begins to work. */
START_TEST(nothing_is_sent_before_the_loop_waits)
{
    ck_assert(pg_wait_link(store, LINK_LIVE, 5));
    struct effect effect = pg_effect(EFFECT_WEEKS);
    struct effect stop = {.kind = EFFECT_CANCEL, .ticket = effect.ticket};
    struct event event;
    store_submit(store, &effect);
    store_submit(store, &stop);
    ck_assert(pg_wait(store, EVENT_ANSWER, 1, &event));
    ck_assert_int_eq(event.answered.answer.fault, FAULT_TIMEOUT);
    event_clear(&event);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("acts");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, open_brings_the_studio_and_the_week);
    tcase_add_test(cases, the_first_picture_and_the_rest_are_all_of_it);
    tcase_add_test(cases, weeks_hold_what_overlaps_them_and_nothing_else);
    tcase_add_test(cases, open_without_weeks_brings_the_roster_alone);
    tcase_add_test(cases, a_conflict_names_what_is_in_the_way);
    tcase_add_test(cases, a_hold_does_not_conflict_and_firming_it_does);
    tcase_add_test(cases, a_second_option_queues);
    tcase_add_test(cases, the_same_id_again_changes_nothing);
    tcase_add_test(cases, move_edit_status_and_release_bring_the_fresh_row);
    tcase_add_test(cases, a_stale_version_is_refused_with_how_it_is_now);
    tcase_add_test(cases, a_lapsed_hold_cannot_be_firmed);
    tcase_add_test(cases, a_viewer_may_not_and_the_past_is_closed);
    tcase_add_test(cases, undo_of_the_newest_says_which_it_was);
    tcase_add_test(cases, an_edit_carries_the_status_where_it_is_asked_to);
    tcase_add_test(cases, undo_takes_an_act_back_and_undoing_that_is_redo);
    tcase_add_test(cases, the_card_has_notes_and_history);
    tcase_add_test(cases, repairs_offer_who_and_when);
    tcase_add_test(cases, the_finder_ranks_who_is_free);
    if (!pg.pooled)
        tcase_add_test(cases, changes_of_others_are_told);
    tcase_add_test(cases, an_answer_can_be_given_up_before_it_was_sent);
    tcase_add_test(cases, nothing_is_sent_before_the_loop_waits);
    int status = run_tests("acts", cases);
    pg_drop(&pg);
    return status;
}
