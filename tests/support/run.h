/* run: runs a program's tests, the same way in all of them. */
#ifndef CALLBOARD_TESTS_SUPPORT_RUN_H
#define CALLBOARD_TESTS_SUPPORT_RUN_H

#include <check.h>
#include <stdlib.h>

/* Runs these tests as the suite `name`, in this process, so that a sanitizer sees all of them, and frees them; what
 * main() returns. */
static inline int run_tests(const char *name, TCase *tests)
{
    Suite *suite = suite_create(name);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* The same for a list of tests. */
static inline int run_list(const char *name, const TTest *const *tests, size_t count)
{
    TCase *all = tcase_create(name);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(all, tests[i]);
    return run_tests(name, all);
}

#endif
