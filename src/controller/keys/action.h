/* action: the one table of everything a key can do. The keymap, the help screen, the hint line, the
 * shipped callboard.ini and the manual are printed from it. */
#ifndef CALLBOARD_KEYS_ACTION_H
#define CALLBOARD_KEYS_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Modes say which keys count: the row of a mode (see turn.h) has a handler for each action that is valid in it.
 * X(MODE_BOARD, board): its name, and that of its row, mode_board; adding a mode is its line here and its file. */
#define MODES(X)                                                                                                \
    X(MODE_BOARD, board)                                                                                        \
    X(MODE_QUICK_ADD, quick_add)      /* one line is typed */                                                   \
    X(MODE_FORM, form)                /* the full form */                                                       \
    X(MODE_MOVE, move)                /* a booking is in the hand */                                            \
    X(MODE_CONFLICT, conflict)        /* a refusal is shown: digits and Esc */                                  \
    X(MODE_BULK, bulk)                /* a bulk act is asked about: digits and Esc */                           \
    X(MODE_REPEAT, repeat)            /* how often is typed */                                                  \
    X(MODE_STALE, stale)              /* a pending write met a newer version: mine, theirs */                           \
    X(MODE_GOTO, goto)                /* a date is typed */                                                     \
    X(MODE_SEARCH, search)            /* what is looked for is typed */                                         \
    X(MODE_FILTER, filter)            /* which rows are shown is typed */                                       \
    X(MODE_COMMAND, command)          /* a command is typed by its name */                                      \
    X(MODE_WAITING, waiting)          /* what waits for the member is listed */                                 \
    X(MODE_HELP_SEARCH, help_search)  /* what the help is to be about is typed */                               \
    X(MODE_CARD, card)                                                                                          \
    X(MODE_VERSIONS, versions)        /* one version of a booking after another */                              \
    X(MODE_HELP, help)                                                                                          \
    X(MODE_MESSAGES, messages)                                                                                  \
    X(MODE_AVAILABILITY, availability)                                                                          \
    X(MODE_FINDER, finder)                                                                                      \
    X(MODE_FINDER_FORM, finder_form)  /* its fields are typed */                                                \
    X(MODE_LIST, list)                /* projects, members ...: which one is state->shown.list */                     \
    X(MODE_LIST_LINE, list_line)      /* what is searched for in a list, or what it is narrowed to, is typed */ \
    X(MODE_PATTERN, pattern)          /* a working pattern is painted on a grid */

enum mode {
#define X(mode, row) mode,
    MODES(X)
#undef X
    MODE_COUNT,
};

enum action_group { GROUP_MOVE, GROUP_VIEW, GROUP_EDIT, GROUP_STATUS, GROUP_OTHER, GROUP_COUNT };

enum action_flag {
    ACTION_WRITES = 1, /* changes bookings: a viewer may not, and nobody while the past is shown */
    ACTION_OF_NOW = 2, /* shows what is now: not while the past is shown */
};

/* X(id, "name", "default keys, separated by blanks", "hint: one or two words", "help", group, flags).
 * Keys are written as product.md does: j, G, ^F, <Space>, <Enter>, <Esc>, <Tab>, <PgUp>, <Left>, <F1>; a
 * sequence is written together: gd, z1, sh, ZZ. The table itself is in action.c. */
enum action_id {
    ACTION_NONE,
#define X(id, name, keys, hint, help, group, flags) id,
#include "controller/keys/action_list.h"
#undef X
    ACTION_COUNT,
};

struct action {
    enum action_id id;
    const char *name; /* as in the ini: "week-next" */
    const char *keys;
    const char *hint;
    const char *help;
    enum action_group group;
    unsigned flags; /* of enum action_flag */
};

const struct action *action_get(enum action_id id);
const struct action *action_by_name(const char *name); /* NULL: none */
const char *action_group_title(enum action_group group);

#endif
