/* trace: what strace wrote about sshd and its sessions (tests/support/with-sshd), read by who knows what a session
 * may do. */
#ifndef CALLBOARD_TESTS_TRACE_H
#define CALLBOARD_TESTS_TRACE_H

#include <sys/types.h>

/* The process in which the program was executed last. 0: none yet. */
pid_t trace_newest_program(void);

/* Reads both traces to their ends. Every process that has executed `program` must not execute anything again, nor may
 * its children; what it opens must be of the system's libraries, locales, zones and terminals, or below `etc`; it
 * changes no file. Which files it opens can be seen by root only. Breaches are printed, and the test fails. The number
 * of sessions. */
int trace_check(const char *etc, const char *program);

#endif
