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

#endif
