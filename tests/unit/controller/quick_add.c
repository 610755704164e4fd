/* The quick-add line at the board: what is asked before it books, what Tab offers, several bookings of one line. */
#include "controller/modes/modes.h"
#include "support/drive.h"

/* Chidi's Wednesday is free. */
static void open_line(struct board *board, const char *line)
{
    drive_open(board, STUDIO_CHIDI, 25);
    press(board, "a");
    type(board, line);
}

static void assert_offered(const struct board *board, const char *words)
{
    char *all = mem_copy("");
    for (size_t i = 0; i < board->state->prompt.candidates.count; i++) {
        const struct candidate *one = &board->state->prompt.candidates.list[i];
        char *longer = mem_format("%s%s%s %s", all, i > 0 ? ", " : "", one->word, one->what);
        free(all);
        all = longer;
    }
    ck_assert_str_eq(all, words);
    free(all);
}

START_TEST(a_day_left_in_the_title_is_asked_about_once)
{
    struct board board;
    open_line(&board, "Grade tue-thu firm");
    ck_assert_ptr_null(board.state->quick_add.reading.problem);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    assert_said(&board, "\"tue-thu\" is in the title: put days and status last. Enter again books it as it stands.");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    type(&board, "ly"); /* another line is another question */
    press(&board, "<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    press(&board, "<Left><Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 1);
    ck_assert_str_eq(last(&board, EFFECT_BOOK)->booking.title, "Grade tue-thu firmly");
    drive_close(&board);
}
END_TEST

START_TEST(a_line_without_a_doubt_books_at_once)
{
    struct board board;
    open_line(&board, "\"Grade tue-thu\" fri");
    press(&board, "<Enter>");
    ck_assert_str_eq(last(&board, EFFECT_BOOK)->booking.title, "Grade tue-thu");
    drive_close(&board);
}
END_TEST

START_TEST(tab_lists_open_projects_by_use)
{
    struct board board;
    open_line(&board, "Comp @");
    assert_offered(&board, "HAR Harbour, SUN Sunrise, FOX Foxglove, ORB Orbit");
    type(&board, "f");
    assert_offered(&board, "FOX Foxglove");
    press(&board, "<Backspace>");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @HAR ");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @SUN ");
    press(&board, "<S-Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @HAR ");
    type(&board, "thu");
    ck_assert_uint_eq(board.state->prompt.candidates.count, 0);
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp @HAR thu");
    press(&board, "<Enter>");
    assert_id(last(&board, EFFECT_BOOK)->booking.project, studio_id('p', 2));
    drive_close(&board);
}
END_TEST

START_TEST(closed_projects_are_not_offered)
{
    struct board board;
    open_line(&board, "");
    for (size_t i = 0; i < board.state->roster->project_count; i++)
        board.state->roster->projects[i].closed = strcmp(board.state->roster->projects[i].code, "SUN") != 0;
    type(&board, "Comp @");
    assert_offered(&board, "SUN Sunrise");
    type(&board, "har");
    press(&board, "<Tab>");
    assert_said(&board, "No open project begins like that.");
    ck_assert_str_eq(board.state->line.text, "Comp @har");
    drive_close(&board);
}
END_TEST

START_TEST(a_word_is_completed_where_the_cursor_is)
{
    struct board board;
    open_line(&board, "@su tue; see @");
    ck_assert_uint_eq(board.state->prompt.candidates.count, 0); /* a note */
    press(&board, "<Home><Tab>");
    ck_assert_str_eq(board.state->line.text, "@su tue; see @");
    press(&board, "<Right><Right><Tab>");
    ck_assert_str_eq(board.state->line.text, "@SUN tue; see @");
    ck_assert_uint_eq(board.state->line.cursor, 5);
    drive_close(&board);
}
END_TEST

START_TEST(an_artist_is_named_in_the_line)
{
    struct board board;
    open_line(&board, "Comp >a");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "Comp >\"Ada Byron\" ");
    type(&board, "fri");
    press(&board, "<Enter>");
    struct effect *book = last(&board, EFFECT_BOOK);
    assert_id(book->booking.artist, studio_id('a', STUDIO_ADA));
    ck_assert_str_eq(book->booking.title, "Comp");
    assert_id(state_cursor_artist(board.state)->id, studio_id('a', STUDIO_ADA)); /* it goes to what was booked */
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 4);
    drive_close(&board);
}
END_TEST

START_TEST(the_cursor_goes_to_what_was_booked)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    enter_line(&board, "a", "Rig fix wed-thu hold");
    struct id id = last(&board, EFFECT_BOOK)->booking.id;
    answer_done(&board, EFFECT_BOOK);
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 2);
    assert_id(drawn_at_cursor(board.state)->id, id);
    drive_close(&board);
}
END_TEST

START_TEST(days_named_one_by_one_are_bookings_of_one_act)
{
    struct board board;
    open_line(&board, "Rig fix wed,fri 14-16");
    press(&board, "<Enter>");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, 2);
    ck_assert(bulk->changes[0].after.start == studio_at(25, 14, 0) &&
              bulk->changes[0].after.end == studio_at(25, 16, 0));
    ck_assert(bulk->changes[1].after.start == studio_at(27, 14, 0) &&
              bulk->changes[1].after.end == studio_at(27, 16, 0));
    ck_assert(!id_equal(bulk->changes[0].after.id, bulk->changes[1].after.id));
    drive_close(&board);
}
END_TEST

START_TEST(each_day_of_several_artists_is_one_act)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "vja");
    type(&board, "Rig fix wed-fri 19-20 each");
    press(&board, "<Enter>");
    ck_assert_uint_eq(last(&board, EFFECT_BULK)->change_count, 6);
    drive_close(&board);
}
END_TEST

START_TEST(a_challenge_is_one_booking)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "!");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert(board.state->quick_add.challenges);
    type(&board, "Rig");
    press(&board, "<End>");
    type(&board, " >ada");
    press(&board, "<Enter>");
    assert_said(&board, "A challenge is one booking");
    assert_mode(&board, MODE_QUICK_ADD);
    drive_close(&board);
}
END_TEST

/* Chidi's Tuesday morning is taken, and his Thursday; Ben's Monday and, from Thursday on, the rest of the week. */
START_TEST(what_would_be_refused_is_counted)
{
    static const struct {
        const char *keys, *line;
        size_t count, of;
        unsigned artist;
    } cases[] = {
        {"a", "Rig", 1, 1, STUDIO_CHIDI},
        {"a", "Rig 13-18", 0, 1, 0},
        {"a", "Rig hold", 0, 1, 0},
        {"a", "Rig tue,wed,thu", 2, 3, STUDIO_CHIDI},
        {"a", "Rig >ben thu", 1, 1, STUDIO_BEN},
        {"a", "Rig >ben tue", 0, 1, 0},
        {"vka", "Rig", 1, 2, STUDIO_CHIDI},
        {"vka", "Rig mon,thu 9-18", 4, 4, STUDIO_BEN},
        {"vka", "Rig >ben thu", 1, 1, STUDIO_BEN},
        {"a", "Rig 31 nov", 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, cases[i].keys);
        type(&board, cases[i].line);
        struct quick_add_taken taken = quick_add_taken(board.state);
        ck_assert_uint_eq(taken.count, cases[i].count);
        ck_assert_uint_eq(taken.of, cases[i].of);
        if (taken.count > 0)
            assert_id(taken.first.artist, studio_id('a', cases[i].artist));
        drive_close(&board);
    }
}
END_TEST

START_TEST(today_is_what_is_left_of_it_when_it_is_booked)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "aRig");
    ck_assert(board.state->quick_add.reading.start == studio_at(23, 9, 0));
    pass_time(&board, studio_at(23, 9, 31) - studio_now());
    ck_assert(board.state->quick_add.reading.start == studio_at(23, 9, 30)); /* as it is shown */
    pass_time(&board, 5 * MINUTE_US);
    press(&board, "<Enter>");
    ck_assert(last(&board, EFFECT_BOOK)->booking.start == studio_at(23, 10, 0));
    ck_assert(last(&board, EFFECT_BOOK)->booking.end == studio_at(23, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(hours_that_are_over_are_not_sent)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    pass_time(&board, studio_at(23, 9, 16) - studio_now());
    press(&board, "a");
    type(&board, "Rig 9-12");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    assert_said(&board, "09:00 is over: a booking begins at 09:16 or later");
    ck_assert_uint_eq(asked(&board, EFFECT_BOOK), 0);
    drive_close(&board);
}
END_TEST

START_TEST(the_half_hour_that_runs_is_the_next_one)
{
    static const struct {
        const char *keys, *line;
    } cases[] = {
        {"a", " 09:30 +1h"}, {"vla", " 09:30-10:00"}, {"hhha", " 07:30 +1h"}, /* over: that is said */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 23);
        pass_time(&board, studio_at(23, 9, 16) - studio_now());
        press(&board, "zdt");
        press(&board, cases[i].keys);
        ck_assert_str_eq(board.state->line.text, cases[i].line);
        drive_close(&board);
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        what_would_be_refused_is_counted,
        a_day_left_in_the_title_is_asked_about_once,
        a_line_without_a_doubt_books_at_once,
        tab_lists_open_projects_by_use,
        closed_projects_are_not_offered,
        a_word_is_completed_where_the_cursor_is,
        an_artist_is_named_in_the_line,
        the_cursor_goes_to_what_was_booked,
        days_named_one_by_one_are_bookings_of_one_act,
        each_day_of_several_artists_is_one_act,
        a_challenge_is_one_booking,
        today_is_what_is_left_of_it_when_it_is_booked,
        hours_that_are_over_are_not_sent,
        the_half_hour_that_runs_is_the_next_one,
    };
    return drive_run("quick_add", tests, sizeof tests / sizeof *tests);
}
