/* screen: the terminal. A frame goes out, events come in, and no caller of this file knows curses.
 *
 * The loop owns poll() and the signals; this room owns the terminal's modes and what is written to it:
 *
 *     struct pollfd in = { .fd = screen_fd(screen), .events = POLLIN };
 *     struct pollfd out = { .fd = screen_behind(screen), .events = POLLOUT };      poll() passes -1 over
 *     poll(..., screen_timeout(screen));            -1, or the milliseconds a lone Esc still waits
 *     screen_catch_up(screen);                      after each poll()
 *     if (screen_read(screen) == SCREEN_LOST) leave(); every turn will do; it never blocks
 *     while (screen_next(screen, &event)) { event.at = now; update(...); }
 *     if (!screen_input_waits(screen) && screen_behind(screen) < 0) { view_draw(...); screen_put(screen, frame); }
 *
 * On SIGWINCH call screen_measure(): screen_next() then delivers an EVENT_RESIZE. The first one waits from the start.
 * The two descriptors are used as they are: the shell that started us shares them, so O_NONBLOCK is never set on them.
 * A terminal that reads nothing holds nobody up all the same (see outlet.h). */
#ifndef CALLBOARD_UI_SCREEN_H
#define CALLBOARD_UI_SCREEN_H

#include <stdbool.h>

#include "protocol/event.h"
#include "ui/frame.h"

struct screen;

struct screen_options {
    int input, output; /* terminal descriptors, usually 0 and 1; borrowed */
    const char *term;  /* NULL: $TERM as curses reads it */
    enum scheme scheme;
    const struct look_change *changes; /* of each role; NULL: none. Borrowed as long as the screen is open */
};

enum screen_status {
    SCREEN_OK,
    SCREEN_LOST, /* the terminal is gone: hang-up, EIO, end of input. Leave at once, do not poll it again */
};

/* Makes a screen ready, and leaves the terminal as it is. There can be only one screen at a time. NULL: the descriptors
 * are no terminal, TERM is unknown, or the terminal cannot move its cursor; *error is a sentence (caller frees). */
struct screen *screen_open(const struct screen_options *options, char **error);
/* Leaves the terminal if the screen has it. NULL is fine. */
void screen_close(struct screen **screen);

/* Takes the terminal over: raw mode without flow control, and with the next put, which paints everything, the alternate
 * screen and bracketed paste. Allocates nothing. Measure the screen afterwards where somebody else had the terminal. */
void screen_enter(struct screen *screen);
/* Puts the terminal back as it was, and waits a second at most for one that reads nothing. Then the process may stop,
 * or ask something line by line, and enter again. */
void screen_leave(struct screen *screen);

int screen_fd(const struct screen *screen);
int screen_timeout(const struct screen *screen);              /* for poll(): milliseconds or -1 */
enum screen_status screen_read(struct screen *screen);        /* reads what there is and decodes it; never blocks */
bool screen_input_waits(const struct screen *screen);         /* unread bytes or undelivered events: paint later */
bool screen_next(struct screen *screen, struct event *event); /* false: none. Leaves event->at at 0 */

/* Makes the terminal report clicks, drags and the wheel (SGR mouse mode), or not. Off at first. */
void screen_set_mouse(struct screen *screen, bool on);

/* Hands text to the terminal's clipboard (OSC 52), in one write() between two paints. A terminal that does not know
 * OSC 52 or does not allow it does nothing; tmux passes it on if its set-clipboard says so. */
void screen_copy(struct screen *screen, const char *text);

/* Asks the terminal for its size; if it has changed, screen_next() delivers an EVENT_RESIZE. */
void screen_measure(struct screen *screen);
void screen_size(const struct screen *screen, int *rows, int *columns);

/* Puts the frame's dirty rows on the terminal in one write() and settles the frame. Without any change it writes
 * nothing, or only a move of the cursor. */
enum screen_status screen_put(struct screen *screen, struct frame *frame);
/* The descriptor on which poll() says when the terminal takes more of what was put, or -1: it has taken all. Until then
 * a caller puts nothing new, and so leaves out the pictures that nobody would see. */
int screen_behind(const struct screen *screen);
enum screen_status screen_catch_up(struct screen *screen);         /* sends what the terminal takes; never waits */
void screen_set_scheme(struct screen *screen, enum scheme scheme); /* the next put paints everything in it */
void screen_redraw(struct screen *screen);                         /* the next put paints everything (^L) */

/* Puts the terminal back from a signal handler or when memory is exhausted: async-signal-safe, idempotent.
 * Nothing else of this screen may be used afterwards. */
void screen_rescue(const struct screen *screen);

#endif
