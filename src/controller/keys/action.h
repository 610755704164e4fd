/* action: the table of everything that a key can do. The keymap, the help screen, the hint line and the command line
 * are made from it, and a test compares conf/callboard.ini with it. */
#ifndef CALLBOARD_KEYS_ACTION_H
#define CALLBOARD_KEYS_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Every mode. X(MODE_BOARD, board) is a mode's name and the name of its row, mode_board. The row (see turn.h) has a
 * handler for each action that is valid in the mode. To add a mode, add a line here and a file. */
/* clang-format off */
#define MODES(X)                                                                                \
    X(MODE_BOARD, board)                                                                        \
    X(MODE_QUICK_ADD, quick_add)      /* the user types one line */                             \
    X(MODE_FORM, form)                /* a form is open */                                      \
    X(MODE_MOVE, move)                /* a booking is in the hand */                            \
    X(MODE_CONFLICT, conflict)        /* a refusal is shown: digits and Esc */                  \
    X(MODE_BULK, bulk)                /* a bulk act asks: digits and Esc */                     \
    X(MODE_REPEAT, repeat)            /* the user types how often */                            \
    X(MODE_STALE, stale)              /* a pending write met a newer version: mine, theirs */   \
    X(MODE_GOTO, goto)                /* the user types a date */                               \
    X(MODE_SEARCH, search)            /* the user types a search */                             \
    X(MODE_FILTER, filter)            /* the user types which rows to show */                   \
    X(MODE_COMMAND, command)          /* the user types a command */                            \
    X(MODE_WAITING, waiting)          /* the list of what waits for the member is open */       \
    X(MODE_HELP_SEARCH, help_search)  /* the user types a search of the help */                 \
    X(MODE_CARD, card)                                                                          \
    X(MODE_VERSIONS, versions)        /* one version of a booking after another */              \
    X(MODE_HELP, help)                                                                          \
    X(MODE_MESSAGES, messages)                                                                  \
    X(MODE_AVAILABILITY, availability)                                                          \
    X(MODE_FINDER, finder)                                                                      \
    X(MODE_FINDER_FORM, finder_form)  /* the user types into the fields of the finder */        \
    X(MODE_LIST, list)                /* projects, members ...: state->shown.list says which */ \
    X(MODE_LIST_LINE, list_line)      /* the user types a list's search or filter */            \
    X(MODE_PATTERN, pattern)          /* the user paints a working pattern on a grid */

enum mode {
#define X(mode, row) mode,
    MODES(X)
#undef X
    MODE_COUNT,
};
/* clang-format on */

/* The headings of the help, in its order. */
enum action_group {
    GROUP_MOVE,
    GROUP_VIEW,
    GROUP_EDIT,
    GROUP_STATUS,
    GROUP_LINE,
    GROUP_FORM,
    GROUP_LIST,
    GROUP_FINDER,
    GROUP_VERSIONS,
    GROUP_PATTERN,
    GROUP_ASKED,
    GROUP_OTHER,
    GROUP_COUNT,
};

enum action_flag {
    ACTION_WRITES = 1, /* it changes bookings: a viewer may not, and nobody may while the past is shown */
    ACTION_OF_NOW = 2, /* it shows what is now, so nobody may use it while the past is shown */
};

/* X(id, "name", "default keys, separated by blanks", "hint: one or two words", "help", group, flags).
 * Keys are written j, G, ^F, <Space>, <Enter>, <Esc>, <Tab>, <PgUp>, <Left>, <F1>; a sequence is written together: gd,
 * z1, sh, ZZ. The rows are in action_list.h. */
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
enum action_group action_group_of(enum mode mode); /* what the help of this mode begins with */
/* The word for it, of those that other programs use ("delete", "sick"), that begins with `folded`; *bytes is its
 * length. NULL: none; a word is looked for from its third letter on. */
const char *action_synonym(enum action_id id, const char *folded, size_t *bytes);

#endif
