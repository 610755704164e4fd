/* Every list is whole: where its rows come from, what its columns and acts are called. */
#include "controller/reads/list.h"

#include <check.h>
#include <string.h>

#include "support/run.h"

#define X(id, table) extern const struct list list_##table;
LISTS(X)
#undef X

static const struct {
    const char *name;
    const struct list *list;
} rows[] = {
#define X(id, table) [id] = {#table, &list_##table},
    LISTS(X)
#undef X
};

START_TEST(rows_come_from_the_roster_or_in_pages)
{
    for (size_t i = 0; i < LIST_COUNT; i++) {
        const struct list *list = rows[i].list;
        ck_assert_msg(list->paged == (list->count == NULL), "%s", rows[i].name);
        ck_assert_msg(list->paged == (list->id == NULL), "%s", rows[i].name);
    }
}
END_TEST

START_TEST(it_has_a_name_and_its_columns_have_headings)
{
    for (size_t i = 0; i < LIST_COUNT; i++) {
        const struct list *list = rows[i].list;
        ck_assert_msg(list->title != NULL && list->title[0] != '\0', "%s", rows[i].name);
        ck_assert_msg(list->empty_key == ACTION_NONE || list->empty_what != NULL, "%s", rows[i].name);
        ck_assert_msg(list->column_count > 0, "%s", rows[i].name);
        for (size_t at = 0; at < list->column_count; at++)
            ck_assert_msg(list->columns[at].heading != NULL && list->columns[at].width > 0, "%s, column %zu",
                          rows[i].name, at);
    }
}
END_TEST

START_TEST(its_acts_have_names_and_a_key_each)
{
    for (size_t i = 0; i < LIST_COUNT; i++) {
        const struct list *list = rows[i].list;
        for (size_t at = 0; at < list->act_count; at++) {
            const struct list_act *act = &list->acts[at];
            const char *name = action_get(act->action)->name;
            ck_assert_msg(act->act != NULL && act->hint[0] != '\0', "%s, %s", rows[i].name, name);
            ck_assert_msg(act->least == MEMBER_VIEWER || act->what[0] != '\0', "%s, %s", rows[i].name, name);
            ck_assert_msg(list_find_act(list, act->action) == act, "%s has two of %s", rows[i].name, name);
        }
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        rows_come_from_the_roster_or_in_pages,
        it_has_a_name_and_its_columns_have_headings,
        its_acts_have_names_and_a_key_each,
    };
    return run_list("tables", tests, sizeof tests / sizeof *tests);
}
