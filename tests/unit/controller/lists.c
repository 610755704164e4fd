/* Lists and the forms of their rows: walking, searching, narrowing, paging, saving and what refuses it. */
#include <stdio.h>

#include "controller/reads/list.h"
#include "support/drive.h"

/* The projects, `count` of them, at most a page. */
static void open_projects(struct board *board, int count)
{
    drive_open(board, STUDIO_CHIDI, 24);
    become(board, MEMBER_ADMIN);
    press(board, "<F5>");
    assert_mode(board, MODE_LIST);
    answer_projects(board, 0, count);
    drive_forget(board);
}

static int at(const struct board *board)
{
    return list_row_at(board->state, board->state->lists[board->state->shown.list].cursor);
}

START_TEST(the_cursor_walks_the_rows)
{
    struct board board;
    open_projects(&board, 60);
    press(&board, "jj");
    ck_assert_int_eq(at(&board), 2);
    press(&board, "G");
    ck_assert_int_eq(at(&board), 59);
    press(&board, "5G");
    ck_assert_int_eq(at(&board), 4);
    press(&board, "^F");
    ck_assert_int_eq(at(&board), 4 + list_screen_rows(board.state));
    press(&board, "ggk");
    ck_assert_int_eq(at(&board), 0);
    drive_close(&board);
}
END_TEST

START_TEST(the_next_page_is_asked_for_before_the_cursor_is_there)
{
    struct board board;
    open_projects(&board, PAGE_ROWS);
    press(&board, "j");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 0);
    press(&board, "G");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 1);
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_after, "P099");
    press(&board, "kj"); /* not twice */
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 1);
    answer_projects(&board, 100, 7);
    ck_assert_int_eq(at(&board), 99);
    ck_assert_int_eq(list_count(board.state), 107);
    press(&board, "G");
    ck_assert_int_eq(at(&board), 106);
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 1); /* that was the last page */
    drive_close(&board);
}
END_TEST

START_TEST(what_others_do_comes_into_the_first_page_and_moves_no_reader)
{
    struct board board;
    open_projects(&board, PAGE_ROWS);
    press(&board, "jj");
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 1);
    ck_assert_ptr_null(last(&board, EFFECT_LIST)->list_after); /* from the beginning */
    answer_projects(&board, 0, PAGE_ROWS);
    ck_assert_int_eq(at(&board), 2);
    press(&board, "G");
    answer_projects(&board, 100, 7);
    drive_forget(&board);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 0); /* one has read on */
    drive_close(&board);
}
END_TEST

START_TEST(a_search_goes_from_match_to_match)
{
    struct board board;
    open_projects(&board, 30);
    press(&board, "/t<Space>2<Enter>");
    ck_assert_int_eq(at(&board), 2);
    press(&board, "n");
    ck_assert_int_eq(at(&board), 20);
    press(&board, "NN");
    ck_assert_int_eq(at(&board), 29);
    assert_said(&board, "from the bottom");
    press(&board, "/zzz");
    ck_assert_ptr_nonnull(strstr(board.state->line_problem, "No row has \"zzz\""));
    press(&board, "<Esc>");
    ck_assert_int_eq(at(&board), 29); /* where it was begun */
    drive_close(&board);
    open_projects(&board, 0);
    press(&board, "/x<Enter>n");
    assert_said(&board, "No row has it in it.");
    drive_close(&board);
}
END_TEST

START_TEST(up_goes_from_search_to_earlier_search)
{
    struct board board;
    open_projects(&board, 60);
    press(&board, "/t<Space>2<Enter>/t<Space>3<Enter>/<Up><Up>");
    ck_assert_str_eq(board.state->line.text, "t 2");
    press(&board, "<Down>");
    ck_assert_str_eq(board.state->line.text, "t 3");
    press(&board, "zzz");
    ck_assert_ptr_nonnull(board.state->line_problem);
    press(&board, "<Esc>/<Up>");
    ck_assert_ptr_null(board.state->line_problem);
    drive_close(&board);
}
END_TEST

START_TEST(narrowing_asks_the_database_and_esc_lifts_it)
{
    struct board board;
    open_projects(&board, 30);
    press(&board, "&Halo<Enter>");
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_narrow, "Halo");
    ck_assert_ptr_null(last(&board, EFFECT_LIST)->list_after);
    answer_projects(&board, 7, 2);
    ck_assert_int_eq(list_count(board.state), 2);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_LIST);
    ck_assert_ptr_null(last(&board, EFFECT_LIST)->list_narrow);
    answer_projects(&board, 0, 30);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(a_new_project_is_saved_and_the_cursor_goes_to_it)
{
    struct board board;
    open_projects(&board, 3);
    press(&board, "a");
    assert_mode(&board, MODE_FORM);
    type(&board, "NEW");
    press(&board, "<Tab>");
    type(&board, "A new one");
    press(&board, "^S");
    struct effect *sent = last(&board, EFFECT_SAVE_PROJECT);
    ck_assert_str_eq(sent->record.value[0], "NEW");
    ck_assert_str_eq(sent->record.value[1], "A new one");
    ck_assert_str_eq(sent->record.value[4], "open");
    ck_assert_int_eq(sent->record.version, 0);
    assert_mode(&board, MODE_FORM);
    press(&board, "^S"); /* a second one while the first is on its way */
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_PROJECT), 1);
    struct id id = sent->record.id;
    answer_save(&board, EFFECT_SAVE_PROJECT, OUTCOME_DONE, NULL, 1);
    assert_mode(&board, MODE_LIST);
    assert_said(&board, "Added project NEW");
    ck_assert_uint_eq(asked(&board, EFFECT_ROSTER), 1);
    struct page page = projects_page(0, 4);
    page.rows[2].id = id;
    answer_last(&board, EFFECT_LIST, (struct answer){.page = page});
    ck_assert_int_eq(at(&board), 2);
    drive_close(&board);
}
END_TEST

START_TEST(a_refused_form_keeps_its_text)
{
    static const struct {
        enum outcome outcome;
        const char *message, *said;
    } rows[] = {
        {OUTCOME_INVALID, "There already is a project with that code.", "already is a project"},
        {OUTCOME_NOT_ALLOWED, "Only an admin may do that; you are a viewer.", "Only an admin"},
        {OUTCOME_GONE, "There is no such project.", "no such project"},
        {OUTCOME_STALE, "The project has been changed meanwhile.", "once more"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        open_projects(&board, 3);
        press(&board, "je<Tab>");
        type(&board, "!");
        press(&board, "^S");
        ck_assert_int_eq(last(&board, EFFECT_SAVE_PROJECT)->record.version, 3);
        answer_save(&board, EFFECT_SAVE_PROJECT, rows[i].outcome, rows[i].message, 9);
        assert_mode(&board, MODE_FORM);
        ck_assert_str_eq(form_text(&board, 1), "Project 1!");
        ck_assert_ptr_nonnull(strstr(board.state->form.problem, rows[i].said));
        press(&board, "^S");
        ck_assert_int_eq(last(&board, EFFECT_SAVE_PROJECT)->record.version, rows[i].outcome == OUTCOME_STALE ? 9 : 3);
        drive_close(&board);
    }
}
END_TEST

START_TEST(a_lost_link_keeps_the_form_too)
{
    struct board board;
    open_projects(&board, 3);
    press(&board, "ea^S");
    answer_fault(&board, EFFECT_SAVE_PROJECT, FAULT_LOST);
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "link broke"));
    press(&board, "^S");
    answer_fault(&board, EFFECT_SAVE_PROJECT, FAULT_UNREACHABLE);
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "nothing was saved"));
    press(&board, "^S<Esc>"); /* left before the answer: a message tells it */
    answer_save(&board, EFFECT_SAVE_PROJECT, OUTCOME_INVALID, "No.", 0);
    assert_mode(&board, MODE_LIST);
    assert_said(&board, "No.");
    drive_close(&board);
}
END_TEST

START_TEST(what_is_needed_is_asked_for_before_anything_is_sent)
{
    struct board board;
    open_projects(&board, 0);
    press(&board, "a^S");
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "code is needed"));
    type(&board, "X");
    press(&board, "^S");
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "name is needed"));
    ck_assert_int_eq(board.state->form.focus, 1);
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_PROJECT), 0);
    drive_close(&board);
}
END_TEST

START_TEST(closing_and_removing_say_how_it_ended)
{
    struct board board;
    open_projects(&board, 3);
    press(&board, "s");
    ck_assert_str_eq(last(&board, EFFECT_SAVE_PROJECT)->record.value[4], "closed");
    press(&board, "x"); /* not over what is on its way */
    ck_assert_uint_eq(asked(&board, EFFECT_REMOVE_PROJECT), 0);
    answer_save(&board, EFFECT_SAVE_PROJECT, OUTCOME_DONE, NULL, 4);
    assert_said(&board, "Closed P000");
    press(&board, "x");
    answer_save(&board, EFFECT_REMOVE_PROJECT, OUTCOME_INVALID, "Still booked 12 times, first: Rig.", 0);
    assert_said(&board, "Still booked 12 times");
    assert_mode(&board, MODE_LIST);
    drive_close(&board);
}
END_TEST

START_TEST(who_may_not_is_told_so)
{
    struct board board;
    open_projects(&board, 3);
    become(&board, MEMBER_PRODUCER);
    press(&board, "a");
    assert_mode(&board, MODE_LIST);
    assert_said(&board, "Only an admin may add a project; you are a producer.");
    press(&board, "x");
    assert_said(&board, "Only an admin may remove a project");
    ck_assert_uint_eq(asked(&board, EFFECT_REMOVE_PROJECT), 0);
    drive_close(&board);
}
END_TEST

START_TEST(enter_shows_on_the_board_what_is_booked_on_it)
{
    struct board board;
    open_projects(&board, 3);
    record_set(&board.state->lists[LIST_PROJECTS].page.rows[1], 0, "HAR");
    press(&board, "j<Enter>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(board.state->filtering.text, "project:HAR");
    drive_close(&board);
}
END_TEST

/* The studio's four members; Ana is who sits here. */
static void open_members(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    become(board, MEMBER_ADMIN);
    press(board, "<F8>");
    drive_forget(board);
}

static void go_to_member(struct board *board, const char *name)
{
    enter_line(board, "/", name);
}

START_TEST(a_member_gets_another_role_or_is_shut_out)
{
    struct board board;
    open_members(&board);
    ck_assert_int_eq(list_count(board.state), (int)board.state->roster->member_count);
    go_to_member(&board, "ben");
    const struct member *ben = NULL;
    for (size_t i = 0; i < board.state->roster->member_count; i++)
        if (strcmp(board.state->roster->members[i].name, "ben") == 0)
            ben = &board.state->roster->members[i];
    ck_assert_ptr_nonnull(ben);
    press(&board, "s");
    struct effect *sent = last(&board, EFFECT_SAVE_MEMBER);
    assert_id(sent->record.id, ben->user);
    ck_assert_str_eq(sent->record.value[2], role_word((enum member_role)((ben->role + 1) % 3)));
    answer_save(&board, EFFECT_SAVE_MEMBER, OUTCOME_DONE, NULL, 2);
    press(&board, "x");
    assert_id(last(&board, EFFECT_REMOVE_MEMBER)->record.id, ben->user);
    answer_save(&board, EFFECT_REMOVE_MEMBER, OUTCOME_INVALID, "The last admin cannot be removed.", 0);
    assert_said(&board, "last admin");
    go_to_member(&board, "(you)");
    press(&board, "x");
    assert_said(&board, "This is you");
    drive_close(&board);
}
END_TEST

START_TEST(who_was_removed_is_not_listed)
{
    struct board board;
    open_members(&board);
    int before = list_count(board.state);
    board.state->roster->members[0].removed = true;
    ck_assert_int_eq(list_count(board.state), before - 1);
    press(&board, "a");
    type(&board, "Zoe");
    press(&board, "<Tab>");
    type(&board, "zoe");
    press(&board, "^S");
    answer_save(&board, EFFECT_SAVE_MEMBER, OUTCOME_INVALID, "There is no login \"zoe\".", 0);
    ck_assert_str_eq(form_text(&board, 1), "zoe");
    drive_close(&board);
}
END_TEST

START_TEST(only_the_settings_that_were_changed_are_sent)
{
    struct board board;
    open_members(&board);
    press(&board, "gs");
    press(&board, "2j<Enter>^U45");
    for (int i = 0; i < 7; i++)
        press(&board, "<Tab>");
    press(&board, "^U7:30^S");
    struct effect *sent = last(&board, EFFECT_SAVE_TENANT);
    for (size_t i = 0; i < RECORD_VALUES; i++)
        if (i == 2 || i == 9)
            ck_assert_str_eq(sent->record.value[i], i == 2 ? "45" : "450");
        else
            ck_assert_ptr_null(sent->record.value[i]);
    drive_close(&board);
}
END_TEST

START_TEST(settings_are_seen_by_all_and_changed_by_admins)
{
    struct board board;
    open_members(&board);
    become(&board, MEMBER_VIEWER);
    press(&board, "gs<Enter>");
    assert_mode(&board, MODE_LIST);
    assert_said(&board, "Only an admin may change the settings; you are a viewer.");
    press(&board, "G<Enter>");
    ck_assert_int_eq((int)board.state->shown.list, LIST_HOLIDAYS);
    drive_close(&board);
}
END_TEST

START_TEST(a_holiday_is_saved_by_its_day)
{
    struct board board;
    open_members(&board);
    press(&board, "gha");
    type(&board, "25 dec");
    press(&board, "<Tab>");
    type(&board, "Christmas Day");
    press(&board, "^S");
    struct effect *sent = last(&board, EFFECT_SAVE_HOLIDAY);
    ck_assert_str_eq(sent->record.value[0], "2026-12-25");
    ck_assert_str_eq(sent->record.value[1], "Christmas Day");
    ck_assert_ptr_null(sent->record.value[2]);
    answer_save(&board, EFFECT_SAVE_HOLIDAY, OUTCOME_DONE, NULL, 2);
    assert_mode(&board, MODE_LIST);
    press(&board, "a");
    type(&board, "noon-ish");
    press(&board, "<Tab>x^S");
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_HOLIDAY), 1);
    ck_assert_int_eq(board.state->form.problem_field, 0);
    drive_close(&board);
}
END_TEST

START_TEST(gv_shows_what_became_of_a_row_and_q_goes_back)
{
    static const struct {
        const char *keys, *narrowed;
        enum list_id list;
    } rows[] = {
        {"<F6>", "kind:artist artist:\"=Ada Byron\"", LIST_ARTISTS},
        {"<F8>", "member:\"=ana\"", LIST_MEMBERS},
        {"gs", "kind:settings", LIST_SETTINGS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        drive_open(&board, STUDIO_ADA, 23);
        press(&board, rows[i].keys);
        ck_assert_int_eq((int)board.state->shown.list, (int)rows[i].list);
        press(&board, "gggv");
        ck_assert_int_eq((int)board.state->shown.list, LIST_LOG);
        ck_assert_str_eq(last(&board, EFFECT_LIST)->list_narrow, rows[i].narrowed);
        press(&board, "q");
        ck_assert_int_eq((int)board.state->shown.list, (int)rows[i].list);
        drive_close(&board);
    }
}
END_TEST

START_TEST(a_listed_booking_is_gone_to_on_the_board)
{
    struct board board;
    struct page page = {.rows = mem_new(1, sizeof *page.rows), .count = 1, .capacity = 1, .complete = true};
    struct booking rig = studio_booking(7);
    char artist[ID_TEXT];
    id_format(rig.artist, artist);
    char *values[] = {mem_copy("1 x"),
                      mem_copy(artist),
                      mem_copy("Chidi Eze"),
                      mem_copy(rig.title),
                      mem_copy("HAR"),
                      mem_copy("confirmed"),
                      mem_format("%lld", (long long)rig.start),
                      mem_format("%lld", (long long)rig.end),
                      NULL,
                      mem_copy("ben"),
                      mem_copy("9")};
    page.rows[0].id = rig.id;
    memcpy(page.rows[0].value, values, sizeof values);
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "<F9>s");
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_argument, "holds");
    press(&board, "s");
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_argument, "options");
    answer_last(&board, EFFECT_LIST, (struct answer){.page = page});
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    assert_id(board.state->cursor.booking, rig.id);
    booking_clear(&rig);
    drive_close(&board);
}
END_TEST

START_TEST(a_told_change_of_the_roster_loads_it_anew)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    ck_assert_uint_eq(asked(&board, EFFECT_ROSTER), 0);
    hear(&board, TOLD_ROSTER);
    ck_assert_uint_eq(asked(&board, EFFECT_ROSTER), 1);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_cursor_walks_the_rows,
        the_next_page_is_asked_for_before_the_cursor_is_there,
        what_others_do_comes_into_the_first_page_and_moves_no_reader,
        a_search_goes_from_match_to_match,
        up_goes_from_search_to_earlier_search,
        narrowing_asks_the_database_and_esc_lifts_it,
        a_new_project_is_saved_and_the_cursor_goes_to_it,
        a_refused_form_keeps_its_text,
        a_lost_link_keeps_the_form_too,
        what_is_needed_is_asked_for_before_anything_is_sent,
        closing_and_removing_say_how_it_ended,
        who_may_not_is_told_so,
        enter_shows_on_the_board_what_is_booked_on_it,
        a_member_gets_another_role_or_is_shut_out,
        who_was_removed_is_not_listed,
        only_the_settings_that_were_changed_are_sent,
        settings_are_seen_by_all_and_changed_by_admins,
        a_holiday_is_saved_by_its_day,
        gv_shows_what_became_of_a_row_and_q_goes_back,
        a_listed_booking_is_gone_to_on_the_board,
        a_told_change_of_the_roster_loads_it_anew,
    };
    return drive_run("lists", tests, sizeof tests / sizeof *tests);
}
