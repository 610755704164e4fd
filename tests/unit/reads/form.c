/* Forms: fields that nobody touched stay as they are, what is typed is read or refused in words. */
#include "controller/reads/form.h"

#include "controller/state/clear.h"
#include "support/bare.h"

enum { CODE, NAME, KIND, BUDGET, FIELDS };

static const char *const kinds[] = {"open", "closed", "other", NULL};

static char *read_budget(const struct state *state, const char *word, struct filled *out)
{
    (void)state;
    if (strspn(word, "0123456789") != strlen(word))
        return mem_format("%s is no number.", word);
    record_set_number(&out->record, BUDGET, 100 * strtol(word, NULL, 10));
    return NULL;
}

/* Hundredths, shown as whole ones: what is between them is lost where the field is read. */
static char *fill_budget(const struct state *state, const struct form *form)
{
    (void)state;
    return mem_format("%lld", (long long)record_number(&form->record, BUDGET) / 100);
}

static char *closed_has_no_budget(const struct state *state, const struct filled *filled, int *field)
{
    (void)state;
    *field = BUDGET;
    bool wrong =
        strcmp(record_text(&filled->record, KIND), "closed") == 0 && record_number(&filled->record, BUDGET) > 0;
    return wrong ? mem_copy("What is closed has no budget.") : NULL;
}

static const struct field fields[FIELDS] = {
    [CODE] = {.label = "code", .hint = "short", .needed = true},
    [NAME] = {.label = "name"},
    [KIND] = {.label = "kind", .choices = kinds},
    [BUDGET] = {.label = "budget"},
};

static const struct form_table table = {
    .fresh = "new thing",
    .edit = "thing",
    .fields = fields,
    .count = FIELDS,
    .inputs = {[BUDGET] = {.fill = fill_budget, .read = read_budget}},
    .check = closed_has_no_budget,
};

static struct bare bare;
static struct state *const state = &bare.state;
static struct form *const form = &bare.state.form;

static void set_up(void)
{
    bare_open(&bare);
    bare.row[MODE_FORM].leave = form_leave;
    struct record record = {.id = studio_id('p', 2), .version = 4};
    record_set(&record, CODE, "HAR");
    record_set(&record, KIND, "open");
    record_set(&record, BUDGET, "12345");
    form_open_record(state, &bare.effects, &table, &record);
}

static void tear_down(void)
{
    bare_close(&bare);
}

static void type(int field, const char *text)
{
    line_set(&form->field[field], text);
}

static void assert_refused(int field, const char *why)
{
    struct filled filled;
    ck_assert(!form_read(state, form, &filled));
    ck_assert_str_eq(form->problem, why);
    ck_assert_int_eq(form->problem_field, field);
    ck_assert_int_eq(form->focus, field);
    ck_assert_ptr_null(filled.record.value[CODE]); /* nothing is left to be freed */
}

static void assert_read(int field, const char *wanted)
{
    struct filled filled;
    ck_assert_msg(form_read(state, form, &filled), "%s", form->problem);
    ck_assert_str_eq(record_text(&filled.record, (size_t)field), wanted);
    ck_assert_int_eq(filled.record.version, 4);
    filled_clear(&filled);
}

START_TEST(a_form_shows_what_there_is)
{
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(form->field[CODE].text, "HAR");
    ck_assert_str_eq(form->field[NAME].text, "");
    ck_assert_str_eq(form->field[BUDGET].text, "123");
    ck_assert(!form_changed(state, form));
    ck_assert(!form_is_new(form) && !form_is_of_booking(form));
}
END_TEST

START_TEST(what_nobody_touched_keeps_what_the_field_does_not_show)
{
    assert_read(BUDGET, "12345");
    type(BUDGET, "124");
    ck_assert(form_changed(state, form));
    assert_read(BUDGET, "12400");
    type(BUDGET, "123");
    assert_read(BUDGET, "12345");
}
END_TEST

START_TEST(blanks_around_a_text_are_not_of_it)
{
    type(NAME, "  Harbour rig ");
    assert_read(NAME, "Harbour rig");
    ck_assert_ptr_null(form->record.value[NAME]); /* a copy was read into */
}
END_TEST

START_TEST(what_is_needed_may_not_be_empty)
{
    type(CODE, "   ");
    assert_refused(CODE, "The code is needed: short.");
}
END_TEST

/* As one types: some fields alone, and nothing is said of what is wrong. */
START_TEST(a_form_is_tried_in_silence)
{
    struct filled filled;
    type(CODE, "");
    type(KIND, "oth");
    ck_assert(form_try(state, form, 1u << KIND | 1u << BUDGET, &filled));
    ck_assert_str_eq(record_text(&filled.record, KIND), "other");
    ck_assert_str_eq(record_text(&filled.record, BUDGET), "12345");
    filled_clear(&filled);
    ck_assert(!form_try(state, form, 1u << CODE, &filled));
    type(KIND, "cl");
    ck_assert(!form_try(state, form, 1u << KIND, &filled)); /* the fields do not agree */
    ck_assert_ptr_null(form->problem);
    ck_assert_int_eq(form->focus, 0);
}
END_TEST

START_TEST(the_beginning_of_a_choice_will_do)
{
    type(KIND, "CL");
    type(BUDGET, "0");
    assert_read(KIND, "closed");
    type(KIND, "shut");
    assert_refused(KIND, "\"shut\" is no kind; it is one of open, closed, other.");
    type(KIND, "");
    assert_refused(KIND, "\"\" is no kind; it is one of open, closed, other.");
}
END_TEST

START_TEST(what_fits_no_field_is_said_at_the_one_it_is_about)
{
    type(KIND, "closed");
    assert_refused(BUDGET, "What is closed has no budget.");
    type(BUDGET, "many");
    assert_refused(BUDGET, "many is no number.");
}
END_TEST

START_TEST(a_refusal_is_about_all_of_it)
{
    form->focus = NAME;
    form_refused(form, mem_copy("There is one already."));
    ck_assert_int_eq(form->problem_field, NO_FIELD);
    ck_assert_int_eq(form->focus, NAME);
}
END_TEST

START_TEST(choosing_goes_round)
{
    form->focus = KIND;
    ck_assert(form_choose(state, form, 1));
    ck_assert_str_eq(form->field[KIND].text, "closed");
    ck_assert(form_choose(state, form, -1) && form_choose(state, form, -1));
    ck_assert_str_eq(form->field[KIND].text, "other");
    type(KIND, "none of them");
    ck_assert(form_choose(state, form, 1));
    ck_assert_str_eq(form->field[KIND].text, "open");
    form->focus = NAME;
    ck_assert(!form_choose(state, form, 1));
}
END_TEST

START_TEST(who_leaves_waits_for_no_notes)
{
    form->ticket = 7;
    form_close_unchanged(state, &bare.effects);
    ck_assert_int_eq((int)state->mode, MODE_BOARD);
    ck_assert_str_eq(bare_said(&bare), "Nothing was changed.");
    ck_assert_uint_eq(last_of(&bare.effects, EFFECT_CANCEL)->ticket, 7);
    ck_assert_ptr_null(form->table);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("form");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_form_shows_what_there_is);
    tcase_add_test(tests, what_nobody_touched_keeps_what_the_field_does_not_show);
    tcase_add_test(tests, blanks_around_a_text_are_not_of_it);
    tcase_add_test(tests, what_is_needed_may_not_be_empty);
    tcase_add_test(tests, a_form_is_tried_in_silence);
    tcase_add_test(tests, the_beginning_of_a_choice_will_do);
    tcase_add_test(tests, what_fits_no_field_is_said_at_the_one_it_is_about);
    tcase_add_test(tests, a_refusal_is_about_all_of_it);
    tcase_add_test(tests, choosing_goes_round);
    tcase_add_test(tests, who_leaves_waits_for_no_notes);
    return run_tests("form", tests);
}
