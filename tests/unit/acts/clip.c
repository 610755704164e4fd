/* The clipboard: a pattern of bookings that is put down again with its first day and its topmost artist at
 * the cursor. */
#include "controller/acts/acts.h"
#include "support/bare_board.h"

enum { SIM = 4, DAILIES = 5, HARBOUR_RIG = 6 }; /* Ben's hold of Wednesday; Chidi's of Monday and Tuesday */

static struct bare bare;
static struct state *const state = &bare.state;
static struct batch batch;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    batch = (struct batch){0};
}

static void tear_down(void)
{
    changes_free(batch.changes, batch.count);
    board_close(&bare);
}

static void take(enum clip_kind kind, const unsigned *numbers, size_t count)
{
    const struct booking *list[4];
    for (size_t i = 0; i < count; i++)
        list[i] = bookings_find(state->bookings, studio_id('b', numbers[i]));
    clip_set(state, list, count, kind);
}

static void assert_put(size_t at, enum effect_kind kind, unsigned artist, instant start)
{
    const struct change *change = &batch.changes[at];
    ck_assert_int_eq((int)change->kind, (int)kind);
    ck_assert(id_equal(change->after.artist, studio_id('a', artist)));
    ck_assert(change->after.start == start);
}

START_TEST(a_copy_is_a_booking_of_its_own)
{
    take(CLIP_COPY, (const unsigned[]){HARBOUR_RIG}, 1);
    cursor_to(state, studio_id('a', STUDIO_OYA), studio_monday() + 2);
    ck_assert(clip_put(state, &batch));
    ck_assert_uint_eq(batch.count, 1);
    assert_put(0, EFFECT_BOOK, STUDIO_OYA, studio_at(25, 9, 0));
    const struct booking *put = &batch.changes[0].after;
    ck_assert(!id_equal(put->id, studio_id('b', HARBOUR_RIG)));
    ck_assert_int_eq(put->version, 0);
    ck_assert(id_equal(put->created_by, state->roster->me));
    ck_assert_str_eq(put->title, "Harbour rig");
}
END_TEST

START_TEST(a_copied_hold_has_its_time_from_now)
{
    take(CLIP_COPY, (const unsigned[]){SIM}, 1);
    ck_assert(clip_put(state, &batch));
    ck_assert(batch.changes[0].after.lapses_at == studio_now() + 30 * MINUTE_US);
}
END_TEST

START_TEST(a_pattern_keeps_its_rows_and_days)
{
    take(CLIP_MOVE, (const unsigned[]){DAILIES, SIM}, 2);
    cursor_to(state, studio_id('a', STUDIO_GRETA), studio_monday() + 1);
    ck_assert(clip_put(state, &batch));
    assert_put(0, EFFECT_MOVE, STUDIO_HIRO, studio_at(24, 14, 0));
    assert_put(1, EFFECT_MOVE, STUDIO_GRETA, studio_at(26, 9, 0));
}
END_TEST

START_TEST(a_pattern_that_reaches_below_the_board_is_not_put)
{
    take(CLIP_MOVE, (const unsigned[]){DAILIES, SIM}, 2);
    cursor_to(state, studio_id('a', STUDIO_PAVEL), studio_monday());
    ck_assert(!clip_put(state, &batch));
    ck_assert_uint_eq(batch.count, 0);
}
END_TEST

/* What is moved is moved as it stands now, not as it stood when it was taken. */
START_TEST(a_move_begins_from_what_somebody_made_of_it)
{
    struct booking changed = studio_booking(HARBOUR_RIG);
    take(CLIP_MOVE, (const unsigned[]){HARBOUR_RIG}, 1);
    changed.version = 3;
    changed.end += HOUR_US;
    bookings_put(state->bookings, &changed);
    ck_assert(clip_put(state, &batch));
    ck_assert_int_eq(batch.changes[0].before.version, 3);
    ck_assert(batch.changes[0].after.end == studio_at(24, 14, 0));
    booking_clear(&changed);
}
END_TEST

START_TEST(in_the_day_view_it_goes_to_the_half_hour)
{
    take(CLIP_COPY, (const unsigned[]){HARBOUR_RIG}, 1);
    state->shown.zoom = ZOOM_DAY;
    state->cursor.slot = 31;
    ck_assert(clip_put(state, &batch));
    assert_put(0, EFFECT_BOOK, STUDIO_CHIDI, studio_at(24, 15, 30));
    ck_assert(batch.changes[0].after.end == studio_at(24, 19, 30));
}
END_TEST

/* 09:00 stays 09:00 over the night in which London's clocks go back. */
START_TEST(clock_times_stay_over_a_clock_change)
{
    struct booking booking = studio_booking(HARBOUR_RIG);
    booking.start = studio_at(24, 9, 0) - 31 * DAY_US - HOUR_US; /* Sat 24 Oct 09:00, summer time */
    booking.end = booking.start + 4 * HOUR_US;
    ck_assert(acts_shift(state, &booking, 31, 0));
    ck_assert(booking.start == studio_at(24, 9, 0) && booking.end == studio_at(24, 13, 0));
    booking_clear(&booking);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("clip");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_copy_is_a_booking_of_its_own);
    tcase_add_test(tests, a_copied_hold_has_its_time_from_now);
    tcase_add_test(tests, a_pattern_keeps_its_rows_and_days);
    tcase_add_test(tests, a_pattern_that_reaches_below_the_board_is_not_put);
    tcase_add_test(tests, a_move_begins_from_what_somebody_made_of_it);
    tcase_add_test(tests, in_the_day_view_it_goes_to_the_half_hour);
    tcase_add_test(tests, clock_times_stay_over_a_clock_change);
    return run_tests("clip", tests);
}
