#include "seal/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __x86_64__
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OWN_ARCHITECTURE
enum {
    X32_BIT = 0x40000000,
    MOST = 512, /* instructions */
    FLAGS = 2,  /* the argument of openat() that has them */
};

#define LOAD(member) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, member))
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define REFUSAL      ANSWER(SECCOMP_RET_ERRNO | EPERM)

struct rules {
    struct sock_filter list[MOST];
    unsigned short count;
};

static void add(struct rules *rules, struct sock_filter rule)
{
    if (rules->count < MOST)
        rules->list[rules->count++] = rule;
}

static void add_all(struct rules *rules, const struct sock_filter *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(rules, list[i]);
}

/* Calls of another architecture (32 bits) have other numbers, so they are refused altogether; those of x32 have ours
 * with a bit set. */
static void add_head(struct rules *rules)
{
    const struct sock_filter head[] = {
        LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0), REFUSAL,
        LOAD(nr),   BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_BIT, 0, 1),          REFUSAL,
    };
    add_all(rules, head, sizeof head / sizeof *head);
}

static void add_calls(struct rules *rules, const int *calls, size_t count, uint32_t answer)
{
    for (size_t i = 0; i < count; i++) {
        add(rules, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)calls[i], 0, 1));
        add(rules, (struct sock_filter)ANSWER(answer));
    }
}

/* What makes or changes a file is refused. The flags lie in the lower half, which comes first on both machines. */
static void add_reading(struct rules *rules)
{
    const uint32_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    const struct sock_filter reading[] = {
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 4),
        LOAD(args[FLAGS]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writes, 0, 1),
        REFUSAL,
        ANSWER(SECCOMP_RET_ALLOW),
    };
    add_all(rules, reading, sizeof reading / sizeof *reading);
}

/* A new thread, and no new process. The flags of clone3() lie where no filter sees them; the C library does without it
 * where the kernel seems not to know it. */
static void add_threads(struct rules *rules)
{
    const struct sock_filter threads[] = {
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
        ANSWER(SECCOMP_RET_ERRNO | ENOSYS),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1),
        ANSWER(SECCOMP_RET_ALLOW),
        REFUSAL,
    };
    add_all(rules, threads, sizeof threads / sizeof *threads);
}

/* Without a privilege to lose the kernel takes a filter of anybody. It holds for the threads that there are, too. */
static bool put(struct rules *rules)
{
    const struct sock_fprog program = {.len = rules->count, .filter = rules->list};
    errno = EBUSY; /* a thread that cannot be closed off is no error of the call */
    if (rules->count < MOST)
        return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
               syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
    errno = E2BIG;
    return false;
}

bool seal_without(const int *calls, size_t count)
{
    struct rules rules = {.count = 0};
    add_head(&rules);
    add_calls(&rules, calls, count, SECCOMP_RET_ERRNO | EPERM);
    add(&rules, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
    return put(&rules);
}

bool seal_to(const int *calls, size_t count, unsigned besides)
{
    struct rules rules = {.count = 0};
    add_head(&rules);
    add_calls(&rules, calls, count, SECCOMP_RET_ALLOW);
    if (besides & SEAL_THREADS)
        add_threads(&rules);
    if (besides & SEAL_READS)
        add_reading(&rules);
    add(&rules, (struct sock_filter)REFUSAL);
    return put(&rules);
}
#else
bool seal_without(const int *calls, size_t count)
{
    (void)calls;
    (void)count;
    errno = ENOSYS;
    return false;
}

bool seal_to(const int *calls, size_t count, unsigned besides)
{
    (void)besides;
    return seal_without(calls, count);
}
#endif
