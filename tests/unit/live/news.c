/* What others do: what is marked and for how long, what is said, and when it is asked for. */
#include "controller/live/news.h"

#include "support/bare_board.h"

enum { HARBOUR_RIG = 6 }; /* Chidi's, Tuesday 9 to 13: the cursor is on it */

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
}

static void tear_down(void)
{
    news_clear(&state->news);
    board_close(&bare);
}

static void come(const struct news *news, size_t count)
{
    struct event event = {.kind = EVENT_ANSWER, .answered = {1, EFFECT_NEWS, {.horizon = 8}}};
    struct answer *answer = &event.answered.answer;
    answer->news = mem_new(count + 1, sizeof *answer->news);
    for (size_t i = 0; i < count; i++)
        answer->news[answer->news_count++] = news[i];
    state->news.ticket = 0;
    news_take(state, &bare.effects, &event);
    event_clear(&event);
}

static void come_one(struct news news)
{
    come(&news, 1);
}

static void pass(instant us)
{
    state->clock.now += us;
    news_attend(state, &bare.effects);
}

START_TEST(a_change_is_marked_for_a_moment)
{
    come_one(studio_news(1, 1, "changed", "Ben"));
    const struct news_mark *mark = news_of(state, studio_id('b', 1));
    ck_assert_ptr_nonnull(mark);
    ck_assert_str_eq(mark->actor, "Ben");
    ck_assert(news_wake(state) == state->clock.now + 4 * SECOND_US);
    pass(4 * SECOND_US - 1);
    ck_assert_uint_eq(state->news.count, 1);
    pass(1);
    ck_assert_uint_eq(state->news.count, 0);
    ck_assert_ptr_null(news_of(state, studio_id('b', 1)));
    ck_assert_str_eq(bare_said(&bare), ""); /* nothing that one is at */
}
END_TEST

START_TEST(a_move_marks_both_places_and_a_release_the_old_one)
{
    struct news two[] = {studio_news(1, 1, "moved", "Ben"), studio_news(2, 9, "released", "Ben")};
    two[0].was.artist = studio_id('a', STUDIO_BEN);
    two[1].live = false;
    come(two, 2);
    ck_assert_uint_eq(state->news.count, 3);
    ck_assert(!state->news.marks[0].left && state->news.marks[1].left && state->news.marks[2].left);
    ck_assert_ptr_null(news_of(state, studio_id('b', 9)));
}
END_TEST

START_TEST(ones_own_act_is_no_news)
{
    struct news own = studio_news(1, 1, "moved", "Ana");
    own.act_id = studio_id('n', 7);
    news_own_act(state, own.act_id);
    come_one(own);
    ck_assert_uint_eq(state->news.count, 0);
    for (unsigned i = 0; i < OWN_ACTS; i++)
        news_own_act(state, studio_id('n', 100 + i));
    own = studio_news(2, 1, "moved", "Ana");
    own.act_id = studio_id('n', 7); /* so long ago that it is forgotten */
    come_one(own);
    ck_assert_uint_eq(state->news.count, 1);
}
END_TEST

START_TEST(what_comes_twice_is_taken_once)
{
    come_one(studio_news(1, HARBOUR_RIG, "changed", "Ben"));
    pass(5 * SECOND_US);
    struct news again[] = {studio_news(1, HARBOUR_RIG, "changed", "Ben"), studio_news(2, 1, "changed", "Ben")};
    come(again, 2);
    ck_assert_uint_eq(state->news.count, 1);
    ck_assert_uint_eq(state->messages.count, 1);
}
END_TEST

START_TEST(what_concerns_the_booking_at_hand_is_said)
{
    come_one(studio_news(1, HARBOUR_RIG, "moved", "Ben"));
    ck_assert_str_eq(bare_said(&bare), "Ben moved Harbour rig meanwhile.");
    state->mode = MODE_FORM;
    state->form.booking.id = studio_id('b', HARBOUR_RIG);
    come_one(studio_news(2, HARBOUR_RIG, "moved", "Ben"));
    ck_assert_str_eq(bare_said(&bare), "Ben moved Harbour rig meanwhile. What you typed is kept; saving shows both.");
    come_one(studio_news(3, HARBOUR_RIG, "promoted", "Ben")); /* it followed of another act of his */
    ck_assert_str_eq(bare_said(&bare),
                     "Harbour rig was promoted meanwhile. What you typed is kept; saving shows both.");
}
END_TEST

START_TEST(they_are_asked_for_where_something_was_told)
{
    pass(MINUTE_US);
    ck_assert_uint_eq(bare.effects.count, 0);
    state->wanted.news = true;
    state->news.horizon = 5;
    pass(0);
    ck_assert_uint_eq(last_of(&bare.effects, EFFECT_NEWS)->horizon, 5);
    state->wanted.news = true; /* one at a time */
    pass(0);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_NEWS), 1);
    come(NULL, 0);
    pass(0);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_NEWS), 2);
    ck_assert_uint_eq(last_of(&bare.effects, EFFECT_NEWS)->horizon, 8);
}
END_TEST

START_TEST(behind_a_pool_they_are_asked_for_every_second)
{
    state->link.pooled = true;
    pass(0);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_NEWS), 1);
    come(NULL, 0);
    ck_assert(news_wake(state) == state->clock.now + SECOND_US);
    pass(SECOND_US - 1);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_NEWS), 1);
    pass(1);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_NEWS), 2);
    come_one(studio_news(1, 1, "changed", "Ben")); /* nobody else tells: the weeks are asked for anew */
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_WEEKS), 1);
    ck_assert(state->wanted.waiting);
}
END_TEST

START_TEST(the_past_has_no_news)
{
    state->past.at = studio_at(20, 18, 0);
    state->wanted.news = state->link.pooled = true;
    pass(MINUTE_US);
    ck_assert_uint_eq(bare.effects.count, 0);
    ck_assert(news_wake(state) == INT64_MAX);
}
END_TEST

START_TEST(differences_stay_until_they_are_taken_away)
{
    struct news moved = studio_news(1, 1, "moved", "Ben");
    struct answer answer = {.news = &moved, .news_count = 1};
    come_one(studio_news(1, 9, "changed", "Ben"));
    news_mark_differences(state, &answer);
    ck_assert_uint_eq(state->news.count, 1); /* instead of the others */
    pass(DAY_US);
    ck_assert(news_of(state, studio_id('b', 1))->is_difference);
    news_forget(state);
    ck_assert_uint_eq(state->news.count, 0);
    free(moved.act);
    free(moved.actor);
    free(moved.title);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("news");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_change_is_marked_for_a_moment);
    tcase_add_test(tests, a_move_marks_both_places_and_a_release_the_old_one);
    tcase_add_test(tests, ones_own_act_is_no_news);
    tcase_add_test(tests, what_comes_twice_is_taken_once);
    tcase_add_test(tests, what_concerns_the_booking_at_hand_is_said);
    tcase_add_test(tests, they_are_asked_for_where_something_was_told);
    tcase_add_test(tests, behind_a_pool_they_are_asked_for_every_second);
    tcase_add_test(tests, the_past_has_no_news);
    tcase_add_test(tests, differences_stay_until_they_are_taken_away);
    return run_tests("news", tests);
}
