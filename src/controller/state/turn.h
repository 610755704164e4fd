/* turn: what a key's handler is given, and what a mode is made of. */
#ifndef CALLBOARD_STATE_TURN_H
#define CALLBOARD_STATE_TURN_H

#include "controller/state/state.h"

/* One act: the action that a key stood for, with the count typed before it. */
struct turn {
    struct state *state;
    struct effects *effects;
    enum action_id action;
    int count;    /* at least 1 */
    bool counted; /* a count was typed */
};

typedef void handler(struct turn *turn);

/* Whom a mode asks for what it has no handler of. Each of them asks PARENT_ROOT at last. */
enum mode_parent {
    PARENT_ROOT,  /* what works everywhere */
    PARENT_PANEL, /* what is typed and what asks: the help beside it */
    PARENT_PAGER, /* what is only read: scrolling */
    PARENT_VIEW,  /* what fills the screen: the other views, undo, leaving */
    PARENT_GRID,  /* artists x days: walking, weeks, search and filter */
    PARENT_COUNT,
};

/* A mode is one file that ends in its row; a parent's row has handlers and a parent only. */
struct mode_row {
    enum mode_parent parent;
    handler *on[ACTION_COUNT];                      /* NULL: the parent is asked */
    /* Run by mode_enter(); NULL: nothing is needed. Leaving drops what belongs to the mode alone. */
    void (*enter)(struct state *state, struct effects *effects);
    void (*leave)(struct state *state, struct effects *effects, enum mode to);
    bool over; /* it lies over the mode it was opened from, which goes on beneath it */
    void (*typed)(struct turn *turn, uint32_t key); /* NULL: no text is typed in this mode */
    void (*pasted)(struct turn *turn, const char *text);
    void (*changed)(struct turn *turn); /* of a prompt, see prompt.h: the line says something else now; NULL: it waits for Enter */
    enum history_kind history;          /* of a prompt: what was typed before */
    void (*point)(struct turn *turn, int row);    /* a click on an entry of the list; NULL: there is none */
    int (*panel_rows)(const struct state *state); /* NULL: no panel */
    /* What is typed, held or asked about here belongs to a row of the board: the filter leaves the rows alone. */
    bool holds_rows;
    bool shows_booking; /* what is shown here is of one booking */
    bool counts;        /* digits are a count */
    bool guarded;       /* what ACTION_WRITES is only for those who may book; elsewhere such an act was begun by one */
    bool opens_to_book; /* ACTION_OPEN books here */
};

/* Every mode and every parent; see registers.h. */
struct mode_register {
    const struct mode_row *modes[MODE_COUNT];
    const struct mode_row *parents[PARENT_COUNT];
};

const struct mode_row *mode_row(const struct state *state, enum mode mode);
/* The one gate: nothing else changes state->mode. The mode that is left drops what is its own, the one that is entered
 * begins anew; neither happens where a mode is laid over another or taken away from it. */
void mode_enter(struct state *state, struct effects *effects, enum mode mode);
/* What an action does in a mode, the parents' handlers included; NULL: nothing. */
handler *mode_handler(const struct mode_register *modes, enum mode mode, enum action_id action);

#endif
