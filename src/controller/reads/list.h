/* list: rows under headings, with a cursor, a search and a filter: projects, members, artists, the log ...
 *
 * All lists share MODE_LIST. state->shown.list says which one is shown, and the list's table says what it is.
 * src/README.md says how to add one.
 *
 * Rows are counted from 0 in the order in which they are shown. They come from the roster (`count`, `id`), or page by
 * page from the database (`paged`): as the cursor comes near the last known row, the next PAGE_ROWS rows behind it are
 * asked for. `cell` then finds its row with list_page_row(). */
#ifndef CALLBOARD_READS_LIST_H
#define CALLBOARD_READS_LIST_H

#include "controller/state/turn.h"

enum list_tone { TONE_PLAIN, TONE_DIM, TONE_GOOD, TONE_AMBER, TONE_CONFLICT, TONE_OFFER, TONE_COUNT };

enum { LIST_CELL_BYTES = 256, LIST_NO_ROW = -1 };

struct list_cell {
    char text[LIST_CELL_BYTES]; /* one line; the view cuts it by display width */
    enum list_tone tone;
};

struct list_column {
    const char *heading;
    int width;           /* cells; the least if the column grows */
    bool right;          /* figures stand at the right */
    bool grows;          /* takes a share of what the others leave */
    int from_columns;    /* the column is left out on a narrower terminal; 0: never */
    size_t at;           /* which text of the row it shows */
    enum list_tone tone; /* TONE_PLAIN: the row's */
    /* What is shown instead of that text, or in another tone: *out holds both. NULL: nothing. */
    void (*cell)(const struct state *state, int row, struct list_cell *out);
};

/* What a key does to a row. The action must be valid in MODE_LIST and have list_act in mode_list.c. */
struct list_act {
    enum action_id action;
    const char *hint;       /* one or two words for the hint line */
    enum member_role least; /* who may; others are told: "Only an admin may <what>; you are a viewer." */
    const char *what;       /* "remove a project" */
    bool rowless;           /* it works without a row too: `row` is then LIST_NO_ROW */
    void (*act)(struct turn *turn, int row);
};

struct list {
    const char *title;                                  /* "Projects" */
    const char *(*subtitle)(const struct state *state); /* which of the rows are shown; NULL: all */
    /* The sentence of an empty list: "No projects yet", and "adds one." behind the key of an action; ACTION_NONE: no
     * key. */
    const char *empty, *empty_what;
    enum action_id empty_key;
    const struct list_column *columns;
    size_t column_count;
    const struct list_act *acts;
    size_t act_count;
    const char *narrows; /* what the filter `&` understands here, for its panel; NULL: text of a row */
    /* How far it looks for what it is narrowed to: "the newest 2,500"; NULL: everywhere. NULL as a function, too. */
    const char *(*reach)(const char *narrow);
    bool paged;
    bool apart; /* paged: says nothing of bookings, so that a change of theirs is no reason to ask anew */
    int (*count)(const struct state *state);             /* not paged */
    struct id (*id)(const struct state *state, int row); /* not paged; what the cursor stays on */
    /* Not paged: a text of a row, which the caller frees; NULL: each column has its own `cell`. */
    char *(*text)(const struct state *state, int row, size_t at);
    char *(*argument)(const struct state *state); /* paged: the query's $3; NULL: none; the caller frees */
    enum list_tone (*tone)(const struct state *state, int row); /* of a row; NULL: TONE_PLAIN */
    /* What the panel says about the row under the cursor: whole sentences, or NULL; the caller frees. */
    char *(*detail)(const struct state *state, int row);
};

/* A subtitle of lists that follow no what-if board: what is drafted is in nobody's trail. */
const char *list_of_live_board(const struct state *state);

const struct list *list_shown(const struct state *state);
const struct list_act *list_find_act(const struct list *list, enum action_id action); /* NULL: none */

/* Rows by their place on the screen: all rows, or those that the filter leaves. */
int list_count(const struct state *state);
int list_row_at(const struct state *state, int place); /* the row for `cell`; LIST_NO_ROW: there is none */
int list_all(const struct state *state);               /* how many rows there are without a filter */
const struct record *list_page_row(const struct state *state, int row);
const char *list_text(const struct state *state, int row, size_t at); /* paged: a text of the row */
void list_cell(const struct state *state, int row, const struct list_column *column, struct list_cell *out);
struct id list_id_at(const struct state *state, int row);
bool list_loading(const struct state *state); /* rows are still on their way */

/* How many rows of the screen are for rows of the list. */
int list_screen_rows(const struct state *state);

/* Puts the cursor on a place, or on the last one there is. The screen follows, and the next page is asked for. */
void list_go(struct state *state, struct effects *effects, int place);
/* Puts the cursor on this row as soon as it is there: on a record that was just added. */
void list_go_to_id(struct state *state, enum list_id list, struct id id);
/* Asks the database anew for the rows. */
void list_reload(struct state *state, struct effects *effects, enum list_id list);
/* Bookings have changed: asks anew for the rows of a paged list that is shown. If the user has read on beyond the
 * first page it does not, because the place would be lost. */
void list_notice(struct state *state, struct effects *effects);
void list_take_page(struct state *state, struct effects *effects, struct answer *answer, enum list_id list);
/* Runs after every event: if the rows have changed, filters them again and keeps the cursor on its row. */
void list_refresh(struct state *state, struct effects *effects);
/* Steps (1, -1) to the next row that has the searched text; false: there is none. With `here` the cursor's own row
 * counts. */
bool list_search_step(struct state *state, struct effects *effects, int step, bool here);
void list_clear(struct list_view *view);

void list_changed(struct state *state, enum list_id list); /* its rows are looked through anew when it is shown */
/* Narrows a list to what the text says, which it takes over; NULL: every row. */
void list_narrow(struct state *state, struct effects *effects, enum list_id list, char *text);
/* The rows of another kind, from the first on; see `which` of struct list_view. */
void list_ask_which(struct state *state, struct effects *effects, enum list_id list, int which);

#endif
