/* The real board in a real terminal on a real database. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { RED = 160, PATIENCE = 10 };

static struct studio_db studio;

static struct terminal *open_board(int rows, int columns, const char *const *environment)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", "ana", "--week", studio.week, NULL};
    struct terminal *board = terminal_start(rows, columns, argv, environment);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "~H", PATIENCE)); /* narrow at 80 columns */
    return board;
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

/* The cursor starts on the first artist; Chidi Eze is the third. */
static void go_to_chidi_tuesday(struct terminal *board)
{
    terminal_type(board, "gg0jjl");
    ck_assert(terminal_wait(board, "Chidi Eze  Tue", PATIENCE));
}

START_TEST(walks_and_leaves)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    ck_assert(terminal_wait(board, "Harbour rig 09:00-13:00", PATIENCE));
    terminal_type(board, "w");
    ck_assert(terminal_wait_gone(board, "~Har", PATIENCE));
    terminal_type(board, "W");
    ck_assert(terminal_wait(board, "~Har", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(books_by_one_line)
{
    struct terminal *board = open_board(40, 120, NULL);
    terminal_type(board, "gg0aSunrise comp @HAR mon-wed confirmed");
    ck_assert(terminal_wait(board, "Sunrise comp @HAR mon-wed confirmed", PATIENCE));
    terminal_type(board, "\r");
    ck_assert(terminal_wait(board, "Booked", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Sunrise comp' "
                                              "and status = 'confirmed'"), 1);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Sunrise comp' "
                                              "and status <> 'cancelled'"), 0);
    leave(board);
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
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "f\ttue-thu\t65\r");
    ck_assert(terminal_wait(board, "free all along", PATIENCE));
    ck_assert(terminal_wait(board, "in part, 1 booking", PATIENCE));
    terminal_type(board, "\r");
    ck_assert(terminal_wait(board, "hold|pencil|confirmed", PATIENCE));
    terminal_type(board, "Crew comp\r");
    ck_assert(terminal_wait(board, "Booked", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings b join callboard.artists a "
                                              "on a.id = b.artist_id where title = 'Crew comp' and a.rate <= 65 "
                                              "and end_time - start_time = interval '57 hours'"), 1);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back", PATIENCE));
    leave(board);
}
END_TEST

/* Five keys beside what is typed: F5 a Tab ^S q; what is booked keeps the project. */
START_TEST(adds_a_project_and_books_on_it)
{
    struct terminal *board = open_board(24, 80, NULL);
    terminal_type(board, "\033[15~"); /* F5 */
    ck_assert(terminal_wait(board, "Projects  1", PATIENCE));
    terminal_type(board, "aMOON\tMoonrise\023");
    ck_assert(terminal_wait(board, "Added project MOON", PATIENCE));
    ck_assert(terminal_wait(board, "Projects  2", PATIENCE));
    terminal_type(board, "q");
    ck_assert(terminal_wait(board, "~H", PATIENCE));
    terminal_type(board, "gg0aMoon comp @MOON mon");
    for (int tries = 0; tries < PATIENCE; tries++) { /* until the roster has come that has it */
        terminal_type(board, "\r");
        if (terminal_wait(board, "Booked", 1))
            break;
    }
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings b join callboard.projects p "
                                              "on p.id = b.project_id where p.code = 'MOON'"), 1);
    terminal_type(board, "\033[15~");
    ck_assert(terminal_wait(board, "Moonrise", PATIENCE));
    terminal_type(board, "/moon\rx");
    ck_assert(terminal_wait(board, "Still booked once", PATIENCE));
    terminal_type(board, "q");
    ck_assert(terminal_wait(board, "~H", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back", PATIENCE));
    leave(board);
}
END_TEST

/* Beside what is typed: F6 a, then Enter on the pattern, Friday cleared on its grid, ^S: the board shades the Friday. Then
 * two days off, and the artist out of the way again. */
START_TEST(adds_an_artist_with_a_four_day_week)
{
    struct terminal *board = open_board(24, 80, NULL);
    terminal_type(board, "\033[17~"); /* F6 */
    ck_assert(terminal_wait(board, "h/week", PATIENCE));
    terminal_type(board, "aAaron Four\tcomp\tAAA\t50\t\t\t\r");
    ck_assert(terminal_wait(board, "45:00 a week", PATIENCE));
    terminal_type(board, "4jx");
    ck_assert(terminal_wait(board, "mon-thu 09:00-18:00", PATIENCE));
    ck_assert(terminal_wait(board, "36:00 a week", PATIENCE));
    terminal_type(board, "\r\023");
    ck_assert(terminal_wait(board, "Added Aaron Four", PATIENCE));
    ck_assert(terminal_wait(board, "Aaron Four  mon-thu", PATIENCE)); /* the cursor is on him */
    terminal_type(board, "\r");
    ck_assert(terminal_wait(board, "Aaron Four  Mon", PATIENCE));
    terminal_type(board, "0llll");
    ck_assert(terminal_wait(board, "Aaron Four  Fri", PATIENCE));
    ck_assert(terminal_wait(board, "not working", PATIENCE));
    terminal_type(board, "h");
    ck_assert(terminal_wait(board, "free 9-18", PATIENCE));
    terminal_type(board, "vhTmoving\023");
    ck_assert(terminal_wait(board, "Added time off: Aaron Four", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.time_off where reason = 'moving' "
                                              "and end_time - start_time = interval '2 days'"), 1);
    ck_assert(terminal_wait(board, "time off until Thu", PATIENCE));
    terminal_type(board, "T");
    ck_assert(terminal_wait(board, "is away Wed", PATIENCE));
    terminal_type(board, "x");
    ck_assert(terminal_wait(board, "Removed time off of Aaron Four", PATIENCE));
    terminal_type(board, "\033[17~");
    ck_assert(terminal_wait(board, "h/week", PATIENCE));
    terminal_type(board, "/aaron\rx");
    ck_assert(terminal_wait(board, "Removed Aaron Four", PATIENCE));
    terminal_type(board, "q");
    ck_assert(terminal_wait(board, "~H", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(shows_who_has_hours_free)
{
    struct terminal *board = open_board(24, 80, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "gt");
    ck_assert(terminal_wait(board, "free hours", PATIENCE));
    ck_assert(terminal_wait(board, "free all day", PATIENCE));
    terminal_type(board, "gT");
    ck_assert(terminal_wait(board, "~H", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(refused_in_red_and_repaired_by_number)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aRig fix tue 9-18\r");
    ck_assert(terminal_wait(board, "is taken 09:00-13:00 by", PATIENCE));
    ck_assert(terminal_wait(board, "Ben Okri is free", PATIENCE));
    refused_is_red(board, "! Rig fix");
    refused_is_red(board, "~Har");
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Rig fix'"), 0);
    terminal_type(board, "1");
    ck_assert(terminal_wait(board, "Booked", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings b join callboard.artists a on "
                                              "a.id = b.artist_id where b.title = 'Rig fix' and a.name = 'Ben Okri' "
                                              "and b.status = 'pencil'"), 1);
    leave(board);
}
END_TEST

START_TEST(refused_then_next_slot_then_second_option)
{
    struct terminal *board = open_board(24, 80, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aLight fix tue 9-18\r");
    ck_assert(terminal_wait(board, "2 next free: Wed", PATIENCE));
    terminal_type(board, "2");
    ck_assert(terminal_wait(board, "Booked", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Light fix' and "
                                              "status = 'pencil'"), 1);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aKey fix tue 9-12\r");
    ck_assert(terminal_wait(board, "second option", PATIENCE));
    terminal_type(board, "3");
    ck_assert(terminal_wait_gone(board, "is taken", PATIENCE));
    ck_assert(terminal_wait(board, "2nd option", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Key fix' and "
                                              "status = 'hold' and queued_at is not null and lapses_at is null"), 1);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: booked 2 Key fix", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: booked ~Light fix", PATIENCE));
    leave(board);
}
END_TEST

/* Release: two keys; the option behind takes the place: one. Both are taken back. */
START_TEST(a_released_pencil_is_offered_to_the_option_behind_it)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aLens fix tue 10-13 second\r");
    ck_assert(terminal_wait(board, "2nd option", PATIENCE));
    go_to_chidi_tuesday(board);
    ck_assert(terminal_wait(board, "Harbour rig 09:00-13:00 pencil", PATIENCE));
    terminal_type(board, "xr");
    ck_assert(terminal_wait(board, "Offered: 2 Lens fix for Chidi Eze", PATIENCE));
    ck_assert(terminal_wait(board, "2nd option, offered: o takes it", PATIENCE));
    terminal_type(board, "o");
    ck_assert(terminal_wait(board, "Lens fix for Chidi Eze is now a pencil", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.booking_events where title = 'Lens fix' and "
                                              "act in ('offered', 'promoted')"), 2);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: promoted ~Lens fix", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: released Harbour rig", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Lens fix' and "
                                              "status = 'hold'"), 1);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back: booked 2 Lens fix", PATIENCE));
    leave(board);
}
END_TEST

static struct terminal *open_bens_board(void)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", "ben", NULL};
    struct terminal *board = terminal_start(40, 120, argv, NULL);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    return board;
}

/* Two boards: ana challenges, ben's title line says so at once; gw, Enter and "s c" are his answer, which ends it on
 * both. Eleven keys of hers beside the title, four of his. */
START_TEST(one_challenges_and_the_other_confirms)
{
    struct terminal *ana = open_board(40, 120, NULL), *ben = open_bens_board();
    go_to_chidi_tuesday(ana);
    terminal_type(ana, "!");
    ck_assert(terminal_wait(ana, "09:00-13:00 second", PATIENCE));
    terminal_type(ana, "Our rig\r");
    ck_assert(terminal_wait(ana, "challenges what is in its way", PATIENCE));
    ck_assert(terminal_wait(ana, "1 wait", PATIENCE));
    ck_assert(terminal_wait(ben, "1 wait", PATIENCE));
    terminal_type(ben, "gw");
    ck_assert(terminal_wait(ben, "confirm or release until", PATIENCE));
    terminal_type(ben, "\r");
    ck_assert(terminal_wait(ben, "challenged by", PATIENCE));
    ck_assert(terminal_wait(ben, "~!24h", PATIENCE));
    terminal_type(ben, "sc");
    ck_assert(terminal_wait(ben, "is now confirmed", PATIENCE));
    ck_assert(terminal_wait_gone(ben, "1 wait", PATIENCE));
    ck_assert(terminal_wait_gone(ana, "~!2", PATIENCE));
    ck_assert(terminal_wait_gone(ana, "1 wait", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.challenges where ended = 'answered'"), 1);
    terminal_type(ben, "u"); /* asked again */
    ck_assert(terminal_wait(ana, "~!2", PATIENCE));
    terminal_type(ana, "u");
    ck_assert(terminal_wait(ana, "Took back", PATIENCE));
    ck_assert(terminal_wait_gone(ben, "~!2", PATIENCE));
    leave(ana);
    leave(ben);
}
END_TEST

START_TEST(split_or_challenged_by_number)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aSplit fix mon-wed\r");
    ck_assert(terminal_wait(board, "4 split: Mon", PATIENCE));
    terminal_type(board, "4");
    ck_assert(terminal_wait(board, "Booked ~Split fix for Chidi Eze and 1 more", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, "select count(*) from callboard.bookings where title = 'Split fix' and "
                                              "status = 'pencil'"), 2);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back", PATIENCE));
    go_to_chidi_tuesday(board);
    terminal_type(board, "aAsked fix tue 9-18\r");
    ck_assert(terminal_wait(board, "5 challenge", PATIENCE));
    terminal_type(board, "5");
    ck_assert(terminal_wait(board, "challenges what is in its way", PATIENCE));
    ck_assert(terminal_wait(board, "~!2", PATIENCE));
    terminal_type(board, "u");
    ck_assert(terminal_wait_gone(board, "~!2", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(escape_returns_to_the_typed_line)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aNever lost tue 9-18\r");
    ck_assert(terminal_wait(board, "is taken", PATIENCE));
    terminal_type(board, "\033");
    ck_assert(terminal_wait(board, "Never lost tue 9-18", PATIENCE));
    terminal_type(board, "\033");
    ck_assert(terminal_wait_gone(board, "Never lost", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(a_stale_edit_shows_both_versions)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    terminal_type(board, "e");
    ck_assert(terminal_wait(board, "title", PATIENCE));
    char id[64];
    char *json = NULL;
    ck_assert_int_eq(studio_db_run(&studio, "ben", &json, "week --week %s --json", studio.week), 0);
    const char *title = strstr(json, "Harbour rig");
    ck_assert_ptr_nonnull(title);
    free(json);
    char query[160];
    snprintf(query, sizeof query, "psql -qAtX -d %s -c \"select id from callboard.bookings where title = 'Harbour rig'\"",
             studio.database);
    FILE *pipe = popen(query, "r");
    ck_assert_ptr_nonnull(fgets(id, sizeof id, pipe));
    pclose(pipe);
    id[36] = '\0';
    ck_assert_int_eq(studio_db_run(&studio, "ben", NULL, "move %s --to '%s 14:00'", id, studio_db_day(&studio, 1)), 0);
    terminal_type(board, "!\023"); /* one more character in the title, then save */
    ck_assert(terminal_wait(board, "Ben", PATIENCE));
    ck_assert(terminal_wait(board, "14:00", PATIENCE));
    terminal_type(board, "2");
    ck_assert(terminal_wait_gone(board, "Harbour rig!", PATIENCE));
    ck_assert_int_eq(studio_db_run(&studio, "ben", NULL, "move %s --to '%s 13:00'", id, studio_db_day(&studio, 1)), 0);
    leave(board);
}
END_TEST

START_TEST(any_terminal_gets_a_sentence)
{
    const char *argv[] = {studio.binary, "--config", studio.ini, "--as", "ana", NULL};
    const char *const dumb[] = {"TERM=dumb", NULL};
    struct terminal *board = terminal_start(24, 80, argv, dumb);
    ck_assert_int_eq(terminal_end(board, PATIENCE), 1);
    char *text = terminal_text(board);
    ck_assert_msg(strstr(text, "dumb") != NULL, "%s", text);
    free(text);
    terminal_free(&board);
    board = terminal_start(8, 30, argv, NULL);
    ck_assert(terminal_wait(board, "40x10", PATIENCE));
    terminal_resize(board, 24, 80);
    ck_assert(terminal_wait(board, "live", PATIENCE));
    leave(board);
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
    static const char moved[] = "select count(*) from callboard.bookings b join callboard.artists a on a.id = b.artist_id "
                                "where b.title = 'Harbour rig' and a.name = 'Ada Byron'";
    struct terminal *board = open_board(40, 120, NULL);
    int chidi, ada, tuesday, unused;
    terminal_type(board, "gg0:set mouse\r");
    ck_assert(terminal_wait(board, "mouse", PATIENCE));
    ck_assert(terminal_find(board, "~Har", 2, &chidi, &tuesday));
    ck_assert(terminal_find(board, "Ada Byron", 2, &ada, &unused));
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, LEFT, 'm', chidi, tuesday);
    ck_assert(terminal_wait(board, "Chidi Eze  Tue", PATIENCE));
    terminal_settle(board, DOUBLE_CLICK_MS);
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, DRAG, 'M', ada, tuesday);
    ck_assert(terminal_wait(board, "Harbour rig   to Tue", PATIENCE));
    terminal_type(board, "\033");
    ck_assert(terminal_wait(board, "Chidi Eze  Tue", PATIENCE));
    mouse(board, LEFT, 'm', ada, tuesday);
    terminal_settle(board, DOUBLE_CLICK_MS);
    ck_assert_int_eq(studio_db_count(&studio, moved), 0);
    mouse(board, LEFT, 'M', chidi, tuesday);
    mouse(board, DRAG, 'M', ada, tuesday + 1);
    mouse(board, LEFT, 'm', ada, tuesday + 1);
    ck_assert(terminal_wait(board, "Moved ~Harbour rig for Ada Byron", PATIENCE));
    ck_assert_int_eq(studio_db_count(&studio, moved), 1);
    terminal_type(board, "u");
    ck_assert(terminal_wait(board, "Took back", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(copies_as_text)
{
    struct terminal *board = open_board(40, 120, NULL);
    go_to_chidi_tuesday(board);
    ck_assert_ptr_null(terminal_clipboard(board));
    terminal_type(board, "Y");
    ck_assert(terminal_wait(board, "Harbour rig copied to the terminal's clipboard.", PATIENCE));
    char *text = terminal_clipboard(board);
    ck_assert_msg(strstr(text, "Harbour rig, Chidi Eze, Tue ") == text, "%s", text);
    ck_assert_msg(strstr(text, " 09:00-13:00, pencil, Harbour (HAR)") != NULL, "%s", text);
    free(text);
    leave(board);
}
END_TEST

START_TEST(no_color_still_tells)
{
    const char *const mono[] = {"NO_COLOR=1", NULL};
    struct terminal *board = open_board(24, 80, mono);
    go_to_chidi_tuesday(board);
    terminal_type(board, "aMono fix tue 9-18\r");
    ck_assert(terminal_wait(board, "is taken", PATIENCE));
    int row, column;
    ck_assert(terminal_find(board, "! Mono", 2, &row, &column));
    struct terminal_look look = terminal_look(board, row, column);
    ck_assert_int_eq(look.background, -1);
    ck_assert(look.bold || look.reverse || look.underline);
    terminal_type(board, "\033\033");
    ck_assert(terminal_wait_gone(board, "Mono fix", PATIENCE));
    leave(board);
}
END_TEST

START_TEST(a_lost_terminal_ends_the_program)
{
    struct terminal *board = open_board(24, 80, NULL);
    terminal_hang_up(board);
    ck_assert_int_ne(terminal_end(board, 2), -1);
    terminal_free(&board);
}
END_TEST

/* The same screen, another state and another connection; and back again. */
START_TEST(goes_to_another_tenant_and_back)
{
    struct terminal *board = open_board(40, 120, NULL);
    ck_assert_int_eq(studio_db_run(&studio, "postgres", NULL, "tenant add Southgate --zone Asia/Kolkata --admin ana"), 0);
    terminal_type(board, "R");
    ck_assert(terminal_wait(board, "Chidi Eze", PATIENCE));
    terminal_type(board, ":tenant");
    ck_assert(terminal_wait(board, "another studio", PATIENCE));
    terminal_type(board, "\r");
    ck_assert(terminal_wait(board, "Southgate", PATIENCE));
    terminal_type(board, "j\r");
    ck_assert(terminal_wait(board, "There are no artists yet", PATIENCE));
    ck_assert(terminal_wait(board, "Asia/Kolkata", PATIENCE));
    ck_assert(terminal_wait_gone(board, "Chidi Eze", PATIENCE));
    terminal_type(board, ":tenant north\r");
    ck_assert(terminal_wait(board, "~Har", PATIENCE));
    ck_assert(terminal_wait(board, "live", PATIENCE));
    leave(board);
    ck_assert_int_eq(studio_db_run(&studio, "postgres", NULL, "tenant remove Southgate"), 0);
}
END_TEST

/* SIGABRT, because the sanitizer has its own idea of the others. */
START_TEST(a_crash_gives_the_terminal_back)
{
    struct terminal *board = open_board(40, 120, NULL);
    ck_assert(!terminal_is_cooked(board));
    kill(terminal_pid(board), SIGABRT);
    ck_assert(terminal_wait(board, "the program has failed", PATIENCE));
    ck_assert(terminal_is_cooked(board));
    ck_assert_int_eq(terminal_end(board, PATIENCE), 128 + SIGABRT);
    ck_assert(!terminal_find(board, "Chidi Eze", 0, NULL, NULL));
    terminal_free(&board);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    Suite *suite = suite_create("board");
    TCase *tests = tcase_create("in a pty");
    tcase_set_timeout(tests, 120);
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
    tcase_add_test(tests, no_color_still_tells);
    tcase_add_test(tests, a_lost_terminal_ends_the_program);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed != 0;
}
