/* :tenant: whose board is next, and what must not be lost on the way there. */
#include "support/drive.h"

static void assert_enters(struct board *board, const char *name)
{
    ck_assert(board->state->leaving.quit);
    ck_assert_str_eq(board->state->leaving.enter, name);
}

START_TEST(a_name_or_its_beginning_leads_there)
{
    static const char *const lines[] = {"tenant Southgate", "tenant south", "tenant SOUTHGATE"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        command(&board, lines[i]);
        assert_enters(&board, "Southgate");
        drive_close(&board);
    }
}
END_TEST

START_TEST(what_is_not_clear_leads_nowhere)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "tenant north");
    assert_said(&board, "may be several tenants");
    command(&board, "tenant Eastlight");
    assert_said(&board, "You are a member of no tenant \"Eastlight\"");
    command(&board, "tenant northlight studios");
    assert_said(&board, "This is the board of Northlight Studios");
    ck_assert(!board.state->leaving.quit);
    ck_assert_ptr_null(board.state->leaving.enter);
    drive_close(&board);
}
END_TEST

START_TEST(an_edit_on_its_way_is_asked_about_once)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    enter_line(&board, "a", "Rig fix");
    command(&board, "tenant Southgate");
    assert_said(&board, "1 change is not saved yet");
    ck_assert(!board.state->leaving.quit);
    press(&board, "j");
    command(&board, "tenant Southgate");
    ck_assert(!board.state->leaving.quit);
    command(&board, "tenant Southgate");
    assert_enters(&board, "Southgate");
    drive_close(&board);
}
END_TEST

START_TEST(a_saved_edit_holds_nobody)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    enter_line(&board, "a", "Rig fix");
    answer_done(&board, EFFECT_BOOK);
    command(&board, "tenant Southgate");
    assert_enters(&board, "Southgate");
    drive_close(&board);
}
END_TEST

START_TEST(alone_it_lists_them_and_enter_goes_there)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "tenant");
    assert_mode(&board, MODE_LIST);
    press(&board, "<Enter>");
    assert_said(&board, "This is the board of");
    press(&board, "jj<Enter>");
    assert_enters(&board, "Southgate");
    drive_close(&board);
}
END_TEST

START_TEST(where_no_board_could_be_opened_a_name_opens_one)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    roster_free(&board.state->roster);
    command(&board, "tenant");
    assert_said(&board, "a name opens that studio's");
    command(&board, "tenant Southgate");
    assert_enters(&board, "Southgate");
    drive_close(&board);
}
END_TEST

START_TEST(tab_completes_the_name)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, ":");
    type(&board, "tenant northw");
    press(&board, "<Tab><Enter>");
    assert_enters(&board, "Northwind");
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_name_or_its_beginning_leads_there,
        what_is_not_clear_leads_nowhere,
        an_edit_on_its_way_is_asked_about_once,
        a_saved_edit_holds_nobody,
        alone_it_lists_them_and_enter_goes_there,
        where_no_board_could_be_opened_a_name_opens_one,
        tab_completes_the_name,
    };
    return drive_run("tenants", tests, sizeof tests / sizeof *tests);
}
