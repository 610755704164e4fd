/* outlet: bytes on their way to a terminal that may be slow, or read nothing for minutes behind a network that stands
 * still. Writing never waits: what the terminal does not take is kept here, and outlet_push() hands it on later.
 *
 * The terminal is opened a second time for this. O_NONBLOCK on the descriptor that we were started with would be set
 * for the shell as well, which shares it. Where it cannot be opened again, the writes wait, as in any other program. */
#ifndef CALLBOARD_UI_OUTLET_H
#define CALLBOARD_UI_OUTLET_H

#include <stdbool.h>
#include <stddef.h>

struct outlet {
    int fd; /* never waits if `own` */
    bool own;
    char *kept;
    size_t count, capacity;
};

void outlet_open(struct outlet *outlet, int terminal); /* the descriptor stays the caller's */
void outlet_close(struct outlet *outlet);              /* what is kept is dropped */

/* False from these two: the terminal is gone. Nothing overtakes what is kept. */
bool outlet_write(struct outlet *outlet, const char *bytes, size_t count);
bool outlet_push(struct outlet *outlet);
bool outlet_is_behind(const struct outlet *outlet); /* something is kept */

/* Waits until nothing is kept, at most so many milliseconds. If something still is, that and what the terminal has not
 * read are dropped, and `instead` is written in its place. */
void outlet_finish(struct outlet *outlet, int ms, const char *instead, size_t count);
/* The same without waiting. Async-signal-safe. */
void outlet_break_off(const struct outlet *outlet, const char *instead, size_t count);

#endif
