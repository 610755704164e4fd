/* What is asked of the database to be shown: no more than is missing, and nothing twice. */
#include "controller/reads/reads.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;
static struct effects *const effects = &bare.effects;

static day monday(int week)
{
    return studio_monday() + week * DAYS_A_WEEK;
}

static void assert_asked(enum effect_kind kind, int first_week, int end_week)
{
    const struct effect *effect = last_of(effects, kind);
    ck_assert_int_eq(effect->first, monday(first_week));
    ck_assert_int_eq(effect->end, monday(end_week));
    ck_assert_uint_ne(effect->ticket, 0);
}

START_TEST(without_a_roster_everything_is_asked_at_once)
{
    bare_open(&bare);
    roster_free(&state->roster);
    state->link.state = LINK_CONNECTING;
    reads_weeks(state, effects);
    assert_asked(EFFECT_OPEN_FIRST, 0, 1); /* its neighbours follow, so that nobody waits for them */
    ck_assert_uint_eq(effects->count, 2);  /* and the rest of the roster, behind the first picture */
    ck_assert_int_eq(effects->list[1].kind, EFFECT_OPEN_REST);
    reads_weeks(state, effects);
    ck_assert_uint_eq(effects->count, 2); /* both are on their way */
    bare_close(&bare);
}
END_TEST

START_TEST(what_is_shown_is_asked_for_before_its_neighbours)
{
    bare_open(&bare);
    state->shown.first = monday(5);
    reads_weeks(state, effects);
    assert_asked(EFFECT_WEEKS, 5, 6);
    ck_assert_uint_eq(effects->count, 1);
    bare_close(&bare);
}
END_TEST

START_TEST(neighbours_are_asked_for_as_far_as_they_are_missing)
{
    bare_open(&bare);
    reads_weeks(state, effects); /* the week shown is loaded */
    assert_asked(EFFECT_WEEKS, -1, 2);
    state->loading.ahead.ticket = 0;
    studio_load(state->bookings, monday(-1), monday(0));
    reads_weeks(state, effects);
    assert_asked(EFFECT_WEEKS, 1, 2); /* only the one after it */
    state->loading.ahead.ticket = 0;
    studio_load(state->bookings, monday(1), monday(2));
    reads_weeks(state, effects);
    ck_assert_uint_eq(effects->count, 2);
    bare_close(&bare);
}
END_TEST

START_TEST(without_a_link_nothing_is_asked)
{
    bare_open(&bare);
    state->link.state = LINK_OFFLINE;
    state->shown.first = monday(5);
    reads_weeks(state, effects);
    reads_roster(state, effects);
    ck_assert_uint_eq(effects->count, 0);
    bare_close(&bare);
}
END_TEST

START_TEST(a_change_while_an_answer_is_on_its_way_asks_once_more_afterwards)
{
    bare_open(&bare);
    state->shown.first = monday(5);
    reads_weeks(state, effects);
    reads_reload(state, effects);
    ck_assert_uint_eq(effects->count, 1);
    ck_assert(state->loading.again);
    bare_close(&bare);
}
END_TEST

START_TEST(a_reload_keeps_what_is_known_until_the_answer)
{
    bare_open(&bare);
    reads_reload(state, effects);
    assert_asked(EFFECT_WEEKS, 0, 1);
    ck_assert(bookings_covers(state->bookings, monday(0), monday(1)));
    bare_close(&bare);
}
END_TEST

START_TEST(loading_again_calls_off_what_is_on_its_way_and_asks_for_all)
{
    bare_open(&bare);
    state->shown.first = monday(5);
    reads_weeks(state, effects);
    uint64_t before = last_of(effects, EFFECT_WEEKS)->ticket;
    reads_anew(state, effects);
    ck_assert_uint_eq(last_of(effects, EFFECT_CANCEL)->ticket, before);
    ck_assert_uint_eq(asked_of(effects, EFFECT_ROSTER), 1);
    ck_assert_uint_eq(asked_of(effects, EFFECT_WEEKS), 2);
    ck_assert(state->wanted.waiting && state->wanted.news && state->wanted.presence);
    ck_assert(!bookings_covers(state->bookings, monday(0), monday(1))); /* another week's are forgotten */
    bare_close(&bare);
}
END_TEST

START_TEST(the_past_is_asked_for_as_of_then)
{
    bare_open(&bare);
    state->past.at = studio_at(20, 18, 0);
    reads_weeks(state, effects);
    ck_assert(last_of(effects, EFFECT_OPEN)->at == state->past.at);
    bare_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        without_a_roster_everything_is_asked_at_once,
        what_is_shown_is_asked_for_before_its_neighbours,
        neighbours_are_asked_for_as_far_as_they_are_missing,
        without_a_link_nothing_is_asked,
        a_change_while_an_answer_is_on_its_way_asks_once_more_afterwards,
        a_reload_keeps_what_is_known_until_the_answer,
        loading_again_calls_off_what_is_on_its_way_and_asks_for_all,
        the_past_is_asked_for_as_of_then,
    };
    return bare_run("reads", tests, sizeof tests / sizeof *tests);
}
