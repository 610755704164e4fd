/* Bookings and acts in words. */
#include "controller/acts/words.h"

#include "support/bare_board.h"

enum { HARBOUR_RIG = 6, PITCH = 20 }; /* Chidi's pencil of Tuesday; Hiro's second option */

static struct bare bare;
static struct state *const state = &bare.state;
static struct booking rig, pitch;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    rig = studio_booking(HARBOUR_RIG);
    pitch = studio_booking(PITCH);
}

static void tear_down(void)
{
    booking_clear(&rig);
    booking_clear(&pitch);
    board_close(&bare);
}

static void assert_words(char *words, const char *wanted)
{
    ck_assert_str_eq(words, wanted);
    free(words);
}

static void assert_done(struct pending pending, const char *wanted)
{
    assert_words(words_done(state, &pending), wanted);
}

START_TEST(a_booking_is_named_with_its_sign)
{
    assert_words(words_for(state, &rig), "~Harbour rig for Chidi Eze");
    assert_words(words_for(state, &pitch), "Pitch: Orbit (second option) for Hiro Tanaka");
    rig.status = STATUS_CONFIRMED;
    assert_words(words_for(state, &rig), "Harbour rig for Chidi Eze");
    rig.artist = studio_id('a', 99);
    assert_words(words_for(state, &rig), "Harbour rig for an artist who is no longer on the board");
}
END_TEST

START_TEST(a_line_for_somewhere_else_is_whole_and_harmless)
{
    assert_words(words_line(state, &rig), "Harbour rig, Chidi Eze, Tue 24 Nov 09:00-13:00, pencil, Harbour (HAR)");
    assert_words(words_line(state, &pitch),
                 "Pitch: Orbit, Hiro Tanaka, Thu 26 Nov 09:00 - Fri 27 Nov 18:00, second option, Orbit (ORB)");
    strcpy(rig.title, "Rig\x1B[1m");
    rig.project = (struct id){0};
    assert_words(words_line(state, &rig), "Rig?[1m, Chidi Eze, Tue 24 Nov 09:00-13:00, pencil");
}
END_TEST

START_TEST(a_line_that_books_it_again)
{
    assert_words(words_as_line(state, &rig), "\"Harbour rig\" @HAR 09:00-13:00 pencil");
    rig.heavy = true;
    rig.decide_by = studio_at(27, 18, 0);
    assert_words(words_as_line(state, &rig), "\"Harbour rig\" @HAR 09:00-13:00 heavy pencil by 2026-11-27 18:00");
    assert_words(words_as_line(state, &pitch), "\"Pitch: Orbit\" @ORB 09:00-18:00 second");
}
END_TEST

START_TEST(what_is_in_the_way_says_whose_and_when)
{
    assert_words(words_taken(state, &rig), "Chidi Eze is taken Tue 24 Nov 09:00-13:00 by ~Harbour rig");
}
END_TEST

START_TEST(every_act_is_told_as_it_was_done)
{
    struct booking later = rig;
    later.start += DAY_US;
    later.end += DAY_US;
    assert_done((struct pending){.kind = EFFECT_BOOK, .after = rig},
                "Booked ~Harbour rig for Chidi Eze, Tue 24 Nov 09:00-13:00.");
    assert_done((struct pending){.kind = EFFECT_MOVE, .before = rig, .after = later},
                "Moved ~Harbour rig for Chidi Eze, Wed 25 Nov 09:00-13:00.");
    later.status = STATUS_CONFIRMED;
    assert_done((struct pending){.kind = EFFECT_STATUS, .before = rig, .after = later},
                "Harbour rig for Chidi Eze: pencil -> confirmed.");
    later.status = STATUS_CANCELLED;
    later.reason = REASON_RELEASED;
    assert_done((struct pending){.kind = EFFECT_RELEASE, .before = rig, .after = later},
                "Released ~Harbour rig for Chidi Eze, Tue 24 Nov 09:00-13:00.");
    later.reason = REASON_KILLED;
    assert_done((struct pending){.kind = EFFECT_RELEASE, .before = rig, .after = later},
                "Cancelled ~Harbour rig for Chidi Eze, Tue 24 Nov 09:00-13:00: killed.");
    assert_done((struct pending){.kind = EFFECT_TAKE, .before = pitch, .after = pitch},
                "The free days of Pitch: Orbit for Hiro Tanaka are a pencil now; the rest waits on.");
    assert_done((struct pending){.kind = EFFECT_UNDO}, "Took back: your last act.");
    assert_done((struct pending){.kind = EFFECT_UNDO, .redo = true, .problem = (char[]){"booked two"}},
                "Did again: booked two.");
    assert_done((struct pending){.kind = EFFECT_CHALLENGE, .after = rig},
                "Challenged ~Harbour rig for Chidi Eze: ben is to confirm or release it until Tue 24 Nov 08:48.");
    assert_done((struct pending){.kind = EFFECT_WITHDRAW, .after = rig},
                "Withdrawn: ~Harbour rig for Chidi Eze is challenged no more.");
}
END_TEST

/* The state has one pending write: a bulk move of rig and pitch. */
static void begin_bulk(struct change *changes, struct refusal *refusals, size_t refused)
{
    changes[0] = (struct change){.kind = EFFECT_MOVE, .before = rig, .after = rig};
    changes[1] = (struct change){.kind = EFFECT_MOVE, .before = pitch, .after = pitch};
    state->pending.list = mem_new(1, sizeof *state->pending.list);
    state->pending.list[0] = (struct pending){
        .kind = EFFECT_BULK, .changes = changes, .change_count = 2, .refusals = refusals, .refusal_count = refused};
    state->pending.count = 1;
}

static void end_bulk(void)
{
    state->pending.count = 0;
}

START_TEST(of_a_bulk_act_the_first_that_was_done_is_named)
{
    struct change changes[2];
    struct refusal refusals[] = {{.change = 0}, {.change = 1}};
    begin_bulk(changes, NULL, 0);
    assert_words(words_done(state, state->pending.list), "Moved ~Harbour rig for Chidi Eze and 1 more.");
    free(state->pending.list);
    begin_bulk(changes, refusals, 1);
    assert_words(words_done(state, state->pending.list), "Moved 1 of 2: Pitch: Orbit (second option) for Hiro Tanaka.");
    free(state->pending.list);
    begin_bulk(changes, refusals, 2);
    assert_words(words_done(state, state->pending.list), "Nothing fits any more; all is left as it was.");
    end_bulk();
}
END_TEST

START_TEST(an_act_of_days_ago_is_told_with_its_day)
{
    struct undone undone = {.word = (char[]){"booked"}, .bookings = 1, .first = rig, .at = studio_now() - MINUTE_US};
    assert_words(words_undone(state, &undone), "booked ~Harbour rig for Chidi Eze");
    undone.at = studio_at(20, 16, 12);
    assert_words(words_undone(state, &undone), "booked ~Harbour rig for Chidi Eze, of Fri 20 Nov 16:12");
    undone = (struct undone){.word = (char[]){"split"}, .bookings = 2, .first = rig, .at = studio_now() - MINUTE_US};
    assert_words(words_undone(state, &undone), "split ~Harbour rig for Chidi Eze");
    undone = (struct undone){.word = (char[]){"booked"}, .first = rig, .at = studio_at(20, 16, 12)};
    undone.bookings = 12;
    assert_words(words_undone(state, &undone), "booked 12 bookings, of Fri 20 Nov 16:12");
    undone.at = studio_now() - MINUTE_US;
    undone.records = (char[]){"2 artists"};
    assert_words(words_undone(state, &undone), "booked 12 bookings, with 2 artists");
    undone.bookings = 0;
    undone.word = (char[]){"changed"};
    undone.records = (char[]){"artist Ada Byron: rate 60 -> 62"};
    assert_words(words_undone(state, &undone), "changed artist Ada Byron: rate 60 -> 62");
}
END_TEST

START_TEST(what_moved_up_behind_a_release_is_told)
{
    struct pending released = {.kind = EFFECT_RELEASE, .after = rig};
    struct booking rows[] = {rig, pitch};
    rows[1].status = STATUS_PENCIL;
    rows[1].queued_at = INSTANT_NONE;
    assert_words(words_moved_up(state, &released, rows, 2), " Moved up: ~Pitch: Orbit for Hiro Tanaka.");
    assert_words(words_moved_up(state, &released, rows, 1), "");
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("words");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_booking_is_named_with_its_sign);
    tcase_add_test(tests, a_line_for_somewhere_else_is_whole_and_harmless);
    tcase_add_test(tests, a_line_that_books_it_again);
    tcase_add_test(tests, what_is_in_the_way_says_whose_and_when);
    tcase_add_test(tests, every_act_is_told_as_it_was_done);
    tcase_add_test(tests, of_a_bulk_act_the_first_that_was_done_is_named);
    tcase_add_test(tests, an_act_of_days_ago_is_told_with_its_day);
    tcase_add_test(tests, what_moved_up_behind_a_release_is_told);
    return run_tests("words", tests);
}
