/* Who else is there: how often it is asked, and how it is told. */
#include "controller/live/presence.h"

#include "support/bare_board.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    state->presence.board = studio_id('r', 1);
}

static void tear_down(void)
{
    board_close(&bare);
}

static size_t asked_after(instant us)
{
    state->clock.now += us;
    presence_ask(state, &bare.effects);
    return asked_of(&bare.effects, EFFECT_PRESENCE);
}

/* Members, each at an artist's row of this week; 0 ends them. */
static void are_there(const unsigned members[][2])
{
    struct event event = {.kind = EVENT_ANSWER, .answered = {1, EFFECT_PRESENCE, {0}}};
    struct answer *answer = &event.answered.answer;
    answer->people = mem_new(8, sizeof *answer->people);
    for (; members[answer->person_count][0] != 0; answer->person_count++)
        answer->people[answer->person_count] =
            (struct person){.board = studio_id('r', 10 + (unsigned)answer->person_count),
                            .user = studio_id('m', members[answer->person_count][0]),
                            .artist = studio_id('a', members[answer->person_count][1]),
                            .day = studio_monday(),
                            .live = true};
    state->presence.ticket = 0;
    presence_take(state, &bare.effects, &event);
    event_clear(&event);
}

static void nobody_is_there(void)
{
    are_there((const unsigned[][2]){{0, 0}});
}

START_TEST(a_cursor_that_moved_is_told_at_most_every_two_seconds)
{
    ck_assert_uint_eq(asked_after(0), 1);
    const struct effect *effect = last_of(&bare.effects, EFFECT_PRESENCE);
    ck_assert(id_equal(effect->booking.artist, studio_id('a', STUDIO_CHIDI)));
    ck_assert_int_eq(effect->first, studio_monday() + 1);
    nobody_is_there();
    ck_assert_uint_eq(asked_after(HOUR_US), 1); /* it stands where it was told */
    cursor_down(state, 1);
    ck_assert_uint_eq(asked_after(0), 2);
    nobody_is_there();
    cursor_down(state, 1);
    ck_assert_uint_eq(asked_after(2 * SECOND_US - 1), 2);
    ck_assert_uint_eq(asked_after(1), 3);
}
END_TEST

START_TEST(while_somebody_is_there_it_is_asked_every_five_seconds)
{
    asked_after(0);
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {0, 0}});
    ck_assert(presence_wake(state) == state->clock.now + 5 * SECOND_US);
    ck_assert_uint_eq(asked_after(5 * SECOND_US - 1), 1);
    ck_assert_uint_eq(asked_after(1), 2);
}
END_TEST

START_TEST(a_run_without_a_name_tells_nobody)
{
    state->presence.board = (struct id){0};
    ck_assert_uint_eq(asked_after(HOUR_US), 0);
    ck_assert(presence_wake(state) == INT64_MAX);
}
END_TEST

START_TEST(each_is_named_once_and_in_one_order)
{
    are_there((const unsigned[][2]){{3, STUDIO_ADA}, {2, STUDIO_ADA}, {3, STUDIO_BEN}, {0, 0}});
    char *all = presence_names(state), *here = presence_names_on(state, studio_id('a', STUDIO_BEN));
    ck_assert_str_eq(all, "ben, mia");
    ck_assert_str_eq(here, "mia");
    free(all);
    free(here);
    ck_assert_ptr_null(presence_names_on(state, studio_id('a', STUDIO_CHIDI)));
}
END_TEST

START_TEST(a_row_is_marked_in_the_weeks_shown)
{
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {0, 0}});
    ck_assert(presence_on(state, studio_id('a', STUDIO_ADA)));
    ck_assert(!presence_on(state, studio_id('a', STUDIO_BEN)));
    state->shown.first += DAYS_A_WEEK;
    ck_assert(!presence_on(state, studio_id('a', STUDIO_ADA)));
}
END_TEST

/* One of the others looks at a what-if board; without an id it is one that the member may not open. */
static void looks_at(size_t person, struct id draft)
{
    state->presence.list[person].live = false;
    state->presence.list[person].draft = draft;
}

static void assert_names(const char *wanted)
{
    char *all = presence_names(state);
    ck_assert_str_eq(all, wanted);
    free(all);
}

START_TEST(cursors_on_another_board_mark_no_row_but_are_told_in_words)
{
    struct id draft = studio_id('d', 1);
    state->roster->drafts = mem_new(1, sizeof *state->roster->drafts);
    state->roster->drafts[state->roster->draft_count++] =
        (struct draft){.id = draft, .name = mem_copy("pitch"), .shared = mem_copy("")};
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {3, STUDIO_BEN}, {2, STUDIO_ADA}, {0, 0}});
    looks_at(0, draft); /* ben twice, then mia */
    looks_at(1, draft);
    assert_names("mia, ben (pitch)");
    ck_assert(!presence_on(state, studio_id('a', STUDIO_ADA)));
    ck_assert_ptr_null(presence_names_on(state, studio_id('a', STUDIO_ADA)));
    state->drafting.open.id = draft;
    assert_names("ben, mia (live)");
    ck_assert(presence_on(state, studio_id('a', STUDIO_ADA)));
    ck_assert(!presence_on(state, studio_id('a', STUDIO_BEN)));
    looks_at(0, (struct id){0});
    looks_at(1, (struct id){0});
    assert_names("ben (what-if), mia (live)");
    ck_assert(!presence_on(state, studio_id('a', STUDIO_ADA)));
}
END_TEST

START_TEST(another_board_is_told_like_another_place)
{
    asked_after(0);
    nobody_is_there();
    ck_assert_uint_eq(asked_after(HOUR_US), 1);
    state->drafting.open.id = studio_id('d', 1);
    ck_assert_uint_eq(asked_after(0), 2);
    nobody_is_there();
    ck_assert_uint_eq(asked_after(HOUR_US), 2);
}
END_TEST

START_TEST(an_answer_that_is_known_changes_nothing)
{
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {3, STUDIO_BEN}, {0, 0}});
    unsigned revision = state->presence.revision;
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {3, STUDIO_BEN}, {0, 0}});
    ck_assert_uint_eq(state->presence.revision, revision);
    are_there((const unsigned[][2]){{2, STUDIO_ADA}, {3, STUDIO_CHIDI}, {0, 0}});
    ck_assert_uint_ne(state->presence.revision, revision);
    revision = state->presence.revision;
    nobody_is_there();
    ck_assert_uint_ne(state->presence.revision, revision);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("presence");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, cursors_on_another_board_mark_no_row_but_are_told_in_words);
    tcase_add_test(tests, another_board_is_told_like_another_place);
    tcase_add_test(tests, a_cursor_that_moved_is_told_at_most_every_two_seconds);
    tcase_add_test(tests, while_somebody_is_there_it_is_asked_every_five_seconds);
    tcase_add_test(tests, a_run_without_a_name_tells_nobody);
    tcase_add_test(tests, each_is_named_once_and_in_one_order);
    tcase_add_test(tests, a_row_is_marked_in_the_weeks_shown);
    tcase_add_test(tests, an_answer_that_is_known_changes_nothing);
    return run_tests("presence", tests);
}
