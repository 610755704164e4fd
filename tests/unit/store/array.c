/* The text form of PostgreSQL's arrays: what it quotes, and what is no array. */
#include "store/array.h"

#include <check.h>
#include <stdlib.h>

#include "support/run.h"

static const struct {
    const char *text, *json; /* json NULL: it is no array */
} arrays[] = {
    {"{}", "[]"},
    {"{comp}", "[\"comp\"]"},
    {"{comp,nuke}", "[\"comp\", \"nuke\"]"},
    {"{\"2d, 3d\",\"a}b\"}", "[\"2d, 3d\", \"a}b\"]"},
    {"{\"say \\\"hi\\\"\",\"a\\\\b\"}", "[\"say \\\"hi\\\"\", \"a\\\\b\"]"},
    {"{\"two\nlines\"}", "[\"two\\u000alines\"]"},
    {"{NULL,\"NULL\",NULLS,null}", "[\"\", \"NULL\", \"NULLS\", \"null\"]"},
    {"", NULL},
    {"comp", NULL},
    {"{", NULL},
    {"{comp", NULL},
    {"{comp,", NULL},
    {"{\"comp", NULL},
    {"{\"comp\\", NULL},
    {"{\"comp\"nuke}", NULL},
    {"{comp}}", NULL},
};

START_TEST(reads_what_postgresql_writes)
{
    char *json = array_to_json(arrays[_i].text);
    if (arrays[_i].json == NULL)
        ck_assert_ptr_null(json);
    else
        ck_assert_str_eq(json, arrays[_i].json);
    free(json);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("array");
    tcase_add_loop_test(tests, reads_what_postgresql_writes, 0, sizeof arrays / sizeof *arrays);
    return run_tests("array", tests);
}
