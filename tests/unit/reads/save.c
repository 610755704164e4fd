/* Saves: the form stays until it is done, and a refusal is said where it can be mended. */
#include "controller/reads/save.h"

#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "support/bare.h"

static const struct field fields[] = {{.label = "code"}};
static const struct form_table table = {.fields = fields, .count = 1};
static const struct list projects = {.paged = true};
static const struct list *const tables[LIST_COUNT] = {[LIST_PROJECTS] = &projects};

static struct bare bare;
static struct state *const state = &bare.state;
static uint64_t ticket;

/* A project's form is open, and saved. */
static void set_up(void)
{
    bare_open(&bare);
    state->list_tables = tables;
    bare.row[MODE_FORM].leave = form_leave;
    struct record record = {.id = studio_id('p', 2), .version = 4}, saved;
    record_set(&record, 0, "HAR");
    form_open_record(state, &bare.effects, &table, &record);
    struct turn turn = bare_turn(&bare, ACTION_SAVE);
    record_copy(&saved, &state->form.record);
    save_send(&turn, EFFECT_SAVE_PROJECT, LIST_PROJECTS, &saved, mem_copy("HAR is saved."));
    ticket = last_of(&bare.effects, EFFECT_SAVE_PROJECT)->ticket;
}

static void tear_down(void)
{
    saves_free(state);
    list_clear(&state->lists[LIST_PROJECTS]);
    bare_close(&bare);
}

static void settle(struct answer answer)
{
    ck_assert(save_settle(state, &bare.effects, ticket, &answer));
    answer_clear(&answer);
}

START_TEST(the_form_stays_until_it_is_done)
{
    ck_assert_str_eq(record_text(&last_of(&bare.effects, EFFECT_SAVE_PROJECT)->record, 0), "HAR");
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert(save_under_way(state, studio_id('p', 2)));
    settle((struct answer){.outcome = OUTCOME_DONE});
    ck_assert_int_eq((int)state->mode, MODE_BOARD);
    ck_assert_str_eq(bare_said(&bare), "HAR is saved.");
    ck_assert(!save_under_way(state, studio_id('p', 2)));
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_ROSTER), 1);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 1);
}
END_TEST

START_TEST(done_with_a_warning_is_a_warning)
{
    settle((struct answer){.outcome = OUTCOME_DONE, .message = mem_copy("It has no client.")});
    ck_assert_str_eq(bare_said(&bare), "HAR is saved. It has no client.");
    ck_assert_int_eq((int)state_message(state)->kind, MESSAGE_WARNING);
}
END_TEST

START_TEST(a_refusal_stands_in_the_form)
{
    settle((struct answer){.outcome = OUTCOME_INVALID, .message = mem_copy("There is a HAR.")});
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(state->form.problem, "There is a HAR.");
    ck_assert_str_eq(bare_said(&bare), "");
    ck_assert_uint_eq(state->form.saving, 0);
}
END_TEST

START_TEST(saving_once_more_goes_over_the_newer_one)
{
    settle((struct answer){.outcome = OUTCOME_STALE, .version = 9, .message = mem_copy("Ben changed it.")});
    ck_assert_int_eq(state->form.record.version, 9);
    ck_assert_str_eq(state->form.problem,
                     "Ben changed it. Saving once more puts this in its place; Esc twice leaves it.");
}
END_TEST

START_TEST(where_the_form_was_left_it_is_said)
{
    form_close(state, &bare.effects);
    settle((struct answer){.outcome = OUTCOME_INVALID, .message = mem_copy("There is a HAR.")});
    ck_assert_str_eq(bare_said(&bare), "There is a HAR.");
}
END_TEST

START_TEST(a_link_that_broke_leaves_it_open)
{
    settle((struct answer){.fault = FAULT_LOST, .message = mem_copy("connection reset")});
    ck_assert_str_eq(state->form.problem, "The link broke meanwhile; whether it was saved shows when it is back.");
}
END_TEST

START_TEST(the_answer_to_something_else_settles_nothing)
{
    struct answer answer = {.outcome = OUTCOME_DONE};
    ck_assert(!save_settle(state, &bare.effects, ticket + 1, &answer));
    ck_assert(save_under_way(state, studio_id('p', 2)));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("save");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_form_stays_until_it_is_done);
    tcase_add_test(tests, done_with_a_warning_is_a_warning);
    tcase_add_test(tests, a_refusal_stands_in_the_form);
    tcase_add_test(tests, saving_once_more_goes_over_the_newer_one);
    tcase_add_test(tests, where_the_form_was_left_it_is_said);
    tcase_add_test(tests, a_link_that_broke_leaves_it_open);
    tcase_add_test(tests, the_answer_to_something_else_settles_nothing);
    return run_tests("save", tests);
}
