#include "crash.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "cli/cli.h"
#include "domain/memory.h"

static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};
enum { FAULTS = sizeof faults / sizeof *faults };

/* What the handlers need. They are called from anywhere, so it cannot be handed in. */
static const struct screen *screen_at_hand;
static struct sigaction before[FAULTS];

static void give_back(void)
{
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

void crash_guard(const struct screen *screen)
{
    struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    bool was_guarded = screen_at_hand != NULL;
    screen_at_hand = screen;
    if (screen != NULL)
        mem_on_exhausted(memory_exhausted);
    for (size_t i = 0; i < FAULTS; i++) {
        if (screen != NULL && !was_guarded)
            sigaction(faults[i], &action, &before[i]);
        else if (screen == NULL && was_guarded)
            sigaction(faults[i], &before[i], NULL);
    }
}
