/* Names and titles of several scripts at a real terminal: what is typed is what is shown, stored and found again, and a
 * second person of nearly the same name is asked about. */
#include <check.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

/* Thai with a vowel and a tone on one letter, a Persian word with a non-joiner, an emoji with a selector; the soft
 * hyphen is kept, and not drawn. */
START_TEST(what_is_typed_is_shown_and_stored)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, "gg0a\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49 \u0645\u06cc\u200c\u062e \u2764\ufe0f mon\r",
                 "Booked ~\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49 \u0645\u06cc\u200c\u062e \u2764\ufe0f");
    type_and_see(board, "gg0", "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49");
    ck_assert_int_eq(studio_db_bookings(&studio, "b.title = E'\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49 "
                                                 "\u0645\u06cc\u200c\u062e \u2764\ufe0f'"),
                     1);
    type_and_see(board, "/\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49\r", "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49");
    seat_leave(board);
}
END_TEST

START_TEST(a_second_one_of_that_name_is_asked_about)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, F6, "Artists");
    type_and_see(board, "a", "new artist");
    terminal_type(board, "ADA  byron");
    type_and_see(board, CTRL_S, "There already is the artist \"Ada Byron\"");
    type_and_see(board, CTRL_S, "Added ADA  byron");
    ck_assert_int_eq(studio_db_count(&studio, "SELECT count(*) FROM callboard.artists WHERE folded = 'ada byron'"), 2);
    ck_assert_int_eq(studio_db_count(&studio, "SELECT count(*) FROM callboard.artists WHERE name = 'ADA byron'"), 1);
    type_and_see(board, "a", "new artist");
    terminal_type(board, "Ada\u00a0Byron\u200b");
    type_and_see(board, CTRL_S, "There already is an artist of that name");
    type_and_see(board, ESC, "Esc again throws away what you typed.");
    terminal_type(board, ESC);
    assert_gone(board, "new artist");
    terminal_type(board, "q");
    seat_leave(board);
}
END_TEST

int main(void)
{
    studio_db_make(&studio);
    TCase *cases = tcase_create("names");
    tcase_add_test(cases, what_is_typed_is_shown_and_stored);
    tcase_add_test(cases, a_second_one_of_that_name_is_asked_about);
    int status = run_tests("names", cases);
    studio_db_drop(&studio);
    return status;
}
