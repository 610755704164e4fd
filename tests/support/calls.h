/* calls: a call of the C library or of libpq fails, as it does on a machine that is short of something, for tests that
 * ask what the program makes of it.
 *
 * The program under test makes its calls through a wrapper of the linker (--wrap), so that only its own fail and not
 * those of the libraries below it. Processes that it forks count along. A test that uses this is linked by
 * callboard_calls() of tests/CMakeLists.txt. */
#ifndef CALLBOARD_TESTS_SUPPORT_CALLS_H
#define CALLBOARD_TESTS_SUPPORT_CALLS_H

/* The number of a call: each of them. */
enum { CALLS_EACH = 0 };

/* From now on this call, "open", fails with the errno `error`: the one with this number, from 1, of those whose path
 * contains `about` (NULL: any; of calls without a path all count). In place of what failed before. */
void calls_fail(const char *call, const char *about, int number, int error);

/* How many have failed since then. Nothing fails any more. */
int calls_end(void);

/* Whoever is to become the program whose path ends in `name` becomes `other` instead, until calls_end(). */
void calls_run_instead(const char *name, const char *other);

#endif
