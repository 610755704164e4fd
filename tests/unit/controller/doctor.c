/* :doctor: who is shown it, what is asked, and what is done with a finding. */
#include "support/drive.h"

static void open_list(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"1005", "critical", "Exclusion constraint", "there is none", "Put it back."},
        {"4002", "ok", "Versions", "callboard 0.1.0", ""},
    };
    drive_open(board, STUDIO_CHIDI, 24);
    become(board, MEMBER_ADMIN);
    command(board, "doctor");
    answer_list(board, rows, sizeof rows / sizeof *rows);
}

START_TEST(a_producer_is_told_that_it_is_the_admins)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    become(&board, MEMBER_PRODUCER);
    command(&board, "doctor");
    assert_said(&board, "The doctor is for admins; you are a producer.");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 0);
    drive_close(&board);
}
END_TEST

START_TEST(an_admin_has_it_look_again)
{
    struct board board;
    open_list(&board);
    drive_forget(&board);
    press(&board, "R");
    ck_assert_int_eq(last(&board, EFFECT_LIST)->list, LIST_DOCTOR);
    drive_close(&board);
}
END_TEST

START_TEST(what_others_book_does_not_call_the_doctor)
{
    struct board board;
    open_list(&board);
    drive_forget(&board);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 0);
    drive_close(&board);
}
END_TEST

START_TEST(enter_says_all_of_it)
{
    struct board board;
    open_list(&board);
    press(&board, "<Enter>");
    assert_said(&board, "Exclusion constraint, critical: there is none. Put it back.");
    press(&board, "j<Enter>");
    assert_said(&board, "Versions, ok: callboard 0.1.0");
    drive_close(&board);
}
END_TEST

START_TEST(there_is_no_doctor_of_the_past)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    become(&board, MEMBER_ADMIN);
    board.state->past.at = board.now;
    command(&board, "doctor");
    assert_said(&board, "The board is shown as it was");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 0);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_producer_is_told_that_it_is_the_admins,
        an_admin_has_it_look_again,
        what_others_book_does_not_call_the_doctor,
        enter_says_all_of_it,
        there_is_no_doctor_of_the_past,
    };
    return drive_run("doctor", tests, sizeof tests / sizeof *tests);
}
