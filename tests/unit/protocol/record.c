/* Records: texts by their place, owned by one record each; pages that grow at their end. */
#include "protocol/record.h"

#include <check.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/run.h"

enum { CODE, NAME, HOURS };

START_TEST(a_text_that_is_not_there_is_empty)
{
    struct record record = {0};
    ck_assert_str_eq(record_text(&record, NAME), "");
    ck_assert_int_eq(record_number(&record, HOURS), 0);
    record_set(&record, NAME, "Harbour");
    record_set(&record, NAME, NULL);
    ck_assert_str_eq(record_text(&record, NAME), "");
    record_clear(&record);
}
END_TEST

START_TEST(a_text_is_copied_even_from_itself)
{
    struct record record = {0};
    char typed[] = "HAR";
    record_set(&record, CODE, typed);
    typed[0] = 'X';
    ck_assert_str_eq(record_text(&record, CODE), "HAR");
    record_set(&record, CODE, record_text(&record, CODE));
    ck_assert_str_eq(record_text(&record, CODE), "HAR");
    record_take(&record, NAME, mem_copy("Harbour"));
    record_take(&record, NAME, mem_copy("Harbour rig"));
    ck_assert_str_eq(record_text(&record, NAME), "Harbour rig");
    record_clear(&record);
}
END_TEST

START_TEST(numbers_travel_as_texts)
{
    struct record record = {0};
    record_set_number(&record, HOURS, INT64_MIN);
    ck_assert_str_eq(record_text(&record, HOURS), "-9223372036854775808");
    ck_assert(record_number(&record, HOURS) == INT64_MIN);
    record_set_number(&record, HOURS, 37);
    ck_assert_int_eq(record_number(&record, HOURS), 37);
    record_clear(&record);
}
END_TEST

START_TEST(a_copy_stands_by_itself)
{
    struct record record = {.id = {{7}}, .version = 3}, copy;
    record_set(&record, CODE, "HAR");
    record_copy(&copy, &record);
    record_clear(&record);
    ck_assert_int_eq(record.version, 0);
    ck_assert(id_is_nil(record.id));
    ck_assert(id_equal(copy.id, (struct id){{7}}));
    ck_assert_int_eq(copy.version, 3);
    ck_assert_str_eq(record_text(&copy, CODE), "HAR");
    ck_assert_ptr_null(copy.value[NAME]);
    record_clear(&copy);
}
END_TEST

static struct page page_of(size_t count, const char *code, bool complete)
{
    struct page page = {
        .rows = mem_new(count, sizeof *page.rows), .count = count, .capacity = count, .complete = complete};
    for (size_t i = 0; i < count; i++)
        record_set(&page.rows[i], CODE, code);
    return page;
}

START_TEST(a_page_goes_on_where_the_last_one_ended)
{
    struct page all = {0}, first = page_of(PAGE_ROWS, "first", false), rest = page_of(2, "rest", true);
    page_append(&all, &first);
    ck_assert(!all.complete);
    page_append(&all, &rest);
    ck_assert(all.complete);
    ck_assert_uint_eq(all.count, PAGE_ROWS + 2);
    ck_assert_str_eq(record_text(&all.rows[PAGE_ROWS - 1], CODE), "first");
    ck_assert_str_eq(record_text(&all.rows[PAGE_ROWS], CODE), "rest");
    ck_assert_ptr_null(first.rows); /* taken over */
    ck_assert_uint_eq(rest.count, 0);
    page_clear(&all);
    ck_assert_ptr_null(all.rows);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_text_that_is_not_there_is_empty, a_text_is_copied_even_from_itself,       numbers_travel_as_texts,
        a_copy_stands_by_itself,           a_page_goes_on_where_the_last_one_ended,
    };
    return run_list("record", tests, sizeof tests / sizeof *tests);
}
