/* Artists in their list and form, the working pattern painted, time off entered and listed. */
#include <stdio.h>
#include <string.h>

#include "controller/board/selection.h"
#include "controller/modes/time_off.h"
#include "controller/reads/list.h"
#include "support/drive.h"

static void open_artists(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    become(board, MEMBER_ADMIN);
    press(board, "<F6>");
    assert_mode(board, MODE_LIST);
    ck_assert_int_eq(board->state->shown.list, LIST_ARTISTS);
    drive_forget(board);
}

/* What a column says of the row `place` on the screen. */
static const char *cell(const struct board *board, int place, size_t column)
{
    static struct list_cell out;
    list_cell(board->state, list_row_at(board->state, place), &list_shown(board->state)->columns[column], &out);
    return out.text;
}

static const char *sent(struct board *board, enum effect_kind kind, size_t at)
{
    return last(board, kind)->record.value[at];
}

/* To a field of the form that is open. */
static void go(struct board *board, int id)
{
    while (board->state->form.focus != id)
        press(board, "<Tab>");
}

static void retype(struct board *board, int id, const char *text)
{
    go(board, id);
    press(board, "^U");
    type(board, text);
}

/* ---- artists ---- */

START_TEST(artists_are_listed_as_sort_wants_them)
{
    struct board board;
    open_artists(&board);
    ck_assert_int_eq(list_count(board.state), STUDIO_ARTISTS);
    ck_assert_str_eq(cell(&board, 0, 0), "Ada Byron");
    ck_assert_str_eq(cell(&board, 0, 1), "lead, comp");
    ck_assert_str_eq(cell(&board, 0, 4), "45");
    ck_assert_str_eq(cell(&board, 0, 5), "45");
    press(&board, ":sort<Space>rate<Enter>");
    assert_mode(&board, MODE_LIST);
    ck_assert_str_ne(cell(&board, 0, 0), "Ada Byron");
    for (int i = 1; i < list_count(board.state); i++)
        ck_assert_int_le(atoi(cell(&board, i - 1, 3)), atoi(cell(&board, i, 3)));
    press(&board, ":sort<Space>load<Enter>gg");
    ck_assert_str_eq(cell(&board, 0, 5), "-");
    press(&board, ":sort<Space>board<Enter>&pavel<Enter>");
    ck_assert_int_eq(list_count(board.state), 1);
    ck_assert_str_eq(cell(&board, 0, 0), "Pavel Novak");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(cursor_artist(&board), "Pavel Novak");
    drive_close(&board);
}
END_TEST

START_TEST(a_new_artist_is_sent_as_the_database_keeps_it)
{
    struct board board;
    open_artists(&board);
    press(&board, "a");
    type(&board, "Rosa Luz");
    retype(&board, ARTIST_SKILLS, "comp, \"lead, 2d\",");
    retype(&board, ARTIST_RATE, "62,5");
    retype(&board, ARTIST_PATTERN, "mon-thu 9-18");
    retype(&board, ARTIST_PORTFOLIO_URL, "https://rosa.example/reel");
    press(&board, "^S");
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_NAME), "Rosa Luz");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_SKILLS), "{\"comp\",\"lead, 2d\"}");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_RATE), "62.50");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_PATTERN),
                     "{[540,1080),[1980,2520),[3420,3960),[4860,5400)}");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_PORTFOLIO_URL), "https://rosa.example/reel");
    ck_assert_int_eq(last(&board, EFFECT_SAVE_ARTIST)->record.version, 0);
    answer_save(&board, EFFECT_SAVE_ARTIST, OUTCOME_INVALID, "There already is an artist of that name.", 0);
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, ARTIST_NAME), "Rosa Luz");
    retype(&board, ARTIST_NAME, "Rosa Bonheur");
    press(&board, "^S");
    answer_save(&board, EFFECT_SAVE_ARTIST, OUTCOME_DONE, NULL, 0);
    assert_mode(&board, MODE_LIST);
    assert_said(&board, "Added Rosa Bonheur.");
    drive_close(&board);
}
END_TEST

/* A name that differs by case or accents only is asked about once; whoever changes something is asked again. */
START_TEST(a_twin_is_insisted_on_by_saving_once_more)
{
    struct board board;
    open_artists(&board);
    press(&board, "a");
    type(&board, "ZOE DEAN");
    press(&board, "^S");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_ANOTHER), "false");
    answer_save(&board, EFFECT_SAVE_ARTIST, OUTCOME_TWIN, "There already is the artist \"Zo\u00eb Dean\".", 0);
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(board.state->form.problem,
                     "There already is the artist \"Zo\u00eb Dean\". Saving once more saves this "
                     "one, too; Esc twice leaves it.");
    type(&board, "E");
    press(&board, "^S");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_ANOTHER), "false");
    answer_save(&board, EFFECT_SAVE_ARTIST, OUTCOME_TWIN, "There already is the artist \"Zo\u00eb Deane\".", 0);
    press(&board, "^S");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_NAME), "ZOE DEANE");
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_ANOTHER), "true");
    answer_save(&board, EFFECT_SAVE_ARTIST, OUTCOME_DONE, NULL, 0);
    assert_said(&board, "Added ZOE DEANE.");
    drive_close(&board);
}
END_TEST

START_TEST(an_edit_begins_from_what_there_is)
{
    struct board board;
    open_artists(&board);
    press(&board, "e");
    ck_assert_str_eq(form_text(&board, ARTIST_SKILLS), "lead, comp");
    ck_assert_str_eq(form_text(&board, ARTIST_PATTERN), "mon-fri 09:00-18:00");
    press(&board, "^S");
    assert_said(&board, "Nothing was changed.");
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_ARTIST), 0);
    press(&board, "e");
    retype(&board, ARTIST_RATE, "");
    retype(&board, ARTIST_PATTERN, "none");
    press(&board, "^S");
    ck_assert_ptr_null(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_RATE));
    ck_assert_ptr_null(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_PATTERN));
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_ARTIST, ARTIST_SKILLS), "{\"lead\",\"comp\"}");
    ck_assert_int_eq(last(&board, EFFECT_SAVE_ARTIST)->record.version, board.state->roster->artists[0].version);
    drive_close(&board);
}
END_TEST

START_TEST(what_cannot_be_read_is_said_at_its_field)
{
    char novel[1002] = "";
    memset(novel, 'x', sizeof novel - 1);
    const struct {
        int field;
        const char *text, *says;
    } rows[] = {{ARTIST_NAME, "", "name is needed"},
                {ARTIST_RATE, "cheap", "\"cheap\" is no rate: write what an hour costs, like 60 or 62.50, or nothing."},
                {ARTIST_PATTERN, "mon", "no hours"},
                {ARTIST_BIO, novel, "The bio has at most 1000 characters; this has 1001."},
                {ARTIST_PORTFOLIO_URL, "a.example",
                 "\"a.example\" is no portfolio: write an address that begins with http:// or https://, or nothing."},
                {ARTIST_PORTFOLIO_URL, "https://", "no portfolio"},
                {ARTIST_PORTFOLIO_URL, "http://a b", "no portfolio"},
                {ARTIST_PORTFOLIO_URL, "ftp://a.example", "no portfolio"}};
    struct board board;
    open_artists(&board);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        press(&board, "e");
        retype(&board, rows[i].field, rows[i].text);
        press(&board, "^S");
        assert_mode(&board, MODE_FORM);
        ck_assert_msg(strstr(board.state->form.problem, rows[i].says) != NULL, "%s", board.state->form.problem);
        ck_assert_int_eq(board.state->form.problem_field, rows[i].field);
        press(&board, "<Esc><Esc>");
    }
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_ARTIST), 0);
    drive_close(&board);
}
END_TEST

START_TEST(skills_and_groups_that_exist_are_offered)
{
    struct board board;
    open_artists(&board);
    press(&board, "a");
    type(&board, "X");
    retype(&board, ARTIST_SKILLS, "comp, ri");
    press(&board, "^N");
    ck_assert_str_eq(form_text(&board, ARTIST_SKILLS), "comp, rig");
    press(&board, "^N^P");
    ck_assert_str_eq(form_text(&board, ARTIST_SKILLS), "comp, rig");
    retype(&board, ARTIST_SKILLS, "zzz");
    press(&board, "^N");
    ck_assert_str_eq(form_text(&board, ARTIST_SKILLS), "zzz");
    retype(&board, ARTIST_DEPARTMENT, "Comp");
    press(&board, "^N");
    ck_assert_str_eq(form_text(&board, ARTIST_DEPARTMENT), "Compositing");
    drive_close(&board);
}
END_TEST

START_TEST(removing_says_by_what_it_is_in_use)
{
    struct board board;
    open_artists(&board);
    press(&board, "x");
    answer_save(&board, EFFECT_REMOVE_ARTIST, OUTCOME_INVALID,
                "Still booked 3 times, first: Rig fix (2026-11-24, pencil).", 0);
    assert_said(&board, "Still booked 3 times, first: Rig fix");
    press(&board, "x");
    answer_save(&board, EFFECT_REMOVE_ARTIST, OUTCOME_DONE, NULL, 0);
    assert_said(&board, "Removed Ada Byron; what was booked stays in the history, and X shows who was removed.");
    become(&board, MEMBER_PRODUCER);
    drive_forget(&board);
    press(&board, "x");
    assert_said(&board, "Only an admin may remove an artist");
    ck_assert_uint_eq(asked(&board, EFFECT_REMOVE_ARTIST), 0);
    drive_close(&board);
}
END_TEST

static struct page one_row(char kind, unsigned number, const char *const *values, size_t count)
{
    struct page page = {.rows = mem_new(1, sizeof *page.rows), .count = 1, .capacity = 1, .complete = true};
    page.rows[0].id = studio_id(kind, number);
    for (size_t i = 0; i < count; i++)
        record_set(&page.rows[0], i, values[i]);
    return page;
}

START_TEST(who_was_removed_comes_back)
{
    static const char *const dora[] = {"1", "Dora Maar", "Rig", "Mon 2 Nov 2026"};
    struct board board;
    open_artists(&board);
    press(&board, "X");
    ck_assert_int_eq(board.state->shown.list, LIST_REMOVED);
    answer_last(&board, EFFECT_LIST, (struct answer){.page = one_row('a', 77, dora, 4)});
    ck_assert_str_eq(cell(&board, 0, 0), "Dora Maar");
    press(&board, "<Enter>");
    ck_assert(id_equal(last(&board, EFFECT_RESTORE_ARTIST)->record.id, studio_id('a', 77)));
    answer_save(&board, EFFECT_RESTORE_ARTIST, OUTCOME_DONE, NULL, 0);
    assert_said(&board, "Dora Maar is back among the artists.");
    press(&board, "q"); /* where it was opened */
    assert_mode(&board, MODE_LIST);
    ck_assert_int_eq(board.state->shown.list, LIST_ARTISTS);
    press(&board, "q");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

/* ---- the pattern ---- */

/* On the grid of the first artist, with `words` in the field. */
static void open_grid(struct board *board, const char *words)
{
    open_artists(board);
    press(board, "e");
    retype(board, ARTIST_PATTERN, words);
    press(board, "<Enter>");
    assert_mode(board, MODE_PATTERN);
}

START_TEST(a_pattern_is_painted)
{
    static const struct {
        const char *before, *keys, *after;
    } rows[] = {
        {"", "<Enter>", "none"},
        {"", "v4j17l<Space><Enter>", "mon-fri 09:00-18:00"}, /* the cursor begins at nine */
        {"none", "v17l<Space>=<Enter>", "mon-fri 09:00-18:00"},
        {"mon-fri 9-18", "4jd<Enter>", "mon-thu 09:00-18:00"},
        {"mon-fri 9-18", "Gkkx<Enter>", "mon-thu 09:00-18:00"},
        {"mon-fri 9-18", "6lv4jl<Space><Enter>", "mon-fri 09:00-12:00 13:00-18:00"},
        {"mon 9-18", "yjpppp<Enter>", "mon-fri 09:00-18:00"},
        {"mon 9-18", "yj4p<Enter>", "mon-fri 09:00-18:00"},
        {"mon 9-18", "yjv3jp<Enter>", "mon-fri 09:00-18:00"},
        {"tue 08:45-17:10", "=<Enter>", "mon-fri 08:45-17:10"},
        {"mon 9-18", "}<Space><Enter>", "mon 09:00-18:30"},
        {"mon 9-18", "}{{<Space><Enter>", "mon 08:30-18:00"},
        {"mon 9-18", "$<Space>0<Space><Enter>", "mon 00:00-00:30 09:00-18:00 23:30-24:00"},
        {"mon 9-18", "-<Enter>", "none"},
        {"mon 9-18", "d<Enter>", "never"},
        {"mon 9-18", "du<Enter>", "mon 09:00-18:00"},
        {"mon 9-18", "duu<Enter>", "never"},
        {"mon 9-18", "d<Esc><Esc>", "mon 9-18"},
        {"mon 9-18", "vj<Esc><Space><Enter>", "mon 09:00-18:00, tue 09:00-09:30"},
        {"mon 9-18", "99h99k<Space><Enter>", "mon 00:00-00:30 09:00-18:00"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        open_grid(&board, rows[i].before);
        press(&board, rows[i].keys);
        assert_mode(&board, MODE_FORM);
        ck_assert_msg(strcmp(form_text(&board, ARTIST_PATTERN), rows[i].after) == 0, "%s %s: %s", rows[i].before,
                      rows[i].keys, form_text(&board, ARTIST_PATTERN));
        drive_close(&board);
    }
}
END_TEST

START_TEST(words_that_are_no_pattern_stay)
{
    struct board board;
    open_artists(&board);
    press(&board, "e");
    retype(&board, ARTIST_PATTERN, "mon-fri at nine");
    press(&board, "<Enter>");
    assert_mode(&board, MODE_FORM);
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "neither a day nor hours"));
    ck_assert_str_eq(form_text(&board, ARTIST_PATTERN), "mon-fri at nine");
    drive_close(&board);
}
END_TEST

START_TEST(painting_more_than_a_pattern_holds_is_refused)
{
    struct board board;
    open_grid(&board, "mon 0-1 2-3 4-5 6-7 8-9 10-11 12-13 14-15");
    press(&board, "y=");
    assert_said(&board, "A pattern holds at most 28 spans in a week");
    press(&board, "<Enter>");
    ck_assert_ptr_null(strstr(form_text(&board, ARTIST_PATTERN), "tue"));
    drive_close(&board);
}
END_TEST

/* ---- time off ---- */

static void is_instant(const char *text, instant at)
{
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(strtoll(text, NULL, 10), at);
}

START_TEST(time_off_is_for_the_artists_and_days_selected)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 25);
    press(&board, "vjllT");
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, TIME_OFF_WHO), "Ada Byron, Ben Okri");
    ck_assert_str_eq(form_text(&board, TIME_OFF_FIRST), "2026-11-25");
    ck_assert_str_eq(form_text(&board, TIME_OFF_LAST), "2026-11-27");
    type(&board, "leave");
    press(&board, "^S");
    is_instant(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_START), studio_at(25, 0, 0));
    is_instant(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_END), studio_at(28, 0, 0));
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_REASON), "leave");
    const char *ids = sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_IDS);
    const char *artists = sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_ARTISTS);
    ck_assert_uint_eq(strlen(ids), 2 * 36 + 3);
    ck_assert_int_ne(strncmp(ids + 1, ids + 38, 36), 0);
    ck_assert_uint_eq(strlen(artists), 2 * 36 + 3);
    char *first = mem_copy(ids);
    answer_fault(&board, EFFECT_SAVE_TIME_OFF, FAULT_LOST);
    assert_mode(&board, MODE_FORM);
    press(&board, "^S"); /* the same ids: nothing is made twice */
    ck_assert_str_eq(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_IDS), first);
    free(first);
    answer_save(&board, EFFECT_SAVE_TIME_OFF, OUTCOME_DONE, "3 bookings of Ada Byron, Ben Okri fall into it, first: X.",
                0);
    assert_mode(&board, MODE_BOARD);
    ck_assert(!selection_exists(board.state));
    assert_said(&board, "Added time off: Ada Byron, Ben Okri. 3 bookings of Ada Byron");
    drive_close(&board);
}
END_TEST

START_TEST(hours_and_names_are_read)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, "T");
    retype(&board, TIME_OFF_WHO, "ben, chidi,ben");
    retype(&board, TIME_OFF_FIRST, "2026-11-24 13:00");
    retype(&board, TIME_OFF_LAST, "2026-11-24");
    press(&board, "^S");
    ck_assert_uint_eq(strlen(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_ARTISTS)), 2 * 36 + 3);
    is_instant(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_START), studio_at(24, 13, 0));
    is_instant(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_END), studio_at(25, 0, 0));
    drive_close(&board);
}
END_TEST

START_TEST(time_off_that_makes_no_sense_is_refused_before_it_is_sent)
{
    static const struct {
        int field;
        const char *text, *says;
    } rows[] = {{TIME_OFF_WHO, "nobody", "no artist \"nobody\""},
                {TIME_OFF_WHO, "", "Who is away?"},
                {TIME_OFF_FIRST, "soon", "soon"},
                {TIME_OFF_LAST, "2026-11-01", "The end must come after the start."}};
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        press(&board, "T");
        retype(&board, rows[i].field, rows[i].text);
        press(&board, "^S");
        assert_mode(&board, MODE_FORM);
        ck_assert_msg(strstr(board.state->form.problem, rows[i].says) != NULL, "%s", board.state->form.problem);
        ck_assert_int_eq(board.state->form.focus, rows[i].field);
        press(&board, "<Esc><Esc>");
    }
    become(&board, MEMBER_VIEWER);
    press(&board, "T");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_TIME_OFF), 0);
    drive_close(&board);
}
END_TEST

/* Pavel's holiday, as the database lists it. */
static struct page holiday(void)
{
    char id[ID_TEXT];
    id_format(studio_id('a', STUDIO_PAVEL), id);
    char *start = mem_format("%lld", (long long)studio_at(23, 0, 0) + 1); /* not to be rounded */
    char *end = mem_format("%lld", (long long)studio_at(30, 0, 0));
    const char *const values[] = {"0 1 x", id, "Pavel Novak", "holiday", start, end, "3", "2"};
    struct page page = one_row('o', 2, values, 8);
    free(start);
    free(end);
    return page;
}

START_TEST(the_time_off_under_the_cursor_is_shown_in_its_list)
{
    struct board board;
    drive_open(&board, STUDIO_PAVEL, 26);
    press(&board, "T");
    assert_mode(&board, MODE_LIST);
    ck_assert_int_eq(board.state->shown.list, LIST_TIME_OFF);
    char id[ID_TEXT];
    id_format(studio_id('a', STUDIO_PAVEL), id);
    ck_assert_str_eq(last(&board, EFFECT_LIST)->list_argument, id);
    answer_last(&board, EFFECT_LIST, (struct answer){.page = holiday()});
    ck_assert_str_eq(cell(&board, 0, 2), "Sun 29 Nov");
    ck_assert_str_eq(cell(&board, 0, 4), "*2");
    press(&board, "e");
    ck_assert_str_eq(form_text(&board, TIME_OFF_LAST), "2026-11-29");
    retype(&board, TIME_OFF_REASON, "moving house");
    press(&board, "^S");
    is_instant(sent(&board, EFFECT_SAVE_TIME_OFF, TIME_OFF_START), studio_at(23, 0, 0) + 1);
    ck_assert_int_eq(last(&board, EFFECT_SAVE_TIME_OFF)->record.version, 3);
    answer_save(&board, EFFECT_SAVE_TIME_OFF, OUTCOME_STALE, "The time off has been changed meanwhile.", 0);
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "changed meanwhile"));
    press(&board, "<Esc><Esc>x");
    answer_save(&board, EFFECT_REMOVE_TIME_OFF, OUTCOME_DONE, NULL, 0);
    assert_said(&board, "Removed time off of Pavel Novak.");
    press(&board, "T"); /* of all */
    ck_assert_ptr_null(last(&board, EFFECT_LIST)->list_argument);
    press(&board, "q");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(from_the_artists_one_comes_back_to_them)
{
    struct board board;
    open_artists(&board);
    press(&board, "GT");
    ck_assert_int_eq(board.state->shown.list, LIST_TIME_OFF);
    answer_last(&board, EFFECT_LIST, (struct answer){.page = holiday()});
    press(&board, "a");
    ck_assert_str_eq(form_text(&board, TIME_OFF_WHO), "Pavel Novak");
    press(&board, "<Esc><Esc>");
    ck_assert_int_eq(board.state->shown.list, LIST_ARTISTS);
    press(&board, "T");
    answer_last(&board, EFFECT_LIST, (struct answer){.page = holiday()});
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_str_eq(cursor_artist(&board), "Pavel Novak");
    press(&board, "<F7>");
    ck_assert_ptr_null(last(&board, EFFECT_LIST)->list_argument);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        artists_are_listed_as_sort_wants_them,
        a_new_artist_is_sent_as_the_database_keeps_it,
        a_twin_is_insisted_on_by_saving_once_more,
        an_edit_begins_from_what_there_is,
        what_cannot_be_read_is_said_at_its_field,
        skills_and_groups_that_exist_are_offered,
        removing_says_by_what_it_is_in_use,
        who_was_removed_comes_back,
        a_pattern_is_painted,
        words_that_are_no_pattern_stay,
        painting_more_than_a_pattern_holds_is_refused,
        time_off_is_for_the_artists_and_days_selected,
        hours_and_names_are_read,
        time_off_that_makes_no_sense_is_refused_before_it_is_sent,
        the_time_off_under_the_cursor_is_shown_in_its_list,
        from_the_artists_one_comes_back_to_them,
    };
    return drive_run("people", tests, sizeof tests / sizeof *tests);
}
