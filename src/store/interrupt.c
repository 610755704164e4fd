#include "store/interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "domain/memory.h"

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { SIGNALS = sizeof signals / sizeof *signals };

static int depth; /* begun and not ended */
static struct sigaction before[SIGNALS];
static volatile sig_atomic_t came; /* the signal's number; 0: none */
static int ends[2] = {-1, -1};     /* a pipe: the handler writes, poll() reads */

static char *last_words; /* owned */

static void note(int number)
{
    came = number;
    if (write(ends[1], "", 1) < 0)
        return; /* it is full of them */
}

void interrupt_begin(void)
{
    if (depth++ > 0)
        return;
    came = 0;
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        ends[0] = ends[1] = -1;
    struct sigaction noting = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&noting.sa_mask);
    for (size_t i = 0; i < SIGNALS; i++) {
        sigaction(signals[i], NULL, &before[i]);
        if (before[i].sa_handler == SIG_DFL)
            sigaction(signals[i], &noting, NULL);
    }
}

int interrupt_poll(struct pollfd *fds)
{
    fds[0] = (struct pollfd){.fd = ends[0], .events = POLLIN}; /* poll() passes over a negative one */
    return 1;
}

bool interrupt_came(void)
{
    return came != 0;
}

bool interrupt_take(void)
{
    bool taken = came != 0;
    came = 0;
    return taken;
}

void interrupt_end(void)
{
    if (--depth > 0)
        return;
    for (size_t i = 0; i < SIGNALS; i++)
        if (before[i].sa_handler == SIG_DFL)
            sigaction(signals[i], &before[i], NULL);
    for (size_t i = 0; i < 2; i++)
        if (ends[i] >= 0)
            close(ends[i]);
    ends[0] = ends[1] = -1;
    /* on a terminal in place of what stands on the line: ^C, and how far it has come */
    const char *over = isatty(STDERR_FILENO) ? "\r\033[K" : "";
    if (came != 0 && last_words != NULL)
        fprintf(stderr, "%scallboard: %s\n", over, last_words);
    if (came != 0)
        raise(came);
}

void interrupt_last_words(const char *text)
{
    free(last_words);
    last_words = text != NULL ? mem_copy(text) : NULL;
}
