/* turn: what a handler of an action gets, what a mode is made of, and the one way to enter a mode. */
#ifndef CALLBOARD_STATE_TURN_H
#define CALLBOARD_STATE_TURN_H

#include "controller/state/state.h"

/* One turn of the user: the action that a key stood for, with the count typed before it. */
struct turn {
    struct state *state;
    struct effects *effects;
    enum action_id action;
    int count;    /* at least 1 */
    bool counted; /* a count was typed */
};

typedef void handler(struct turn *turn);

/* The parent that a mode falls back to for actions without a handler of its own. Every parent falls back to
 * PARENT_ROOT in the end. */
enum mode_parent {
    PARENT_ROOT,  /* what works everywhere */
    PARENT_PANEL, /* panels, in which the user types or decides: help */
    PARENT_PAGER, /* text that the user only reads: scrolling */
    PARENT_VIEW,  /* modes that fill the screen: the other views, undo, leaving */
    PARENT_GRID,  /* views of artists by days: the cursor, weeks, search and filter */
    PARENT_COUNT,
};

/* A mode. Its file ends in its row. A parent's row has only handlers and a parent. */
struct mode_row {
    enum mode_parent parent;
    handler *on[ACTION_COUNT]; /* NULL: the mode falls back to its parent */
    /* mode_enter() runs these; NULL: nothing is needed. Leaving drops what belongs to this mode alone. */
    void (*enter)(struct state *state, struct effects *effects);
    void (*leave)(struct state *state, struct effects *effects, enum mode to);
    bool over; /* it lies over the mode that it was opened from, which goes on beneath it */
    void (*typed)(struct turn *turn, uint32_t key); /* takes a typed character; NULL: nobody types text in this mode */
    void (*pasted)(struct turn *turn, const char *text);
    void (*changed)(
        struct turn *turn); /* of a prompt, see prompt.h: the line says something else now; NULL: it waits for Enter */
    enum history_kind history;                    /* of a prompt: what was typed before */
    void (*point)(struct turn *turn, int row);    /* takes a click on an entry of the mode's list; NULL: it has none */
    int (*panel_rows)(const struct state *state); /* NULL: no panel */
    /* What the user types, holds or decides here belongs to a row of the board, so the filter leaves the rows alone. */
    bool holds_rows;
    bool shows_booking; /* it shows one booking */
    bool counts;        /* digits are a count */
    bool
        guarded; /* only those who may book may use ACTION_WRITES here; in other modes such an act has been begun already */
    bool opens_to_book; /* ACTION_OPEN books here */
};

/* All modes and all parents; see registers.h. */
struct mode_register {
    const struct mode_row *modes[MODE_COUNT];
    const struct mode_row *parents[PARENT_COUNT];
};

const struct mode_row *mode_row(const struct state *state, enum mode mode);
/* Enters a mode; nothing else may change state->mode. It runs the old mode's leave() and the new mode's enter(). If a
 * mode is laid over another one, the mode beneath is neither left nor, afterwards, entered anew. */
void mode_enter(struct state *state, struct effects *effects, enum mode mode);
/* The handler of an action in a mode, or in its parents; NULL: there is none. */
handler *mode_handler(const struct mode_register *modes, enum mode mode, enum action_id action);

#endif
