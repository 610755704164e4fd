/* A library to preload (LD_PRELOAD): the clock on the wall stands CLOCK_SHIFT seconds away from the machine's, in
 * whatever program loads it and in all that it starts. Where CLOCK_FILE names a file of eight bytes, a number in the
 * machine's order, so many seconds more: whoever writes there makes the clock jump for all that run. Clocks that only
 * measure how long something took stay as they are.
 *
 * The program starts its private server, and a forced command starts anything, with an environment made from nothing.
 * So execve() here hands on what this library needs, and the zone. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { HANDED_ON_COUNT = 4, NAME_AND_VALUE = 512 };

static const char *const names[HANDED_ON_COUNT] = {"LD_PRELOAD", "CLOCK_SHIFT", "CLOCK_FILE", "TZ"};
static char handed_on[HANDED_ON_COUNT][NAME_AND_VALUE]; /* "" where it was not set */
static time_t shift;
static const volatile int64_t *jump; /* NULL: no file */

static void open_file(const char *path)
{
    int file = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    void *seen = file >= 0 ? mmap(NULL, sizeof *jump, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    if (file >= 0)
        close(file);
    jump = seen == MAP_FAILED ? NULL : seen;
}

/* Kept from the beginning, because a program may clear its environment. */
__attribute__((constructor)) static void begin(void)
{
    for (int i = 0; i < HANDED_ON_COUNT; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && strlen(names[i]) + strlen(value) + 2 <= NAME_AND_VALUE)
            strcat(strcat(strcpy(handed_on[i], names[i]), "="), value);
    }
    const char *seconds = getenv("CLOCK_SHIFT");
    shift = seconds != NULL ? strtol(seconds, NULL, 10) : 0;
    open_file(getenv("CLOCK_FILE"));
}

/* AddressSanitizer refuses to start behind another preloaded library, because that may hide its allocator. This one
 * hides nothing of it. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "verify_asan_link_order=0";
}

/* The system is asked directly: a sanitizer's own version of clock_gettime() is not ready when the first program
 * asks. */
int clock_gettime(clockid_t clock, struct timespec *now)
{
    int status = (int)syscall(SYS_clock_gettime, clock, now);
    if (status == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += shift + (jump != NULL ? *jump : 0);
    return status;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    struct timespec precise;
    int status = clock_gettime(CLOCK_REALTIME, &precise);
    (void)zone;
    *now = (struct timeval){.tv_sec = precise.tv_sec, .tv_usec = precise.tv_nsec / 1000};
    return status;
}

time_t time(time_t *also)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (also != NULL)
        *also = now.tv_sec;
    return now.tv_sec;
}

int timespec_get(struct timespec *now, int base)
{
    return base == TIME_UTC && clock_gettime(CLOCK_REALTIME, now) == 0 ? base : 0;
}

static int is_set(char *const environment[], const char *name)
{
    size_t length = strlen(name);
    for (; environment != NULL && *environment != NULL; environment++)
        if (strncmp(*environment, name, length) == 0 && (*environment)[length] == '=')
            return 1;
    return 0;
}

int execve(const char *program, char *const arguments[], char *const environment[])
{
    size_t count = 0;
    while (environment != NULL && environment[count] != NULL)
        count++;
    char *whole[count + HANDED_ON_COUNT + 1];
    if (count > 0)
        memcpy(whole, environment, count * sizeof *whole);
    for (int i = 0; i < HANDED_ON_COUNT; i++)
        if (handed_on[i][0] != '\0' && !is_set(environment, names[i]))
            whole[count++] = handed_on[i];
    whole[count] = NULL;
    return (int)syscall(SYS_execve, program, arguments, whole);
}
