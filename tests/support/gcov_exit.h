/* gcov_exit: included before everything else in the build of drills/coverage. A process that ends by _exit(), as the
 * keeper of the private server does, would take with it what gcov has counted. Includes nothing: the sources choose. */
#ifndef CALLBOARD_TESTS_SUPPORT_GCOV_EXIT_H
#define CALLBOARD_TESTS_SUPPORT_GCOV_EXIT_H

void __gcov_dump(void);
_Noreturn void _Exit(int status);

#define _exit gcov_exit /* also where unistd.h declares it */

static inline _Noreturn void gcov_exit(int status)
{
    __gcov_dump();
    _Exit(status);
}

#endif
