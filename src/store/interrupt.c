#include "store/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "domain/memory.h"

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { SIGNALS = sizeof signals / sizeof *signals };

static int depth;                  /* begun and not ended */
static volatile sig_atomic_t came; /* the signal's number; 0: none */
static int ends[2] = {-1, -1};     /* a pipe: the handler writes, poll() reads */

static char *last_words;                   /* owned */
static volatile sig_atomic_t line_on = -1; /* a terminal; -1: no line stands there */
static const char clear[] = INTERRUPT_CLEAR;

/* ---- what a signal does ---- */

typedef void handler(int number);

/* As if there were no handler, but the line is gone. */
static void die(int number)
{
    ssize_t written = write(line_on, clear, sizeof clear - 1);
    (void)written;
    raise(number);
}

static void install(int number, handler *what)
{
    struct sigaction action = {.sa_handler = what, .sa_flags = (int)SA_RESETHAND | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

/* What it does where nobody waits for the database. */
static handler *unnoted(void)
{
    return line_on >= 0 ? die : SIG_DFL;
}

static void note(int number)
{
    came = number;
    install(number, unnoted()); /* a second one ends the process */
    if (write(ends[1], "", 1) < 0)
        return; /* it is full of them */
}

/* Signals that are ignored, or that somebody else handles, are left alone. */
static void install_all(handler *what)
{
    for (size_t i = 0; i < SIGNALS; i++) {
        struct sigaction now;
        sigaction(signals[i], NULL, &now);
        if (now.sa_handler == SIG_DFL || now.sa_handler == note || now.sa_handler == die)
            install(signals[i], what);
    }
}

void interrupt_line(int fd)
{
    line_on = fd;
    if (depth == 0)
        install_all(unnoted());
}

/* ---- a wait ---- */

void interrupt_begin(void)
{
    if (depth++ > 0)
        return;
    came = 0;
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        ends[0] = ends[1] = -1;
    install_all(note);
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
    install_all(unnoted());
    for (size_t i = 0; i < 2; i++)
        if (ends[i] >= 0)
            close(ends[i]);
    ends[0] = ends[1] = -1;
    /* on a terminal in place of what stands on the line: ^C, and how far it has come */
    const char *over = isatty(STDERR_FILENO) ? clear : "";
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
