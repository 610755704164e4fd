/* A library to preload (LD_PRELOAD): the allocation with the number SCARCE_AT answers that there is no memory, once, in
 * whatever library it is asked for. Where SCARCE_COUNT names a file, the number of all allocations is written there
 * when the program ends well. With SCARCE_OF=threads only those count that another thread than the first makes. */
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What is asked for before the allocator behind this one is known: dlsym() itself allocates. */
enum { EARLY = 65536, ALIGNMENT = 16 };
static _Alignas(ALIGNMENT) unsigned char early[EARLY];
static size_t early_used;

static void *(*next_malloc)(size_t);
static void *(*next_calloc)(size_t, size_t);
static void *(*next_realloc)(void *, size_t);
static void (*next_free)(void *);
static bool looking;

static atomic_ulong count;
static unsigned long fails_at; /* 0: none */
static bool of_threads;

/* AddressSanitizer refuses to start behind another preloaded library, because that may hide its allocator. This one
 * hands everything on to it. What a program still held when it ended for want of memory is no leak. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "verify_asan_link_order=0:detect_leaks=0";
}

static void find_next(void)
{
    looking = true;
    *(void **)&next_malloc = dlsym(RTLD_NEXT, "malloc");
    *(void **)&next_calloc = dlsym(RTLD_NEXT, "calloc");
    *(void **)&next_realloc = dlsym(RTLD_NEXT, "realloc");
    *(void **)&next_free = dlsym(RTLD_NEXT, "free");
    looking = false;
}

static bool is_early(const void *memory)
{
    return (const unsigned char *)memory >= early && (const unsigned char *)memory < early + EARLY;
}

static void *allocate_early(size_t size)
{
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded > EARLY - early_used)
        abort();
    void *memory = early + early_used;
    early_used += rounded;
    return memory;
}

/* True: the allocator behind is not known yet. */
static bool is_too_early(void)
{
    if (next_malloc == NULL && !looking)
        find_next();
    return looking;
}

static bool fails(void)
{
    if (of_threads && gettid() == getpid())
        return false;
    if (atomic_fetch_add(&count, 1) + 1 != fails_at)
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    if (is_too_early())
        return allocate_early(size);
    return fails() ? NULL : next_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    if (is_too_early())
        return allocate_early(number * size);
    return fails() ? NULL : next_calloc(number, size);
}

void *realloc(void *memory, size_t size)
{
    if (is_too_early() || is_early(memory))
        abort(); /* nobody has asked for that so far */
    return fails() ? NULL : next_realloc(memory, size);
}

void free(void *memory)
{
    if (!is_early(memory) && !is_too_early())
        next_free(memory);
}

__attribute__((constructor)) static void begin(void)
{
    const char *number = getenv("SCARCE_AT");
    const char *of = getenv("SCARCE_OF");
    fails_at = number != NULL ? strtoul(number, NULL, 10) : 0;
    of_threads = of != NULL && strcmp(of, "threads") == 0;
    if (of_threads) /* what came before this was all counted */
        atomic_store(&count, 0);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("SCARCE_COUNT");
    FILE *file = path != NULL ? fopen(path, "w") : NULL;
    if (file != NULL) {
        fprintf(file, "%lu\n", atomic_load(&count));
        fclose(file);
    }
}
