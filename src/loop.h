/* loop: one poll() over the terminal, the database, the signals and the clock. It takes in everything that has come,
 * then paints the screen once. */
#ifndef CALLBOARD_LOOP_H
#define CALLBOARD_LOOP_H

#include "controller/state/state.h"
#include "store/store.h"
#include "ui/screen.h"
#include "ui/view.h"

/* What it points to is borrowed. */
struct loop {
    struct screen *screen;
    struct store *store; /* needed from loop_run on */
    struct state *state;
    struct view *view;
    struct frame *frame;
    bool ascii;             /* the locale can show nothing else */
    int signals;            /* loop_signals() */
    instant wall_offset;    /* between this machine's two clocks, as last seen */
    struct effects effects; /* not yet carried out; zeroed at first */
};

enum loop_end {
    LOOP_QUIT,   /* as was asked */
    LOOP_LOST,   /* the terminal is gone */
    LOOP_KILLED, /* SIGTERM, SIGHUP or SIGINT */
};

/* Makes a descriptor of the signals that the loop listens to. Call it before any thread is started. -1: errno says
 * why. */
int loop_signals(void);

/* Takes in the terminal's size and paints the first frame, before the database is reached. */
void loop_first_frame(struct loop *loop);

/* Makes the screen use the colours, glyphs and mouse that the state wants. */
void loop_look(struct loop *loop);

/* Runs until the run is over. First the effects of loop_first_frame() and the first questions go to the store. */
enum loop_end loop_run(struct loop *loop);

#endif
