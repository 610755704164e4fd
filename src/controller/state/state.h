/* state: all that is known and shown, as one value. update() changes it, the views only read it. Some of its parts have
 * headers of their own: state_grid.h, state_typed.h, state_panels.h. */
#ifndef CALLBOARD_CONTROLLER_STATE_H
#define CALLBOARD_CONTROLLER_STATE_H

#include "controller/keys/action.h"
#include "controller/keys/keymap.h"
#include "controller/state/state_grid.h"
#include "controller/state/state_panels.h"
#include "controller/state/state_typed.h"
#include "domain/bookings.h"
#include "domain/clashes.h"
#include "domain/quickadd.h"
#include "domain/roster.h"
#include "protocol/effect.h"
#include "protocol/event.h"

/* ---- what is held before it becomes a pending write ---- */

/* How far the booking in the hand was taken from where it stands. Counted, and worked out anew from there at
 * each step, so that passing over a clock change leaves no trace in the clock times. */
struct hand {
    int days, minutes;               /* the whole booking */
    int longer_days, longer_minutes; /* its end alone; negative: shorter */
};

/* What the verbs act on instead of what is under the cursor. The marks say who, the range says when: marked
 * artists over the days of the range; without marks the artists of the range; without a range the cursor's day. */
struct selection {
    bool ranging;            /* from the anchor to the cursor */
    struct id anchor_artist; /* where the range was begun */
    day anchor_day;
    struct id *artists, *bookings; /* marked */
    size_t artist_count, artist_capacity, booking_count, booking_capacity;
};

/* Where a pending write was begun, with all that was typed: a refusal and Esc go back there. */
struct origin {
    enum mode mode;   /* MODE_QUICK_ADD, MODE_FORM, MODE_MOVE; MODE_BOARD: nothing to go back to */
    struct id artist; /* where the cursor stood */
    day first, last;  /* its day, or the range */
    char *text;       /* MODE_QUICK_ADD: the line; owned */
    struct form form; /* MODE_FORM */
    struct hand hand; /* MODE_MOVE */
    bool ranging;     /* the range that was on: from `artist` x `first` to `anchor` x `last` */
    struct id anchor;
    bool challenges;  /* MODE_QUICK_ADD: what was typed was to challenge what is in its way */
};

/* The mouse, while it is used. */
struct pointer {
    bool down;          /* the button is held, from `from` on */
    bool carrying;      /* what was pressed on is in the hand: MODE_MOVE until the button is released */
    bool ranged;        /* the range was drawn by it: the next press ends it */
    struct hit from;
    instant clicked_at; /* the last press, and where; a second one there soon after opens */
    int row, column;
};

/* ---- pending writes: drawn at once, settled by the answer ---- */

enum pending_state {
    PENDING_SENT, /* sent, or waiting for the link */
    PENDING_ASKED,   /* a bulk act that is asked about before it is sent */
    PENDING_REFUSED, /* conflict; the panel is open, or opens when the board is next free for it */
    PENDING_STALE,   /* met a newer version; likewise */
    PENDING_FAILED,  /* not acceptable; what was typed comes back when the board is next free for it */
    PENDING_UNKNOWN, /* the link broke; asked again with the same ids as soon as it is back */
};

struct pending {
    enum pending_state state;
    enum effect_kind kind; /* EFFECT_BOOK ... EFFECT_UNDO */
    uint64_t ticket;
    struct id act, undo;
    struct booking before; /* as it stood when the write began; id nil for a new booking */
    struct booking after;  /* as it is wanted, drawn in the meantime */
    bool second_option;
    bool redo; /* an undo of an undo */
    bool with_status; /* EDIT: the status is changed along with the rest */
    int64_t below;    /* UNDO: see struct effect */
    int more;         /* UNDO: so many are to follow when it is done */
    bool resent; /* sent more than once: a newer version may be our own first try */
    enum bulk_mode bulk;       /* BULK: how the changes are judged */
    struct change *changes;    /* BULK: what it is about, instead of before and after; owned */
    size_t change_count;
    struct refusal *refusals;  /* BULK, REFUSED: by change; owned */
    bool committed; /* BULK, REFUSED: it was the commit of the what-if board */
    size_t refusal_count;
    struct origin origin;
    struct booking *rows; /* REFUSED: in the way; STALE: [0] is how it is now; owned */
    size_t row_count;
    char *problem; /* FAILED: why; an UNDO: what it takes back; owned */
};

struct waiting_list { /* what waits for the member, as the database told; see waiting.h */
    struct booking *list; /* owned */
    size_t count;
    uint64_t ticket; /* EFFECT_WAITING under way; 0: none */
    bool wanted;     /* to be asked again */
    int at;          /* MODE_WAITING: the one chosen */
};

/* ---- what others do; see news.h and presence.h ---- */

struct news_mark { /* marked on the board: for a moment, or as a difference for as long as those are shown */
    struct id booking;
    struct news_place place, was;
    bool left;          /* it stood there before */
    bool is_difference; /* see diff.h */
    instant until;      /* INT64_MAX: until it is taken away */
    char *actor, *act; /* "Ben", "moved"; owned */
};

enum { OWN_ACTS = 64 }; /* the last ones: what comes of them is no news */

struct news_state {
    bool pooled;      /* no notification gets here: changes are asked for once a second */
    bool wanted;      /* to be asked */
    uint64_t ticket;  /* EFFECT_NEWS under way; 0: none */
    uint64_t horizon; /* 0: not known yet */
    instant poll_at;
    int64_t *seen; /* numbers of the last answer's changes; owned */
    size_t seen_count;
    struct id own_acts[OWN_ACTS];
    int next_act;
    struct news_mark *fresh; /* owned */
    size_t count, capacity;
    unsigned revision; /* grows with every change of the marks */
};

struct diff { /* see diff.h */
    instant since; /* 0: no differences are shown */
    bool wanted;   /* to be asked */
    bool told;     /* how many there are has been said */
    uint64_t ticket;
};

/* What the clock is about to end, see sweep.h. */
struct sweep {
    bool known;        /* next and revision are */
    unsigned revision; /* of the bookings, when they were looked through */
    instant next;      /* the first end among them, by the server's clock; INT64_MAX: none */
    bool wanted;       /* something has ended that may not be written down yet */
    uint64_t ticket;   /* EFFECT_SWEEP under way; 0: none */
};

struct presence {
    struct id board;     /* this run of the program; nil: nobody is told */
    bool wanted;         /* to be asked */
    uint64_t ticket;     /* EFFECT_PRESENCE under way; 0: none */
    instant asked_at;
    struct id artist;    /* where the others were told the cursor is */
    day day;
    struct person *list; /* the others; owned */
    size_t count;
    unsigned revision;
};

enum clip { CLIP_NONE, CLIP_COPY, CLIP_MOVE };

/* What `.` does again. */
struct last_act {
    enum action_id action;  /* ACTION_NONE: nothing yet */
    struct booking booking; /* ACTION_ADD: what was booked; owned */
    struct hand hand;       /* ACTION_DROP: how far it was taken */
    int artists;            /* and by how many rows */
};

enum message_kind { MESSAGE_INFO, MESSAGE_WARNING, MESSAGE_ERROR };

struct message {
    enum message_kind kind;
    instant at;
    char *text; /* owned */
};

struct state {
    /* the outside, as far as it matters */
    int rows, columns; /* terminal size, cells */
    int scroll_most;   /* how far what is only read could be scrolled when it was last drawn; handed in after it */
    enum link_state link;
    char *link_message; /* owned */
    instant now;        /* the server's time, as of the last event */
    instant past;       /* the board is shown as it was then; 0: as it is now */
    instant roster_past;  /* what the roster is of; differs from `past` until the answer is there */
    int64_t clock_skew; /* the server's time minus that of the events, microseconds */
    struct id_source ids;
    const struct keymap *keymap; /* borrowed from main */
    const struct mode_register *modes;     /* what the keys do; borrowed */
    const struct list *const *list_tables; /* by enum list_id: what the lists show; borrowed */
    uint64_t next_ticket;
    bool forced_command;          /* no suspend */
    bool quit;                    /* the run is over */
    const char *colours, *glyphs; /* one of setting_colours, setting_glyphs */
    bool clipboard;               /* the terminal's may be written to */
    bool mouse;                   /* the terminal tells of it */
    struct zone *zone2;           /* whose times are told beside the tenant's; owned; NULL: none */

    /* data */
    struct roster *roster; /* NULL until the first answer */
    struct bookings *bookings;
    struct clashes *clashes; /* what is amiss with them, found when it is drawn */
    uint64_t open_ticket; /* EFFECT_OPEN or EFFECT_WEEKS under way for the weeks shown; 0: none */
    day open_first, open_end;
    uint64_t open_asked; /* bookings_writes() then */
    bool reload_wanted; /* something changed while it was under way: once more afterwards */
    uint64_t prefetch_ticket;
    day prefetch_first, prefetch_end;
    uint64_t prefetch_asked;
    uint64_t roster_ticket;
    unsigned roster_revision; /* grows with every roster that comes */
    struct waiting_list waiting;
    struct news_state news;
    struct diff diff;
    struct presence presence;
    struct sweep sweep;

    /* the board */
    enum mode mode;
    enum mode view;             /* the view shown: what every other mode goes back to */
    int view_weeks[MODE_COUNT]; /* weeks each view showed last; 0: as many as the one before it */
    enum zoom zoom;
    int weeks; /* shown; 1 to WEEKS_MOST */
    day first; /* Monday of the first week shown; set before the first event */
    enum grouping grouping;
    enum sorting sorting;
    struct filtering filtering;
    bool all_lanes; /* every row opens into lanes, not only the cursor's */
    struct grid grid;
    unsigned grid_revision; /* grows whenever grid was rebuilt */
    int cursor_line;        /* index into grid.lines, always an artist's (unless there are none) */
    day cursor_day;
    int cursor_slot;          /* ZOOM_DAY: half hours since the first instant of cursor_day, the day shown */
    struct id cursor_booking; /* the booking under the cursor; nil: on the free part */
    int top;                  /* first grid line on the screen */
    bool follow_today;        /* the cursor was on today: midnight takes it along */
    const char *opens_on;     /* a day of the first week to show, in words; borrowed; NULL: `first` is right */
    day placed_on;            /* where the cursor was put before the tenant's today was known */

    /* typing */
    uint32_t keys[4]; /* a sequence begun */
    size_t key_count;
    int count; /* a number typed before an act; 0: none */
    bool typing_on;   /* an act came before the board: the text meant for it is dropped, it is no commands */
    instant typed_at; /* when the last of it came, by the events' clock: a pause ends it */

    struct draft drafting; /* the what-if board that is open, its id, owner and name; id nil: the live board */
    struct id drop_asked; /* the what-if board whose dropping was asked about */

    struct pointer pointer;

    /* acts */
    struct pending *pending;
    size_t pending_count, pending_capacity;
    struct save *saves;
    size_t save_count, save_capacity;
    int64_t undo_below, redo_below; /* acts from this place on were refused: u and ^R go on below it; 0: from the newest */
    enum clip clip;
    struct booking *clip_bookings; /* what y or d took, by start; owned */
    size_t clip_count;
    struct selection selection;
    struct last_act last_act;

    /* modes; valid only while in them (or behind the conflict panel) */
    struct line line; /* MODE_QUICK_ADD, MODE_GOTO, MODE_REPEAT, and the modes of `prompt` */
    struct prompt prompt;
    struct history searched, filtered, commanded;
    struct search search;
    struct line help_line;     /* MODE_HELP_SEARCH */
    char *help_text;           /* MODE_HELP: only lines about this, folded; owned; NULL: all */
    struct id line_artist;     /* MODE_QUICK_ADD: whom it is for; of several the one it is read for */
    bool line_selected;        /* MODE_QUICK_ADD: for all artists selected */
    bool line_challenges;      /* MODE_QUICK_ADD: it is to be a second option that challenges what is in its way */
    day line_first, line_last; /* and the days where the line names none */
    struct quickadd reading;   /* MODE_QUICK_ADD: what is understood */
    char *line_problem;        /* MODE_GOTO, MODE_REPEAT and the modes of `prompt`: owned */
    struct form form;
    struct booking moving;     /* MODE_MOVE: as it would be dropped now */
    struct booking moved_from; /* MODE_MOVE: as it stands */
    struct hand hand;          /* MODE_MOVE: the difference */
    struct change *carried;    /* MODE_MOVE: the others in the hand, before and after; owned */
    size_t carried_count;
    struct conflict conflict;
    struct stale stale;
    struct bulk_panel bulk;
    struct card card;
    struct finder finder;
    int scroll;          /* MODE_HELP: lines, MODE_MESSAGES: messages; beyond scroll_most the last page is shown */
    struct list_view lists[LIST_COUNT];
    enum list_id list;     /* MODE_LIST: which */
    bool list_inner;       /* leaving it leads to the list list_back, else to the board */
    enum list_id list_back;
    struct id time_off_of; /* LIST_TIME_OFF: only this artist's; nil: everybody's */
    struct pattern_editor pattern;
    int list_line_from;    /* MODE_LIST_LINE: where the cursor stood */
    bool list_line_narrows; /* else it searches */
    enum mode help_back; /* MODE_HELP: where it was asked for */
    bool wants_password; /* with quit: the server asks for one; link_message says whose */
    char *enter;         /* with quit: the tenant whose board is to follow; owned */
    bool leave_asked;    /* leaving was warned about: pending writes are still on their way */

    /* what the one-line answers said */
    struct message *messages;
    size_t message_count, message_capacity;
    bool message_fresh; /* the newest is still to be shown on the hint line's place */
};

/* ---- what views and update both ask ---- */

const struct artist *state_cursor_artist(const struct state *state);   /* NULL: none */
const struct message *state_message(const struct state *state);        /* the one to show now, or NULL */
day state_today(const struct state *state);
/* Called when the server's time and the tenant's zone are known: reads the day `opens_on` again, shows its week, and
 * puts the cursor on today or on the first day shown. Does nothing if the cursor was moved meanwhile. */
void state_open_week(struct state *state);
/* The cursor on today if the weeks shown have it, else on the first day of them. */
void state_place_cursor(struct state *state);
instant state_moment(const struct state *state); /* the one shown: now, or the one in the past */
/* "Tue 24 Nov 18:00", with the year where it is another than today's. The caller frees. */
char *state_moment_text(const struct state *state, instant at);
/* The heading above a line: "Compositing", "comp", "Others". */
const char *state_group_title(const struct state *state, const struct grid_line *line);
int state_days(const struct state *state);      /* days shown: 7 * weeks, or 1 */
day state_first_day(const struct state *state); /* the first of them */
/* The bounds of the days [first, end) as instants; UTC's until the tenant's zone is known. */
instant state_day_start(const struct state *state, day d);
/* The role may write (else: keys that may not be used say so). */
bool state_may_write(const struct state *state);

bool pending_is_about(const struct pending *pending, struct id booking);
/* A pending write of this booking is on its way. */
bool pending_under_way(const struct state *state, struct id booking);
bool drafts_any_open(const struct state *state);
/* What the write `index` was refused for its change `change`; NULL: nothing. */
const struct refusal *state_refusal(const struct state *state, size_t index, size_t change);

/* Somebody else has confirmed what this changes. */
bool state_is_of_others(const struct state *state, const struct change *change);
/* How many changes of the bulk act `index` were not refused. */
size_t state_done_count(const struct state *state, size_t index);

/* The screen from top to bottom: title, heading, the board's rows, rule, panel (or, where there is none, the
 * inspect line), blank, hint line. Under 16 rows rule and blank are left out. */

/* Rows of the screen that the board's lines may use: the controller scrolls by it, the view draws by it. */
int state_board_rows(const struct state *state);
/* Rows of these that the grid's lines have: a view may keep some for itself above them. */
int state_line_rows(const struct state *state);
/* Rows between rule and blank that the panel takes in this mode; 0: none, the inspect line is there. Help and
 * messages take all there are. */
int state_panel_rows(const struct state *state);
bool state_has_rules(const struct state *state); /* rule and blank are there */

#endif
