/* action: the one table of everything a key can do. The keymap, the help screen, the hint line, the
 * shipped callboard.ini and the manual are printed from it. */
#ifndef CALLBOARD_CONTROLLER_ACTION_H
#define CALLBOARD_CONTROLLER_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Modes say which keys count: the row of a mode (see turn.h) has a handler for each action that is valid in it. */
enum mode {
    MODE_BOARD,
    MODE_QUICK_ADD, /* one line is typed */
    MODE_FORM,      /* the full form */
    MODE_MOVE,      /* a booking is in the hand */
    MODE_CONFLICT,  /* a refusal is shown: digits and Esc */
    MODE_BULK,      /* a bulk act is asked about: digits and Esc */
    MODE_REPEAT,    /* how often is typed */
    MODE_STALE,     /* an edit met a newer version: mine, theirs */
    MODE_GOTO,      /* a date is typed */
    MODE_SEARCH,    /* what is looked for is typed */
    MODE_FILTER,    /* which rows are shown is typed */
    MODE_COMMAND,   /* a command is typed by its name */
    MODE_WAITING,   /* what waits for the member is listed */
    MODE_HELP_SEARCH, /* what the help is to be about is typed */
    MODE_CARD,
    MODE_VERSIONS, /* one version of a booking after another */
    MODE_HELP,
    MODE_MESSAGES,
    MODE_AVAILABILITY,
    MODE_FINDER,
    MODE_FINDER_FORM, /* its fields are typed */
    MODE_LIST,        /* projects, members ...: which one is state->list */
    MODE_LIST_LINE,   /* what is searched for in a list, or what it is narrowed to, is typed */
    MODE_PATTERN,     /* a working pattern is painted on a grid */
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
#include "controller/action_list.h"
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
