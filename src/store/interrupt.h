/* interrupt: ^C while a verb waits for the database.
 *
 * Whoever is stopped in the middle of a statement leaves the server at work on it, with its locks: what he starts next
 * would be refused by his own ghost. So the signal is noted, the statement is cancelled on the server, and then the
 * process ends by the signal as it would have. A second signal ends it at once.
 *
 * Each wait for the database begins and ends this by itself. A verb that has to clear up, or that runs until it is
 * stopped, does so around all of them: then only its own begin and end count. */
#ifndef CALLBOARD_STORE_INTERRUPT_H
#define CALLBOARD_STORE_INTERRUPT_H

#include <poll.h>
#include <stdbool.h>

/* Clears the line of a terminal that the cursor is on. */
#define INTERRUPT_CLEAR "\r\033[K"

/* From now on SIGINT, SIGTERM and SIGHUP are noted, each once, unless they are ignored. */
void interrupt_begin(void);
/* Fills one entry of `fds`, which becomes readable when one comes. Returns 1. */
int interrupt_poll(struct pollfd *fds);
bool interrupt_came(void);
/* The same for who runs until stopped: the signal was awaited, and interrupt_end() will not raise it. */
bool interrupt_take(void);
/* The signals do again what they did. If one came, the last words are written to the standard error, and it is
 * raised. */
void interrupt_end(void);

/* On the terminal `fd` a line stands that is written over again and again; -1: none any more. From now on whichever of
 * these signals ends the process, in a wait or outside of any, clears it first. */
void interrupt_line(int fd);

/* What is to be said should a signal come, in place of what was to be said before; NULL: nothing. Copied. */
void interrupt_last_words(const char *text);

#endif
