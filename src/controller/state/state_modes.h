/* state_modes: the parts of the state that belong to src/controller/modes: what the user types, holds or looks at in a
 * mode. Each part is valid only while its mode is on, or lies behind the conflict panel. */
#ifndef CALLBOARD_STATE_STATE_MODES_H
#define CALLBOARD_STATE_STATE_MODES_H

#include "controller/state/state_acts.h"
#include "domain/quickadd.h"
#include "domain/schedule.h"
#include "domain/split.h"

/* MODE_QUICK_ADD; the text is state->line */
struct quick_add {
    struct id artist;        /* whom the line is for; of several artists, the one whose hours it is read with */
    bool selected;           /* it is for all artists selected */
    bool challenges;         /* it makes a second option that challenges what is in its way */
    bool asked;              /* its doubt was said: the next Enter books it as it stands */
    day first, last;         /* the days if the line names none */
    instant read_at;         /* when `reading` was read */
    struct quickadd reading; /* what was understood; owned */
};

/* MODE_MOVE */
struct carrying {
    struct booking booking; /* as it would be dropped now; owned */
    struct booking from;    /* as it stands; owned */
    struct hand hand;       /* the difference */
    struct change *others;  /* the others in the hand, before and after; owned */
    size_t other_count;
};

struct pager {  /* what is only read: MODE_HELP, MODE_MESSAGES, MODE_CARD, MODE_VERSIONS */
    int scroll; /* MODE_HELP: lines, MODE_MESSAGES: messages; beyond `most` the last page is shown */
    int most;   /* how far it could be scrolled when it was last drawn; handed in after it */
};

/* MODE_HELP */
struct help_pager {
    struct line line; /* MODE_HELP_SEARCH */
    char *text;       /* only lines about this are shown, folded; owned; NULL: all */
    enum mode back;   /* where it was asked for */
};

/* MODE_WAITING */
struct waiting_panel {
    struct id chosen; /* stays the chosen one wherever the list puts it ... */
    int at;           /* ... where it stood last, should it wait no longer */
    int rows;         /* of entries: what waits later scrolls, and the board above stays where it is */
};

/* MODE_LIST_LINE */
struct list_line {
    int from;     /* where the cursor stood */
    bool narrows; /* else it searches */
};

/* MODE_CONFLICT: pending.shown was refused */
struct conflict {
    struct booking *in_the_way; /* owned */
    size_t in_the_way_count;
    bool repairs_loaded;       /* else the offers show "..." */
    uint64_t ticket;           /* EFFECT_REPAIRS under way; 0: none */
    struct slot *free_artists; /* owned; cheapest first */
    size_t free_count;
    struct slot next_free; /* start INSTANT_NONE: none */
    struct piece *pieces;  /* owned; the free parts of the refused write around what is in its way */
    size_t piece_count;
};

/* MODE_BULK: pending.shown is asked about, was refused, or was only tried */
struct bulk_panel {
    size_t refused; /* how many of its changes */
};

/* MODE_STALE */
struct stale {
    struct booking theirs; /* how it is now; owned */
};

/* MODE_CARD, MODE_VERSIONS */
struct card {
    struct id booking;
    bool loaded;
    uint64_t ticket;               /* EFFECT_CARD under way; 0: none */
    struct booking detail;         /* with notes; owned */
    struct history_entry *history; /* owned, newest last; it goes back as far as was asked for */
    size_t history_count;
    bool complete; /* the history is all there */
    bool more;     /* more of it is wanted */
    size_t back;   /* MODE_VERSIONS: how many versions before the newest */
    int scroll;
};

/* MODE_PATTERN: the user paints a working pattern, over the form whose field it is from. */
enum { NO_DAY_COPIED = -1 };

struct pattern_editor {
    struct schedule schedule; /* as it is painted now */
    struct schedule before;   /* what `u` goes back to */
    struct schedule opened;   /* as it was when the grid opened */
    char *whose;              /* owned */
    int weekday, cell;        /* the cursor: Monday is 0; half hours since 00:00 */
    bool ranging;             /* from the anchor to the cursor */
    int anchor_day, anchor_cell;
    struct schedule copied; /* as it was when the day was copied */
    int copied_day;
};

#endif
