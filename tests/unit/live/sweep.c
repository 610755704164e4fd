/* What the clock ends: gone at its very instant, written down by somebody who may. */
#include "controller/live/sweep.h"

#include "support/bare_board.h"

enum { SIM = 4 }; /* Ben's hold of Wednesday: 12 minutes left */

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_BEN, 25);
    sweep_attend(state, &bare.effects);
}

static void tear_down(void)
{
    board_close(&bare);
}

static void pass(instant us)
{
    state->clock.now += us;
    sweep_attend(state, &bare.effects);
}

START_TEST(it_wakes_when_the_next_hold_lapses)
{
    ck_assert(sweep_wake(state) == studio_now() + 12 * MINUTE_US);
    ck_assert_uint_eq(bare.effects.count, 0);
}
END_TEST

START_TEST(a_hold_is_gone_at_its_instant_and_written_down_once)
{
    pass(12 * MINUTE_US - 1);
    ck_assert(id_equal(state->cursor.booking, studio_id('b', SIM)));
    pass(1);
    ck_assert(id_is_nil(state->cursor.booking));
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_SWEEP), 1);
    ck_assert(!id_is_nil(last_of(&bare.effects, EFFECT_SWEEP)->act));
    pass(MINUTE_US);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_SWEEP), 1);
    ck_assert(sweep_wake(state) == INT64_MAX); /* both holds of the studio were due */
}
END_TEST

START_TEST(a_viewer_sees_it_go_and_leaves_it_to_others)
{
    state->roster->role = MEMBER_VIEWER;
    pass(12 * MINUTE_US);
    ck_assert(id_is_nil(state->cursor.booking));
    ck_assert_uint_eq(bare.effects.count, 0);
}
END_TEST

START_TEST(without_a_link_it_is_written_down_later)
{
    state->link.state = LINK_OFFLINE;
    pass(12 * MINUTE_US);
    ck_assert_uint_eq(bare.effects.count, 0);
    state->link.state = LINK_LIVE;
    pass(0);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_SWEEP), 1);
}
END_TEST

START_TEST(in_the_past_nothing_lapses)
{
    state->past.at = studio_at(20, 18, 0);
    pass(12 * MINUTE_US);
    ck_assert_uint_eq(bare.effects.count, 0);
    ck_assert(sweep_wake(state) == INT64_MAX);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("sweep");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, it_wakes_when_the_next_hold_lapses);
    tcase_add_test(tests, a_hold_is_gone_at_its_instant_and_written_down_once);
    tcase_add_test(tests, a_viewer_sees_it_go_and_leaves_it_to_others);
    tcase_add_test(tests, without_a_link_it_is_written_down_later);
    tcase_add_test(tests, in_the_past_nothing_lapses);
    return run_tests("sweep", tests);
}
