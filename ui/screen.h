/* screen: the terminal. A frame goes out, events come in; nobody above this file knows of curses.
 *
 * The loop owns poll() and the signals; this room owns the terminal's modes and what is written to it:
 *
 *     struct pollfd tty = { .fd = screen_fd(screen), .events = POLLIN };
 *     poll(..., screen_timeout(screen));            -1, or the milliseconds a lone Esc still waits
 *     if (screen_read(screen) == SCREEN_LOST) leave(); every turn will do; it never blocks
 *     while (screen_next(screen, &event)) { event.at = now; update(...); }
 *     if (!screen_input_waits(screen)) { view_draw(...); screen_put(screen, frame); }
 *
 * SIGWINCH: call screen_measure(); it answers with an EVENT_RESIZE from screen_next. One is waiting from
 * the start. Reads and writes use the two descriptors as they are: no O_NONBLOCK is set on what the shell
 * that started us shares. */
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
};

enum screen_status {
    SCREEN_OK,
    SCREEN_LOST, /* the terminal is gone: hang-up, EIO, end of input. Leave at once, do not poll it again */
};

/* Takes the terminal over: raw mode without flow control, the alternate screen, bracketed paste. NULL: *error
 * is a sentence (caller frees) and the terminal is as it was: not a terminal, unknown TERM, one without
 * cursor addressing. There can be only one at a time. */
struct screen *screen_open(const struct screen_options *options, char **error);
void screen_close(struct screen **screen); /* the terminal is as it was; NULL is fine */

int screen_fd(const struct screen *screen);
int screen_timeout(const struct screen *screen);        /* for poll(): milliseconds or -1 */
enum screen_status screen_read(struct screen *screen);  /* reads what there is and decodes it; never blocks */
bool screen_input_waits(const struct screen *screen);   /* unread bytes or undelivered events: paint later */
bool screen_next(struct screen *screen, struct event *event); /* false: none. Leaves event->at at 0 */

/* Whether the terminal tells of clicks, drags and the wheel (SGR mouse mode). Off at first. */
void screen_set_mouse(struct screen *screen, bool on);

/* Hands text to the terminal's clipboard (OSC 52), in one write() between two paints. A terminal that does not know
 * of it, or does not allow it, does nothing; tmux passes it on where its set-clipboard says so. */
void screen_copy(struct screen *screen, const char *text);

/* Asks the terminal for its size; where it changed, screen_next delivers an EVENT_RESIZE. */
void screen_measure(struct screen *screen);
void screen_size(const struct screen *screen, int *rows, int *columns);

/* Puts the frame's dirty rows out in one write() and settles the frame. A paint without any change writes
 * nothing but, where it moved, the cursor. */
enum screen_status screen_put(struct screen *screen, struct frame *frame);
void screen_set_scheme(struct screen *screen, enum scheme scheme); /* the next put paints everything in it */
void screen_redraw(struct screen *screen); /* the next put paints everything (^L) */

/* Between the two the terminal is as it was: stop the process there, or ask something in lines. */
void screen_suspend(struct screen *screen);
void screen_resume(struct screen *screen); /* the next put paints everything */

/* Puts the terminal back from a signal handler or when memory is exhausted: async-signal-safe, idempotent.
 * Nothing else of this screen may be used afterwards. */
void screen_rescue(const struct screen *screen);

#endif
