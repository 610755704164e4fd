/* What has become of the board since a moment. */
#include "controller/live/diff.h"
#include "controller/live/news.h"
#include "support/drive.h"

enum { RIG = 6 }; /* Chidi's pencil on Tuesday */

/* The rig stood with Ben, a booking of Ada's is new, one of Dagny's is gone. */
static struct answer three(void)
{
    struct answer given = {.news_count = 3, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    given.news = mem_new(3, sizeof *given.news);
    given.news[0] = studio_news(1, RIG, "moved", "Ben");
    given.news[1] = studio_news(2, 1, "added", "Ben");
    given.news[2] = studio_news(3, 9, "gone", "Ben");
    given.news[2].live = false;
    given.news[0].was.artist = studio_id('a', STUDIO_BEN);
    return given;
}

static const struct news_mark *mark_of(const struct board *board, unsigned booking)
{
    return news_of(board->state, studio_id('b', booking));
}

START_TEST(differences_are_asked_for_since_a_moment_and_stay)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "diff -2h");
    ck_assert_int_eq(last(&board, EFFECT_DIFF)->at, board.now - 2 * HOUR_US);
    answer(&board, last(&board, EFFECT_DIFF), three());
    assert_said(&board, "3 bookings differ since");
    ck_assert_str_eq(diff_sign(mark_of(&board, RIG)), ">");
    ck_assert_str_eq(diff_sign(mark_of(&board, 1)), "+");
    ck_assert_ptr_null(mark_of(&board, 9)); /* it is there no more: only where it stood is marked */
    ck_assert_uint_eq(board.state->news.count, 4);
    pass_time(&board, HOUR_US);
    ck_assert_uint_eq(board.state->news.count, 4);
    command(&board, "diff off");
    ck_assert_uint_eq(board.state->news.count, 0);
    ck_assert_str_eq(diff_sign(mark_of(&board, RIG)), "");
    drive_close(&board);
}
END_TEST

START_TEST(it_says_how_many_are_here_and_what_else_has_changed)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "diff -2h");
    struct answer given = three();
    given.news[0].is.start += 14 * DAY_US;
    given.news[0].is.end += 14 * DAY_US;
    given.news[0].was = given.news[0].is;
    given.message = mem_copy("artist Ada Byron: rate 60.00 -> 62.00; 3 more");
    answer(&board, last(&board, EFFECT_DIFF), given);
    assert_said(&board, "2 here, 3 in all differ since");
    assert_said(&board, "Also: artist Ada Byron: rate 60.00 -> 62.00; 3 more");
    command(&board, "diff -2h"); /* who was removed has no row here */
    given = three();
    given.news[2].was.artist = studio_id('a', 99);
    answer(&board, last(&board, EFFECT_DIFF), given);
    assert_said(&board, "2 here, 3 in all differ since");
    command(&board, "diff -2h");
    answer(&board, last(&board, EFFECT_DIFF),
           (struct answer){.message = mem_copy("settings: hold_minutes 30 -> 45"), .server_now = INSTANT_NONE});
    assert_said(&board, "No booking differs since");
    assert_said(&board, "but settings: hold_minutes 30 -> 45.");
    drive_close(&board);
}
END_TEST

START_TEST(a_change_asks_for_them_anew_without_a_word)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "diff");
    answer(&board, last(&board, EFFECT_DIFF), three());
    press(&board, "l"); /* the message is read */
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_DIFF), 2);
    answer(&board, last(&board, EFFECT_DIFF), three());
    ck_assert_ptr_null(state_message(board.state));
    ck_assert_uint_eq(board.state->news.count, 4);
    drive_close(&board);
}
END_TEST

START_TEST(from_the_past_it_leads_back_to_now)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "at -2h");
    instant then = board.state->past.at;
    command(&board, "diff");
    ck_assert_int_eq(board.state->past.at, 0);
    ck_assert_int_eq(board.state->diff.since, then);
    command(&board, "at -3h"); /* and the past shows no differences */
    ck_assert_int_eq(board.state->diff.since, 0);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_no_moment_of_the_past_marks_nothing)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "diff tomorrow 9:00");
    assert_said(&board, "still to come");
    command(&board, "diff off");
    assert_said(&board, "None are marked");
    link_to(&board, LINK_OFFLINE);
    command(&board, "diff -2h");
    assert_said(&board, "not before the board is live");
    ck_assert_uint_eq(asked(&board, EFFECT_DIFF), 0);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        differences_are_asked_for_since_a_moment_and_stay, it_says_how_many_are_here_and_what_else_has_changed,
        a_change_asks_for_them_anew_without_a_word,        from_the_past_it_leads_back_to_now,
        what_is_no_moment_of_the_past_marks_nothing,
    };
    return drive_run("diff", tests, sizeof tests / sizeof *tests);
}
