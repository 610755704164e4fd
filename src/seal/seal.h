/* seal: what this process may ask of the kernel from now on, by a filter of system calls (seccomp). It holds for its
 * threads and all that it starts, too, and nobody can take it back. A call that is not allowed fails with EPERM.
 *
 * Known are x86-64 and arm64 of Linux; elsewhere there is no seal. */
#ifndef CALLBOARD_SEAL_SEAL_H
#define CALLBOARD_SEAL_SEAL_H

#include <stdbool.h>
#include <stddef.h>

/* Refuses these calls, __NR_..., and allows the others. False: there is no seal, errno says why. */
bool seal_without(const int *calls, size_t count);

enum {
    SEAL_READS = 1,   /* files may be opened, but for reading only */
    SEAL_THREADS = 2, /* threads may be begun, but no process */
};
/* Allows these calls and no other, besides a set of the above. False as above. */
bool seal_to(const int *calls, size_t count, unsigned besides);

#endif
