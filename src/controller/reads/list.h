/* list: rows under headings, with a cursor, searching and narrowing: projects, members, artists, the log ...
 *
 * All of them are MODE_LIST; which one is shown is state->shown.list, and what it is is its table. A further list is
 *
 *   1. its name in `enum list_id` (record.h), its file list_NAME.c that ends in its one table, and that table's
 *      line in list_tables.c;
 *   2. where it is a view of its own (gt, a key, :name): an action with the modes ANY_VIEW, and its row in views.c;
 *   3. where its rows come from the database: sql/queries/NAME.sql and its row in store/plan.c's `list_plans`.
 *
 * Rows are counted from 0 in the order they are shown in. They are the roster's (`count`, `id`), or those of a page
 * (`paged`): then the database is asked for PAGE_ROWS rows at a time, behind the last one known, as the cursor comes
 * near it, and list_page_row() gives them to `cell`. */
#ifndef CALLBOARD_READS_LIST_H
#define CALLBOARD_READS_LIST_H

#include "controller/state/turn.h"

enum list_tone { TONE_PLAIN, TONE_DIM, TONE_GOOD, TONE_AMBER, TONE_CONFLICT, TONE_OFFER, TONE_COUNT };

enum { LIST_CELL_BYTES = 256, LIST_NO_ROW = -1 };

struct list_cell {
    char text[LIST_CELL_BYTES]; /* one line; cut by display width where it is drawn */
    enum list_tone tone;
};

struct list_column {
    const char *heading;
    int width;        /* cells; of a growing one the least */
    bool right;       /* figures */
    bool grows;       /* takes a share of what the others leave */
    int from_columns; /* left out where the terminal has fewer columns; 0: never */
    void (*cell)(const struct state *state, int row, struct list_cell *out); /* *out is zeroed before */
};

/* What a key does to a row. The action must be valid in MODE_LIST and have list_act in mode_list.c. */
struct list_act {
    enum action_id action;
    const char *hint;       /* one or two words for the hint line */
    enum member_role least; /* who may; others are told: "Only an admin may <what>; you are a viewer." */
    const char *what;       /* "remove a project" */
    bool rowless;           /* also where there is no row: `row` is then LIST_NO_ROW */
    void (*act)(struct turn *turn, int row);
};

struct list {
    const char *title; /* "Projects" */
    const char *(*subtitle)(const struct state *state); /* which of them; NULL: all */
    /* Where there is no row: "No projects yet", and "adds one." behind the key of an action; ACTION_NONE: no key. */
    const char *empty, *empty_what;
    enum action_id empty_key;
    const struct list_column *columns;
    size_t column_count;
    const struct list_act *acts;
    size_t act_count;
    const char *narrows; /* what `&` understands here, for the line it is typed on; NULL: text of a row */
    bool paged;
    int (*count)(const struct state *state);               /* not paged */
    struct id (*id)(const struct state *state, int row);   /* not paged; what the cursor stays on */
    char *(*argument)(const struct state *state);          /* paged: the query's $3; NULL: none; the caller frees */
    /* What the panel says of the row under the cursor: whole sentences, or NULL; the caller frees. */
    char *(*detail)(const struct state *state, int row);
};

const struct list *list_shown(const struct state *state);
const struct list_act *list_find_act(const struct list *list, enum action_id action); /* NULL: none */

/* Rows by their place on the screen: all, or those that the narrowing leaves. */
int list_count(const struct state *state);
int list_row_at(const struct state *state, int place); /* the row for `cell`; LIST_NO_ROW: there is none */
int list_all(const struct state *state);               /* how many rows there are without narrowing */
const struct record *list_page_row(const struct state *state, int row);
struct id list_id_at(const struct state *state, int row);
bool list_loading(const struct state *state); /* rows are still on their way */

/* Rows of the screen that are for rows of the list. */
int list_screen_rows(const struct state *state);

/* The cursor goes to a place, as far as there are any; the screen follows, and the next page is asked for. */
void list_go(struct state *state, struct effects *effects, int place);
/* The cursor goes to this row as soon as it is there: a record that was just added. */
void list_go_to_id(struct state *state, enum list_id list, struct id id);
/* Asks anew for the rows that come from the database. */
void list_reload(struct state *state, struct effects *effects, enum list_id list);
/* Bookings have changed: rows of the database that are shown are asked for anew, unless one has read on beyond the first
 * page and would lose one's place. */
void list_notice(struct state *state, struct effects *effects);
void list_take_page(struct state *state, struct effects *effects, struct answer *answer, enum list_id list);
/* After every event: what the narrowing leaves, and the cursor on its row, where the rows have changed. */
void list_refresh(struct state *state, struct effects *effects);
/* One step (1, -1) to the next row that has the searched text in it; false: there is none. With `here` the row of the
 * cursor counts. */
bool list_search_step(struct state *state, struct effects *effects, int step, bool here);
void list_clear(struct list_view *view);

void list_changed(struct state *state, enum list_id list); /* its rows are looked through anew when it is shown */
/* The rows of another kind, from the first on; see `which` of struct list_view. */
void list_ask_which(struct state *state, struct effects *effects, enum list_id list, int which);

#endif
