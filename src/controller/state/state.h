/* state: everything that is known and shown, as one value. update() changes it; the views only read it.
 *
 * It is made of parts. Each part is written by the rooms that tests/layering names for it, and read by everyone. The
 * parts of a room stand in a header of their own: state_board.h, state_reads.h, state_live.h, state_acts.h,
 * state_modes.h and state_lines.h. What the room above them all writes stands here. */
#ifndef CALLBOARD_CONTROLLER_STATE_H
#define CALLBOARD_CONTROLLER_STATE_H

#include "controller/keys/action.h"
#include "controller/keys/keymap.h"
#include "controller/state/line.h"
#include "controller/state/state_acts.h"
#include "controller/state/state_board.h"
#include "controller/state/state_lines.h"
#include "controller/state/state_live.h"
#include "controller/state/state_modes.h"
#include "controller/state/state_reads.h"
#include "domain/bookings.h"
#include "domain/clashes.h"
#include "domain/roster.h"
#include "protocol/event.h"

struct terminal {
    int rows, columns; /* its size in cells */
};

struct link {
    enum link_state state;
    char *message; /* owned */
    bool pooled;   /* no notification arrives here, so news_attend() asks once a second */
};

struct clock {
    instant now;  /* the server's time, as of the last event */
    int64_t skew; /* the server's time minus that of the events, microseconds */
};

/* What `:set` may change while the board is open. */
struct settings {
    const char *colours, *glyphs; /* one of setting_colours, setting_glyphs */
    bool clipboard;               /* the terminal's clipboard may be written to */
    bool mouse;                   /* the terminal reports it */
    struct zone *zone2;           /* a second zone, whose times stand beside the tenant's; owned; NULL: none */
};

/* Keys that have not become an action yet. */
struct typing {
    uint32_t keys[4]; /* a sequence begun */
    size_t key_count;
    int count;  /* a number typed before an act; 0: none */
    bool ahead; /* an action came before the board: the text meant for it is dropped, not read as keys */
    instant at; /* when the last key of that text came, by the events' clock; a pause ends the text */
};

/* The mouse, while it is used. */
struct pointer {
    bool down;     /* the button is held, from `from` on */
    bool carrying; /* the booking pressed on is in the hand: MODE_MOVE until the button is released */
    bool ranged;   /* the mouse drew the range, so the next press ends it */
    struct hit from;
    instant clicked_at; /* the last press, and where; a second one there soon after opens */
    int row, column;
};

/* How the board ends. */
struct leaving {
    bool asked;          /* a message has warned that pending writes are still on their way */
    bool discards;       /* a message has warned that what was typed or painted would be thrown away */
    bool quit;           /* the run is over */
    bool wants_password; /* with quit: the server asks for one; link.message says whose */
    char *enter;         /* with quit: the tenant whose board is to follow; owned */
};

struct state {
    /* given when it is made */
    struct id_source ids;
    const struct keymap *keymap;           /* borrowed from main */
    const struct mode_register *modes;     /* what the keys do; borrowed */
    const struct list *const *list_tables; /* by enum list_id: what the lists show; borrowed */
    bool forced_command;                   /* no suspend */

    /* the outside, as far as it matters */
    struct terminal terminal;
    struct link link;
    struct clock clock;
    struct settings settings;
    struct typing typing;
    struct pointer pointer;
    struct leaving leaving;

    /* data; answers put it there */
    struct roster *roster;    /* NULL until the first answer */
    unsigned roster_revision; /* grows with every roster that comes */
    struct bookings *bookings;
    struct clashes *clashes; /* the clashes of the bookings, found when a view asks */

    /* reads */
    uint64_t next_ticket;
    struct loading loading;
    struct list_view lists[LIST_COUNT];
    struct form form;
    struct saves saves;

    /* live */
    struct wanted wanted;
    struct past past;
    struct waiting_list waiting;
    struct news_state news;
    struct diff diff;
    struct presence presence;
    struct sweep sweep;

    /* the board */
    struct shown shown;
    struct cursor cursor;
    struct grid grid;
    struct selection selection;
    struct search search;
    struct filtering filtering;
    struct finder finder;

    /* acts */
    struct pendings pending;
    struct undoing undoing;
    struct clip clip;
    struct last_act last_act;
    struct drafting drafting;

    /* what is typed and said */
    struct line line;   /* MODE_QUICK_ADD, MODE_GOTO, MODE_REPEAT, and the modes of `prompt` */
    char *line_problem; /* MODE_GOTO, MODE_REPEAT and the modes of `prompt`; owned */
    struct prompt prompt;
    char *early; /* owned; a command that names what an incomplete roster lacks: it is run when the rest is there */
    struct history histories[HISTORY_COUNT];
    struct messages messages;

    /* modes */
    enum mode mode; /* changed by mode_enter() alone */
    struct pager pager;
    struct help_pager help;
    struct quick_add quick_add;
    struct carrying carrying;
    struct conflict conflict;
    struct stale stale;
    struct bulk_panel bulk;
    struct card card;
    struct waiting_panel waiting_panel;
    struct list_line list_line;
    struct pattern_editor pattern;
};

/* ---- questions that views and update() ask ---- */

const struct artist *state_cursor_artist(const struct state *state); /* NULL: none */
const struct message *state_message(const struct state *state);      /* the message to show now, or NULL */
day state_today(const struct state *state);
/* The time of the events, which nobody sets: for whatever is to last so many seconds. */
instant state_steady(const struct state *state);
instant state_moment(const struct state *state); /* the instant that is shown: now, or one in the past */
/* "Tue 24 Nov 18:00", with the year if it is not today's. The caller frees. */
char *state_moment_text(const struct state *state, instant at);
/* The heading above a line: "Compositing", "comp", "Others". */
const char *state_group_title(const struct state *state, const struct grid_line *line);
int state_days(const struct state *state);      /* days shown: 7 * weeks, or 1 */
day state_first_day(const struct state *state); /* the first of them */
/* The bounds of the days [first, end) as instants; UTC's until the tenant's zone is known. */
instant state_day_start(const struct state *state, day d);
/* True if the member's role may write. */
bool state_may_write(const struct state *state);

bool pending_is_about(const struct pending *pending, struct id booking);
/* True if a pending write of this booking is on its way. */
bool pending_under_way(const struct state *state, struct id booking);
bool drafts_any_open(const struct state *state);
/* The refusal of one change of the pending write `index`; NULL: that change was not refused. */
const struct refusal *state_refusal(const struct state *state, size_t index, size_t change);

/* The first refusal of a change that a booking is in the way of; NULL: none is. */
const struct refusal *state_first_taken(const struct state *state, size_t index);

/* True if the change is of a booking that somebody else has confirmed. */
bool state_is_of_others(const struct state *state, const struct change *change);
/* How many changes of the bulk act `index` were not refused. */
size_t state_done_count(const struct state *state, size_t index);

/* The screen from top to bottom: title, heading, the board's rows, rule, panel (or, where there is none, the
 * inspect line), blank, hint line. Under 16 rows rule and blank are left out. */

/* How many rows of the screen the board's lines may use. The controller scrolls by this, the view draws by it. */
int state_board_rows(const struct state *state);
/* How many of these the grid's lines have: a view may keep some for itself above them. */
int state_line_rows(const struct state *state);
/* How many rows between rule and blank the panel takes in this mode; 0: there is no panel but the inspect line. Help
 * and messages take all rows. */
int state_panel_rows(const struct state *state);
bool state_has_rules(const struct state *state); /* rule and blank are there */

#endif
