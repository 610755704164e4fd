/* The members: who is listed, and what one may not do to oneself. */
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "support/bare_board.h"

extern const struct list list_members;

enum { NAME, LOGIN, ROLE }; /* columns, and texts of a save */

static const struct list *const tables[LIST_COUNT] = {[LIST_MEMBERS] = &list_members};

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    state->list_tables = tables;
    state->shown.list = LIST_MEMBERS;
}

static void tear_down(void)
{
    saves_free(state);
    board_close(&bare);
}

static void act(enum action_id action, int row)
{
    struct turn turn = bare_turn(&bare, action);
    list_find_act(&list_members, action)->act(&turn, row);
}

static void assert_cell(int row, int column, const char *wanted)
{
    struct list_cell cell = {0};
    list_cell(state, row, &list_members.columns[column], &cell);
    ck_assert_str_eq(cell.text, wanted);
}

START_TEST(each_has_a_row_and_one_is_oneself)
{
    ck_assert_int_eq(list_count(state), 4);
    assert_cell(0, NAME, "ana (you)");
    assert_cell(1, NAME, "ben");
    assert_cell(3, ROLE, "viewer");
    char *detail = list_members.detail(state, 3);
    ck_assert_str_eq(detail, "cleo  logs in as cleo  viewer: looks and prints, changes nothing");
    free(detail);
}
END_TEST

START_TEST(who_was_removed_is_not_listed)
{
    state->roster->members[1].removed = true;
    ck_assert_int_eq(list_count(state), 3);
    assert_cell(1, NAME, "mia");
    ck_assert(id_equal(list_id_at(state, 1), studio_id('m', 3)));
}
END_TEST

START_TEST(one_key_gives_the_next_role)
{
    act(ACTION_LIST_STATE, 3);
    const struct effect *effect = last_of(&bare.effects, EFFECT_SAVE_MEMBER);
    ck_assert_str_eq(record_text(&effect->record, ROLE), "producer");
    ck_assert_str_eq(record_text(&effect->record, NAME), "cleo");
    ck_assert(id_equal(effect->record.id, studio_id('m', 4)));
}
END_TEST

START_TEST(nobody_shuts_himself_out_by_one_key)
{
    act(ACTION_LIST_STATE, 0);
    ck_assert_str_eq(bare_said(&bare), "This is you: another admin may do that; e changes your name.");
    act(ACTION_LIST_REMOVE, 0);
    ck_assert_uint_eq(bare.effects.count, 0);
    act(ACTION_LIST_REMOVE, 1);
    ck_assert(id_equal(last_of(&bare.effects, EFFECT_REMOVE_MEMBER)->record.id, studio_id('m', 2)));
}
END_TEST

START_TEST(only_admins_keep_members)
{
    for (size_t i = 0; i < list_members.act_count; i++)
        if (list_members.acts[i].action != ACTION_VERSIONS) /* anybody may look */
            ck_assert_int_eq((int)list_members.acts[i].least, MEMBER_ADMIN);
}
END_TEST

START_TEST(a_new_one_begins_as_a_producer)
{
    act(ACTION_LIST_ADD, LIST_NO_ROW);
    ck_assert_int_eq((int)state->mode, MODE_FORM);
    ck_assert_str_eq(state->form.field[ROLE].text, "producer");
    ck_assert_str_eq(state->form.field[LOGIN].text, "");
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("members");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, each_has_a_row_and_one_is_oneself);
    tcase_add_test(tests, who_was_removed_is_not_listed);
    tcase_add_test(tests, one_key_gives_the_next_role);
    tcase_add_test(tests, nobody_shuts_himself_out_by_one_key);
    tcase_add_test(tests, only_admins_keep_members);
    tcase_add_test(tests, a_new_one_begins_as_a_producer);
    return run_tests("members", tests);
}
