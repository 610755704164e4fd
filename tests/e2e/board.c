/* The real board in a real terminal on a real database. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "support/seat.h"
#include "support/super.h"

enum { RED = 160 };

static struct studio_db studio;

static struct terminal *open_large(void)
{
    return seat_open(&studio, "ana", 40, 120);
}

static struct terminal *open_small(void)
{
    return seat_open(&studio, "ana", 24, 80);
}

static long bookings(const char *where)
{
    return studio_db_bookings(&studio, where);
}

/* The cursor starts on the first artist; Chidi Eze is the third. */
static void go_to_chidi_tuesday(struct terminal *board)
{
    type_and_see(board, "gg0jjl", "Chidi Eze  Tue");
}

START_TEST(walks_and_leaves)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    assert_seen(board, "Harbour rig 09:00-13:00");
    terminal_type(board, "w");
    assert_gone(board, "~Har");
    type_and_see(board, "W", "~Har");
    seat_leave(board);
}
END_TEST

START_TEST(books_by_one_line)
{
    struct terminal *board = open_large();
    type_and_see(board, "gg0aSunrise comp @HAR mon-wed confirmed", "Sunrise comp @HAR mon-wed confirmed");
    type_and_see(board, ENTER, "Booked");
    ck_assert_int_eq(bookings("title = 'Sunrise comp' and status = 'confirmed'"), 1);
    type_and_see(board, "u", "Took back");
    ck_assert_int_eq(bookings("title = 'Sunrise comp' and status <> 'cancelled'"), 0);
    seat_leave(board);
}
END_TEST

/* Red is the conflict role's background in the default scheme; the block's own cells must carry it. */
static void refused_is_red(struct terminal *board, const char *label)
{
    int row, column;
    ck_assert_msg(terminal_find(board, label, 2, &row, &column), "no \"%s\" on the board", label);
    struct terminal_look look = terminal_look(board, row, column);
    ck_assert_msg(look.background == RED || look.background == 88 || look.background == 124 || look.background == 52,
                  "\"%s\" at %d,%d has background %d", label, row, column, look.background);
}

/* Six keys beside what is typed: f Tab "tue-thu" Tab "65" Enter Enter title Enter. Chidi has a pencil on Tuesday. */
START_TEST(finds_a_free_compositor_and_books)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "f" TAB "tue-thu" TAB "65" ENTER, "free all along");
    assert_seen(board, "in part, 1 booking");
    type_and_see(board, ENTER, "for example");
    type_and_see(board, "Crew comp" ENTER, "Booked");
    ck_assert_int_eq(bookings("title = 'Crew comp' and a.rate <= 65 "
                              "and end_time - start_time = interval '57 hours'"),
                     1);
    type_and_see(board, "u", "Took back");
    seat_leave(board);
}
END_TEST

/* Five keys beside what is typed: F5 a Tab ^S q; what is booked keeps the project. */
START_TEST(adds_a_project_and_books_on_it)
{
    struct terminal *board = open_small();
    type_and_see(board, F5, "Projects  1");
    type_and_see(board, "aMOON" TAB "Moonrise" CTRL_S, "Added project MOON");
    assert_seen(board, "Projects  2");
    type_and_see(board, "q", "~H");
    terminal_type(board, "gg0aMoon comp @MOON mon");
    for (int tries = 0; tries < PATIENCE; tries++) { /* until the roster has come that has it */
        terminal_type(board, ENTER);
        if (terminal_wait(board, "Booked", 1))
            break;
    }
    ck_assert_int_eq(bookings("p.code = 'MOON'"), 1);
    type_and_see(board, F5, "Moonrise");
    type_and_see(board, "/moon" ENTER "x", "Still booked once");
    type_and_see(board, "q", "~H");
    type_and_see(board, "u", "Took back");
    seat_leave(board);
}
END_TEST

/* Beside what is typed: F6 a, then Enter on the pattern, Friday cleared on its grid, ^S: the board shades the Friday.
 * Then two days off, and the artist out of the way again. */
START_TEST(adds_an_artist_with_a_four_day_week)
{
    struct terminal *board = open_small();
    type_and_see(board, F6, "h/week");
    type_and_see(board, "aAaron Four" TAB "comp" TAB "AAA" TAB "50" TAB TAB TAB ENTER, "45:00 a week");
    type_and_see(board, "4jx", "mon-thu 09:00-18:00");
    assert_seen(board, "36:00 a week");
    type_and_see(board, ENTER CTRL_S, "Added Aaron Four");
    assert_seen(board, "Aaron Four  mon-thu"); /* the cursor is on him */
    type_and_see(board, ENTER, "Aaron Four  Mon");
    type_and_see(board, "0llll", "Aaron Four  Fri");
    assert_seen(board, "not working");
    type_and_see(board, "h", "free 9-18");
    type_and_see(board, "vhTmoving" CTRL_S, "Added time off: Aaron Four");
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.time_off where reason = 'moving' "
                                              "and end_time - start_time = interval '2 days'"),
                     1);
    assert_seen(board, "time off until Thu");
    type_and_see(board, "T", "is away Wed");
    type_and_see(board, "x", "Removed time off of Aaron Four");
    type_and_see(board, F6, "h/week");
    type_and_see(board, "/aaron" ENTER "x", "Removed Aaron Four");
    type_and_see(board, "q", "~H");
    seat_leave(board);
}
END_TEST

START_TEST(shows_who_has_hours_free)
{
    struct terminal *board = open_small();
    go_to_chidi_tuesday(board);
    type_and_see(board, "gt", "free hours");
    assert_seen(board, "free all day");
    type_and_see(board, "gT", "~H");
    seat_leave(board);
}
END_TEST

START_TEST(refused_in_red_and_repaired_by_number)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "aRig fix tue 9-18" ENTER, "is taken 09:00-13:00 by");
    assert_seen(board, "Ben Okri is free");
    refused_is_red(board, "! Rig fix");
    refused_is_red(board, "~Har");
    ck_assert_int_eq(bookings("title = 'Rig fix'"), 0);
    type_and_see(board, "1", "Booked");
    ck_assert_int_eq(bookings("title = 'Rig fix' and a.name = 'Ben Okri' and status = 'pencil'"), 1);
    seat_leave(board);
}
END_TEST

START_TEST(refused_then_next_slot_then_second_option)
{
    struct terminal *board = open_small();
    go_to_chidi_tuesday(board);
    type_and_see(board, "aLight fix tue 9-18" ENTER, "2 next free: Wed");
    type_and_see(board, "2", "Booked");
    ck_assert_int_eq(bookings("title = 'Light fix' and status = 'pencil'"), 1);
    go_to_chidi_tuesday(board);
    type_and_see(board, "aKey fix tue 9-12" ENTER, "second option");
    type_and_see(board, "3", "Booked Key fix (second option)"); /* by the database, not only drawn */
    assert_gone(board, "is taken");
    assert_seen(board, "2nd option");
    ck_assert_int_eq(bookings("title = 'Key fix' and status = 'hold' and queued_at is not null "
                              "and lapses_at is null"),
                     1);
    type_and_see(board, "u", "Took back: booked Key fix (second option)");
    type_and_see(board, "u", "Took back: booked ~Light fix");
    seat_leave(board);
}
END_TEST

/* Release: two keys; the option behind takes the place: one. Both are taken back. */
START_TEST(a_released_pencil_is_offered_to_the_option_behind_it)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "aLens fix tue 10-13 second" ENTER,
                 "Booked Lens fix (second option)"); /* until then it is on top */
    go_to_chidi_tuesday(board);
    assert_seen(board, "Harbour rig 09:00-13:00 pencil");
    type_and_see(board, "xr", "Offered: Lens fix (second option) for Chidi Eze");
    assert_seen(board, "2nd option, offered: o takes it");
    type_and_see(board, "o", "Lens fix for Chidi Eze: second option -> pencil");
    ck_assert_int_eq(studio_db_count(&studio,
                                     "select count(*) from callboard.booking_events where title = 'Lens fix' and "
                                     "act in ('offered', 'promoted')"),
                     2);
    type_and_see(board, "u", "Took back: promoted ~Lens fix");
    type_and_see(board, "u", "Took back: released Harbour rig");
    ck_assert_int_eq(bookings("title = 'Lens fix' and status = 'hold'"), 1);
    type_and_see(board, "u", "Took back: booked Lens fix (second option)");
    seat_leave(board);
}
END_TEST

/* Two boards: ana challenges, ben's title line says so at once; gw, Enter and "s c" are his answer, which ends it on
 * both. Eleven keys of hers beside the title, four of his. */
START_TEST(one_challenges_and_the_other_confirms)
{
    struct terminal *ana = open_large(), *ben = seat_start(&studio, "ben", NULL, 40, 120, NULL);
    assert_seen(ben, "live");
    go_to_chidi_tuesday(ana);
    type_and_see(ana, "!", "09:00-13:00 second");
    type_and_see(ana, "Our rig" ENTER, "challenges what is in its way");
    assert_seen(ana, "1 wait");
    assert_seen(ben, "1 wait");
    type_and_see(ben, "gw", "confirm or release until");
    type_and_see(ben, ENTER, "challenged by");
    assert_seen(ben, "~!24h");
    type_and_see(ben, "sc", "-> confirmed");
    assert_gone(ben, "1 wait");
    assert_gone(ana, "~!2");
    assert_gone(ana, "1 wait");
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.challenges where ended = 'answered'"), 1);
    terminal_type(ben, "u"); /* asked again */
    assert_seen(ana, "~!2");
    type_and_see(ana, "u", "Took back");
    assert_gone(ben, "~!2");
    seat_leave(ana);
    seat_leave(ben);
}
END_TEST

START_TEST(split_or_challenged_by_number)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "aSplit fix mon-wed" ENTER, "4 split: Mon");
    type_and_see(board, "4", "Booked ~Split fix for Chidi Eze and 1 more");
    ck_assert_int_eq(bookings("title = 'Split fix' and status = 'pencil'"), 2);
    type_and_see(board, "u", "Took back");
    go_to_chidi_tuesday(board);
    type_and_see(board, "aAsked fix tue 9-18" ENTER, "5 challenge");
    type_and_see(board, "5", "challenges what is in its way");
    assert_seen(board, "~!2");
    type_and_see(board, "u", "Took back");
    assert_gone(board, "~!2");
    seat_leave(board);
}
END_TEST

START_TEST(escape_returns_to_the_typed_line)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "aNever lost tue 9-18" ENTER, "is taken");
    type_and_see(board, ESC, "Never lost tue 9-18");
    terminal_type(board, ESC);
    assert_gone(board, "Never lost");
    seat_leave(board);
}
END_TEST

START_TEST(a_stale_edit_shows_both_versions)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    type_and_see(board, "e", "title");
    char *json = NULL;
    ck_assert_int_eq(studio_db_run(&studio, "ben", &json, "week --week %s --json", studio.week), 0);
    const char *title = strstr(json, "Harbour rig");
    ck_assert_ptr_nonnull(title);
    free(json);
    char *id = super_text(studio.database, "select id from callboard.bookings where title = 'Harbour rig'");
    ck_assert_int_eq(studio_db_run(&studio, "ben", NULL, "move %s --to '%s 14:00'", id, studio_db_day(&studio, 1)), 0);
    type_and_see(board, "!" CTRL_S, "Ben"); /* one more character in the title, then save */
    assert_seen(board, "14:00");
    terminal_type(board, "2");
    assert_gone(board, "Harbour rig!");
    ck_assert_int_eq(studio_db_run(&studio, "ben", NULL, "move %s --to '%s 13:00'", id, studio_db_day(&studio, 1)), 0);
    free(id);
    seat_leave(board);
}
END_TEST

START_TEST(any_terminal_gets_a_sentence)
{
    const char *const dumb[] = {"TERM=dumb", NULL};
    struct terminal *board = seat_start(&studio, "ana", NULL, 24, 80, dumb);
    ck_assert_int_eq(terminal_end(board, PATIENCE), 1);
    char *text = terminal_text(board);
    ck_assert_msg(strstr(text, "dumb") != NULL, "%s", text);
    free(text);
    terminal_free(&board);
    board = seat_start(&studio, "ana", NULL, 8, 30, NULL);
    assert_seen(board, "40x10");
    terminal_resize(board, 24, 80);
    assert_seen(board, "live");
    seat_leave(board);
}
END_TEST

/* A button's event as xterm tells it. */
static void mouse(struct terminal *board, int button, char ending, int row, int column)
{
    char bytes[32];
    snprintf(bytes, sizeof bytes, "\033[<%d;%d;%d%c", button, column + 1, row + 1, ending);
    terminal_type(board, bytes);
}

START_TEST(the_mouse_clicks_and_drags)
{
    enum { LEFT = 0, DRAG = 32, DOUBLE_CLICK_MS = 400 };
    static const char moved[] = "title = 'Harbour rig' and a.name = 'Ada Byron'";
    struct terminal *board = open_large();
    int chidi, ada, tuesday, unused;
    type_and_see(board, "gg0:set mouse" ENTER, "mouse");
    ck_assert(terminal_find(board, "~Har", 2, &chidi, &tuesday));
    ck_assert(terminal_find(board, "Ada Byron", 2, &ada, &unused));
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, LEFT, 'm', chidi, tuesday);
    assert_seen(board, "Chidi Eze  Tue");
    terminal_settle(board, DOUBLE_CLICK_MS);
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, DRAG, 'M', ada, tuesday);
    assert_seen(board, "Harbour rig   to Tue");
    type_and_see(board, ESC, "Chidi Eze  Tue");
    mouse(board, LEFT, 'm', ada, tuesday);
    terminal_settle(board, DOUBLE_CLICK_MS);
    ck_assert_int_eq(bookings(moved), 0);
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, DRAG, 'M', ada, tuesday + 1);
    mouse(board, LEFT, 'm', ada, tuesday + 1);
    assert_seen(board, "Moved ~Harbour rig for Ada Byron");
    ck_assert_int_eq(bookings(moved), 1);
    type_and_see(board, "u", "Took back");
    seat_leave(board);
}
END_TEST

START_TEST(copies_as_text)
{
    struct terminal *board = open_large();
    go_to_chidi_tuesday(board);
    ck_assert_ptr_null(terminal_clipboard(board));
    type_and_see(board, "Y", "Harbour rig copied to the terminal's clipboard.");
    char *text = terminal_clipboard(board);
    ck_assert_msg(strstr(text, "Harbour rig, Chidi Eze, Tue ") == text, "%s", text);
    ck_assert_msg(strstr(text, " 09:00-13:00, pencil, Harbour (HAR)") != NULL, "%s", text);
    free(text);
    seat_leave(board);
}
END_TEST

/* The region of its description would scroll a part of the picture. */
START_TEST(an_old_terminal_is_told_nothing_of_the_size_in_its_description)
{
    const char *const old[] = {"TERM=vt100", NULL};
    struct terminal *board = seat_start(&studio, "ana", studio.week, 30, 100, old);
    assert_seen(board, "~H");
    assert_seen(board, "live");
    ck_assert(terminal_was_told(board, "live"));
    ck_assert(!terminal_was_told(board, "\033[1;24r"));
    seat_leave(board);
}
END_TEST

START_TEST(no_color_still_tells)
{
    const char *const mono[] = {"NO_COLOR=1", NULL};
    struct terminal *board = seat_start(&studio, "ana", studio.week, 24, 80, mono);
    assert_seen(board, "~H");
    go_to_chidi_tuesday(board);
    type_and_see(board, "aMono fix tue 9-18" ENTER, "is taken");
    int row, column;
    ck_assert(terminal_find(board, "! Mono", 2, &row, &column));
    struct terminal_look look = terminal_look(board, row, column);
    ck_assert_int_eq(look.background, -1);
    ck_assert(look.bold || look.reverse || look.underline);
    terminal_type(board, ESC ESC);
    assert_gone(board, "Mono fix");
    seat_leave(board);
}
END_TEST

START_TEST(a_lost_terminal_ends_the_program)
{
    struct terminal *board = open_small();
    terminal_hang_up(board);
    ck_assert_int_ne(terminal_end(board, 2), -1);
    terminal_free(&board);
}
END_TEST

/* The same screen, another state and another connection; and back again. */
START_TEST(goes_to_another_tenant_and_back)
{
    struct terminal *board = open_large();
    ck_assert_int_eq(studio_db_run(&studio, "postgres", NULL, "tenant add Southgate --zone Asia/Kolkata --admin ana"),
                     0);
    type_and_see(board, "R", "Chidi Eze");
    type_and_see(board, ":tenant", "another studio");
    type_and_see(board, ENTER, "Southgate");
    type_and_see(board, "j" ENTER, "There are no artists yet: a adds the first.");
    assert_seen(board, "Asia/Kolkata");
    assert_gone(board, "Chidi Eze");
    type_and_see(board, "a", "portfolio");
    type_and_see(board, "Zoe Lang\023", "Added Zoe Lang"); /* ^S */
    char cell[32];
    snprintf(cell, sizeof cell, "Zoe Lang  Mon %d", atoi(studio.monday + strlen("2026-12-")));
    type_and_see(board, "\033OQ", cell); /* F2 */
    type_and_see(board, ":tenant north" ENTER, "~Har");
    assert_seen(board, "live");
    seat_leave(board);
    ck_assert_int_eq(studio_db_run(&studio, "postgres", NULL, "tenant remove Southgate"), 0);
}
END_TEST

/* SIGABRT, because the sanitizer has its own idea of the others. */
START_TEST(a_crash_gives_the_terminal_back)
{
    struct terminal *board = open_large();
    ck_assert(!terminal_is_cooked(board));
    kill(terminal_pid(board), SIGABRT);
    assert_seen(board, "the program has failed");
    ck_assert(terminal_is_cooked(board));
    ck_assert_int_eq(terminal_end(board, PATIENCE), 128 + SIGABRT);
    ck_assert(!terminal_find(board, "Chidi Eze", 0, NULL, NULL));
    terminal_free(&board);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("in a pty");
    tcase_add_test(tests, walks_and_leaves);
    tcase_add_test(tests, books_by_one_line);
    tcase_add_test(tests, finds_a_free_compositor_and_books);
    tcase_add_test(tests, adds_a_project_and_books_on_it);
    tcase_add_test(tests, adds_an_artist_with_a_four_day_week);
    tcase_add_test(tests, shows_who_has_hours_free);
    tcase_add_test(tests, refused_in_red_and_repaired_by_number);
    tcase_add_test(tests, refused_then_next_slot_then_second_option);
    tcase_add_test(tests, a_released_pencil_is_offered_to_the_option_behind_it);
    tcase_add_test(tests, one_challenges_and_the_other_confirms);
    tcase_add_test(tests, split_or_challenged_by_number);
    tcase_add_test(tests, escape_returns_to_the_typed_line);
    tcase_add_test(tests, a_stale_edit_shows_both_versions);
    tcase_add_test(tests, any_terminal_gets_a_sentence);
    tcase_add_test(tests, a_crash_gives_the_terminal_back);
    tcase_add_test(tests, goes_to_another_tenant_and_back);
    tcase_add_test(tests, the_mouse_clicks_and_drags);
    tcase_add_test(tests, copies_as_text);
    tcase_add_test(tests, an_old_terminal_is_told_nothing_of_the_size_in_its_description);
    tcase_add_test(tests, no_color_still_tells);
    tcase_add_test(tests, a_lost_terminal_ends_the_program);
    studio_db_make(&studio);
    int status = run_tests("board", tests);
    studio_db_drop(&studio);
    return status;
}
