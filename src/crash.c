#include "crash.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

#include "cli/cli.h"
#include "domain/memory.h"

static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};
enum { FAULTS = sizeof faults / sizeof *faults, HOLD_MS = 1000 };

/* What the handlers need. They are called from anywhere, so it cannot be handed in. */
static const struct screen *screen_at_hand;
static struct sigaction before[FAULTS];

/* Held for a moment by a screen that takes the terminal, and for good by whoever ends the program. */
static atomic_flag held = ATOMIC_FLAG_INIT;

static bool hold(void)
{
    return !atomic_flag_test_and_set(&held);
}

/* Only somebody who ends the program keeps it. */
static void hold_or_end(void)
{
    while (!hold())
        poll(NULL, 0, 1);
}

static void let_go(void)
{
    atomic_flag_clear(&held);
}

/* Does not wait for ever: a signal from outside may have come to the very thread that holds it. */
static void give_back(void)
{
    for (int ms = 0; ms < HOLD_MS && !hold(); ms++)
        poll(NULL, 0, 1);
    const struct screen *screen = screen_at_hand;
    screen_at_hand = NULL; /* a second fault in here must not come back */
    if (screen != NULL)
        screen_rescue(screen);
}

static void memory_exhausted(void)
{
    static const char sentence[] = "callboard: there is no memory left; nothing that was saved is lost.\n";
    give_back();
    ssize_t said = write(STDERR_FILENO, sentence, sizeof sentence - 1);
    (void)said; /* nothing is left to be done if it cannot even be said */
    _exit(EXIT_FAILED);
}

/* Calls only what a signal handler may call. Afterwards the signal is raised again for whoever would have had it. */
static void on_fault(int number)
{
    static const char sentence[] = "callboard: the program has failed; every change that was answered is saved.\n";
    give_back();
    ssize_t said = write(STDERR_FILENO, sentence, sizeof sentence - 1);
    (void)said;
    for (size_t i = 0; i < FAULTS; i++)
        if (faults[i] == number)
            sigaction(number, &before[i], NULL);
    raise(number);
}

void crash_guard(void)
{
    struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    mem_on_exhausted(memory_exhausted);
    for (size_t i = 0; i < FAULTS; i++)
        sigaction(faults[i], &action, &before[i]);
}

void crash_enter(struct screen *screen)
{
    hold_or_end();
    screen_at_hand = screen;
    screen_enter(screen);
    let_go();
}

void crash_close(struct screen **screen)
{
    screen_leave(*screen);
    hold_or_end();
    screen_at_hand = NULL;
    let_go();
    screen_close(screen);
}
