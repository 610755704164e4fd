/* What others do while one looks: marks, words, and who else is there. */
#include "controller/live/news.h"
#include "controller/live/presence.h"
#include "support/drive.h"

enum { RIG = 6 }; /* Chidi's pencil on Tuesday */

/* Nothing else is waited for. */
static instant to_minute(const struct board *board)
{
    return MINUTE_US - board->now % MINUTE_US;
}

/* Somebody has moved the rig from Chidi to Ben, as change `seq`. */
static struct answer rig_moved(int64_t seq, struct id act)
{
    struct answer given = {
        .horizon = 100 + (uint64_t)seq, .news_count = 1, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    given.news = mem_new(1, sizeof *given.news);
    given.news[0] = studio_news(seq, RIG, "moved", "Ben");
    given.news[0].act_id = act;
    given.news[0].is.artist = studio_id('a', STUDIO_BEN);
    return given;
}

static struct answer horizon(uint64_t at)
{
    return (struct answer){.horizon = at, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
}

/* A board that knows its horizon and is told of a change. */
static void open_told(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    hear(board, TOLD_BOOKINGS);
    ck_assert_uint_eq(last(board, EFFECT_NEWS)->horizon, 1);
    answer(board, last(board, EFFECT_NEWS), horizon(100));
    hear(board, TOLD_BOOKINGS);
    ck_assert_uint_eq(last(board, EFFECT_NEWS)->horizon, 100);
}

START_TEST(a_change_by_somebody_is_marked_for_a_moment)
{
    struct board board;
    open_told(&board);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, studio_id('x', 1)));
    ck_assert_ptr_nonnull(news_of(board.state, studio_id('b', RIG)));
    ck_assert_uint_eq(board.state->news.count, 2);           /* where it is, and where it was */
    assert_said(&board, "Ben moved Harbour rig meanwhile."); /* the cursor was on it */
    ck_assert_int_eq(state_wake(board.state) - board.now, 4 * SECOND_US);
    pass_time(&board, 4 * SECOND_US);
    ck_assert_uint_eq(board.state->news.count, 0);
    ck_assert_int_eq(state_wake(board.state) - board.now, to_minute(&board));
    drive_close(&board);
}
END_TEST

START_TEST(what_comes_twice_is_marked_once)
{
    struct board board;
    open_told(&board);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, studio_id('x', 1)));
    pass_time(&board, 5 * SECOND_US);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(last(&board, EFFECT_NEWS)->horizon, 101);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, studio_id('x', 1)));
    ck_assert_uint_eq(board.state->news.count, 0);
    hear(&board, TOLD_BOOKINGS);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(2, studio_id('x', 2)));
    ck_assert_uint_eq(board.state->news.count, 2);
    drive_close(&board);
}
END_TEST

START_TEST(ones_own_acts_are_no_news)
{
    struct board board;
    open_told(&board);
    press(&board, "sc");
    struct id own = last(&board, EFFECT_STATUS)->act;
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, own));
    ck_assert_uint_eq(board.state->news.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(an_edit_in_progress_is_told_and_kept)
{
    struct board board;
    open_told(&board);
    press(&board, "eX");
    assert_mode(&board, MODE_FORM);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, studio_id('x', 1)));
    assert_mode(&board, MODE_FORM);
    assert_said(&board, "Ben moved Harbour rig meanwhile. What you typed is kept");
    ck_assert_ptr_nonnull(strchr(board.state->form.field[FIELD_TITLE].text, 'X'));
    drive_close(&board);
}
END_TEST

START_TEST(behind_a_pool_changes_are_asked_for_every_second)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    link_to(&board, LINK_OFFLINE);
    drive(&board, (struct event){.kind = EVENT_LINK, .link = {.state = LINK_LIVE, .pooled = true}});
    answer(&board, last(&board, EFFECT_NEWS), horizon(100));
    answer_weeks(&board);
    drive_forget(&board);
    ck_assert_int_eq(state_wake(board.state) - board.now, SECOND_US);
    pass_time(&board, SECOND_US / 2);
    ck_assert_uint_eq(asked(&board, EFFECT_NEWS), 0);
    pass_time(&board, SECOND_US / 2);
    ck_assert_uint_eq(asked(&board, EFFECT_NEWS), 1);
    ck_assert_int_eq(state_wake(board.state) - board.now, to_minute(&board)); /* while the answer is awaited */
    answer(&board, last(&board, EFFECT_NEWS), horizon(100));
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 0); /* nothing new: nothing is loaded */
    pass_time(&board, SECOND_US);
    answer(&board, last(&board, EFFECT_NEWS), rig_moved(1, studio_id('x', 1)));
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    drive_close(&board);
}
END_TEST

/* ---- presence ---- */

static struct answer people(size_t count, const struct person *list)
{
    struct answer given = {.server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE, .person_count = count};
    given.people = mem_new(count, sizeof *list);
    for (size_t i = 0; i < count; i++)
        given.people[i] = list[i];
    return given;
}

static void open_seen(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    board->state->presence.board = studio_id('s', 1);
    pass_time(board, 0);
}

START_TEST(others_are_told_where_the_cursor_is_but_not_of_every_step)
{
    struct board board;
    open_seen(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_PRESENCE), 1);
    assert_id(last(&board, EFFECT_PRESENCE)->booking.artist, studio_id('a', STUDIO_CHIDI));
    ck_assert_int_eq(last(&board, EFFECT_PRESENCE)->first, studio_monday() + 1);
    answer(&board, last(&board, EFFECT_PRESENCE), people(0, NULL));
    press(&board, "jjj");
    ck_assert_uint_eq(asked(&board, EFFECT_PRESENCE), 1);
    ck_assert_int_eq(state_wake(board.state) - board.now, 2 * SECOND_US);
    pass_time(&board, 2 * SECOND_US);
    ck_assert_uint_eq(asked(&board, EFFECT_PRESENCE), 2);
    assert_id(last(&board, EFFECT_PRESENCE)->booking.artist, studio_id('a', STUDIO_FARID));
    answer(&board, last(&board, EFFECT_PRESENCE), people(0, NULL));
    ck_assert_int_eq(state_wake(board.state) - board.now, to_minute(&board)); /* alone: nothing ticks */
    drive_close(&board);
}
END_TEST

START_TEST(who_is_there_is_named_once_and_looked_after)
{
    const struct person all[] = {
        {studio_id('s', 2), studio_id('m', 2), studio_id('a', STUDIO_ADA), studio_monday() + 2, {{0}}, true},
        {studio_id('s', 3), studio_id('m', 3), studio_id('a', STUDIO_BEN), studio_monday() + 9, {{0}}, true},
        {studio_id('s', 4), studio_id('m', 2), studio_id('a', STUDIO_BEN), studio_monday(), {{0}}, true},
    };
    struct board board;
    open_seen(&board);
    answer(&board, last(&board, EFFECT_PRESENCE), people(3, all));
    char *names = presence_names(board.state), *here = presence_names_on(board.state, studio_id('a', STUDIO_BEN));
    ck_assert_str_eq(names, "ben, mia");
    ck_assert_str_eq(here, "ben, mia"); /* whoever came first */
    ck_assert(presence_on(board.state, studio_id('a', STUDIO_ADA)));
    ck_assert(!presence_on(board.state, studio_id('a', STUDIO_CHIDI)));
    ck_assert_int_eq(state_wake(board.state) - board.now, 5 * SECOND_US); /* one who dies says nothing */
    pass_time(&board, 5 * SECOND_US);
    answer(&board, last(&board, EFFECT_PRESENCE), people(1, all + 1));
    ck_assert(!presence_on(board.state, studio_id('a', STUDIO_BEN))); /* mia looks at another week */
    hear(&board, TOLD_PRESENCE);
    pass_time(&board, 2 * SECOND_US);
    ck_assert_uint_eq(asked(&board, EFFECT_PRESENCE), 3);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 0); /* who moves a cursor changes no booking */
    free(names);
    free(here);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_change_by_somebody_is_marked_for_a_moment,
        what_comes_twice_is_marked_once,
        ones_own_acts_are_no_news,
        an_edit_in_progress_is_told_and_kept,
        behind_a_pool_changes_are_asked_for_every_second,
        others_are_told_where_the_cursor_is_but_not_of_every_step,
        who_is_there_is_named_once_and_looked_after,
    };
    return drive_run("live", tests, sizeof tests / sizeof *tests);
}
