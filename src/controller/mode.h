/* mode: what each mode does with keys. One file a mode, each ending in its one row; adding a mode is that
 * file, its place in `enum mode`, and one line in mode.c. */
#ifndef CALLBOARD_CONTROLLER_MODE_H
#define CALLBOARD_CONTROLLER_MODE_H

#include "controller/state.h"

/* One act: the action that a key stood for, with the count typed before it. */
struct turn {
    struct state *state;
    struct effects *effects;
    enum action_id action;
    int count;    /* at least 1 */
    bool counted; /* a count was typed */
};

typedef void act_function(struct turn *turn);

struct mode_row {
    act_function *act[ACTION_COUNT];                /* NULL: nothing here */
    void (*typed)(struct turn *turn, uint32_t key); /* NULL: no text is typed in this mode */
    void (*pasted)(struct turn *turn, const char *text);
    void (*point)(struct turn *turn, int row);    /* a click on an entry of the list; NULL: there is none */
    int (*panel_rows)(const struct state *state); /* NULL: no panel */
};

const struct mode_row *mode_row(enum mode mode);

extern const struct mode_row mode_board, mode_quick_add, mode_form, mode_move, mode_conflict, mode_bulk,
    mode_repeat, mode_stale, mode_goto, mode_card, mode_versions, mode_help, mode_messages, mode_availability, mode_search,
    mode_filter, mode_command, mode_help_search, mode_waiting, mode_finder, mode_finder_form, mode_pattern,
    mode_list, mode_list_line;

#endif
