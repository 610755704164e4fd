/* The full form. */
#include "support/drive.h"

static void load_notes(struct board *board, const char *notes)
{
    struct booking row = studio_booking(6);
    row.notes = mem_copy(notes);
    answer_last(board, EFFECT_CARD, answer_row(OUTCOME_DONE, &row));
    booking_clear(&row);
}

/* Chidi's pencil of Tuesday, its notes loaded. */
static void open_form(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 24);
    press(board, "e");
    assert_mode(board, MODE_FORM);
    load_notes(board, "call first");
}

static void retype(struct board *board, const char *text)
{
    press(board, "^U");
    type(board, text);
}

START_TEST(the_form_shows_the_booking_as_it_can_be_typed)
{
    struct board board;
    open_form(&board);
    ck_assert_str_eq(form_text(&board, FIELD_TITLE), "Harbour rig");
    ck_assert_str_eq(form_text(&board, FIELD_PROJECT), "HAR");
    ck_assert_str_eq(form_text(&board, FIELD_ARTIST), "Chidi Eze");
    ck_assert_str_eq(form_text(&board, FIELD_FROM), "2026-11-24 09:00");
    ck_assert_str_eq(form_text(&board, FIELD_TO), "2026-11-24 13:00");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "pencil");
    ck_assert_str_eq(form_text(&board, FIELD_NOTES), "call first");
    press(&board, "^S");
    assert_said(&board, "Nothing was changed.");
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

/* What was typed is thrown away by two Esc one behind the other alone. */
START_TEST(a_changed_form_asks_once_before_it_is_left)
{
    struct board board;
    open_form(&board);
    press(&board, "<Tab><Esc>");
    assert_mode(&board, MODE_BOARD);
    press(&board, "e");
    load_notes(&board, "call first");
    type(&board, "!");
    press(&board, "<Esc>");
    assert_mode(&board, MODE_FORM);
    assert_said(&board, "Esc again throws away what you typed.");
    press(&board, "<Tab><Esc>"); /* a key between takes the warning back */
    assert_mode(&board, MODE_FORM);
    type(&board, "x");
    press(&board, "<Esc>");
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, FIELD_TITLE), "Harbour rig!");
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 0);
    press(&board, "e");
    load_notes(&board, "call first");
    type(&board, "!");
    press(&board, "<Esc><Backspace><Esc>"); /* as it was again */
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

/* As in quick add, on the command line and in files. */
START_TEST(dates_alone_are_the_working_hours_of_these_days)
{
    struct board board;
    open_form(&board);
    press(&board, "<Tab><Tab><Tab>");
    retype(&board, "2026-11-25");
    press(&board, "<Enter>");
    retype(&board, "2026-11-26");
    press(&board, "^S");
    struct effect *effect = last(&board, EFFECT_EDIT);
    ck_assert(effect->booking.start == studio_at(25, 9, 0) && effect->booking.end == studio_at(26, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(notes_must_have_come_before_anything_is_saved)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "e");
    type(&board, "!");
    press(&board, "^S");
    assert_mode(&board, MODE_FORM);
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "notes"));
    ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 0);
    load_notes(&board, "call first");
    press(&board, "^S");
    ck_assert_str_eq(last(&board, EFFECT_EDIT)->booking.notes, "call first");
    ck_assert_str_eq(last(&board, EFFECT_EDIT)->booking.title, "Harbour rig!");
    drive_close(&board);
}
END_TEST

START_TEST(fields_are_walked_and_the_last_enter_saves)
{
    struct board board;
    open_form(&board);
    press(&board, "<Tab><Down><S-Tab>");
    ck_assert_int_eq((int)board.state->form.focus, FIELD_PROJECT);
    retype(&board, "sunrise");
    press(&board, "<Enter>");
    retype(&board, "dag");
    press(&board, "<Enter><Enter>");
    retype(&board, "2026-11-24 15:30");
    press(&board, "<Enter><Enter><Enter><Enter>");
    struct effect *effect = last(&board, EFFECT_EDIT);
    assert_id(effect->booking.project, studio_id('p', 1));
    assert_id(effect->booking.artist, studio_id('a', STUDIO_DAGNY));
    ck_assert(effect->booking.start == studio_at(24, 9, 0) && effect->booking.end == studio_at(24, 15, 30));
    ck_assert_int_eq(effect->version, 1);
    assert_mode(&board, MODE_BOARD);
    answer_done(&board, EFFECT_EDIT);
    assert_said(&board, "Saved ~Harbour rig for Dagny Strom, Tue 24 Nov 09:00-15:30.");
    drive_close(&board);
}
END_TEST

START_TEST(wrong_values_stay_and_are_said_at_their_field)
{
    static const struct {
        enum form_field_id field;
        const char *typed, *problem;
    } rows[] = {
        {FIELD_TITLE, " ", "needs a title"},
        {FIELD_PROJECT, "zzz", "no project \"zzz\""},
        {FIELD_ARTIST, "Nobody", "no artist \"Nobody\""},
        {FIELD_FROM, "noon-ish", ""},
        {FIELD_TO, "2026-11-24 08:00", "end must come after"},
        {FIELD_STATUS, "maybe", "no status"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct board board;
        open_form(&board);
        for (enum form_field_id at = 0; at < rows[i].field; at++)
            press(&board, "<Tab>");
        retype(&board, rows[i].typed);
        press(&board, "<Tab>^S");
        assert_mode(&board, MODE_FORM);
        ck_assert_int_eq((int)board.state->form.problem_field, (int)rows[i].field);
        ck_assert_int_eq((int)board.state->form.focus, (int)rows[i].field);
        ck_assert_ptr_nonnull(strstr(board.state->form.problem, rows[i].problem));
        ck_assert_str_eq(form_text(&board, (int)rows[i].field), rows[i].typed);
        ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 0);
        drive_close(&board);
    }
}
END_TEST

START_TEST(choices_are_gone_through)
{
    struct board board;
    open_form(&board);
    press(&board, "<Tab>^N");
    ck_assert_str_eq(form_text(&board, FIELD_PROJECT), "FOX");
    press(&board, "^P^P^P");
    ck_assert_str_eq(form_text(&board, FIELD_PROJECT), ""); /* none is one of them */
    press(&board, "<Tab>^P");
    ck_assert_str_eq(form_text(&board, FIELD_ARTIST), "Ben Okri");
    press(&board, "<Tab><Tab><Tab><Space>");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "heavy pencil");
    press(&board, "<Right>");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "confirmed");
    press(&board, "<Right><Right>");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "hold");
    press(&board, "<Left>");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "second option");
    drive_close(&board);
}
END_TEST

START_TEST(status_alone_or_with_more_is_one_write)
{
    struct board board;
    open_form(&board);
    press(&board, "<Up><Up><Up>");
    ck_assert_int_eq((int)board.state->form.focus, FIELD_STATUS);
    retype(&board, "conf");
    press(&board, "^S");
    ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 0);
    ck_assert_int_eq((int)last(&board, EFFECT_STATUS)->booking.status, STATUS_CONFIRMED);
    drive_close(&board);
    open_form(&board);
    type(&board, " B");
    press(&board, "<Up><Up><Up>");
    retype(&board, "2");
    press(&board, "^S");
    ck_assert_uint_eq(asked(&board, EFFECT_STATUS), 0);
    const struct effect *edit = last(&board, EFFECT_EDIT);
    ck_assert(edit->with_status && edit->second_option);
    answer_done(&board, EFFECT_EDIT);
    ck_assert_uint_eq(asked(&board, EFFECT_EDIT), 1);
    drive_close(&board);
}
END_TEST

START_TEST(a_pencil_gets_its_marks)
{
    struct board board;
    open_form(&board);
    press(&board, "<Up><Up><Up>");
    retype(&board, "heavy");
    press(&board, "<Enter>");
    retype(&board, "thu");
    press(&board, "^S");
    const struct effect *edit = last(&board, EFFECT_EDIT);
    ck_assert(edit->booking.heavy && !edit->with_status);
    ck_assert_int_eq(edit->booking.decide_by, studio_at(26, 18, 0));
    answer_done(&board, EFFECT_EDIT);
    press(&board, "e");
    load_notes(&board, "");
    ck_assert_str_eq(form_text(&board, FIELD_STATUS), "heavy pencil");
    ck_assert_str_eq(form_text(&board, FIELD_DECIDE_BY), "2026-11-26 18:00");
    press(&board, "<Up><Up>");
    retype(&board, "");
    press(&board, "^S");
    ck_assert(last(&board, EFFECT_EDIT)->booking.decide_by == INSTANT_NONE);
    drive_close(&board);
}
END_TEST

START_TEST(a_free_day_opens_a_new_one)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "e");
    ck_assert_str_eq(form_text(&board, FIELD_FROM), "2026-11-25 09:00");
    ck_assert_str_eq(form_text(&board, FIELD_TO), "2026-11-25 18:00");
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 0);
    paste(&board, "Rig\nfix");
    press(&board, "^S");
    struct effect *effect = last(&board, EFFECT_BOOK);
    ck_assert_str_eq(effect->booking.title, "Rig fix");
    ck_assert(!id_is_nil(effect->booking.id));
    drive_close(&board);
}
END_TEST

START_TEST(a_refused_form_comes_back_as_it_was_typed)
{
    struct board board;
    open_form(&board);
    type(&board, " two");
    press(&board, "^S");
    answer_conflict(&board, EFFECT_EDIT, 7);
    assert_mode(&board, MODE_CONFLICT);
    press(&board, "<Esc>");
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, FIELD_TITLE), "Harbour rig two");
    press(&board, "^S");
    answer_outcome(&board, EFFECT_EDIT, OUTCOME_GONE);
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, FIELD_TITLE), "Harbour rig two");
    ck_assert_ptr_nonnull(strstr(board.state->form.problem, "books it anew"));
    press(&board, "^S");
    ck_assert_str_eq(last(&board, EFFECT_BOOK)->booking.title, "Harbour rig two");
    ck_assert(!id_equal(last(&board, EFFECT_BOOK)->booking.id, studio_id('b', 6)));
    drive_close(&board);
}
END_TEST

START_TEST(the_form_stays_while_the_link_is_away)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    link_to(&board, LINK_OFFLINE);
    press(&board, "e");
    type(&board, " two");
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 0);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_CARD), 1); /* the notes */
    assert_mode(&board, MODE_FORM);
    load_notes(&board, "");
    press(&board, "^S");
    ck_assert_str_eq(last(&board, EFFECT_EDIT)->booking.title, "Harbour rig two");
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_form_shows_the_booking_as_it_can_be_typed,
        a_changed_form_asks_once_before_it_is_left,
        dates_alone_are_the_working_hours_of_these_days,
        notes_must_have_come_before_anything_is_saved,
        fields_are_walked_and_the_last_enter_saves,
        wrong_values_stay_and_are_said_at_their_field,
        choices_are_gone_through,
        status_alone_or_with_more_is_one_write,
        a_pencil_gets_its_marks,
        a_free_day_opens_a_new_one,
        a_refused_form_comes_back_as_it_was_typed,
        the_form_stays_while_the_link_is_away,
    };
    return drive_run("form", tests, sizeof tests / sizeof *tests);
}
