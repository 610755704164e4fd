#include "files/closed.h"

#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "domain/memory.h"
#include "protocol/files.h"
#include "seal/seal.h"

/* ---- limits ---- */

/* The sanitizers reserve more addresses than a machine has memory. */
#if defined __SANITIZE_ADDRESS__
enum { RESERVES = true };
#elif defined __has_feature
enum { RESERVES = __has_feature(address_sanitizer) };
#else
enum { RESERVES = false };
#endif

static bool limit(int resource, rlim_t most)
{
    return setrlimit((__rlimit_resource_t)resource, &(struct rlimit){most, most}) == 0;
}

static bool take_limits(void)
{
    const rlim_t mega = 1024 * 1024;
    alarm(FILES_WAIT);
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_CPU, FILES_SECONDS) &&
           (RESERVES || limit(RLIMIT_AS, CLOSED_MEMORY_MB * mega)) && limit(RLIMIT_FSIZE, FILES_OUTPUT_MB * mega);
}

/* ---- whose it is ---- */

enum { NOBODY = 65534 };

/* What opens /proc/self/fd after that must not be root's alone, hence "dumpable". That the end of callboard is its own,
 * too, is forgotten with the user. */
static bool become_nobody(void)
{
    if (geteuid() != 0)
        return true;
    return setgroups(0, NULL) == 0 && setgid(NOBODY) == 0 && setuid(NOBODY) == 0 &&
           prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

/* ---- calls ---- */

/* What every process does. */
static const int always[] = {
    __NR_read,         __NR_write,           __NR_readv,
    __NR_writev,       __NR_pread64,         __NR_pwrite64,
    __NR_lseek,        __NR_close,           __NR_fstat,
    __NR_mmap,         __NR_munmap,          __NR_mremap,
    __NR_mprotect,     __NR_madvise,         __NR_brk,
    __NR_futex,        __NR_rt_sigaction,    __NR_rt_sigprocmask,
    __NR_rt_sigreturn, __NR_sigaltstack,     __NR_getpid,
    __NR_gettid,       __NR_clock_gettime,   __NR_gettimeofday,
    __NR_getrandom,    __NR_sched_yield,     __NR_exit,
    __NR_exit_group,   __NR_restart_syscall, __NR_set_robust_list,
    __NR_rseq,         __NR_prlimit64,       __NR_sched_getaffinity,
    __NR_fcntl,        __NR_ioctl,
};

/* What looks for files besides. */
static const int looking[] = {
    __NR_newfstatat, __NR_statx,   __NR_getdents64, __NR_faccessat, __NR_faccessat2, __NR_readlinkat, __NR_getcwd,
    __NR_statfs,     __NR_fstatfs, __NR_getuid,     __NR_geteuid,   __NR_getgid,     __NR_getegid,    __NR_fadvise64,
    __NR_uname,      __NR_sysinfo, __NR_dup,        __NR_dup3,      __NR_prctl,
#ifdef __NR_open /* not on arm64; openat() does what they did */
    __NR_stat,       __NR_lstat,   __NR_access,     __NR_readlink,  __NR_dup2,
#endif
};

/* What makes and removes a file for a moment besides. */
static const int making[] = {
    __NR_openat,
    __NR_unlinkat,
    __NR_ftruncate,
#ifdef __NR_open
    __NR_unlink,
#endif
};

/* What begins another program besides. */
static const int running[] = {
    __NR_execve,
    __NR_set_tid_address,
    __NR_getppid,
#ifdef __NR_arch_prctl
    __NR_arch_prctl,
#endif
};

#define PART(list)                       \
    {                                    \
        list, sizeof list / sizeof *list \
    }
enum { PARTS_MOST = 3, CALLS_MOST = 128 };

static const struct {
    struct {
        const int *list;
        size_t count;
    } parts[PARTS_MOST];
    unsigned besides; /* of seal.h */
} levels[CLOSED_COUNT] = {
    [CLOSED_PURE] = {.parts = {PART(always)}},
    [CLOSED_READS] = {.parts = {PART(always), PART(looking)}, .besides = SEAL_READS | SEAL_THREADS},
    [CLOSED_TEMPORARY] = {.parts = {PART(always), PART(looking), PART(making)}},
    [CLOSED_RUNS] = {.parts = {PART(always), PART(looking), PART(running)}, .besides = SEAL_READS},
};

static bool take_calls(enum closed closed)
{
    int calls[CALLS_MOST];
    size_t count = 0;
    for (size_t part = 0; part < PARTS_MOST; part++)
        for (size_t i = 0; i < levels[closed].parts[part].count && count < CALLS_MOST; i++)
            calls[count++] = levels[closed].parts[part].list[i];
    return seal_to(calls, count, levels[closed].besides) || errno == ENOSYS;
}

static char *why_not(void)
{
    return mem_format("callboard-files cannot close itself off: %s.", strerror(errno));
}

char *closed_limited(void)
{
    return take_limits() && become_nobody() ? NULL : why_not();
}

char *closed_off(enum closed closed)
{
    return take_calls(closed) ? NULL : why_not();
}
