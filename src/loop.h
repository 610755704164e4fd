/* loop: one poll over the terminal, the database, the signals and the clock. Everything that has come is
 * taken in, then the screen is painted once. */
#ifndef CALLBOARD_LOOP_H
#define CALLBOARD_LOOP_H

#include "controller/state/state.h"
#include "store/store.h"
#include "ui/screen.h"
#include "ui/view.h"

struct loop { /* what it points to is borrowed */
    struct screen *screen;
    struct store *store; /* needed from loop_run on */
    struct state *state;
    struct view *view;
    struct frame *frame;
    bool ascii;             /* the locale can show nothing else */
    int signals;            /* loop_signals() */
    struct effects effects; /* asked for and not yet carried out; zeroed at first */
};

enum loop_end {
    LOOP_QUIT,   /* as was asked */
    LOOP_LOST,   /* the terminal is gone */
    LOOP_KILLED, /* SIGTERM, SIGHUP or SIGINT */
};

/* Turns the signals the loop listens to into a descriptor, before any thread is started; -1: errno. */
int loop_signals(void);

/* Takes the terminal's size in and paints the first frame, before the database is reached. */
void loop_first_frame(struct loop *loop);

/* Takes over how the state wants things drawn: its colours and glyphs. */
void loop_look(struct loop *loop);

/* Until it is over. What loop_first_frame left over and the first questions go to the store. */
enum loop_end loop_run(struct loop *loop);

#endif
