/* Search, filter and command line. */
#include "controller/board/selection.h"
#include "controller/registers.h"
#include "support/drive.h"

/* ---- search ---- */

START_TEST(search_goes_to_the_first_match_while_typed_and_back_by_esc)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "/efu");
    ck_assert_str_eq(cursor_artist(&board), "Efua Mensah");
    press(&board, "<Backspace><Backspace><Backspace>");
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    press(&board, "efu<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    press(&board, "n");
    assert_said(&board, "/ begins");
    drive_close(&board);
}
END_TEST

START_TEST(n_walks_names_titles_and_projects_and_says_when_it_goes_round)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "/HARB<Enter>");
    ck_assert_str_eq(cursor_title(&board), "Harbour rig");
    press(&board, "n");
    ck_assert_str_eq(cursor_title(&board), "Harbour rig two");
    press(&board, "N");
    ck_assert_str_eq(cursor_title(&board), "Harbour rig");
    size_t all = board.state->search.count;
    ck_assert_uint_gt(all, 4);
    for (size_t i = 0; i < all; i++) {
        press(&board, "n");
        ck_assert_msg(board.state->search.at > 0, "lost");
    }
    ck_assert_str_eq(cursor_title(&board), "Harbour rig"); /* once round */
    press(&board, "gg0");
    press(&board, "N");
    assert_said(&board, "went on from the bottom");
    press(&board, "n");
    assert_said(&board, "went on from the top");
    press(&board, "<Esc>n");
    assert_said(&board, "Nothing is searched for");
    drive_close(&board);
}
END_TEST

START_TEST(a_name_is_a_match_of_its_own_and_accents_do_not_count)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 25);
    press(&board, "/ines<Enter>");
    ck_assert_str_eq(cursor_artist(&board), "Ines Carvalho");
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 2); /* a name leaves the day alone */
    press(&board, "/zzz<Enter>");
    assert_said(&board, "\"zzz\"");
    ck_assert_str_eq(cursor_artist(&board), "Ines Carvalho");
    press(&board, "/<Up><Up><Enter>");
    ck_assert_str_eq(board.state->search.text, "ines");
    drive_close(&board);
}
END_TEST

/* ---- filter ---- */

START_TEST(the_filter_follows_what_is_typed)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&skill:comp");
    ck_assert_uint_eq(board.state->grid.artists, 4);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze"); /* the cursor stays on its artist */
    press(&board, "<Space>status:");
    ck_assert_ptr_nonnull(strstr(board.state->line_problem, "status:"));
    ck_assert_uint_eq(board.state->grid.artists, 4); /* what is finished */
    press(&board, "<Enter>");
    assert_mode(&board, MODE_FILTER);
    assert_said(&board, "write it like");
    press(&board, "hold<Enter>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(board.state->grid.artists, 1);
    ck_assert_str_eq(cursor_artist(&board), "Ben Okri");
    drive_close(&board);
}
END_TEST

START_TEST(esc_puts_the_filter_back_and_an_empty_one_lifts_it)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&@SUN<Enter>");
    size_t before = board.state->grid.artists;
    press(&board, "&dept:fx<Esc>");
    ck_assert_uint_eq(board.state->grid.artists, before);
    press(&board, "&<Enter>");
    ck_assert_uint_eq(board.state->grid.artists, STUDIO_ARTISTS);
    assert_said(&board, "&@SUN is lifted");
    press(&board, "&<Up><Enter>");
    ck_assert_uint_eq(board.state->grid.artists, before);
    drive_close(&board);
}
END_TEST

START_TEST(tab_completes_the_words_of_a_filter)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&pro<Tab>S<Tab><Enter>");
    ck_assert_str_eq(board.state->filtering.text, "project:SUN");
    press(&board, "&st<Tab>con<Tab><Space>-sk<Tab>com<Tab><Enter>");
    ck_assert_str_eq(board.state->filtering.text, "status:confirmed -skill:comp");
    press(&board, "&dept:comp<Tab><Enter>");
    ck_assert_str_eq(board.state->filtering.text, "dept:Compositing");
    drive_close(&board);
}
END_TEST

START_TEST(the_row_under_the_cursor_stays_when_it_no_longer_fits)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&dept:comp<Space>\"harbour<Space>rig\"<Enter>");
    ck_assert_uint_eq(board.state->grid.artists, 1);
    press(&board, "&dept:comp<Space>status:pencil<Enter>");
    ck_assert_uint_eq(board.state->grid.artists, 4);
    press(&board, "+");
    answer_done(&board, EFFECT_STATUS);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze"); /* confirmed now, and still under the hand */
    ck_assert_uint_eq(board.state->grid.artists, 4);
    press(&board, "k");
    ck_assert_uint_eq(board.state->grid.artists, 3);
    ck_assert_str_eq(cursor_artist(&board), "Ben Okri");
    drive_close(&board);
}
END_TEST

START_TEST(what_is_taken_back_comes_back_though_the_filter_hides_it)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "aRig<Space>fix<Space>9-18<Enter>");
    press(&board, "&dept:fx<Enter>");
    ck_assert_str_ne(cursor_artist(&board), "Chidi Eze");
    answer_conflict(&board, EFFECT_BOOK, 6);
    assert_mode(&board, MODE_CONFLICT);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze"); /* the line is for him and nobody else */
    assert_id(board.state->quick_add.artist, studio_id('a', STUDIO_CHIDI));
    drive_close(&board);
}
END_TEST

START_TEST(a_filtered_board_without_rows_can_be_used)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&rate<Space><Enter>");
    press(&board, "<Esc>&rate>9999<Enter>");
    ck_assert_uint_eq(board.state->grid.count, 0);
    press(&board, "jkhlG}ggwWtaeimypuz1zdzdz2/n");
    press(&board, "<Esc>&<Enter>");
    ck_assert_uint_eq(board.state->grid.artists, STUDIO_ARTISTS);
    drive_close(&board);
}
END_TEST

START_TEST(days_of_a_filter_mean_the_week_shown)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "&dept:comp<Space>free:wed<Enter>");
    ck_assert_uint_eq(board.state->grid.artists, 2);
    press(&board, "w");
    ck_assert_uint_ne(board.state->grid.artists, 2);
    press(&board, "W");
    ck_assert_uint_eq(board.state->grid.artists, 2);
    drive_close(&board);
}
END_TEST

static void zone_comes(struct board *board, const char *name)
{
    drive(board, (struct event){.kind = EVENT_ZONE, .zone = {mem_copy(name), zone_load(name)}});
}

START_TEST(a_second_zone_is_asked_for_by_its_name)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, ":set<Space>zone2=Asia/Kolkata<Enter>");
    ck_assert_str_eq(last(&board, EFFECT_ZONE)->zone, "Asia/Kolkata");
    zone_comes(&board, "Asia/Kolkata");
    assert_said(&board, "zone2=Asia/Kolkata");
    zone_comes(&board, "Asia/Calcatta");
    assert_said(&board, "no time zone Asia/Calcatta");
    ck_assert_str_eq(zone_name(board.state->settings.zone2), "Asia/Kolkata");
    int rows = state_line_rows(board.state);
    press(&board, "zd"); /* its hours take a row */
    ck_assert_int_eq(state_line_rows(board.state), rows - 1);
    press(&board, ":set<Space>nozone2<Enter>");
    ck_assert_ptr_null(board.state->settings.zone2);
    ck_assert_int_eq(state_line_rows(board.state), rows);
    drive_forget(&board);
    link_to(&board, LINK_OFFLINE);
    press(&board, ":set<Space>zone2=Asia/Kolkata<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_ZONE), 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_range_holds_only_what_the_filter_asks_for)
{
    struct board board;
    const struct booking **list;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "&dept:comp<Space>status:pencil<Enter>gg0vG$");
    size_t count = selection_bookings(board.state, &list);
    ck_assert_uint_gt(count, 3);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq((int)list[i]->status, STATUS_PENCIL);
    free(list);
    drive_close(&board);
}
END_TEST

/* ---- order ---- */

START_TEST(rows_are_sorted_by_name_load_and_rate)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "zgzg:sort<Space>load<Enter>gg");
    ck_assert_str_eq(cursor_artist(&board), "Pavel Novak");
    press(&board, "G");
    ck_assert_str_eq(cursor_artist(&board), "Farid Haddad");
    press(&board, ":sort<Space>name<Enter>");
    ck_assert_str_eq(cursor_artist(&board), "Farid Haddad");
    press(&board, "gg");
    ck_assert_str_eq(cursor_artist(&board), "Ada Byron");
    press(&board, ":sort<Space>sideways<Enter>");
    assert_said(&board, "board, name, load, rate");
    press(&board, ":group<Space>skill<Enter>");
    ck_assert_str_eq(state_group_title(board.state, &board.state->grid.lines[0]), "anim");
    drive_close(&board);
}
END_TEST

/* ---- commands ---- */

START_TEST(every_action_has_a_name_to_run_it_by)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, ":down<Space>2<Enter>");
    ck_assert_str_eq(cursor_artist(&board), "Chidi Eze");
    press(&board, ":week-n<Enter>"); /* its beginning will do where it is the only one */
    ck_assert_int_eq(board.state->shown.first, studio_monday() + 7);
    press(&board, ":week<Enter>");
    assert_said(&board, "week-next");
    press(&board, ":down<Space>much<Enter>");
    assert_said(&board, "takes a number");
    press(&board, ":fly<Enter>");
    assert_said(&board, "no command \"fly\"");
    press(&board, ":messages<Enter>");
    assert_mode(&board, MODE_MESSAGES);
    press(&board, "q:add<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    drive_close(&board);
}
END_TEST

START_TEST(a_date_is_gone_to)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, ":2026-12-24<Enter>");
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 31);
    press(&board, ":+3w<Enter>");
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 21); /* from today */
    press(&board, ":goto<Space>25<Space>nov<Enter>");
    ck_assert_int_eq(board.state->cursor.day, studio_monday() + 2);
    drive_close(&board);
}
END_TEST

START_TEST(settings_are_set_asked_and_refused_in_words)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, ":weeks<Space>3<Enter>");
    ck_assert_int_eq(board.state->shown.weeks, 3);
    press(&board, ":set<Space>weeks=13<Enter>");
    assert_said(&board, "weeks takes a number from 1 to 12.");
    press(&board, ":set<Space>lanes<Enter>");
    ck_assert(board.state->shown.all_lanes);
    press(&board, ":set<Space>nolanes<Enter>");
    ck_assert(!board.state->shown.all_lanes);
    press(&board, ":set<Space>lanes!<Enter>:set<Space>lanes!<Enter>");
    assert_said(&board, "nolanes");
    drive_forget(&board);
    press(&board, ":set<Space>colours=mono<Enter>:set<Space>glyphs<Space>ascii<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_LOOK), 2);
    ck_assert_str_eq(board.state->settings.colours, "mono");
    ck_assert_str_eq(board.state->settings.glyphs, "ascii");
    press(&board, ":set<Enter>");
    assert_said(&board, "colours=mono  glyphs=ascii  group=department  nolanes  nomouse  sort=board  weeks=3");
    press(&board, ":set<Space>weeks<Enter>");
    assert_said(&board, "weeks=3");
    press(&board, ":set<Space>volume=11<Enter>");
    assert_said(&board, "no setting of that name");
    press(&board, ":zzz<Tab>");
    assert_said(&board, "No command begins like that.");
    press(&board, "^Uset<Space>zone2=Eur<Tab>");
    assert_said(&board, "There is nothing to complete.");
    press(&board, "<Esc>:stauts-hold<Enter>");
    assert_said(&board, "Did you mean :status-hold?");
    drive_close(&board);
}
END_TEST

START_TEST(habits_are_understood)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, ":w<Enter>");
    assert_said(&board, "every act is saved");
    press(&board, ":%s/a/b/<Enter>");
    assert_said(&board, "changed by editing it");
    press(&board, ":!ls<Enter>");
    assert_said(&board, "No other program");
    ck_assert(!board.state->leaving.quit);
    press(&board, ":q<Enter>");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

START_TEST(q_asks_once_while_something_is_on_its_way)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "+:q<Enter>");
    assert_said(&board, "not saved yet");
    ck_assert(!board.state->leaving.quit);
    press(&board, ":q<Enter>");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "+:q!<Enter>");
    ck_assert(board.state->leaving.quit);
    drive_close(&board);
}
END_TEST

START_TEST(completion_and_history_of_the_command_line)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, ":sta<Tab>");
    ck_assert_str_eq(board.state->line.text, "status-");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "status-confirmed");
    press(&board, "<Tab>");
    ck_assert_str_eq(board.state->line.text, "status-hold");
    press(&board, "<S-Tab><S-Tab>");
    ck_assert_str_eq(board.state->line.text, "status-second");
    press(&board, "<Esc>:sor<Tab>lo<Tab><Enter>");
    ck_assert_int_eq((int)board.state->shown.sorting, SORTING_LOAD);
    press(&board, ":set<Space>gl<Tab>asc<Tab><Enter>");
    ck_assert_str_eq(board.state->settings.glyphs, "ascii");
    press(&board, ":filter<Space>@su<Tab><Enter>");
    ck_assert_str_eq(board.state->filtering.text, "@SUN");
    press(&board, ":so<Up>");
    ck_assert_str_eq(board.state->line.text, "sort load ");
    press(&board, "<Down>");
    ck_assert_str_eq(board.state->line.text, "so");
    press(&board, "<Esc>:mine<Enter>");
    ck_assert_str_eq(board.state->filtering.text, "mine");
    drive_close(&board);
}
END_TEST

/* ---- help ---- */

START_TEST(help_is_searched_and_gives_the_line_beneath_back)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "aRig<F1>/week<Enter>");
    assert_mode(&board, MODE_HELP);
    ck_assert_str_eq(board.state->help.text, "week");
    press(&board, "<Esc>");
    assert_mode(&board, MODE_HELP);
    ck_assert_ptr_null(board.state->help.text);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig");
    press(&board, "<Esc>:help<Space>UNDO<Enter>");
    assert_mode(&board, MODE_HELP);
    ck_assert_str_eq(board.state->help.text, "undo");
    drive_close(&board);
}
END_TEST

START_TEST(a_filter_from_the_start_applies_when_the_artists_come)
{
    struct keymap *keymap = keymap_new(mode_has);
    struct state *state = state_new(&(struct state_options){
        .keymap = keymap, .now = studio_now(), .first = studio_monday(), .filter = "skill:nothing"});
    struct effects effects = {0};
    update_start(state, &effects);
    struct event event = {.kind = EVENT_ANSWER,
                          .at = studio_now(),
                          .answered = {.ticket = effects.list[0].ticket, .effect = EFFECT_OPEN_FIRST}};
    studio_weeks(studio_monday(), studio_monday() + DAYS_A_WEEK, &event.answered.answer);
    event.answered.answer.roster = studio_roster(MEMBER_PRODUCER);
    event.answered.answer.server_now = studio_now();
    update(state, &event, &effects);
    ck_assert_uint_eq(state->grid.artists, STUDIO_ARTISTS);
    ck_assert_ptr_nonnull(strstr(state_message(state)->text, "was lifted: Nobody has a skill"));
    effects_clear(&effects);
    state_free(&state);
    keymap_free(&keymap);
}
END_TEST

/* The word with an @ is the address, wherever it stands. */
START_TEST(mail_is_asked_for_and_the_answer_is_all_that_is_said)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    command(&board, "notices lapsed ana@example.com changed");
    const struct record *sent = &last(&board, EFFECT_SAVE_NOTICES)->record;
    ck_assert_str_eq(sent->value[0], "ana@example.com");
    ck_assert_str_eq(sent->value[1], "lapsed changed");
    answer_save(&board, EFFECT_SAVE_NOTICES, OUTCOME_DONE, "Mail to ana@example.com tells you something.", 0);
    ck_assert_str_eq(state_message(board.state)->text, "Mail to ana@example.com tells you something.");
    command(&board, "notices");
    sent = &last(&board, EFFECT_SAVE_NOTICES)->record;
    ck_assert(sent->value[0] == NULL && sent->value[1] == NULL);
    answer_save(&board, EFFECT_SAVE_NOTICES, OUTCOME_INVALID, "That is no address for mail.", 0);
    assert_said(&board, "no address");
    press(&board, ":notices<Space>all<Space>chal<Tab><Enter>");
    ck_assert_str_eq(last(&board, EFFECT_SAVE_NOTICES)->record.value[1], "all challenged");
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {search_goes_to_the_first_match_while_typed_and_back_by_esc,
                                  n_walks_names_titles_and_projects_and_says_when_it_goes_round,
                                  a_name_is_a_match_of_its_own_and_accents_do_not_count,
                                  the_filter_follows_what_is_typed,
                                  esc_puts_the_filter_back_and_an_empty_one_lifts_it,
                                  tab_completes_the_words_of_a_filter,
                                  the_row_under_the_cursor_stays_when_it_no_longer_fits,
                                  what_is_taken_back_comes_back_though_the_filter_hides_it,
                                  a_filtered_board_without_rows_can_be_used,
                                  a_second_zone_is_asked_for_by_its_name,
                                  a_range_holds_only_what_the_filter_asks_for,
                                  days_of_a_filter_mean_the_week_shown,
                                  rows_are_sorted_by_name_load_and_rate,
                                  every_action_has_a_name_to_run_it_by,
                                  a_date_is_gone_to,
                                  settings_are_set_asked_and_refused_in_words,
                                  habits_are_understood,
                                  q_asks_once_while_something_is_on_its_way,
                                  mail_is_asked_for_and_the_answer_is_all_that_is_said,
                                  completion_and_history_of_the_command_line,
                                  help_is_searched_and_gives_the_line_beneath_back,
                                  a_filter_from_the_start_applies_when_the_artists_come};
    return drive_run("commands", tests, sizeof tests / sizeof *tests);
}
