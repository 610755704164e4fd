/* Lists and saves against a real server: pages, narrowing, what a save answers, what other boards are told. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/list_texts.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store *ana; /* an admin */

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    pg_do(&pg, "UPDATE callboard.members SET role = 'admin' WHERE login = 'ana'");
    ana = pg_store(&pg, "ana", false, NULL);
}

static void teardown(void)
{
    store_free(&ana);
}

static struct effect save_of(const char *code, const char *name)
{
    struct effect effect = pg_effect(EFFECT_SAVE_PROJECT);
    effect.record.id = pg_effect(EFFECT_BOOK).act; /* any fresh id */
    record_set(&effect.record, PROJECT_CODE, code);
    record_set(&effect.record, PROJECT_NAME, name);
    record_set(&effect.record, PROJECT_CLIENT, "");
    record_set(&effect.record, PROJECT_COLOUR, "");
    record_set(&effect.record, PROJECT_STATE, "open");
    return effect;
}

static struct answer list(const char *after, const char *narrow)
{
    struct effect effect = pg_effect(EFFECT_LIST);
    effect.list = LIST_PROJECTS;
    effect.list_after = mem_copy(after);
    effect.list_narrow = mem_copy(narrow);
    struct answer answer = pg_ask(ana, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(a_save_answers_how_it_ended)
{
    struct answer answer = pg_ask(ana, save_of("NEW", "New"), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_int_eq(answer.version, 1);
    answer_clear(&answer);
    answer = pg_ask(ana, save_of("NEW", "Another"), 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    ck_assert_int_eq(answer.outcome, OUTCOME_INVALID);
    ck_assert_ptr_nonnull(strstr(answer.message, "already is a project"));
    answer_clear(&answer);
    struct store *ben = pg_store(&pg, "ben", false, NULL);
    answer = pg_ask(ben, save_of("BEN", "Ben's"), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_NOT_ALLOWED);
    answer_clear(&answer);
    store_free(&ben);
}
END_TEST

START_TEST(an_edit_of_an_old_version_is_stale)
{
    struct effect first = save_of("OLD", "Old");
    struct id id = first.record.id;
    struct answer answer = pg_ask(ana, first, 5);
    answer_clear(&answer);
    pg_do(&pg, "UPDATE callboard.projects SET name = 'Meanwhile' WHERE code = 'OLD'");
    struct effect edit = save_of("OLD", "Mine");
    edit.record.id = id;
    edit.record.version = 1;
    answer = pg_ask(ana, edit, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_STALE);
    ck_assert_int_eq(answer.version, 2);
    answer_clear(&answer);
}
END_TEST

START_TEST(pages_follow_each_other_and_narrow)
{
    pg_do(&pg, "INSERT INTO callboard.projects (tenant_id, id, code, name) SELECT id, gen_random_uuid(),"
               " 'Z' || to_char(n, 'FM000'), CASE WHEN n = 7 THEN 'Caf\xc3\xa9' ELSE 'Filler' END"
               " FROM callboard.tenants, generate_series(1, 150) n");
    struct answer first = list("Z", NULL);
    ck_assert_uint_eq(first.page.count, PAGE_ROWS);
    ck_assert(!first.page.complete);
    struct answer second = list(record_text(&first.page.rows[PAGE_ROWS - 1], PROJECT_CODE), NULL);
    ck_assert_uint_eq(second.page.count, 50);
    ck_assert(second.page.complete);
    ck_assert_str_eq(record_text(&second.page.rows[0], PROJECT_CODE), "Z101");
    answer_clear(&first);
    answer_clear(&second);
    first = list(NULL, "CAFE");
    ck_assert_uint_eq(first.page.count, 1);
    ck_assert_str_eq(record_text(&first.page.rows[0], PROJECT_CODE), "Z007");
    answer_clear(&first);
    pg_do(&pg, "DELETE FROM callboard.projects WHERE code LIKE 'Z___'");
}
END_TEST

START_TEST(what_is_booked_on_it_is_counted_and_keeps_it)
{
    struct answer answer = pg_ask(ana, pg_book(&pg, 0, 1, 9, 8), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    struct effect remove = pg_effect(EFFECT_REMOVE_PROJECT);
    remove.record.id = answer.rows[0].project;
    bool has_project = !id_is_nil(remove.record.id);
    answer_clear(&answer);
    ck_assert(has_project);
    answer = pg_ask(ana, remove, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_INVALID);
    ck_assert_ptr_nonnull(strstr(answer.message, "Still booked once"));
    answer_clear(&answer);
    answer = list(NULL, NULL);
    bool counted = false;
    for (size_t i = 0; i < answer.page.count; i++)
        counted = counted || strcmp(record_text(&answer.page.rows[i], PROJECTS_LIVE), "1") == 0;
    ck_assert(counted);
    answer_clear(&answer);
}
END_TEST

static size_t bookings_of_kind(const char *kind, const char *after, char **key)
{
    struct effect effect = pg_effect(EFFECT_LIST);
    effect.list = LIST_BOOKINGS;
    effect.list_argument = mem_copy(kind);
    effect.list_after = mem_copy(after);
    struct answer answer = pg_ask(ana, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    size_t count = answer.page.count;
    if (key != NULL)
        *key = mem_copy(record_text(&answer.page.rows[0], 0));
    answer_clear(&answer);
    return count;
}

START_TEST(bookings_are_listed_by_kind_and_page)
{
    for (int weekday = 0; weekday < 3; weekday++) {
        struct answer answer = pg_ask(ana, pg_book(&pg, 0, weekday, 9, 2), 5);
        ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
        answer_clear(&answer);
    }
    char *first;
    ck_assert_uint_eq(bookings_of_kind("all", NULL, &first), 3);
    ck_assert_uint_eq(bookings_of_kind("all", first, NULL), 2);
    ck_assert_uint_eq(bookings_of_kind("mine", NULL, NULL), 3);
    ck_assert_uint_eq(bookings_of_kind("holds", NULL, NULL), 0);
    ck_assert_uint_eq(bookings_of_kind("options", NULL, NULL), 0);
    ck_assert_uint_eq(bookings_of_kind("pencils", NULL, NULL), 0);
    free(first);
}
END_TEST

START_TEST(other_boards_are_told_what_changed)
{
    struct store *listening = pg_store(&pg, "ben", true, NULL);
    struct event event;
    ck_assert(pg_wait_link(listening, LINK_LIVE, 5));
    struct answer answer = pg_ask(ana, pg_book(&pg, 0, 2, 9, 8), 5);
    answer_clear(&answer);
    ck_assert(pg_wait(listening, EVENT_NOTIFY, 5, &event));
    ck_assert_uint_eq(event.told, TOLD_BOOKINGS);
    answer = pg_ask(ana, save_of("TOLD", "Told"), 5);
    answer_clear(&answer);
    ck_assert(pg_wait(listening, EVENT_NOTIFY, 5, &event));
    ck_assert_uint_eq(event.told & TOLD_ROSTER, TOLD_ROSTER);
    store_free(&listening);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *all = tcase_create("lists");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, a_save_answers_how_it_ended);
    tcase_add_test(all, an_edit_of_an_old_version_is_stale);
    tcase_add_test(all, pages_follow_each_other_and_narrow);
    tcase_add_test(all, what_is_booked_on_it_is_counted_and_keeps_it);
    tcase_add_test(all, bookings_are_listed_by_kind_and_page);
    tcase_add_test(all, other_boards_are_told_what_changed);
    int status = run_tests("lists", all);
    pg_drop(&pg);
    return status;
}
